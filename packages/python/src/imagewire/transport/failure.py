"""Attempts that did not give a 2xx answer."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from ..models.read_error_facts import ErrorFacts
from .attempt import FailureClass
from .content_policy import is_content_refusal
from .http_message import HttpHeaders
from .retry_after import retry_after


@dataclass(frozen=True)
class StatusFailure:
    """The server answered with another status than 2xx."""

    failure_class: FailureClass
    status: int
    headers: HttpHeaders
    facts: ErrorFacts
    body: object = field(repr=False)
    """The parsed JSON, or the text."""

    @property
    def reason(self) -> str:
        """What happened, in words."""
        return f"status {self.status}"


@dataclass(frozen=True)
class NetworkFailure:
    """No answer came, or not all of it."""

    kind: Literal["connection", "timeout"]
    failure_class: Literal["never-sent", "unknown"]
    reason: str
    status: int | None = None
    """Where the headers had come before the connection was lost."""
    headers: HttpHeaders | None = None
    cause: Exception | None = None


Failure = StatusFailure | NetworkFailure
"""An attempt that did not give a 2xx answer."""


def failure_class_of(status: int, headers: HttpHeaders, facts: ErrorFacts, now: float) -> FailureClass:
    """
    The class of a status that is not 2xx. 425, 429 and a 503 that says when to come back were not processed; 408, 409 and any other
    5xx may have been; 3xx and the other 4xx, and a refusal for content under any status, were refused.
    """
    if is_content_refusal(status, facts):
        return "refused"
    if status in (425, 429):
        return "not-processed"
    if status == 503 and retry_after(headers, now) is not None:
        return "not-processed"
    return "unknown" if status in (408, 409) or status >= 500 else "refused"
