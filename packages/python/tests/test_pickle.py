"""Errors go from one process to another."""

from __future__ import annotations

import copy
import pickle
from collections.abc import Callable
from pathlib import Path

import pytest

from fake_upstream import FakeUpstream
from imagewire import ImagewireError, RouterClient, parse_model, read_model
from imagewire.models.openai import OpenAIGenerateImageRequest
from imagewire.models.orq_router import OrqRouterGenerateImageResponse
from imagewire.openai_compat import orq_router_generate_request_from_openai

REQUEST = {"model": "openai/gpt-image-1", "prompt": "a heron"}


def answer_that_fails(client: RouterClient) -> object:
    return client.images.generate(REQUEST)


def answer_that_is_none(client: RouterClient) -> object:
    return client.images.generate(REQUEST)


def wrong_request(client: RouterClient) -> object:
    return client.images.generate({**REQUEST, "n": "two"})


def wrong_picture(client: RouterClient) -> object:
    return client.images.edit({**REQUEST, "image": b"no picture"})


def wrong_option(client: RouterClient) -> object:
    return client.images.generate(REQUEST, timeout=-1)


def no_picture_to_save(client: RouterClient) -> object:
    plain: dict[str, object] = {"created": 1, "data": [{}]}
    answer = read_model(OrqRouterGenerateImageResponse, plain).value
    return client.images.save(answer, Path("unused"))


def request_that_cannot_be_said(_: RouterClient) -> object:
    request = parse_model(OpenAIGenerateImageRequest, {**REQUEST, "stream": True})
    return orq_router_generate_request_from_openai(request)


@pytest.mark.parametrize(
    "fail",
    [
        answer_that_fails,
        answer_that_is_none,
        wrong_request,
        wrong_picture,
        wrong_option,
        no_picture_to_save,
        request_that_cannot_be_said,
    ],
)
def test_an_error_is_the_same_in_another_process(
    fail: Callable[[RouterClient], object], upstream: FakeUpstream
) -> None:
    status, body = (200, "<html>") if fail is answer_that_is_none else (401, {"error": {"message": "No"}})
    upstream.play({"do": "answer", "status": status, "body": body})
    with (
        RouterClient(api_key="key-1", base_url=upstream.url, max_retries=0) as client,
        pytest.raises(ImagewireError) as raised,
    ):
        fail(client)
    error = raised.value
    for other in (pickle.loads(pickle.dumps(error)), copy.copy(error)):
        assert type(other) is type(error)
        assert str(other) == str(error)
        assert repr(vars(other)) == repr(vars(error))
