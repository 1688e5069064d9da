"""What a call adds to its body, as far as JSON can hold it."""

from __future__ import annotations

from collections.abc import Mapping
from math import isfinite
from typing import cast

from ...models.plain import is_list, members_of
from ...models.rules.binary_part import is_binary_part
from ...models.structure import MAX_DEPTH
from ..request_options_error import RequestOptionsError


def check_extra_body(given: object, *, in_form: bool) -> None:
    """Raises a RequestOptionsError, which names the place, for what JSON cannot hold. The fields of a form may be pictures, too."""
    if given is None:
        return
    if not isinstance(given, Mapping):
        raise RequestOptionsError("extra_body", 'must be a mapping of names to values, as in {"seed": 7}')
    check_members(cast("Mapping[str, object]", given), ("extra_body",), in_form=in_form)


def check_members(members: Mapping[str, object], path: tuple[str, ...], *, in_form: bool) -> None:
    """As check_extra_body, for the members of any object; `path` is where that stands."""
    for name, value in members.items():
        parts = value if is_list(value) else (value,)
        if not (in_form and all(map(is_binary_part, parts))):
            _check_value(value, (*path, str(name)))


def _check_value(value: object, path: tuple[str, ...]) -> None:
    if len(path) > MAX_DEPTH:
        problem = f"must nest no deeper than {MAX_DEPTH} levels, and not hold itself"
        raise RequestOptionsError(".".join(path[:2]), problem)
    members = dict(enumerate(value)) if is_list(value) else members_of(value)
    if members is None:
        _check_scalar(value, ".".join(path))
        return
    for name, member in members.items():
        _check_value(member, (*path, str(name)))


def _check_scalar(value: object, path: str) -> None:
    if isinstance(value, float) and not isfinite(value):
        problem = f"must be a finite number, not {value}, which JSON cannot hold: leave it out, or give None"
        raise RequestOptionsError(path, problem)
    if not isinstance(value, str | int | float | None):
        problem = f"must be a value that JSON can hold, not of type {type(value).__name__}: give a text"
        raise RequestOptionsError(path, problem)
