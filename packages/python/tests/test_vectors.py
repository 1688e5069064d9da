"""Runs the vectors of packages/conformance, from the same files as every other language."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from capabilities.capability_runner import run_capabilities
from clients.client_runners import run_decode, run_encode
from conformance import Vector, all_parts, read_rules, read_vectors
from fake_upstream import FakeUpstream
from imagewire.models.rules.class_rules import IS_PRESENT, FieldRules, all_class_rules
from models.model_runners import run_forms, run_read, run_roundtrip, run_validate
from openai_compat.convert_runner import run_convert
from transport.error_runner import run_errors
from transport.stream_runner import run_streams

PURE: dict[str, Callable[[Vector], None]] = {
    "capabilities": run_capabilities,
    "convert": run_convert,
    "forms": run_forms,
    "read": run_read,
    "roundtrip": run_roundtrip,
    "streams": run_streams,
    "validate": run_validate,
}

OVER_HTTP: dict[str, Callable[[Vector, FakeUpstream], None]] = {
    "decode": run_decode,
    "encode": run_encode,
    "errors": run_errors,
}

# Vectors that do not pass yet, each with the reason why; one that passes must leave the list.
KNOWN_FAILURES = json.loads(Path(__file__).parent.joinpath("../known_failures.json").read_text())
KNOWN = {f"{each['file']}: {each['case']}" for each in KNOWN_FAILURES}


def vectors_of(parts: Iterable[str]) -> pytest.MarkDecorator:
    """Runs a test for each vector of some parts."""
    vectors = [vector for part in parts for vector in read_vectors(part)]
    marks = {
        vector.id: pytest.mark.xfail(vector.id in KNOWN, reason="known", strict=True) for vector in vectors
    }
    params = [pytest.param(vector, id=vector.id, marks=marks[vector.id]) for vector in vectors]
    return pytest.mark.parametrize("vector", params)


@vectors_of(PURE)
def test_vector(vector: Vector) -> None:
    PURE[vector.part](vector)


@vectors_of(OVER_HTTP)
def test_vector_over_http(vector: Vector, upstream: FakeUpstream) -> None:
    OVER_HTTP[vector.part](vector, upstream)


def test_every_part_has_a_runner() -> None:
    assert sorted([*PURE, *OVER_HTTP]) == all_parts()


def test_known_failures_are_of_cases_that_there_are() -> None:
    ids = {vector.id for part in (*PURE, *OVER_HTTP) for vector in read_vectors(part)}
    assert ids >= KNOWN


def test_classes_have_the_rules_that_the_vectors_cover() -> None:
    ours = {
        name: {field: described(rules) for field, rules in fields.items()}
        for name, fields in all_class_rules().items()
    }
    assert ours == read_rules()


def described(field: FieldRules) -> dict[str, object]:
    """The rules of a field in the form of the conformance package's list."""
    group = ["exactlyOneOf"] if field.group else []
    present = [] if field.optional else [IS_PRESENT.name]
    return {
        **({"optional": True} if field.optional else {}),
        **({"nullable": True} if field.nullable else {}),
        "rules": [*group, *present, *(rule.name for rule in field.rules)],
    }
