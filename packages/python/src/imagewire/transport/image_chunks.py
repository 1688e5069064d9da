"""The chunks of a picture: their errors as those of the request's field, and no more of them than are allowed."""

from __future__ import annotations

import errno
from collections.abc import AsyncGenerator, AsyncIterator, Coroutine, Generator, Iterable, Iterator
from typing import cast

from .image_errors import ImageInputError
from .image_type import HEAD_BYTES


def until_head(chunks: Iterator[bytes]) -> list[bytes]:
    """The first chunks, as many as tell a picture's type."""
    first: list[bytes] = []
    for chunk in chunks:
        first.append(chunk)
        if sum(map(len, first)) >= HEAD_BYTES:
            break
    return first


def guarded(chunks: Iterator[bytes], path: str) -> Generator[bytes, None, None]:
    """The chunks of a stream, its errors as errors of the picture. A generator is closed with it."""
    try:
        while True:
            try:
                chunk = next(chunks)
            except StopIteration:
                return
            except Exception as error:
                raise unreadable(path, error) from None
            yield _bytes_of(chunk, path)
    finally:
        if isinstance(chunks, Generator):
            chunks.close()


async def guarded_async(chunks: AsyncIterator[bytes], path: str) -> AsyncGenerator[bytes, None]:
    """The same of a stream that is read with `async for`."""
    try:
        while True:
            try:
                chunk = await anext(chunks)
            except StopAsyncIteration:
                return
            except Exception as error:
                raise unreadable(path, error) from None
            yield _bytes_of(chunk, path)
    finally:
        if isinstance(chunks, AsyncGenerator):
            await chunks.aclose()


def limited(chunks: Iterable[bytes], path: str, most: int) -> Iterator[bytes]:
    """The chunks, as long as they have no more bytes than `most` together. Raises an ImageInputError for more."""
    size = 0
    for chunk in chunks:
        size = _within(size + len(chunk), path, most)
        yield chunk


async def limited_async(
    first: list[bytes], rest: AsyncIterator[bytes], path: str, most: int
) -> AsyncIterator[bytes]:
    """The same of chunks that have come and of those that come yet."""
    size = _within(sum(map(len, first)), path, most)
    for chunk in first:
        yield chunk
    async for chunk in rest:
        size = _within(size + len(chunk), path, most)
        yield chunk


def _within(size: int, path: str, most: int) -> int:
    if size > most:
        raise ImageInputError(path, "maxSize", f"has more than the {most} bytes allowed")
    return size


def _bytes_of(chunk: object, path: str) -> bytes:
    if isinstance(chunk, (bytes, bytearray, memoryview)):
        return bytes(cast("bytes", chunk))
    if isinstance(chunk, Coroutine):
        chunk.close()
        raise ImageInputError(
            path, "isReadable", "has a read that is awaited: hand in its bytes, or its file"
        )
    raise ImageInputError(path, "isReadable", "is a stream of something other than bytes")


def unreadable(path: str, error: Exception) -> ImageInputError:
    """What is said of a picture that cannot be read. The system's message names the file's place; its code does not."""
    if isinstance(error, ImageInputError):
        return error
    number = error.errno if isinstance(error, OSError) else None
    code = "" if number is None else f" ({errno.errorcode.get(number, number)})"
    return ImageInputError(path, "isReadable", f"cannot be read{code}")
