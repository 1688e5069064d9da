"""The errors that failed calls end with, free of keys and pictures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from ..models.read_error_facts import ErrorFacts
from .attempt import Attempt
from .content_policy import is_content_refusal
from .errors import (
    AuthenticationError,
    BadRequestError,
    ConflictError,
    ConnectionError,
    ContentPolicyError,
    InternalServerError,
    NotFoundError,
    PermissionDeniedError,
    RateLimitError,
    RedirectError,
    RequestTimeoutError,
    UnprocessableEntityError,
    UpstreamError,
    UpstreamErrorFacts,
)
from .failure import Failure, NetworkFailure, StatusFailure
from .http_message import CallName, HttpRequest
from .redact import redact_headers, redact_text, redact_value, secrets_of
from .request_id import request_id_of
from .retry_after import retry_after

_CLASSES: dict[int, type[UpstreamError]] = {
    400: BadRequestError,
    401: AuthenticationError,
    403: PermissionDeniedError,
    404: NotFoundError,
    408: RequestTimeoutError,
    409: ConflictError,
    422: UnprocessableEntityError,
    425: RateLimitError,
    429: RateLimitError,
}


@dataclass(frozen=True)
class FailedCall:
    """What the error of a failed call is made of, besides the failure."""

    call: CallName
    request: HttpRequest = field(repr=False)
    attempts: tuple[Attempt, ...]
    retryable: bool
    not_retried: str
    now: float
    """Unix time in seconds."""


def upstream_error_from(failure: Failure, failed: FailedCall) -> UpstreamError:
    """The error that a failed call ends with."""
    if isinstance(failure, StatusFailure):
        return _status_error(failure, failed)
    return _network_error(failure, failed)


def error_class_for(status: int, facts: ErrorFacts) -> type[UpstreamError]:
    """The class of error for a status and what the server said with it."""
    if is_content_refusal(status, facts):
        return ContentPolicyError
    if status < 400:
        return RedirectError
    return _CLASSES.get(status) or (InternalServerError if status >= 500 else BadRequestError)


def redacted_facts(facts: ErrorFacts, secrets: Sequence[str]) -> ErrorFacts:
    """What a server said, free of keys and pictures."""
    texts = {name: None if text is None else redact_text(text, secrets) for name, text in vars(facts).items()}
    return ErrorFacts(**texts)


def _status_error(failure: StatusFailure, failed: FailedCall) -> UpstreamError:
    secrets = secrets_of(failed.request.headers)
    said = redacted_facts(failure.facts, secrets)
    request_id = request_id_of(failure.headers)
    about = f"{failed.call}: {failure.status} {said.message or _words_for(failure)}"
    message = about if request_id is None else f"{about} (request id {request_id})"
    return error_class_for(failure.status, failure.facts)(
        message,
        UpstreamErrorFacts(
            call=failed.call,
            attempts=failed.attempts,
            retryable=failed.retryable,
            not_retried=failed.not_retried,
            idempotency_key=failed.request.headers.get("idempotency-key"),
            type=said.type,
            code=said.code,
            param=said.param,
            status=failure.status,
            request_id=request_id,
            headers=redact_headers(failure.headers),
            body=redact_value(failure.body, secrets),
            retry_after=retry_after(failure.headers, failed.now),
        ),
    )


def _network_error(failure: NetworkFailure, failed: FailedCall) -> UpstreamError:
    error_class = RequestTimeoutError if failure.kind == "timeout" else ConnectionError
    error = error_class(
        f"{failed.call}: {failure.reason}; {failed.not_retried}",
        UpstreamErrorFacts(
            call=failed.call,
            attempts=failed.attempts,
            retryable=failed.retryable,
            not_retried=failed.not_retried,
            idempotency_key=failed.request.headers.get("idempotency-key"),
            status=failure.status,
            request_id=request_id_of(failure.headers or {}),
            headers=None if failure.headers is None else redact_headers(failure.headers),
        ),
    )
    error.__cause__ = failure.cause
    return error


def _words_for(failure: StatusFailure) -> str:
    if failure.status < 400:
        return "a redirect, which is never followed"
    if failure.body == "":
        return "without a body"
    return (
        "with a body that is not JSON" if isinstance(failure.body, str) else "with a body of an unknown form"
    )
