# Written by scripts/generate_models.py; run `npm run generate` to write it anew.
"""The names that the vendor's own SDKs give to these classes: change the import, keep the name."""

from ..generated.model_classes import (
    SudoErrorBody as ErrorResponse,
    SudoErrorBody as ErrorResponseData,
    SudoErrorDetail as ErrorDetail,
    SudoGenerateImageRequest as ImageGenerationRequest,
    SudoGenerateImageResponse as ImageGeneration,
    SudoImage as ImageData,
    SudoTokensDetails as ImageInputTokens,
    SudoUsage as ImageUsage,
)

__all__ = [
    "ErrorDetail",
    "ErrorResponse",
    "ErrorResponseData",
    "ImageData",
    "ImageGeneration",
    "ImageGenerationRequest",
    "ImageInputTokens",
    "ImageUsage",
]
