"""The rules that a JSON Schema stands for, in the order in which an issue names them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, cast

from ..plain import is_list, members_of
from .binary_part import is_binary_parts
from .email import is_email
from .rule import Rule, for_each, is_integer, is_number
from .uri import is_uri

Schema = Mapping[str, Any]
"""A JSON Schema as plain data."""

_TYPE_RULES = {
    "string": Rule("isString", lambda value: isinstance(value, str), "must be a text"),
    "integer": Rule("isInt", is_integer, "must be a whole number"),
    "number": Rule("isNumber", is_number, "must be a number"),
    "boolean": Rule("isBoolean", lambda value: isinstance(value, bool), "must be true or false"),
    "array": Rule("isArray", is_list, "must be a list"),
    "object": Rule("isObject", lambda value: members_of(value) is not None, "must be an object"),
}
_FORMAT_RULES = {
    "uri": Rule("isUri", lambda value: is_uri(str(value)), "must be an absolute URI or a data URL"),
    "email": Rule("isEmail", lambda value: is_email(str(value)), "must be an e-mail address"),
}
_OBJECTS = Rule(
    "isNested",
    lambda value: is_list(value) and all(members_of(item) is not None for item in value),
    "must be a list of objects",
)


def type_of(schema: Schema) -> str | None:
    """The type that a schema names beside null; nothing where it names none."""
    types = schema.get("type")
    named = cast("list[str]", types) if isinstance(types, list) else [types]
    return next((name for name in named if name != "null"), None)


def is_nullable(schema: Schema) -> bool:
    """Tells whether a schema takes null: by its type, as a variant, or because it takes everything."""
    types = schema.get("type")
    variants = schema.get("anyOf", ())
    return (
        "null" in types if is_list(types) else {"type": "null"} in variants or not {*schema} - {"description"}
    )


def references_in(schema: Schema) -> tuple[str, ...]:
    """The names of the classes that a schema refers to, itself or as its variants."""
    variants = (schema, *schema.get("anyOf", ()))
    return tuple(variant["$ref"].rpartition("/")[2] for variant in variants if "$ref" in variant)


def rules_of(schema: Schema) -> tuple[Rule, ...]:
    """Every rule of a value that is neither absent nor null."""
    most = _most_pictures(schema)
    if most > 0:
        demand = f"must be one picture or a list of 1 to {most}" if most > 1 else "must be one picture"
        return (Rule("isBinaryPart", lambda value: is_binary_parts(value, most), demand),)
    if references_in(schema):
        return (Rule("isNested", _TYPE_RULES["object"].holds, "must be an object"),)
    if "additionalProperties" in schema:
        return (_string_map_rule(schema["additionalProperties"]["maxLength"]),)
    return tuple(_list_rules(schema) if type_of(schema) == "array" else _scalar_rules(schema))


def _most_pictures(schema: Schema) -> int:
    if schema.get("format") == "binary":
        return 1
    return max((variant.get("maxItems", 0) for variant in schema.get("anyOf", ())), default=0)


def _string_map_rule(longest: int) -> Rule:
    def holds(value: object) -> bool:
        members = members_of(value)
        return members is not None and all(
            isinstance(text, str) and len(text) <= longest for text in members.values()
        )

    return Rule("isStringMap", holds, f"must map names to texts of at most {longest} characters")


def _list_rules(schema: Schema) -> Iterator[Rule]:
    least, most = schema.get("minItems"), schema.get("maxItems")
    nested = references_in(schema["items"])
    yield _OBJECTS if nested else _TYPE_RULES["array"]
    if least is not None:
        yield Rule(
            "arrayMinSize",
            lambda value: len(cast("list[object]", value)) >= least,
            f"must have at least {least} items",
        )
    if most is not None:
        yield Rule(
            "arrayMaxSize",
            lambda value: len(cast("list[object]", value)) <= most,
            f"must have at most {most} items",
        )
    if not nested:
        yield from (for_each(rule) for rule in rules_of(schema["items"]))


def _scalar_rules(schema: Schema) -> Iterator[Rule]:
    kind = type_of(schema)
    if kind is not None:
        yield _TYPE_RULES[kind]
    if "enum" in schema:
        values = [value for value in schema["enum"] if value is not None]
        yield Rule("isIn", lambda value: value in values, f"must be one of {', '.join(values)}")
    if "minLength" in schema or "maxLength" in schema:
        yield _length_rule(schema)
    if "format" in schema:
        yield _FORMAT_RULES[schema["format"]]
    yield from _range_rules(schema)


def _length_rule(schema: Schema) -> Rule:
    least, most = schema.get("minLength", 0), schema.get("maxLength", float("inf"))
    return Rule(
        "isLength", lambda value: least <= len(str(value)) <= most, f"must have {least} to {most} characters"
    )


def _range_rules(schema: Schema) -> Iterator[Rule]:
    least, most = schema.get("minimum"), schema.get("maximum")
    # As doubles: that is what the limits are in the dialects' own descriptions, and the largest are no exact integers.
    if least is not None:
        yield Rule(
            "min", lambda value: cast("float", value) >= float(least), f"must not be less than {least}"
        )
    if most is not None:
        yield Rule(
            "max", lambda value: cast("float", value) <= float(most), f"must not be greater than {most}"
        )
