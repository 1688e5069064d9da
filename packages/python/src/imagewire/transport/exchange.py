"""One attempt, as far as blocking and async code share it."""

from __future__ import annotations

import time
from collections.abc import AsyncIterator, Iterator, Mapping
from typing import Any, cast

import httpx

from ..models.read_error_facts import ErrorFacts, read_error_facts, title_of
from .content_decoder import BrokenContentError
from .failure import NetworkFailure, StatusFailure, failure_class_of
from .http_message import HttpHeaders
from .read_body import NOT_JSON, json_in, text_of
from .steps import Exchange

NETWORK_ERRORS = (httpx.TransportError, BrokenContentError)
"""What the way out raises when no answer comes, or not all of it."""

# They are raised before a request is written, and never after.
_NEVER_SENT = (
    httpx.ConnectError,
    httpx.ConnectTimeout,
    httpx.PoolTimeout,
    httpx.ProxyError,
    httpx.UnsupportedProtocol,
)


class LimitPassedError(Exception):
    """The time of an attempt is over."""


class BodyLostError(Exception):
    """A body that is still coming broke off."""

    def __init__(self, failure: NetworkFailure) -> None:
        super().__init__(failure.reason)
        self.failure = failure


class Attempted:
    """What is known of one attempt while it runs."""

    def __init__(self, step: Exchange) -> None:
        # Not the step: httpx's answers refer to themselves and to this, and would hold both bodies until Python looks for such.
        self.limit = step.limit
        self._now = step.now
        self._until = time.monotonic() + step.seconds
        self._connecting = False
        self._sent = False
        self.status: int | None = None
        self.headers: HttpHeaders | None = None

    @property
    def remaining(self) -> float:
        """Seconds until its time is over."""
        return max(0.0, self._until - time.monotonic())

    def check_time(self) -> None:
        """Raises a LimitPassedError once its time is over."""
        if self.remaining == 0:
            raise LimitPassedError(self.limit)

    def note(self, event: str, info: Mapping[str, Any]) -> None:
        """Takes what httpx tells of the connection: the request counts as sent before its first byte is written."""
        if event.startswith("connection."):
            self._connecting = True
        # A proxy is asked for a tunnel before anything of the request leaves.
        elif event.endswith(".send_request_headers.started") and info["request"].method != b"CONNECT":
            self._sent = True

    def answered(self, response: httpx.Response) -> HttpHeaders:
        """Takes the head of an answer."""
        names = dict.fromkeys(name.lower() for name in response.headers)
        self.headers = {name: ", ".join(response.headers.get_list(name)) for name in names}
        self.status = response.status_code
        return self.headers

    def failure_from(self, error: Exception) -> NetworkFailure:
        """The failure that an error of the way out, or a limit that passed, stands for."""
        timed_out = isinstance(error, (LimitPassedError, httpx.TimeoutException))
        # A proxy that hangs up before its tunnel stands is told as a lost connection.
        never_sent = isinstance(error, _NEVER_SENT) or (self._connecting and not self._sent)
        return NetworkFailure(
            kind="timeout" if timed_out else "connection",
            failure_class="never-sent" if never_sent else "unknown",
            reason=self.limit if timed_out else self._where_lost(error, never_sent),
            status=self.status,
            headers=self.headers,
            cause=None if isinstance(error, LimitPassedError) else error,
        )

    def _where_lost(self, error: Exception, never_sent: bool) -> str:
        if never_sent:
            return "no connection, nothing was sent"
        if isinstance(error, BrokenContentError):
            return str(error)
        return f"connection lost {'after sending' if self.status is None else 'while the answer was read'}"

    def status_failure(self, content: bytes) -> StatusFailure:
        """The failure that an answer of another status than 2xx stands for."""
        status, headers = cast("int", self.status), cast("HttpHeaders", self.headers)
        text = text_of(content)
        json = json_in(text)
        body = text if json is NOT_JSON else json
        title = title_of(body) if isinstance(body, str) else None
        facts = read_error_facts(body) if title is None else ErrorFacts(message=f"an HTML page: {title}")
        failure_class = failure_class_of(status, headers, facts, self._now)
        return StatusFailure(failure_class, status, headers, facts, body)


def is_success(status: int | None) -> bool:
    """Whether a status is 2xx."""
    return status is not None and 200 <= status < 300


def request_from(
    step: Exchange, content: Iterator[bytes] | AsyncIterator[bytes] | bytes | None, **extensions: object
) -> httpx.Request:
    """A request as httpx has it: the headers that the step names, and no others."""
    headers = {"accept-encoding": "identity", **step.headers}
    if step.body is not None:
        headers["content-type"] = step.body.content_type
        if step.body.size is not None:
            headers["content-length"] = str(step.body.size)
    encoded = [(name.encode("ascii"), value.encode("latin-1")) for name, value in headers.items()]
    return httpx.Request(
        step.method, step.url, headers=encoded, content=content, extensions=cast("dict[str, Any]", extensions)
    )


def sole_bytes(step: Exchange) -> bytes | None:
    """The body where it is one piece of bytes at hand, as JSON is."""
    pieces = () if step.body is None else step.body.pieces
    return pieces[0] if len(pieces) == 1 and isinstance(pieces[0], bytes) else None
