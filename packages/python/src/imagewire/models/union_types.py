"""What may be one of several classes."""

from __future__ import annotations

from typing import TypeAlias

from .generated.model_classes import (
    OpenAIEditImageCompletedEvent,
    OpenAIEditImagePartialEvent,
    OpenAIGenerateImageCompletedEvent,
    OpenAIGenerateImagePartialEvent,
    OrqRouterLegacyContentMessage,
    OrqRouterLegacyToolCallsMessage,
    OrqRouterLegacyUrlMessage,
    OrqRouterPiiRedactionAuto,
    OrqRouterPiiRedactionDutch,
    OrqRouterPiiRedactionEnglish,
)

OpenAIGenerateImageStreamEvent: TypeAlias = (
    OpenAIGenerateImagePartialEvent | OpenAIGenerateImageCompletedEvent
)
"""An event of a generation that is streamed: told apart by its type."""

OpenAIEditImageStreamEvent: TypeAlias = OpenAIEditImagePartialEvent | OpenAIEditImageCompletedEvent
"""An event of an edit that is streamed: told apart by its type."""

OrqRouterPlugin: TypeAlias = (
    OrqRouterPiiRedactionAuto | OrqRouterPiiRedactionEnglish | OrqRouterPiiRedactionDutch
)
"""A plugin of the router; redaction of personal data is the only one so far. Told apart by the language."""

OrqRouterLegacyMessage: TypeAlias = (
    OrqRouterLegacyContentMessage | OrqRouterLegacyUrlMessage | OrqRouterLegacyToolCallsMessage
)
"""A message of the 2024 router: of content, url and tool_calls it holds exactly one."""
