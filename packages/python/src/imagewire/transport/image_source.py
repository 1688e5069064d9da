"""Pictures of a request, opened: from bytes, files and streams to what can be sent."""

from __future__ import annotations

import errno
import os
from collections.abc import (
    AsyncGenerator,
    AsyncIterable,
    AsyncIterator,
    Coroutine,
    Generator,
    Iterable,
    Iterator,
)
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path
from typing import IO, cast

from .http_message import ByteSource, ByteStream
from .image_errors import ImageInputError
from .image_type import HEAD_BYTES

_CHUNK = 1 << 16


@dataclass(frozen=True)
class SourceImage:
    """A picture that is open: its first bytes, all of its bytes, and its name where it has one."""

    head: bytes
    source: ByteSource = field(repr=False)
    filename: str | None = None


def source_from_file(file: str | os.PathLike[str], path: str, allowed: bool) -> SourceImage:
    """A file of this machine, read anew by each attempt. `path` is the request's field: an error does not hold the file's place."""
    if not allowed:
        raise ImageInputError(path, "isSource", "must be the picture itself: files are not opened here")
    place = Path(file)
    try:
        if not place.is_file():
            raise FileNotFoundError(errno.ENOENT, "no such file")
        stream = ByteStream(lambda: _guarded(_file_chunks(place), path), size=place.stat().st_size)
        with place.open("rb") as opened:
            return SourceImage(opened.read(HEAD_BYTES), stream, place.name)
    except (OSError, ValueError) as error:
        raise _unreadable(path, error) from None


def source_from_open_file(file: IO[bytes], path: str, most: int) -> SourceImage:
    """An open file, from where it stands: read anew by each attempt where it can be wound back, else once."""
    if getattr(file, "closed", False):
        raise ImageInputError(path, "isReadable", "is a file that was closed")
    name = getattr(file, "name", None)
    filename = Path(name).name if isinstance(name, str) else None
    if not (hasattr(file, "seekable") and file.seekable()):
        opened = source_from_chunks(iter(lambda: file.read(_CHUNK), b""), path, most)
        return SourceImage(opened.head, opened.source, filename)
    start = file.tell()
    size = file.seek(0, os.SEEK_END) - start

    def chunks() -> Iterator[bytes]:
        file.seek(start)
        yield from iter(lambda: file.read(_CHUNK), b"")

    stream = ByteStream(lambda: _guarded(chunks(), path), size=size)
    return SourceImage(b"".join(_until_head(_guarded(chunks(), path))), stream, filename)


def source_from_chunks(chunks: Iterable[bytes], path: str, most: int) -> SourceImage:
    """A stream, which can be sent once. Its size shows only while it is sent."""
    rest = _guarded(iter(chunks), path)
    first = _until_head(rest)
    if not b"".join(first):
        raise ImageInputError(path, "isNotEmpty", "is empty")
    stream = ByteStream(lambda: _once(stream, _limited(chain(first, rest), path, most), path), once=True)
    stream.opened = rest
    return SourceImage(b"".join(first), stream)


async def source_from_async_chunks(chunks: AsyncIterable[bytes], path: str, most: int) -> SourceImage:
    """The same of a stream that is read with `async for`."""
    rest = _guarded_async(aiter(chunks), path)
    first: list[bytes] = []
    async for chunk in rest:
        first.append(chunk)
        if sum(map(len, first)) >= HEAD_BYTES:
            break
    if not b"".join(first):
        raise ImageInputError(path, "isNotEmpty", "is empty")
    stream = ByteStream(lambda: _once(stream, _limited_async(first, rest, path, most), path), once=True)
    stream.opened = rest
    return SourceImage(b"".join(first), stream)


Chunks = Iterator[bytes] | AsyncIterator[bytes]


def _once(stream: ByteStream, chunks: Chunks, path: str) -> Chunks:
    if stream.spent:
        raise ImageInputError(path, "isReadable", "is a stream that was read already")
    stream.spent = True
    return chunks


def _file_chunks(place: Path) -> Iterator[bytes]:
    with place.open("rb") as opened:
        yield from iter(lambda: opened.read(_CHUNK), b"")


def _until_head(chunks: Iterator[bytes]) -> list[bytes]:
    first: list[bytes] = []
    for chunk in chunks:
        first.append(chunk)
        if sum(map(len, first)) >= HEAD_BYTES:
            break
    return first


def _guarded(chunks: Iterator[bytes], path: str) -> Generator[bytes, None, None]:
    """The chunks of a stream, its errors as errors of the picture. A generator is closed with it."""
    try:
        while True:
            try:
                chunk = next(chunks)
            except StopIteration:
                return
            except Exception as error:
                raise _unreadable(path, error) from None
            yield _bytes_of(chunk, path)
    finally:
        if isinstance(chunks, Generator):
            chunks.close()


async def _guarded_async(chunks: AsyncIterator[bytes], path: str) -> AsyncGenerator[bytes, None]:
    try:
        while True:
            try:
                chunk = await anext(chunks)
            except StopAsyncIteration:
                return
            except Exception as error:
                raise _unreadable(path, error) from None
            yield _bytes_of(chunk, path)
    finally:
        if isinstance(chunks, AsyncGenerator):
            await chunks.aclose()


def _limited(chunks: Iterable[bytes], path: str, most: int) -> Iterator[bytes]:
    size = 0
    for chunk in chunks:
        size = _within(size + len(chunk), path, most)
        yield chunk


async def _limited_async(
    first: list[bytes], rest: AsyncIterator[bytes], path: str, most: int
) -> AsyncIterator[bytes]:
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


def _unreadable(path: str, error: Exception) -> ImageInputError:
    """The system's message names the file's place; its code does not."""
    if isinstance(error, ImageInputError):
        return error
    number = error.errno if isinstance(error, OSError) else None
    code = "" if number is None else f" ({errno.errorcode.get(number, number)})"
    return ImageInputError(path, "isReadable", f"cannot be read{code}")
