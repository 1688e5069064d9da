"""Every conversion of a dialect in one table, for programs that choose the dialect while they run."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from .answer_pair import AnswerPair
from .error_pair import ErrorPair
from .event_pair import EventPair
from .request_pair import RequestPair

T = TypeVar("T")


@dataclass(frozen=True)
class ByOperation(Generic[T]):
    """Something for each operation of a dialect; every dialect generates."""

    generate: T
    """For generations."""

    edit: T | None = None
    """For edits; None where the dialect has none."""

    variation: T | None = None
    """For variations; None where the dialect has none."""


@dataclass(frozen=True)
class DialectConversions:
    """Everything that one dialect is converted by; each pair takes models and plain data."""

    requests: ByOperation[RequestPair[Any, Any]]
    """Its requests."""

    answers: ByOperation[AnswerPair[Any, Any]]
    """Its answers."""

    events: ByOperation[EventPair[Any, Any, Any]]
    """Its answers, as the events of OpenAI's stream."""

    errors: ErrorPair[Any]
    """Its error bodies."""
