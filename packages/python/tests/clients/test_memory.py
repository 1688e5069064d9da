"""What a call takes of memory: the body of its answer, and the pictures of that as texts."""

from __future__ import annotations

import gc
import tracemalloc
from collections.abc import Iterator
from typing import Any

import anyio
import pytest

from clients.pictures import PNG
from fake_upstream import FakeUpstream
from imagewire import AsyncProxyClient, ProxyClient
from imagewire.models import OrqProxyGenerateImageResponse

REQUEST = {"model": "m", "prompt": "p"}
LARGE = "A" * 4_000_000


def generate(options: Any) -> OrqProxyGenerateImageResponse:
    """Asks as blocking code does."""
    with ProxyClient(**options) as client:
        return client.images.generate(REQUEST)


def generate_async(options: Any) -> OrqProxyGenerateImageResponse:
    """Asks as async code does."""

    async def call() -> OrqProxyGenerateImageResponse:
        async with AsyncProxyClient(**options) as client:
            return await client.images.generate(REQUEST)

    return anyio.run(call)


@pytest.fixture
def traced() -> Iterator[None]:
    """Counts memory without Python's search for what refers to itself, which comes when it comes."""
    gc.disable()
    tracemalloc.start()
    yield
    tracemalloc.stop()
    gc.enable()


@pytest.mark.usefixtures("traced")
def test_a_picture_that_was_sent_is_let_go_of(upstream: FakeUpstream) -> None:
    with ProxyClient(api_key="key-1", base_url=upstream.url) as client:
        client.images.edit({**REQUEST, "image": PNG + bytes(4_000_000)})
    held, _ = tracemalloc.get_traced_memory()
    assert held < 2_000_000


@pytest.mark.usefixtures("traced")
@pytest.mark.parametrize("call", [generate, generate_async])
def test_a_body_is_held_once(call: Any, upstream: FakeUpstream) -> None:
    upstream.play({"do": "answer", "body": {"created": 1, "data": [{"b64_json": LARGE}]}})
    tracemalloc.clear_traces()
    answer = call({"api_key": "key-1", "base_url": upstream.url})
    held, _ = tracemalloc.get_traced_memory()
    assert answer.data[0].b64_json == LARGE
    assert held < 2.7 * len(LARGE)
