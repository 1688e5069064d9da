"""E-mail addresses, as class-validator's isEmail tells them."""

from __future__ import annotations

import re

_BEYOND_ASCII = "\u00a1-\ud7ff\uf900-\ufdcf\ufdf0-\uffef"
_USER_PART = re.compile(rf"[a-z\d!#$%&'*+\-/=?^_`{{|}}~{_BEYOND_ASCII}]+", re.IGNORECASE)
_QUOTED_USER = re.compile(
    rf"(?:[\s\x01-\x08\x0b\x0c\x0e-\x1f\x7f\x21\x23-\x5b\x5d-\x7e{_BEYOND_ASCII}]|\\[\x01-\x09\x0b-\x7f{_BEYOND_ASCII}])*"
)
_TOP_LEVEL_DOMAIN = re.compile(rf"[a-z{_BEYOND_ASCII}]{{2,}}|xn[a-z0-9-]{{2,}}", re.IGNORECASE)
_DOMAIN_LABEL = re.compile(r"(?!-)[a-z\u00a1-\uff00\uff5f-\uffff0-9-]{1,63}(?<!-)", re.IGNORECASE)


def is_email(text: str) -> bool:
    """Tells an e-mail address: a name and a domain with a dot, not longer than mail servers take."""
    user, _, domain = text.rpartition("@")
    if len(text) > 254 or len(user.encode()) > 64:
        return False
    return _is_user(user) and _is_domain(domain)


def _is_user(user: str) -> bool:
    if len(user) > 1 and user[0] == user[-1] == '"':
        return _QUOTED_USER.fullmatch(user[1:-1]) is not None
    return all(_USER_PART.fullmatch(part) for part in user.split("."))


def _is_domain(domain: str) -> bool:
    labels = domain.split(".")
    if len(labels) < 2 or not _TOP_LEVEL_DOMAIN.fullmatch(labels[-1]):
        return False
    return all(_DOMAIN_LABEL.fullmatch(label) for label in labels)
