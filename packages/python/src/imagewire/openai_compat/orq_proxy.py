"""Both ways between what the orq.ai proxy speaks and OpenAI's shape."""

from __future__ import annotations

from ..models.generated import model_classes as models
from ..models.plain import PlainObject
from .answer_pair import AnswerPair
from .conversions import ByOperation, DialectConversions
from .error_pair import ErrorPair
from .event_pair import EventPair
from .invent import Given
from .path import ABSENT, is_object, value_at
from .request_pair import RequestPair
from .stream_events import edit_events, generate_events

_OPTION_PLACES = {
    name: [("orq", name)] for name in ("name", "retry", "fallbacks", "contact", "thread", "cache")
}


def _code_for_null(plain: PlainObject) -> PlainObject:
    """The proxy's code may not be null."""
    error = plain.get("error")
    if is_object(error) and error.get("code", ABSENT) is None:
        return {**plain, "error": {**error, "code": _code_from_type(plain).code}}
    return plain


def _code_from_type(plain: PlainObject) -> Given:
    kind = value_at(plain, ["error", "type"])
    return Given(code=kind if isinstance(kind, str) else "error")


_generate_request = RequestPair(
    "orq-proxy",
    "generate",
    models.OrqProxyGenerateImageRequest,
    models.OpenAIGenerateImageRequest,
    _OPTION_PLACES,
)
_edit_request = RequestPair(
    "orq-proxy", "edit", models.OrqProxyEditImageRequest, models.OpenAIEditImageRequest
)
_variation_request = RequestPair(
    "orq-proxy", "variation", models.OrqProxyImageVariationRequest, models.OpenAIImageVariationRequest
)
_generate_response = AnswerPair(
    "orq-proxy", "generate", models.OrqProxyGenerateImageResponse, models.OpenAIGenerateImageResponse
)
_edit_response = AnswerPair(
    "orq-proxy", "edit", models.OrqProxyEditImageResponse, models.OpenAIEditImageResponse
)
_variation_response = AnswerPair(
    "orq-proxy", "variation", models.OrqProxyImageVariationResponse, models.OpenAIImageVariationResponse
)
_generate_events = EventPair(_generate_response, generate_events)
_edit_events = EventPair(_edit_response, edit_events)
_error = ErrorPair("orq-proxy", models.OrqProxyErrorBody, back=_code_for_null, given_by=_code_from_type)

orq_proxy_conversions = DialectConversions(
    requests=ByOperation(_generate_request, _edit_request, _variation_request),
    answers=ByOperation(_generate_response, _edit_response, _variation_response),
    events=ByOperation(_generate_events, _edit_events),
    errors=_error,
)
"""Everything that the proxy is converted by."""

openai_generate_request_from_orq_proxy = _generate_request.to_openai
"""OpenAI's shape of a request to the proxy for a generation; the model is taken as it is."""

orq_proxy_generate_request_from_openai = _generate_request.from_openai
"""The proxy's shape of OpenAI's request for a generation; the model is taken as it is."""

openai_generate_response_from_orq_proxy = _generate_response.to_openai
"""OpenAI's shape of an answer to a generation by the proxy."""

orq_proxy_generate_response_from_openai = _generate_response.from_openai
"""The proxy's shape of OpenAI's answer to a generation."""

openai_generate_events_from_orq_proxy = _generate_events.to_openai
"""The completed events of OpenAI's stream for an answer to a generation by the proxy, which cannot stream."""

orq_proxy_generate_response_from_openai_events = _generate_events.from_openai
"""The proxy's answer for the events of OpenAI's stream of a generation."""

openai_edit_request_from_orq_proxy = _edit_request.to_openai
"""OpenAI's shape of a request to the proxy for an edit; the model is taken as it is."""

orq_proxy_edit_request_from_openai = _edit_request.from_openai
"""The proxy's shape of OpenAI's request for an edit; the model is taken as it is."""

openai_edit_response_from_orq_proxy = _edit_response.to_openai
"""OpenAI's shape of an answer to an edit by the proxy."""

orq_proxy_edit_response_from_openai = _edit_response.from_openai
"""The proxy's shape of OpenAI's answer to an edit."""

openai_edit_events_from_orq_proxy = _edit_events.to_openai
"""The completed events of OpenAI's stream for an answer to an edit by the proxy, which cannot stream."""

orq_proxy_edit_response_from_openai_events = _edit_events.from_openai
"""The proxy's answer for the events of OpenAI's stream of an edit."""

openai_variation_request_from_orq_proxy = _variation_request.to_openai
"""OpenAI's shape of a request to the proxy for a variation; the model is taken as it is."""

orq_proxy_variation_request_from_openai = _variation_request.from_openai
"""The proxy's shape of OpenAI's request for a variation; the model is taken as it is."""

openai_variation_response_from_orq_proxy = _variation_response.to_openai
"""OpenAI's shape of an answer to a variation by the proxy."""

orq_proxy_variation_response_from_openai = _variation_response.from_openai
"""The proxy's shape of OpenAI's answer to a variation."""

openai_error_from_orq_proxy = _error.to_openai
"""OpenAI's error body, and the status that fits, for whatever the proxy answered a refused request with."""

orq_proxy_error_from_openai = _error.from_openai
"""The proxy's error body for OpenAI's."""
