# Written by scripts/generate_models.py; run `npm run generate` to write it anew.
"""The classes of OpenAI."""

from ..generated.model_classes import (
    OpenAIEditImageCompletedEvent,
    OpenAIEditImageJsonRequest,
    OpenAIEditImagePartialEvent,
    OpenAIEditImageRequest,
    OpenAIEditImageResponse,
    OpenAIError,
    OpenAIErrorBody,
    OpenAIGenerateImageCompletedEvent,
    OpenAIGenerateImagePartialEvent,
    OpenAIGenerateImageRequest,
    OpenAIGenerateImageResponse,
    OpenAIImage,
    OpenAIImageReference,
    OpenAIImageVariationRequest,
    OpenAIImageVariationResponse,
    OpenAIStreamUsage,
    OpenAITokensDetails,
    OpenAIUsage,
)
from ..union_types import OpenAIEditImageStreamEvent, OpenAIGenerateImageStreamEvent

__all__ = [
    "OpenAIEditImageCompletedEvent",
    "OpenAIEditImageJsonRequest",
    "OpenAIEditImagePartialEvent",
    "OpenAIEditImageRequest",
    "OpenAIEditImageResponse",
    "OpenAIEditImageStreamEvent",
    "OpenAIError",
    "OpenAIErrorBody",
    "OpenAIGenerateImageCompletedEvent",
    "OpenAIGenerateImagePartialEvent",
    "OpenAIGenerateImageRequest",
    "OpenAIGenerateImageResponse",
    "OpenAIGenerateImageStreamEvent",
    "OpenAIImage",
    "OpenAIImageReference",
    "OpenAIImageVariationRequest",
    "OpenAIImageVariationResponse",
    "OpenAIStreamUsage",
    "OpenAITokensDetails",
    "OpenAIUsage",
]
