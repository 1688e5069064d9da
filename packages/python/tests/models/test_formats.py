"""Texts of a format, where the JSON Schema of a class leaves it to the language."""

from __future__ import annotations

import pytest

from imagewire import parse_form_fields
from imagewire.models.openai import OpenAIEditImageRequest
from imagewire.models.rules.email import is_email
from imagewire.models.rules.uri import is_uri


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ada@\U0001f600.example", True),
        ("ada@" + "\U0001f600" * 32 + ".example", False),
        ("ada@example.co\u00a9m", False),
        ("ada@example.xn--\u017f", False),
        ('"ada\u00a0b"@example.com', True),
        ("ada@" + "\u00e4b." * 80 + "com", False),
    ],
)
def test_tells_addresses_as_class_validator_does(text: str, expected: bool) -> None:
    assert is_email(text) is expected


def test_takes_no_text_with_a_colon_far_behind_for_an_address() -> None:
    assert is_uri("a" * 64 + ":b")
    assert not is_uri("a" * 65 + ":b")


def test_reads_a_part_of_any_place() -> None:
    places = ("9" * 5000, "0", "9" * 17)
    fields = parse_form_fields(OpenAIEditImageRequest, [(f"image[{place}]", place[:1]) for place in places])
    assert fields == {"image": ["0", "9", "9"]}
