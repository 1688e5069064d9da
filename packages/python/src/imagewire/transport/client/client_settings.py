"""A client's options with every default filled in."""

from __future__ import annotations

import logging
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, cast

import httpx

from ..http_message import HttpHeaders
from ..option_names import refuse_unknown_options
from ..option_values import check_number, check_switch, check_text, check_whole
from ..prepare_image import DEFAULT_MAX_IMAGE_BYTES
from ..request_options_error import RequestOptionsError
from ..send_options import SendOptions, check_sending, is_web_address
from .client_options import ClientOptions, SharedClientOptions
from .lay_headers import check_header_options, lay_headers


@dataclass(frozen=True, kw_only=True)
class ServerFacts:
    """What a client knows of the server that it is made for."""

    api_key_variable: str
    """The environment variable that holds the key."""

    base_url_variable: str
    """The environment variable that holds the address."""

    default_base_url: str | None = None
    """The vendor's address, where there is one."""

    root: str
    """The dialect's own path, which the client adds: `/v2/proxy`."""


@dataclass(frozen=True, kw_only=True)
class ClientSettings:
    """A client's options with every default filled in."""

    base_url: str
    """Without a slash at its end."""
    headers: HttpHeaders = field(repr=False)
    """The headers of every call."""
    sending: SendOptions
    """How calls are sent."""
    local_files: bool
    max_image_bytes: int
    logger: logging.Logger
    validate: Literal["off", "warn", "strict"]
    validate_request: Literal["strict", "warn"]


_SENDING = (
    "timeout",
    "deadline",
    "max_retries",
    "max_retry_after",
    "server_honours_idempotency",
    "retry_unknown_outcome",
)


def resolve_client_options(options: SharedClientOptions, server: ServerFacts) -> ClientSettings:
    """Fills in what the environment and the vendor say. Raises a RequestOptionsError for options that cannot work."""
    refuse_unknown_options(options, ClientOptions)
    _check_values(options)
    given = {name: value for name, value in options.items() if value is not None}
    sending = {name: given[name] for name in _SENDING if name in given}
    return ClientSettings(
        base_url=_base_url_from(given, server),
        headers=lay_headers(_own_headers(given, server), options.get("default_headers")),
        sending=cast("SendOptions", sending),
        local_files=options.get("local_files") is not False,
        max_image_bytes=options.get("max_image_bytes") or DEFAULT_MAX_IMAGE_BYTES,
        logger=options.get("logger") or logging.getLogger("imagewire"),
        validate=_one_of("validate", given.get("validate", "warn"), "off", "warn", "strict"),
        validate_request=_one_of(
            "validate_request", given.get("validate_request", "strict"), "strict", "warn"
        ),
    )


# A text from the environment has no type: "false" would let files be read, and "50" allow no picture.
def _check_values(options: SharedClientOptions) -> None:
    check_sending(options)
    check_text("api_key", options.get("api_key"))
    check_whole("max_sockets", options.get("max_sockets"), 1)
    check_number("max_image_bytes", options.get("max_image_bytes"), 1)
    check_switch("local_files", options.get("local_files"))
    check_header_options("default_headers", options.get("default_headers"))
    # It is told of an attempt when that may have been paid for: too late to find out.
    logger = options.get("logger") or logging
    if not hasattr(logger, "log") or not hasattr(logger, "warning"):
        raise RequestOptionsError("logger", "must have the methods log and warning")


def _own_headers(given: Mapping[str, Any], server: ServerFacts) -> dict[str, str]:
    # An empty variable is one that is not set.
    key = given.get("api_key") or os.environ.get(server.api_key_variable)
    if not key:
        problem = (
            f"is missing: hand it in, or set {server.api_key_variable}; a gateway without keys takes any text"
        )
        raise RequestOptionsError("api_key", problem)
    # Some firewalls refuse requests that name no user agent.
    return {"accept": "application/json", "authorization": f"Bearer {key}", "user-agent": "imagewire"}


def _base_url_from(given: Mapping[str, Any], server: ServerFacts) -> str:
    url = given.get("base_url") or os.environ.get(server.base_url_variable) or server.default_base_url
    if not url:
        raise RequestOptionsError("base_url", f"is missing: hand it in, or set {server.base_url_variable}")
    if not is_web_address(url) or httpx.URL(url).query or httpx.URL(url).fragment:
        raise RequestOptionsError("base_url", "must be an http or https address without query and fragment")
    if httpx.URL(url).userinfo:
        problem = "holds a name or a password, which would be sent in place of the key: hand them in as an authorization header"
        raise RequestOptionsError("base_url", problem)
    trimmed = str(url).rstrip("/")
    if trimmed.endswith(server.root):
        problem = f"ends with {server.root}, which the client adds by itself: leave it out"
        raise RequestOptionsError("base_url", problem)
    return trimmed


def _one_of(name: str, value: Any, *known: str) -> Any:
    if value in known:
        return value
    raise RequestOptionsError(name, f"must be one of {', '.join(known)}")
