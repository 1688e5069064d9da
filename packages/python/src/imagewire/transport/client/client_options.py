"""How clients and their calls are set up."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from typing import Any, Literal

import httpx
from typing_extensions import TypedDict

HeaderOptions = Mapping[str, str | None]
"""Headers to add; None takes away one that would be sent otherwise."""


class SharedClientOptions(TypedDict, total=False):
    """How a client is set up. Whatever is left out, or None, takes its default."""

    api_key: str | None
    """The key, sent as a Bearer token. From the client's environment variable by default."""

    base_url: str | None
    """What stands before the dialect's own path. From the client's environment variable by default, then the vendor's address."""

    default_headers: HeaderOptions | None
    """Headers of every call."""

    timeout: float | None
    """Seconds for each attempt, from connecting to the answer's last byte; 600 by default."""

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

    logger: logging.Logger | None
    """Takes warnings, and every attempt at level DEBUG. `imagewire` by default."""

    validate: Literal["off", "warn", "strict"] | None
    """
    What an answer that is not as its dialect says leads to: nothing (`off`), a warning (`warn`, the default), or a ModelValidationError
    (`strict`), though it was paid for.
    """

    validate_request: Literal["strict", "warn"] | None
    """
    What unknown members and values of a request lead to: a ModelValidationError (`strict`, the default), or a warning (`warn`), and they
    are sent.
    """

    local_files: bool | None
    """Whether a text may name a file of this machine as a picture. True by default; turn it off where the text comes from someone else."""

    max_image_bytes: int | None
    """The most bytes a picture of a request may have; 50 MiB by default."""

    max_sockets: int | None
    """How many sockets may be open; further calls wait. 128 by default."""


class ClientOptions(SharedClientOptions, total=False):
    """How a blocking client is set up."""

    http_client: httpx.Client | None
    """Sends through this client instead of one of its own, and does not close it."""


class AsyncClientOptions(SharedClientOptions, total=False):
    """How an async client is set up."""

    http_client: httpx.AsyncClient | None
    """Sends through this client instead of one of its own, and does not close it."""


class CallOptions(TypedDict, total=False):
    """What one call does otherwise than its client."""

    timeout: float | None
    """Seconds for each attempt."""

    deadline: float | None
    """Seconds for all attempts and the waits between them."""

    max_retries: int | None
    """How often to try again."""

    retry_unknown_outcome: bool | None
    """Try again also where the failed attempt may have been charged."""

    headers: HeaderOptions | None
    """Headers of this call; they go before the client's."""

    extra_headers: HeaderOptions | None
    """The same as `headers`, by the name that openai-python has for it; goes before them."""

    extra_body: Mapping[str, Any] | None
    """
    Members of the body that the request's class does not know; they go before the request's own, and are sent unchecked but for this:
    what JSON cannot hold, as NaN, is refused.
    """

    idempotency_key: str | None
    """Names this call over all its attempts; a new one by default. Hand in the key of a failed call to make that very call again."""
