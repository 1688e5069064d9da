"""Checks of the pictures that come with a request."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from .capability_issue import CapabilityIssue, CapabilityRule, either_of, issue_of
from .model_capabilities import InputImageRule, ModelCapabilities, PictureRule

_MEBIBYTE = 1024 * 1024


@dataclass(frozen=True, kw_only=True)
class PictureFacts:
    """What has to be known of a picture to check it."""

    bytes: int
    """Size of the file."""

    width: int
    """In pixels."""

    height: int
    """In pixels."""

    media_type: str
    """What the bytes are, not what the sender called them: `image/png`."""

    has_alpha: bool | None = None
    """Whether it has an alpha channel; None when not looked at, and then not judged."""

    animated: bool | None = None
    """Whether it has more than one frame; None when not looked at, and then not judged."""


@dataclass(frozen=True)
class EditPictures:
    """The pictures that come with an edit."""

    images: tuple[PictureFacts, ...]
    """What is edited, in the order of the request."""

    mask: PictureFacts | None = None
    """Where to paint, in the first picture."""

    field: Literal["image", "images"] = "image"
    """What the request calls its pictures: `image` in a form, the default, or `images` in JSON."""

    def path_of(self, index: int) -> str:
        """A form's only picture is `image`; one of several, and each of a JSON list, has its place in the path."""
        return self.field if self.field == "image" and len(self.images) == 1 else f"{self.field}.{index}"


def picture_issues(model: ModelCapabilities, pictures: EditPictures) -> Iterator[CapabilityIssue]:
    """Checks the pictures of an edit or a variation against its model."""
    rule = model.get("input_images")
    if rule is None:
        return
    if not 1 <= len(pictures.images) <= rule["max"]:
        right = "one picture" if rule["max"] == 1 else f"1 to {rule['max']} pictures"
        yield issue_of(model, pictures.field, "imageCount", f"must be {right}")
    for index, image in enumerate(pictures.images):
        yield from _image_issues(model, rule, image, pictures.path_of(index))
    if pictures.mask is not None:
        first = pictures.images[0] if pictures.images else None
        yield from _mask_issues(model, rule["mask"], pictures.mask, first)


def alpha_issues(model: ModelCapabilities, pictures: EditPictures) -> Iterator[CapabilityIssue]:
    """Checks that an edit without a mask has a picture that says itself where to paint, for a model that needs it."""
    rule = model.get("input_images")
    if rule is None or not rule["alpha_without_mask"] or pictures.mask is not None:
        return
    cure = "must have an alpha channel, or a mask beside it,"
    for index, image in enumerate(pictures.images):
        if image.has_alpha is False:
            yield issue_of(model, pictures.path_of(index), "imageAlpha", cure)


def _image_issues(
    model: ModelCapabilities, rule: InputImageRule, image: PictureFacts, path: str
) -> Iterator[CapabilityIssue]:
    yield from _file_issues(model, rule, image, path)
    if rule["square"] and image.width != image.height:
        yield issue_of(model, path, "imageSquare", "must be square")


def _file_issues(
    model: ModelCapabilities, rule: PictureRule, file: PictureFacts, path: str
) -> Iterator[CapabilityIssue]:
    checks: tuple[tuple[bool, CapabilityRule, str], ...] = (
        (
            file.media_type not in rule["media_types"],
            "imageType",
            f"must be {either_of(rule['media_types'])}",
        ),
        (
            file.bytes >= rule["bytes_below"],
            "imageBytes",
            f"must be smaller than {rule['bytes_below'] // _MEBIBYTE} MiB",
        ),
        (file.animated is True, "imageStill", "must be a still picture"),
    )
    for broken, name, cure in checks:
        if broken:
            yield issue_of(model, path, name, cure)


def _mask_issues(
    model: ModelCapabilities, rule: PictureRule, mask: PictureFacts, image: PictureFacts | None
) -> Iterator[CapabilityIssue]:
    yield from _file_issues(model, rule, mask, "mask")
    if mask.has_alpha is False:
        yield issue_of(model, "mask", "imageAlpha", "must have an alpha channel")
    if image is not None and (mask.width, mask.height) != (image.width, image.height):
        yield issue_of(model, "mask", "maskSize", "must be as wide and as high as the first picture")
