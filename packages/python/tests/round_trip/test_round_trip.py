"""Python encodes, TypeScript decodes and encodes, Python decodes: the same, whatever the value."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings

from imagewire import models
from imagewire.models import Model, parse_model, serialize_model
from imagewire.models.rules.class_rules import all_schemas
from round_trip.strategies import values_of

LONG = os.environ.get("IMAGEWIRE_LONG") == "1"
ECHO = Path(__file__).parents[2] / "scripts/echo_models.mjs"


class TypeScript:
    """The models of @imagewire/models, in a process of their own."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            ["node", str(ECHO)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1
        )

    def echo(self, name: str, value: object) -> object:
        """What strict parsing and serializing make of a value."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps([name, value]) + "\n")
        return json.loads(self._process.stdout.readline())

    def close(self) -> None:
        """Stops it."""
        self._process.terminate()
        self._process.communicate()


@pytest.fixture(scope="module")
def typescript() -> Iterator[TypeScript]:
    started = TypeScript()
    yield started
    started.close()


def as_json(value: object) -> str:
    """A value as text, its numbers as doubles, in which JavaScript has them: true and 1 stay apart, 1 and 1.0 do not."""
    return json.dumps(json.loads(json.dumps(value), parse_int=float), sort_keys=True)


@pytest.mark.parametrize("name", sorted(all_schemas()))
def test_comes_back_from_typescript_as_it_was(name: str, typescript: TypeScript) -> None:
    model_class: type[Model] = getattr(models, name)

    @settings(
        max_examples=10_000 if LONG else 10,
        derandomize=not LONG,
        database=None,
        deadline=None,
        phases=[Phase.generate, Phase.shrink],
        suppress_health_check=[HealthCheck.filter_too_much, HealthCheck.too_slow, HealthCheck.data_too_large],
    )
    @given(values_of(model_class))
    def comes_back(plain: object) -> None:
        model = parse_model(model_class, plain)
        written = serialize_model(model)
        assert as_json(written) == as_json(plain)
        # pydantic's own way out, which FastAPI takes: a whole number stays one.
        dumped = model.model_dump(mode="json", warnings=False)
        assert json.dumps(dumped, sort_keys=True) == json.dumps(plain, sort_keys=True)
        assert as_json(typescript.echo(name, written)) == as_json({"value": plain})

    comes_back()
