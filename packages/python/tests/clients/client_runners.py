"""How the vectors of the clients are run: through both clients of their dialect, against a local server."""

from __future__ import annotations

import base64
import email
import email.policy
import json
import re
from collections.abc import Iterator
from typing import Any

import anyio
import httpx

from conformance import Vector
from fake_upstream import FakeUpstream
from imagewire import (
    AsyncLegacyRouterClient,
    AsyncProxyClient,
    AsyncRouterClient,
    AsyncSudoClient,
    ImageInputError,
    ImagewireError,
    LegacyRouterClient,
    ModelValidationError,
    ProxyClient,
    RouterClient,
    SudoClient,
    UpstreamError,
    call_facts,
)
from imagewire.models import Model, serialize_model
from models.model_runners import listed, named
from transport.situations import CERTIFICATES

CLIENTS: dict[str, tuple[Any, Any]] = {
    "orq-proxy": (ProxyClient, AsyncProxyClient),
    "orq-router": (RouterClient, AsyncRouterClient),
    "orq-router-legacy": (LegacyRouterClient, AsyncLegacyRouterClient),
    "sudo": (SudoClient, AsyncSudoClient),
}

PICTURE = "data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAACAkQBADs="

# A request that every dialect accepts for the operation.
REQUESTS: dict[str, dict[str, Any]] = {
    "generate": {"model": "m", "prompt": "p"},
    "edit": {"model": "m", "prompt": "p", "image": PICTURE},
    "create_variation": {"model": "m", "image": PICTURE},
}

Outcome = Model | ImagewireError


def run_encode(vector: Vector, upstream: FakeUpstream) -> None:
    """The clients send what is expected, or nothing for the reason expected."""
    for outcome in outcomes(vector, upstream, vector.case["input"]):
        expect_encoded(outcome, upstream.requests, vector.case)


def run_decode(vector: Vector, upstream: FakeUpstream) -> None:
    """The clients give everything that came, or fail as expected."""
    for outcome in outcomes(vector, upstream, REQUESTS[method_for(vector)]):
        expect_decoded(outcome, vector.case)


def outcomes(vector: Vector, upstream: FakeUpstream, request: dict[str, Any]) -> Iterator[Outcome]:
    """What comes of a call, blocking and then async, each alone on the server's record."""
    options = {snake_case(name): value for name, value in vector.case.get("options", {}).items()}
    check = {"validate_request": options.pop("validate_request")} if "validate_request" in options else {}
    client, async_client = CLIENTS[vector.file.split("/")[1]]
    setup = {"api_key": "key-1", "base_url": upstream.url, "max_retries": 0, **check}
    call = (method_for(vector), request, options)
    start(vector, upstream)
    yield outcome_of(client, setup, *call)
    start(vector, upstream)
    yield anyio.run(async_outcome_of, async_client, setup, *call)


def start(vector: Vector, upstream: FakeUpstream) -> None:
    """What the next call meets."""
    case = vector.case
    answer = {"status": case.get("status", 200), "headers": case.get("headers", {})}
    upstream.reset()
    if vector.part == "decode":
        upstream.play(
            {"do": "answer", **answer, "body": case["body"] if "body" in case else case.get("text", "")}
        )


def outcome_of(
    client: Any, setup: dict[str, Any], method: str, request: dict[str, Any], options: dict[str, Any]
) -> Outcome:
    """What comes of a blocking call."""
    with (
        httpx.Client(verify=CERTIFICATES) as http_client,
        client(**setup, http_client=http_client) as connected,
    ):
        try:
            return getattr(connected.images, method)(request, **options)
        except ImagewireError as error:
            return error


async def async_outcome_of(
    client: Any, setup: dict[str, Any], method: str, request: dict[str, Any], options: dict[str, Any]
) -> Outcome:
    """What comes of an async call."""
    async with (
        httpx.AsyncClient(verify=CERTIFICATES) as http_client,
        client(**setup, http_client=http_client) as connected,
    ):
        try:
            return await getattr(connected.images, method)(request, **options)
        except ImagewireError as error:
            return error


def method_for(vector: Vector) -> str:
    """The method for a class, by the operation in its name; an error body is met by a generation."""
    name = vector.head["class"]
    if "Edit" in name:
        return "edit"
    return "create_variation" if "Variation" in name else "generate"


def expect_encoded(outcome: Outcome, requests: list[dict[str, Any]], case: dict[str, Any]) -> None:
    """Holds what was sent, and what came of it, to a case."""
    if "issues" in case:
        assert isinstance(outcome, ModelValidationError)
        assert named(outcome.issues) == listed(case["issues"])
    elif "imageError" in case:
        assert isinstance(outcome, ImageInputError)
        assert {"path": outcome.path, "rule": outcome.rule} == case["imageError"]
    else:
        assert isinstance(outcome, Model), outcome
    assert len(requests) == (1 if "path" in case else 0)
    for sent in requests:
        expect_sent(sent, case)


def expect_sent(sent: dict[str, Any], case: dict[str, Any]) -> None:
    """Holds a request as the server saw it to a case."""
    assert (sent["method"], sent["path"]) == ("POST", case["path"])
    headers = case.get("headers", {})
    assert {name: sent["headers"].get(name) for name in headers} == headers
    assert not set(case.get("absentHeaders", ())) & sent["headers"].keys()
    if "json" in case:
        assert json.loads(base64.b64decode(sent["body"])) == case["json"]
    else:
        assert parts_of(sent) == case["parts"]


def parts_of(sent: dict[str, Any]) -> list[dict[str, str]]:
    """The parts of a form, read by Python's own parser of messages."""
    head = f"content-type: {sent['headers']['content-type']}\r\n\r\n".encode()
    message = email.message_from_bytes(head + base64.b64decode(sent["body"]), policy=email.policy.HTTP)
    return [part_of(part) for part in message.iter_parts()]


def part_of(part: Any) -> dict[str, str]:
    """One part in the form of the vectors."""
    named = {"name": part.get_param("name", header="content-disposition")}
    content = part.get_payload(decode=True)
    filename = part.get_filename()
    if filename is None:
        return {**named, "value": content.decode()}
    base64_text = base64.b64encode(content).decode()
    return {**named, "filename": filename, "mediaType": part.get_content_type(), "base64": base64_text}


def expect_decoded(outcome: Outcome, case: dict[str, Any]) -> None:
    """Holds what a call gave to a case."""
    if "error" in case:
        assert isinstance(outcome, UpstreamError), outcome
        expect_error(outcome, case["error"])
        return
    assert isinstance(outcome, Model), outcome
    assert serialize_model(outcome) == case["body"]
    warnings = [warning.issue for warning in call_facts(outcome).warnings]
    assert named(warnings) == listed(case.get("warnings", []))


def expect_error(error: UpstreamError, expected: dict[str, Any]) -> None:
    """Holds an error to a case; of what may be absent, what is not named must be."""
    after = error.retry_after
    found = {
        "kind": error.kind,
        "retryable": error.retryable,
        "code": error.code,
        "param": error.param,
        "requestId": error.request_id,
        "retryAfterMilliseconds": None if after is None else round(after * 1000),
        "status": error.status,
        "type": error.type,
        "reason": getattr(error, "reason", None),
    }
    named = {name: value for name, value in expected.items() if name != "says"}
    absent = dict.fromkeys({"code", "param", "requestId", "retryAfterMilliseconds"} - named.keys())
    assert {name: found[name] for name in (named | absent)} == named | absent
    assert expected.get("says", "") in str(error)


def snake_case(name: str) -> str:
    """An option as Python spells it."""
    return re.sub("[A-Z]", lambda letter: f"_{letter[0].lower()}", name)
