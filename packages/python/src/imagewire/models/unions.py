"""How the classes of a union are told apart: by a key that is present, or by its value."""

from __future__ import annotations

from collections.abc import Callable, Mapping


def pick_variant(names: tuple[str, ...], members: Mapping[str, object]) -> str:
    """Names the class that judges an object, of one or several. Always names one: its rules then say what is wrong."""
    if len(names) == 1:
        return names[0]
    return _PICKERS[names[0]](members)


def _pick_legacy_message(members: Mapping[str, object]) -> str:
    """By the key that is present, in the order in which the vendor's SDKs look for them."""
    if "content" in members:
        return "OrqRouterLegacyContentMessage"
    if "url" in members:
        return "OrqRouterLegacyUrlMessage"
    return "OrqRouterLegacyToolCallsMessage" if "tool_calls" in members else "OrqRouterLegacyContentMessage"


def _pick_plugin(members: Mapping[str, object]) -> str:
    """By the language, or by there being none."""
    if "language" not in members:
        return "OrqRouterPiiRedactionAuto"
    return "OrqRouterPiiRedactionDutch" if members["language"] == "nl" else "OrqRouterPiiRedactionEnglish"


# By the first class of the union.
_PICKERS: dict[str, Callable[[Mapping[str, object]], str]] = {
    "OrqRouterLegacyContentMessage": _pick_legacy_message,
    "OrqRouterPiiRedactionAuto": _pick_plugin,
}
