"""Requests and answers as the wire has them."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Generator, Mapping
from dataclasses import dataclass, field
from typing import Generic, Literal, TypeVar

from .attempt import Attempt
from .byte_source import ByteSource

HttpHeaders = Mapping[str, str]
"""Header values by lower-case name. A header that came more than once is joined with `, `."""

Body = TypeVar("Body")


@dataclass(frozen=True)
class CallName:
    """What a call is named in errors and logs."""

    dialect: str
    """The wire format it speaks: `orq-router`."""

    operation: str
    """What it asks for: `generate-image`."""

    def __str__(self) -> str:
        return f"{self.dialect} {self.operation}"


@dataclass(frozen=True)
class FormText:
    """A text field of a form."""

    name: str
    """The field."""

    value: str
    """Its text."""


@dataclass(frozen=True)
class PreparedImage:
    """A picture that is ready to be sent."""

    filename: str
    """What it is called in the form."""

    media_type: str
    """`image/png` and the like, told by its first bytes."""

    source: ByteSource = field(repr=False)
    """Its bytes."""


@dataclass(frozen=True)
class FormFile:
    """A picture in a form."""

    name: str
    """The field."""

    image: PreparedImage
    """The picture."""


FormPart = FormText | FormFile
"""One part of a form."""


@dataclass(frozen=True)
class JsonBody:
    """A body of JSON."""

    text: str = field(repr=False)
    """The JSON text."""


@dataclass(frozen=True)
class MultipartBody:
    """A body of parts, as multipart/form-data."""

    boundary: str
    """What separates the parts."""

    parts: tuple[FormPart, ...] = field(repr=False)
    """The parts in their order."""


@dataclass(frozen=True)
class HttpRequest:
    """One request, made by an encode function."""

    method: Literal["GET", "POST"]
    """What is done."""

    url: str
    """The whole address."""

    headers: HttpHeaders = field(repr=False)
    """All but `content-type` and `content-length`, which follow from the body."""

    body: JsonBody | MultipartBody | None = None
    """What is sent, if anything."""


@dataclass(frozen=True)
class HttpAnswer(Generic[Body]):
    """A 2xx answer."""

    status: int
    """The HTTP status."""

    headers: HttpHeaders
    """Its headers."""

    body: Body = field(repr=False)
    """Its body: whole, or still coming."""

    attempts: tuple[Attempt, ...]
    """Every attempt that was made, the answered one last."""

    request_id: str | None = None
    """What the server calls this request, where it says so."""

    secrets: tuple[str, ...] = field(default=(), repr=False)
    """The secret texts of its request, which no error about the answer repeats."""


HttpResponse = HttpAnswer[bytes]
"""A 2xx answer, its body read to the end."""

StreamingHttpResponse = HttpAnswer[Generator[bytes, None, None]]
"""A 2xx answer whose body is still coming. `body.close()` closes the connection, whether it was read or not."""

AsyncStreamingHttpResponse = HttpAnswer[AsyncGenerator[bytes, None]]
"""The same, to be read with `async for`; `await body.aclose()` closes the connection."""
