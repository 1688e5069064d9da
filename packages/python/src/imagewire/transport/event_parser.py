"""Server-sent events out of bytes, as the WHATWG describes them."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass

_LINE_END = re.compile(r"\r\n|\n|\r")


@dataclass(frozen=True)
class EventMessage:
    """One event as it came."""

    event: str
    """The text of its `event:` line; empty without one."""

    data: str
    """The text of its `data:` lines."""


class EventParser:
    """Takes the bytes of a stream as they come, and gives its events as soon as they are whole."""

    def __init__(self) -> None:
        self._decoder = codecs.getincrementaldecoder("utf-8-sig")("replace")
        # The pieces of a line that has not ended: joined once it has, because a picture comes in thousands.
        self._line: list[str] = []
        self._after_return = False
        self._event = ""
        self._data: list[str] = []

    def feed(self, chunk: bytes) -> Iterator[EventMessage]:
        """The events that these bytes complete."""
        return self._take(self._decoder.decode(chunk))

    def finish(self) -> Iterator[EventMessage]:
        """A last event that no blank line ended."""
        return self._take(self._decoder.decode(b"", True) + "\n\n")

    def _take(self, text: str) -> Iterator[EventMessage]:
        if text == "":
            return
        # The second half of a line's end whose first half was the last that came.
        if self._after_return:
            text = text.removeprefix("\n")
        self._after_return = text.endswith("\r")
        first, *others = _LINE_END.split(text)
        self._line.append(first)
        for piece in others:
            yield from self._take_line("".join(self._line))
            self._line = [piece]

    def _take_line(self, line: str) -> Iterator[EventMessage]:
        if line == "":
            if self._data:
                yield EventMessage(self._event, "\n".join(self._data))
            self._event, self._data = "", []
            return
        name, _, value = line.partition(":")
        if name == "data":
            self._data.append(value.removeprefix(" "))
        elif name == "event":
            self._event = value.removeprefix(" ")
