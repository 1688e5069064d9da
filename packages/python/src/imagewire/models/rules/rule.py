"""One demand on a value."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeGuard

from ..plain import is_list


@dataclass(frozen=True)
class Rule:
    """A demand on a value, by the name that it has in every language."""

    name: str
    """The name in an issue: `isInt`."""

    holds: Callable[[object], bool]
    """Tells whether a value keeps to it."""

    demand: str
    """What is demanded, to be read after a field's name: `must be an integer`."""


def for_each(rule: Rule) -> Rule:
    """The same demand on every item of a list."""
    return Rule(
        rule.name,
        lambda value: is_list(value) and all(rule.holds(item) for item in value),
        f"{rule.demand}, item by item",
    )


def is_number(value: object) -> TypeGuard[float]:
    """Tells a finite number from everything else; a boolean is none."""
    if isinstance(value, float):
        return math.isfinite(value)
    return isinstance(value, int) and not isinstance(value, bool)


def is_integer(value: object) -> TypeGuard[float]:
    """Tells a whole number; 1.0 is one, as it is in JSON."""
    return is_number(value) and (isinstance(value, int) or value.is_integer())
