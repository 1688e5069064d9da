"""Base64, and data URLs of it."""

from __future__ import annotations

import base64
import re
from collections.abc import Iterator

_BLOCK = 1 << 18

_HEAD = re.compile(r"data:[^,]*; *base64", re.IGNORECASE)


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
    """The bytes of a base64 text, block by block, so that a picture is never copied as a whole. Raises a ValueError where it is none."""
    digits = ""
    for start in range(0, len(text), _BLOCK):
        digits += "".join(text[start : start + _BLOCK].split()).replace("-", "+").replace("_", "/")
        # Four are kept back: the padding stands at the end alone.
        whole = len(digits) - len(digits) % 4 - 4
        if whole > 0:
            yield _decoded(digits[:whole])
            digits = digits[whole:]
    yield _decoded(digits.rstrip("="))


def _decoded(digits: str) -> bytes:
    if "=" in digits:
        raise ValueError("there is more behind the padding")
    return base64.b64decode(digits + "=" * (-len(digits) % 4), validate=True)
