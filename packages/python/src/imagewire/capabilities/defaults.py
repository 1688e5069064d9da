"""What an absent parameter means."""

from __future__ import annotations

_DEFAULTS: dict[str, object] = {
    "n": 1,
    "size": "auto",
    "quality": "auto",
    "background": "auto",
    "moderation": "auto",
    "output_format": "png",
    "output_compression": 100,
    "stream": False,
    "partial_images": 0,
    "style": "vivid",
}


def is_default_value(parameter: str, value: object) -> bool:
    """
    Tells whether a value is what OpenAI's specification takes for an absent parameter, so that leaving it out asks for the same: SDKs of
    other dialects send such values for every model. `response_format` and `input_fidelity` are never so: what their absence means
    depends on the model.
    """
    if parameter not in _DEFAULTS:
        return False
    default = _DEFAULTS[parameter]
    return isinstance(value, bool) == isinstance(default, bool) and value == default
