"""How a member is put back where it was at home."""

from __future__ import annotations

from typing import TypedDict, TypeGuard, cast

from typing_extensions import NotRequired

from ..models.plain import is_list
from ..models.rules.rule import is_integer
from .difference import Difference, is_same
from .path import ABSENT, Container, MemberPath, is_object, put_at, value_at


class WholeRestoration(TypedDict):
    """A member to put back or, where it has no value, to take away."""

    path: MemberPath
    """Where it stands at home."""

    value: NotRequired[object]
    """What it is at home."""

    instead: NotRequired[object]
    """What must stand there for the member to be put back; nothing where it is absent."""


class TextRestoration(TypedDict):
    """A long text to put back: its own beginning before the end of the text that stands in its place, so that no picture is carried."""

    path: MemberPath
    """Where it stands at home."""

    head: str
    """How the text begins at home."""

    tail: int
    """How many characters of the end of the text in place are kept."""

    of: int
    """How long the text in place must be for the member to be put back."""


Restoration = WholeRestoration | TextRestoration
"""One member that an answer had at home, and what must have become of it for the way back to be clear."""

_LONG_TEXT = 256
_LARGEST_COUNT = 2**53 - 1


def restoration_of(difference: Difference) -> Restoration:
    """What puts the first value of a difference back where the second one stands."""
    path, value, instead = list(difference.path), difference.value, difference.instead
    if isinstance(value, str) and isinstance(instead, str) and length_of(instead) > _LONG_TEXT:
        home, here = _units(value), _units(instead)
        tail = _common_end(home, here)
        return {
            "path": path,
            "head": _text(home[: len(home) - tail]),
            "tail": tail // 2,
            "of": len(here) // 2,
        }
    sides = {"value": value, "instead": instead}
    present = {name: side for name, side in sides.items() if side is not ABSENT}
    return cast("WholeRestoration", {"path": path, **present})


def restore(root: Container, restoration: Restoration) -> bool:
    """Puts a member back. Gives False, and changes nothing, where something else stands there by now."""
    in_place = value_at(root, restoration["path"])
    if "head" in restoration:
        if not isinstance(in_place, str) or length_of(in_place) != restoration["of"]:
            return False
        here = _units(in_place)
        end = here[len(here) - 2 * restoration["tail"] :]
        return put_at(root, restoration["path"], _text(_units(restoration["head"]) + end))
    is_untouched = is_same(in_place, restoration.get("instead", ABSENT))
    return is_untouched and put_at(root, restoration["path"], restoration.get("value", ABSENT))


def is_restoration(value: object) -> TypeGuard[Restoration]:
    """Tells a restoration from anything else that came over the network in its place."""
    if not is_object(value) or not is_path(value.get("path")):
        return False
    if "head" not in value:
        return "value" in value or "instead" in value
    tail, of = value.get("tail"), value.get("of")
    return isinstance(value["head"], str) and _is_count(tail) and _is_count(of) and tail <= of


def is_path(value: object) -> TypeGuard[MemberPath]:
    """Tells a path from anything else, and refuses the two members through which JavaScript's prototypes are reached."""
    return is_list(value) and len(value) > 0 and all(_is_count(key) or _is_safe_name(key) for key in value)


def _is_safe_name(key: object) -> bool:
    return isinstance(key, str) and key not in ("__proto__", "constructor")


def _is_count(value: object) -> TypeGuard[int]:
    return isinstance(value, int) and is_integer(value) and 0 <= value <= _LARGEST_COUNT


def length_of(text: str) -> int:
    """How long a text is in the units in which every language counts what is carried: those of UTF-16."""
    return len(text) if text.isascii() else len(_units(text)) // 2


def _units(text: str) -> bytes:
    return text.encode("utf-16-le", "surrogatepass")


def _text(units: bytes) -> str:
    return units.decode("utf-16-le", "surrogatepass")


def _common_end(first: bytes, second: bytes) -> int:
    """How many bytes, an even number, both end with; found by halving, as a picture is long."""
    least, most = 0, min(len(first), len(second)) // 2
    while least < most:
        middle = (least + most + 1) // 2
        if first[len(first) - 2 * middle :] == second[len(second) - 2 * middle :]:
            least = middle
        else:
            most = middle - 1
    return 2 * least
