"""Whether a failed call is tried again, and when."""

from __future__ import annotations

from dataclasses import dataclass

from .failure import Failure
from .retry_after import retry_after

_FIRST_WAIT = 0.5
"""The first wait, doubled with each attempt, in seconds."""

_LONGEST_WAIT = 8.0
"""No wait of our own choosing is longer, in seconds."""


@dataclass(frozen=True, kw_only=True)
class RetryCircumstances:
    """What a decision to try again rests on."""

    attempts: int
    """How many attempts were made."""
    max_retries: int
    max_retry_after: float
    """The longest wait that a server may ask for, in seconds."""
    remaining: float
    """Seconds until the deadline."""
    idempotent: bool
    """Whether the request carries an idempotency key that this server is known to honour."""
    retry_unknown_outcome: bool
    """Whether the caller takes the risk of a second charge."""
    body_spent: bool
    """Whether the body was opened and can be read only once."""
    now: float
    """Unix time in seconds."""
    random: float
    """From 0 up to but not 1."""


@dataclass(frozen=True)
class Again:
    """Try again."""

    wait: float
    """After so many seconds."""


@dataclass(frozen=True)
class Stop:
    """Do not."""

    reason: str
    """Why, in words."""


def decide_retry(failure: Failure, given: RetryCircumstances) -> Again | Stop:
    """Decides whether a failed call is tried again. Nothing that may have been charged is, unless a key or the caller makes it safe."""
    reason = _reason_to_stop(failure, given)
    if reason is not None:
        return Stop(reason)
    asked = retry_after(failure.headers or {}, given.now)
    wait = _backoff(given.attempts, given.random) if asked is None else asked
    if wait > given.max_retry_after:
        return Stop(f"the server asks to wait {wait:g} s, more than the {given.max_retry_after:g} s allowed")
    return Again(wait) if wait < given.remaining else Stop("the deadline comes before the next attempt")


def is_safe_to_repeat(failure: Failure, idempotent: bool) -> bool:
    """Whether the same call can be made again, by us or by the caller, without being charged twice."""
    if _is_forbidden(failure) or failure.failure_class == "refused":
        return False
    return failure.failure_class != "unknown" or idempotent


def _reason_to_stop(failure: Failure, given: RetryCircumstances) -> str | None:
    if _is_forbidden(failure):
        return "the server forbids it (x-should-retry: false)"
    if failure.failure_class == "refused":
        return "the server refused the request"
    if not is_safe_to_repeat(failure, given.idempotent or given.retry_unknown_outcome):
        return "it may have been processed and charged"
    if given.body_spent:
        return "a picture came from a stream, which can be read only once"
    if given.attempts <= given.max_retries:
        return None
    return (
        f"no retries left of {given.max_retries}"
        if given.max_retries
        else "no retries are allowed (max_retries: 0)"
    )


def _is_forbidden(failure: Failure) -> bool:
    return (failure.headers or {}).get("x-should-retry") == "false"


def _backoff(attempts: int, random: float) -> float:
    """Full jitter: any wait from 0 to the bound, so that clients that failed together do not come back together."""
    return random * min(_LONGEST_WAIT, _FIRST_WAIT * 2 ** (attempts - 1))
