"""E-mail addresses, as class-validator's isEmail tells them."""

from __future__ import annotations

import re

_BEYOND_ASCII = "\u00a1-\ud7ff\uf900-\ufdcf\ufdf0-\uffef"
_ANY_CASE = re.IGNORECASE | re.ASCII
_HALF_OF_A_PAIR = re.compile("[\ud800-\udfff]")
_USER_PART = re.compile(rf"[a-z\d!#$%&'*+\-/=?\^_`{{|}}~{_BEYOND_ASCII}]+", _ANY_CASE)
_QUOTED_USER = re.compile(
    rf"(?:[\s\x01-\x08\x0b\x0c\x0e-\x1f\x7f\x21\x23-\x5b\x5d-\x7e\u00a0{_BEYOND_ASCII}]"
    rf"|\\[\x01-\x09\x0b-\x7f\u00a0{_BEYOND_ASCII}])*",
    re.ASCII,
)
_TOP_LEVEL_DOMAIN = re.compile(rf"(?:(?!\u00a9)[a-z{_BEYOND_ASCII}]){{2,}}|xn[a-z0-9-]{{2,}}", _ANY_CASE)
_SPACE = re.compile(r"[\s\ufeff]")
_DOMAIN_LABEL = re.compile(r"(?!-)[a-z\u00a1-\uff00\uff5f-\U0010ffff0-9-]+(?<!-)", _ANY_CASE)


def is_email(text: str) -> bool:
    """Tells an e-mail address: a name and a domain with a dot, not longer than mail servers take."""
    if _HALF_OF_A_PAIR.search(text) or _length_of(text) > 254:
        return False
    user, _, domain = text.rpartition("@")
    return len(user.encode()) <= 64 and len(domain.encode()) <= 254 and _is_user(user) and _is_domain(domain)


def _is_user(user: str) -> bool:
    if user[:1] == user[-1:] == '"':
        return _QUOTED_USER.fullmatch(user[1:-1]) is not None
    return all(_USER_PART.fullmatch(part) for part in user.split("."))


def _is_domain(domain: str) -> bool:
    labels = domain.split(".")
    if len(labels) < 2 or not _TOP_LEVEL_DOMAIN.fullmatch(labels[-1]) or _SPACE.search(labels[-1]):
        return False
    return all(_length_of(label) <= 63 and _DOMAIN_LABEL.fullmatch(label) for label in labels)


def _length_of(text: str) -> int:
    """In JavaScript's units, those of UTF-16."""
    return len(text.encode("utf-16-le")) // 2
