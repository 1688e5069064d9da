"""How a call is sent."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

import httpx
from typing_extensions import TypedDict

from .attempt import Attempt
from .clock import Clock, SystemClock
from .http_message import CallName, HttpRequest
from .option_names import refuse_unknown_options
from .option_values import check_number, check_switch, check_whole
from .request_options_error import RequestOptionsError

DEFAULT_TIMEOUT = 600.0
"""How long an attempt may take by default: 10 minutes, in seconds."""

DEFAULT_DEADLINE = 900.0
"""How long a call with all its attempts and waits may take by default: 15 minutes, in seconds."""

DEFAULT_MAX_RETRIES = 2
"""How often a call is tried again by default."""

DEFAULT_MAX_RETRY_AFTER = 60.0
"""The longest wait that a server may ask for by default, in seconds."""


class SendOptions(TypedDict, total=False):
    """How a call is sent. What is left out, or None, takes its default."""

    timeout: float | None
    """
    Seconds for each attempt, from connecting to the answer's last byte; 600 by default. The async client holds to it exactly; the sync
    client looks at it whenever something comes, and gives up a connection that has been silent for so long.
    """

    deadline: float | None
    """Seconds for all attempts and the waits between them; 900 by default."""

    max_retries: int | None
    """How often to try again, 0 or more; 2 by default."""

    max_retry_after: float | None
    """The longest wait, in seconds, that a server may ask for; a call asked to wait longer fails at once. 60 by default."""

    server_honours_idempotency: bool | None
    """Whether the server is known never to charge twice for the same `idempotency-key`. Answers that say so are remembered anyway."""

    retry_unknown_outcome: bool | None
    """Try again also where the failed attempt may have been charged. False by default: the caller takes the risk of paying twice."""

    on_attempt: Callable[[Attempt], None] | None
    """Told of each attempt as it ends."""

    clock: Clock | None
    """Time and chance, for tests."""


@dataclass(frozen=True, kw_only=True)
class SendSettings:
    """The options of a call with every default filled in."""

    call: CallName
    timeout: float = DEFAULT_TIMEOUT
    deadline: float = DEFAULT_DEADLINE
    max_retries: int = DEFAULT_MAX_RETRIES
    max_retry_after: float = DEFAULT_MAX_RETRY_AFTER
    server_honours_idempotency: bool = False
    retry_unknown_outcome: bool = False
    on_attempt: Callable[[Attempt], None] | None = None
    clock: Clock = field(default_factory=SystemClock)


def settings_of(request: HttpRequest, call: CallName, options: SendOptions) -> SendSettings:
    """Fills in the defaults, and raises a RequestOptionsError for what cannot work, before anything is sent."""
    refuse_unknown_options(options, SendOptions)
    check_sending(options)
    given: dict[str, Any] = {name: value for name, value in options.items() if value is not None}
    settings = SendSettings(call=call, **given)
    check_request(request)
    return settings


def check_sending(options: Mapping[str, object]) -> None:
    """Raises a RequestOptionsError for limits and switches that cannot work; a client asks when it is made, and each call again."""
    for name, least in (("timeout", 0.001), ("deadline", 0.001), ("max_retry_after", 0)):
        check_number(name, options.get(name), least)
    check_whole("max_retries", options.get("max_retries"), 0)
    for name in ("server_honours_idempotency", "retry_unknown_outcome"):
        check_switch(name, options.get(name))


def check_request(request: HttpRequest) -> None:
    """Raises a RequestOptionsError for an address or a header that HTTP does not allow."""
    if not is_web_address(request.url):
        raise RequestOptionsError("url", "must be a whole http or https address")
    for name, value in request.headers.items():
        if not re.fullmatch(r"[\w!#$%&'*+.^`|~-]+", name, re.ASCII):
            raise RequestOptionsError("headers", "hold a name that HTTP does not allow")
        # A line break at the end of a key read from a file is the usual case; the library's own errors would print the key.
        if not re.fullmatch(r"[\t\x20-\x7e\x80-\xff]*", value):
            problem = "holds a character that HTTP does not allow, a line break perhaps"
            raise RequestOptionsError(f"header {name}", problem)


def is_web_address(url: str) -> bool:
    """Whether a text is a whole http or https address."""
    try:
        parsed = httpx.URL(url)
    except (httpx.InvalidURL, ValueError, TypeError):
        return False
    return parsed.scheme in ("http", "https") and parsed.host != ""
