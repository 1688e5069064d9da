"""Requests made to fit a class."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, TypeVar

from ..capabilities.defaults import is_default_value
from ..models.errors import ModelIssue
from ..models.model import Model
from ..models.parse_model import parse_model
from ..models.plain import PlainObject
from .fit_answer import issues_of
from .loss import ConversionError, Dialect, LossEntry, LossReport
from .path import ABSENT, locate, object_copy, put_at

M = TypeVar("M", bound=Model)

OnLoss = Literal["refuse", "warn"]
"""What becomes of a request that the target cannot express: it is refused with a ConversionError, the default, or goes without."""

Target = Dialect | Literal["openai"]
"""Where a request is bound for."""


def fit_request(
    model_class: type[M],
    request: PlainObject,
    target: Target,
    on_loss: OnLoss,
    known: Sequence[LossEntry] = (),
) -> tuple[M, LossReport]:
    """
    Makes a request fit a class by its own rules. What means the same when it is absent is left out; everything else that the class does
    not take is refused or, with `warn`, left out and reported. A missing member is never made up: it is refused either way.
    """
    plain = object_copy(request)
    report = list(known)
    # Each round takes a member away or ends: there are no more rounds than members.
    while issues := issues_of(model_class, plain):
        missing = [issue.path for issue in issues if _is_missing(plain, issue)]
        if missing:
            required = f"{target} requires it"
            raise ConversionError(target, [LossEntry(path, "refused", required) for path in missing])
        report += [_settle(plain, issue, target, on_loss) for issue in issues]
    refused = [entry for entry in report if entry.kind == "refused"]
    if refused:
        raise ConversionError(target, refused)
    return parse_model(model_class, plain), tuple(report)


def _is_missing(plain: PlainObject, issue: ModelIssue) -> bool:
    place = locate(plain, issue.path)
    return place is None or place.value is ABSENT


def _settle(plain: PlainObject, issue: ModelIssue, target: Target, on_loss: OnLoss) -> LossEntry:
    place = locate(plain, issue.path)
    value = ABSENT if place is None else place.value
    if place is not None:
        put_at(plain, place.path, ABSENT)
    if value is None:
        return LossEntry(issue.path, "mapped", f"null leaves it to {target}, as absence does")
    if is_default_value(issue.path, value):
        return LossEntry(issue.path, "mapped", f"the value is the default; {target} has it unsaid")
    unknown = issue.rule == "whitelistValidation"
    reason = f"{target} has no such parameter" if unknown else issue.message
    return LossEntry(issue.path, "lost" if on_loss == "warn" else "refused", reason)
