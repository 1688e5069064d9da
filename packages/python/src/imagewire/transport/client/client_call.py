"""One call of a client, as steps."""

from __future__ import annotations

import logging
from collections.abc import Generator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Generic, Literal, TypeVar, cast

from ...models.errors import ModelIssue, ModelValidationError
from ...models.model import Model
from ...models.parse_model import parse_model
from ...models.plain import members_of
from ...models.read_model import read_model
from ..attempt import Attempt
from ..http_message import CallName, HttpRequest, HttpResponse
from ..idempotency_key import create_idempotency_key
from ..multipart import create_boundary
from ..option_names import refuse_unknown_options
from ..option_values import check_text
from ..read_body import read_json_object
from ..request_options_error import RequestOptionsError
from ..send import send_steps
from ..send_options import SendOptions
from ..server_memory import ServerMemory
from ..steps import Step
from .call_facts import CallFacts, CallWarning, keep_facts
from .check_extra_body import check_extra_body, check_members
from .client_options import CallOptions
from .client_settings import ClientSettings
from .encode_request import RequestFrame, encode_form_request, encode_json_request
from .lay_headers import check_header_options, lay_headers
from .prepare_pictures import prepare_pictures_steps

Request = TypeVar("Request", bound=Model)
Answer = TypeVar("Answer", bound=Model)


@dataclass(frozen=True)
class Operation(Generic[Request, Answer]):
    """Something that a dialect can be asked for."""

    name: CallName
    """What the call is named in errors and logs."""

    path: str
    """What stands behind the base URL."""

    request_class: type[Request]
    """What is sent."""

    answer_class: type[Answer]
    """What comes."""

    pictures: tuple[str, ...] | None = None
    """The fields in which texts name pictures, of an operation that is a form; None for JSON."""


class ClientCall(Generic[Request, Answer]):
    """One call of a client: its own options laid over the client's, and what is remarked on the way."""

    def __init__(
        self, operation: Operation[Request, Answer], settings: ClientSettings, options: CallOptions
    ) -> None:
        refuse_unknown_options(options, CallOptions)
        self._operation = operation
        self._settings = settings
        self._options = options
        self._warnings: list[CallWarning] = []

    def steps(
        self, request: Request | Mapping[str, Any], servers: ServerMemory
    ) -> Generator[Step, Any, Answer]:
        """The whole call. Gives the answer, which holds the facts of the call too."""
        model = self._parse(request)
        encoded = yield from self._encode(model)
        response = yield from send_steps(encoded, servers, self._operation.name, self._send_options())
        return self._read(response)

    def _parse(self, request: Request | Mapping[str, Any]) -> Request:
        """The request as its model, or an error, unless all its issues are of what is newer than us and the client can send."""
        try:
            return parse_model(self._operation.request_class, request)
        except ModelValidationError as error:
            if self._settings.validate_request == "strict":
                raise
            model = parse_model(
                self._operation.request_class, request, unknown_keys="keep", unknown_values="keep"
            )
            check_members(members_of(model) or {}, (), in_form=self._operation.pictures is not None)
            self._warn("request", error.issues)
            return model

    def _encode(self, model: Request) -> Generator[Step, Any, HttpRequest]:
        path, fields, frame = self._operation.path, self._operation.pictures, self._frame()
        if fields is None:
            return encode_json_request(model, path, frame)
        form = {**(members_of(model) or {}), **(frame.extra_body or {})}
        pictures = yield from prepare_pictures_steps(form, fields, self._settings)
        return encode_form_request(model, pictures, path, frame)

    def _frame(self) -> RequestFrame:
        """What stands around the request: address, headers, a new idempotency key and boundary."""
        key = self._options.get("idempotency_key")
        check_text("idempotency_key", key)
        if key == "":
            raise RequestOptionsError("idempotency_key", "must not be empty")
        own = {**self._settings.headers, "idempotency-key": key or create_idempotency_key()}
        for name in ("headers", "extra_headers"):
            check_header_options(name, self._options.get(name))
        headers = lay_headers(own, self._options.get("headers"), self._options.get("extra_headers"))
        extra_body = self._options.get("extra_body")
        check_extra_body(extra_body, in_form=self._operation.pictures is not None)
        return RequestFrame(self._settings.base_url, headers, create_boundary(), extra_body)

    def _send_options(self) -> SendOptions:
        names = ("timeout", "deadline", "max_retries", "retry_unknown_outcome")
        own = {name: value for name, value in self._options.items() if name in names and value is not None}
        return cast("SendOptions", {**self._settings.sending, **own, "on_attempt": self._log})

    def _read(self, response: HttpResponse) -> Answer:
        plain = read_json_object(response, self._operation.name)
        read = read_model(self._operation.answer_class, plain)
        self._judge(read.issues)
        keep_facts(read.value, CallFacts(response, tuple(self._warnings)))
        return read.value

    def _judge(self, issues: Sequence[ModelIssue]) -> None:
        if not issues or self._settings.validate == "off":
            return
        if self._settings.validate == "strict":
            raise ModelValidationError(self._operation.answer_class.__name__, issues)
        self._warn("answer", issues)

    def _warn(self, side: Literal["request", "answer"], issues: Sequence[ModelIssue]) -> None:
        self._warnings += [CallWarning(side, issue) for issue in issues]
        problems = "; ".join(issue.message for issue in issues)
        message = "%s: the %s is not as the dialect says: %s"
        self._settings.logger.warning(message, self._operation.name, side, problems)

    def _log(self, attempt: Attempt) -> None:
        outcome = attempt.reason or f"status {attempt.status}"
        message = "%s: attempt %d: %s"
        self._settings.logger.log(logging.DEBUG, message, self._operation.name, attempt.number, outcome)
