# Written by scripts/generate_models.py; run `npm run generate` to write it anew.
"""The classes of the orq.ai router of November 2024."""

from ..generated.model_classes import (
    OrqRouterLegacyChoice,
    OrqRouterLegacyContentMessage,
    OrqRouterLegacyErrorBody,
    OrqRouterLegacyErrorDetail,
    OrqRouterLegacyFunctionCall,
    OrqRouterLegacyGenerateImageRequest,
    OrqRouterLegacyGenerateImageResponse,
    OrqRouterLegacyToolCall,
    OrqRouterLegacyToolCallsMessage,
    OrqRouterLegacyUrlMessage,
)
from ..union_types import OrqRouterLegacyMessage

__all__ = [
    "OrqRouterLegacyChoice",
    "OrqRouterLegacyContentMessage",
    "OrqRouterLegacyErrorBody",
    "OrqRouterLegacyErrorDetail",
    "OrqRouterLegacyFunctionCall",
    "OrqRouterLegacyGenerateImageRequest",
    "OrqRouterLegacyGenerateImageResponse",
    "OrqRouterLegacyMessage",
    "OrqRouterLegacyToolCall",
    "OrqRouterLegacyToolCallsMessage",
    "OrqRouterLegacyUrlMessage",
]
