"""Bodies without their content encodings."""

from __future__ import annotations

import gzip
import zlib

import anyio
import pytest

from fake_upstream import FakeUpstream
from imagewire import AsyncRouterClient, RouterClient, UpstreamError
from imagewire.transport.content_decoder import BrokenContentError, ContentDecoder

CONTENT = b'{"created":1,"data":[]}' * 1000


def decoded(body: bytes, encodings: str) -> bytes:
    decoder = ContentDecoder(encodings)
    content = b"".join(decoder.feed(body[start : start + 7]) for start in range(0, len(body), 7))
    decoder.finish()
    return content


@pytest.mark.parametrize(
    ("encodings", "body"),
    [
        ("gzip", gzip.compress(CONTENT)),
        (" X-GZIP ", gzip.compress(CONTENT)),
        ("deflate", zlib.compress(CONTENT)),
        ("deflate, gzip", gzip.compress(zlib.compress(CONTENT))),
        ("gzip, gzip", gzip.compress(gzip.compress(CONTENT))),
        ("identity, gzip", gzip.compress(CONTENT)),
        ("aws-chunked, gzip", gzip.compress(CONTENT)),
        ("gzip", gzip.compress(CONTENT[:90]) + gzip.compress(CONTENT[90:])),
        ("gzip", gzip.compress(CONTENT) + bytes(20)),
    ],
)
def test_encodings_are_undone(encodings: str, body: bytes) -> None:
    assert decoded(body, encodings) == CONTENT


@pytest.mark.parametrize("encodings", ["", "identity", "aws-chunked", "utf-8", "none"])
def test_a_name_that_is_no_encoding_changes_nothing(encodings: str) -> None:
    assert decoded(CONTENT, encodings) == CONTENT


@pytest.mark.parametrize("encodings", ["br", "zstd", "compress", "gzip, compress", ",".join(["gzip"] * 6)])
def test_what_cannot_be_undone_is_refused_by_name(encodings: str) -> None:
    with pytest.raises(BrokenContentError, match=encodings):
        decoded(gzip.compress(CONTENT), encodings)


@pytest.mark.parametrize("body", [CONTENT, gzip.compress(CONTENT)[:-1]])
def test_a_body_that_is_not_what_its_encoding_says_is_broken(body: bytes) -> None:
    with pytest.raises(BrokenContentError):
        decoded(body, "gzip")


def test_a_call_whose_answer_cannot_be_undone_says_so(upstream: FakeUpstream) -> None:
    async def call() -> None:
        async with AsyncRouterClient(api_key="key-1", base_url=upstream.url) as client:
            await client.images.generate({"model": "m", "prompt": "p"})

    encoded = {"do": "answer", "headers": {"content-encoding": "compress"}}
    upstream.play(encoded, encoded)
    with RouterClient(api_key="key-1", base_url=upstream.url) as client:
        for make in (lambda: client.images.generate({"model": "m", "prompt": "p"}), lambda: anyio.run(call)):
            with pytest.raises(UpstreamError, match="encoding that cannot be undone here: compress"):
                make()
    assert upstream.charges == 2
