"""Answers of several images, and of one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..models.plain import PlainObject, is_list
from .carry import CARRY
from .difference import differences
from .loss import LossEntry
from .path import ABSENT, chosen, dotted, value_at

SAID_ONCE = "an answer says it once, as its last image does"
"""Why what an earlier image's answer says is not in the joined one."""

_SAID_OF_EACH = ("size", "quality", "background", "output_format")


def completed_event(answer: PlainObject, type_: str) -> PlainObject:
    """The completed event of an answer's one image, as far as the answer says it."""
    facts = {
        "b64_json": value_at(answer, ("data", 0, "b64_json")),
        "created_at": value_at(answer, ["created"]),
    }
    present = {name: value for name, value in facts.items() if value is not ABSENT}
    return {"type": type_, **present, **chosen(answer, *_SAID_OF_EACH, "usage")}


def answer_from_event(event: PlainObject) -> PlainObject:
    """The answer that one completed event amounts to."""
    created = {"created": event["created_at"]} if "created_at" in event else {}
    return {**created, "data": [chosen(event, "b64_json")], **chosen(event, *_SAID_OF_EACH, "usage")}


def split_answer(answer: PlainObject) -> list[PlainObject]:
    """An answer for each image; what every event says goes to each, what is said but once to the last."""
    data = answer.get("data")
    images = list(data) if is_list(data) else []
    said = chosen(answer, "created", *_SAID_OF_EACH)
    singles: list[PlainObject] = [{**said, "data": [image]} for image in images[:-1]]
    return [*singles, {**answer, "data": images[-1:]}] if images else []


def join_answers(singles: Sequence[PlainObject], created: int | None) -> PlainObject:
    """The answer that answers of one image each amount to."""
    lists = [single["data"] for single in singles]
    data = [image for each in lists if is_list(each) for image in each]
    return {"created": created or 0, **(singles[-1] if singles else {}), "data": data}


def said_otherwise(singles: Sequence[PlainObject], joined: PlainObject) -> Iterator[LossEntry]:
    """What an image's event says of the whole answer, and the last one does not, by the image's number: `0.usage.input_tokens`."""
    for index, single in enumerate(singles):
        said = {name: member for name, member in single.items() if name not in ("data", CARRY)}
        for difference in differences(said, joined):
            if difference.value is not ABSENT:
                yield LossEntry(dotted((index, *difference.path)), "lost", SAID_ONCE)
