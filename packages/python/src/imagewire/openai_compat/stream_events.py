"""Both ways between OpenAI's answer and the completed events of its stream."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Generic, Literal, TypeVar

from ..models.generated.model_classes import (
    OpenAIEditImageCompletedEvent,
    OpenAIEditImageResponse,
    OpenAIGenerateImageCompletedEvent,
    OpenAIGenerateImageResponse,
)
from ..models.model import Model
from ..models.plain import PlainObject, members_of
from ..models.read_model import read_model
from ..models.serialize_model import serialize_model
from .answer_pair import plain_of
from .carry import Home
from .convert_answer import AnswerRoute, AnswerShape, ConvertedAnswer, convert_answer
from .invent import Given
from .loss import AnswerKind, LossEntry, LossReport
from .split_answer import (
    SAID_ONCE,
    answer_from_event,
    completed_event,
    join_answers,
    said_otherwise,
    split_answer,
)

R = TypeVar("R", bound=Model)
E = TypeVar("E", bound=Model)

_EVENT_KINDS: dict[Literal["generate", "edit"], AnswerKind] = {
    "generate": "generate-event",
    "edit": "edit-event",
}


@dataclass(frozen=True)
class ConvertedEvents(Generic[E]):
    """An answer as the events that would have streamed it, and what could not be taken over as it was."""

    events: tuple[E, ...]
    """One completed event an image, in their order."""

    report: LossReport
    """What of the answer was carried or lost, by its path; what was invented, by the number of its event: `0.size`."""


class StreamEvents(Generic[R, E]):
    """The two conversions between OpenAI's answer and the completed events of its stream."""

    def __init__(
        self, operation: Literal["generate", "edit"], response: type[R], event: type[E], type_: str
    ) -> None:
        self._response = response
        self._event = event
        self._type = type_
        whole = AnswerShape(Home("openai", operation), response)
        part = AnswerShape(Home("openai", _EVENT_KINDS[operation]), event)

        def event_from_answer(answer: PlainObject) -> PlainObject:
            return completed_event(answer, type_)

        self._out = AnswerRoute(whole, part, event_from_answer, answer_from_event)
        self._home = AnswerRoute(part, whole, answer_from_event, event_from_answer)

    def events_from_response(
        self, response: R | Mapping[str, Any], *, carry: bool = True, created: int | None = None
    ) -> ConvertedEvents[E]:
        """The completed events of an answer that did not stream. What is said of the whole answer stands in the last."""
        singles = split_answer(plain_of(self._response, response))
        given = Given(created=created)
        converted = [convert_answer(single, self._out, given, carry=carry) for single in singles]
        whole = LossEntry("", "lost", "an answer without images has no event to stand in")
        told = [_numbered(entry, index) for index, one in enumerate(converted) for entry in one.report]
        report = told if singles else [whole]
        return ConvertedEvents(tuple(each.response for each in converted), tuple(report))

    def response_from_events(
        self, events: Sequence[Model | Mapping[str, Any]], *, carry: bool = True, created: int | None = None
    ) -> ConvertedAnswer[R]:
        """The answer that a stream amounts to. Of an earlier stage of an image nothing is left."""
        completed = [plain_of(self._event, event) for event in events if self._is_completed(event)]
        given = Given(created=created)
        converted = [convert_answer(event, self._home, given, carry=carry) for event in completed]
        singles = [serialize_model(each.response) for each in converted]
        joined = join_answers(singles, created)
        last = len(converted) - 1
        told = [
            _numbered(entry, index) if index == last else _left_behind(entry, index)
            for index, one in enumerate(converted)
            for entry in one.report
        ]
        report = (*self._stages(events), *said_otherwise(singles, joined), *told)
        return ConvertedAnswer(read_model(self._response, joined).value, report)

    def _is_completed(self, event: Model | Mapping[str, Any]) -> bool:
        return (members_of(event) or {}).get("type") == self._type

    def _stages(self, events: Sequence[Model | Mapping[str, Any]]) -> list[LossEntry]:
        reason = "an answer has no place for an earlier stage of an image"
        return [
            LossEntry(str(index), "lost", reason)
            for index, event in enumerate(events)
            if not self._is_completed(event)
        ]


generate_events = StreamEvents(
    "generate",
    OpenAIGenerateImageResponse,
    OpenAIGenerateImageCompletedEvent,
    "image_generation.completed",
)
"""Both ways between OpenAI's answer to a generation and its stream."""

edit_events = StreamEvents(
    "edit",
    OpenAIEditImageResponse,
    OpenAIEditImageCompletedEvent,
    "image_edit.completed",
)
"""Both ways between OpenAI's answer to an edit and its stream."""

openai_generate_events_from_response = generate_events.events_from_response
"""The completed events of OpenAI's own answer to a generation that did not stream."""

openai_edit_events_from_response = edit_events.events_from_response
"""The completed events of OpenAI's own answer to an edit that did not stream."""


def _left_behind(entry: LossEntry, index: int) -> LossEntry:
    """An entry about an earlier image's event, by its number. Of what the answers carry only the last one's travels on."""
    path = f"{index}.{entry.path}"
    if entry.kind == "carried":
        return LossEntry(path, "lost", SAID_ONCE)
    return replace(entry, path=path)


def _numbered(entry: LossEntry, index: int) -> LossEntry:
    """An entry about one image's answer, told by the image's place in the whole one."""
    if entry.kind == "invented":
        return replace(entry, path=f"{index}.{entry.path}")
    return replace(entry, path=re.sub(r"^data\.0(?=\.|$)", f"data.{index}", entry.path))
