"""Both ways between a dialect's answer and the completed events of OpenAI's stream, by way of OpenAI's answer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Generic, TypeVar

from ..models.model import Model
from .answer_pair import AnswerPair
from .carry import CARRY
from .convert_answer import ConvertedAnswer
from .loss import LossReport
from .stream_events import ConvertedEvents, StreamEvents

D = TypeVar("D", bound=Model)
R = TypeVar("R", bound=Model)
E = TypeVar("E", bound=Model)


class EventPair(Generic[D, R, E]):
    """The two conversions between a dialect's answer and the completed events of OpenAI's stream."""

    def __init__(self, answers: AnswerPair[D, R], events: StreamEvents[R, E]) -> None:
        self.answers = answers
        """The conversions of whole answers."""
        self._events = events

    def to_openai(
        self, response: D | Mapping[str, Any], *, carry: bool = True, created: int | None = None
    ) -> ConvertedEvents[E]:
        """The completed events of OpenAI's stream for an answer of the dialect, which cannot stream."""
        answer = self.answers.to_openai(response, carry=carry, created=created)
        streamed = self._events.events_from_response(answer.response, carry=carry, created=created)
        return ConvertedEvents(streamed.events, (*answer.report, *_without_carry(streamed.report)))

    def from_openai(
        self,
        events: Sequence[Model | Mapping[str, Any]],
        *,
        carry: bool = True,
        created: int | None = None,
        id: str | None = None,
        model: str | None = None,
    ) -> ConvertedAnswer[D]:
        """The dialect's answer for the events of OpenAI's stream."""
        answer = self._events.response_from_events(events, carry=carry, created=created)
        own = self.answers.from_openai(answer.response, carry=carry, created=created, id=id, model=model)
        return ConvertedAnswer(own.response, (*answer.report, *_without_carry(own.report)))


def _without_carry(report: LossReport) -> LossReport:
    """What the first step packed up, the second only carries on."""
    return tuple(entry for entry in report if (entry.path, entry.kind) != (CARRY, "carried"))
