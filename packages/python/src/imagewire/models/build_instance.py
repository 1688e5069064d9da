"""Instances from plain data, without judging it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar, cast

from .generated import model_classes as generated
from .model import Model, schema_name
from .plain import PlainObject, is_list, members_of
from .rules.class_rules import FieldRules, all_class_rules
from .unions import pick_variant

M = TypeVar("M", bound=Model)


def build_instance(model_class: type[M], members: Mapping[str, object]) -> M:
    """Turns plain data into an instance, nested models included. Members are taken as they are, unknown ones too; nothing is checked."""
    rules = all_class_rules()[schema_name(model_class)]
    built = {name: _build_field(rules.get(name), value) for name, value in members.items()}
    absent = dict.fromkeys(model_class.model_fields.keys() - built.keys())
    declared = {name: value for name, value in built.items() if name in model_class.model_fields}
    instance = model_class.model_construct({*members}, **absent, **declared)
    # In the order in which they came, which a form keeps: pydantic lays them in its own.
    vars(instance).clear()
    vars(instance).update({**declared, **absent})
    unknown = {name: value for name, value in built.items() if name not in declared}
    # Not handed to model_construct, whose own parameters' names a server may use too.
    cast("PlainObject", instance.model_extra).update(unknown)
    return instance


def _build_field(field: FieldRules | None, value: object) -> object:
    if field is None or not field.nested:
        return value
    if field.is_list:
        return [_build_one(field.nested, item) for item in value] if is_list(value) else value
    return _build_one(field.nested, value)


def _build_one(names: tuple[str, ...], value: object) -> object:
    members = members_of(value)
    if members is None:
        return value
    return build_instance(getattr(generated, pick_variant(names, members)), members)
