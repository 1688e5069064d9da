"""Both ways between a dialect's error body and OpenAI's."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from ..models.errors import ModelValidationError
from ..models.generated.model_classes import OpenAIErrorBody
from ..models.model import Model
from ..models.plain import PlainObject, members_of
from ..models.read_error_facts import read_error_facts, title_of
from .answer_pair import as_it_is, plain_of
from .carry import Home
from .convert_answer import AnswerRoute, AnswerShape, GivenBy, Projection, convert_answer
from .error_status import error_status_of
from .invent import Given
from .loss import Dialect, LossEntry, LossReport
from .path import is_object

D = TypeVar("D", bound=Model)
T = TypeVar("T", bound=Model)

_LONGEST_MESSAGE = 500
_NO_JSON = "the body is no JSON; of its text only what can be shown is the message"
_TOO_DEEP = "the body nests too deep; only what it says went wrong is read"


@dataclass(frozen=True)
class ConvertedError(Generic[T]):
    """An error in another dialect, and what could not be taken over as it was."""

    status: int
    """The HTTP status that fits, 400 to 599."""

    body: T
    """The error body."""

    report: LossReport
    """Every member that was not taken over as it was."""


class ErrorPair(Generic[D]):
    """The two conversions between a dialect's error body and OpenAI's. Neither ever raises for a body's content."""

    def __init__(
        self,
        dialect: Dialect,
        model_class: type[D],
        *,
        back: Projection = as_it_is,
        given_by: GivenBy | None = None,
    ) -> None:
        self.model_class = model_class
        """The class of the dialect's error body."""
        own = AnswerShape(Home(dialect, "error"), model_class, given_by)
        openai = AnswerShape(Home("openai", "error"), OpenAIErrorBody)
        self._out = AnswerRoute(own, openai, _openai_from_any, back)
        self._home = AnswerRoute(openai, own, back, _openai_from_any)

    def to_openai(
        self, body: object, *, status: int | None = None, carry: bool = True
    ) -> ConvertedError[OpenAIErrorBody]:
        """
        OpenAI's error body, and the status that fits, of whatever came: a model, parsed JSON, a text that is no JSON, or None. `status`
        is the HTTP status that it came with; without it what the body says counts, else 502.
        """
        plain, loss = self._read(body)
        fitting = error_status_of(status, read_error_facts(plain))
        given = Given(status=fitting, message=_message_of(body))
        converted = convert_answer(plain, self._out, given, carry=carry)
        return ConvertedError(fitting, converted.response, (*loss, *converted.report))

    def from_openai(
        self, body: OpenAIErrorBody | Mapping[str, Any], *, status: int | None = None, carry: bool = True
    ) -> ConvertedError[D]:
        """The dialect's error body for OpenAI's, and the status that fits."""
        plain = plain_of(OpenAIErrorBody, body)
        fitting = error_status_of(status, read_error_facts(plain))
        converted = convert_answer(plain, self._home, Given(status=fitting), carry=carry)
        return ConvertedError(fitting, converted.response, converted.report)

    def _read(self, body: object) -> tuple[PlainObject, LossReport]:
        """What came as its class has it; of a text, and of what nests deeper than any class reads, nothing but the facts."""
        members = members_of(body)
        if members is None:
            return {}, (LossEntry("", "lost", _NO_JSON),) if isinstance(body, str) and body else ()
        try:
            return plain_of(self.model_class, members), ()
        except ModelValidationError:
            return {"error": _facts_in(dict(members))}, (LossEntry("", "lost", _TOO_DEEP),)


def _facts_in(body: PlainObject) -> PlainObject:
    return {name: fact for name, fact in vars(read_error_facts(body)).items() if fact is not None}


def _openai_from_any(plain: PlainObject) -> PlainObject:
    """Puts what any error body says where OpenAI has it."""
    facts = _facts_in(plain)
    error = plain.get("error")
    if is_object(error):
        return {"error": {**error, **facts}}
    return {"error": facts} if facts else {}


def _message_of(body: object) -> str | None:
    """A page's title is its message; other mark-up, and texts that are too long for one, say nothing to people."""
    if not isinstance(body, str):
        return None
    text = title_of(body) or body.strip()
    return None if not text or len(text) > _LONGEST_MESSAGE or "<" in text else text
