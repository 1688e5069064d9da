"""One call and its attempts, as steps."""

from __future__ import annotations

from collections.abc import Generator
from typing import Any

from .attempt import Attempt
from .errors import UpstreamError
from .failure import Failure
from .http_message import HttpAnswer, HttpRequest
from .multipart import encode_body
from .redact import secrets_of
from .request_id import request_id_of
from .retry import Again, RetryCircumstances, Stop, decide_retry, is_safe_to_repeat
from .send_options import SendSettings
from .server_memory import ServerMemory
from .steps import DoorAnswer, Exchange, Sink, Wait
from .upstream_error import FailedCall, upstream_error_from


class Call:
    """One call and its attempts."""

    def __init__(self, request: HttpRequest, settings: SendSettings, servers: ServerMemory) -> None:
        self._request = request
        self._settings = settings
        self._servers = servers
        self._body = encode_body(request.body)
        self._started_at = settings.clock.now()
        self._attempts: list[Attempt] = []

    def until_answered(self, sink: Sink | None) -> Generator[Exchange | Wait, Any, HttpAnswer[Any]]:
        """Sends until there is a 2xx answer, or raises. Without a sink the answer's body is left open."""
        while True:
            started_at = self._settings.clock.now()
            outcome: DoorAnswer | Failure = yield self._exchange(sink)
            if isinstance(outcome, DoorAnswer):
                return self._answered(outcome, started_at)
            decision = self._decide(outcome)
            self._record(started_at, outcome, decision)
            if isinstance(decision, Stop):
                raise self.error_for(outcome, decision.reason)
            yield Wait(decision.wait, self._settings.clock)

    def error_for(self, failure: Failure, not_retried: str) -> UpstreamError:
        """The error that a failure ends the call with."""
        failed = FailedCall(
            call=self._settings.call,
            request=self._request,
            attempts=tuple(self._attempts),
            retryable=is_safe_to_repeat(failure, self._is_idempotent()),
            not_retried=not_retried,
            now=self._settings.clock.now(),
        )
        return upstream_error_from(failure, failed)

    def _exchange(self, sink: Sink | None) -> Exchange:
        timeout, deadline, remaining = self._settings.timeout, self._settings.deadline, self._remaining()
        by_deadline = remaining < timeout
        return Exchange(
            method=self._request.method,
            url=self._request.url,
            headers=self._request.headers,
            body=self._body,
            seconds=max(0.001, remaining) if by_deadline else timeout,
            limit=f"no answer before the deadline of {deadline:g} s"
            if by_deadline
            else f"no answer within the timeout of {timeout:g} s",
            now=self._settings.clock.now(),
            sink=sink,
        )

    def _remaining(self) -> float:
        return self._started_at + self._settings.deadline - self._settings.clock.now()

    def _decide(self, failure: Failure) -> Again | Stop:
        settings = self._settings
        return decide_retry(
            failure,
            RetryCircumstances(
                attempts=len(self._attempts) + 1,
                max_retries=settings.max_retries,
                max_retry_after=settings.max_retry_after,
                retry_unknown_outcome=settings.retry_unknown_outcome,
                remaining=self._remaining(),
                idempotent=self._is_idempotent(),
                body_spent=self._body is not None and self._body.is_spent,
                now=settings.clock.now(),
                random=settings.clock.random(),
            ),
        )

    def _is_idempotent(self) -> bool:
        if self._request.method == "GET":
            return True
        honours = self._settings.server_honours_idempotency
        honoured = honours or self._servers.honours_idempotency(self._request.url)
        return honoured and "idempotency-key" in self._request.headers

    def _record(self, started_at: float, failure: Failure, decision: Again | Stop) -> None:
        self._add_attempt(
            Attempt(
                number=len(self._attempts) + 1,
                started_at=started_at,
                seconds=self._settings.clock.now() - started_at,
                status=failure.status,
                failure=failure.failure_class,
                reason=failure.reason,
                request_id=request_id_of(failure.headers or {}),
                waited_seconds=decision.wait if isinstance(decision, Again) else None,
            )
        )

    def _answered(self, answer: DoorAnswer, started_at: float) -> HttpAnswer[Any]:
        request_id = request_id_of(answer.headers)
        seconds = self._settings.clock.now() - started_at
        number = len(self._attempts) + 1
        self._add_attempt(Attempt(number, started_at, seconds, status=answer.status, request_id=request_id))
        secrets = tuple(secrets_of(self._request.headers))
        return HttpAnswer(
            answer.status, answer.headers, answer.body, tuple(self._attempts), request_id, secrets
        )

    def _add_attempt(self, attempt: Attempt) -> None:
        self._attempts.append(attempt)
        if self._settings.on_attempt is not None:
            self._settings.on_attempt(attempt)
