"""How the vectors of the conversions are run."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

import pytest

from conformance import Vector
from imagewire.models import serialize_model
from imagewire.openai_compat import ConversionError, LossReport, conversions_by_dialect

OPERATIONS = {"generate": "generate", "edit": "edit", "image": "variation"}


@dataclass(frozen=True)
class Result:
    """What a conversion comes to, as the vectors have it."""

    output: Any
    report: LossReport
    gateway: Any = None
    status: int | None = None


def run_convert(vector: Vector) -> None:
    """The output and the report of a conversion are as expected, and it comes home; or it is refused for the paths expected."""
    case, given = vector.case, vector.case.get("options", {})
    options = {**given, "carry": False} if "carry" in case else given
    if "refused" in case:
        with pytest.raises(ConversionError) as refused:
            convert(vector, case["to"], case["input"], options)
        assert sorted(entry.path for entry in refused.value.report) == sorted(case["refused"])
        return
    result = convert(vector, case["to"], case["input"], options)
    assert result.output == case["output"]
    found = sorted((entry.kind, entry.path) for entry in result.report)
    assert found == sorted((entry["kind"], entry["path"]) for entry in case.get("report", ()))
    assert (result.gateway, result.status) == (case.get("gateway"), case.get("status"))
    if "carry" not in case and "oneWay" not in case and not vector.head["message"].endswith("-request"):
        to = "dialect" if case["to"] == "openai" else "openai"
        assert convert(vector, to, case["output"], {}).output == case["input"]


def convert(vector: Vector, to: str, message: Any, options: dict[str, Any]) -> Result:
    """Converts a message of the vector's kind: the first word of its name is the operation, the last the kind."""
    conversions = conversions_by_dialect[vector.head["dialect"]]
    operation, *_, kind = vector.head["message"].split("-")
    if kind == "body":
        error = way(conversions.errors, to)(message, **options)
        return Result(serialize_model(error.body), error.report, status=error.status)
    if kind == "request":
        return convert_request(getattr(conversions.requests, OPERATIONS[operation]), to, message, options)
    if kind == "response":
        answer = way(getattr(conversions.answers, OPERATIONS[operation]), to)(message, **options)
        return Result(serialize_model(answer.response), answer.report)
    converted = way(getattr(conversions.events, OPERATIONS[operation]), to)(message, **options)
    if to == "dialect":
        return Result(serialize_model(converted.response), converted.report)
    return Result([serialize_model(event) for event in converted.events], converted.report)


def convert_request(pair: Any, to: str, message: Any, options: dict[str, Any]) -> Result:
    """Converts a request, and what it asks of the gateway."""
    on_loss = options.get("onLoss", "refuse")
    if to == "openai":
        incoming = pair.to_openai(message, on_loss=on_loss)
        return Result(serialize_model(incoming.request), incoming.report, camel_case(incoming.options))
    gateway = {snake_case(name): value for name, value in options.get("gateway", {}).items()}
    outgoing = pair.from_openai(message, on_loss=on_loss, options=gateway)
    return Result(serialize_model(outgoing.request), outgoing.report)


def way(pair: Any, to: str) -> Any:
    """One of the two ways of a pair."""
    return pair.to_openai if to == "openai" else pair.from_openai


def snake_case(name: str) -> str:
    """An option as Python spells it."""
    return re.sub("[A-Z]", lambda letter: f"_{letter[0].lower()}", name)


def camel_case(options: dict[str, Any]) -> dict[str, Any]:
    """Options as the vectors spell them."""
    return {re.sub("_([a-z])", lambda found: found[1].upper(), name): each for name, each in options.items()}
