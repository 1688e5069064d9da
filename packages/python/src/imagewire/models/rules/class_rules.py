"""The rules of every class, read from the JSON Schemas that the classes are generated from."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from .rule import Rule
from .schema_rules import Schema, is_nullable, references_in, rules_of, type_of

IS_PRESENT = Rule("isPresent", lambda _: True, "is required")
"""The rule that a missing required field breaks."""


@dataclass(frozen=True)
class FieldRules:
    """What one field is held to."""

    optional: bool
    """The field may be absent."""

    nullable: bool
    """Null is a legal value."""

    rules: tuple[Rule, ...]
    """The rules of its value; of several broken ones the first is named."""

    group: tuple[str, ...]
    """Of these sibling fields exactly one is present; empty where the field stands alone."""

    nested: tuple[str, ...]
    """The names of the classes that the value, or each of its items, is one of."""

    is_list: bool
    """The value is a list."""

    takes_pictures: bool
    """The value is a picture, or a list of them."""

    def broken_rule(self, name: str, members: Mapping[str, object]) -> Rule | None:
        """The topmost rule that the field of this name breaks among its siblings; nothing where it keeps to all."""
        if self.group and sum(field in members for field in self.group) != 1:
            return Rule(
                "exactlyOneOf",
                lambda _: False,
                f"is one of {', '.join(self.group)}: exactly one must be present",
            )
        if name not in members:
            return None if self.optional else IS_PRESENT
        value = members[name]
        if value is None and self.nullable:
            return None
        return next((rule for rule in self.rules if not rule.holds(value)), None)


ClassRules = Mapping[str, FieldRules]
"""The rules of each field of a class, by name."""


@cache
def all_class_rules() -> Mapping[str, ClassRules]:
    """The rules of every class, by its name."""
    return {name: _class_rules(schema) for name, schema in all_schemas().items()}


@cache
def all_schemas() -> Mapping[str, Schema]:
    """The JSON Schema of every class, by its name."""
    text = files("imagewire.models").joinpath("generated/schemas.json").read_text("utf-8")
    return json.loads(text)["$defs"]


def _class_rules(schema: Schema) -> ClassRules:
    group = tuple(name for variant in schema.get("oneOf", ()) for name in variant["required"])
    return {
        name: _field_rules(field, name in schema["required"], group if name in group else ())
        for name, field in schema["properties"].items()
    }


def _field_rules(schema: Schema, required: bool, group: tuple[str, ...]) -> FieldRules:
    is_list = type_of(schema) == "array"
    rules = rules_of(schema)
    return FieldRules(
        optional=not required,
        nullable=is_nullable(schema),
        rules=rules,
        group=group,
        nested=references_in(schema["items"] if is_list else schema),
        is_list=is_list,
        takes_pictures=any(rule.name == "isBinaryPart" for rule in rules),
    )
