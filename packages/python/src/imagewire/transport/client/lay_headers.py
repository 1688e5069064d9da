"""Headers in layers."""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast

from ..request_options_error import RequestOptionsError
from .client_options import HeaderOptions


def check_header_options(option: str, given: object) -> None:
    """Raises a RequestOptionsError for what is no mapping of names to texts. Says no value, which may be a key."""
    if given is None:
        return
    if not isinstance(given, Mapping) or not all(
        isinstance(name, str) and isinstance(value, str | None)
        for name, value in cast("Mapping[object, object]", given).items()
    ):
        raise RequestOptionsError(option, 'must be a mapping of names to texts, as in {"x-team": "birds"}')


def lay_headers(*layers: HeaderOptions | None) -> dict[str, str]:
    """Headers in layers, the later ones before the earlier; names in lower case, and None takes a header away."""
    headers: dict[str, str] = {}
    for layer in layers:
        for name, value in (layer or {}).items():
            if value is None:
                headers.pop(name.lower(), None)
            else:
                headers[name.lower()] = value
    return headers
