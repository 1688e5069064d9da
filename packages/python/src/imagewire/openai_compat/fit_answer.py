"""Answers made to fit a class."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from typing import TypedDict

import httpx

from ..models.errors import ModelIssue, ModelValidationError
from ..models.model import Model
from ..models.parse_model import parse_model
from ..models.plain import PlainObject, is_list
from ..models.rules.rule import is_number
from .invent import Given, invent, rounded
from .path import ABSENT, MemberPath, dotted, is_object, locate, object_copy, prefixes_of, put_at


class Invention(TypedDict):
    """A member that was put in because the target requires it."""

    path: MemberPath
    """Where it was put."""

    value: object
    """What was put there."""


@dataclass(frozen=True)
class Fitted:
    """Plain data that is a valid value of its class, and what was put in to make it so."""

    plain: PlainObject
    """The valid data."""

    invented: list[Invention]
    """What was put in."""


# A round may uncover what an invented object lacks itself; no answer nests deeper than this.
_MAX_ROUNDS = 8


def fit_answer(model_class: type[Model], answer: PlainObject, given: Given) -> Fitted:
    """
    Makes an answer fit a class by its own rules: what the class does not take is left out, a fraction is rounded where it takes whole
    numbers, a link is percent-encoded where it takes URIs, an item that is no object becomes `{}`, and what it requires is invented.
    The argument is not changed.
    """
    plain = object_copy(answer)
    invented: dict[str, Invention] = {}
    for _ in range(_MAX_ROUNDS):
        issues = issues_of(model_class, plain)
        if not issues:
            return Fitted(plain, list(invented.values()))
        for issue in issues:
            _repair(plain, issue, given, invented)
    raise ModelValidationError(model_class.__name__, issues_of(model_class, plain))


def issues_of(model_class: type[Model], plain: PlainObject) -> tuple[ModelIssue, ...]:
    """Every rule of the class that plain data breaks."""
    try:
        parse_model(model_class, plain)
    except ModelValidationError as error:
        return error.issues
    return ()


def _repair(plain: PlainObject, issue: ModelIssue, given: Given, invented: dict[str, Invention]) -> None:
    place = locate(plain, issue.path)
    if place is None:
        return
    value = place.value
    if value is not ABSENT:
        put_at(plain, place.path, _nearest(issue.rule, value))
        return
    invention = invent(place.name, place.owner, given)
    put_at(plain, place.path, invention)
    if not any(prefix in invented for prefix in prefixes_of(place.path)):
        invented[dotted(place.path)] = {"path": list(place.path), "value": invention}


def _nearest(rule: str, value: object) -> object:
    """What comes nearest to a value that breaks a rule; ABSENT where nothing does."""
    if rule == "isInt" and is_number(value) and math.isfinite(value):
        return rounded(value)
    if rule == "isUri" and isinstance(value, str):
        return _encoded(value)
    if rule == "isNested" and is_list(value) and not all(map(is_object, value)):
        return [item if is_object(item) else {} for item in value]
    return ABSENT


# What browsers leave out of a link: white space around it, and line ends and tabs wherever they stand.
_LEFT_OUT = re.compile(r"^[\x00-\x20]+|[\x00-\x20]+$|[\t\n\r]")


def _encoded(link: str) -> object:
    try:
        url = httpx.URL(_LEFT_OUT.sub("", link))
    except (httpx.InvalidURL, ValueError):
        return ABSENT
    return str(url) if url.is_absolute_url and str(url) != link else ABSENT
