"""The client for the orq router."""

from .router_client import AsyncRouterClient, RouterClient
from .router_images import AsyncRouterImages, RouterImages

__all__ = ["AsyncRouterClient", "AsyncRouterImages", "RouterClient", "RouterImages"]
