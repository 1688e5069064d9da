"""Pictures in texts."""

from __future__ import annotations

import re

_DATA_URL = re.compile(r"data:(?:image/[\w.+-]+|application/octet-stream);base64,", re.IGNORECASE | re.ASCII)
_BASE64 = re.compile(r"[A-Za-z0-9+/]{4,}={0,2}")

# The first bytes of each kind of picture that a dialect sends, as base64; WebP's name stands behind four bytes of length.
_BEGINNINGS = {
    "image/png": re.compile(r"iVBORw0KGg"),
    "image/jpeg": re.compile(r"/9j/"),
    "image/webp": re.compile(r"UklGR.{6}XRUJQ"),
    "image/gif": re.compile(r"R0lGOD"),
}


def picture_in_text(text: str) -> str | None:
    """The base64 of a picture in a text: what follows the head of a data URL, or the text itself if it begins as a known picture does."""
    head = _DATA_URL.match(text[:128])
    if head is not None:
        return text[head.end() :]
    is_picture = media_type_of(text) is not None and len(text) % 4 == 0 and _BASE64.fullmatch(text)
    return text if is_picture else None


def data_url_of(base64: str) -> str:
    """A picture as a data URL, its media type told by its first bytes."""
    return f"data:{media_type_of(base64) or 'application/octet-stream'};base64,{base64}"


def media_type_of(base64: str) -> str | None:
    """What a picture is, told by its first bytes; None for what no dialect sends."""
    return next((kind for kind, beginning in _BEGINNINGS.items() if beginning.match(base64)), None)
