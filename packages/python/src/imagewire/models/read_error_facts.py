"""What a server says of a failure, whatever form it says it in."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import cast

from .plain import is_list, members_of
from .rules.rule import is_number


@dataclass(frozen=True)
class ErrorFacts:
    """What a server said went wrong. None where it did not say."""

    message: str | None = None
    """What went wrong, for people."""

    type: str | None = None
    """Its family in the server's words: `invalid_request_error`."""

    code: str | None = None
    """The server's own code; a number is given as text."""

    param: str | None = None
    """Which field of the request it is about, as the server spells it."""


def read_error_facts(body: object) -> ErrorFacts:
    """
    Reads every form of error body that the dialects and their look-alikes answer with: an `error` object or text, `message` and
    `code` beside each other, `detail`, a list of `errors`. A body of another form gives no facts; nothing is guessed.
    """
    if not isinstance(body, dict):
        return ErrorFacts()
    members = cast("dict[str, object]", body)
    if isinstance(members.get("error"), str):
        return ErrorFacts(message=_text_of(members["error"]), code=_code_of(members))
    errors = members.get("errors")
    first = errors[0] if is_list(errors) and errors else None
    envelopes = (members_of(each) for each in (members.get("error"), first, members))
    envelope = next(each for each in envelopes if each is not None)
    return ErrorFacts(
        message=_text_of(envelope.get("message")) or _detail_of(envelope.get("detail")),
        type=_text_of(envelope.get("type")),
        code=_code_of(envelope),
        param=_text_of(envelope.get("param")),
    )


def title_of(html: str) -> str | None:
    """The title of an HTML error page, as gateways put their own status there."""
    found = re.search(r"<title[^>]*>([^<]{1,200})</title>", html, re.IGNORECASE)
    return _text_of(found[1].strip()) if found else None


def _code_of(members: Mapping[str, object]) -> str | None:
    """Where Google's `code` only repeats the number of the HTTP status, its `status` names the failure."""
    code = members.get("code")
    if is_number(code):
        return _text_of(members.get("status")) or str(int(code) if code == int(code) else code)
    return _text_of(code)


def _detail_of(detail: object) -> str | None:
    """Of FastAPI servers: a text, or a list of `{"loc", "msg"}`."""
    if not is_list(detail):
        return _text_of(detail)
    messages = [_text_of((members_of(item) or {}).get("msg")) for item in detail]
    return _text_of("; ".join(message for message in messages if message is not None))


def _text_of(value: object) -> str | None:
    return value if isinstance(value, str) and value != "" else None
