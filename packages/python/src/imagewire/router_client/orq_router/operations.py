"""What the orq router can be asked for."""

from __future__ import annotations

from ...models.generated.model_classes import (
    OrqRouterEditImageRequest,
    OrqRouterEditImageResponse,
    OrqRouterGenerateImageRequest,
    OrqRouterGenerateImageResponse,
    OrqRouterImageVariationRequest,
    OrqRouterImageVariationResponse,
)
from ...transport.client.client_call import Operation
from ...transport.client.client_settings import ServerFacts
from ...transport.http_message import CallName

ORQ_ROUTER = ServerFacts(
    api_key_variable="ORQ_API_KEY",
    base_url_variable="ORQ_BASE_URL",
    default_base_url="https://my.orq.ai",
    root="/v2/router",
)
"""The orq router as its client knows it."""

GENERATE_IMAGE = Operation(
    CallName("orq-router", "generate-image"),
    "/v2/router/images/generations",
    OrqRouterGenerateImageRequest,
    OrqRouterGenerateImageResponse,
)
"""Draws images from a prompt."""

EDIT_IMAGE = Operation(
    CallName("orq-router", "edit-image"),
    "/v2/router/images/edits",
    OrqRouterEditImageRequest,
    OrqRouterEditImageResponse,
    pictures=("image",),
)
"""Draws one picture, or up to 16, anew as the prompt says."""

IMAGE_VARIATION = Operation(
    CallName("orq-router", "image-variation"),
    "/v2/router/images/variations",
    OrqRouterImageVariationRequest,
    OrqRouterImageVariationResponse,
    pictures=("image",),
)
"""Draws a picture again, a little otherwise."""
