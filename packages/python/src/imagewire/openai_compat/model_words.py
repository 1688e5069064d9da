"""Requests in words that their models know."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from ..capabilities.capability_issue import CapabilityIssue
from ..capabilities.defaults import is_default_value
from ..capabilities.known_models import capabilities_of
from ..capabilities.model_capabilities import ModelCapabilities
from ..capabilities.quality import equivalent_quality
from ..capabilities.request_issues import edit_issues, generate_issues, variation_issues
from ..models.model import Model
from ..models.plain import PlainObject
from .fit_answer import issues_of
from .loss import LossEntry, LossReport, Operation

_ISSUES: Mapping[Operation, Callable[[ModelCapabilities, PlainObject], list[CapabilityIssue]]] = {
    "generate": generate_issues,
    "edit": edit_issues,
    "variation": variation_issues,
}


@dataclass(frozen=True)
class ModelWords:
    """What was changed for the model's sake."""

    report: LossReport = ()
    """Every member that was changed."""

    response_format: Literal["url", "b64_json"] | None = None
    """How the images were to be handed over, where the model has no parameter for it."""


def say_in_model_words(request: PlainObject, operation: Operation) -> ModelWords:
    """
    Says a valid OpenAI request in words that its model knows, as far as capabilities name them: `response_format` is taken out where the
    model has none, `hd` becomes `high`, a default that vendors' SDKs send to every model is left out. The request is changed. What
    capabilities do not say, and models that they do not know, are left to the vendor.
    """
    model = _known_model_of(request)
    if model is None:
        return ModelWords()
    wish: Any = request.get("response_format")
    entries = [_say_one(request, issue, model) for issue in _ISSUES[operation](model, request)]
    taken = wish if "response_format" not in request else None
    return ModelWords(tuple(entry for entry in entries if entry is not None), taken)


def _say_one(request: PlainObject, issue: CapabilityIssue, model: ModelCapabilities) -> LossEntry | None:
    path, name = issue.path, model["id"]
    value = request.get(path)
    if is_default_value(path, value):
        del request[path]
        return LossEntry(path, "mapped", f"the value is the default; {name} has it unsaid")
    if path == "response_format":
        del request[path]
        ways = " or ".join(model["deliveries"])
        return LossEntry(path, "mapped", f"{name} always sends {ways}; the wish stands in the options")
    word = equivalent_quality(model, str(value)) if path == "quality" else None
    if word is None:
        return None
    request["quality"] = word
    return LossEntry(path, "mapped", f"{name} calls it {word}")


def _known_model_of(request: PlainObject) -> ModelCapabilities | None:
    model = request.get("model")
    return capabilities_of(model) if isinstance(model, str) else None


_QUALITIES = ("standard", "hd", "low", "medium", "high")


def say_quality_in_dialect(request: PlainObject, dialect: type[Model]) -> list[LossEntry]:
    """
    Says a quality in a dialect that lacks the word: by the word that the model takes for the same, either way round. The request is
    changed.
    """
    model, quality = _known_model_of(request), request.get("quality")
    if model is None or not isinstance(quality, str):
        return []

    def is_taken(word: str) -> bool:
        return all(issue.path != "quality" for issue in issues_of(dialect, {**request, "quality": word}))

    if is_default_value("quality", quality) or is_taken(quality):
        return []
    for word in _QUALITIES:
        if is_taken(word) and (
            equivalent_quality(model, quality) == word or equivalent_quality(model, word) == quality
        ):
            request["quality"] = word
            return [LossEntry("quality", "mapped", f"{word} is nearest for {model['id']}")]
    return []
