"""Absolute URIs, as the URL parser of browsers (WHATWG) tells them."""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Callable
from urllib.parse import unquote

_VISIBLE_ASCII = re.compile(r"[\x21-\x7e]+")
# The longest registered scheme has half as many characters; what is longer is text that happens to hold a colon.
_SCHEME = re.compile(r"([a-z][a-z0-9+.\-]{0,63}):(.*)", re.IGNORECASE)
_HOST_AND_PORT = re.compile(r"(\[[^\]]*\]|[^:]+)(?::(\d*))?")
_DRIVE = re.compile(r"[a-z][:|]", re.IGNORECASE)
_FORBIDDEN_IN_HOST = re.compile(r"[\x00\t\n\r #/:<>?@\[\\\]^|]")
_FORBIDDEN_IN_DOMAIN = re.compile(r"[\x00-\x20#/:<>?@\[\\\]^|%\x7f]")
_WEB_SCHEMES = frozenset({"http", "https", "ws", "wss", "ftp"})


def is_uri(text: str) -> bool:
    """
    Tells an absolute URI, data URLs included, from other text. Of a data URL only the head is looked at: its picture may be
    20 MB of text, and is judged by whoever decodes it.
    """
    if text[:5].lower() == "data:":
        return "," in text
    if _VISIBLE_ASCII.fullmatch(text) is None:
        return False
    scheme = _SCHEME.fullmatch(text)
    return scheme is not None and _is_rest(scheme[1].lower(), scheme[2])


def _is_rest(scheme: str, rest: str) -> bool:
    if scheme in _WEB_SCHEMES:
        return _is_authority(re.split(r"[/\\?#]", rest.lstrip("/\\"), maxsplit=1)[0], _is_domain)
    if scheme == "file":
        host = re.match(r"[/\\]{2}([^/\\?#]*)", rest)
        return host is None or host[1] == "" or _DRIVE.fullmatch(host[1]) is not None or _is_domain(host[1])
    authority = re.match(r"//([^/?#]+)", rest)
    return authority is None or _is_authority(authority[1], _is_opaque_host)


def _is_authority(authority: str, is_host: Callable[[str], bool]) -> bool:
    parts = _HOST_AND_PORT.fullmatch(authority.rpartition("@")[2])
    return parts is not None and int(parts[2] or 0) <= 65535 and is_host(parts[1])


def _is_opaque_host(host: str) -> bool:
    return _is_ipv6(host) if host.startswith("[") else _FORBIDDEN_IN_HOST.search(host) is None


def _is_domain(host: str) -> bool:
    if host.startswith("["):
        return _is_ipv6(host)
    domain = unquote(host)
    if domain == "" or _FORBIDDEN_IN_DOMAIN.search(domain) is not None:
        return False
    labels = domain.removesuffix(".").split(".")
    return _is_ipv4(labels) if _is_number(labels[-1]) or labels[-1].isdigit() else _has_ascii_form(domain)


def _has_ascii_form(domain: str) -> bool:
    try:
        return domain.isascii() or domain.encode("idna") != b""
    except UnicodeError:
        return False


def _is_ipv6(host: str) -> bool:
    try:
        ipaddress.IPv6Address(host[1:-1])
    except ValueError:
        return False
    return host.endswith("]") and "%" not in host


def _is_ipv4(labels: list[str]) -> bool:
    if len(labels) > 4 or not all(_is_number(label) for label in labels):
        return False
    *first, last = (_number(label) for label in labels)
    return all(number <= 255 for number in first) and last < 256 ** (5 - len(labels))


def _is_number(label: str) -> bool:
    return re.fullmatch(r"0x[0-9a-f]*|0[0-7]*|[1-9]\d*", label, re.IGNORECASE) is not None


def _number(label: str) -> int:
    if label[:2].lower() == "0x":
        return int(label[2:] or "0", 16)
    return int(label, 8) if label.startswith("0") else int(label)
