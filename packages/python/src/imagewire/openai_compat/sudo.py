"""Both ways between what Sudo speaks and OpenAI's shape."""

from __future__ import annotations

from ..models.generated import model_classes as models
from .answer_pair import AnswerPair
from .conversions import ByOperation, DialectConversions
from .error_pair import ErrorPair
from .event_pair import EventPair
from .request_pair import RequestPair
from .stream_events import generate_events

_generate_request = RequestPair(
    "sudo", "generate", models.SudoGenerateImageRequest, models.OpenAIGenerateImageRequest
)
_generate_response = AnswerPair(
    "sudo", "generate", models.SudoGenerateImageResponse, models.OpenAIGenerateImageResponse
)
_generate_events = EventPair(_generate_response, generate_events)
_error = ErrorPair("sudo", models.SudoErrorBody)

sudo_conversions = DialectConversions(
    requests=ByOperation(_generate_request),
    answers=ByOperation(_generate_response),
    events=ByOperation(_generate_events),
    errors=_error,
)
"""Everything that Sudo is converted by."""

openai_generate_request_from_sudo = _generate_request.to_openai
"""OpenAI's shape of a request to Sudo for a generation; the model is taken as it is."""

sudo_generate_request_from_openai = _generate_request.from_openai
"""Sudo's shape of OpenAI's request for a generation; the model is taken as it is."""

openai_generate_response_from_sudo = _generate_response.to_openai
"""OpenAI's shape of an answer to a generation by Sudo."""

sudo_generate_response_from_openai = _generate_response.from_openai
"""Sudo's shape of OpenAI's answer to a generation."""

openai_generate_events_from_sudo = _generate_events.to_openai
"""The completed events of OpenAI's stream for an answer to a generation by Sudo, which cannot stream."""

sudo_generate_response_from_openai_events = _generate_events.from_openai
"""Sudo's answer for the events of OpenAI's stream of a generation."""

openai_error_from_sudo = _error.to_openai
"""OpenAI's error body, and the status that fits, for whatever Sudo answered a refused request with."""

sudo_error_from_openai = _error.from_openai
"""Sudo's error body for OpenAI's."""
