"""How a call is sent."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import Any

import httpx
from typing_extensions import TypedDict

from .attempt import Attempt
from .clock import Clock, SystemClock
from .http_message import CallName, HttpRequest
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


def check_number(name: str, value: object, least: float) -> None:
    """Raises a RequestOptionsError for what is no number of the range, a text that looks like one among it. None is no value."""
    if value is None or (isinstance(value, int | float) and not isinstance(value, bool) and value >= least):
        return
    raise RequestOptionsError(name, f"must be a number from {least}, not {value!r}")


def check_whole(name: str, value: object, least: int) -> None:
    """Raises a RequestOptionsError for what is no whole number from `least`. None is no value."""
    check_number(name, value, least)
    if isinstance(value, float) and not value.is_integer():
        raise RequestOptionsError(name, f"must be a whole number, not {value}")


def check_switch(name: str, value: object) -> None:
    """Raises a RequestOptionsError for what is neither True nor False: the text "false", as the environment has it, would switch it on."""
    if value is not None and not isinstance(value, bool):
        raise RequestOptionsError(name, f"must be True or False, not {value!r}")


def check_text(name: str, value: object) -> None:
    """Raises a RequestOptionsError for what is no text: bytes, or a secret that prints as stars, would be sent as Python prints it."""
    if value is not None and not isinstance(value, str):
        raise RequestOptionsError(name, f"must be a text, not of type {type(value).__name__}")


def refuse_unknown_options(options: Mapping[str, object], known: Any) -> None:
    """Raises a TypeError for an option that there is not, with the one that was meant: nothing is ignored in silence."""
    names: frozenset[str] = known.__optional_keys__
    by_letters = {_letters(name): name for name in names}
    for name in sorted(options.keys() - names):
        meant = get_close_matches(_letters(name), by_letters, 1)
        cure = f"did you mean {by_letters[meant[0]]}?" if meant else f"there are {', '.join(sorted(names))}"
        raise TypeError(f"there is no option {name}: {cure}")


def _letters(name: str) -> str:
    """A name as whoever types it hears it: baseURL, base_url and BASEURL are one."""
    return name.lower().replace("_", "")


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
