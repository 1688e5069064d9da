"""What a request asks of the gateway rather than of the model."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal, TypedDict, cast

from ..models.generated.model_classes import (
    OrqCache,
    OrqFallback,
    OrqProxyThread,
    OrqRouterIdentity,
    OrqRouterLoadBalancer,
    OrqRouterPromptReference,
    OrqRouterRetry,
    OrqRouterTimeout,
)
from ..models.plain import PlainObject
from ..models.union_types import OrqRouterPlugin
from .loss import LossEntry
from .path import ABSENT, dotted, is_object, plain_copy, put_at, value_at


class GatewayOptions(TypedDict, total=False):
    """
    What a request asks of the gateway rather than of the model, in one form for all dialects. OpenAI's requests have no place for it, so
    it is taken from a request beside the conversion and given beside it. Taken members are plain data as on the wire.
    """

    name: str
    """The name to show on the trace."""

    retry: OrqRouterRetry | Mapping[str, Any]
    """How to try again."""

    fallbacks: Sequence[OrqFallback | Mapping[str, Any]]
    """The models to try, in this order, when the request's own fails."""

    load_balancer: OrqRouterLoadBalancer | Mapping[str, Any]
    """The models among which requests are spread by weight."""

    timeout: OrqRouterTimeout | Mapping[str, Any]
    """How long one call of a model may take."""

    cache: OrqCache | Mapping[str, Any]
    """Whether and how long an equal request may be answered from memory."""

    identity: OrqRouterIdentity | Mapping[str, Any]
    """For whom the request is made."""

    contact: OrqRouterIdentity | Mapping[str, Any]
    """The older name of identity; its e-mail address need not be one."""

    thread: OrqProxyThread | Mapping[str, Any]
    """The thread to which the request belongs."""

    metadata: Mapping[str, str]
    """Names and texts for the trace."""

    plugins: Sequence[OrqRouterPlugin | Mapping[str, Any]]
    """What the gateway does to the request on its way."""

    prompt: OrqRouterPromptReference | Mapping[str, Any]
    """The stored prompt whose text to use."""

    response_format: Literal["url", "b64_json"]
    """How the images are to be handed over, where the request's model has no parameter for it: GPT image models always send base64."""


OptionPlaces = Mapping[str, Sequence[tuple[str, ...]]]
"""Where a dialect's requests have each option, the place that counts first. `response_format` has no place of its own."""


def take_options(request: PlainObject, places: OptionPlaces) -> tuple[GatewayOptions, list[LossEntry]]:
    """Takes the options out of a request in plain form, which is changed. Says which ones another place overrides."""
    options: PlainObject = {}
    report: list[LossEntry] = []
    for name, paths in places.items():
        present = [path for path in paths if value_at(request, path) is not ABSENT]
        if not present:
            continue
        options[name] = value_at(request, present[0])
        for path in present:
            put_at(request, path, ABSENT)
        report += [_overridden(path, present[0]) for path in present[1:]]
    if request.get("orq") == {}:
        del request["orq"]
    return cast("GatewayOptions", options), report


def _overridden(path: tuple[str, ...], first: tuple[str, ...]) -> LossEntry:
    return LossEntry(dotted(path), "mapped", f"{dotted(first)} is there too, and counts")


def give_options(request: PlainObject, options: GatewayOptions, places: OptionPlaces) -> list[str]:
    """Puts options into a request in plain form, which is changed. Names those for which the dialect has no place."""
    placeless: list[str] = []
    for name, value in options.items():
        if name == "response_format":
            continue
        if name not in places:
            placeless.append(name)
            continue
        path = places[name][0]
        if len(path) > 1 and not is_object(request.get("orq")):
            request["orq"] = {}
        put_at(request, path, plain_copy(value))
    return placeless
