"""Answers that come event by event."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Callable, Generator, Iterator, Sequence
from contextlib import aclosing, closing
from dataclasses import dataclass, replace
from typing import Any, Generic, TypeVar

from ..models.plain import PlainObject, members_of
from ..models.read_error_facts import read_error_facts
from .answer_errors import StreamCutError
from .errors import UpstreamError, UpstreamErrorFacts
from .event_parser import EventMessage, EventParser
from .http_message import AsyncStreamingHttpResponse, CallName, HttpAnswer, StreamingHttpResponse
from .read_body import json_in, read_json_object
from .redact import redact_headers, redact_value
from .upstream_error import error_class_for, redacted_facts

Event = TypeVar("Event")

# Events carry no status: these are what the servers answer with for the same types.
_STATUS_BY_TYPE = {
    "invalid_request_error": 400,
    "image_generation_user_error": 400,
    "authentication_error": 401,
    "permission_error": 403,
    "not_found_error": 404,
    "rate_limit_error": 429,
    "rate_limit_exceeded": 429,
}


@dataclass(frozen=True)
class EventReading(Generic[Event]):
    """How the events of an operation are read."""

    call: CallName
    """What the call is named in errors."""

    read_event: Callable[[PlainObject], Event]
    """Which event the JSON of one `data:` stands for."""

    is_completed: Callable[[Event], bool]
    """Whether an event holds a finished picture. A stream without one was cut."""

    read_whole: Callable[[PlainObject], Sequence[Event]]
    """The completed events that a JSON answer to a stream request stands for."""


def read_events(
    response: StreamingHttpResponse, reading: EventReading[Event]
) -> Generator[Event, None, None]:
    """
    The events of an answer, as they come. `[DONE]` may be missing; an answer that is JSON after all gives its completed events. An
    error event is raised as the error it names, wrapped in `error` or not; a stream that ends, breaks off or times out before a
    completed event raises a StreamCutError with what came. Leaving the iteration closes the connection.
    """
    reader = _EventReader(response, reading)
    with closing(response.body) as body:
        while not reader.is_done:
            try:
                chunk = next(body, None)
            except UpstreamError as error:
                raise reader.cut_error() from error
            yield from reader.finish() if chunk is None else reader.take(chunk)


async def read_events_async(
    response: AsyncStreamingHttpResponse, reading: EventReading[Event]
) -> AsyncGenerator[Event, None]:
    """As `read_events`, for async code."""
    reader = _EventReader(response, reading)
    async with aclosing(response.body) as body:
        while not reader.is_done:
            try:
                chunk = await anext(body, None)
            except UpstreamError as error:
                raise reader.cut_error() from error
            for event in reader.finish() if chunk is None else reader.take(chunk):
                yield event


class _EventReader(Generic[Event]):
    """What reading events is, apart from waiting for them."""

    def __init__(self, response: HttpAnswer[Any], reading: EventReading[Event]) -> None:
        self._response = response
        self._reading = reading
        self._parser = EventParser()
        self._events: list[Event] = []
        self._body: list[bytes] = []
        self._is_stream = "text/event-stream" in response.headers.get("content-type", "")
        self.is_done = False

    def take(self, chunk: bytes) -> Iterator[Event]:
        """The events that a chunk completes."""
        if self._is_stream:
            yield from self._read(self._parser.feed(chunk))
        else:
            self._body.append(chunk)

    def finish(self) -> Iterator[Event]:
        """What is left once the body has ended. Raises a StreamCutError where the picture is missing."""
        if not self._is_stream:
            self.is_done = True
            whole = replace(self._response, body=b"".join(self._body))
            yield from self._reading.read_whole(read_json_object(whole, self._reading.call))
            return
        yield from self._read(self._parser.finish())
        self._end()

    def cut_error(self) -> StreamCutError:
        """The error of a stream without a finished picture."""
        message = (
            f"{self._reading.call}: the stream ended without a finished picture, "
            f"after {len(self._events)} events; it may have been charged"
        )
        return StreamCutError(message, self._facts(), self._events)

    def _read(self, messages: Iterator[EventMessage]) -> Iterator[Event]:
        for message in messages:
            if self.is_done:
                return
            if message.data.strip() == "[DONE]":
                self._end()
                return
            # Some servers keep a connection open with events that say nothing.
            if message.data.strip() == "":
                continue
            event = self._reading.read_event(self._json_of(message))
            self._events.append(event)
            yield event

    def _end(self) -> None:
        if not self.is_done and not any(map(self._reading.is_completed, self._events)):
            raise self.cut_error()
        self.is_done = True

    def _json_of(self, message: EventMessage) -> PlainObject:
        json = members_of(json_in(message.data))
        if json is None:
            raise self.cut_error()
        error = json.get("error")
        wrapped = isinstance(error, str) or members_of(error) is not None
        if wrapped or message.event == "error" or json.get("type") == "error":
            raise self._error_from(dict(json))
        return dict(json)

    def _error_from(self, json: PlainObject) -> UpstreamError:
        facts = redacted_facts(read_error_facts(json), self._response.secrets)
        names = (facts.code, facts.type)
        status = next((_STATUS_BY_TYPE[name] for name in names if name in _STATUS_BY_TYPE), 500)
        return error_class_for(status, facts)(
            f"{self._reading.call}: {facts.message or 'an error without a message'}, said in the stream",
            replace(
                self._facts(),
                # `error` is the name of the event, not of a family.
                type=None if facts.type == "error" else facts.type,
                code=facts.code,
                param=facts.param,
                body=redact_value(json, self._response.secrets),
            ),
        )

    def _facts(self) -> UpstreamErrorFacts:
        return UpstreamErrorFacts(
            call=self._reading.call,
            status=self._response.status,
            request_id=self._response.request_id,
            headers=redact_headers(self._response.headers),
            attempts=self._response.attempts,
            retryable=False,
            not_retried="the stream had begun and may have been charged",
        )
