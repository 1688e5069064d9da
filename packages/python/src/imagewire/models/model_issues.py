"""What is wrong with an object, field by field."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from .errors import ModelIssue
from .plain import is_list, members_of
from .rules.class_rules import FieldRules, all_class_rules
from .unions import pick_variant

UNKNOWN_KEY = "whitelistValidation"
"""The rule that a member without a declared field breaks."""

UNKNOWN_VALUE = "isIn"
"""The rule that a value outside a closed list breaks."""


def model_issues(class_name: str, members: Mapping[str, object], parent: str = "") -> Iterator[ModelIssue]:
    """Names every field that breaks a rule, nested ones included, each once and with its topmost broken rule."""
    fields = all_class_rules()[class_name]
    for name in members:
        if name not in fields:
            path = _join(parent, name)
            yield ModelIssue(path, UNKNOWN_KEY, f"{path} is not a known field; remove it")
    for name, field in fields.items():
        path = _join(parent, name)
        broken = field.broken_rule(name, members)
        if broken is not None:
            yield ModelIssue(path, broken.name, f"{path} {broken.demand}")
        if name in members:
            yield from _nested_issues(field, members[name], path)


def _nested_issues(field: FieldRules, value: object, path: str) -> Iterator[ModelIssue]:
    for place, item in nested_objects(field, value):
        yield from model_issues(
            pick_variant(field.nested, item), item, f"{path}.{place}" if field.is_list else path
        )


def nested_objects(field: FieldRules, value: object) -> Iterator[tuple[str, Mapping[str, object]]]:
    """The objects inside a field's value that are models of their own, each with its place below the field."""
    if not field.nested:
        return
    places = enumerate(value) if field.is_list and is_list(value) else [] if field.is_list else [("", value)]
    for place, item in places:
        members = members_of(item)
        if members is not None:
            yield str(place), members


def _join(parent: str, name: object) -> str:
    return f"{parent}.{name}" if parent else str(name)
