"""What the orq router of 2024 can be asked for."""

from __future__ import annotations

from ...models.generated.model_classes import (
    OrqRouterLegacyGenerateImageRequest,
    OrqRouterLegacyGenerateImageResponse,
)
from ...transport.client.client_call import Operation
from ...transport.client.client_settings import ServerFacts
from ...transport.http_message import CallName

ORQ_ROUTER_LEGACY = ServerFacts(
    api_key_variable="ORQ_API_KEY",
    base_url_variable="ORQ_BASE_URL",
    root="/v2/router",
)
"""The orq router of 2024 as its client knows it. orq itself serves it no more, so there is no address to go to by default."""

GENERATE_IMAGE = Operation(
    CallName("orq-router-legacy", "generate-image"),
    "/v2/router/images/generations",
    OrqRouterLegacyGenerateImageRequest,
    OrqRouterLegacyGenerateImageResponse,
)
"""Draws images from a prompt."""
