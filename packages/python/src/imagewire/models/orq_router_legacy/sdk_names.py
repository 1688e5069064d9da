# Written by scripts/generate_models.py; run `npm run generate` to write it anew.
"""The names that the vendor's own SDKs give to these classes: change the import, keep the name."""

from ..generated.model_classes import (
    OrqRouterLegacyChoice as PostV2RouterImagesGenerationsChoices,
    OrqRouterLegacyChoice as RouterImageGenerationsChoices,
    OrqRouterLegacyContentMessage as PostV2RouterImagesGenerationsMessage1,
    OrqRouterLegacyContentMessage as RouterImageGenerationsMessage1,
    OrqRouterLegacyFunctionCall as PostV2RouterImagesGenerationsMessageFunction,
    OrqRouterLegacyFunctionCall as RouterImageGenerationsMessageFunction,
    OrqRouterLegacyGenerateImageRequest as PostV2RouterImagesGenerationsRequestBody,
    OrqRouterLegacyGenerateImageRequest as RouterImageGenerationsRequestBody,
    OrqRouterLegacyGenerateImageResponse as PostV2RouterImagesGenerationsResponseBody,
    OrqRouterLegacyGenerateImageResponse as RouterImageGenerationsResponseBody,
    OrqRouterLegacyToolCall as PostV2RouterImagesGenerationsMessageToolCalls,
    OrqRouterLegacyToolCall as RouterImageGenerationsMessageToolCalls,
    OrqRouterLegacyToolCallsMessage as PostV2RouterImagesGenerationsMessage3,
    OrqRouterLegacyToolCallsMessage as RouterImageGenerationsMessage3,
    OrqRouterLegacyUrlMessage as PostV2RouterImagesGenerationsMessage2,
    OrqRouterLegacyUrlMessage as RouterImageGenerationsMessage2,
)
from ..union_types import (
    OrqRouterLegacyMessage as PostV2RouterImagesGenerationsMessage,
    OrqRouterLegacyMessage as RouterImageGenerationsMessage,
)

__all__ = [
    "PostV2RouterImagesGenerationsChoices",
    "PostV2RouterImagesGenerationsMessage",
    "PostV2RouterImagesGenerationsMessage1",
    "PostV2RouterImagesGenerationsMessage2",
    "PostV2RouterImagesGenerationsMessage3",
    "PostV2RouterImagesGenerationsMessageFunction",
    "PostV2RouterImagesGenerationsMessageToolCalls",
    "PostV2RouterImagesGenerationsRequestBody",
    "PostV2RouterImagesGenerationsResponseBody",
    "RouterImageGenerationsChoices",
    "RouterImageGenerationsMessage",
    "RouterImageGenerationsMessage1",
    "RouterImageGenerationsMessage2",
    "RouterImageGenerationsMessage3",
    "RouterImageGenerationsMessageFunction",
    "RouterImageGenerationsMessageToolCalls",
    "RouterImageGenerationsRequestBody",
    "RouterImageGenerationsResponseBody",
]
