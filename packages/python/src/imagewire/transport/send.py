"""Sending a request, and trying again only where that cannot be charged twice."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Generator
from contextlib import aclosing, closing
from dataclasses import replace
from typing import Any

from typing_extensions import Unpack

from .async_connection import AsyncConnection
from .call import Call
from .close_streams import close_streams_steps, sources_of
from .connection import Connection
from .drive import run, run_async
from .exchange import BodyLostError
from .http_message import (
    AsyncStreamingHttpResponse,
    CallName,
    HttpAnswer,
    HttpRequest,
    HttpResponse,
    StreamingHttpResponse,
)
from .send_options import SendOptions, settings_of
from .server_memory import ServerMemory
from .steps import MemorySink, Sink, Step

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
) -> Generator[Step, Any, HttpResponse]:
    """The same as steps, for callers that are steps themselves."""
    sink = MemorySink()
    _, answer = yield from _answered_steps(request, servers, call, options, sink)
    return replace(answer, body=sink.content)


def _answered_steps(
    request: HttpRequest, servers: ServerMemory, call: CallName, options: SendOptions, sink: Sink | None
) -> Generator[Step, Any, tuple[Call, HttpAnswer[Any]]]:
    try:
        sending = Call(request, settings_of(request, call, options), servers)
        return sending, (yield from sending.until_answered(sink))
    except Exception:
        yield from close_streams_steps(sources_of(request))
        raise


def send_streaming(
    request: HttpRequest, *, connection: Connection, call: CallName, **options: Unpack[SendOptions]
) -> StreamingHttpResponse:
    """
    As `send`, but returns as soon as the headers are there. A body that fails on its way raises an UpstreamError out of the iteration;
    it is never asked for again.
    """
    sending, answer = run(_answered_steps(request, connection, call, options, None), connection)
    body = _watched(answer.body, sending)
    next(body)
    return replace(answer, body=body)


async def send_streaming_async(
    request: HttpRequest, *, connection: AsyncConnection, call: CallName, **options: Unpack[SendOptions]
) -> AsyncStreamingHttpResponse:
    """As `send_streaming`, without blocking the event loop."""
    steps = _answered_steps(request, connection, call, options, None)
    sending, answer = await run_async(steps, connection)
    body = _watched_async(answer.body, sending)
    await anext(body)
    return replace(answer, body=body)


def _watched(body: Generator[bytes, None, None], call: Call) -> Generator[bytes, None, None]:
    try:
        with closing(body):
            # Both are begun at once: a generator that was not is closed without a word to what it holds.
            yield next(body)
            yield from body
    except BodyLostError as lost:
        raise call.error_for(lost.failure, _BEGUN) from lost.failure.cause


async def _watched_async(body: AsyncGenerator[bytes, None], call: Call) -> AsyncGenerator[bytes, None]:
    try:
        async with aclosing(body):
            yield await anext(body)
            async for chunk in body:
                yield chunk
    except BodyLostError as lost:
        raise call.error_for(lost.failure, _BEGUN) from lost.failure.cause
