"""How the vectors of the models are run."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from pydantic import ValidationError

from conformance import Vector
from imagewire import models
from imagewire.models import (
    Model,
    ModelIssue,
    ModelValidationError,
    parse_form_fields,
    parse_model,
    read_model,
    serialize_model,
)
from imagewire.models.plain import members_of


def model_class_of(vector: Vector) -> type[Model]:
    """The class under test."""
    return getattr(models, vector.head["class"])


def run_validate(vector: Vector) -> None:
    """Strict parsing, by the function and by the class itself, takes a value or names its issues."""
    model_class, given, expected = model_class_of(vector), vector.case["input"], vector.case.get("issues", [])
    assert refusals(lambda: parse_model(model_class, given)) == listed(expected)
    if members_of(given) is not None:
        assert pydantic_refusals(model_class, given) == listed(expected)


def run_read(vector: Vector) -> None:
    """Tolerant reading remarks what it should, and what is written back is what came."""
    model_class, given, case = model_class_of(vector), vector.case["input"], vector.case
    if "refused" in case:
        assert refusals(lambda: read_model(model_class, given)) == listed(case["refused"])
        return
    read = read_model(model_class, given)
    assert named(read.issues) == listed(case.get("issues", []))
    assert serialize_model(read.value) == case.get("kept", given)


def run_roundtrip(vector: Vector) -> None:
    """Nothing is lost between reading and writing."""
    read = read_model(model_class_of(vector), vector.case["input"])
    assert serialize_model(read.value) == vector.case["input"]


def run_forms(vector: Vector) -> None:
    """The parts of a form stand for a plain object, which strict parsing takes or not."""
    plain = parse_form_fields(model_class_of(vector), map(tuple, vector.case["fields"]))
    assert plain == vector.case["plain"]
    assert refusals(lambda: parse_model(model_class_of(vector), plain)) == listed(
        vector.case.get("issues", [])
    )


def refusals(run: Any) -> list[tuple[str, str]]:
    """The path and rule of each issue that a call raises; none where it raises nothing."""
    try:
        run()
    except ModelValidationError as error:
        return named(error.issues)
    return []


def pydantic_refusals(model_class: type[Model], given: object) -> list[tuple[str, str]]:
    """The same of pydantic's own validation of a class."""
    try:
        model_class.model_validate(given)
    except ValidationError as error:
        return sorted((".".join(map(str, each["loc"])), each["type"]) for each in error.errors())
    return []


def named(issues: Iterable[ModelIssue]) -> list[tuple[str, str]]:
    """Path and rule of each issue, in no order of anyone's."""
    return sorted((issue.path, issue.rule) for issue in issues)


def listed(expected: list[dict[str, str]]) -> list[tuple[str, str]]:
    """The same of the issues that a vector lists."""
    return sorted((issue["path"], issue["rule"]) for issue in expected)
