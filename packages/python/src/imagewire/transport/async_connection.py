"""The way out of the process, for async code."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Mapping
from typing import Any

import anyio
import anyio.lowlevel
import httpx

from .body_chunks import (
    close_shielded,
    fill_async,
    read_error_async,
    received_chunks_async,
    sent_chunks_async,
)
from .connection import check_http_client, check_open, limits_for
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
from .loop_clients import LoopClients
from .server_memory import ServerMemory
from .steps import DoorAnswer, Exchange


class AsyncConnection(ServerMemory):
    """
    What async calls share: sockets that are kept, and what is known of the servers at their ends. Goes through the proxies that
    HTTP_PROXY, HTTPS_PROXY and NO_PROXY name, or through an httpx client of the caller's, which stays open. May be shared by event
    loops, one after the other or in threads of their own; each has its own sockets, and so has a process that is forked.
    """

    def __init__(
        self, *, max_sockets: int | None = None, http_client: httpx.AsyncClient | None = None
    ) -> None:
        super().__init__()
        check_http_client(http_client, httpx.AsyncClient)
        self._clients = http_client or LoopClients(limits_for(max_sockets))

    async def close(self) -> None:
        """Closes all sockets of the event loop that it is called in."""
        if isinstance(self._clients, LoopClients):
            await self._clients.here().aclose()

    def _client_here(self) -> httpx.AsyncClient:
        return self._clients.here() if isinstance(self._clients, LoopClients) else self._clients

    async def exchange(self, step: Exchange) -> DoorAnswer | Failure:
        """Sends a request once. Raises only what the caller's own pictures and sinks raise."""
        # A call that was given up before must not be sent.
        await anyio.lowlevel.checkpoint()
        attempted = Attempted(step)
        try:
            response = await self._open(step, attempted)
        except (*NETWORK_ERRORS, LimitPassedError) as error:
            return attempted.failure_from(error)
        body = received_chunks_async(response, attempted)
        if is_success(attempted.status) and step.sink is None:
            return DoorAnswer(response.status_code, attempted.headers or {}, body)
        try:
            if step.sink is None or not is_success(attempted.status):
                return attempted.status_failure(await read_error_async(body))
            await fill_async(step.sink, body)
        except BodyLostError as lost:
            return lost.failure
        finally:
            await close_shielded(response)
        return DoorAnswer(response.status_code, attempted.headers or {}, None)

    async def _open(self, step: Exchange, attempted: Attempted) -> httpx.Response:
        async def note(event: str, info: Mapping[str, Any]) -> None:
            attempted.note(event, info)

        client = self._client_here()
        check_open(client)
        # No limits of httpx's own: one limit covers connecting, headers and body alike.
        seconds = dict.fromkeys(("connect", "pool", "read", "write"))
        content = sole_bytes(step) or (None if step.body is None else sent_chunks_async(step))
        request = request_from(step, content, trace=note, timeout=seconds)
        try:
            with anyio.move_on_after(attempted.remaining):
                response = await client.send(request, stream=True, auth=None, follow_redirects=False)
                self.note_answer(step.url, attempted.answered(response))
                return response
        finally:
            # Where the server would not have all of it, a file is still open.
            if isinstance(content, AsyncGenerator):
                with anyio.CancelScope(shield=True):
                    await content.aclose()
        raise LimitPassedError(step.limit)
