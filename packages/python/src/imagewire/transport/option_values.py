"""Which values an option takes."""

from __future__ import annotations

from .request_options_error import RequestOptionsError


def check_number(name: str, value: object, least: float) -> None:
    """Raises a RequestOptionsError for what is no number of the range, a text that looks like one among it. None is no value."""
    if value is None or (isinstance(value, int | float) and not isinstance(value, bool) and value >= least):
        return
    raise RequestOptionsError(name, f"must be a number from {least}, not {value!r}")


def check_whole(name: str, value: object, least: int) -> None:
    """Raises a RequestOptionsError for what is no whole number from `least`. None is no value."""
    check_number(name, value, least)
    if isinstance(value, float) and not value.is_integer():
        raise RequestOptionsError(name, f"must be a whole number, not {value}")


def check_switch(name: str, value: object) -> None:
    """Raises a RequestOptionsError for what is neither True nor False: the text "false", as the environment has it, would switch it on."""
    if value is not None and not isinstance(value, bool):
        raise RequestOptionsError(name, f"must be True or False, not {value!r}")


def check_text(name: str, value: object) -> None:
    """Raises a RequestOptionsError for what is no text: bytes, or a secret that prints as stars, would be sent as Python prints it."""
    if value is not None and not isinstance(value, str):
        raise RequestOptionsError(name, f"must be a text, not of type {type(value).__name__}")
