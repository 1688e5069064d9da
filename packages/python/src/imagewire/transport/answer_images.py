"""The pictures of an answer, and their bytes."""

from __future__ import annotations

import base64
from collections.abc import Generator, Iterator
from dataclasses import dataclass
from typing import Any

from typing_extensions import Unpack

from ..models.plain import is_list, members_of
from ..models.shown import shown
from .async_connection import AsyncConnection
from .base64_text import base64_blocks, base64_in_data_url, is_data_url
from .call import Call
from .connection import Connection
from .drive import run, run_async
from .http_message import CallName, HttpRequest
from .image_errors import ImageContentError
from .image_type import image_type_of
from .send_options import SendOptions, settings_of
from .server_memory import ServerMemory
from .steps import InThread, MemorySink, Sink, Step

_DOWNLOAD = CallName("result", "download-image")


@dataclass(frozen=True)
class AnswerImage:
    """A picture in an answer of any dialect: base64, a data URL, or the address of a result."""

    b64_json: str | None = None
    """Its base64."""

    url: str | None = None
    """Its address, or the picture itself as a data URL."""

    def __repr__(self) -> str:
        return f"AnswerImage(b64_json={shown(self.b64_json)!r}, url={shown(self.url)!r})"


def images_in(answer: object) -> list[AnswerImage]:
    """
    The pictures of an answer of any dialect, in their order; of the 2024 router's one a choice. What is no picture is one that gives no
    bytes: an answer is kept whatever it holds.
    """
    members = members_of(answer) or {}
    if is_list(members.get("choices")):
        return [_image_of_choice(members_of(choice) or {}) for choice in _list(members["choices"])]
    return [_image_of(members_of(image) or {}) for image in _list(members.get("data"))]


def image_bytes(image: AnswerImage, *, connection: Connection, **options: Unpack[SendOptions]) -> bytes:
    """The bytes of a picture: decoded, or fetched from its address without any key. Raises an ImageContentError where there are none."""
    return run(image_bytes_steps(image, connection, options), connection)


async def image_bytes_async(
    image: AnswerImage, *, connection: AsyncConnection, **options: Unpack[SendOptions]
) -> bytes:
    """As `image_bytes`, for async code."""
    return await run_async(image_bytes_steps(image, connection, options), connection)


def image_bytes_steps(
    image: AnswerImage, servers: ServerMemory, options: SendOptions
) -> Generator[Step, Any, bytes]:
    """The same as steps."""
    sink = MemorySink()
    yield from fill_steps(image, sink, servers, options)
    return sink.content


def data_url_of(content: bytes) -> str:
    """A picture as a data URL, to be shown or kept as text."""
    media_type = image_type_of(content) or "application/octet-stream"
    return f"data:{media_type};base64,{base64.b64encode(content).decode()}"


def fill_steps(
    image: AnswerImage, sink: Sink, servers: ServerMemory, options: SendOptions
) -> Generator[Step, Any, None]:
    """Has the bytes of a picture written as they come. Raises an ImageContentError where there are none."""
    text = image.b64_json or image.url
    if not isinstance(text, str) or text == "":
        raise ImageContentError("the picture has neither base64 nor an address")
    if image.b64_json or is_data_url(text):
        yield InThread(lambda: _decode(text, sink))
    else:
        # A bare GET: no key, no cookie, no redirect. It costs nothing, so every failed attempt is repeated.
        request = HttpRequest("GET", text, {})
        yield from Call(request, settings_of(request, _DOWNLOAD, options), servers).until_answered(sink)
    if sink.size == 0:
        raise ImageContentError("the picture has no bytes")


def _decode(text: str, sink: Sink) -> None:
    # Some servers put a whole data URL where base64 belongs.
    digits = base64_in_data_url(text) if is_data_url(text) else text
    sink.start()
    try:
        for block in base64_blocks(digits or "%"):
            sink.write(block)
    except ValueError:
        raise ImageContentError("the picture is not base64") from None


def _image_of(members: Any) -> AnswerImage:
    return AnswerImage(members.get("b64_json"), members.get("url"))


def _image_of_choice(choice: Any) -> AnswerImage:
    """A message's link, else its text, which is where base64 stands."""
    message = members_of(choice.get("message")) or {}
    url: Any = message.get("url")
    content: Any = message.get("content")
    return AnswerImage(b64_json=content) if url is None else AnswerImage(url=url)


def _list(value: object) -> Iterator[object]:
    return iter(value if is_list(value) else ())
