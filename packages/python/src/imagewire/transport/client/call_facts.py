"""What is known of the calls that answers came from."""

from __future__ import annotations

import weakref
from dataclasses import dataclass
from typing import Literal

from ...models.errors import ModelIssue
from ...models.model import Model
from ..http_message import HttpResponse


@dataclass(frozen=True)
class CallWarning:
    """Something that is not as its dialect says, and did not stop the call."""

    side: Literal["request", "answer"]
    """Whether it is about what was sent or about what came."""

    issue: ModelIssue
    """What it is."""


@dataclass(frozen=True)
class CallFacts:
    """What is known of the call that an answer came from."""

    response: HttpResponse
    """The answer as it came: status, headers, body, request id and every attempt."""

    warnings: tuple[CallWarning, ...]
    """What is not as the dialect says. Empty where the client's `validate` is `off`."""


# Beside the answers and not in them: two equal answers are equal, whatever calls they came from.
_FACTS: dict[int, CallFacts] = {}


def keep_facts(answer: Model, facts: CallFacts) -> None:
    """Keeps what is known of a call for as long as its answer lives."""
    _FACTS[id(answer)] = facts
    weakref.finalize(answer, _FACTS.pop, id(answer), None).atexit = False


def call_facts(answer: Model) -> CallFacts:
    """What is known of the call that an answer came from: its response, its attempts, its warnings. Only for what a client gave."""
    try:
        return _FACTS[id(answer)]
    except KeyError:
        raise LookupError("the answer did not come from a client of this process, or is a copy") from None
