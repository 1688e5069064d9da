"""Sizes of images."""

from __future__ import annotations

import re
from typing import NamedTuple

from .capability_issue import CapabilityIssue, either_of, issue_of
from .model_capabilities import FreeSizes, ListedSizes, ModelCapabilities

_WIDTH_BY_HEIGHT = re.compile(r"([1-9][0-9]{0,4})x([1-9][0-9]{0,4})")


class Dimensions(NamedTuple):
    """Width and height in pixels."""

    width: int
    """From left to right."""

    height: int
    """From top to bottom."""


def dimensions_of(size: str) -> Dimensions | None:
    """Takes `1536x1024` apart; None for any other text, `auto` among them."""
    found = _WIDTH_BY_HEIGHT.fullmatch(size)
    return Dimensions(int(found[1]), int(found[2])) if found else None


def is_supported_size(rule: ListedSizes | FreeSizes, size: str) -> bool:
    """Tells whether a model draws a size."""
    if rule["kind"] == "listed":
        return size in rule["values"]
    dimensions = dimensions_of(size)
    return size == "auto" or (dimensions is not None and _fits(rule, dimensions))


def describe_sizes(rule: ListedSizes | FreeSizes) -> str:
    """Says in words which sizes a rule allows."""
    if rule["kind"] == "listed":
        return either_of(rule["values"])
    least, most = rule["pixels"]
    return (
        f"auto or WIDTHxHEIGHT with both sides multiples of {rule['multiple_of']} and at most {rule['max_edge']}, "
        f"not longer than {rule['max_ratio']}:1, and {least} to {most} pixels in all"
    )


def size_issues(model: ModelCapabilities, size: object) -> list[CapabilityIssue]:
    """Checks a request's size against its model."""
    if size is None or is_supported_size(model["sizes"], str(size)):
        return []
    return [issue_of(model, "size", "supportedSize", f"must be {describe_sizes(model['sizes'])}")]


def _fits(rule: FreeSizes, dimensions: Dimensions) -> bool:
    width, height = dimensions
    least, most = rule["pixels"]
    return (
        width % rule["multiple_of"] == 0
        and height % rule["multiple_of"] == 0
        and max(dimensions) <= rule["max_edge"]
        and max(dimensions) <= rule["max_ratio"] * min(dimensions)
        and least <= width * height <= most
    )
