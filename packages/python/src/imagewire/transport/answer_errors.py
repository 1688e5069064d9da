"""What a call can end with whose answer is a 2xx, but cannot be used."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from .errors import UpstreamError, UpstreamErrorFacts

UnreadableReason = Literal["empty", "html", "cut", "not_json", "not_an_object", "error"]
"""Why a 2xx answer is none; `error` where it is JSON that says an error."""


class UnreadableAnswerError(UpstreamError):
    """
    A 2xx answer without a JSON object in it, or one that says an error and has no picture. It may have been charged, so it is never asked
    for again by itself.
    """

    kind = "unreadable_answer"

    def __init__(self, message: str, facts: UpstreamErrorFacts, reason: UnreadableReason) -> None:
        super().__init__(message, facts)
        self.reason = reason
        """What stands in the way."""


class StreamCutError(UpstreamError):
    """An event stream ended before its completed event, or holds something that is no event. Holds what came: it was paid for."""

    kind = "stream_cut"

    def __init__(self, message: str, facts: UpstreamErrorFacts, events: Sequence[object]) -> None:
        super().__init__(message, facts)
        self.events = tuple(events)
        """The events that came before, in order."""
