"""The conversion of answers, whatever their dialects."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Generic, TypeVar

from ..models.model import Model
from ..models.plain import PlainObject
from ..models.read_model import read_model
from .account import Conversion, account
from .carry import CARRY, Carry, Home, read_carry, without_carry
from .difference import Difference, differences, is_same
from .fit_answer import Fitted, Invention, fit_answer
from .invent import Given
from .loss import LossReport
from .path import ABSENT, dotted, object_copy, put_at, value_at
from .restore_all import restore_all

T = TypeVar("T", bound=Model)
From = TypeVar("From", bound=Model)
To = TypeVar("To", bound=Model)

Projection = Callable[[PlainObject], PlainObject]
"""Puts an answer's members where the other dialect has them; what fits there is decided afterwards, by its class."""

GivenBy = Callable[[PlainObject], Given]
"""What an answer's members say of those that it lacks."""


@dataclass(frozen=True)
class ConvertedAnswer(Generic[T]):
    """An answer in another dialect, and what could not be taken over as it was."""

    response: T
    """The answer."""

    report: LossReport
    """Every member that was not taken over as it was."""


@dataclass(frozen=True)
class AnswerShape(Generic[T]):
    """One end of a conversion: whose answers they are, and their class."""

    home: Home
    """Whose answers they are."""

    model_class: type[T]
    """Their class."""

    given_by: GivenBy | None = None
    """What their members say of those that they lack; None where they say nothing."""


@dataclass(frozen=True)
class AnswerRoute(Generic[From, To]):
    """Both ends of a conversion, and both ways between them."""

    source: AnswerShape[From]
    """Where an answer comes from."""

    target: AnswerShape[To]
    """Where it goes to."""

    there: Projection
    """The way there."""

    back: Projection
    """The way home."""


def convert_answer(
    answer: PlainObject, route: AnswerRoute[From, To], given: Given, *, carry: bool = True
) -> ConvertedAnswer[To]:
    """
    Converts an answer. What the target cannot hold is found by converting back: the difference is what is carried, or lost. An answer
    that carries members of the target's own gets them back first.
    """
    home, target = route.source.model_class, route.target.model_class
    source, returning = _unpack(answer, route.target.home)
    fitted = _fit(route.target, route.there(source), given)
    bare = _without(fitted.plain, fitted.invented)
    restored, stale = restore_all(target, bare, returning["kept"] if returning else ())
    returned = _fit(route.source, route.back(restored), Given())
    gone = _left_by_carrying(source, returned) if carry else _left_by_nature(source, returned)
    made = [each for each in fitted.invented if value_at(restored, each["path"]) is ABSENT]
    for invention in made:
        put_at(restored, invention["path"], invention["value"])

    dialect = route.target.home.dialect
    conversion = Conversion(route.source.home, home, source, gone, made, dialect)
    carried, report = account(conversion, carry=carry)
    plain = {**restored, CARRY: carried} if carried else restored
    return ConvertedAnswer(read_model(target, plain).value, (*report, *stale))


def _fit(shape: AnswerShape[T], plain: PlainObject, given: Given) -> Fitted:
    if shape.given_by:
        given = replace(given, code=shape.given_by(plain).code)
    return fit_answer(shape.model_class, plain, given)


def _left_by_carrying(source: PlainObject, returned: Fitted) -> list[Difference]:
    """Carried members must not lean on what the way home would invent: it may be told other ids and times."""
    return list(differences(source, _without(returned.plain, returned.invented)))


def _left_by_nature(source: PlainObject, returned: Fitted) -> list[Difference]:
    """What the way home makes up stands nowhere in the target: it is no loss, and stands for none."""
    invented = {dotted(each["path"]) for each in returned.invented}
    found = differences(source, returned.plain)
    bare = (Difference(each.path, each.value) if dotted(each.path) in invented else each for each in found)
    return [each for each in bare if (each.value, each.instead) != (ABSENT, ABSENT)]


def _unpack(answer: PlainObject, home: Home) -> tuple[PlainObject, Carry | None]:
    returning = read_carry(answer.get(CARRY), home)
    if returning is None:
        return answer, None
    return _without(without_carry(answer), returning["invented"]), returning


def _without(answer: PlainObject, invented: Sequence[Invention]) -> PlainObject:
    """A copy without the members that were invented, as long as they still hold what was put in."""
    copy = object_copy(answer)
    for invention in invented:
        if is_same(value_at(copy, invention["path"]), invention.get("value", ABSENT)):
            put_at(copy, invention["path"], ABSENT)
    return copy
