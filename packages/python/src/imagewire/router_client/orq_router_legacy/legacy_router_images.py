"""What the orq router of 2024 does with images."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from typing_extensions import Unpack

from ...models.generated.model_classes import (
    OrqRouterLegacyGenerateImageRequest,
    OrqRouterLegacyGenerateImageResponse,
)
from ...transport.client.client_options import CallOptions
from ...transport.client.images import AsyncImages, Images
from .operations import GENERATE_IMAGE


class LegacyRouterImages(Images):
    """What the orq router of 2024 does with images."""

    def generate(
        self, request: OrqRouterLegacyGenerateImageRequest | Mapping[str, Any], **options: Unpack[CallOptions]
    ) -> OrqRouterLegacyGenerateImageResponse:
        """Draws images from a prompt."""
        return self._caller.call(GENERATE_IMAGE, request, options)


class AsyncLegacyRouterImages(AsyncImages):
    """What the orq router of 2024 does with images, for async code."""

    async def generate(
        self, request: OrqRouterLegacyGenerateImageRequest | Mapping[str, Any], **options: Unpack[CallOptions]
    ) -> OrqRouterLegacyGenerateImageResponse:
        """Draws images from a prompt."""
        return await self._caller.call(GENERATE_IMAGE, request, options)
