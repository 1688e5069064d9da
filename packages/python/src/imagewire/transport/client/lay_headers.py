"""Headers in layers."""

from __future__ import annotations

from .client_options import HeaderOptions


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
