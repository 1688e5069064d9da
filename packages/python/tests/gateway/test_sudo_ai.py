"""The sudo-ai package from PyPI, unmodified, against the started gateway."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from sudo_ai import Sudo
from sudo_ai.errors import SudoError

from gateway.conftest import KEY
from gateway.pictures import decoded, fetched, png_size
from gateway.start_gateway import Gateway


@pytest.fixture
def client(gateway: Gateway) -> Iterator[Any]:
    with Sudo(server_url=gateway.url, api_key=KEY) as client:
        yield client


def test_generates_pictures_by_link(client: Any) -> None:
    answer = client.router.generate_image(prompt="a cat", model="dall-e-2", n=2, size="256x256")
    assert [png_size(fetched(image.url)) for image in answer.data] == [(256, 256)] * 2


def test_generates_base64_and_says_what_it_cost(client: Any) -> None:
    answer = client.router.generate_image(prompt="a cat", model="gpt-image-1")
    assert png_size(decoded(answer.data[0].b64_json)) == (1024, 1024)
    assert answer.usage.output_tokens > 0


@pytest.mark.anyio
async def test_generates_for_async_code(gateway: Gateway) -> None:
    client: Any
    async with Sudo(server_url=gateway.url, api_key=KEY) as client:
        answer = await client.router.generate_image_async(prompt="a cat", model="dall-e-2", size="256x256")
    assert len(answer.data) == 1


def test_is_told_what_is_wrong(client: Any, gateway: Gateway) -> None:
    with pytest.raises(SudoError) as refused:
        client.router.generate_image(prompt="p", model="dall-e-2", size="1792x1024")
    assert refused.value.status_code == 400
    with Sudo(server_url=gateway.url, api_key="wrong") as stranger, pytest.raises(SudoError) as unknown:
        stranger.router.generate_image(prompt="p", model="dall-e-2")
    assert unknown.value.status_code == 401
