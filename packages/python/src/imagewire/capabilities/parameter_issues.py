"""Checks of everything of a request that is not a picture."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ..models.rules.rule import is_integer
from .capability_issue import CapabilityIssue, either_of, issue_of, unknown_parameter
from .model_capabilities import CHOICE_PARAMETERS, NUMBER_PARAMETERS, ModelCapabilities
from .size import size_issues

ImageRequest = Mapping[str, object]
"""A legal request in OpenAI's shape, as plain data. None counts as absent, as it does for OpenAI."""


def parameter_issues(model: ModelCapabilities, request: ImageRequest) -> list[CapabilityIssue]:
    """Checks everything of a request that is not a picture against its model; a field is named once."""
    single = list(_single_issues(model, request))
    named = {issue.path for issue in single}
    return [*single, *(issue for issue in _combination_issues(model, request) if issue.path not in named)]


def _single_issues(model: ModelCapabilities, request: ImageRequest) -> Iterator[CapabilityIssue]:
    prompt = request.get("prompt")
    if prompt is not None and not 1 <= len(str(prompt)) <= model["prompt_limit"]:
        right = f"must have 1 to {model['prompt_limit']} characters"
        yield issue_of(model, "prompt", "promptLength", right)
    yield from size_issues(model, request.get("size"))
    for parameter in CHOICE_PARAMETERS:
        yield from _choice_issues(model, parameter, request.get(parameter))
    for parameter in NUMBER_PARAMETERS:
        yield from _number_issues(model, parameter, request.get(parameter))
    if request.get("stream") and not model["streams"]:
        yield unknown_parameter(model, "stream")


def _choice_issues(model: ModelCapabilities, parameter: str, value: object) -> Iterator[CapabilityIssue]:
    words = model["choices"].get(parameter)
    if value is None:
        return
    if words is None:
        yield unknown_parameter(model, parameter)
    elif value not in words:
        yield issue_of(model, parameter, "supportedValue", f"must be {either_of(words)}")


def _number_issues(model: ModelCapabilities, parameter: str, value: object) -> Iterator[CapabilityIssue]:
    bounds = model["ranges"].get(parameter)
    if value is None:
        return
    if bounds is None:
        # No partial images is what a model without streaming does anyway.
        if parameter != "partial_images" or value != 0:
            yield unknown_parameter(model, parameter)
        return
    least, most = bounds
    if not (is_integer(value) and least <= value <= most):
        right = f"{least}" if least == most else f"a whole number from {least} to {most}"
        yield issue_of(model, parameter, "supportedRange", f"must be {right}")


def _combination_issues(model: ModelCapabilities, request: ImageRequest) -> Iterator[CapabilityIssue]:
    output_format = request.get("output_format") or "png"
    compression = request.get("output_compression")
    if request.get("background") == "transparent" and output_format == "jpeg":
        cure = "transparent needs output_format png or webp"
        yield issue_of(model, "background", "supportedCombination", cure)
    if output_format == "png" and compression not in (None, 100):
        cure = "below 100 needs output_format jpeg or webp"
        yield issue_of(model, "output_compression", "supportedCombination", cure)
