"""Forms as plain objects."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable

from .model import Model, schema_name
from .plain import PlainObject, is_list, members_of, parse_json
from .rules.binary_part import BinaryPart
from .rules.class_rules import ClassRules, FieldRules, all_class_rules

FormField = tuple[str, BinaryPart]
"""One part of a form: its name, and its text or picture."""

_NUMBERED_NAME = re.compile(r"(.+)\[([0-9]*)\]", re.DOTALL)
_JSON_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?")


def parse_form_fields(model_class: type[Model], fields: Iterable[FormField]) -> PlainObject:
    """
    Turns the parts of a form into the plain object that `parse_model` checks. A form knows only texts and files, so texts become what
    the class declares: numbers ("2", "2.0"), booleans ("true", "false"), and JSON text for objects and lists. A text that does not
    fit stays a text, and `parse_model` then names the field and its rule. Parts of one field, be they repeated or called `image[]` or
    `image[0]`, become a list in order; a single part stays single. Raises nothing.
    """
    rules = all_class_rules()[schema_name(model_class)]
    gathered: dict[str, list[tuple[float, object]]] = {}
    for part_name, part in fields:
        name, place = _place_of(part_name, rules)
        value = _read_text(rules.get(name), part) if isinstance(part, str) else part
        gathered.setdefault(name, []).append((place, value))
    return {name: _single_or_list(entries) for name, entries in gathered.items()}


def _place_of(part_name: str, rules: ClassRules) -> tuple[str, float]:
    numbered = _NUMBERED_NAME.fullmatch(part_name)
    if numbered is None or numbered[1] not in rules:
        return part_name, 0
    # A float has room for every number: Python makes no int of more than 4,300 digits.
    return numbered[1], float(numbered[2] or 0)


def _single_or_list(entries: list[tuple[float, object]]) -> object:
    values = [value for _, value in sorted(entries, key=lambda entry: entry[0])]
    return values[0] if len(values) == 1 else values


def _read_text(field: FieldRules | None, text: str) -> object:
    first = field.rules[0].name if field is not None and field.rules else ""
    return _READERS.get(first, str)(text)


def _number_from(text: str) -> object:
    if _JSON_NUMBER.fullmatch(text) is None or not math.isfinite(float(text)):
        return text
    return int(float(text)) if float(text).is_integer() else float(text)


def _boolean_from(text: str) -> object:
    return {"true": True, "false": False}.get(text, text)


def _json_from(text: str) -> object:
    try:
        value = parse_json(text)
    except ValueError:
        # Broken JSON stays a text where an object belongs: parse_model says so, with the field's path.
        return text
    return value if is_list(value) or members_of(value) is not None else text


_READERS: dict[str, Callable[[str], object]] = {
    "isInt": _number_from,
    "isNumber": _number_from,
    "isBoolean": _boolean_from,
    "isArray": _json_from,
    "isObject": _json_from,
    "isNested": _json_from,
    "isStringMap": _json_from,
}
