"""Every image model that is known."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files

from .model_capabilities import ModelCapabilities


@cache
def known_models() -> tuple[ModelCapabilities, ...]:
    """Every image model that is known, newest family first."""
    text = files("imagewire.capabilities").joinpath("generated/known_models.json").read_text("utf-8")
    return tuple(json.loads(text))


def capabilities_of(model: str) -> ModelCapabilities | None:
    """
    What is known of a model, by its id or a snapshot's, with or without the prefix `openai/`; None when nothing is. Other providers'
    prefixes are not taken off: the same model may accept something else there.
    """
    name = model.removeprefix("openai/")
    return next((known for known in known_models() if name in (known["id"], *known["snapshots"])), None)
