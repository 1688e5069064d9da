"""Words for how finely to draw."""

from __future__ import annotations

from .model_capabilities import ModelCapabilities


def equivalent_quality(model: ModelCapabilities, quality: str) -> str | None:
    """
    The word of this model for a quality that may be another model's: `hd` is `high` for gpt-image-1. None for a word that no known model
    takes.
    """
    if quality in model["choices"].get("quality", ()):
        return quality
    return model["quality_equivalents"].get(quality)
