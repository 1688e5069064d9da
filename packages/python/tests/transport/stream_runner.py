"""How the vectors of event streams are run."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from typing import Any

import anyio

from conformance import Vector
from imagewire.models import PlainObject
from imagewire.transport import (
    EventReading,
    HttpAnswer,
    StreamCutError,
    UpstreamError,
    read_events,
    read_events_async,
)
from transport.situations import CALL

READING = EventReading[PlainObject](
    call=CALL,
    read_event=lambda json: json,
    is_completed=lambda event: str(event.get("type")).endswith(".completed"),
    read_whole=lambda json: [json],
)


def run_streams(vector: Vector) -> None:
    """The events that come, and what ends them, blocking and async."""
    for events, error in (take(vector.case), anyio.run(take_async, vector.case)):
        assert events == vector.case["events"]
        expect_end(error, vector.case)


def take(case: dict[str, Any]) -> tuple[list[PlainObject], UpstreamError | None]:
    """Reads a body as blocking code does."""
    events: list[PlainObject] = []
    try:
        events.extend(read_events(answer_of(case, chunks_of(case)), READING))
    except UpstreamError as error:
        return events, error
    return events, None


async def take_async(case: dict[str, Any]) -> tuple[list[PlainObject], UpstreamError | None]:
    """Reads a body as async code does."""
    events: list[PlainObject] = []
    try:
        async for event in read_events_async(answer_of(case, async_chunks_of(case)), READING):
            events.append(event)
    except UpstreamError as error:
        return events, error
    return events, None


def answer_of(case: dict[str, Any], body: Any) -> HttpAnswer[Any]:
    """The answer whose body is read."""
    return HttpAnswer(200, {"content-type": case.get("contentType", "text/event-stream")}, body, ())


def chunks_of(case: dict[str, Any]) -> Iterator[bytes]:
    """The body as it comes."""
    content = case["text"].encode()
    size = case.get("chunkBytes") or max(1, len(content))
    yield from (content[start : start + size] for start in range(0, len(content), size))


async def async_chunks_of(case: dict[str, Any]) -> AsyncIterator[bytes]:
    """The same, to be read with `async for`."""
    for chunk in chunks_of(case):
        yield chunk


def expect_end(error: UpstreamError | None, case: dict[str, Any]) -> None:
    """Holds what ended a stream to a case."""
    if "error" not in case:
        assert error is None, error
        return
    assert error is not None
    expected = {name: value for name, value in case["error"].items() if name != "says"}
    found = {"kind": error.kind, "type": error.type, "code": error.code}
    assert {name: value for name, value in found.items() if value is not None} == expected
    assert case["error"].get("says", "") in str(error)
    if isinstance(error, StreamCutError):
        assert list(error.events) == case["events"]
