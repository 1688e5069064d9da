"""Models as requests."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from ...models.model import Model
from ...models.plain import is_list, members_of
from ...models.serialize_model import serialize_model
from ..http_message import (
    FormFile,
    FormPart,
    FormText,
    HttpHeaders,
    HttpRequest,
    JsonBody,
    MultipartBody,
    PreparedImage,
)

FormPictures = Mapping[str, Sequence[PreparedImage]]
"""The pictures of a form, ready to be sent, by field."""


@dataclass(frozen=True)
class RequestFrame:
    """What stands around a request's own members. Handed in, so that encoding is pure."""

    base_url: str
    """What stands before the path, without a slash at its end."""

    headers: HttpHeaders = field(repr=False)
    """The headers."""

    boundary: str
    """Separates the parts of a form."""

    extra_body: Mapping[str, Any] | None = None
    """Members that the class does not know; they go before its own."""


def encode_json_request(model: Model, path: str, frame: RequestFrame) -> HttpRequest:
    """A model as a JSON request: what the caller set, and nothing else."""
    body = JsonBody(_json_text({**serialize_model(model), **(frame.extra_body or {})}))
    return HttpRequest("POST", f"{frame.base_url}{path}", frame.headers, body)


def encode_form_request(model: Model, pictures: FormPictures, path: str, frame: RequestFrame) -> HttpRequest:
    """
    A model as a form. Objects and lists travel as JSON text; several pictures repeat their field's name. A form has no null: it means
    the default wherever it is legal, and so does leaving the field out.
    """
    parts: list[FormPart] = []
    for name, value in {**serialize_model(model), **(frame.extra_body or {})}.items():
        if name in pictures:
            parts += [FormFile(name, image) for image in pictures[name]]
        elif value is not None:
            parts.append(FormText(name, value if isinstance(value, str) else _json_text(value)))
    body = MultipartBody(frame.boundary, tuple(parts))
    return HttpRequest("POST", f"{frame.base_url}{path}", frame.headers, body)


def _json_text(value: object) -> str:
    return json.dumps(_without_empty_fractions(value), separators=(",", ":"), allow_nan=False)


def _without_empty_fractions(value: object) -> object:
    """1.0 is a whole number in JSON, but not every server reads it as one."""
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if is_list(value):
        return [_without_empty_fractions(item) for item in value]
    members = members_of(value)
    if members is None:
        return value
    return {name: _without_empty_fractions(member) for name, member in members.items()}
