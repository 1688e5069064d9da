"""Pictures on their way into a form."""

from __future__ import annotations

import os
from collections.abc import AsyncIterable, Iterator, Sequence
from typing import IO, TYPE_CHECKING, Annotated, TypeAlias

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import CoreSchema, core_schema

from ..plain import is_list


class _ByReference:
    """Makes pydantic pass a value on as it is."""

    @classmethod
    def __get_pydantic_core_schema__(cls, _source: object, _handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.any_schema()

    @classmethod
    def __get_pydantic_json_schema__(
        cls, _schema: CoreSchema, _handler: GetJsonSchemaHandler
    ) -> dict[str, object]:
        return {"type": "string", "format": "binary"}


_Picture: TypeAlias = "bytes | bytearray | memoryview | str | os.PathLike[str] | IO[bytes] | Iterator[bytes] | AsyncIterable[bytes]"

if TYPE_CHECKING:
    BinaryPart: TypeAlias = _Picture
    # A list would have to be one of pictures of every kind: list[Path] is none.
    BinaryParts: TypeAlias = "BinaryPart | Sequence[BinaryPart]"
else:
    BinaryPart = Annotated[object, _ByReference]
    BinaryParts = BinaryPart | list[BinaryPart]
"""A picture: its bytes, an open file, a stream of bytes, a path, or a text that names one (a path, a data URL, an http URL).
It is passed by reference and never copied by a model function. `BinaryParts` is one, or a list of them."""


def is_binary_part(value: object) -> bool:
    """Tells a value that can carry a picture from everything else, by what it offers and not by its class."""
    if isinstance(value, str):
        return value != ""
    if isinstance(value, (bytes, bytearray, memoryview, os.PathLike)):
        return True
    return _is_stream(value)


def _is_stream(value: object) -> bool:
    return hasattr(value, "read") or isinstance(value, (Iterator, AsyncIterable))


def is_binary_parts(value: object, most: int) -> bool:
    """Tells one picture, or a list of 1 to as many as `most`."""
    if is_list(value):
        return most > 1 and 1 <= len(value) <= most and all(is_binary_part(item) for item in value)
    return is_binary_part(value)
