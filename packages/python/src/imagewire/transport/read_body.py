"""Answers as JSON."""

from __future__ import annotations

from typing import cast

from ..models.plain import PlainObject, parse_json
from .answer_errors import UnreadableAnswerError, UnreadableReason
from .errors import UpstreamErrorFacts
from .http_message import CallName, HttpResponse
from .redact import redact_headers, redact_text

MOST_ERROR_BYTES = 1_048_576
"""How much of an error's body is read, in bytes."""

NOT_JSON = object()
"""What stands for a text that is no JSON, where null is a value."""

_DESCRIPTIONS: dict[UnreadableReason, str] = {
    "empty": "its body is empty",
    "html": "its body is an HTML page",
    "cut": "its JSON ends too early",
    "not_json": "its body is not JSON",
    "not_an_object": "its JSON is no object",
}


def read_json_object(response: HttpResponse, call: CallName) -> PlainObject:
    """
    The JSON object that an answer holds. Raises an UnreadableAnswerError that says what stands there instead: nothing, an HTML page, a
    JSON text that ends too early, other text, or JSON that is no object.
    """
    text = text_of(response.body)
    parsed = json_in(text)
    if isinstance(parsed, dict):
        return cast("PlainObject", parsed)
    if parsed is not NOT_JSON:
        raise _unreadable(response, call, text, "not_an_object")
    raise _unreadable(response, call, text, _reason_for(text, response.headers.get("content-type", "")))


def json_in(text: str) -> object:
    """The JSON value of a text; `NOT_JSON` where it is none."""
    try:
        return parse_json(text)
    except ValueError:
        return NOT_JSON


def text_of(body: bytes) -> str:
    """The text of a body; what is no UTF-8 becomes the replacement character."""
    return body.decode("utf-8-sig", "replace")


def _unreadable(
    response: HttpResponse, call: CallName, text: str, reason: UnreadableReason
) -> UnreadableAnswerError:
    facts = UpstreamErrorFacts(
        call=call,
        status=response.status,
        headers=redact_headers(response.headers),
        request_id=response.request_id,
        body=redact_text(text, response.secrets),
        attempts=response.attempts,
        retryable=False,
    )
    name = "" if response.request_id is None else f" (request id {response.request_id})"
    message = f"{call}: {response.status}, but {_DESCRIPTIONS[reason]}{name}; it may have been charged"
    return UnreadableAnswerError(message, facts, reason)


def _reason_for(text: str, content_type: str) -> UnreadableReason:
    start = text.lstrip()
    if start == "":
        return "empty"
    if start.startswith("<") or "text/html" in content_type:
        return "html"
    return "cut" if start.startswith("{") else "not_json"
