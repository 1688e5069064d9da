"""The one list of what must never stand in an error, a log or a printed object."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from ..models.plain import is_list, members_of
from ..models.shown import without_pictures

_SECRET_HEADER = re.compile(
    r"authorization|proxy-authorization|cookie|set-cookie|.*(api|access|subscription|auth)[-_]?(key|token).*",
    re.IGNORECASE,
)
_SECRET_PARAMETER = re.compile(
    r"""([?&](?:[\w-]*(?:key|token|secret|password|signature)|sig)=)[^&#\s"']+""", re.IGNORECASE
)
_SECRET_WORD = re.compile(
    r"\b(Bearer\s+|Basic\s+)[\w.~+/=-]{8,}|\b(?:sk|pk|rk|key)-[\w-]{8,}", re.IGNORECASE | re.ASCII
)
_JSON_WEB_TOKEN = re.compile(r"\beyJ[\w-]{8,}\.[\w-]+\.[\w-]*", re.ASCII)
_LONGEST_TEXT = 4096
_DEEPEST = 20


def redact_text(text: str, secrets: Sequence[str] = ()) -> str:
    """A text without keys and pictures, cut after 4,096 characters. `secrets` are texts known to be secret, such as the key in use."""
    for secret in secrets:
        text = text.replace(secret, "[redacted]")
    text = without_pictures(text)
    text = _SECRET_PARAMETER.sub(r"\1[redacted]", text)
    text = _JSON_WEB_TOKEN.sub("[redacted]", text)
    text = _SECRET_WORD.sub(lambda found: f"{found[1] or ''}[redacted]", text)
    return f"{text[:_LONGEST_TEXT]}... [cut]" if len(text) > _LONGEST_TEXT else text


def redact_value(value: object, secrets: Sequence[str] = (), depth: int = 0) -> object:
    """A copy of plain JSON data in which every text went through `redact_text`."""
    if isinstance(value, str):
        return redact_text(value, secrets)
    members = members_of(value)
    if members is None and not is_list(value):
        return value
    if depth >= _DEEPEST:
        return "[nested too deep]"
    if is_list(value):
        return [redact_value(item, secrets, depth + 1) for item in value]
    return {
        key: "[redacted]" if _is_secret_header(key) else redact_value(member, secrets, depth + 1)
        for key, member in (members or {}).items()
    }


def redact_headers(headers: Mapping[str, str]) -> dict[str, str]:
    """Headers whose secret ones say only that they were there."""
    return {
        name: "[redacted]" if _is_secret_header(name) else redact_text(value)
        for name, value in headers.items()
    }


def secrets_of(headers: Mapping[str, str]) -> list[str]:
    """The secret texts that a request carries, to be kept out of whatever is said about it."""
    values = [value for name, value in headers.items() if _is_secret_header(name)]
    texts = [text for value in values for text in (value, re.sub(r"^\w+\s+", "", value))]
    return [text for text in texts if len(text) >= 4]


def _is_secret_header(name: str) -> bool:
    return _SECRET_HEADER.fullmatch(name) is not None
