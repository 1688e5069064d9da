"""Pictures of a request, made ready to be sent."""

from __future__ import annotations

import os
import re
from collections.abc import AsyncIterable, Generator, Iterable
from dataclasses import dataclass
from typing import IO, Literal, cast

from ..models.rules.binary_part import BinaryPart
from .base64_text import base64_in_data_url, bytes_from_base64, is_data_url
from .close_streams import close_streams_steps
from .drive import run, run_async
from .http_message import PreparedImage
from .image_errors import ImageInputError
from .image_source import (
    SourceImage,
    source_from_async_chunks,
    source_from_chunks,
    source_from_file,
    source_from_open_file,
)
from .image_type import extension_for, image_type_of
from .multipart import size_of
from .steps import Await, InThread

DEFAULT_MAX_IMAGE_BYTES = 50 * 1024 * 1024
"""The largest picture sent by default, in bytes: 50 MiB, OpenAI's limit."""


@dataclass(frozen=True)
class ImageReference:
    """A picture that the server fetches itself."""

    url: str
    """An http or https address."""


@dataclass(frozen=True, kw_only=True)
class PrepareImageOptions:
    """What a picture must be like, and what it is called in errors."""

    path: str
    """The field of the request, dotted: `image.0`."""

    max_bytes: int = DEFAULT_MAX_IMAGE_BYTES
    """The most bytes it may have; 50 MiB by default."""

    references: Literal["keep", "refuse"] = "refuse"
    """Whether an http address is kept for the server to fetch, where the dialect can say so. Refused by default; never fetched here."""

    local_files: bool = True
    """Whether a text may name a file of this machine. A service that takes the text from someone else turns it off."""


def prepare_image(image: BinaryPart, options: PrepareImageOptions) -> PreparedImage | ImageReference:
    """
    Makes a picture ready to be sent: opens it, tells its media type by its first bytes and its size before anything leaves. The bytes
    themselves are read while they are sent. Raises an ImageInputError for what is no PNG, JPEG, WebP or GIF picture.
    """
    return run(prepare_image_steps(image, options))


async def prepare_image_async(
    image: BinaryPart, options: PrepareImageOptions
) -> PreparedImage | ImageReference:
    """The same without blocking the event loop; also takes streams that are read with `async for`."""
    return await run_async(prepare_image_steps(image, options))


def prepare_image_steps(
    image: BinaryPart, options: PrepareImageOptions
) -> Generator[InThread | Await, object, PreparedImage | ImageReference]:
    """The same as steps, for callers that are steps themselves."""
    if isinstance(image, str) and re.match("https?:", image, re.IGNORECASE):
        return _reference_to(image, options)
    opened = cast("SourceImage", (yield _opening(image, options)))
    try:
        return _prepared(opened, options)
    except ImageInputError:
        yield from close_streams_steps([opened.source])
        raise


def _opening(image: BinaryPart, options: PrepareImageOptions) -> InThread | Await:
    if not isinstance(image, AsyncIterable):
        return InThread(lambda: _open_image(image, options))
    problem = "is a stream to be read with async for: use the async client"
    error = ImageInputError(options.path, "isSource", problem)
    return Await(lambda: source_from_async_chunks(image, options.path, options.max_bytes), error)


def _reference_to(url: str, options: PrepareImageOptions) -> ImageReference:
    if options.references == "keep":
        return ImageReference(url)
    problem = "is an address, and this dialect takes only the picture itself: fetch it and hand in its bytes"
    raise ImageInputError(options.path, "isContent", problem)


def _prepared(opened: SourceImage, options: PrepareImageOptions) -> PreparedImage:
    path, most, size = options.path, options.max_bytes, size_of(opened.source)
    if size == 0:
        raise ImageInputError(path, "isNotEmpty", "is empty")
    if size is not None and size > most:
        raise ImageInputError(path, "maxSize", f"has {size} bytes, more than the {most} allowed")
    media_type = image_type_of(opened.head)
    if media_type is None:
        raise ImageInputError(path, "isKnownImage", "is no PNG, JPEG, WebP or GIF picture by its first bytes")
    return PreparedImage(opened.filename or f"image.{extension_for(media_type)}", media_type, opened.source)


def _open_image(image: BinaryPart, options: PrepareImageOptions) -> SourceImage:
    path, most = options.path, options.max_bytes
    if isinstance(image, str):
        return _open_text(image, options)
    if isinstance(image, os.PathLike):
        return source_from_file(image, path, options.local_files)
    if isinstance(image, (bytes, bytearray, memoryview)):
        content = bytes(image)
        return SourceImage(content, content)
    if hasattr(image, "read"):
        return source_from_open_file(cast("IO[bytes]", image), path, most)
    return source_from_chunks(cast("Iterable[bytes]", image), path, most)


def _open_text(text: str, options: PrepareImageOptions) -> SourceImage:
    if not is_data_url(text):
        return source_from_file(text, options.path, options.local_files)
    content = bytes_from_base64(base64_in_data_url(text) or "%")
    if content is None:
        raise ImageInputError(options.path, "isReadable", "is a data URL without base64 in it")
    return SourceImage(content, content)
