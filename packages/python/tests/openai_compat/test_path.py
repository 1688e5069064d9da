"""Where members stand in plain data."""

from __future__ import annotations

import pytest

from imagewire.models.errors import ModelIssue
from imagewire.openai_compat.path import locate, overlapping, paths_of

ROOT: dict[str, object] = {"data": [{"url": 1}, {"url": 2, "a.b": 3}]}


@pytest.mark.parametrize(
    ("path", "steps", "value"),
    [
        ("data", ("data",), ROOT["data"]),
        ("data.1.url", ("data", 1, "url"), 2),
        ("data.1.a.b", ("data", 1, "a.b"), 3),
    ],
)
def test_a_path_leads_to_its_member(path: str, steps: tuple[str | int, ...], value: object) -> None:
    place = locate(ROOT, path)
    assert place is not None
    assert (place.path, place.value) == (steps, value)


def test_a_member_with_dots_in_its_name_goes_before_the_one_that_the_dots_lead_to() -> None:
    place = locate({**ROOT, "data.1.url": 4}, "data.1.url")
    assert place is not None
    assert place.value == 4


def test_a_path_leads_nowhere_where_no_member_has_the_name() -> None:
    issues = [ModelIssue(path, "isInt", "") for path in ("usage.input_tokens", "data.0.url", "created")]
    assert paths_of(ROOT, issues) == [("data", 0, "url"), ("created",)]


def test_paths_overlap_where_one_is_the_other_or_holds_it() -> None:
    is_near = overlapping([("data", 1, "url"), ("usage",)])
    near = [("data", 1, "url"), ("data", 1), ("data",), ("usage", "input_tokens")]
    far = [("data", 2), ("data", 1, "u"), ("dat",), ("usages",)]
    assert [is_near(path) for path in [*near, *far]] == [True] * 4 + [False] * 4
