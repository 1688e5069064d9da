"""What each known image model accepts. What it costs is told by the TypeScript package of the same name."""

from .capability_issue import CapabilityIssue, CapabilityRule
from .defaults import is_default_value
from .known_models import capabilities_of, known_models
from .model_capabilities import (
    FreeSizes,
    ImageOperation,
    InputImageRule,
    ListedSizes,
    ModelCapabilities,
    PictureRule,
)
from .parameter_issues import ImageRequest
from .picture_issues import EditPictures, PictureFacts
from .quality import equivalent_quality
from .request_issues import edit_issues, generate_issues, variation_issues
from .size import Dimensions, describe_sizes, dimensions_of, is_supported_size

__all__ = [
    "CapabilityIssue",
    "CapabilityRule",
    "Dimensions",
    "EditPictures",
    "FreeSizes",
    "ImageOperation",
    "ImageRequest",
    "InputImageRule",
    "ListedSizes",
    "ModelCapabilities",
    "PictureFacts",
    "PictureRule",
    "capabilities_of",
    "describe_sizes",
    "dimensions_of",
    "edit_issues",
    "equivalent_quality",
    "generate_issues",
    "is_default_value",
    "is_supported_size",
    "known_models",
    "variation_issues",
]
