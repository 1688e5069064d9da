"""The modules that give the classes to whoever imports them, dialect by dialect."""

from __future__ import annotations

import subprocess
from pathlib import Path

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


def dialect_texts(classes: list[str], sdk_names: dict[str, dict[str, str]], header: str) -> dict[str, str]:
    """The modules that hold each dialect's classes under our names and under the vendor's."""
    texts: dict[str, str] = {}
    for dialect, words in DIALECTS.values():
        unions = UNIONS.get(dialect, {})
        own = {name: name for name in [*unions.values(), *classes] if dialect_of(name) == dialect}
        texts[f"models/{dialect}/__init__.py"] = module_text(f"The classes of {words}.", own, header)
        if dialect in sdk_names:
            docs = "The names that the vendor's own SDKs give to these classes: change the import, keep the name."
            texts[f"models/{dialect}/sdk_names.py"] = module_text(
                docs, {**sdk_names[dialect], **unions}, header
            )
    return texts


def dialect_of(class_name: str) -> str:
    """The dialect that a class belongs to."""
    return next(dialect for start, (dialect, _) in DIALECTS.items() if class_name.startswith(start))


def module_text(docs: str, names: dict[str, str], header: str) -> str:
    """A module that gives classes and unions under other names."""
    imports = [
        f"from ..{home_of(target)} import {target}" + ("" if target == name else f" as {name}")
        for name, target in names.items()
    ]
    text = "\n".join([header, f'"""{docs}"""', "", *imports, "", f"__all__ = {sorted(names)!r}", ""])
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
        cwd=Path(__file__).parent.parent,
    )
    return ran.stdout
