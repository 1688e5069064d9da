"""Base64, and data URLs of it."""

from __future__ import annotations

import base64
import re
from collections.abc import Iterator

# Divisible by four, so that each block stands for whole bytes.
_BLOCK = 1 << 20

_HEAD = re.compile(r"data:[^,]*;base64", re.IGNORECASE)


def is_data_url(text: str) -> bool:
    """Whether a text is a data URL, base64 or not."""
    return text[:5].lower() == "data:"


def base64_in_data_url(text: str) -> str | None:
    """The base64 of a data URL; None where it holds none."""
    # The head alone is searched: no regular expression runs over a picture.
    head, comma, rest = text.partition(",")
    return rest if comma and _HEAD.fullmatch(head) else None


def bytes_from_base64(text: str) -> bytes | None:
    """The bytes of a base64 text, white space and missing padding allowed; None where it is none."""
    try:
        return b"".join(base64_blocks(text))
    except ValueError:
        return None


def base64_blocks(text: str) -> Iterator[bytes]:
    """The bytes of a base64 text, block by block. Raises a ValueError where it is none."""
    digits = re.sub(r"\s+", "", text).rstrip("=").replace("-", "+").replace("_", "/")
    padded = digits + "=" * (-len(digits) % 4)
    for start in range(0, len(padded), _BLOCK):
        yield base64.b64decode(padded[start : start + _BLOCK], validate=True)
