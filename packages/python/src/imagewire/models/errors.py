"""What goes wrong with a model, and the base of every error of Imagewire."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import ClassVar


class ImagewireError(Exception):
    """The base of every error that Imagewire raises. Can be pickled: a process that draws in another one gets it as it was raised."""

    kind: ClassVar[str]
    """What kind of failure this is: stable, and equal in TypeScript and Python."""

    def __reduce__(self) -> tuple[Callable[..., ImagewireError], tuple[object, ...], dict[str, object]]:
        # An exception's own way is to call its class with the message alone, which is not what these are made of.
        return _without_init, (type(self), self.args), vars(self)


def _without_init(error_class: type[ImagewireError], args: tuple[object, ...]) -> ImagewireError:
    return error_class.__new__(error_class, *args)


@dataclass(frozen=True)
class ModelIssue:
    """One rule that one field breaks."""

    path: str
    """Where, dotted as on the wire: `data.0.b64_json`; empty for the whole."""

    rule: str
    """Which rule, by the name that it has in every language."""

    message: str
    """What is wrong and what would be right. Never holds the value."""


_MAX_ISSUES = 10
_MAX_PATH = 100


def _short_path(path: str) -> str:
    return f"{path[:_MAX_PATH]}..." if len(path) > _MAX_PATH else path


def summary_of(said: Sequence[tuple[str, str]]) -> str:
    """What the first ten messages say, each of a path, with long paths cut, and how many more there are.

    A path holds whatever a sender calls its members, and an error must not grow with it.
    """
    named = [message.replace(path, _short_path(path), 1) for path, message in said[:_MAX_ISSUES]]
    others = len(said) - len(named)
    return "; ".join([*named, *([f"and {others} more"] if others else [])])


class ModelValidationError(ImagewireError):
    """A plain object does not fit its class. Holds every issue, and none of the values: a picture in an error fills logs."""

    kind = "model_validation"

    def __init__(self, model: str, issues: Sequence[ModelIssue]) -> None:
        super().__init__(
            f"{model} is not valid: {summary_of([(issue.path, issue.message) for issue in issues])}"
        )
        self.model = model
        """The name of the class that the object was parsed as."""
        self.issues = tuple(issues)
        """Every field that breaks a rule, once."""
