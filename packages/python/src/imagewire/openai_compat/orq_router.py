"""Both ways between what the orq.ai router speaks and OpenAI's shape."""

from __future__ import annotations

from ..models.generated import model_classes as models
from .answer_pair import AnswerPair
from .conversions import ByOperation, DialectConversions
from .error_pair import ErrorPair
from .event_pair import EventPair
from .gateway_options import OptionPlaces
from .request_pair import RequestPair
from .stream_events import edit_events, generate_events

# What stands at the top counts before its twin in `orq`.
_SHARED_PLACES: OptionPlaces = {
    **{
        name: [(name,), ("orq", name)]
        for name in ("name", "retry", "fallbacks", "load_balancer", "timeout", "cache")
    },
    "identity": [("orq", "identity")],
    "contact": [("orq", "contact")],
}
_OPTION_PLACES: OptionPlaces = {**_SHARED_PLACES, "metadata": [("metadata",)], "plugins": [("plugins",)]}
_FORM_OPTION_PLACES: OptionPlaces = {**_SHARED_PLACES, "prompt": [("orq", "prompt")]}

_generate_request = RequestPair(
    "orq-router",
    "generate",
    models.OrqRouterGenerateImageRequest,
    models.OpenAIGenerateImageRequest,
    _OPTION_PLACES,
)
_edit_request = RequestPair(
    "orq-router", "edit", models.OrqRouterEditImageRequest, models.OpenAIEditImageRequest, _FORM_OPTION_PLACES
)
_variation_request = RequestPair(
    "orq-router",
    "variation",
    models.OrqRouterImageVariationRequest,
    models.OpenAIImageVariationRequest,
    _FORM_OPTION_PLACES,
)
_generate_response = AnswerPair(
    "orq-router", "generate", models.OrqRouterGenerateImageResponse, models.OpenAIGenerateImageResponse
)
_edit_response = AnswerPair(
    "orq-router", "edit", models.OrqRouterEditImageResponse, models.OpenAIEditImageResponse
)
_variation_response = AnswerPair(
    "orq-router", "variation", models.OrqRouterImageVariationResponse, models.OpenAIImageVariationResponse
)
_generate_events = EventPair(_generate_response, generate_events)
_edit_events = EventPair(_edit_response, edit_events)
_error = ErrorPair("orq-router", models.OrqRouterErrorBody)

orq_router_conversions = DialectConversions(
    requests=ByOperation(_generate_request, _edit_request, _variation_request),
    answers=ByOperation(_generate_response, _edit_response, _variation_response),
    events=ByOperation(_generate_events, _edit_events),
    errors=_error,
)
"""Everything that the router is converted by."""

openai_generate_request_from_orq_router = _generate_request.to_openai
"""OpenAI's shape of a request to the router for a generation; the model is taken as it is."""

orq_router_generate_request_from_openai = _generate_request.from_openai
"""The router's shape of OpenAI's request for a generation; the model is taken as it is."""

openai_generate_response_from_orq_router = _generate_response.to_openai
"""OpenAI's shape of an answer to a generation by the router."""

orq_router_generate_response_from_openai = _generate_response.from_openai
"""The router's shape of OpenAI's answer to a generation."""

openai_generate_events_from_orq_router = _generate_events.to_openai
"""The completed events of OpenAI's stream for an answer to a generation by the router, which cannot stream."""

orq_router_generate_response_from_openai_events = _generate_events.from_openai
"""The router's answer for the events of OpenAI's stream of a generation."""

openai_edit_request_from_orq_router = _edit_request.to_openai
"""OpenAI's shape of a request to the router for an edit; the model is taken as it is."""

orq_router_edit_request_from_openai = _edit_request.from_openai
"""The router's shape of OpenAI's request for an edit; the model is taken as it is."""

openai_edit_response_from_orq_router = _edit_response.to_openai
"""OpenAI's shape of an answer to an edit by the router."""

orq_router_edit_response_from_openai = _edit_response.from_openai
"""The router's shape of OpenAI's answer to an edit."""

openai_edit_events_from_orq_router = _edit_events.to_openai
"""The completed events of OpenAI's stream for an answer to an edit by the router, which cannot stream."""

orq_router_edit_response_from_openai_events = _edit_events.from_openai
"""The router's answer for the events of OpenAI's stream of an edit."""

openai_variation_request_from_orq_router = _variation_request.to_openai
"""OpenAI's shape of a request to the router for a variation; the model is taken as it is."""

orq_router_variation_request_from_openai = _variation_request.from_openai
"""The router's shape of OpenAI's request for a variation; the model is taken as it is."""

openai_variation_response_from_orq_router = _variation_response.to_openai
"""OpenAI's shape of an answer to a variation by the router."""

orq_router_variation_response_from_openai = _variation_response.from_openai
"""The router's shape of OpenAI's answer to a variation."""

openai_error_from_orq_router = _error.to_openai
"""OpenAI's error body, and the status that fits, for whatever the router answered a refused request with."""

orq_router_error_from_openai = _error.from_openai
"""The router's error body for OpenAI's."""
