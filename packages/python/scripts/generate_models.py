"""Writes the pydantic classes and the schemas that hold their rules, from @imagewire/models, and what known image models
accept, from @imagewire/capabilities. With --check it writes nothing and fails when a file is stale."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from dialect_modules import dialect_texts
from python_classes import Schema, classes_text

ROOT = Path(__file__).parent.parent
TARGET = ROOT / "src/imagewire"
HEADER = "# Written by scripts/generate_models.py; run `npm run generate` to write it anew."


def main() -> None:
    """Writes every file, or compares them."""
    printed = json.loads(subprocess.check_output(["node", ROOT / "scripts/print_models.mjs"]))
    written = {
        "models/generated/schemas.json": rules_text(printed["schemas"]),
        "models/generated/model_classes.py": classes_text(printed["schemas"], HEADER),
        "capabilities/generated/known_models.json": json.dumps(printed["knownModels"], indent=1) + "\n",
        **dialect_texts(list(printed["schemas"]["$defs"]), printed["sdkNames"], HEADER),
    }
    if "--check" not in sys.argv:
        for name, text in written.items():
            (TARGET / name).parent.mkdir(exist_ok=True, parents=True)
            (TARGET / name).write_text(text)
        return
    stale = [name for name, text in written.items() if (TARGET / name).read_text() != text]
    if stale:
        sys.exit(f"{', '.join(stale)} in {TARGET.relative_to(ROOT)} are stale: run npm run generate.")


def rules_text(schemas: Schema) -> str:
    """The schemas without their prose, which stands in the classes."""
    classes = {name: without_prose(schema) for name, schema in schemas["$defs"].items()}
    return json.dumps({"$defs": classes}, indent=1) + "\n"


def without_prose(schema: Schema) -> Schema:
    """A class's schema without descriptions and examples; a field may well be called by these names."""
    fields = {name: bare(field) for name, field in schema["properties"].items()}
    return {**bare(schema), "properties": fields}


def bare(schema: Schema) -> Schema:
    """What a schema demands."""
    return {key: value for key, value in schema.items() if key not in ("description", "examples")}


if __name__ == "__main__":
    main()
