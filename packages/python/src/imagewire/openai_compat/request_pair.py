"""Both ways between a dialect's request and OpenAI's."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from ..models.model import Model
from ..models.parse_model import parse_model
from ..models.serialize_model import serialize_model
from .answer_pair import plain_of
from .fit_request import OnLoss, fit_request
from .gateway_options import GatewayOptions, OptionPlaces, give_options, take_options
from .loss import Dialect, LossEntry, LossReport, Operation
from .model_words import say_in_model_words, say_quality_in_dialect

T = TypeVar("T", bound=Model)
D = TypeVar("D", bound=Model)
P = TypeVar("P", bound=Model)


@dataclass(frozen=True)
class ConvertedRequest(Generic[T]):
    """A request in another dialect, and what could not be taken over as it was."""

    request: T
    """The request."""

    report: LossReport
    """Every member that was not taken over as it was."""


@dataclass(frozen=True)
class IncomingRequest(ConvertedRequest[T]):
    """A request in OpenAI's shape, and what it asks of the gateway."""

    options: GatewayOptions
    """What is asked of the gateway."""


class RequestPair(Generic[D, P]):
    """The two conversions between a dialect's request and OpenAI's. Both raise a ConversionError for what cannot be expressed."""

    def __init__(
        self,
        dialect: Dialect,
        operation: Operation,
        model_class: type[D],
        pivot: type[P],
        places: OptionPlaces | None = None,
    ) -> None:
        self.model_class = model_class
        """The class of the dialect's request."""
        self.pivot = pivot
        """The class of OpenAI's request."""
        self._dialect: Dialect = dialect
        self._operation: Operation = operation
        self._places = places or {}

    def to_openai(self, request: D | Mapping[str, Any], *, on_loss: OnLoss = "refuse") -> IncomingRequest[P]:
        """
        OpenAI's shape of the dialect's request, in the model's own words, and what it asks of the gateway. The model is taken as it is.
        With `on_loss="warn"` the request goes without what OpenAI cannot express, and the report says so.
        """
        plain = plain_of(self.model_class, request)
        options, overridden = take_options(plain, self._places)
        fitted, report = fit_request(self.pivot, plain, "openai", on_loss, overridden)
        worded = serialize_model(fitted)
        words = say_in_model_words(worded, self._operation)
        if words.response_format is not None:
            options["response_format"] = words.response_format
        return IncomingRequest(parse_model(self.pivot, worded), (*report, *words.report), options)

    def from_openai(
        self,
        request: P | Mapping[str, Any],
        *,
        on_loss: OnLoss = "refuse",
        options: GatewayOptions | None = None,
    ) -> ConvertedRequest[D]:
        """
        The dialect's shape of OpenAI's request, with what is asked of the gateway where the dialect has it. The model is taken as it is.
        With `on_loss="warn"` the request goes without what the dialect cannot express, and the report says so.
        """
        plain = plain_of(self.pivot, request)
        given: GatewayOptions = options or {}
        if "response_format" in given and plain.get("response_format") is None:
            plain["response_format"] = given["response_format"]
        reason = f"{self._dialect} has no place for this option"
        kind = "lost" if on_loss == "warn" else "refused"
        placeless = [LossEntry(name, kind, reason) for name in give_options(plain, given, self._places)]
        words = say_quality_in_dialect(plain, self.model_class)
        fitted = fit_request(self.model_class, plain, self._dialect, on_loss, [*placeless, *words])
        return ConvertedRequest(*fitted)
