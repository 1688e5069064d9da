# Written by scripts/generate_models.py; run `npm run generate` to write it anew.
"""The names that the vendor's own SDKs give to these classes: change the import, keep the name."""

from ..generated.model_classes import (
    OpenAIEditImageCompletedEvent as ImageEditCompletedEvent,
    OpenAIEditImageJsonRequest as EditImageBodyJsonParam,
    OpenAIEditImagePartialEvent as ImageEditPartialImageEvent,
    OpenAIEditImageRequest as CreateImageEditRequest,
    OpenAIEditImageRequest as ImageEditParams,
    OpenAIError as Error,
    OpenAIErrorBody as ErrorResponse,
    OpenAIGenerateImageCompletedEvent as ImageGenCompletedEvent,
    OpenAIGenerateImagePartialEvent as ImageGenPartialImageEvent,
    OpenAIGenerateImageRequest as CreateImageRequest,
    OpenAIGenerateImageRequest as ImageGenerateParams,
    OpenAIGenerateImageResponse as ImagesResponse,
    OpenAIImage as Image,
    OpenAIImageReference as ImageRefParam,
    OpenAIImageVariationRequest as CreateImageVariationRequest,
    OpenAIImageVariationRequest as ImageCreateVariationParams,
    OpenAIStreamUsage as ImagesUsage,
    OpenAITokensDetails as ImageGenInputUsageDetails,
    OpenAITokensDetails as ImageGenOutputTokensDetails,
    OpenAIUsage as ImageGenUsage,
)
from ..union_types import (
    OpenAIEditImageStreamEvent as ImageEditStreamEvent,
    OpenAIGenerateImageStreamEvent as ImageGenStreamEvent,
)

__all__ = [
    "CreateImageEditRequest",
    "CreateImageRequest",
    "CreateImageVariationRequest",
    "EditImageBodyJsonParam",
    "Error",
    "ErrorResponse",
    "Image",
    "ImageCreateVariationParams",
    "ImageEditCompletedEvent",
    "ImageEditParams",
    "ImageEditPartialImageEvent",
    "ImageEditStreamEvent",
    "ImageGenCompletedEvent",
    "ImageGenInputUsageDetails",
    "ImageGenOutputTokensDetails",
    "ImageGenPartialImageEvent",
    "ImageGenStreamEvent",
    "ImageGenUsage",
    "ImageGenerateParams",
    "ImageRefParam",
    "ImagesResponse",
    "ImagesUsage",
]
