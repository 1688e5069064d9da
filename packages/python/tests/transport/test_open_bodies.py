"""A body that is left before its end leaves no connection open, whether any of it was read or not."""

from __future__ import annotations

import time

import anyio
import pytest

from fake_upstream import FakeUpstream
from imagewire.transport import (
    AsyncConnection,
    Connection,
    HttpRequest,
    JsonBody,
    read_events,
    read_events_async,
    send_streaming,
    send_streaming_async,
)
from transport.situations import CALL
from transport.stream_runner import READING

READS = pytest.mark.parametrize("reads", ["nothing", "a chunk", "an event"])


@pytest.fixture
def endless(upstream: FakeUpstream) -> HttpRequest:
    """A request whose answer never comes to its end."""
    endless = {
        "do": "answer",
        "events": [{"type": "partial"}, {"type": "more"}],
        "cutAfter": 30,
        "then": "hang",
    }
    upstream.play(endless)
    return HttpRequest("POST", f"{upstream.url}/v1", {}, JsonBody("{}"))


def expect_no_socket(upstream: FakeUpstream) -> None:
    """The socket of the report itself is the last one."""
    until = time.monotonic() + 5
    while upstream.report()["openSockets"] > 1:
        assert time.monotonic() < until, "the connection stays open"


@READS
def test_a_body_that_is_closed(reads: str, upstream: FakeUpstream, endless: HttpRequest) -> None:
    connection = Connection()
    answer = send_streaming(endless, connection=connection, call=CALL)
    if reads == "a chunk":
        assert next(answer.body)
    if reads == "an event":
        events = read_events(answer, READING)
        assert next(events) == {"type": "partial"}
        events.close()
    else:
        answer.body.close()
    expect_no_socket(upstream)


@READS
def test_an_async_body_that_is_closed(reads: str, upstream: FakeUpstream, endless: HttpRequest) -> None:
    async def leave() -> None:
        connection = AsyncConnection()
        answer = await send_streaming_async(endless, connection=connection, call=CALL)
        if reads == "a chunk":
            assert await anext(answer.body)
        if reads == "an event":
            events = read_events_async(answer, READING)
            assert await anext(events) == {"type": "partial"}
            await events.aclose()
        else:
            await answer.body.aclose()
        expect_no_socket(upstream)

    anyio.run(leave)
