"""The choices of the 2024 router, and the images of OpenAI."""

from __future__ import annotations

from ..models.plain import PlainObject, is_list, members_of
from .data_url import data_url_of, picture_in_text
from .path import chosen

_ROLE = "assistant"


def data_from_choices(answer: PlainObject) -> PlainObject:
    """Puts each choice where OpenAI has its images: a link, a picture in the content, or the content as the prompt's revision."""
    choices = answer.get("choices")
    data = {"data": [_image_from_choice(choice) for choice in choices]} if is_list(choices) else {}
    return {**chosen(answer, "created"), **data}


def _image_from_choice(choice: object) -> PlainObject:
    message = members_of((members_of(choice) or {}).get("message")) or {}
    content, url = message.get("content"), message.get("url")
    image: PlainObject = {"url": url} if isinstance(url, str) else {}
    return {**image, **_image_from_text(content)} if isinstance(content, str) else image


def _image_from_text(content: str) -> PlainObject:
    picture = picture_in_text(content)
    return {"revised_prompt": content} if picture is None else {"b64_json": picture}


def choices_from_data(answer: PlainObject) -> PlainObject:
    """Puts each image where the 2024 router has its choices. A message holds one thing: base64 goes before a link, a link before text."""
    data = answer.get("data")
    choices = {"choices": [_choice_from_image(*each) for each in enumerate(data)]} if is_list(data) else {}
    return {**chosen(answer, "created"), **choices}


def _choice_from_image(index: int, image: object) -> PlainObject:
    members = members_of(image) or {}
    b64_json, url, text = (members.get(name) for name in ("b64_json", "url", "revised_prompt"))
    if isinstance(b64_json, str):
        return {"index": index, "message": {"role": _ROLE, "content": data_url_of(b64_json)}}
    if isinstance(url, str):
        return {"index": index, "message": {"role": _ROLE, "url": url}}
    # A text that would be read as a picture stays out of the content.
    if isinstance(text, str) and picture_in_text(text) is None:
        return {"index": index, "message": {"role": _ROLE, "content": text}}
    return {"index": index}
