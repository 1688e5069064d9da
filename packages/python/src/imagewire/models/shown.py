"""Values as they are shown to people: without pictures, which would fill a log."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import cast

from .plain import is_list

# Long enough that no word, id or hash is taken for a picture.
_BASE64 = re.compile(r"(?:data:[\w.+-]+/[\w.+-]+;base64,)?[A-Za-z0-9+/_-]{200,}={0,2}")


def without_pictures(text: str) -> str:
    """A text that says of each picture in it only how long its base64 is."""
    return _BASE64.sub(lambda found: f"[base64, {len(found[0])} characters]", text)


def shown(value: object) -> object:
    """What stands for a value where it is printed; models among it show themselves."""
    if isinstance(value, str):
        return without_pictures(value)
    if isinstance(value, (bytes, bytearray, memoryview)):
        return f"[{len(cast('bytes', value))} bytes]"
    if is_list(value):
        return [shown(item) for item in value]
    if isinstance(value, Mapping):
        return {name: shown(member) for name, member in cast("Mapping[str, object]", value).items()}
    return value
