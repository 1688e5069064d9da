"""What holds for a value whatever its class: no cycles, no unsafe keys, no bottomless nesting."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from .errors import ModelIssue
from .plain import PlainObject, is_list, members_of

MAX_DEPTH = 100
"""Nothing on the wire nests deeper than this; deeper input is an attack or a mistake."""

# They are attacks on the programs at the other end of the wire: each hides, in JavaScript, what every object has.
_UNSAFE_KEYS = frozenset(
    {
        "__proto__",
        "constructor",
        "hasOwnProperty",
        "isPrototypeOf",
        "propertyIsEnumerable",
        "toLocaleString",
        "toString",
        "valueOf",
        "__defineGetter__",
        "__defineSetter__",
        "__lookupGetter__",
        "__lookupSetter__",
    }
)

_Path = tuple[str, ...]


def structure_issues(root: object) -> list[ModelIssue]:
    """Names the issues of a value's structure: cycles, depth, and keys that are never allowed."""
    return list(_Walk().issues(root, ()))


class _Walk:
    """A walk through a value that remembers where it is and where it has been."""

    def __init__(self) -> None:
        self._ancestors: set[int] = set()
        self._done: set[int] = set()

    def issues(self, value: object, path: _Path) -> Iterator[ModelIssue]:
        members = _contents(value)
        if members is None or id(value) in self._done:
            return
        if id(value) in self._ancestors:
            yield _issue(path, "isAcyclic", "refers back to a value that holds it")
            return
        if len(path) > MAX_DEPTH:
            yield _issue(path, "maxDepth", f"is nested deeper than {MAX_DEPTH} levels")
            return
        self._ancestors.add(id(value))
        for key, member in members:
            if key in _UNSAFE_KEYS:
                yield _issue((*path, key), "isSafeKey", "is a key that is never allowed; rename it")
            else:
                yield from self.issues(member, (*path, key))
        self._ancestors.remove(id(value))
        self._done.add(id(value))


def _contents(value: object) -> list[tuple[str, object]] | None:
    if is_list(value):
        return [(str(index), item) for index, item in enumerate(value)]
    members = members_of(value)
    return None if members is None else [(str(key), member) for key, member in members.items()]


def _issue(path: _Path, rule: str, problem: str) -> ModelIssue:
    where = ".".join(path)
    return ModelIssue(where, rule, f"{where or 'the value'} {problem}")


def without_unsafe_keys(value: PlainObject) -> PlainObject:
    """A copy of plain data without the keys that `structure_issues` calls unsafe. The data must be free of cycles."""
    return cast("PlainObject", _without_unsafe_keys(value))


def _without_unsafe_keys(value: object) -> object:
    if is_list(value):
        return [_without_unsafe_keys(item) for item in value]
    members = members_of(value)
    if members is None:
        return value
    return {key: _without_unsafe_keys(member) for key, member in members.items() if key not in _UNSAFE_KEYS}
