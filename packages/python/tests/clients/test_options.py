"""What every option does. One that has no test here fails the last."""

from __future__ import annotations

import json
import logging
import re
from base64 import b64decode
from math import inf
from pathlib import Path
from typing import Any
from uuid import uuid4

import anyio
import httpx
import pytest
from pydantic import SecretStr

from clients.pictures import PNG
from fake_upstream import FakeUpstream
from imagewire import (
    AsyncProxyClient,
    ImageInputError,
    InternalServerError,
    LegacyRouterClient,
    ModelValidationError,
    ProxyClient,
    RateLimitError,
    RequestOptionsError,
    RequestTimeoutError,
    RouterClient,
    SudoClient,
    call_facts,
)
from imagewire.models.orq_proxy import OrqProxyGenerateImageResponse
from imagewire.transport.client.client_options import (
    AsyncClientOptions,
    CallOptions,
    ClientOptions,
)

REQUEST = {"model": "m", "prompt": "p"}
RATE_LIMITED = {"do": "answer", "status": 429, "headers": {"retry-after": "0"}}
FAILED = {"do": "answer", "status": 500}


def generate(upstream: FakeUpstream, call: Any = None, **options: Any) -> OrqProxyGenerateImageResponse:
    """Makes a call with these options, the call's and the client's."""
    given: Any = {"api_key": "key-1", "base_url": upstream.url, **options}
    call_options: Any = call or {}
    with ProxyClient(**given) as client:
        return client.images.generate(REQUEST, **call_options)


def test_api_key_is_sent_as_a_bearer_token(upstream: FakeUpstream) -> None:
    generate(upstream, api_key="key-2")
    assert upstream.requests[0]["headers"]["authorization"] == "Bearer key-2"


def test_api_key_and_base_url_come_from_the_environment(
    upstream: FakeUpstream, monkeypatch: pytest.MonkeyPatch
) -> None:
    for client, name in [
        (ProxyClient, "ORQ"),
        (RouterClient, "ORQ"),
        (LegacyRouterClient, "ORQ"),
        (SudoClient, "SUDO"),
    ]:
        monkeypatch.setenv(f"{name}_API_KEY", f"key-of-{name}")
        monkeypatch.setenv(f"{name}_BASE_URL", upstream.url)
        with client() as connected:
            connected.images.generate(REQUEST)
        assert upstream.requests[-1]["headers"]["authorization"] == f"Bearer key-of-{name}"


def test_api_key_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("ORQ_API_KEY", raising=False)
    with pytest.raises(RequestOptionsError, match="ORQ_API_KEY") as refused:
        ProxyClient()
    assert (refused.value.kind, refused.value.option) == ("request_options", "api_key")


@pytest.mark.parametrize(
    "url", ["ftp://x", "nowhere", "http://x/?q=1", "http://x/#part", "http://x/v2/proxy", 5]
)
def test_base_url_is_an_address_without_the_dialects_path(url: Any) -> None:
    with pytest.raises(RequestOptionsError) as refused:
        ProxyClient(api_key="key-1", base_url=url)
    assert refused.value.option == "base_url"


@pytest.mark.parametrize("url", ["https://name:word@x", "https://name@x", "https://:word@x"])
def test_base_url_holds_no_credentials_which_would_go_in_place_of_the_key(url: str) -> None:
    with pytest.raises(RequestOptionsError, match="in place of the key") as refused:
        ProxyClient(api_key="key-1", base_url=url)
    assert refused.value.option == "base_url"
    assert "word@" not in str(refused.value)


def test_default_headers_are_added_and_taken_away(upstream: FakeUpstream) -> None:
    generate(upstream, default_headers={"x-team": "herons", "user-agent": None})
    headers = upstream.requests[0]["headers"]
    assert headers["x-team"] == "herons"
    assert "imagewire" not in headers.get("user-agent", "")


def test_headers_of_a_call_go_before_the_clients(upstream: FakeUpstream) -> None:
    call = {"headers": {"x-a": "call", "x-b": "call"}, "extra_headers": {"x-b": "extra", "x-d": None}}
    generate(upstream, call, default_headers={"x-a": "client", "x-c": "client", "x-d": "client"})
    headers = upstream.requests[0]["headers"]
    assert {name: headers.get(name) for name in ("x-a", "x-b", "x-c", "x-d")} == {
        "x-a": "call",
        "x-b": "extra",
        "x-c": "client",
        "x-d": None,
    }


@pytest.mark.parametrize("where", ["client", "call"])
def test_timeout_ends_an_attempt(where: str, upstream: FakeUpstream) -> None:
    upstream.play({"do": "hang", "at": "end"})
    options = {"timeout": 0.2}
    with pytest.raises(RequestTimeoutError, match=r"timeout of 0\.2 s"):
        generate(upstream, options if where == "call" else {}, **(options if where == "client" else {}))


@pytest.mark.parametrize("where", ["client", "call"])
def test_deadline_ends_all_attempts(where: str, upstream: FakeUpstream) -> None:
    upstream.play({"do": "hang", "at": "end"})
    options = {"deadline": 0.2}
    with pytest.raises(RequestTimeoutError, match=r"deadline of 0\.2 s"):
        generate(upstream, options if where == "call" else {}, **(options if where == "client" else {}))


@pytest.mark.parametrize("where", ["client", "call"])
def test_max_retries_counts_attempts_after_the_first(where: str, upstream: FakeUpstream) -> None:
    upstream.play(*[RATE_LIMITED] * 5)
    options = {"max_retries": 1}
    with pytest.raises(RateLimitError) as failed:
        generate(upstream, options if where == "call" else {}, **(options if where == "client" else {}))
    assert len(failed.value.attempts) == len(upstream.requests) == 2


def test_max_retry_after_is_the_longest_wait(upstream: FakeUpstream) -> None:
    upstream.play({"do": "answer", "status": 429, "headers": {"retry-after": "2"}})
    with pytest.raises(RateLimitError) as failed:
        generate(upstream, max_retry_after=1)
    assert (len(upstream.requests), failed.value.retry_after) == (1, 2)


@pytest.mark.parametrize(
    ("client", "call", "requests"),
    [
        ({}, {}, 1),
        ({"server_honours_idempotency": True}, {}, 2),
        ({"retry_unknown_outcome": True}, {}, 2),
        ({}, {"retry_unknown_outcome": True}, 2),
        ({"retry_unknown_outcome": True}, {"retry_unknown_outcome": False}, 1),
    ],
)
def test_what_may_be_charged_is_repeated_only_where_that_is_safe_or_asked_for(
    client: dict[str, Any], call: dict[str, Any], requests: int, upstream: FakeUpstream
) -> None:
    upstream.play(FAILED)
    if requests == 2:
        generate(upstream, call, **client)
    else:
        with pytest.raises(InternalServerError):
            generate(upstream, call, **client)
    assert len(upstream.requests) == requests


def test_idempotency_key_is_the_same_for_all_attempts(upstream: FakeUpstream) -> None:
    upstream.play(RATE_LIMITED)
    generate(upstream, {"idempotency_key": "call-7"})
    generate(upstream)
    keys = [request["headers"]["idempotency-key"] for request in upstream.requests]
    assert keys[:2] == ["call-7", "call-7"]
    assert keys[2] not in ("", "call-7")
    with pytest.raises(RequestOptionsError):
        generate(upstream, {"idempotency_key": ""})


def test_extra_body_goes_unchecked_before_the_requests_own(upstream: FakeUpstream) -> None:
    generate(upstream, {"extra_body": {"new": [1], "prompt": 7}})
    assert json.loads(b64decode(upstream.requests[0]["body"])) == {"model": "m", "prompt": 7, "new": [1]}


def test_logger_takes_warnings_and_attempts(upstream: FakeUpstream, caplog: pytest.LogCaptureFixture) -> None:
    upstream.play(RATE_LIMITED, {"do": "answer", "body": {"data": "none"}})
    with caplog.at_level(logging.DEBUG, "own"):
        generate(upstream, logger=logging.getLogger("own"))
    assert [(record.name, record.levelname) for record in caplog.records] == [
        ("own", "DEBUG"),
        ("own", "DEBUG"),
        ("own", "WARNING"),
    ]


def test_validate_decides_what_an_odd_answer_leads_to(upstream: FakeUpstream) -> None:
    odd: dict[str, Any] = {"do": "answer", "body": {"created": "now", "data": []}}
    upstream.play(odd, odd, odd)
    assert call_facts(generate(upstream, validate="off")).warnings == ()
    (warning,) = call_facts(generate(upstream, validate="warn")).warnings
    assert (warning.side, warning.issue.path, warning.issue.rule) == ("answer", "created", "isNumber")
    with pytest.raises(ModelValidationError):
        generate(upstream, validate="strict")
    with pytest.raises(RequestOptionsError, match="off, warn, strict"):
        generate(upstream, validate="loud")


def test_validate_request_sends_what_is_newer_than_the_class(upstream: FakeUpstream) -> None:
    newer = {**REQUEST, "brand_new": 1}
    with ProxyClient(api_key="k", base_url=upstream.url, validate_request="warn") as client:
        (warning,) = call_facts(client.images.generate(newer)).warnings
        with pytest.raises(ModelValidationError):
            client.images.generate({**REQUEST, "n": "1"})
    assert (warning.side, warning.issue.path) == ("request", "brand_new")
    with pytest.raises(ModelValidationError), ProxyClient(api_key="k", base_url=upstream.url) as client:
        client.images.generate(newer)
    assert len(upstream.requests) == 1


def test_local_files_and_max_image_bytes_limit_what_is_read(upstream: FakeUpstream, tmp_path: Path) -> None:
    file = tmp_path / "a.png"
    file.write_bytes(PNG)
    for options, image in [({"local_files": False}, file), ({"max_image_bytes": 10}, PNG)]:
        given: Any = {"api_key": "key-1", "base_url": upstream.url, **options}
        with ProxyClient(**given) as client, pytest.raises(ImageInputError):
            client.images.edit({**REQUEST, "image": image})
    assert upstream.requests == []


def test_max_sockets_bounds_what_is_open_at_once(upstream: FakeUpstream) -> None:
    upstream.play(*[{"do": "answer", "delay": 30}] * 4)

    async def call_all() -> None:
        options: Any = {"api_key": "key-1", "base_url": upstream.url, "max_sockets": 1}
        async with AsyncProxyClient(**options) as client, anyio.create_task_group() as tasks:
            for _ in range(4):
                tasks.start_soon(client.images.generate, REQUEST)

    anyio.run(call_all)
    assert len({request["socket"] for request in upstream.requests}) == 1


def test_an_http_client_of_the_callers_is_used_and_stays_open(upstream: FakeUpstream) -> None:
    with httpx.Client(headers={"x-not-ours": "1"}) as http_client:
        generate(upstream, http_client=http_client)
        assert not http_client.is_closed
        assert "x-not-ours" not in upstream.requests[0]["headers"]


@pytest.mark.parametrize(
    ("client", "other"), [(ProxyClient, httpx.AsyncClient), (AsyncProxyClient, httpx.Client)]
)
def test_an_http_client_of_the_other_kind_is_refused_when_the_client_is_made(client: Any, other: Any) -> None:
    with pytest.raises(RequestOptionsError, match=r"must be an httpx\.") as refused:
        client(api_key="key-1", base_url="http://x", http_client=other())
    assert refused.value.option == "http_client"


@pytest.mark.parametrize(
    ("options", "option"),
    [
        ({"timeout": 0}, "timeout"),
        ({"deadline": -1}, "deadline"),
        ({"max_retries": -1}, "max_retries"),
        ({"max_retry_after": -1}, "max_retry_after"),
        ({"default_headers": {"x-a": "line\nbreak"}}, "header x-a"),
        ({"default_headers": {"x a": "b"}}, "headers"),
    ],
)
def test_what_cannot_work_is_refused_before_anything_is_sent(
    options: dict[str, Any], option: str, upstream: FakeUpstream
) -> None:
    with pytest.raises(RequestOptionsError) as refused:
        generate(upstream, **options)
    assert refused.value.option == option
    assert upstream.requests == []


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"timeout": "500"}, "timeout must be a number from 0.001, not '500'"),
        ({"deadline": True}, "deadline must be a number from 0.001, not True"),
        ({"max_retries": "2"}, "max_retries must be a number from 0, not '2'"),
        ({"max_retry_after": -1}, "max_retry_after must be a number from 0, not -1"),
        ({"max_sockets": 0}, "max_sockets must be a number from 1, not 0"),
        ({"max_image_bytes": "50MB"}, "max_image_bytes must be a number from 1, not '50MB'"),
        ({"local_files": "false"}, "local_files must be True or False, not 'false'"),
        ({"retry_unknown_outcome": "false"}, "retry_unknown_outcome must be True or False, not 'false'"),
        ({"max_retries": 1.5}, "max_retries must be a whole number, not 1.5"),
        ({"max_retries": float("inf")}, "max_retries must be a whole number, not inf"),
        ({"max_sockets": 1.5}, "max_sockets must be a whole number, not 1.5"),
        *(
            (
                {"default_headers": headers},
                'default_headers must be a mapping of names to texts, as in {"x-team": "birds"}',
            )
            for headers in ("x-team: birds", [("x-team", "birds")], {"x-key": ["sk-1"]}, {1: "birds"})
        ),
        ({"logger": print}, "logger must have the methods log and warning"),
        ({"server_honours_idempotency": 0}, "server_honours_idempotency must be True or False, not 0"),
    ],
)
@pytest.mark.parametrize("client", [ProxyClient, AsyncProxyClient])
def test_what_cannot_work_is_refused_when_a_client_is_made(
    client: Any, options: dict[str, Any], message: str
) -> None:
    with pytest.raises(RequestOptionsError) as refused:
        client(api_key="key-1", base_url="http://x", **options)
    assert str(refused.value) == message


@pytest.mark.parametrize("key", [b"key-1", SecretStr("key-1")])
def test_a_key_that_is_no_text_is_refused_and_not_shown(key: Any) -> None:
    with pytest.raises(RequestOptionsError, match=r"^api_key must be a text, not of type (bytes|SecretStr)$"):
        ProxyClient(api_key=key, base_url="http://x")


def test_an_idempotency_key_that_is_no_text_is_refused(upstream: FakeUpstream) -> None:
    with pytest.raises(RequestOptionsError, match=r"^idempotency_key must be a text, not of type UUID$"):
        generate(upstream, {"idempotency_key": uuid4()})
    assert upstream.requests == []


def test_limits_may_be_endless(upstream: FakeUpstream) -> None:
    generate(upstream, timeout=inf, deadline=inf)
    assert upstream.charges == 1


def test_a_client_that_was_closed_sends_nothing(upstream: FakeUpstream) -> None:
    given: Any = {"api_key": "key-1", "base_url": upstream.url}

    async def send_behind_the_end() -> None:
        async with AsyncProxyClient(**given) as client:
            pass
        await client.images.generate(REQUEST)

    with ProxyClient(**given) as client:
        pass
    with pytest.raises(RequestOptionsError, match=r"^connection is closed: make a new one$"):
        client.images.generate(REQUEST)
    with pytest.raises(RequestOptionsError, match=r"^connection is closed: make a new one$"):
        anyio.run(send_behind_the_end)
    assert upstream.requests == []


@pytest.mark.parametrize(
    ("client", "wrong", "message"),
    [
        (ProxyClient, httpx.AsyncClient, "http_client must be an httpx.Client, not of type AsyncClient"),
        (AsyncProxyClient, httpx.Client, "http_client must be an httpx.AsyncClient, not of type Client"),
        (ProxyClient, str, "http_client must be an httpx.Client, not of type str"),
    ],
)
def test_an_http_client_is_of_its_clients_kind(client: Any, wrong: Any, message: str) -> None:
    with pytest.raises(RequestOptionsError) as refused:
        client(api_key="key-1", base_url="http://x", http_client=wrong())
    assert str(refused.value) == message


@pytest.mark.parametrize("option", ["headers", "extra_headers"])
def test_headers_of_a_call_are_no_text(option: str, upstream: FakeUpstream) -> None:
    with pytest.raises(RequestOptionsError, match=f"{option} must be a mapping of names to texts"):
        generate(upstream, {option: "x-team: birds"})
    assert upstream.requests == []


def test_a_switch_of_a_call_is_no_text(upstream: FakeUpstream) -> None:
    with pytest.raises(RequestOptionsError, match="retry_unknown_outcome must be True or False, not 'false'"):
        generate(upstream, {"retry_unknown_outcome": "false"})
    assert upstream.requests == []


def test_a_name_as_typescript_has_it_is_told_as_python_has_it() -> None:
    client: Any = ProxyClient
    for given, meant in (("baseURL", "base_url"), ("maxRetries", "max_retries"), ("APIKey", "api_key")):
        with pytest.raises(TypeError, match=rf"there is no option {given}: did you mean {meant}\?"):
            client(**{given: "x"})
    with pytest.raises(TypeError, match="there is no option colour: there are api_key, base_url, deadline"):
        client(colour="x")


@pytest.mark.parametrize(
    "client", [ProxyClient, AsyncProxyClient, RouterClient, LegacyRouterClient, SudoClient]
)
def test_an_option_that_there_is_not_is_refused_with_the_one_that_was_meant(client: Any) -> None:
    with pytest.raises(TypeError, match=r"base_ur1: did you mean base_url\?"):
        client(api_key="key-1", base_ur1="http://x")


def test_an_option_of_a_call_that_there_is_not_is_refused(upstream: FakeUpstream) -> None:
    with pytest.raises(TypeError, match=r"max_retry: did you mean max_retries\?"):
        generate(upstream, {"max_retry": 1})
    with pytest.raises(TypeError, match="validate: there are deadline"):
        generate(upstream, {"validate": "off"})
    assert upstream.requests == []


def test_every_option_has_a_test_here() -> None:
    options: set[str] = set()
    for named in (ClientOptions, AsyncClientOptions, CallOptions):
        options |= named.__optional_keys__
    assert {name for name in options if not re.search(rf"\b{name}\b", Path(__file__).read_text())} == set()
