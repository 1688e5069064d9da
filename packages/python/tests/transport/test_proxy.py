"""Calls behind a proxy."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable, Iterator

import anyio
import pytest

from imagewire.transport import (
    AsyncConnection,
    Connection,
    ConnectionError,
    HttpRequest,
    JsonBody,
    send,
    send_async,
)
from transport.situations import CALL, SkippingClock

REQUEST = HttpRequest("POST", "https://gateway.example/v1", {}, JsonBody("{}"))


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[bytes]]:
    """What a proxy was asked that hangs up before its tunnel stands."""
    heads: list[bytes] = []
    with socket.create_server(("127.0.0.1", 0)) as server:

        def serve() -> None:
            while True:
                try:
                    opened, _ = server.accept()
                except OSError:
                    return
                with opened:
                    heads.append(opened.recv(65536).split(b"\r\n")[0])

        thread = threading.Thread(target=serve, daemon=True)
        thread.start()
        monkeypatch.setenv("HTTPS_PROXY", f"http://127.0.0.1:{server.getsockname()[1]}")
        yield heads
        server.shutdown(socket.SHUT_RDWR)
        thread.join()


def call() -> None:
    """Makes a call behind the proxy, blocking."""
    send(REQUEST, connection=Connection(), call=CALL, max_retries=1, clock=SkippingClock())


async def call_async() -> None:
    """The same, for async code."""
    await send_async(REQUEST, connection=AsyncConnection(), call=CALL, max_retries=1, clock=SkippingClock())


@pytest.mark.parametrize("make", [call, lambda: anyio.run(call_async)], ids=["blocking", "async"])
def test_one_that_hangs_up_before_its_tunnel_stands_is_asked_once_an_attempt(
    make: Callable[[], None], asked: list[bytes]
) -> None:
    with pytest.raises(ConnectionError) as failed:
        make()
    assert [attempt.failure for attempt in failed.value.attempts] == ["never-sent", "never-sent"]
    assert failed.value.retryable
    assert asked == [b"CONNECT gateway.example:443 HTTP/1.1"] * 2
