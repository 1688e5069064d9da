"""Sending a request, and trying again only where that cannot be charged twice."""

from __future__ import annotations

from collections.abc import AsyncIterator, Generator, Iterator
from dataclasses import replace
from typing import Any

from typing_extensions import Unpack

from .async_connection import AsyncConnection
from .call import Call
from .connection import Connection
from .drive import run, run_async
from .exchange import BodyLostError
from .http_message import (
    AsyncStreamingHttpResponse,
    CallName,
    HttpRequest,
    HttpResponse,
    StreamingHttpResponse,
)
from .send_options import SendOptions, settings_of
from .server_memory import ServerMemory
from .steps import Exchange, MemorySink, Wait

_BEGUN = "the answer had begun and may have been charged"


def send(
    request: HttpRequest, *, connection: Connection, call: CallName, **options: Unpack[SendOptions]
) -> HttpResponse:
    """
    Sends a request and reads the answer to its end. Tries again only where that cannot be charged twice. Raises an UpstreamError for
    every answer that is not 2xx and every connection that fails, and a RequestOptionsError for options that cannot work.
    """
    return run(send_steps(request, connection, call, options), connection)


async def send_async(
    request: HttpRequest, *, connection: AsyncConnection, call: CallName, **options: Unpack[SendOptions]
) -> HttpResponse:
    """As `send`, without blocking the event loop. Cancelling it closes the socket at once."""
    return await run_async(send_steps(request, connection, call, options), connection)


def send_steps(
    request: HttpRequest, servers: ServerMemory, call: CallName, options: SendOptions
) -> Generator[Exchange | Wait, Any, HttpResponse]:
    """The same as steps, for callers that are steps themselves."""
    sink = MemorySink()
    answer = yield from Call(request, settings_of(request, call, options), servers).until_answered(sink)
    return replace(answer, body=sink.content)


def send_streaming(
    request: HttpRequest, *, connection: Connection, call: CallName, **options: Unpack[SendOptions]
) -> StreamingHttpResponse:
    """
    As `send`, but returns as soon as the headers are there. A body that fails on its way raises an UpstreamError out of the iteration;
    it is never asked for again.
    """
    sending = Call(request, settings_of(request, call, options), connection)
    answer = run(sending.until_answered(None), connection)
    return replace(answer, body=_watched(answer.body, sending))


async def send_streaming_async(
    request: HttpRequest, *, connection: AsyncConnection, call: CallName, **options: Unpack[SendOptions]
) -> AsyncStreamingHttpResponse:
    """As `send_streaming`, without blocking the event loop."""
    sending = Call(request, settings_of(request, call, options), connection)
    answer = await run_async(sending.until_answered(None), connection)
    return replace(answer, body=_watched_async(answer.body, sending))


def _watched(body: Iterator[bytes], call: Call) -> Iterator[bytes]:
    try:
        yield from body
    except BodyLostError as lost:
        raise call.error_for(lost.failure, _BEGUN) from lost.failure.cause


async def _watched_async(body: AsyncIterator[bytes], call: Call) -> AsyncIterator[bytes]:
    try:
        async for chunk in body:
            yield chunk
    except BodyLostError as lost:
        raise call.error_for(lost.failure, _BEGUN) from lost.failure.cause
