"""What a conversion could not take over as it was."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from ..models.errors import ImagewireError, summary_of

Dialect = Literal["orq-proxy", "orq-router", "orq-router-legacy", "sudo"]
"""The dialects that are converted to and from OpenAI's."""

Operation = Literal["generate", "edit", "variation"]
"""What a dialect can be asked to do."""

AnswerKind = Literal["generate", "edit", "variation", "generate-event", "edit-event", "error"]
"""What a dialect answers with: to an operation, in one piece or with an event, or with an error to any."""

LossKind = Literal["lost", "carried", "mapped", "invented", "refused"]
"""
What became of one member: `lost` is gone, `carried` travels in `x_imagewire` and comes back on the way home, `mapped` is said in the
target's own words, `invented` was put in because the target requires it, `refused` stopped the conversion.
"""


@dataclass(frozen=True)
class LossEntry:
    """What a conversion did to one member."""

    path: str
    """Which member, dotted as on the wire: of the source, or of the target where it was invented."""

    kind: LossKind
    """What became of it."""

    reason: str
    """Why, in a sentence. Never holds the value."""


LossReport = tuple[LossEntry, ...]
"""Everything that a conversion could not take over as it was; empty when nothing was changed."""


class ConversionError(ImagewireError):
    """A request says something that the target cannot express. Nothing was converted."""

    kind = "conversion"

    def __init__(self, target: Dialect | Literal["openai"], report: Sequence[LossEntry]) -> None:
        reasons = [(entry.path, f"{entry.path}: {entry.reason}") for entry in report]
        super().__init__(f"{target} cannot express the request: {summary_of(reasons)}")
        self.target = target
        """Where the request was bound for."""
        self.report = tuple(report)
        """Every member that stands in the way."""
