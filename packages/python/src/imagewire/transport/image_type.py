"""What a picture is, by its first bytes."""

from __future__ import annotations

import re
from typing import Literal

ImageMediaType = Literal["image/png", "image/jpeg", "image/webp", "image/gif"]
"""The media types of the pictures that the image models take and give."""

HEAD_BYTES = 12
"""How many of the first bytes tell the type of a picture."""

_SIGNATURES: tuple[tuple[re.Pattern[bytes], ImageMediaType], ...] = (
    (re.compile(rb"\x89PNG\r\n\x1a\n"), "image/png"),
    (re.compile(rb"\xff\xd8\xff"), "image/jpeg"),
    (re.compile(rb"RIFF.{4}WEBP", re.DOTALL), "image/webp"),
    (re.compile(rb"GIF8[79]a"), "image/gif"),
)
_EXTENSIONS: dict[ImageMediaType, str] = {
    "image/png": "png",
    "image/jpeg": "jpg",
    "image/webp": "webp",
    "image/gif": "gif",
}


def image_type_of(head: bytes) -> ImageMediaType | None:
    """What a picture is, by its first `HEAD_BYTES` bytes alone; None for anything else."""
    return next((media_type for signature, media_type in _SIGNATURES if signature.match(head)), None)


def extension_for(media_type: ImageMediaType | None) -> str:
    """The file name's ending for a type; `bin` for an unknown one."""
    return "bin" if media_type is None else _EXTENSIONS[media_type]
