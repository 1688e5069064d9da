"""The error of a call that cannot be made as it is asked for."""

from __future__ import annotations

from ..models.errors import ImagewireError


class RequestOptionsError(ImagewireError):
    """A call was given an option or a header that cannot work. Nothing was sent."""

    kind = "request_options"

    def __init__(self, option: str, problem: str) -> None:
        super().__init__(f"{option} {problem}")
        self.option = option
        """Which option or header."""
