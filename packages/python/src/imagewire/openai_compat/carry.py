"""What an answer takes with it, and cannot show where it is."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal, TypedDict, cast

from ..models.plain import PlainObject, is_list
from .fit_answer import Invention
from .loss import AnswerKind, Dialect
from .path import is_container, is_object
from .restoration import Restoration, is_path, is_restoration, length_of

CARRY: Final = "x_imagewire"
"""The one member that a converted answer may have beyond its dialect: every SDK that was tried lets it pass."""

_VERSION: Final = 1
"""The form of what is carried; any other is left alone."""

MAX_CARRY_LENGTH: Final = 1_048_576
"""The most that is carried, written or read, in characters of JSON."""

# The carried members stand a few levels deeper than at home, and models refuse what is deeper than 100.
_MAX_DEPTH = 80


@dataclass(frozen=True)
class Home:
    """Whose answer the carried members belong to."""

    dialect: Dialect | Literal["openai"]
    """The dialect in which they have a place."""

    operation: AnswerKind
    """The kind of answer that they are members of."""


class Carry(TypedDict):
    """What `x_imagewire` holds: all that an answer had at home and cannot show where it is."""

    version: int
    """The form of all this."""

    home: dict[str, str]
    """Where it is put back."""

    kept: Sequence[Restoration]
    """The members to put back, by their path at home."""

    invented: Sequence[Invention]
    """The members to take away first, by their path here, as long as they hold what was put in."""


def read_carry(member: object, home: Home) -> Carry | None:
    """Reads `x_imagewire`, which may come from anyone: None for all that is not ours, not for this home, too long or malformed."""
    if not is_object(member) or member.get("version") is True or member.get("version") != _VERSION:
        return None
    theirs = member.get("home")
    if not is_object(theirs) or any(theirs.get(name) != own for name, own in vars(home).items()):
        return None
    kept, invented = member.get("kept"), member.get("invented")
    if json_length(member) > MAX_CARRY_LENGTH or not is_list(kept) or not is_list(invented):
        return None
    if not all(map(is_restoration, kept)) or not all(map(_is_invention, invented)):
        return None
    return cast("Carry", member)


def _is_invention(value: object) -> bool:
    return is_object(value) and is_path(value.get("path"))


def pack_carry(
    home: Home, restorations: Sequence[Restoration], invented: Sequence[Invention]
) -> Carry | None:
    """What `x_imagewire` holds for one answer: as many members as fit. None where there is nothing to hold."""
    kept: list[Restoration] = []
    carry: Carry = {"version": _VERSION, "home": {**vars(home)}, "kept": kept, "invented": invented}
    room = MAX_CARRY_LENGTH - json_length(carry)
    for restoration in restorations:
        length = json_length(restoration) + 1
        if length <= room and _depth_of(restoration) <= _MAX_DEPTH:
            kept.append(restoration)
            room -= length
    return carry if kept or invented else None


def json_length(value: object) -> int:
    """How many characters a value has as JSON."""
    return length_of(json.dumps(value, ensure_ascii=False, separators=(",", ":")))


def _depth_of(value: object) -> int:
    if not is_container(value):
        return 0
    members = value.values() if is_object(value) else cast("list[object]", value)
    return 1 + max(map(_depth_of, members), default=0)


def without_carry(answer: PlainObject) -> PlainObject:
    """An answer without what it carries."""
    return {name: member for name, member in answer.items() if name != CARRY}
