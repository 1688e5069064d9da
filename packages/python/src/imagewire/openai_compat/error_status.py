"""HTTP statuses of errors, and the families that they stand for."""

from __future__ import annotations

import re

from ..models.read_error_facts import ErrorFacts

NO_ANSWER = 502
"""What an upstream that did not answer is passed on as."""

_TYPES_BY_STATUS = {
    401: "authentication_error",
    403: "permission_error",
    404: "not_found_error",
    429: "rate_limit_error",
}

# Words of OpenAI and Sudo for families of failures, where no status came with them.
_STATUSES_BY_TYPE = {
    "invalid_request_error": 400,
    "image_generation_user_error": 400,
    "authentication_error": 401,
    "permission_error": 403,
    "not_found_error": 404,
    "rate_limit_error": 429,
    "requests": 429,
    "tokens": 429,
    "insufficient_quota": 429,
    "server_error": 500,
    "overloaded_error": 503,
}


def error_type_of(status: int) -> str:
    """The family of a failure that does not name its own, by its HTTP status."""
    return _TYPES_BY_STATUS.get(status) or ("server_error" if status >= 500 else "invalid_request_error")


def error_status_of(status: int | None, facts: ErrorFacts) -> int:
    """
    The HTTP status that fits an error: its own if it is one of an error, else the one that its code or type names, else 502: a failure
    must never look like a picture.
    """
    if status is not None and 400 <= status <= 599:
        return status
    if re.fullmatch(r"[45][0-9]{2}", facts.code or ""):
        return int(facts.code or NO_ANSWER)
    return _STATUSES_BY_TYPE.get(facts.type or "", NO_ANSWER)
