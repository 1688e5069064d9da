"""Both ways between what the orq.ai router of 2024 speaks and OpenAI's shape."""

from __future__ import annotations

from ..models.generated import model_classes as models
from .answer_pair import AnswerPair
from .conversions import ByOperation, DialectConversions
from .error_pair import ErrorPair
from .event_pair import EventPair
from .legacy_choices import choices_from_data, data_from_choices
from .request_pair import RequestPair
from .stream_events import generate_events

_generate_request = RequestPair(
    "orq-router-legacy",
    "generate",
    models.OrqRouterLegacyGenerateImageRequest,
    models.OpenAIGenerateImageRequest,
)
_generate_response = AnswerPair(
    "orq-router-legacy",
    "generate",
    models.OrqRouterLegacyGenerateImageResponse,
    models.OpenAIGenerateImageResponse,
    there=data_from_choices,
    back=choices_from_data,
)
_generate_events = EventPair(_generate_response, generate_events)
_error = ErrorPair("orq-router-legacy", models.OrqRouterLegacyErrorBody)

orq_router_legacy_conversions = DialectConversions(
    requests=ByOperation(_generate_request),
    answers=ByOperation(_generate_response),
    events=ByOperation(_generate_events),
    errors=_error,
)
"""Everything that the 2024 router is converted by."""

openai_generate_request_from_orq_router_legacy = _generate_request.to_openai
"""OpenAI's shape of a request to the 2024 router for a generation; the model is taken as it is."""

orq_router_legacy_generate_request_from_openai = _generate_request.from_openai
"""The 2024 router's shape of OpenAI's request for a generation; the model is taken as it is."""

openai_generate_response_from_orq_router_legacy = _generate_response.to_openai
"""OpenAI's shape of an answer to a generation by the 2024 router."""

orq_router_legacy_generate_response_from_openai = _generate_response.from_openai
"""The 2024 router's shape of OpenAI's answer to a generation."""

openai_generate_events_from_orq_router_legacy = _generate_events.to_openai
"""The completed events of OpenAI's stream for an answer to a generation by the 2024 router, which cannot stream."""

orq_router_legacy_generate_response_from_openai_events = _generate_events.from_openai
"""The 2024 router's answer for the events of OpenAI's stream of a generation."""

openai_error_from_orq_router_legacy = _error.to_openai
"""OpenAI's error body, and the status that fits, for whatever the 2024 router answered a refused request with."""

orq_router_legacy_error_from_openai = _error.from_openai
"""The 2024 router's error body for OpenAI's."""
