"""Models as plain data again."""

from __future__ import annotations

from typing import cast

from pydantic import BaseModel

from .errors import ModelValidationError
from .plain import PlainObject, is_list, members_of
from .structure import structure_issues


def serialize_model(model: BaseModel) -> PlainObject:
    """
    Gives back the plain object that a model stands for: what was absent stays absent, null stays null, unknown members are there.
    Pictures are passed by reference. Raises a ModelValidationError for cycles, unsafe keys and nesting beyond any real message.
    """
    unsafe = structure_issues(model)
    if unsafe:
        raise ModelValidationError(type(model).__name__, unsafe)
    return cast("PlainObject", _plain_from(model))


def _plain_from(value: object) -> object:
    if is_list(value):
        return [_plain_from(item) for item in value]
    members = members_of(value)
    return value if members is None else {name: _plain_from(member) for name, member in members.items()}
