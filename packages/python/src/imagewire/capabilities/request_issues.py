"""Checks of requests against the model that they name."""

from __future__ import annotations

from .capability_issue import CapabilityIssue, either_of
from .known_models import known_models
from .model_capabilities import ImageOperation, ModelCapabilities
from .parameter_issues import ImageRequest, parameter_issues
from .picture_issues import EditPictures, PictureFacts, alpha_issues, picture_issues

_VERBS: dict[ImageOperation, str] = {"generate": "generates", "edit": "edits", "variation": "varies"}


def generate_issues(model: ModelCapabilities, request: ImageRequest) -> list[CapabilityIssue]:
    """Names every rule of a model that a generation request breaks; empty when it breaks none."""
    return _operation_issues(model, "generate") or parameter_issues(model, request)


def edit_issues(
    model: ModelCapabilities, request: ImageRequest, pictures: EditPictures | None = None
) -> list[CapabilityIssue]:
    """Names every rule of a model that an edit request breaks. Pictures are checked when their facts are handed in."""
    unsupported = _operation_issues(model, "edit")
    if unsupported or pictures is None:
        return unsupported or parameter_issues(model, request)
    return [
        *parameter_issues(model, request),
        *picture_issues(model, pictures),
        *alpha_issues(model, pictures),
    ]


def variation_issues(
    model: ModelCapabilities, request: ImageRequest, picture: PictureFacts | None = None
) -> list[CapabilityIssue]:
    """Names every rule of a model that a variation request breaks. The picture is checked when its facts are handed in."""
    unsupported = _operation_issues(model, "variation")
    if unsupported or picture is None:
        return unsupported or parameter_issues(model, request)
    return [*parameter_issues(model, request), *picture_issues(model, EditPictures((picture,)))]


def _operation_issues(model: ModelCapabilities, operation: ImageOperation) -> list[CapabilityIssue]:
    if operation in model["operations"]:
        return []
    able = [known["id"] for known in known_models() if operation in known["operations"]]
    message = f"model must be one that {_VERBS[operation]} images, such as {either_of(able)}"
    return [CapabilityIssue("model", "supportedOperation", message)]
