"""Clients for the orq router of 2024."""

from __future__ import annotations

from typing_extensions import Self, Unpack

from ...transport.client.caller import AsyncCaller, Caller
from ...transport.client.client_options import AsyncClientOptions, ClientOptions
from .legacy_router_images import AsyncLegacyRouterImages, LegacyRouterImages
from .operations import ORQ_ROUTER_LEGACY


class LegacyRouterClient:
    """
    A client for servers that speak orq.ai's image router as it was in 2024, with answers of `choices`.
    One holds the connections of all its calls: make it once.
    `api_key` is taken from ORQ_API_KEY and `base_url` from ORQ_BASE_URL; neither has a default.
    """

    dialect = "orq-router-legacy"
    """The wire format it speaks."""

    def __init__(self, **options: Unpack[ClientOptions]) -> None:
        """Raises a RequestOptionsError for options that cannot work."""
        self._caller = Caller(options, ORQ_ROUTER_LEGACY)
        self.images = LegacyRouterImages(self._caller)
        """What can be done with images."""

    def close(self) -> None:
        """Closes all connections. An `http_client` of the caller's stays open."""
        self._caller.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


class AsyncLegacyRouterClient:
    """
    An async client for servers that speak orq.ai's image router as it was in 2024, with answers of `choices`.
    One holds the connections of all its calls: make it once.
    `api_key` is taken from ORQ_API_KEY and `base_url` from ORQ_BASE_URL; neither has a default.
    """

    dialect = "orq-router-legacy"
    """The wire format it speaks."""

    def __init__(self, **options: Unpack[AsyncClientOptions]) -> None:
        """Raises a RequestOptionsError for options that cannot work."""
        self._caller = AsyncCaller(options, ORQ_ROUTER_LEGACY)
        self.images = AsyncLegacyRouterImages(self._caller)
        """What can be done with images."""

    async def close(self) -> None:
        """Closes all connections. An `http_client` of the caller's stays open."""
        await self._caller.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()
