"""What Sudo does with images."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from typing_extensions import Unpack

from ...models.generated.model_classes import SudoGenerateImageRequest, SudoGenerateImageResponse
from ...transport.client.client_options import CallOptions
from ...transport.client.images import AsyncImages, Images
from .operations import GENERATE_IMAGE


class SudoImages(Images):
    """What Sudo does with images."""

    def generate(
        self, request: SudoGenerateImageRequest | Mapping[str, Any], **options: Unpack[CallOptions]
    ) -> SudoGenerateImageResponse:
        """Draws images from a prompt."""
        return self._caller.call(GENERATE_IMAGE, request, options)


class AsyncSudoImages(AsyncImages):
    """What Sudo does with images, for async code."""

    async def generate(
        self, request: SudoGenerateImageRequest | Mapping[str, Any], **options: Unpack[CallOptions]
    ) -> SudoGenerateImageResponse:
        """Draws images from a prompt."""
        return await self._caller.call(GENERATE_IMAGE, request, options)
