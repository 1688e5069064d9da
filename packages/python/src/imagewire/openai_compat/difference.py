"""Where two values of plain data differ."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from .path import ABSENT, Container, is_container, is_object, value_at


@dataclass(frozen=True)
class Difference:
    """One member in which two values differ. A side that is ABSENT does not have it."""

    path: tuple[str | int, ...]
    """Where the member stands."""

    value: object = ABSENT
    """What the first value has there."""

    instead: object = ABSENT
    """What the second value has there instead."""


def differences(first: object, second: object, path: tuple[str | int, ...] = ()) -> Iterator[Difference]:
    """Every member in which two values of plain data differ, as near to the leaves as both have the same kind of container."""
    if not is_container(first) or not is_container(second) or is_object(first) != is_object(second):
        if not _is_equal(first, second):
            yield Difference(path, first, second)
        return
    for key in dict.fromkeys((*_keys(first), *_keys(second))):
        values = value_at(first, [key]), value_at(second, [key])
        if ABSENT in values:
            yield Difference((*path, key), *values)
        else:
            yield from differences(*values, (*path, key))


def is_same(first: object, second: object) -> bool:
    """Tells whether two values of plain data are the same."""
    return next(differences(first, second), None) is None


def _keys(container: Container) -> Iterator[str | int]:
    yield from container if is_object(container) else range(len(container))


def _is_equal(first: object, second: object) -> bool:
    """As JSON has it: 1.0 is 1, and true is no number."""
    return isinstance(first, bool) == isinstance(second, bool) and first == second
