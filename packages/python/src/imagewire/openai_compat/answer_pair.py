"""Both ways between a dialect's answer and OpenAI's."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Generic, TypeVar

from ..models.model import Model
from ..models.plain import PlainObject
from ..models.read_model import read_model
from ..models.serialize_model import serialize_model
from .carry import Home
from .convert_answer import AnswerRoute, AnswerShape, ConvertedAnswer, Projection, convert_answer
from .invent import Given
from .loss import AnswerKind, Dialect

D = TypeVar("D", bound=Model)
P = TypeVar("P", bound=Model)


def as_it_is(plain: PlainObject) -> PlainObject:
    """The projection of answers that have their members in the same places."""
    return plain


def plain_of(model_class: type[Model], message: Model | Mapping[str, Any]) -> PlainObject:
    """A message as plain data, keys that are an attack left out."""
    return serialize_model(message if isinstance(message, Model) else read_model(model_class, message).value)


class AnswerPair(Generic[D, P]):
    """The two conversions between a dialect's answer and OpenAI's."""

    def __init__(
        self,
        dialect: Dialect,
        operation: AnswerKind,
        model_class: type[D],
        pivot: type[P],
        *,
        there: Projection = as_it_is,
        back: Projection = as_it_is,
    ) -> None:
        self.model_class = model_class
        """The class of the dialect's answer."""
        self.pivot = pivot
        """The class of OpenAI's answer."""
        own = AnswerShape(Home(dialect, operation), model_class)
        openai = AnswerShape(Home("openai", operation), pivot)
        self._out = AnswerRoute(own, openai, there, back)
        self._home = AnswerRoute(openai, own, back, there)

    def to_openai(
        self, response: D | Mapping[str, Any], *, carry: bool = True, created: int | None = None
    ) -> ConvertedAnswer[P]:
        """
        OpenAI's shape of the dialect's answer. What it has no place for travels in `x_imagewire`, unless `carry` is False; `created`
        stands for a time that the answer lacks, instead of 0.
        """
        plain = plain_of(self.model_class, response)
        return convert_answer(plain, self._out, Given(created=created), carry=carry)

    def from_openai(
        self,
        response: P | Mapping[str, Any],
        *,
        carry: bool = True,
        created: int | None = None,
        id: str | None = None,
        model: str | None = None,
    ) -> ConvertedAnswer[D]:
        """
        The dialect's shape of OpenAI's answer, what it carries put back. What the dialect has no place for travels in `x_imagewire`,
        unless `carry` is False; `created`, and `id` and `model` of the 2024 router, stand for what the answer lacks.
        """
        plain = plain_of(self.pivot, response)
        return convert_answer(plain, self._home, Given(created, id, model), carry=carry)
