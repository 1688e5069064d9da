"""What became of each member of an answer."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from ..models.model import Model
from ..models.plain import PlainObject
from ..models.read_model import read_model
from .carry import Carry, Home, pack_carry
from .data_url import picture_in_text
from .difference import Difference
from .fit_answer import Invention
from .loss import LossEntry
from .path import ABSENT, MemberPath, dotted, overlapping, paths_of
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
    is_at_issue = _issue_places(conversion)
    # What an invalid answer lacks at home is no loss, though the way home would put it in.
    missed = [each for each in conversion.gone if each.value is not ABSENT or not is_at_issue(each.path)]
    restorations = [restoration_of(each) for each in missed if not is_at_issue(each.path)]
    packed = pack_carry(conversion.home, restorations, conversion.made) if carry else None
    carried = {dotted(each["path"]) for each in packed["kept"]} if packed else set[str]()
    filled = {dotted(each["path"]): each["value"] for each in conversion.made}

    def entry_of(difference: Difference) -> LossEntry:
        path, reason = dotted(difference.path), _place_of(difference, conversion.target, filled)
        if path in carried:
            return LossEntry(path, "carried", reason)
        if _is_same_picture(difference):
            same = f"{conversion.target} has the same picture, without how it was written"
            return LossEntry(path, "mapped", same)
        at_issue = is_at_issue(difference.path)
        why = "it is not valid at home either" if at_issue else "it is too large to be carried"
        return LossEntry(path, "lost", f"{reason}; {why}" if carry else reason)

    return packed, [*map(entry_of, missed), *_invented_entries(missed, conversion)]


def _issue_places(conversion: Conversion) -> Callable[[MemberPath], bool]:
    if not conversion.gone:
        return overlapping([])
    source = conversion.source
    return overlapping(paths_of(source, read_model(conversion.model_class, source).issues))


def _place_of(difference: Difference, target: str, filled: Mapping[str, object]) -> str:
    path = dotted(difference.path)
    if difference.value is ABSENT:
        return "it is not there at home, and the way home puts it there"
    null = difference.value is None
    problem = f"{target} takes no null here" if null else f"{target} has no place for this value"
    if path in filled:
        return f"{problem} and requires one; {_shown(filled[path])} was put in"
    return (
        problem if difference.instead is ABSENT else f"{problem}; {_shown(difference.instead)} stands for it"
    )


def _is_same_picture(difference: Difference) -> bool:
    """Whether both sides are texts with one picture: bare base64, or a data URL whose head is spelt otherwise."""
    value, instead = difference.value, difference.instead
    if not isinstance(value, str) or not isinstance(instead, str):
        return False
    picture = picture_in_text(value)
    return picture is not None and picture == picture_in_text(instead)


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
