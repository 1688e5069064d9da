# Written by scripts/generate_models.py; run `npm run generate` to write it anew.
"""The classes of the orq.ai router."""

from ..generated.model_classes import (
    OrqRouterEditImageRequest,
    OrqRouterEditImageResponse,
    OrqRouterErrorBody,
    OrqRouterErrorDetail,
    OrqRouterFormOptions,
    OrqRouterGenerateImageRequest,
    OrqRouterGenerateImageResponse,
    OrqRouterIdentity,
    OrqRouterImageVariationRequest,
    OrqRouterImageVariationResponse,
    OrqRouterLoadBalancer,
    OrqRouterLoadBalancerModel,
    OrqRouterOptions,
    OrqRouterPiiRedactionAuto,
    OrqRouterPiiRedactionDutch,
    OrqRouterPiiRedactionEnglish,
    OrqRouterPromptReference,
    OrqRouterRetry,
    OrqRouterTimeout,
)
from ..union_types import OrqRouterPlugin

__all__ = [
    "OrqRouterEditImageRequest",
    "OrqRouterEditImageResponse",
    "OrqRouterErrorBody",
    "OrqRouterErrorDetail",
    "OrqRouterFormOptions",
    "OrqRouterGenerateImageRequest",
    "OrqRouterGenerateImageResponse",
    "OrqRouterIdentity",
    "OrqRouterImageVariationRequest",
    "OrqRouterImageVariationResponse",
    "OrqRouterLoadBalancer",
    "OrqRouterLoadBalancerModel",
    "OrqRouterOptions",
    "OrqRouterPiiRedactionAuto",
    "OrqRouterPiiRedactionDutch",
    "OrqRouterPiiRedactionEnglish",
    "OrqRouterPlugin",
    "OrqRouterPromptReference",
    "OrqRouterRetry",
    "OrqRouterTimeout",
]
