"""The base of every model class."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from pydantic import (
    BaseModel,
    ConfigDict,
    SerializerFunctionWrapHandler,
    ValidationError,
    model_serializer,
    model_validator,
)
from pydantic_core import InitErrorDetails, PydanticCustomError
from typing_extensions import LiteralString

from .model_issues import model_issues
from .plain import PlainObject, members_of
from .rules.class_rules import all_class_rules
from .shown import shown
from .structure import structure_issues


class Model(BaseModel):
    """
    What every model class shares. Making an instance by hand is as strict as `parse_model`; members that the class does not know
    are kept where `read_model` or `parse_model` was told to keep them. A field that was never set reads as None and is not sent.
    """

    model_config = ConfigDict(extra="allow", use_attribute_docstrings=True, hide_input_in_errors=True)

    @model_validator(mode="before")
    @classmethod
    def _refuse_what_breaks_a_rule(cls, value: object) -> object:
        """pydantic takes "1" for 1 and null for absence; the dialects do not."""
        members = members_of(value)
        if members is None:
            return value
        issues = structure_issues(members) or list(model_issues(schema_name(cls), members))
        if issues:
            errors = [
                InitErrorDetails(
                    type=PydanticCustomError(
                        cast("LiteralString", issue.rule), "{message}", {"message": issue.message}
                    ),
                    loc=tuple(issue.path.split(".")),
                    input=None,
                )
                for issue in issues
            ]
            raise ValidationError.from_exception_data(cls.__name__, errors, hide_input=True)
        return dict(members)

    @model_serializer(mode="wrap")
    def _leave_out_what_was_never_set(self, serialize: SerializerFunctionWrapHandler):
        written = cast("PlainObject", serialize(self))
        # What is no model and stands where one belongs, as read_model may keep it, comes here too.
        if not isinstance(cast("object", self), Model):
            return written
        return {name: value for name, value in written.items() if name in self.model_fields_set}

    def __repr_args__(self) -> Iterator[tuple[str | None, object]]:
        """What is printed of an instance: the members that were set, pictures by their length alone."""
        members = members_of(self) or {}
        return ((name, shown(member)) for name, member in members.items())


def schema_name(model_class: type[BaseModel]) -> str:
    """The name of the class whose rules hold for a model class: its own, or that of the one it extends."""
    return next(each.__name__ for each in model_class.__mro__ if each.__name__ in all_class_rules())
