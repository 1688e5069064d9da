"""What is known of the servers that answered."""

from __future__ import annotations

import httpx

from .http_message import HttpHeaders

IDEMPOTENCY_PROMISE = "x-imagewire-idempotency"
"""The answer header by which a server promises that a repeated idempotency key is never charged twice."""


class ServerMemory:
    """Keeps in mind which servers honour idempotency keys."""

    def __init__(self) -> None:
        self._promising: set[tuple[str, str, int | None]] = set()

    def note_answer(self, url: str, headers: HttpHeaders) -> None:
        """Looks for the promise in an answer's headers."""
        if headers.get(IDEMPOTENCY_PROMISE) == "1":
            self._promising.add(_origin_of(url))

    def honours_idempotency(self, url: str) -> bool:
        """Whether this server has said that it honours idempotency keys."""
        return _origin_of(url) in self._promising


def _origin_of(url: str) -> tuple[str, str, int | None]:
    parsed = httpx.URL(url)
    return parsed.scheme, parsed.host, parsed.port
