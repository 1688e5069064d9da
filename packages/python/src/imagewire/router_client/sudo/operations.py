"""What Sudo can be asked for."""

from __future__ import annotations

from ...models.generated.model_classes import SudoGenerateImageRequest, SudoGenerateImageResponse
from ...transport.client.client_call import Operation
from ...transport.client.client_settings import ServerFacts
from ...transport.http_message import CallName

SUDO = ServerFacts(
    api_key_variable="SUDO_API_KEY",
    base_url_variable="SUDO_BASE_URL",
    root="/v1",
)
"""Sudo as its client knows it. The vendor's specification names no address."""

GENERATE_IMAGE = Operation(
    CallName("sudo", "generate-image"),
    "/v1/images/generations",
    SudoGenerateImageRequest,
    SudoGenerateImageResponse,
)
"""Draws images from a prompt."""
