"""Neither a key nor a picture is ever printed."""

from __future__ import annotations

import base64
import logging
import traceback
from collections.abc import Callable
from typing import Any

import httpx
import pytest

from clients.pictures import PNG
from fake_upstream import FakeUpstream
from imagewire import (
    ImagewireError,
    ModelValidationError,
    ProxyClient,
    UnreadableAnswerError,
    UpstreamError,
    call_facts,
    images_in,
)
from imagewire.models.orq_proxy import OrqProxyEditImageRequest, OrqProxyGenerateImageResponse

KEY = "heron-key-0123456789"
PICTURE = base64.b64encode(PNG * 20).decode()
REQUEST = {"model": "m", "prompt": "p"}


def failure_of(upstream: FakeUpstream, call: Callable[[ProxyClient], object]) -> ImagewireError:
    with (
        ProxyClient(api_key=KEY, base_url=upstream.url, max_retries=0) as client,
        pytest.raises(ImagewireError) as raised,
    ):
        call(client)
    return raised.value


def everything_said(error: BaseException) -> str:
    """All that a log may come to hold of an error: its texts, its members, its traceback."""
    chain = traceback.format_exception(error)
    return "\n".join([str(error), repr(error), repr(vars(error)), *chain])


def expect_clean(text: str) -> None:
    assert KEY not in text
    assert PICTURE[:80] not in text
    assert PICTURE[-80:] not in text


@pytest.mark.parametrize("status", [200, 400, 401, 429, 500])
@pytest.mark.parametrize(
    "body",
    [
        {
            "error": {
                "message": f"the key {KEY} may not draw {PICTURE}",
                "code": KEY,
                "param": KEY,
                "type": KEY,
            }
        },
        f"<html><title>Bearer {KEY}</title>{PICTURE}</html>",
        f"Bearer {KEY} {PICTURE}",
        [{"detail": f"{KEY}", "image": PICTURE}],
    ],
    ids=["an error", "a page", "a text", "a list"],
)
def test_an_error_does_not_repeat_what_a_server_echoes(
    status: int, body: object, upstream: FakeUpstream
) -> None:
    headers = {"x-echo": f"Bearer {KEY}", "set-cookie": f"session={KEY}"}
    upstream.play({"do": "answer", "status": status, "body": body, "headers": headers})
    error = failure_of(upstream, lambda client: client.images.generate(REQUEST))
    assert isinstance(error, UnreadableAnswerError if status == 200 else UpstreamError)
    expect_clean(everything_said(error))


def test_a_lost_connection_does_not_show_the_request(upstream: FakeUpstream) -> None:
    upstream.play({"do": "reset", "at": "end"})
    expect_clean(
        everything_said(failure_of(upstream, lambda client: client.images.edit({**REQUEST, "image": PNG})))
    )


@pytest.mark.parametrize("member", ["prompt", "n", "image", "unknown"])
def test_a_refused_request_is_not_shown(member: str, upstream: FakeUpstream) -> None:
    request = {**REQUEST, "image": PNG, member: [PICTURE]}
    error = failure_of(upstream, lambda client: client.images.edit(request))
    expect_clean(everything_said(error))
    assert upstream.requests == []


def test_pydantic_does_not_show_what_it_refuses() -> None:
    with pytest.raises(ValueError, match="1 validation error") as refused:
        OrqProxyEditImageRequest.model_validate({**REQUEST, "image": PNG, "n": PICTURE})
    expect_clean(everything_said(refused.value))
    with pytest.raises(ModelValidationError) as refused:
        raise ModelValidationError("A", [])
    expect_clean(everything_said(refused.value))


def test_logs_hold_neither(upstream: FakeUpstream, caplog: pytest.LogCaptureFixture) -> None:
    answer = {"created": "now", "data": [{"b64_json": PICTURE, "url": 7}], "note": KEY}
    upstream.play(
        {"do": "answer", "status": 429, "headers": {"retry-after": "0"}, "body": {"error": {"message": KEY}}},
        {"do": "answer", "body": answer},
    )
    with (
        caplog.at_level(logging.DEBUG, "imagewire"),
        ProxyClient(api_key=KEY, base_url=upstream.url) as client,
    ):
        client.images.generate(REQUEST)
    assert len(caplog.records) == 3
    expect_clean(caplog.text)


def test_what_is_printed_holds_neither(upstream: FakeUpstream) -> None:
    upstream.play({"do": "answer", "body": {"created": 1, "data": [{"b64_json": PICTURE}]}})
    http_client = httpx.Client()
    client = ProxyClient(api_key=KEY, base_url=upstream.url, http_client=http_client)
    answer = client.images.generate(REQUEST)
    request = OrqProxyEditImageRequest.model_validate({**REQUEST, "image": PNG})
    parts: list[Any] = [client, client.images, request, answer, call_facts(answer), images_in(answer)]
    caller: Any = vars(client)["_caller"]
    inner: list[Any] = [vars(client), caller, vars(caller)]
    for printed in [*parts, *inner]:
        expect_clean(f"{printed!r}{printed}")
    assert "[base64, " in repr(answer)
    assert isinstance(answer, OrqProxyGenerateImageResponse)
    http_client.close()
