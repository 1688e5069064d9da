"""How the vectors of error bodies are run."""

from __future__ import annotations

import re

import httpx
import pytest

from conformance import Vector
from fake_upstream import FakeUpstream
from imagewire.transport import Connection, HttpRequest, JsonBody, UpstreamError, send
from transport.situations import CALL, CERTIFICATES


def run_errors(vector: Vector, upstream: FakeUpstream) -> None:
    """An answer that is not 2xx becomes the error that is expected."""
    case = vector.case
    body = case["text"] if "text" in case else case["body"]
    upstream.play(
        {"do": "answer", "status": case["status"], "headers": case.get("headers", {}), "body": body}
    )
    request = HttpRequest("POST", upstream.url, {}, JsonBody("{}"))
    with httpx.Client(verify=CERTIFICATES) as http_client:
        connection = Connection(http_client=http_client)
        with pytest.raises(UpstreamError) as raised:
            send(request, connection=connection, call=CALL)
    error = raised.value
    found = {"kind": error.kind, "type": error.type, "code": error.code, "param": error.param}
    found["requestId"] = error.request_id
    expected = {name: value for name, value in case["error"].items() if name != "says"}
    assert {name: value for name, value in found.items() if value is not None} == expected
    assert error.status == case["status"]
    if "body" in case:
        assert error.body == case["body"]
    if "says" in case["error"]:
        assert f": {case['status']} {case['error']['says']}" in str(error)
    else:
        assert re.search(r": \d{3} (a redirect|with)", str(error))
