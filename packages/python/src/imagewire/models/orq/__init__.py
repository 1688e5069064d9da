# Written by scripts/generate_models.py; run `npm run generate` to write it anew.
"""The classes of the orq.ai dialects, which they share."""

from ..generated.model_classes import (
    OrqCache,
    OrqErrorBody,
    OrqFallback,
    OrqGeneratedImage,
    OrqGenerationTokensDetails,
    OrqGenerationUsage,
    OrqImage,
    OrqTokensDetails,
    OrqUsage,
)

__all__ = [
    "OrqCache",
    "OrqErrorBody",
    "OrqFallback",
    "OrqGeneratedImage",
    "OrqGenerationTokensDetails",
    "OrqGenerationUsage",
    "OrqImage",
    "OrqTokensDetails",
    "OrqUsage",
]
