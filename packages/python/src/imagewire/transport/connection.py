"""The way out of the process, blocking."""

from __future__ import annotations

import os
from collections.abc import Generator
from functools import partial
from threading import TIMEOUT_MAX

import httpx

from .body_chunks import fill, read_error, received_chunks, sent_chunks
from .exchange import (
    NETWORK_ERRORS,
    Attempted,
    BodyLostError,
    LimitPassedError,
    is_success,
    request_from,
    sole_bytes,
)
from .failure import Failure
from .request_options_error import RequestOptionsError
from .server_memory import ServerMemory
from .steps import DoorAnswer, Exchange

DEFAULT_MAX_SOCKETS = 128
"""How many sockets may be open by default; further calls wait."""


def limits_for(max_sockets: int | None) -> httpx.Limits:
    """httpx's limits for so many sockets, all of them kept for a while."""
    most = max_sockets or DEFAULT_MAX_SOCKETS
    return httpx.Limits(max_connections=most, max_keepalive_connections=most, keepalive_expiry=4.0)


def check_http_client(client: object, wanted: type[object]) -> None:
    """Raises a RequestOptionsError for what cannot send, httpx's other kind of client among it. None is no client."""
    if client is not None and not isinstance(client, wanted):
        problem = f"must be an httpx.{wanted.__name__}, not of type {type(client).__name__}"
        raise RequestOptionsError("http_client", problem)


def check_open(client: httpx.Client | httpx.AsyncClient) -> None:
    """Raises a RequestOptionsError for a client that was closed."""
    if client.is_closed:
        raise RequestOptionsError("connection", "is closed: make a new one")


class Connection(ServerMemory):
    """
    What blocking calls share: sockets that are kept, and what is known of the servers at their ends. Goes through the proxies that
    HTTP_PROXY, HTTPS_PROXY and NO_PROXY name, or through an httpx client of the caller's, which stays open. May be shared by threads; a
    process that is forked has sockets of its own.
    """

    def __init__(self, *, max_sockets: int | None = None, http_client: httpx.Client | None = None) -> None:
        super().__init__()
        check_http_client(http_client, httpx.Client)
        self._is_own = http_client is None
        self._new_client = partial(httpx.Client, limits=limits_for(max_sockets))
        self._client = http_client or self._new_client()
        self._process = os.getpid()

    def close(self) -> None:
        """Closes all sockets."""
        if self._is_own:
            self._client.close()

    def _client_here(self) -> httpx.Client:
        # On sockets that parent and child share each would be given the other's pictures.
        if self._is_own and self._process != os.getpid():
            self._client, self._process = self._new_client(), os.getpid()
        return self._client

    def exchange(self, step: Exchange) -> DoorAnswer | Failure:
        """Sends a request once. Raises only what the caller's own pictures and sinks raise."""
        attempted = Attempted(step)
        try:
            response, body = self._open(step, attempted)
        except (*NETWORK_ERRORS, LimitPassedError) as error:
            return attempted.failure_from(error)
        if is_success(attempted.status) and step.sink is None:
            return DoorAnswer(response.status_code, attempted.headers or {}, body)
        try:
            if step.sink is None or not is_success(attempted.status):
                return attempted.status_failure(read_error(body))
            fill(step.sink, body)
        except BodyLostError as lost:
            return lost.failure
        finally:
            response.close()
        return DoorAnswer(response.status_code, attempted.headers or {}, None)

    def _open(
        self, step: Exchange, attempted: Attempted
    ) -> tuple[httpx.Response, Generator[bytes, None, None]]:
        client = self._client_here()
        check_open(client)
        # A socket takes no endless wait as a number.
        seconds = dict.fromkeys(("connect", "pool", "read", "write"), min(step.seconds, TIMEOUT_MAX))
        content = sole_bytes(step) or (None if step.body is None else sent_chunks(step, attempted))
        request = request_from(step, content, trace=attempted.note, timeout=seconds)
        try:
            response = client.send(request, stream=True, auth=None, follow_redirects=False)
        finally:
            # Where the server would not have all of it, a file is still open.
            if isinstance(content, Generator):
                content.close()
        self.note_answer(step.url, attempted.answered(response))
        # httpx looks there when it begins to read the body.
        seconds["read"] = min(max(attempted.remaining, 0.001), TIMEOUT_MAX)
        return response, received_chunks(response, attempted)
