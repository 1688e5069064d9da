"""The bodies of one attempt, chunk by chunk: the request's as it is sent, and the answer's as it comes."""

from __future__ import annotations

from collections.abc import AsyncGenerator, AsyncIterator, Generator, Iterator
from typing import cast

import anyio
import httpx
from anyio import to_thread

from .content_decoder import ContentDecoder
from .exchange import NETWORK_ERRORS, Attempted, BodyLostError, LimitPassedError
from .read_body import MOST_ERROR_BYTES
from .steps import Exchange, Sink


def sent_chunks(step: Exchange, attempted: Attempted) -> Generator[bytes, None, None]:
    """The request's body. Raises a LimitPassedError where it cannot all be sent in time."""
    for piece in step.body.pieces if step.body else ():
        for chunk in (piece,) if isinstance(piece, bytes) else cast("Iterator[bytes]", piece.open()):
            attempted.check_time()
            yield chunk


async def sent_chunks_async(step: Exchange) -> AsyncGenerator[bytes, None]:
    """The request's body. Files are read in a thread."""
    for piece in step.body.pieces if step.body else ():
        if isinstance(piece, bytes):
            yield piece
            continue
        opened = piece.open()
        if isinstance(opened, Iterator):
            while (chunk := await to_thread.run_sync(next, opened, None)) is not None:
                yield chunk
        else:
            async for chunk in opened:
                yield chunk


def received_chunks(response: httpx.Response, attempted: Attempted) -> Generator[bytes, None, None]:
    """
    The answer's body without its content encoding, behind an empty chunk; leaving the iteration closes the connection. Raises a
    BodyLostError where it breaks off.
    """
    try:
        yield b""
        decoder = ContentDecoder(response.headers.get("content-encoding", ""))
        for chunk in response.iter_raw():
            attempted.check_time()
            yield decoder.feed(chunk)
        decoder.finish()
    except (*NETWORK_ERRORS, LimitPassedError) as error:
        raise BodyLostError(attempted.failure_from(error)) from error
    finally:
        response.close()


async def received_chunks_async(
    response: httpx.Response, attempted: Attempted
) -> AsyncGenerator[bytes, None]:
    """As `received_chunks`, for async code."""
    try:
        yield b""
        decoder = ContentDecoder(response.headers.get("content-encoding", ""))
        chunks = response.aiter_raw()
        while (chunk := await _next_in_time(chunks, attempted)) is not None:
            yield decoder.feed(chunk)
        decoder.finish()
    except (*NETWORK_ERRORS, LimitPassedError) as error:
        raise BodyLostError(attempted.failure_from(error)) from error
    finally:
        await close_shielded(response)


async def _next_in_time(chunks: AsyncIterator[bytes], attempted: Attempted) -> bytes | None:
    with anyio.move_on_after(attempted.remaining):
        return await anext(chunks, None)
    raise LimitPassedError(attempted.limit)


def fill(sink: Sink, body: Iterator[bytes]) -> None:
    """Puts a whole body into a sink."""
    sink.start()
    for chunk in body:
        sink.write(chunk)


async def fill_async(sink: Sink, body: AsyncIterator[bytes]) -> None:
    """As `fill`, for async code."""
    sink.start()
    async for chunk in body:
        if sink.blocks:
            await to_thread.run_sync(sink.write, chunk)
        else:
            sink.write(chunk)


def read_error(body: Iterator[bytes]) -> bytes:
    """As much of an error's body as anyone will read: a connection lost on the way gives what had come."""
    content = b""
    try:
        for chunk in body:
            content += chunk
            if len(content) >= MOST_ERROR_BYTES:
                break
    except BodyLostError:
        # The status says enough.
        pass
    return content


async def read_error_async(body: AsyncIterator[bytes]) -> bytes:
    """As `read_error`, for async code."""
    content = b""
    try:
        async for chunk in body:
            content += chunk
            if len(content) >= MOST_ERROR_BYTES:
                break
    except BodyLostError:
        # The status says enough.
        pass
    return content


async def close_shielded(response: httpx.Response) -> None:
    """Closes an answer's connection, also in a call that is being cancelled."""
    with anyio.CancelScope(shield=True):
        await response.aclose()
