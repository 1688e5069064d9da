"""What a call asks of the outside world. Calls are generators of such steps: blocking and async code share every decision."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Protocol

from .clock import Clock
from .http_message import HttpHeaders
from .multipart import EncodedBody


class Sink(Protocol):
    """Where the body of a 2xx answer goes."""

    blocks: bool
    """Whether it does anything that takes time, such as writing to a disk."""

    @property
    def size(self) -> int:
        """How many bytes it took."""
        ...

    def start(self) -> None:
        """Begins a body, and forgets one that broke off."""
        ...

    def write(self, chunk: bytes) -> None:
        """Takes the next bytes."""
        ...


class MemorySink:
    """A body in memory."""

    blocks = False

    def __init__(self) -> None:
        self._chunks: list[bytes] = []

    def start(self) -> None:
        """Begins a body, and forgets one that broke off."""
        self._chunks.clear()

    def write(self, chunk: bytes) -> None:
        """Takes the next bytes."""
        self._chunks.append(chunk)

    @property
    def size(self) -> int:
        """How many bytes came."""
        return sum(map(len, self._chunks))

    @property
    def content(self) -> bytes:
        """All that came."""
        return b"".join(self._chunks)


@dataclass(frozen=True)
class Exchange:
    """Send a request once. Gives a `DoorAnswer`, or the `Failure` that came of it."""

    method: str
    url: str
    headers: HttpHeaders = field(repr=False)
    body: EncodedBody | None
    seconds: float
    """How long it may take, from connecting to the answer's last byte."""
    limit: str
    """Says which limit that is."""
    now: float
    """Unix time in seconds."""
    sink: Sink | None
    """Where the body goes; None leaves it open for the caller to read."""


@dataclass(frozen=True)
class DoorAnswer:
    """An answer of status 2xx."""

    status: int
    headers: HttpHeaders
    body: object = field(repr=False)
    """The open body, an iterator of bytes; None where a sink took it."""


@dataclass(frozen=True)
class Wait:
    """Wait."""

    seconds: float
    clock: Clock


@dataclass(frozen=True)
class InThread:
    """Call a function that may block; async code does so in a thread of its own."""

    function: Callable[[], object]


@dataclass(frozen=True)
class Await:
    """Wait for an awaitable; blocking code cannot, and raises this error."""

    function: Callable[[], Awaitable[object]]
    refusal: Exception


Step = Exchange | Wait | InThread | Await
"""One thing that a call asks for."""
