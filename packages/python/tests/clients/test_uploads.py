"""Pictures of every kind go out byte for byte, and what is no picture never leaves."""

from __future__ import annotations

import base64
import io
from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path
from typing import Any

import anyio
import pytest

from clients.client_runners import parts_of
from clients.pictures import PNG
from fake_upstream import FakeUpstream
from imagewire import AsyncProxyClient, ImageInputError, ProxyClient, RateLimitError

KINDS: dict[str, Callable[[Path], Any]] = {
    "bytes": lambda _: PNG,
    "bytearray": lambda _: bytearray(PNG),
    "memoryview": lambda _: memoryview(PNG),
    "a path": lambda file: file,
    "the name of a file": str,
    "an open file": lambda file: file.open("rb"),
    "a file in memory": lambda _: io.BytesIO(PNG),
    "a stream": lambda _: iter([PNG[:7], PNG[7:]]),
    "a data URL": lambda _: f"data:image/png;base64,{base64.b64encode(PNG).decode()}",
}


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "heron.png"
    path.write_bytes(PNG)
    return path


@pytest.fixture
def client(upstream: FakeUpstream) -> Iterator[ProxyClient]:
    with ProxyClient(api_key="key-1", base_url=upstream.url, max_image_bytes=1000) as client:
        yield client


def edit_of(image: Any) -> dict[str, Any]:
    return {"model": "m", "prompt": "p", "image": image}


def sent_pictures(upstream: FakeUpstream) -> list[bytes]:
    """The pictures of every request that came whole."""
    parts = [part for request in upstream.requests for part in parts_of(request)]
    return [base64.b64decode(part["base64"]) for part in parts if "base64" in part]


@pytest.mark.parametrize("kind", KINDS)
def test_goes_out_byte_for_byte(kind: str, client: ProxyClient, upstream: FakeUpstream, file: Path) -> None:
    client.images.edit(edit_of(KINDS[kind](file)))
    assert sent_pictures(upstream) == [PNG]


async def chunks() -> AsyncIterator[bytes]:
    yield PNG[:7]
    yield PNG[7:]


@pytest.mark.parametrize("kind", [*KINDS, "a stream to be awaited"])
def test_goes_out_byte_for_byte_from_async_code(kind: str, upstream: FakeUpstream, file: Path) -> None:
    async def edit() -> None:
        image = KINDS[kind](file) if kind in KINDS else chunks()
        async with AsyncProxyClient(api_key="key-1", base_url=upstream.url) as client:
            await client.images.edit(edit_of(image))

    anyio.run(edit)
    assert sent_pictures(upstream) == [PNG]


def test_several_pictures_keep_their_order(client: ProxyClient, upstream: FakeUpstream, file: Path) -> None:
    client.images.edit(edit_of([PNG, file, io.BytesIO(PNG + b"!")]))
    assert sent_pictures(upstream) == [PNG, PNG, PNG + b"!"]


@pytest.mark.parametrize("kind", ["bytes", "a path", "an open file", "a file in memory"])
def test_is_read_anew_by_each_attempt(
    kind: str, client: ProxyClient, upstream: FakeUpstream, file: Path
) -> None:
    upstream.play({"do": "answer", "status": 429, "headers": {"retry-after": "0"}})
    client.images.edit(edit_of(KINDS[kind](file)))
    assert sent_pictures(upstream) == [PNG, PNG]


def test_a_stream_is_sent_once(client: ProxyClient, upstream: FakeUpstream) -> None:
    upstream.play({"do": "answer", "status": 429, "headers": {"retry-after": "0"}})
    with pytest.raises(RateLimitError):
        client.images.edit(edit_of(iter([PNG])))
    assert sent_pictures(upstream) == [PNG]


@pytest.mark.parametrize(
    ("image", "rule"),
    [
        (b"", "isNotEmpty"),
        (b"not a picture", "isKnownImage"),
        (PNG + b"0" * 1000, "maxSize"),
        (iter([PNG, b"0" * 1000]), "maxSize"),
        (iter(["text"]), "isReadable"),
        ("https://pictures.example/1.png", "isContent"),
        ("/private/place/none.png", "isReadable"),
        ("data:image/png;base64,%%%", "isReadable"),
    ],
)
def test_what_cannot_be_sent_is_named_by_its_field(
    image: Any, rule: str, client: ProxyClient, upstream: FakeUpstream
) -> None:
    with pytest.raises(ImageInputError) as refused:
        client.images.edit(edit_of([PNG, image]))
    assert (refused.value.kind, refused.value.path, refused.value.rule) == ("image_input", "image.1", rule)
    assert "private" not in str(refused.value)
    assert upstream.charges == 0


@pytest.mark.parametrize("kind", ["a path", "the name of a file"])
def test_files_are_opened_only_where_they_may_be(kind: str, upstream: FakeUpstream, file: Path) -> None:
    with (
        ProxyClient(api_key="key-1", base_url=upstream.url, local_files=False) as client,
        pytest.raises(ImageInputError) as refused,
    ):
        client.images.edit(edit_of(KINDS[kind](file)))
    assert refused.value.rule == "isSource"
    assert upstream.requests == []


def test_a_blocking_client_takes_no_stream_to_be_awaited(client: ProxyClient) -> None:
    with pytest.raises(ImageInputError, match="async client"):
        client.images.edit(edit_of(chunks()))
