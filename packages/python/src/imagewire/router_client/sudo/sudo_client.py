"""Clients for Sudo."""

from __future__ import annotations

from typing_extensions import Self, Unpack

from ...transport.client.caller import AsyncCaller, Caller
from ...transport.client.client_options import AsyncClientOptions, ClientOptions
from .operations import SUDO
from .sudo_images import AsyncSudoImages, SudoImages


class SudoClient:
    """
    A client for Sudo's images, and for every server that speaks it.
    One holds the connections of all its calls: make it once.
    `api_key` is taken from SUDO_API_KEY and `base_url` from SUDO_BASE_URL; neither has a default.
    """

    dialect = "sudo"
    """The wire format it speaks."""

    def __init__(self, **options: Unpack[ClientOptions]) -> None:
        """Raises a RequestOptionsError for options that cannot work."""
        self._caller = Caller(options, SUDO)
        self.images = SudoImages(self._caller)
        """What can be done with images."""

    def close(self) -> None:
        """Closes all connections. An `http_client` of the caller's stays open."""
        self._caller.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


class AsyncSudoClient:
    """
    An async client for Sudo's images, and for every server that speaks it.
    One holds the connections of all its calls: make it once.
    `api_key` is taken from SUDO_API_KEY and `base_url` from SUDO_BASE_URL; neither has a default.
    """

    dialect = "sudo"
    """The wire format it speaks."""

    def __init__(self, **options: Unpack[AsyncClientOptions]) -> None:
        """Raises a RequestOptionsError for options that cannot work."""
        self._caller = AsyncCaller(options, SUDO)
        self.images = AsyncSudoImages(self._caller)
        """What can be done with images."""

    async def close(self) -> None:
        """Closes all connections. An `http_client` of the caller's stays open."""
        await self._caller.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()
