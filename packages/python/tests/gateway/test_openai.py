"""The openai package from PyPI, unmodified, against the started gateway."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from typing import Any

import openai
import pytest

from gateway.conftest import KEY
from gateway.pictures import decoded, fetched, png, png_size
from gateway.start_gateway import Gateway


@pytest.fixture
def client(gateway: Gateway) -> Iterator[openai.OpenAI]:
    with openai.OpenAI(base_url=f"{gateway.url}/v1", api_key=KEY, max_retries=0) as client:
        yield client


@pytest.fixture
async def async_client(gateway: Gateway) -> AsyncIterator[openai.AsyncOpenAI]:
    async with openai.AsyncOpenAI(base_url=f"{gateway.url}/v1", api_key=KEY, max_retries=0) as client:
        yield client


def test_generates_a_real_picture_and_says_what_it_cost(client: openai.OpenAI) -> None:
    answer = client.images.generate(
        model="gpt-image-1", prompt="a lighthouse", size="1536x1024", quality="low"
    )
    assert answer.data is not None
    assert png_size(decoded(answer.data[0].b64_json)) == (1536, 1024)
    assert (answer.size, answer.quality, answer.output_format) == ("1536x1024", "low", "png")
    # The vendor's table: a low 1536x1024 image of gpt-image-1 is 400 tokens.
    assert answer.usage is not None
    assert answer.usage.output_tokens == 400


def test_generates_three_pictures_by_link(client: openai.OpenAI) -> None:
    answer = client.images.generate(model="dall-e-2", prompt="a cat", n=3, size="256x256")
    assert answer.data is not None
    pictures = [fetched(image.url) for image in answer.data]
    assert [png_size(picture) for picture in pictures] == [(256, 256)] * 3
    assert len(set(pictures)) == 3


def test_edits_pictures(client: openai.OpenAI) -> None:
    image = [("a.png", png(64), "image/png"), ("b.png", png(64), "image/png")]
    answer = client.images.edit(model="gpt-image-1", prompt="join them", image=image, quality="low")
    assert answer.data is not None
    assert png_size(decoded(answer.data[0].b64_json)) == (1024, 1024)
    assert answer.usage is not None
    assert answer.usage.input_tokens_details.image_tokens > 0


def test_edits_below_a_mask(client: openai.OpenAI) -> None:
    image, mask = ("a.png", png(256), "image/png"), ("mask.png", png(256, b"\0\0\0\0"), "image/png")
    answer = client.images.edit(
        model="dall-e-2", prompt="a sea", image=image, mask=mask, size="256x256", response_format="b64_json"
    )
    assert answer.data is not None
    assert png_size(decoded(answer.data[0].b64_json)) == (256, 256)


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_varies_a_picture(client: openai.OpenAI) -> None:
    # The package calls variations deprecated; the dialect still has them.
    images: Any = client.images
    image = ("a.png", png(256), "image/png")
    answer = images.create_variation(model="dall-e-2", image=image, n=2, size="256x256")
    assert [png_size(fetched(each.url)) for each in answer.data] == [(256, 256)] * 2


def test_streams_a_generation(client: openai.OpenAI) -> None:
    stream = client.images.generate(
        model="gpt-image-1", prompt="a heron", quality="low", stream=True, partial_images=2
    )
    events = list(stream)
    *partial, completed = events
    assert {event.type for event in partial} <= {"image_generation.partial_image"}
    assert completed.type == "image_generation.completed"
    assert png_size(decoded(completed.b64_json)) == (1024, 1024)
    assert completed.usage.output_tokens >= 272


@pytest.mark.anyio
async def test_streams_an_edit_to_async_code(async_client: openai.AsyncOpenAI) -> None:
    stream = await async_client.images.edit(
        model="gpt-image-1",
        prompt="a hat",
        image=("a.png", png(64), "image/png"),
        quality="low",
        stream=True,
        partial_images=1,
    )
    types = [event.type async for event in stream]
    assert types[-1] == "image_edit.completed"


def test_is_told_what_is_wrong(client: openai.OpenAI, gateway: Gateway) -> None:
    with pytest.raises(openai.BadRequestError) as refused:
        client.images.generate(model="dall-e-2", prompt="p", size="1792x1024")
    assert refused.value.param == "size"
    with pytest.raises(openai.NotFoundError) as missing:
        client.images.generate(model="gpt-5", prompt="p")
    assert missing.value.code == "model_not_found"
    with pytest.raises(openai.BadRequestError) as unreadable:
        client.images.edit(model="gpt-image-1", prompt="p", image=("a.png", b"no picture", "image/png"))
    assert (unreadable.value.param, unreadable.value.code) == ("image", "invalid_image_file")
    with (
        openai.OpenAI(base_url=f"{gateway.url}/v1", api_key="wrong") as stranger,
        pytest.raises(openai.AuthenticationError),
    ):
        stranger.images.generate(model="dall-e-2", prompt="p")
