"""The errors of an answer that comes event by event: it had begun with a 2xx, and may have been charged."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from ..models.plain import PlainObject
from ..models.read_error_facts import read_error_facts
from .answer_errors import StreamCutError
from .errors import UpstreamError, UpstreamErrorFacts
from .http_message import CallName, HttpAnswer
from .redact import redact_headers, redact_value
from .upstream_error import error_class_for, redacted_facts

# Events carry no status: these are what the servers answer with for the same types.
_STATUS_BY_TYPE = {
    "invalid_request_error": 400,
    "image_generation_user_error": 400,
    "authentication_error": 401,
    "permission_error": 403,
    "not_found_error": 404,
    "rate_limit_error": 429,
    "rate_limit_exceeded": 429,
}


def cut_error(response: HttpAnswer[Any], call: CallName, events: Sequence[object]) -> StreamCutError:
    """The error of a stream without a finished picture, with the events that came."""
    message = (
        f"{call}: the stream ended without a finished picture, "
        f"after {len(events)} events; it may have been charged"
    )
    return StreamCutError(message, _stream_facts(response, call), events)


def error_from_event(json: PlainObject, response: HttpAnswer[Any], call: CallName) -> UpstreamError:
    """The error that an error event names."""
    facts = redacted_facts(read_error_facts(json), response.secrets)
    names = (facts.code, facts.type)
    status = next((_STATUS_BY_TYPE[name] for name in names if name in _STATUS_BY_TYPE), 500)
    return error_class_for(status, facts)(
        f"{call}: {facts.message or 'an error without a message'}, said in the stream",
        replace(
            _stream_facts(response, call),
            # `error` is the name of the event, not of a family.
            type=None if facts.type == "error" else facts.type,
            code=facts.code,
            param=facts.param,
            body=redact_value(json, response.secrets),
        ),
    )


def _stream_facts(response: HttpAnswer[Any], call: CallName) -> UpstreamErrorFacts:
    return UpstreamErrorFacts(
        call=call,
        status=response.status,
        request_id=response.request_id,
        headers=redact_headers(response.headers),
        attempts=response.attempts,
        retryable=False,
        not_retried="the stream had begun and may have been charged",
    )
