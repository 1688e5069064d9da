"""Tolerant out: what was paid for is never thrown away for its content."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

from .build_instance import build_instance
from .errors import ModelIssue, ModelValidationError
from .model import Model, schema_name
from .model_issues import model_issues
from .parse_model import kept_rules, not_an_object
from .plain import members_of
from .structure import structure_issues, without_unsafe_keys

M = TypeVar("M", bound=Model)


@dataclass(frozen=True)
class ReadResult(Generic[M]):
    """An answer as it came, and what about it is not as the dialect says."""

    value: M
    """The answer; what is wrong in it stands there as it came, whatever the field's type says."""

    issues: tuple[ModelIssue, ...]
    """What is wrong, field by field."""


def read_model(model_class: type[M], plain: object) -> ReadResult[M]:
    """
    Gives an instance whatever the object holds. Unknown members and values are kept without an issue; a missing member, a forbidden
    null or a wrong type is kept with one. Only keys that are an attack are left out. Raises a ModelValidationError only where there
    is no JSON object to read: no object at all, a cycle, or nesting beyond any real answer.
    """
    members = members_of(plain)
    if members is None:
        raise ModelValidationError(model_class.__name__, [not_an_object(model_class)])
    unsafe = structure_issues(plain)
    if any(issue.rule != "isSafeKey" for issue in unsafe):
        raise ModelValidationError(model_class.__name__, unsafe)
    safe = without_unsafe_keys(dict(members)) if unsafe else members
    newer = kept_rules("keep", "keep")
    found = [issue for issue in model_issues(schema_name(model_class), safe) if issue.rule not in newer]
    return ReadResult(build_instance(model_class, safe), (*unsafe, *found))
