"""The pictures of an answer, as bytes and as files."""

from __future__ import annotations

import base64
import re
from collections.abc import Callable, Generator, Iterator, Sequence
from dataclasses import dataclass
from os import PathLike
from pathlib import Path
from typing import Any

from typing_extensions import Unpack

from ..models.plain import is_list, members_of
from ..models.shown import shown
from .async_connection import AsyncConnection
from .base64_text import base64_blocks, base64_in_data_url, is_data_url
from .call import Call
from .connection import Connection
from .drive import run, run_async
from .errors import RequestOptionsError
from .http_message import CallName, HttpRequest
from .image_errors import ImageContentError, SavedImage, SaveFailure, SaveImagesError
from .image_file import ImageFile
from .image_type import image_type_of
from .send_options import SendOptions, settings_of
from .server_memory import ServerMemory
from .steps import InThread, MemorySink, Sink, Step

_DOWNLOAD = CallName("result", "download-image")

# What file systems take, less the number, the ending and what hides a file that is not whole.
_LONGEST_NAME = 200

Progress = Callable[[SavedImage, int, int], None]
"""Told of each picture as it is on the disk, of how many are, and of how many there are."""


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
    yield from _fill(image, sink, servers, options)
    return sink.content


def data_url_of(content: bytes) -> str:
    """A picture as a data URL, to be shown or kept as text."""
    media_type = image_type_of(content) or "application/octet-stream"
    return f"data:{media_type};base64,{base64.b64encode(content).decode()}"


def save_images(
    images: Sequence[AnswerImage],
    folder: str | PathLike[str],
    *,
    connection: Connection,
    name: str = "image",
    on_progress: Progress | None = None,
    **options: Unpack[SendOptions],
) -> list[SavedImage]:
    """
    Saves pictures into a folder, which it creates, each named by what its bytes are; nothing is overwritten. They go to the disk as they
    come. Pictures that come as addresses are fetched without any key. One that fails does not stop the others: a SaveImagesError then
    says which are saved. What `on_progress` raises is raised once the others are there too: they were paid for. A `name` with a folder in
    it, or of more than 200 bytes, is a RequestOptionsError, and nothing is saved.
    """
    return run(save_images_steps(images, Path(folder), connection, name, on_progress, options), connection)


async def save_images_async(
    images: Sequence[AnswerImage],
    folder: str | PathLike[str],
    *,
    connection: AsyncConnection,
    name: str = "image",
    on_progress: Progress | None = None,
    **options: Unpack[SendOptions],
) -> list[SavedImage]:
    """As `save_images`, for async code."""
    steps = save_images_steps(images, Path(folder), connection, name, on_progress, options)
    return await run_async(steps, connection)


def save_images_steps(
    images: Sequence[AnswerImage],
    folder: Path,
    servers: ServerMemory,
    name: str,
    on_progress: Progress | None,
    options: SendOptions,
) -> Generator[Step, Any, list[SavedImage]]:
    """The same as steps."""
    _check_name(name)
    saved: list[SavedImage] = []
    failures: list[SaveFailure] = []
    thrown: Exception | None = None
    for index, image in enumerate(images):
        file = ImageFile(folder, f"{name}-{index}")
        try:
            yield from _fill(image, file, servers, options)
            path = yield InThread(file.finish)
        except Exception as error:
            failures.append(SaveFailure(index, error))
            continue
        finally:
            file.discard()
        saved.append(SavedImage(index, path, file.size, file.media_type))
        try:
            if on_progress is not None:
                on_progress(saved[-1], len(saved), len(images))
        except Exception as error:
            thrown = thrown or error
    if failures:
        raise SaveImagesError(saved, failures)
    if thrown is not None:
        raise thrown
    return saved


def _check_name(name: object) -> None:
    """With a folder in it a picture would be lost, or put elsewhere."""
    if (
        not isinstance(name, str)
        or re.search(r"[/\\\0]", name)
        or len(name.encode("utf-8", "surrogatepass")) > _LONGEST_NAME
    ):
        problem = f"must be a file name without a folder, of at most {_LONGEST_NAME} bytes"
        raise RequestOptionsError("name", problem)


def _fill(
    image: AnswerImage, sink: Sink, servers: ServerMemory, options: SendOptions
) -> Generator[Step, Any, None]:
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
