"""Answers that come event by event."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Callable, Generator, Iterator, Sequence
from contextlib import aclosing, closing
from dataclasses import dataclass, replace
from typing import Any, Generic, TypeVar

from ..models.plain import PlainObject, members_of
from .answer_errors import StreamCutError
from .errors import UpstreamError
from .event_parser import EventMessage, EventParser
from .http_message import AsyncStreamingHttpResponse, CallName, HttpAnswer, StreamingHttpResponse
from .read_body import json_in, read_json_object
from .stream_errors import cut_error, error_from_event

Event = TypeVar("Event")


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
        return cut_error(self._response, self._reading.call, self._events)

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
            raise error_from_event(dict(json), self._response, self._reading.call)
        return dict(json)
