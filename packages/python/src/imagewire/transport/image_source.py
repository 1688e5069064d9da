"""Pictures of a request, opened: from bytes, files and streams to what can be sent."""

from __future__ import annotations

import errno
import os
from collections.abc import AsyncIterable, AsyncIterator, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path
from typing import IO

from .byte_source import ByteSource, ByteStream
from .image_chunks import guarded, guarded_async, limited, limited_async, unreadable, until_head
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
        stream = ByteStream(lambda: guarded(_file_chunks(place), path), size=place.stat().st_size)
        with place.open("rb") as opened:
            return SourceImage(opened.read(HEAD_BYTES), stream, place.name)
    except (OSError, ValueError) as error:
        raise unreadable(path, error) from None


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

    stream = ByteStream(lambda: guarded(chunks(), path), size=size)
    return SourceImage(b"".join(until_head(guarded(chunks(), path))), stream, filename)


def source_from_chunks(chunks: Iterable[bytes], path: str, most: int) -> SourceImage:
    """A stream, which can be sent once. Its size shows only while it is sent."""
    rest = guarded(iter(chunks), path)
    first = until_head(rest)
    if not b"".join(first):
        raise ImageInputError(path, "isNotEmpty", "is empty")
    stream = ByteStream(lambda: _once(stream, limited(chain(first, rest), path, most), path), once=True)
    stream.opened = rest
    return SourceImage(b"".join(first), stream)


async def source_from_async_chunks(chunks: AsyncIterable[bytes], path: str, most: int) -> SourceImage:
    """The same of a stream that is read with `async for`."""
    rest = guarded_async(aiter(chunks), path)
    first: list[bytes] = []
    async for chunk in rest:
        first.append(chunk)
        if sum(map(len, first)) >= HEAD_BYTES:
            break
    if not b"".join(first):
        raise ImageInputError(path, "isNotEmpty", "is empty")
    stream = ByteStream(lambda: _once(stream, limited_async(first, rest, path, most), path), once=True)
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
