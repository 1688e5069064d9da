"""What of a request a model refuses."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from .model_capabilities import ModelCapabilities

CapabilityRule = Literal[
    "supportedOperation",
    "promptLength",
    "supportedParameter",
    "supportedValue",
    "supportedRange",
    "supportedSize",
    "supportedCombination",
    "imageCount",
    "imageType",
    "imageBytes",
    "imageStill",
    "imageSquare",
    "imageAlpha",
    "maskSize",
]
"""The rules that a request can break against a model, by the names that they have in every language."""


@dataclass(frozen=True)
class CapabilityIssue:
    """One rule of a model that one field of a request breaks."""

    path: str
    """Which field, dotted as on the wire: `size`, `image.1`."""

    rule: CapabilityRule
    """Which rule. OpenAI's own code for `supportedParameter` is `unknown_parameter`."""

    message: str
    """What is wrong, and what would be right for this model. Never holds the value."""


def issue_of(model: ModelCapabilities, path: str, rule: CapabilityRule, right: str) -> CapabilityIssue:
    """An issue that reads "path right for model": `n must be 1 for dall-e-3`."""
    return CapabilityIssue(path, rule, f"{path} {right} for {model['id']}")


def unknown_parameter(model: ModelCapabilities, path: str) -> CapabilityIssue:
    """The issue of a parameter that the model does not have."""
    message = f"{path} is not a parameter of {model['id']}; leave it out"
    return CapabilityIssue(path, "supportedParameter", message)


def either_of(words: Sequence[str]) -> str:
    """Joins words as prose: "a, b or c"."""
    return ", ".join(words) if len(words) < 2 else f"{', '.join(words[:-1])} or {words[-1]}"
