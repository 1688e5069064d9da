"""The faults that every client must survive, from the fake upstream's own list."""

from __future__ import annotations

import json
import socket
import ssl
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, cast

import anyio
import anyio.lowlevel
import anyio.to_thread
import httpx

from fake_upstream import FakeUpstream
from imagewire.transport import (
    AsyncConnection,
    Attempt,
    CallName,
    Connection,
    HttpRequest,
    JsonBody,
    UpstreamError,
    read_json_object,
    send,
    send_async,
)
from imagewire.transport.send_options import SendOptions

FILE = Path(__file__).parents[4] / "tooling/fake-upstream/situations.json"
SITUATIONS: list[dict[str, Any]] = json.loads(FILE.read_text())["situations"]
# Read once: it takes longer than most situations.
CERTIFICATES = ssl.create_default_context()
CALL = CallName("openai", "generate-image")

PYTHON_OPTIONS = {
    "timeout": "timeout",
    "deadline": "deadline",
    "maxRetries": "max_retries",
    "maxRetryAfter": "max_retry_after",
    "serverHonoursIdempotency": "server_honours_idempotency",
    "retryUnknownOutcome": "retry_unknown_outcome",
}
SECONDS = ("timeout", "deadline", "max_retry_after")

# httpx skips any answer of 1xx, where undici takes one that was not asked for as a fault.
DIFFERENCES: dict[str, dict[str, Any]] = {
    "100 Continue that was not asked for": {"outcome": "answer", "attempts": 1, "charges": 1, "requests": 1}
}


class SkippingClock:
    """A clock that does not wait, and remembers how long it would have."""

    def __init__(self, on_sleep: Callable[[], None] = lambda: None) -> None:
        self.waits: list[float] = []
        self._on_sleep = on_sleep

    def now(self) -> float:
        return time.time() + sum(self.waits)

    def sleep(self, seconds: float) -> None:
        self.waits.append(seconds)
        self._on_sleep()

    async def sleep_async(self, seconds: float) -> None:
        self.sleep(seconds)
        await anyio.lowlevel.checkpoint()

    def random(self) -> float:
        return 0.5


class Playing:
    """A situation that is played: what the caller hands in, and what came of it."""

    def __init__(self, situation: dict[str, Any], upstream: FakeUpstream, clock: SkippingClock) -> None:
        self.situation = situation
        self.upstream = upstream
        self.clock = clock
        self.attempts: list[Attempt] = []
        upstream.play(*situation["behaviours"], manner=situation.get("manner", {}))

    @property
    def request(self) -> HttpRequest:
        origin = origin_for(self.situation.get("server"), self.upstream)
        headers = {"idempotency-key": "call-1"} if self.situation.get("key") else {}
        url = f"{origin}/v1/images/generations"
        return HttpRequest("POST", url, headers, JsonBody('{"prompt":"a heron"}'))

    @property
    def options(self) -> SendOptions:
        given = {PYTHON_OPTIONS[name]: value for name, value in self.situation.get("options", {}).items()}
        seconds = {name: value / 1000 for name, value in given.items() if name in SECONDS}
        options: dict[str, Any] = {
            **given,
            **seconds,
            "clock": self.clock,
            "on_attempt": self.attempts.append,
        }
        return cast("SendOptions", options)

    def result(self, outcome: str, error: UpstreamError | None = None) -> dict[str, Any]:
        """What the caller saw, and what the server saw, in the form of the list."""
        aborted = self.situation.get("abort")
        waits = [round(wait * 1000) for wait in self.clock.waits]
        report = self.upstream.report()
        return {
            "outcome": outcome,
            **({} if error is None else {"retryable": error.retryable}),
            "attempts": len(self.attempts) + (1 if aborted == "received" else 0),
            "requests": len(report["requests"]),
            "charges": report["charges"],
            **({"waits": waits} if waits and aborted is None else {}),
        }


def play(situation: dict[str, Any], upstream: FakeUpstream) -> dict[str, Any]:
    """Plays a situation to blocking code."""
    connection = Connection(http_client=httpx.Client(verify=CERTIFICATES))
    playing = Playing(situation, upstream, SkippingClock())
    try:
        response = send(playing.request, connection=connection, call=CALL, **playing.options)
        read_json_object(response, CALL)
    except UpstreamError as error:
        return playing.result(error.kind, error)
    finally:
        connection.close()
    return playing.result("answer")


async def play_async(situation: dict[str, Any], upstream: FakeUpstream) -> dict[str, Any]:
    """Plays a situation to async code, which may also be given up."""
    scope = anyio.CancelScope()
    abort = situation.get("abort")
    playing = Playing(
        situation, upstream, SkippingClock(scope.cancel if abort == "waiting" else lambda: None)
    )
    if abort == "before":
        scope.cancel()
    connection = AsyncConnection(http_client=httpx.AsyncClient(verify=CERTIFICATES))
    try:
        async with anyio.create_task_group() as tasks:
            if abort == "received":
                tasks.start_soon(cancel_when_charged, upstream, scope)
            with scope:
                return await sent_async(playing, connection)
    finally:
        await connection.close()
    return playing.result("aborted")


async def sent_async(playing: Playing, connection: AsyncConnection) -> dict[str, Any]:
    """What comes of sending."""
    try:
        response = await send_async(playing.request, connection=connection, call=CALL, **playing.options)
        read_json_object(response, CALL)
    except UpstreamError as error:
        return playing.result(error.kind, error)
    return playing.result("answer")


async def cancel_when_charged(upstream: FakeUpstream, scope: anyio.CancelScope) -> None:
    """Leaves as soon as the server has read the request."""
    await anyio.to_thread.run_sync(upstream.wait_for_charge)
    scope.cancel()


def origin_for(server: str | None, upstream: FakeUpstream) -> str:
    """Where the request goes: to what no server can play, or to the fake upstream."""
    if server == "unresolvable":
        return "http://nowhere.invalid"
    if server == "not-tls":
        return upstream.url.replace("http:", "https:")
    return f"http://127.0.0.1:{closed_port()}" if server == "closed" else upstream.url


def closed_port() -> int:
    """A port that was free a moment ago."""
    with socket.socket() as gone:
        gone.bind(("127.0.0.1", 0))
        return gone.getsockname()[1]
