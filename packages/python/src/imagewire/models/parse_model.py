"""Strict in: what is sent must be as its class says."""

from __future__ import annotations

from typing import Literal, TypeVar

from .build_instance import build_instance
from .errors import ModelIssue, ModelValidationError
from .model import Model, schema_name
from .model_issues import UNKNOWN_KEY, UNKNOWN_VALUE, model_issues
from .plain import members_of
from .structure import structure_issues

M = TypeVar("M", bound=Model)

Unknown = Literal["refuse", "keep"]
"""What is done with what is newer than a class."""


def parse_model(
    model_class: type[M],
    plain: object,
    *,
    unknown_keys: Unknown = "refuse",
    unknown_values: Unknown = "refuse",
) -> M:
    """
    Gives an instance of the class, or raises a ModelValidationError with every issue. Nothing is changed on the way: no default is
    filled in, no text becomes a number, an absent field stays absent and None stays null. Members without a declared field, and
    texts outside a closed list, are refused unless told to keep them.
    """
    members = members_of(plain)
    if members is None:
        raise ModelValidationError(model_class.__name__, [not_an_object(model_class)])
    kept = kept_rules(unknown_keys, unknown_values)
    issues = structure_issues(plain) or [
        issue for issue in model_issues(schema_name(model_class), members) if issue.rule not in kept
    ]
    if issues:
        raise ModelValidationError(model_class.__name__, issues)
    return build_instance(model_class, members)


def kept_rules(unknown_keys: Unknown, unknown_values: Unknown) -> frozenset[str]:
    """The rules that are broken only by what is newer than the class and is to be kept."""
    kept = {UNKNOWN_KEY: unknown_keys, UNKNOWN_VALUE: unknown_values}
    return frozenset(rule for rule, wish in kept.items() if wish == "keep")


def not_an_object(model_class: type[Model]) -> ModelIssue:
    """The issue of a value that is no object at all."""
    return ModelIssue("", "isObject", f"a JSON object is needed for {model_class.__name__}")
