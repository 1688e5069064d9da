"""What became of each member of an answer."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..models.model import Model
from ..models.plain import PlainObject
from ..models.read_model import read_model
from .carry import Carry, Home, pack_carry
from .difference import Difference
from .fit_answer import Invention
from .loss import LossEntry
from .path import ABSENT, dotted, is_overlapping
from .restoration import restoration_of


@dataclass(frozen=True)
class Conversion:
    """What is known of a conversion once it is done."""

    home: Home
    """Whose answer was converted."""

    model_class: type[Model]
    """The class of the answer that was converted."""

    source: PlainObject
    """The answer that was converted."""

    gone: Sequence[Difference]
    """What the source has and its way there and back does not give again."""

    made: Sequence[Invention]
    """What the target has and the source does not."""

    target: str
    """The name of the target's dialect."""


def account(conversion: Conversion, *, carry: bool) -> tuple[Carry | None, list[LossEntry]]:
    """Packs what is gone, where it is to be carried, and says of each member what became of it."""
    issues = _issue_paths(conversion)
    # What an invalid answer lacks at home is no loss, though the way home would put it in.
    missed = [each for each in conversion.gone if each.value is not ABSENT or _is_sound(each, issues)]
    restorations = [restoration_of(each) for each in missed if _is_sound(each, issues)]
    packed = pack_carry(conversion.home, restorations, conversion.made) if carry else None
    carried = {dotted(each["path"]) for each in packed["kept"]} if packed else set[str]()

    def entry_of(difference: Difference) -> LossEntry:
        path, reason = dotted(difference.path), _place_of(difference, conversion)
        if path in carried:
            return LossEntry(path, "carried", reason)
        sound = _is_sound(difference, issues)
        why = "it is too large to be carried" if sound else "it is not valid at home either"
        return LossEntry(path, "lost", f"{reason}; {why}" if carry else reason)

    return packed, [*map(entry_of, missed), *_invented_entries(missed, conversion)]


def _issue_paths(conversion: Conversion) -> list[str]:
    if not conversion.gone:
        return []
    return [issue.path for issue in read_model(conversion.model_class, conversion.source).issues]


def _is_sound(difference: Difference, issues: Sequence[str]) -> bool:
    return not any(is_overlapping(issue, dotted(difference.path)) for issue in issues)


def _place_of(difference: Difference, conversion: Conversion) -> str:
    path, target = dotted(difference.path), conversion.target
    if difference.value is ABSENT:
        return "it is not there at home, and the way home puts it there"
    filled = next((each for each in conversion.made if dotted(each["path"]) == path), None)
    null = difference.value is None
    problem = f"{target} takes no null here" if null else f"{target} has no place for this value"
    if filled:
        return f"{problem} and requires one; {_shown(filled['value'])} was put in"
    return (
        problem if difference.instead is ABSENT else f"{problem}; {_shown(difference.instead)} stands for it"
    )


def _invented_entries(missed: Sequence[Difference], conversion: Conversion) -> Iterator[LossEntry]:
    listed = {dotted(each.path) for each in missed}
    for invention in conversion.made:
        path = dotted(invention["path"])
        if path not in listed:
            reason = f"{conversion.target} requires it; {_shown(invention['value'])} was put in"
            yield LossEntry(path, "invented", reason)


def _shown(value: object) -> str:
    """A number or an empty list is ours to show; a text may be a picture, and an object may hold anything."""
    text = json.dumps(value, separators=(",", ":"))
    return "another value" if isinstance(value, str) or len(text) > 24 else text
