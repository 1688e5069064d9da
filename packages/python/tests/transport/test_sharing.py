"""One connection in several event loops, threads and processes: no socket serves two of them."""

from __future__ import annotations

import asyncio
import os
import threading
from collections.abc import Callable

import anyio
import httpx
import pytest

from fake_upstream import FakeUpstream
from imagewire import ConnectionError
from imagewire.transport import AsyncConnection, Connection, HttpRequest, JsonBody, send, send_async
from transport.situations import CALL


def sockets(upstream: FakeUpstream) -> list[int]:
    """The connection that each request came on."""
    return [request["socket"] for request in upstream.requests]


def caller(upstream: FakeUpstream, connection: AsyncConnection) -> Callable[[], None]:
    """A function that makes two calls on a connection, in an event loop of their own."""
    request = HttpRequest("POST", f"{upstream.url}/v1", {}, JsonBody("{}"))

    async def calls() -> None:
        for _ in range(2):
            await send_async(request, connection=connection, call=CALL)

    return lambda: asyncio.run(calls())


def test_each_event_loop_has_sockets_of_its_own(upstream: FakeUpstream) -> None:
    calls = caller(upstream, AsyncConnection())
    for _ in range(3):
        calls()
    assert upstream.charges == 6
    first, second, third = sockets(upstream)[::2]
    assert sockets(upstream) == [first, first, second, second, third, third]
    assert len({first, second, third}) == 3


def test_event_loops_in_threads_share_a_connection(upstream: FakeUpstream) -> None:
    calls = caller(upstream, AsyncConnection())
    threads = [threading.Thread(target=calls) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert upstream.charges == 8
    assert len(set(sockets(upstream))) == 4


def test_runs_of_trio_share_a_connection(upstream: FakeUpstream) -> None:
    connection = AsyncConnection()
    request = HttpRequest("POST", f"{upstream.url}/v1", {}, JsonBody("{}"))

    async def call() -> None:
        await send_async(request, connection=connection, call=CALL)

    for _ in range(2):
        anyio.run(call, backend="trio")
    assert upstream.charges == 2


@pytest.mark.skipif(not hasattr(os, "fork"), reason="Windows does not fork")
def test_a_forked_process_has_sockets_of_its_own(upstream: FakeUpstream) -> None:
    connection = Connection()
    request = HttpRequest("POST", f"{upstream.url}/v1", {}, JsonBody("{}"))
    send(request, connection=connection, call=CALL)
    child = os.fork()
    if child == 0:
        try:
            send(request, connection=connection, call=CALL)
        except ConnectionError:
            os._exit(1)
        os._exit(0)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
    send(request, connection=connection, call=CALL)
    parents, childs, again = sockets(upstream)
    assert parents == again != childs


def test_the_certificates_are_read_only_for_a_client_of_our_own(monkeypatch: pytest.MonkeyPatch) -> None:
    theirs = httpx.AsyncClient()
    read: list[object] = []
    read_certificates = httpx.create_ssl_context
    monkeypatch.setattr(httpx, "create_ssl_context", lambda: read.append(1) or read_certificates())
    AsyncConnection(http_client=theirs)
    assert read == []
    AsyncConnection()
    assert read == [1]
