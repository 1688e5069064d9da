"""What a call to a server can end with instead of an answer. Each error has a `kind` that is equal in TypeScript and Python."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..models.errors import ImagewireError
from .attempt import Attempt
from .http_message import CallName, HttpHeaders


@dataclass(frozen=True, kw_only=True)
class UpstreamErrorFacts:
    """What is known about a call that failed."""

    call: CallName
    """Which call failed."""
    attempts: Sequence[Attempt]
    """Every attempt that was made, the last one last."""
    retryable: bool
    """Whether the same call may be made again without paying twice."""
    status: int | None = None
    """The HTTP status; None where no answer came."""
    headers: HttpHeaders | None = None
    """The answer's headers; None where no answer came."""
    type: str | None = None
    """The family that the server names: `invalid_request_error`."""
    code: str | None = None
    """What the server calls this failure: `moderation_blocked`."""
    param: str | None = None
    """The field that the server blames."""
    request_id: str | None = None
    """What the server calls this request."""
    body: object = None
    """The answer's body: its JSON, or its text."""
    not_retried: str | None = None
    """Why it was not tried again, in words."""
    retry_after: float | None = None
    """How long the server asks to wait, in seconds."""
    idempotency_key: str | None = None
    """The idempotency key of the call."""


class UpstreamError(ImagewireError):
    """A call to a server did not give an answer that can be used. Holds no key and no picture."""

    def __init__(self, message: str, facts: UpstreamErrorFacts) -> None:
        super().__init__(message)
        self.dialect = facts.call.dialect
        """The wire format of the call: `orq-router`."""
        self.operation = facts.call.operation
        """What the call asked for: `generate-image`."""
        self.status = facts.status
        """The HTTP status; None where no answer came."""
        self.headers = facts.headers
        """The answer's headers; None where no answer came."""
        self.type = facts.type
        """The family that the server names: `invalid_request_error`."""
        self.code = facts.code
        """What the server calls this failure: `moderation_blocked`."""
        self.param = facts.param
        """The field of the request that the server blames, as it spells it."""
        self.request_id = facts.request_id
        """What the server calls this request."""
        self.body = facts.body
        """The answer's body: its JSON, or its text; pictures and keys replaced, long texts cut."""
        self.attempts = tuple(facts.attempts)
        """Every attempt that was made, the last one last."""
        self.retryable = facts.retryable
        """Whether the same call, with the same idempotency key where there is one, can be made again without being charged twice."""
        self.not_retried = facts.not_retried
        """Why it was not tried again, in words."""
        self.retry_after = facts.retry_after
        """How long the server asked to wait, in seconds."""
        self.idempotency_key = facts.idempotency_key
        """The idempotency key of the call: hand it in again to make the same call."""


class BadRequestError(UpstreamError):
    """400, and every 4xx that has no class of its own: 402, 405, 413, 415, ..."""

    kind = "bad_request"


class AuthenticationError(UpstreamError):
    """401: the key is missing or wrong."""

    kind = "authentication"


class PermissionDeniedError(UpstreamError):
    """403: the key may not do this."""

    kind = "permission_denied"


class NotFoundError(UpstreamError):
    """404: no such address or model."""

    kind = "not_found"


class ConflictError(UpstreamError):
    """409: it clashes with another call, often one with the same idempotency key."""

    kind = "conflict"


class UnprocessableEntityError(UpstreamError):
    """422: readable, but not acceptable."""

    kind = "unprocessable_entity"


class RateLimitError(UpstreamError):
    """429, or 425: too many calls, or too early."""

    kind = "rate_limit"


class ContentPolicyError(UpstreamError):
    """The server will not draw this for what it shows, whatever status it says it with. Never retried."""

    kind = "content_policy"


class InternalServerError(UpstreamError):
    """5xx."""

    kind = "internal_server"


class RedirectError(UpstreamError):
    """3xx: redirects are never followed, because the key would go along."""

    kind = "redirect"


class ConnectionError(UpstreamError):
    """No connection came about, or it was lost."""

    kind = "connection"


class RequestTimeoutError(UpstreamError):
    """No answer within the timeout or the deadline, or a 408."""

    kind = "timeout"
