"""Whatever a dialect answers comes home from OpenAI's shape as it left, and the other way round."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from imagewire.models import parse_model, serialize_model
from imagewire.openai_compat import conversions_by_dialect
from round_trip.strategies import values_of

OPERATIONS = ("generate", "edit", "variation")


def pairs(kind: str) -> list[Any]:
    """Every pair of a kind, named after its dialect and operation."""
    found = [
        (getattr(getattr(conversions, kind), operation), f"{dialect} {operation}")
        for dialect, conversions in conversions_by_dialect.items()
        for operation in OPERATIONS
    ]
    return [pytest.param(pair, id=name) for pair, name in found if pair is not None]


def few(examples: int = 25) -> Any:
    return settings(
        max_examples=examples, derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow]
    )


@pytest.mark.parametrize("pair", pairs("answers"))
def test_an_answer_comes_home(pair: Any) -> None:
    @few()
    @given(values_of(pair.model_class))
    def from_the_dialect(plain: dict[str, Any]) -> None:
        there = pair.to_openai(plain)
        parse_model(pair.pivot, {**serialize_model(there.response)}, unknown_keys="keep")
        assert serialize_model(pair.from_openai(there.response).response) == plain

    @few()
    @given(values_of(pair.pivot))
    def from_openai(plain: dict[str, Any]) -> None:
        there = pair.from_openai(plain)
        parse_model(pair.model_class, serialize_model(there.response), unknown_keys="keep")
        assert serialize_model(pair.to_openai(there.response).response) == plain

    from_the_dialect()
    from_openai()


@pytest.mark.parametrize("dialect", conversions_by_dialect)
def test_an_error_comes_home_and_has_the_status_of_one(dialect: Any) -> None:
    pair = conversions_by_dialect[dialect].errors

    @few()
    @given(values_of(pair.model_class))
    def comes_home(plain: dict[str, Any]) -> None:
        there = pair.to_openai(plain)
        assert 400 <= there.status <= 599
        assert serialize_model(pair.from_openai(there.body).body) == plain

    comes_home()


@pytest.mark.parametrize("pair", pairs("events"))
def test_nothing_of_an_answer_is_lost_in_events_but_an_answer_without_images(pair: Any) -> None:
    model_class = pair.answers.model_class

    @few()
    @given(values_of(model_class).filter(has_images))
    def comes_home(plain: dict[str, Any]) -> None:
        there = pair.to_openai(plain)
        assert serialize_model(pair.from_openai(there.events).response) == plain

    comes_home()


def has_images(answer: dict[str, Any]) -> bool:
    return len(answer.get("data") or answer.get("choices") or ()) > 0
