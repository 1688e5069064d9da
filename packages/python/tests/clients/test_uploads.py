"""Pictures of every kind go out byte for byte, and what is no picture never leaves."""

from __future__ import annotations

import base64
import io
from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path
from typing import Any, cast

import anyio
import httpx
import pytest

from clients.client_runners import parts_of
from clients.pictures import PNG
from fake_upstream import FakeUpstream
from imagewire import (
    AsyncProxyClient,
    ImageInputError,
    ImagewireError,
    ProxyClient,
    RateLimitError,
    UpstreamError,
)
from imagewire.models import OrqProxyEditImageRequest

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


def test_a_list_of_one_kind_is_typed(client: ProxyClient, upstream: FakeUpstream, file: Path) -> None:
    paths = [file, file]
    client.images.edit(OrqProxyEditImageRequest(model="m", prompt="p", image=paths))
    assert sent_pictures(upstream) == [PNG, PNG]


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


class Awaited:
    """A file as FastAPI hands it over: its read is awaited."""

    async def read(self, size: int) -> bytes:
        """As much as is asked for."""
        return PNG[:size]


CLOSED = io.BytesIO(PNG)
CLOSED.close()


@pytest.mark.filterwarnings("error")
@pytest.mark.parametrize(
    ("image", "rule"),
    [
        (b"", "isNotEmpty"),
        (b"not a picture", "isKnownImage"),
        (PNG + b"0" * 1000, "maxSize"),
        (iter([PNG, b"0" * 1000]), "maxSize"),
        (iter(["text"]), "isReadable"),
        (CLOSED, "isReadable"),
        (Awaited(), "isReadable"),
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


class Watched:
    """A stream that tells whether it was closed."""

    def __init__(self, *chunks: bytes) -> None:
        self.is_closed = False
        self._content = chunks
        # Kept here, so that nothing else than being closed ends them.
        self.blocking = self._chunks()
        self.awaited = self._chunks_async()

    def _chunks(self) -> Iterator[bytes]:
        try:
            yield from self._content
        finally:
            self.is_closed = True

    async def _chunks_async(self) -> AsyncIterator[bytes]:
        try:
            for chunk in self._content:
                yield chunk
        finally:
            self.is_closed = True


NOWHERE = "http://127.0.0.1:1"
NOT_SENT: dict[str, tuple[tuple[bytes, ...], dict[str, Any], list[Any]]] = {
    "nothing listens": ((PNG, PNG), {}, []),
    "it is no picture": ((b"a text and no picture", b"of any kind"), {}, []),
    "another is no picture": ((PNG, PNG), {}, [b"a text"]),
    "an option cannot work": ((PNG, PNG), {"timeout": 0}, []),
}


@pytest.mark.parametrize("why", NOT_SENT)
def test_a_stream_that_is_not_sent_is_closed(why: str) -> None:
    content, options, others = NOT_SENT[why]
    stream = Watched(*content)
    with (
        ProxyClient(api_key="key-1", base_url=NOWHERE, max_retries=0) as client,
        pytest.raises(ImagewireError),
    ):
        client.images.edit(edit_of([stream.blocking, *others]), **options)
    assert stream.is_closed


@pytest.mark.anyio
@pytest.mark.parametrize("anyio_backend", ["asyncio", "trio"])
@pytest.mark.parametrize("kind", ["blocking", "awaited"])
@pytest.mark.parametrize("why", NOT_SENT)
async def test_a_stream_that_is_not_sent_is_closed_by_async_code(why: str, kind: str) -> None:
    content, options, others = NOT_SENT[why]
    stream = Watched(*content)
    async with AsyncProxyClient(api_key="key-1", base_url=NOWHERE, max_retries=0) as client:
        with pytest.raises(ImagewireError):
            await client.images.edit(edit_of([getattr(stream, kind), *others]), **options)
    assert stream.is_closed


class Refusing(httpx.BaseTransport, httpx.AsyncBaseTransport):
    """A way to a server that refuses an upload once a file is open; it keeps the request, as an error's traceback does."""

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        self.coming = iter(cast("httpx.SyncByteStream", request.stream))
        while len(next(self.coming)) < 1000:
            pass
        return httpx.Response(413, stream=httpx.ByteStream(b""))

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        self.coming_async = aiter(cast("httpx.AsyncByteStream", request.stream))
        while len(await anext(self.coming_async)) < 1000:
            pass
        return httpx.Response(413, stream=httpx.ByteStream(b""))


def refuse(file: Path) -> None:
    with (
        httpx.Client(transport=Refusing()) as http_client,
        ProxyClient(api_key="key-1", base_url=NOWHERE, http_client=http_client) as client,
        pytest.raises(UpstreamError),
    ):
        client.images.edit(edit_of(file))
    assert not is_open(file)


async def refuse_async(file: Path) -> None:
    async with (
        httpx.AsyncClient(transport=Refusing()) as http_client,
        AsyncProxyClient(api_key="key-1", base_url=NOWHERE, http_client=http_client) as client,
    ):
        with pytest.raises(UpstreamError):
            await client.images.edit(edit_of(file))
        assert not is_open(file)


def is_open(file: Path) -> bool:
    return file.resolve() in [link.resolve() for link in Path("/proc/self/fd").iterdir()]


@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="only there can open files be counted")
@pytest.mark.parametrize("backend", ["blocking", "asyncio", "trio"])
def test_a_file_whose_upload_is_refused_on_its_way_is_closed(backend: str, file: Path) -> None:
    with file.open("r+b") as opened:
        opened.truncate(1_000_000)
    if backend == "blocking":
        refuse(file)
    else:
        anyio.run(refuse_async, file, backend=backend)
