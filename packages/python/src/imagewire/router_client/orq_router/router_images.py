"""What the orq router does with images."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from typing_extensions import Unpack

from ...models.generated.model_classes import (
    OrqRouterEditImageRequest,
    OrqRouterEditImageResponse,
    OrqRouterGenerateImageRequest,
    OrqRouterGenerateImageResponse,
    OrqRouterImageVariationRequest,
    OrqRouterImageVariationResponse,
)
from ...transport.client.client_options import CallOptions
from ...transport.client.images import AsyncImages, Images
from .operations import EDIT_IMAGE, GENERATE_IMAGE, IMAGE_VARIATION


class RouterImages(Images):
    """What the orq router does with images."""

    def generate(
        self, request: OrqRouterGenerateImageRequest | Mapping[str, Any], **options: Unpack[CallOptions]
    ) -> OrqRouterGenerateImageResponse:
        """Draws images from a prompt."""
        return self._caller.call(GENERATE_IMAGE, request, options)

    def edit(
        self, request: OrqRouterEditImageRequest | Mapping[str, Any], **options: Unpack[CallOptions]
    ) -> OrqRouterEditImageResponse:
        """Draws one picture, or up to 16, anew as the prompt says."""
        return self._caller.call(EDIT_IMAGE, request, options)

    def create_variation(
        self, request: OrqRouterImageVariationRequest | Mapping[str, Any], **options: Unpack[CallOptions]
    ) -> OrqRouterImageVariationResponse:
        """Draws a picture again, a little otherwise."""
        return self._caller.call(IMAGE_VARIATION, request, options)


class AsyncRouterImages(AsyncImages):
    """What the orq router does with images, for async code."""

    async def generate(
        self, request: OrqRouterGenerateImageRequest | Mapping[str, Any], **options: Unpack[CallOptions]
    ) -> OrqRouterGenerateImageResponse:
        """Draws images from a prompt."""
        return await self._caller.call(GENERATE_IMAGE, request, options)

    async def edit(
        self, request: OrqRouterEditImageRequest | Mapping[str, Any], **options: Unpack[CallOptions]
    ) -> OrqRouterEditImageResponse:
        """Draws one picture, or up to 16, anew as the prompt says."""
        return await self._caller.call(EDIT_IMAGE, request, options)

    async def create_variation(
        self, request: OrqRouterImageVariationRequest | Mapping[str, Any], **options: Unpack[CallOptions]
    ) -> OrqRouterImageVariationResponse:
        """Draws a picture again, a little otherwise."""
        return await self._caller.call(IMAGE_VARIATION, request, options)
