"""Answers as JSON."""

from __future__ import annotations

from dataclasses import replace
from typing import cast

from ..models.plain import PlainObject, parse_json
from ..models.read_error_facts import ErrorFacts
from .answer_errors import UnreadableAnswerError, UnreadableReason
from .content_policy import is_content_refusal
from .errors import ContentPolicyError, UpstreamError, UpstreamErrorFacts
from .http_message import CallName, HttpResponse
from .redact import redact_headers, redact_text, redact_value
from .said_error import error_said_in
from .upstream_error import redacted_facts

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
    JSON text that ends too early, other text, JSON that is no object, or an error without any picture; a ContentPolicyError where that
    error is a refusal for the content.
    """
    text = text_of(response.body)
    parsed = json_in(text)
    if isinstance(parsed, dict):
        answer = cast("PlainObject", parsed)
        said = error_said_in(answer)
        if said is None:
            return answer
        raise _said_error(response, call, answer, said)
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
    body = redact_text(text, response.secrets)
    message = _message_for(response, call, _DESCRIPTIONS[reason])
    return UnreadableAnswerError(message, _facts_for(response, call, body), reason)


def _said_error(
    response: HttpResponse, call: CallName, answer: PlainObject, said: ErrorFacts
) -> UpstreamError:
    clean = redacted_facts(said, response.secrets)
    message = _message_for(response, call, f"it says: {clean.message or 'an error without a message'}")
    body = redact_value(answer, response.secrets)
    facts = replace(_facts_for(response, call, body), type=clean.type, code=clean.code, param=clean.param)
    # Its status says nothing, so its words count as those of a 400 do.
    if is_content_refusal(400, said):
        return ContentPolicyError(message, facts)
    return UnreadableAnswerError(message, facts, "error")


def _message_for(response: HttpResponse, call: CallName, problem: str) -> str:
    name = "" if response.request_id is None else f" (request id {response.request_id})"
    return f"{call}: {response.status}, but {problem}{name}; it may have been charged"


def _facts_for(response: HttpResponse, call: CallName, body: object) -> UpstreamErrorFacts:
    return UpstreamErrorFacts(
        call=call,
        status=response.status,
        headers=redact_headers(response.headers),
        request_id=response.request_id,
        body=body,
        attempts=response.attempts,
        retryable=False,
    )


def _reason_for(text: str, content_type: str) -> UnreadableReason:
    start = text.lstrip()
    if start == "":
        return "empty"
    if start.startswith("<") or "text/html" in content_type:
        return "html"
    return "cut" if start.startswith("{") else "not_json"
