# Written by scripts/generate_models.py; run `npm run generate` to write it anew.
"""The classes of the orq.ai proxy."""

from ..generated.model_classes import (
    OrqProxyContact,
    OrqProxyEditImageRequest,
    OrqProxyEditImageResponse,
    OrqProxyErrorBody,
    OrqProxyErrorDetail,
    OrqProxyGenerateImageRequest,
    OrqProxyGenerateImageResponse,
    OrqProxyImageVariationRequest,
    OrqProxyImageVariationResponse,
    OrqProxyOptions,
    OrqProxyRetry,
    OrqProxyThread,
)

__all__ = [
    "OrqProxyContact",
    "OrqProxyEditImageRequest",
    "OrqProxyEditImageResponse",
    "OrqProxyErrorBody",
    "OrqProxyErrorDetail",
    "OrqProxyGenerateImageRequest",
    "OrqProxyGenerateImageResponse",
    "OrqProxyImageVariationRequest",
    "OrqProxyImageVariationResponse",
    "OrqProxyOptions",
    "OrqProxyRetry",
    "OrqProxyThread",
]
