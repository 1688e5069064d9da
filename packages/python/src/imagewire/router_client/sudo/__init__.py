"""The client for Sudo."""

from .sudo_client import AsyncSudoClient, SudoClient
from .sudo_images import AsyncSudoImages, SudoImages

__all__ = ["AsyncSudoClient", "AsyncSudoImages", "SudoClient", "SudoImages"]
