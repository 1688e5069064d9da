"""Runs the vectors of packages/conformance, from the same files as every other language."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from conformance import Vector, all_parts, read_rules, read_vectors
from imagewire.models.rules.class_rules import IS_PRESENT, FieldRules, all_class_rules
from models.model_runners import run_forms, run_read, run_roundtrip, run_validate

RUNNERS: dict[str, Callable[[Vector], None]] = {
    "forms": run_forms,
    "read": run_read,
    "roundtrip": run_roundtrip,
    "validate": run_validate,
}

NOT_APPLICABLE = {
    "capabilities": "what known models accept and cost is a package of its own, which Python does not have",
    "decode": "there are no clients yet",
    "encode": "there are no clients yet",
    "errors": "there is no transport yet",
    "streams": "there is no transport yet",
}

# Vectors that do not pass yet, each with the reason why; one that passes must leave the list.
KNOWN_FAILURES = json.loads(Path(__file__).parent.joinpath("../known_failures.json").read_text())

VECTORS = [vector for part in RUNNERS for vector in read_vectors(part)]


@pytest.mark.parametrize("vector", VECTORS, ids=[vector.id for vector in VECTORS])
def test_vector(vector: Vector) -> None:
    known = [each for each in KNOWN_FAILURES if f"{each['file']}: {each['case']}" == vector.id]
    if not known:
        RUNNERS[vector.part](vector)
        return
    with pytest.raises(AssertionError):
        RUNNERS[vector.part](vector)


def test_every_part_has_a_runner_or_a_reason() -> None:
    assert sorted([*RUNNERS, *NOT_APPLICABLE]) == all_parts()


def test_known_failures_are_of_cases_that_there_are() -> None:
    assert {f"{each['file']}: {each['case']}" for each in KNOWN_FAILURES} <= {vector.id for vector in VECTORS}


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
