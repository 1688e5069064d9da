"""What the clients share: sending, and trying again only where that cannot be charged twice."""

from .answer_errors import StreamCutError, UnreadableAnswerError, UnreadableReason
from .answer_images import AnswerImage, data_url_of, image_bytes, image_bytes_async, images_in
from .async_connection import AsyncConnection
from .attempt import Attempt, FailureClass
from .byte_source import ByteSource, ByteStream
from .client.call_facts import CallFacts, CallWarning, call_facts
from .client.client_options import AsyncClientOptions, CallOptions, ClientOptions, HeaderOptions
from .clock import Clock
from .connection import Connection
from .errors import (
    AuthenticationError,
    BadRequestError,
    ConflictError,
    ConnectionError,
    ContentPolicyError,
    InternalServerError,
    NotFoundError,
    PermissionDeniedError,
    RateLimitError,
    RedirectError,
    RequestTimeoutError,
    UnprocessableEntityError,
    UpstreamError,
)
from .event_stream import EventReading, read_events, read_events_async
from .http_message import (
    AsyncStreamingHttpResponse,
    CallName,
    FormFile,
    FormPart,
    FormText,
    HttpAnswer,
    HttpHeaders,
    HttpRequest,
    HttpResponse,
    JsonBody,
    MultipartBody,
    PreparedImage,
    StreamingHttpResponse,
)
from .idempotency_key import create_idempotency_key
from .image_errors import (
    FileWriteError,
    ImageContentError,
    ImageInputError,
    ImageInputRule,
    SavedImage,
    SaveFailure,
    SaveImagesError,
)
from .image_type import ImageMediaType, extension_for, image_type_of
from .multipart import create_boundary
from .prepare_image import (
    DEFAULT_MAX_IMAGE_BYTES,
    ImageReference,
    PrepareImageOptions,
    prepare_image,
    prepare_image_async,
)
from .read_body import read_json_object
from .redact import redact_headers, redact_text, redact_value
from .request_options_error import RequestOptionsError
from .save_images import save_images, save_images_async
from .send import send, send_async, send_streaming, send_streaming_async
from .send_options import (
    DEFAULT_DEADLINE,
    DEFAULT_MAX_RETRIES,
    DEFAULT_MAX_RETRY_AFTER,
    DEFAULT_TIMEOUT,
    SendOptions,
)
from .server_memory import IDEMPOTENCY_PROMISE

__all__ = [
    "DEFAULT_DEADLINE",
    "DEFAULT_MAX_IMAGE_BYTES",
    "DEFAULT_MAX_RETRIES",
    "DEFAULT_MAX_RETRY_AFTER",
    "DEFAULT_TIMEOUT",
    "IDEMPOTENCY_PROMISE",
    "AnswerImage",
    "AsyncClientOptions",
    "AsyncConnection",
    "AsyncStreamingHttpResponse",
    "Attempt",
    "AuthenticationError",
    "BadRequestError",
    "ByteSource",
    "ByteStream",
    "CallFacts",
    "CallName",
    "CallOptions",
    "CallWarning",
    "ClientOptions",
    "Clock",
    "ConflictError",
    "Connection",
    "ConnectionError",
    "ContentPolicyError",
    "EventReading",
    "FailureClass",
    "FileWriteError",
    "FormFile",
    "FormPart",
    "FormText",
    "HeaderOptions",
    "HttpAnswer",
    "HttpHeaders",
    "HttpRequest",
    "HttpResponse",
    "ImageContentError",
    "ImageInputError",
    "ImageInputRule",
    "ImageMediaType",
    "ImageReference",
    "InternalServerError",
    "JsonBody",
    "MultipartBody",
    "NotFoundError",
    "PermissionDeniedError",
    "PrepareImageOptions",
    "PreparedImage",
    "RateLimitError",
    "RedirectError",
    "RequestOptionsError",
    "RequestTimeoutError",
    "SaveFailure",
    "SaveImagesError",
    "SavedImage",
    "SendOptions",
    "StreamCutError",
    "StreamingHttpResponse",
    "UnprocessableEntityError",
    "UnreadableAnswerError",
    "UnreadableReason",
    "UpstreamError",
    "call_facts",
    "create_boundary",
    "create_idempotency_key",
    "data_url_of",
    "extension_for",
    "image_bytes",
    "image_bytes_async",
    "image_type_of",
    "images_in",
    "prepare_image",
    "prepare_image_async",
    "read_events",
    "read_events_async",
    "read_json_object",
    "redact_headers",
    "redact_text",
    "redact_value",
    "save_images",
    "save_images_async",
    "send",
    "send_async",
    "send_streaming",
    "send_streaming_async",
]
