"""Base64 as servers write it."""

from __future__ import annotations

import base64

import pytest
from hypothesis import given, strategies as st

from imagewire.transport import base64_text
from imagewire.transport.base64_text import base64_in_data_url, bytes_from_base64


@given(st.binary(max_size=40), st.integers(1, 9), st.sampled_from(["standard", "url"]), st.booleans())
def test_is_read_in_blocks_of_any_size(content: bytes, block: int, alphabet: str, padded: bool) -> None:
    encode = base64.b64encode if alphabet == "standard" else base64.urlsafe_b64encode
    text = encode(content).decode()
    spaced = "\n ".join(text[start : start + 5] for start in range(0, len(text), 5))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(base64_text, "_BLOCK", block)
        assert bytes_from_base64(spaced if padded else spaced.rstrip("= \n")) == content


@pytest.mark.parametrize("block", [4, 8, 100])
@pytest.mark.parametrize("text", ["%%%", "A", "AAAAA", "AA==AAAA", "AAA=A", "=AAA"])
def test_what_is_none_is_refused(text: str, block: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(base64_text, "_BLOCK", block)
    assert bytes_from_base64(text) is None


@pytest.mark.parametrize(
    "head", ["data:image/png;base64", "data:image/png; base64", "data:;charset=x;base64", "DATA:;BASE64"]
)
def test_a_data_url_gives_its_base64(head: str) -> None:
    assert base64_in_data_url(f"{head},aGk=") == "aGk="
