"""The models' schemas as pydantic classes."""

from __future__ import annotations

import copy
import json
import re
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

Schema = dict[str, Any]

OPTIONS = [
    "--input-file-type=jsonschema",
    "--schema-version=2020-12",
    "--output-model-type=pydantic_v2.BaseModel",
    "--base-class=imagewire.models.model.Model",
    "--target-python-version=3.10",
    "--use-annotated",
    "--enum-field-as-literal=all",
    "--use-schema-description",
    "--use-field-description",
    "--use-attribute-docstrings",
    "--use-single-line-docstring",
    "--use-double-quotes",
    "--skip-root-model",
    "--keep-model-order",
    "--formatters",
    "ruff-format",
]
# The generator repeats in each class what its base says for all.
SAID_BY_THE_BASE = """
    model_config = ConfigDict(
        use_attribute_docstrings=True,
    )
"""
NUMBERS = re.compile(r"^(    \w+: .*?)\bfloat\b", re.MULTILINE)


def classes_text(schemas: Schema, header: str) -> str:
    """The classes as Python."""
    with tempfile.TemporaryDirectory() as folder:
        given, output = Path(folder, "schemas.json"), Path(folder, "model_classes.py")
        given.write_text(json.dumps(schemas_for_classes(schemas)))
        told = [f"--input={given}", f"--output={output}", f"--custom-file-header={header}"]
        subprocess.run(["datamodel-codegen", *told, *OPTIONS], check=True)
        # As a float alone pydantic would write 1700000000 as 1700000000.0, which not every reader takes for a whole number.
        return NUMBERS.sub(r"\1int | float", output.read_text().replace(SAID_BY_THE_BASE, ""))


def schemas_for_classes(schemas: Schema) -> Schema:
    """The schemas as the generator shall read them: what it cannot say is left to the rules that the classes are judged by."""
    prepared = copy.deepcopy(schemas)
    classes: dict[str, Schema] = prepared["$defs"]
    closed = reachable(classes, (name for name in classes if name.endswith("Request")))
    for name, schema in classes.items():
        for unsaid in ("additionalProperties", "oneOf"):
            schema.pop(unsaid, None)
        schema["properties"] = {
            field: prepare_field(value, name in closed or (name.endswith("Event") and field == "type"))
            for field, value in schema["properties"].items()
        }
    return prepared


def prepare_field(field: Schema, closed: bool) -> Schema:
    """One field: pictures by reference, formats as plain text, and a server's closed lists open to what they hold tomorrow."""
    description = {"description": field["description"]}
    if "binary" in json.dumps(field):
        name = "BinaryParts" if "anyOf" in field else "BinaryPart"
        return {"customTypePath": f"imagewire.models.rules.binary_part.{name}", **description}
    if "additionalProperties" in field:
        return {"type": "object", "additionalProperties": {"type": "string"}, **description}
    if "enum" in field and not closed:
        return {"anyOf": [{"enum": field["enum"]}, {"type": "string"}], **description}
    if field.get("type") == "array" and "minimum" in field["items"]:
        return {**field, "items": {"type": field["items"]["type"]}}
    return {key: value for key, value in field.items() if key not in ("format", "examples")}


def reachable(classes: dict[str, Schema], names: Iterator[str]) -> set[str]:
    """The classes of these names, and every class inside them."""
    found: set[str] = set()
    waiting = list(names)
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting += references(classes[name])
    return found


def references(schema: Schema) -> list[str]:
    """The names of the classes that a schema refers to."""
    return re.findall(r'"\$ref": "#/\$defs/(\w+)"', json.dumps(schema))
