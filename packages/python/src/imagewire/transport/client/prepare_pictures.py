"""The pictures of a form."""

from __future__ import annotations

from collections.abc import Generator, Mapping, Sequence
from typing import Any, cast

from ...models.plain import is_list
from ...models.rules.binary_part import BinaryPart, is_binary_part
from ..close_streams import close_streams_steps
from ..http_message import PreparedImage
from ..image_errors import ImageInputError
from ..prepare_image import PrepareImageOptions, prepare_image_steps
from ..steps import Await, InThread
from .client_settings import ClientSettings
from .encode_request import FormPictures


def prepare_pictures_steps(
    form: Mapping[str, Any], fields: Sequence[str], settings: ClientSettings
) -> Generator[InThread | Await, Any, FormPictures]:
    """
    Makes every picture of a form ready: those of the named fields, and bytes, files and streams in any other, which a class newer than
    ours may have. A text is a picture only in a named field.
    """
    pictures: dict[str, list[PreparedImage]] = {}
    try:
        yield from _prepare_into(pictures, form, fields, settings)
    except ImageInputError:
        yield from close_streams_steps(picture.source for field in pictures.values() for picture in field)
        raise
    return pictures


def _prepare_into(
    pictures: dict[str, list[PreparedImage]],
    form: Mapping[str, Any],
    fields: Sequence[str],
    settings: ClientSettings,
) -> Generator[InThread | Await, Any, None]:
    for name, value in form.items():
        images = list(value) if is_list(value) else [value]
        if not images or not all(_is_picture(image, name in fields) for image in images):
            continue
        pictures[name] = []
        for index, image in enumerate(images):
            options = PrepareImageOptions(
                path=f"{name}.{index}" if is_list(value) else name,
                max_bytes=settings.max_image_bytes,
                local_files=settings.local_files,
            )
            prepared = yield from prepare_image_steps(cast("BinaryPart", image), options)
            pictures[name].append(cast("PreparedImage", prepared))


def _is_picture(value: object, takes_text: bool) -> bool:
    return takes_text and value != "" if isinstance(value, str) else is_binary_part(value)
