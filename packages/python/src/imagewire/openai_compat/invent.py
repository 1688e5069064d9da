"""What is made up where a target requires what its source lacks."""

from __future__ import annotations

import math
from dataclasses import dataclass

from ..models.plain import PlainObject
from ..models.rules.rule import is_number
from .data_url import media_type_of
from .error_status import NO_ANSWER, error_type_of
from .path import ABSENT, Container, plain_copy, value_at


@dataclass(frozen=True)
class Given:
    """What is said beforehand about members that a source may lack and its target requires."""

    created: int | None = None
    """When the images were made, in Unix seconds; 0 where it is not said."""

    id: str | None = None
    """The id of an answer of the 2024 router; `imagewire` where it is not said."""

    model: str | None = None
    """The model of an answer of the 2024 router; `unknown` where it is not said."""

    status: int = NO_ANSWER
    """The HTTP status of an error."""

    message: str | None = None
    """What the text of an error that is no JSON says."""

    code: str | None = None
    """The code of an error in a dialect that refuses null."""


# Sudo's counts are of 32 bits.
_MAX_COUNT = 2_147_483_647
_MEDIA_FORMATS = {"image/jpeg": "jpeg", "image/webp": "webp"}


def _format_of(picture: object) -> str:
    media_type = media_type_of(picture) if isinstance(picture, str) else None
    return _MEDIA_FORMATS.get(media_type or "", "png")


def rounded(number: float) -> int:
    """The nearest whole number of a finite one, halves up."""
    floor = math.floor(number)
    return floor + (number - floor >= 0.5)


def _sum(*counts: object) -> int:
    """The sum of the counts that there are; 0 where not every dialect takes it."""
    total = sum(rounded(count) for count in counts if is_number(count))
    return total if abs(total) <= _MAX_COUNT else 0


# Everything that is ever made up, by the name of the member that a target requires. The same source always gives the same.
_ALWAYS: PlainObject = {
    "data": [],
    "choices": [],
    "object": "image",
    "input_tokens": 0,
    "output_tokens": 0,
    "input_tokens_details": {},
    "text_tokens": 0,
    "image_tokens": 0,
    "usage": {},
    "b64_json": "",
    "size": "auto",
    "quality": "auto",
    "background": "auto",
    "error": {},
    "param": None,
}


def invent(name: str, owner: Container, given: Given) -> object:
    """What stands for a required member that is missing; ABSENT where nothing may be made up."""
    if name in _ALWAYS:
        return plain_copy(_ALWAYS[name])
    match name:
        case "created" | "created_at":
            return given.created or 0
        case "id":
            return "imagewire" if given.id is None else given.id
        case "model":
            return "unknown" if given.model is None else given.model
        case "total_tokens":
            return _sum(value_at(owner, ["input_tokens"]), value_at(owner, ["output_tokens"]))
        case "output_format":
            return _format_of(value_at(owner, ["b64_json"]))
        case "message":
            return given.message or f"The server answered {given.status} and did not say why."
        case "code":
            return given.code
        case "type":
            return error_type_of(given.status)
        case _:
            return ABSENT
