"""What a call adds to its body goes out as it is, or is refused by its place where JSON cannot hold it."""

from __future__ import annotations

import json
from base64 import b64decode
from collections.abc import Iterator
from datetime import date
from math import inf, nan
from typing import Any

import pytest

from clients.client_runners import parts_of
from clients.pictures import PNG
from fake_upstream import FakeUpstream
from imagewire import ProxyClient, RequestOptionsError

REQUEST = {"model": "m", "prompt": "p"}

ITSELF: dict[str, Any] = {}
ITSELF["again"] = ITSELF

FINITE = "which JSON cannot hold: leave it out, or give None"
REFUSED: list[tuple[Any, str, str]] = [
    ({"x": nan}, "extra_body.x", f"must be a finite number, not nan, {FINITE}"),
    ({"x": {"y": inf}}, "extra_body.x.y", f"must be a finite number, not inf, {FINITE}"),
    ({"x": [1, {"y": -inf}]}, "extra_body.x.1.y", f"must be a finite number, not -inf, {FINITE}"),
    ({"x": (nan,)}, "extra_body.x.0", f"must be a finite number, not nan, {FINITE}"),
    (
        {"x": date(2026, 1, 1)},
        "extra_body.x",
        "must be a value that JSON can hold, not of type date: give a text",
    ),
    (
        {"x": {"y": b"1"}},
        "extra_body.x.y",
        "must be a value that JSON can hold, not of type bytes: give a text",
    ),
    (ITSELF, "extra_body.again", "must nest no deeper than 100 levels, and not hold itself"),
    ([("x", 1)], "extra_body", 'must be a mapping of names to values, as in {"seed": 7}'),
    ("x", "extra_body", 'must be a mapping of names to values, as in {"seed": 7}'),
]


@pytest.fixture
def client(upstream: FakeUpstream) -> Iterator[ProxyClient]:
    with ProxyClient(api_key="key-1", base_url=upstream.url) as client:
        yield client


@pytest.mark.parametrize(("extra_body", "option", "problem"), REFUSED)
def test_what_json_cannot_hold_is_refused_by_its_place(
    extra_body: Any, option: str, problem: str, client: ProxyClient, upstream: FakeUpstream
) -> None:
    for call, request in (
        (client.images.generate, REQUEST),
        (client.images.edit, {**REQUEST, "image": PNG}),
    ):
        with pytest.raises(RequestOptionsError) as refused:
            call(request, extra_body=extra_body)
        assert (refused.value.option, str(refused.value)) == (option, f"{option} {problem}")
    assert upstream.requests == []


def test_what_json_can_hold_goes_out_as_it_is(client: ProxyClient, upstream: FakeUpstream) -> None:
    extra: dict[str, Any] = {"a": [1, 0.5, "NaN", None, True], "b": {"c": []}}
    client.images.generate(REQUEST, extra_body=extra)
    assert json.loads(b64decode(upstream.requests[0]["body"])) == {**REQUEST, **extra}


def test_pictures_are_for_forms(client: ProxyClient, upstream: FakeUpstream) -> None:
    with pytest.raises(RequestOptionsError, match=r"extra_body\.mask must be .* not of type bytes"):
        client.images.generate(REQUEST, extra_body={"mask": PNG})
    client.images.edit({**REQUEST, "image": PNG}, extra_body={"mask": PNG})
    assert {part["name"] for part in parts_of(upstream.requests[0]) if "base64" in part} == {"image", "mask"}


@pytest.mark.parametrize(
    ("more", "option"),
    [({"seed": nan}, "seed"), ({"look": {"grain": [inf]}}, "look.grain.0"), ({"at": date(2026, 1, 1)}, "at")],
)
def test_what_json_cannot_hold_is_refused_of_a_request_that_is_newer_than_us(
    more: dict[str, Any], option: str, upstream: FakeUpstream
) -> None:
    with ProxyClient(api_key="key-1", base_url=upstream.url, validate_request="warn") as client:
        for call, request in (
            (client.images.generate, REQUEST),
            (client.images.edit, {**REQUEST, "image": PNG}),
        ):
            with pytest.raises(RequestOptionsError) as refused:
                call({**request, **more})
            assert refused.value.option == option
    assert upstream.requests == []


def test_a_form_that_is_newer_than_us_may_hold_more_pictures(upstream: FakeUpstream) -> None:
    with ProxyClient(api_key="key-1", base_url=upstream.url, validate_request="warn") as client:
        client.images.edit({**REQUEST, "image": PNG, "depth_map": [PNG, PNG]})
    names = [part["name"] for part in parts_of(upstream.requests[0]) if "base64" in part]
    assert names == ["image", "depth_map", "depth_map"]
