"""Refusals for what a prompt or a picture shows."""

from __future__ import annotations

import re

from ..models.read_error_facts import ErrorFacts

_REFUSAL_CODES = frozenset(
    {
        "moderation_blocked",
        "content_policy_violation",
        "content_filter",
        "safety_violation",
        "responsible_ai_policy_violation",
    }
)

# Google's image models say it in words alone.
_REFUSAL_WORDS = re.compile(
    r"safety (system|filter|settings)|content (policy|filter|management policy)", re.IGNORECASE
)


def is_content_refusal(status: int, facts: ErrorFacts) -> bool:
    """
    Tells a refusal for what the prompt or the picture shows. By the server's code whatever the status, because some gateways wrap
    the refusal in a 502; by its words only for 400 and 422, because a blocked account (403) cites the policy too.
    """
    if {facts.code, facts.type} & _REFUSAL_CODES:
        return True
    return status in (400, 422) and _REFUSAL_WORDS.search(facts.message or "") is not None
