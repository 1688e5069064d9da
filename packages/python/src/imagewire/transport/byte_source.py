"""Where the bytes of what is sent come from."""

from __future__ import annotations

from collections.abc import AsyncGenerator, AsyncIterator, Callable, Generator, Iterator
from dataclasses import dataclass, field


@dataclass
class ByteStream:
    """Bytes that are read while they are sent."""

    open: Callable[[], Iterator[bytes] | AsyncIterator[bytes]]
    """Starts reading, from the first byte."""

    size: int | None = None
    """Bytes in all, where that is known beforehand."""

    once: bool = False
    """Whether it can be opened only once."""

    spent: bool = False
    """Whether it was opened and cannot be opened again: a request with such a stream is not sent a second time."""

    opened: Generator[bytes, None, None] | AsyncGenerator[bytes, None] | None = field(
        default=None, repr=False
    )
    """What was opened for its first bytes, to be closed where it is not sent to its end."""


ByteSource = bytes | ByteStream
"""Bytes that are at hand, or a way to get them piece by piece."""
