"""The vectors, as they stand in packages/conformance, which belong to no language."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2] / "conformance"
VECTORS = ROOT / "vectors"


@dataclass(frozen=True)
class Vector:
    """One case of one file."""

    part: str
    """The folder below vectors/ that says how it is run."""

    file: str
    """The file's path below vectors/."""

    head: dict[str, Any]
    """What the file says of all its cases: the class, or the model."""

    case: dict[str, Any]
    """The case itself."""

    @property
    def id(self) -> str:
        """What the case is called in every language."""
        return f"{self.file}: {self.case['name']}"


def read_data(file: Path) -> Any:
    """A file of the package, texts too long to be written down written out."""
    return json.loads(file.read_text("utf-8"), object_hook=_expand_repeat)


def _expand_repeat(value: dict[str, Any]) -> Any:
    return value["$repeat"] * value["times"] if value.keys() == {"$repeat", "times"} else value


def all_parts() -> list[str]:
    """All parts that there are: the folders below vectors/."""
    return sorted(folder.name for folder in VECTORS.iterdir())


def read_vectors(part: str) -> list[Vector]:
    """All cases of a part; fails where there are none, so that nothing passes by testing nothing."""
    vectors = [
        Vector(part, file.relative_to(VECTORS).as_posix(), head, case)
        for file in sorted((VECTORS / part).rglob("*.json"))
        for head in [read_data(file)]
        for case in head["cases"]
    ]
    if not vectors:
        raise LookupError(f"vectors/{part} holds no vectors")
    return vectors


def read_rules() -> dict[str, Any]:
    """The rules of each field of each class that every implementation's classes must have."""
    return {name: fields for name, fields in read_data(ROOT / "rules.json").items() if name != "$schema"}
