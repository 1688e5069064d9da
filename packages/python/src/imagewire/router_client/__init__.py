"""The clients for the orq router, its form of 2024, and Sudo."""

from .orq_router import AsyncRouterClient, AsyncRouterImages, RouterClient, RouterImages
from .orq_router_legacy import (
    AsyncLegacyRouterClient,
    AsyncLegacyRouterImages,
    LegacyRouterClient,
    LegacyRouterImages,
)
from .sudo import AsyncSudoClient, AsyncSudoImages, SudoClient, SudoImages

__all__ = [
    "AsyncLegacyRouterClient",
    "AsyncLegacyRouterImages",
    "AsyncRouterClient",
    "AsyncRouterImages",
    "AsyncSudoClient",
    "AsyncSudoImages",
    "LegacyRouterClient",
    "LegacyRouterImages",
    "RouterClient",
    "RouterImages",
    "SudoClient",
    "SudoImages",
]
