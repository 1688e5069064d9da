"""Streams that were opened for their first bytes."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Generator, Iterable

from .byte_source import ByteSource
from .http_message import FormFile, HttpRequest, MultipartBody
from .steps import Await, InThread


def sources_of(request: HttpRequest) -> list[ByteSource]:
    """The pictures of a request."""
    parts = request.body.parts if isinstance(request.body, MultipartBody) else ()
    return [part.image.source for part in parts if isinstance(part, FormFile)]


def close_streams_steps(sources: Iterable[ByteSource]) -> Generator[InThread | Await, object, None]:
    """Lets go of streams that are not going to be sent: whoever handed them in has left them to us."""
    for source in sources:
        opened = None if isinstance(source, bytes) else source.opened
        if isinstance(opened, AsyncGenerator):
            yield Await(opened.aclose, TypeError("a stream to be awaited was opened by blocking code"))
        elif opened is not None:
            yield InThread(opened.close)
