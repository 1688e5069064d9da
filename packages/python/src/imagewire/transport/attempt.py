"""One try at a call, and what its failure says about the caller's money."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

FailureClass = Literal["never-sent", "not-processed", "refused", "unknown"]
"""
never-sent: no byte of the request left; not-processed: the server says that it did nothing yet; refused: the server read it and will
not do it; unknown: it may have been done, and charged.
"""


@dataclass(frozen=True)
class Attempt:
    """One try at a call. Holds no key and no content."""

    number: int
    """Counted from 1."""

    started_at: float
    """Unix time in seconds."""

    seconds: float
    """How long it took until the answer's end; of a streamed answer until its headers."""

    status: int | None = None
    """The HTTP status, where one came."""

    failure: FailureClass | None = None
    """None on success."""

    reason: str | None = None
    """What happened, in words: `status 429`. None on success."""

    request_id: str | None = None
    """What the server calls this request, where it says so."""

    waited_seconds: float | None = None
    """How long the call then waited for the next attempt. None on the last one."""
