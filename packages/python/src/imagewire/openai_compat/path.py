"""Where members stand in plain data, and how they are read and changed there."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final, NamedTuple, TypeGuard, cast

from ..models.errors import ModelIssue
from ..models.plain import PlainObject, is_list, members_of

MemberPath = Sequence[str | int]
"""Where a member stands: names of members and positions in lists."""

Container = PlainObject | list[object]
"""Something that has members: an object or a list."""

ABSENT: Final = object()
"""What stands where nothing does; None is a value."""


def is_object(value: object) -> TypeGuard[PlainObject]:
    """Tells an object of plain data from everything else."""
    return isinstance(value, dict)


def is_container(value: object) -> TypeGuard[Container]:
    """Tells objects and lists from everything that has no members."""
    return isinstance(value, (dict, list))


def plain_copy(value: object) -> object:
    """A copy of plain data, models among it as plain data too; pictures are passed by reference."""
    if is_list(value):
        return [plain_copy(item) for item in value]
    members = members_of(value)
    return value if members is None else object_copy(members)


def object_copy(value: object) -> PlainObject:
    """A copy of an object or a model as plain data; empty for anything else."""
    return {name: plain_copy(member) for name, member in (members_of(value) or {}).items()}


def chosen(plain: PlainObject, *names: str) -> PlainObject:
    """The members of these names, as far as they are there."""
    return {name: plain[name] for name in names if name in plain}


def dotted(path: MemberPath) -> str:
    """A path as it is written on the wire: `data.0.url`."""
    return ".".join(map(str, path))


def value_at(root: object, path: MemberPath) -> object:
    """What stands at a path; ABSENT where nothing does."""
    value = root
    for key in path:
        value = _member_of(value, key)
    return value


def _member_of(value: object, key: str | int) -> object:
    if is_object(value):
        return value.get(str(key), ABSENT)
    if is_list(value) and isinstance(key, int) and key < len(value):
        return value[key]
    return ABSENT


def put_at(root: Container, path: MemberPath, value: object) -> bool:
    """
    Puts a value at a path, or takes the member away where it is ABSENT. Gives False, and changes nothing, where the member has no owner,
    or a list would get a hole.
    """
    if not path:
        return False
    owner, key = value_at(root, path[:-1]), path[-1]
    if is_object(owner):
        if value is ABSENT:
            owner.pop(str(key), None)
        else:
            owner[str(key)] = value
        return True
    return isinstance(owner, list) and _put_item(cast("list[object]", owner), key, value)


def _put_item(items: list[object], key: str | int, value: object) -> bool:
    if not isinstance(key, int) or key > len(items) or value is ABSENT:
        return False
    items[key : key + 1] = [value]
    return True


class Place(NamedTuple):
    """Where the member that an issue names stands, or would stand."""

    owner: Container
    """What has the member."""

    path: tuple[str | int, ...]
    """The member's whole path; its last step is its name in the owner."""

    @property
    def name(self) -> str:
        """What the owner calls the member."""
        return str(self.path[-1])

    @property
    def value(self) -> object:
        """What stands there; ABSENT where nothing does."""
        return value_at(self.owner, self.path[-1:])


def locate(root: Container, path: str) -> Place | None:
    """
    The owner and the name of the member that a dotted path of an issue means. Only declared members are looked into, whose names have no
    dots; the last name may be any.
    """
    name, dot, rest = path.partition(".")
    if not dot or (is_object(root) and path in root):
        return Place(root, (_key_of(root, path),))
    key = _key_of(root, name)
    member = _member_of(root, key)
    found = locate(member, rest) if is_container(member) else None
    return Place(found.owner, (key, *found.path)) if found else None


def _key_of(owner: Container, name: str) -> str | int:
    return int(name) if isinstance(owner, list) and name.isdecimal() else name


def prefixes_of(path: MemberPath) -> list[str]:
    """A path and those of everything that holds its member, dotted, from the root on."""
    return [dotted(path[:end]) for end in range(1, len(path) + 1)]


def overlapping(paths: Sequence[MemberPath]) -> Callable[[MemberPath], bool]:
    """Gives what tells whether a path is one of these, holds one or stands in one, in a time that does not grow with their number."""
    whole = set(map(dotted, paths))
    begun = {prefix for path in paths for prefix in prefixes_of(path)}
    return lambda path: dotted(path) in begun or any(prefix in whole for prefix in prefixes_of(path))


def paths_of(root: Container, issues: Sequence[ModelIssue]) -> list[MemberPath]:
    """The paths of what issues name of a value."""
    places = (locate(root, issue.path) for issue in issues)
    return [place.path for place in places if place]
