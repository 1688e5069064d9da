"""The orq-ai-sdk package from PyPI, unmodified, against the started gateway."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from orq_ai_sdk import Orq
from orq_ai_sdk.models import OrqError

from gateway.conftest import KEY
from gateway.pictures import decoded, fetched, png, png_size
from gateway.start_gateway import Gateway

PICTURE = {"file_name": "a.png", "content": png(256), "content_type": "image/png"}


@pytest.fixture
def images(gateway: Gateway) -> Iterator[Any]:
    with Orq(api_key=KEY, server_url=gateway.url) as client:
        yield client.router.images


def test_generates_pictures_by_link(images: Any) -> None:
    answer = images.generations.create(
        model="openai/dall-e-2", prompt="a cat", n=3, size="256x256", name="cats"
    )
    assert [png_size(fetched(image.url)) for image in answer.data] == [(256, 256)] * 3


def test_generates_base64_and_says_what_it_cost(images: Any) -> None:
    answer = images.generations.create(model="openai/gpt-image-1", prompt="a cat", quality="low")
    assert png_size(decoded(answer.data[0].b64_json)) == (1024, 1024)
    # The vendor's table: a low 1024x1024 image of gpt-image-1 is 272 tokens.
    assert answer.usage.output_tokens == 272


def test_edits(images: Any) -> None:
    answer = images.edits.create(
        model="openai/gpt-image-1", prompt="a hat", image=PICTURE, quality="low", response_format="url"
    )
    assert png_size(fetched(answer.data[0].url)) == (1024, 1024)


def test_varies(images: Any) -> None:
    answer = images.variations.create(model="openai/dall-e-2", image=PICTURE, n=2, size="256x256")
    assert [png_size(fetched(image.url)) for image in answer.data] == [(256, 256)] * 2


@pytest.mark.anyio
async def test_generates_for_async_code(gateway: Gateway) -> None:
    async with Orq(api_key=KEY, server_url=gateway.url) as client:
        answer = await client.router.images.generations.create_async(
            model="openai/dall-e-2", prompt="a cat", size="256x256"
        )
    assert answer.data is not None
    assert len(answer.data) == 1


def refusal(call: Callable[[], object]) -> tuple[int, dict[str, Any]]:
    with pytest.raises(OrqError) as refused:
        call()
    return refused.value.status_code, json.loads(refused.value.body)["error"]


def test_is_told_what_is_wrong(images: Any, gateway: Gateway) -> None:
    status, error = refusal(
        lambda: images.generations.create(model="openai/dall-e-2", prompt="p", size="17x17")
    )
    assert (status, error["param"]) == (400, "size")
    status, error = refusal(lambda: images.generations.create(model="openai/gpt-5", prompt="p"))
    assert (status, error["code"]) == (404, "model_not_found")
    with Orq(api_key="wrong", server_url=gateway.url) as stranger:
        generations = stranger.router.images.generations
        status, error = refusal(lambda: generations.create(model="openai/dall-e-2", prompt="p"))
    assert (status, error["code"]) == (401, "invalid_api_key")
