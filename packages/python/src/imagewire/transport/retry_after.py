"""How long a server asks to wait."""

from __future__ import annotations

import re
from datetime import timezone
from email.utils import parsedate_to_datetime

from .http_message import HttpHeaders

_NUMBER = re.compile(r"\s*\d+(\.\d+)?\s*", re.ASCII)

# The three forms of RFC 9110, 5.6.7, all of them in GMT.
_HTTP_DATE = re.compile(r"[A-Z][a-z]{2,8},? .*\d\d:\d\d:\d\d.*", re.ASCII)


def retry_after(headers: HttpHeaders, now: float) -> float | None:
    """
    How long the server asks to wait, in seconds: `retry-after-ms`, else `retry-after` as seconds or as a date, which counts from
    `now` (Unix seconds) and is 0 once past. None where neither can be read.
    """
    milliseconds = headers.get("retry-after-ms", "")
    if _NUMBER.fullmatch(milliseconds):
        return float(milliseconds) / 1000
    text = headers.get("retry-after", "")
    if _NUMBER.fullmatch(text):
        return float(text)
    date = _date_in(text)
    return None if date is None else max(0.0, date - now)


def _date_in(text: str) -> float | None:
    if _HTTP_DATE.fullmatch(text) is None:
        return None
    try:
        date = parsedate_to_datetime(text)
        return date.replace(tzinfo=date.tzinfo or timezone.utc).timestamp()
    except (ValueError, OverflowError):
        return None
