"""Clients for the orq router."""

from __future__ import annotations

from typing_extensions import Self, Unpack

from ...transport.client.caller import AsyncCaller, Caller
from ...transport.client.client_options import AsyncClientOptions, ClientOptions
from .operations import ORQ_ROUTER
from .router_images import AsyncRouterImages, RouterImages


class RouterClient:
    """
    A client for orq.ai's image router, and for every server that speaks it.
    One holds the connections of all its calls: make it once.
    `api_key` is taken from ORQ_API_KEY and `base_url` from ORQ_BASE_URL, then https://my.orq.ai.
    """

    dialect = "orq-router"
    """The wire format it speaks."""

    def __init__(self, **options: Unpack[ClientOptions]) -> None:
        """Raises a RequestOptionsError for options that cannot work."""
        self._caller = Caller(options, ORQ_ROUTER)
        self.images = RouterImages(self._caller)
        """What can be done with images."""

    def close(self) -> None:
        """Closes all connections. An `http_client` of the caller's stays open."""
        self._caller.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


class AsyncRouterClient:
    """
    An async client for orq.ai's image router, and for every server that speaks it.
    One holds the connections of all its calls: make it once.
    `api_key` is taken from ORQ_API_KEY and `base_url` from ORQ_BASE_URL, then https://my.orq.ai.
    """

    dialect = "orq-router"
    """The wire format it speaks."""

    def __init__(self, **options: Unpack[AsyncClientOptions]) -> None:
        """Raises a RequestOptionsError for options that cannot work."""
        self._caller = AsyncCaller(options, ORQ_ROUTER)
        self.images = AsyncRouterImages(self._caller)
        """What can be done with images."""

    async def close(self) -> None:
        """Closes all connections. An `http_client` of the caller's stays open."""
        await self._caller.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()
