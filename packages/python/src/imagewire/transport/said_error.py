"""Errors that servers say with status 200."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ..models.plain import PlainObject, is_list, members_of
from ..models.read_error_facts import ErrorFacts, read_error_facts
from ..models.rules.rule import is_number


def error_said_in(answer: PlainObject) -> ErrorFacts | None:
    """
    What the body of a 2xx answer says went wrong, as servers do that answer everything with 200: in an `error`, or in `message` and
    `code` without any list. None where it says no such thing, and where there is a picture, which was paid for.
    """
    error = answer.get("error")
    if members_of(error) is not None or _is_text(error):
        return None if _has_picture(answer) else read_error_facts(answer)
    if _is_success(answer) or _has_list(answer):
        return None
    facts = read_error_facts(answer)
    return None if facts.message is None or facts.code is None else facts


def _is_success(answer: PlainObject) -> bool:
    """Of a task that was accepted, servers say "OK" with a code of 0 or 200."""
    code = answer.get("code")
    return is_number(code) and code < 400


def _has_list(answer: PlainObject) -> bool:
    return any(name != "errors" and is_list(value) for name, value in answer.items())


def _has_picture(answer: PlainObject) -> bool:
    """Whether there is a picture where any dialect has its pictures, whichever was asked for: servers mix them."""
    images = _objects_in(answer.get("data"))
    messages = (members_of(choice.get("message")) or {} for choice in _objects_in(answer.get("choices")))
    return any(_is_text(image.get("b64_json")) or _is_text(image.get("url")) for image in images) or any(
        _is_no_words(message.get("content")) or _is_text(message.get("url")) for message in messages
    )


def _objects_in(value: object) -> Iterator[Mapping[str, object]]:
    items = (members_of(item) for item in (value if is_list(value) else ()))
    return (item for item in items if item is not None)


def _is_no_words(content: object) -> bool:
    """Words have spaces between them; base64 and data URLs have none."""
    return isinstance(content, str) and content != "" and " " not in content


def _is_text(value: object) -> bool:
    return isinstance(value, str) and value != ""
