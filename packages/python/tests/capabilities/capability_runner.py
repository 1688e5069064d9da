"""How the vectors of capabilities are run."""

from __future__ import annotations

from typing import Any

from conformance import Vector
from imagewire.capabilities import (
    CapabilityIssue,
    EditPictures,
    ModelCapabilities,
    PictureFacts,
    capabilities_of,
    edit_issues,
    generate_issues,
    variation_issues,
)


def run_capabilities(vector: Vector) -> None:
    """The model takes a legal request, or names exactly the issues expected, in their order."""
    model = capabilities_of(vector.head["model"])
    assert model is not None
    issues = issues_of(model, vector.case)
    expected = [(issue["path"], issue["rule"]) for issue in vector.case.get("issues", ())]
    assert [(issue.path, issue.rule) for issue in issues] == expected
    assert all(issue.message.startswith(f"{issue.path} ") for issue in issues)


def issues_of(model: ModelCapabilities, case: dict[str, Any]) -> list[CapabilityIssue]:
    """What the model says of the case's request."""
    request, pictures = case["request"], case.get("pictures")
    if case["operation"] == "generate":
        return generate_issues(model, request)
    if case["operation"] == "edit":
        return edit_issues(model, request, pictures_of(pictures) if pictures else None)
    return variation_issues(model, request, facts_of(pictures["images"][0]) if pictures else None)


def pictures_of(pictures: dict[str, Any]) -> EditPictures:
    """Pictures as they stand in a vector."""
    mask = facts_of(pictures["mask"]) if "mask" in pictures else None
    return EditPictures(tuple(map(facts_of, pictures["images"])), mask, pictures.get("field", "image"))


def facts_of(picture: dict[str, Any]) -> PictureFacts:
    """One picture as it stands in a vector."""
    return PictureFacts(
        bytes=picture["bytes"],
        width=picture["width"],
        height=picture["height"],
        media_type=picture["mediaType"],
        has_alpha=picture.get("hasAlpha"),
        animated=picture.get("animated"),
    )
