"""What the orq proxy can be asked for."""

from __future__ import annotations

from ..models.generated.model_classes import (
    OrqProxyEditImageRequest,
    OrqProxyEditImageResponse,
    OrqProxyGenerateImageRequest,
    OrqProxyGenerateImageResponse,
    OrqProxyImageVariationRequest,
    OrqProxyImageVariationResponse,
)
from ..transport.client.client_call import Operation
from ..transport.client.client_settings import ServerFacts
from ..transport.http_message import CallName

ORQ_PROXY = ServerFacts(
    api_key_variable="ORQ_API_KEY",
    base_url_variable="ORQ_BASE_URL",
    default_base_url="https://my.orq.ai",
    root="/v2/proxy",
)
"""The orq proxy as its client knows it."""

GENERATE_IMAGE = Operation(
    CallName("orq-proxy", "generate-image"),
    "/v2/proxy/images/generations",
    OrqProxyGenerateImageRequest,
    OrqProxyGenerateImageResponse,
)
"""Draws images from a prompt."""

EDIT_IMAGE = Operation(
    CallName("orq-proxy", "edit-image"),
    "/v2/proxy/images/edits",
    OrqProxyEditImageRequest,
    OrqProxyEditImageResponse,
    pictures=("image",),
)
"""Draws one picture, or up to 16, anew as the prompt says."""

IMAGE_VARIATION = Operation(
    CallName("orq-proxy", "image-variation"),
    "/v2/proxy/images/variations",
    OrqProxyImageVariationRequest,
    OrqProxyImageVariationResponse,
    pictures=("image",),
)
"""Draws a picture again, a little otherwise."""
