"""Plain data as JSON has it, and how a value of it is told from anything else."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import NoReturn, TypeGuard, cast

from pydantic import BaseModel

PlainObject = dict[str, object]
"""An object of named members, as `json.loads` gives it."""


def is_list(value: object) -> TypeGuard[list[object] | tuple[object, ...]]:
    """Tells a list from everything else; a tuple is one too."""
    return isinstance(value, (list, tuple))


def members_of(value: object) -> Mapping[str, object] | None:
    """The named members of a plain object or of a model, absent ones left out; nothing for any other value."""
    if isinstance(value, Mapping):
        return cast("Mapping[str, object]", value)
    return _model_members(value) if isinstance(value, BaseModel) else None


def _model_members(model: BaseModel) -> PlainObject:
    fields = {name: value for name, value in model.__dict__.items() if name in model.model_fields_set}
    return {**fields, **(model.model_extra or {})}


def parse_json(text: str | bytes) -> object:
    """The value of a JSON text. Raises a ValueError for what is none, as `NaN`, or nests too deep to be read."""
    try:
        return json.loads(text, parse_constant=_refuse_constant)
    except RecursionError as error:
        raise ValueError("the JSON nests too deep to be read") from error


def _refuse_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is no JSON")
