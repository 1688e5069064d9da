"""What was carried, put back all together."""

from __future__ import annotations

from collections.abc import Sequence

from ..models.model import Model
from ..models.plain import PlainObject
from ..models.read_model import read_model
from .loss import LossEntry
from .path import dotted, object_copy, overlapping, paths_of
from .restoration import Restoration, restore


def restore_all(
    model_class: type[Model], plain: PlainObject, kept: Sequence[Restoration]
) -> tuple[PlainObject, list[LossEntry]]:
    """Puts carried members back, but for those whose place was changed on the way and those that would break a rule of the class."""
    restored = object_copy(plain)
    if not kept:
        return restored, []
    stale = [_stale_entry(each) for each in kept if not restore(restored, each)]
    before = {issue.path for issue in read_model(model_class, plain).issues}
    broken = [issue for issue in read_model(model_class, restored).issues if issue.path not in before]
    if not broken:
        return restored, stale
    is_broken = overlapping(paths_of(restored, broken))
    sound = [each for each in kept if not is_broken(each["path"])]
    trusted = sound if len(sound) < len(kept) else []
    again, still_stale = restore_all(model_class, plain, trusted)
    taken = set(map(id, trusted))
    refused = [_broken_entry(each) for each in kept if id(each) not in taken]
    return again, [*still_stale, *refused]


def _stale_entry(restoration: Restoration) -> LossEntry:
    reason = "the answer was changed on its way, so that what was carried has no place to go back to"
    return LossEntry(dotted(restoration["path"]), "lost", reason)


def _broken_entry(restoration: Restoration) -> LossEntry:
    reason = "what was carried breaks a rule of the class, and is not trusted"
    return LossEntry(dotted(restoration["path"]), "lost", reason)
