"""What a server calls a request."""

from __future__ import annotations

from .http_message import HttpHeaders

# OpenAI and most others, Anthropic-like, Azure, AWS, Cloudflare.
_NAMES = ("x-request-id", "request-id", "apim-request-id", "x-amzn-requestid", "cf-ray")


def request_id_of(headers: HttpHeaders) -> str | None:
    """What the server calls a request, by the first header that names it."""
    return next((headers[name] for name in _NAMES if headers.get(name)), None)
