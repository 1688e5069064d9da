"""What can be wrong with a picture on its way to a server or to the disk."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from ..models.errors import ImagewireError
from .image_type import ImageMediaType

ImageInputRule = Literal["isReadable", "isKnownImage", "maxSize", "isNotEmpty", "isContent", "isSource"]
"""Why a picture cannot be sent."""


class ImageInputError(ImagewireError):
    """A picture of the request cannot be sent. Holds neither its bytes nor its place on the disk."""

    kind = "image_input"

    def __init__(self, path: str, rule: ImageInputRule, problem: str) -> None:
        super().__init__(f"{path} {problem}")
        self.path = path
        """The field of the request, dotted: `image.0`."""
        self.rule = rule
        """The rule that it breaks."""


class ImageContentError(ImagewireError):
    """An answer holds no picture where one is asked for."""

    kind = "image_content"


class FileWriteError(ImagewireError):
    """A picture could not be written to the disk. The system's own error is the cause."""

    kind = "file_write"


@dataclass(frozen=True)
class SavedImage:
    """A picture on the disk."""

    index: int
    """Which picture of the answer, counted from 0."""

    path: Path
    """Where it is."""

    size: int
    """Its size in bytes."""

    media_type: ImageMediaType | None
    """By its first bytes; None for what is no known picture, which is saved as `.bin`."""


@dataclass(frozen=True)
class SaveFailure:
    """A picture that could not be saved."""

    index: int
    """Which picture of the answer, counted from 0."""

    error: Exception
    """What stood in the way."""


class SaveImagesError(ImagewireError):
    """Not every picture of an answer could be saved."""

    kind = "save_images"

    def __init__(self, saved: Sequence[SavedImage], failures: Sequence[SaveFailure]) -> None:
        which = "; ".join(f"{failure.index} ({failure.error})" for failure in failures)
        several = f"{len(failures)} of {len(saved) + len(failures)} pictures could not be saved: {which}"
        super().__init__(several if failures else "the answer has no pictures to save")
        self.saved = tuple(saved)
        """Those that are on the disk."""
        self.failures = tuple(failures)
        """The others, with what stood in the way. Empty where the answer holds no pictures."""
