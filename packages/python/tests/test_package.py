"""What the package promises as a whole."""

from __future__ import annotations

import importlib
import inspect
import pkgutil

import pytest

import imagewire
from imagewire import models
from imagewire.models import Model
from imagewire.models.rules.class_rules import all_schemas

PUBLIC = (
    "imagewire",
    "imagewire.capabilities",
    "imagewire.models",
    "imagewire.models.openai",
    "imagewire.models.openai.sdk_names",
    "imagewire.models.orq",
    "imagewire.models.orq_proxy",
    "imagewire.models.orq_proxy.sdk_names",
    "imagewire.models.orq_router",
    "imagewire.models.orq_router.sdk_names",
    "imagewire.models.orq_router_legacy",
    "imagewire.models.orq_router_legacy.sdk_names",
    "imagewire.models.sudo",
    "imagewire.models.sudo.sdk_names",
    "imagewire.openai_compat",
    "imagewire.proxy_client",
    "imagewire.router_client",
    "imagewire.transport",
)


@pytest.mark.parametrize("name", PUBLIC)
def test_a_public_module_names_all_that_it_gives(name: str) -> None:
    module = importlib.import_module(name)
    assert module.__doc__
    assert len(set(module.__all__)) == len(module.__all__) > 0
    for exported in module.__all__:
        value = getattr(module, exported)
        if inspect.isclass(value) or inspect.isroutine(value):
            assert inspect.getdoc(value), f"{name}.{exported} has no docstring"


def test_every_module_says_what_it_is() -> None:
    modules = pkgutil.walk_packages(imagewire.__path__, "imagewire.")
    silent = [each.name for each in modules if not importlib.import_module(each.name).__doc__]
    assert [name for name in silent if "generated" not in name] == []


@pytest.mark.parametrize("name", sorted(all_schemas()))
def test_a_class_and_each_of_its_fields_carry_their_docs(name: str) -> None:
    model_class: type[Model] = getattr(models, name)
    assert inspect.getdoc(model_class) != inspect.getdoc(Model)
    assert model_class.model_fields.keys() == all_schemas()[name]["properties"].keys()
    assert [field for field, info in model_class.model_fields.items() if not info.description] == []


@pytest.mark.parametrize(
    ("vendors", "ours"),
    [
        ("RouterImageGenerationsResponseBody", "OrqRouterLegacyGenerateImageResponse"),
        ("ImageGeneration", "SudoGenerateImageResponse"),
        ("ImageUsage", "SudoUsage"),
        ("ImageData", "SudoImage"),
    ],
)
def test_the_vendors_names_are_the_same_classes(vendors: str, ours: str) -> None:
    assert getattr(models, vendors) is getattr(models, ours)
