"""What an answer carries, and what is made of it when it comes from an unknown hand."""

from __future__ import annotations

import json
from typing import Any

import pytest

from imagewire.models import serialize_model
from imagewire.openai_compat import (
    openai_generate_response_from_orq_proxy,
    orq_proxy_generate_response_from_openai,
)
from imagewire.openai_compat.difference import Difference
from imagewire.openai_compat.restoration import restoration_of, restore

ANSWER: dict[str, Any] = {"created": 1, "data": [{"url": "https://pictures.example/1"}]}
HOME = {"dialect": "orq-proxy", "operation": "generate"}
MEBIBYTE = 1024 * 1024


def carrying(*kept: object, invented: tuple[object, ...] = ()) -> dict[str, object]:
    return {"version": 1, "home": HOME, "kept": list(kept), "invented": list(invented)}


def home_with(member: object) -> tuple[dict[str, Any], list[str]]:
    """What the proxy's shape is made of an OpenAI answer that somebody hands in with this member."""
    converted = orq_proxy_generate_response_from_openai({**ANSWER, "x_imagewire": member})
    lost = [entry.path for entry in converted.report if entry.kind == "lost"]
    return serialize_model(converted.response), lost


@pytest.mark.parametrize(
    "member",
    [
        {**carrying({"path": ["created"], "value": 1.5, "instead": 1}), "version": 2},
        {**carrying(), "home": {**HOME, "dialect": "sudo"}},
        {**carrying(), "home": {**HOME, "operation": "edit"}},
        "x",
        {"version": 1, "home": HOME},
        carrying({"path": "created", "value": 1.5}),
        carrying({"path": [], "value": {}}),
        carrying({"path": ["__proto__", "polluted"], "value": True}),
        carrying({"path": ["constructor", "prototype", "polluted"], "value": 1}),
        carrying({"path": ["data", -1], "value": {}}),
        carrying({"path": ["data"]}),
        carrying({"path": ["created"], "head": "x", "tail": 9, "of": 1}),
        carrying(invented=({"value": 1},)),
    ],
    ids=[
        "of another version",
        "of another home",
        "of another operation",
        "no object",
        "without lists",
        "with a path that is none",
        "with an empty path",
        "with a path through a prototype",
        "with a path through a constructor",
        "with a negative position",
        "that takes away what it does not name",
        "with a text longer than its place",
        "with inventions without a path",
    ],
)
def test_what_is_not_ours_is_left_alone(member: object) -> None:
    plain, _ = home_with(member)
    carried = plain.pop("x_imagewire")
    assert plain == ANSWER
    # It is a member like any other that the proxy has no place for, and goes back to OpenAI's shape as it came.
    assert carried["home"] == {"dialect": "openai", "operation": "generate"}
    assert carried["kept"] == [{"path": ["x_imagewire"], "value": member}]


def test_what_is_too_long_is_left_alone_and_not_carried_further() -> None:
    assert home_with(carrying({"path": ["x"], "value": "a" * MEBIBYTE})) == (ANSWER, ["x_imagewire"])


@pytest.mark.parametrize(
    ("kept", "path"),
    [
        ({"path": ["created"], "value": 1.5, "instead": 2}, "created"),
        ({"path": ["usage", "input_tokens"], "value": 1.5, "instead": 2}, "usage.input_tokens"),
        ({"path": ["data", 7], "value": {}}, "data.7"),
        ({"path": ["data", 0, "url"], "head": "x", "tail": 1, "of": 3}, "data.0.url"),
        ({"path": ["created"], "value": "now", "instead": 1}, "created"),
        ({"path": ["toString"], "value": 1}, "toString"),
    ],
    ids=[
        "whose place was changed",
        "whose place is gone",
        "that would leave a hole in a list",
        "whose text has another length",
        "that breaks a rule of the class",
        "that hides a method of JavaScript's objects",
    ],
)
def test_a_member_without_its_place_is_not_put_back(kept: object, path: str) -> None:
    assert home_with(carrying(kept)) == (ANSWER, [path])


def test_what_is_sound_is_put_back_beside_what_is_not() -> None:
    broken = {"path": ["created"], "value": "now", "instead": 1}
    plain, lost = home_with(carrying(broken, {"path": ["data", 0, "revised_prompt"], "value": None}))
    assert plain == {"created": 1, "data": [{**ANSWER["data"][0], "revised_prompt": None}]}
    assert lost == ["created"]


def test_an_invention_that_was_changed_since_stays() -> None:
    response = openai_generate_response_from_orq_proxy({"data": []}).response
    response.created = 1_700_000_000
    home = orq_proxy_generate_response_from_openai(response).response
    assert serialize_model(home) == {"created": 1_700_000_000, "data": []}


def test_nothing_is_carried_where_there_is_nothing_to_carry() -> None:
    converted = openai_generate_response_from_orq_proxy(ANSWER)
    assert (serialize_model(converted.response), converted.report) == (ANSWER, ())


def test_what_does_not_fit_is_lost_and_the_rest_is_carried() -> None:
    converted = openai_generate_response_from_orq_proxy({**ANSWER, "notes": "a" * MEBIBYTE, "seed": 7})
    assert len(json.dumps(serialize_model(converted.response))) < 1000
    entries = [(entry.path, entry.kind) for entry in converted.report]
    assert entries == [("notes", "lost"), ("seed", "carried")]


def test_what_no_model_may_nest_as_deep_is_not_carried() -> None:
    nested: dict[str, Any] = {}
    for _ in range(90):
        nested = {"nested": nested}
    converted = openai_generate_response_from_orq_proxy({**ANSWER, "nested": nested})
    assert [entry.kind for entry in converted.report] == ["lost"]


def test_what_breaks_the_dialects_own_rules_is_not_carried() -> None:
    converted = openai_generate_response_from_orq_proxy({**ANSWER, "usage": None})
    assert serialize_model(converted.response) == ANSWER
    assert [(entry.path, entry.kind) for entry in converted.report] == [("usage", "lost")]


@pytest.mark.parametrize(
    ("home", "here", "head", "tail"),
    [
        ("x" + "a" * 500, "yy" + "a" * 500, "x", 500),
        ("x" + "\U0001f426" * 500, "yy" + "\U0001f426" * 500, "x", 1000),
        # U+1F426 and U+1F826 are D83D DC26 and D83E DC26: they end alike.
        ("\U0001f426" + "a" * 500, "\U0001f826" + "a" * 500, "\ud83d", 501),
    ],
    ids=["ASCII", "beyond 16 bits", "half a pair"],
)
def test_a_long_text_is_put_back_by_its_beginning_counted_as_javascript_counts(
    home: str, here: str, head: str, tail: int
) -> None:
    restoration = restoration_of(Difference(("text",), home, here))
    assert restoration == {
        "path": ["text"],
        "head": head,
        "tail": tail,
        "of": len(here.encode("utf-16-le")) // 2,
    }
    root: dict[str, object] = {"text": here}
    assert restore(root, restoration)
    assert root == {"text": home}


def test_a_link_is_percent_encoded_where_uris_are_taken() -> None:
    answer = {"created": 1, "data": [{"url": "https://pictures.example/a b\u00e9.png"}]}
    there = openai_generate_response_from_orq_proxy(answer)
    assert serialize_model(there.response)["data"] == [{"url": "https://pictures.example/a%20b%C3%A9.png"}]
