"""The client for the orq proxy."""

from .proxy_client import AsyncProxyClient, ProxyClient
from .proxy_images import AsyncProxyImages, ProxyImages

__all__ = ["AsyncProxyClient", "AsyncProxyImages", "ProxyClient", "ProxyImages"]
