# Written by scripts/generate_models.py; run `npm run generate` to write it anew.
"""The classes of Sudo."""

from ..generated.model_classes import (
    SudoErrorBody,
    SudoErrorDetail,
    SudoGenerateImageRequest,
    SudoGenerateImageResponse,
    SudoImage,
    SudoTokensDetails,
    SudoUsage,
)

__all__ = [
    "SudoErrorBody",
    "SudoErrorDetail",
    "SudoGenerateImageRequest",
    "SudoGenerateImageResponse",
    "SudoImage",
    "SudoTokensDetails",
    "SudoUsage",
]
