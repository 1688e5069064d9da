"""The client for the orq router of 2024."""

from .legacy_router_client import AsyncLegacyRouterClient, LegacyRouterClient
from .legacy_router_images import AsyncLegacyRouterImages, LegacyRouterImages

__all__ = ["AsyncLegacyRouterClient", "AsyncLegacyRouterImages", "LegacyRouterClient", "LegacyRouterImages"]
