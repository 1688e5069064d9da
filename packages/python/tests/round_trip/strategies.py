"""Random valid values of every model class, derived from the schemas of their rules."""

from __future__ import annotations

from functools import cache
from typing import Any

from hypothesis import provisional, strategies as st

from imagewire.models import Model, ModelValidationError, parse_model
from imagewire.models.plain import is_list
from imagewire.models.rules.class_rules import all_schemas
from imagewire.models.rules.schema_rules import Schema

Strategy = st.SearchStrategy[Any]

# Halves of surrogate pairs among them: JSON has them.
TEXTS = st.text(st.characters(exclude_categories=()), max_size=20)
ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53) + 1, 2**53 - 1) | TEXTS,
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=5), inner, max_size=2),
    max_leaves=3,
)


@cache
def values_of(model_class: type[Model]) -> Strategy:
    """Plain objects that are valid values of a class, every member now there and now absent."""
    return objects(all_schemas()[model_class.__name__]).filter(lambda plain: is_valid(model_class, plain))


def is_valid(model_class: type[Model], plain: object) -> bool:
    """Tells whether strict parsing takes a value."""
    try:
        parse_model(model_class, plain)
    except ModelValidationError:
        return False
    return True


def values(schema: Schema) -> Strategy:
    """What a schema allows, or nearly: strict parsing has the last word."""
    if "$ref" in schema:
        return objects(all_schemas()[schema["$ref"].rpartition("/")[2]])
    if "anyOf" in schema:
        return st.one_of(*map(values, schema["anyOf"]))
    if "enum" in schema:
        return st.sampled_from(schema["enum"])
    kinds = schema.get("type")
    if is_list(kinds):
        return st.one_of(*(values({**schema, "type": kind}) for kind in kinds))
    return values_of_type(str(kinds), schema)


def values_of_type(kind: str, schema: Schema) -> Strategy:
    """Values of one type of JSON's; anything where a schema names none."""
    match kind:
        case "null":
            return st.none()
        case "boolean":
            return st.booleans()
        case "integer":
            return integers(schema)
        case "number":
            return integers(schema) | fractions(schema)
        case "string":
            return texts(schema)
        case "array":
            return lists(schema)
        case "object":
            return objects(schema)
        case _:
            return ANYTHING


def lists(schema: Schema) -> Strategy:
    """Lists of a few items."""
    least = schema.get("minItems", 0)
    most = min(schema.get("maxItems", least + 3), least + 3)
    return st.lists(values(schema["items"]), min_size=least, max_size=most)


def objects(schema: Schema) -> Strategy:
    """Objects of declared fields, or of names and texts."""
    if "properties" not in schema:
        return st.dictionaries(TEXTS, values(schema.get("additionalProperties", {})), max_size=3)
    fields = {name: values(field) for name, field in schema["properties"].items()}
    groups = [variant["required"] for variant in schema.get("oneOf", ())] or [[]]
    grouped = {name for group in groups for name in group}
    return st.one_of(*(record(fields, {*schema["required"], *group}, grouped) for group in groups))


def record(fields: dict[str, Strategy], required: set[str], grouped: set[str]) -> Strategy:
    """Objects with all that is required, and of a group of alternatives only what is."""
    optional = fields.keys() - required - grouped
    return st.fixed_dictionaries(
        {name: fields[name] for name in sorted(required)},
        optional={name: fields[name] for name in sorted(optional)},
    )


def integers(schema: Schema) -> Strategy:
    """Whole numbers that JavaScript tells apart."""
    least = max(schema.get("minimum", -(2**53) + 1), -(2**53) + 1)
    most = min(schema.get("maximum", 2**53 - 1), 2**53 - 1)
    whole = st.integers(int(-(-least // 1)), int(most // 1))
    return whole | whole.map(float)


def fractions(schema: Schema) -> Strategy:
    """Finite numbers; adding 0 turns a negative zero, which JavaScript does not write, into zero."""
    least, most = schema.get("minimum"), schema.get("maximum")
    return st.floats(least, most, allow_nan=False, allow_infinity=False).map(lambda number: number + 0.0)


def texts(schema: Schema) -> Strategy:
    """Texts of a format."""
    if schema.get("format") == "uri":
        return provisional.urls()
    if schema.get("format") == "email":
        return st.emails() | st.sampled_from(["keeper@lighthouse.example", "a.b+c@d.example"])
    least, most = schema.get("minLength", 0), schema.get("maxLength", 40)
    return st.text(st.characters(exclude_categories=()), min_size=least, max_size=min(most, 40))
