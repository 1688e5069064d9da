"""Writes the pydantic classes and the schemas that hold their rules, from @imagewire/models, and what known image models
accept, from @imagewire/capabilities. With --check it writes nothing and fails when a file is stale."""

from __future__ import annotations

import copy
import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

Schema = dict[str, Any]

ROOT = Path(__file__).parent.parent
TARGET = ROOT / "src/imagewire"
HEADER = "# Written by scripts/generate_models.py; run `npm run generate` to write it anew."
# By the start of their classes' names, the longest first.
DIALECTS = {
    "OrqRouterLegacy": ("orq_router_legacy", "the orq.ai router of November 2024"),
    "OrqRouter": ("orq_router", "the orq.ai router"),
    "OrqProxy": ("orq_proxy", "the orq.ai proxy"),
    "OpenAI": ("openai", "OpenAI"),
    "Sudo": ("sudo", "Sudo"),
    "Orq": ("orq", "the orq.ai dialects, which they share"),
}
# What vendors name that is no class but one of several.
UNIONS = {
    "openai": {
        "ImageEditStreamEvent": "OpenAIEditImageStreamEvent",
        "ImageGenStreamEvent": "OpenAIGenerateImageStreamEvent",
    },
    "orq_router": {"CreateImagePlugins": "OrqRouterPlugin"},
    "orq_router_legacy": {
        "PostV2RouterImagesGenerationsMessage": "OrqRouterLegacyMessage",
        "RouterImageGenerationsMessage": "OrqRouterLegacyMessage",
    },
}
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
    f"--custom-file-header={HEADER}",
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


def main() -> None:
    """Writes every file, or compares them."""
    printed = json.loads(subprocess.check_output(["node", ROOT / "scripts/print_models.mjs"]))
    written = {
        "models/generated/schemas.json": rules_text(printed["schemas"]),
        "models/generated/model_classes.py": classes_text(printed["schemas"]),
        "capabilities/generated/known_models.json": json.dumps(printed["knownModels"], indent=1) + "\n",
        **dialect_texts(list(printed["schemas"]["$defs"]), printed["sdkNames"]),
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


def classes_text(schemas: Schema) -> str:
    """The classes as Python."""
    with tempfile.TemporaryDirectory() as folder:
        given, output = Path(folder, "schemas.json"), Path(folder, "model_classes.py")
        given.write_text(json.dumps(schemas_for_classes(schemas)))
        subprocess.run(["datamodel-codegen", f"--input={given}", f"--output={output}", *OPTIONS], check=True)
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


def dialect_texts(classes: list[str], sdk_names: dict[str, dict[str, str]]) -> dict[str, str]:
    """The modules that hold each dialect's classes under our names and under the vendor's."""
    texts: dict[str, str] = {}
    for dialect, words in DIALECTS.values():
        unions = UNIONS.get(dialect, {})
        own = {name: name for name in [*unions.values(), *classes] if dialect_of(name) == dialect}
        texts[f"models/{dialect}/__init__.py"] = module_text(f"The classes of {words}.", own)
        if dialect in sdk_names:
            docs = "The names that the vendor's own SDKs give to these classes: change the import, keep the name."
            texts[f"models/{dialect}/sdk_names.py"] = module_text(docs, {**sdk_names[dialect], **unions})
    return texts


def dialect_of(class_name: str) -> str:
    """The dialect that a class belongs to."""
    return next(dialect for start, (dialect, _) in DIALECTS.items() if class_name.startswith(start))


def module_text(docs: str, names: dict[str, str]) -> str:
    """A module that gives classes and unions under other names."""
    imports = [
        f"from ..{home_of(target)} import {target}" + ("" if target == name else f" as {name}")
        for name, target in names.items()
    ]
    text = "\n".join([HEADER, f'"""{docs}"""', "", *imports, "", f"__all__ = {sorted(names)!r}", ""])
    for command in (["check", "--fix-only", "--select=I,RUF022"], ["format"]):
        text = ruff(command, text)
    return text


def home_of(name: str) -> str:
    """The module that holds a class or a union."""
    unions = [union for dialect in UNIONS.values() for union in dialect.values()]
    return "union_types" if name in unions else "generated.model_classes"


def ruff(command: list[str], text: str) -> str:
    """A module's text after a run of ruff."""
    ran = subprocess.run(
        ["ruff", *command, "--stdin-filename=module.py", "-"],
        input=text,
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
    )
    return ran.stdout


if __name__ == "__main__":
    main()
