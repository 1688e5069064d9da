"""Error bodies that no class can read."""

from __future__ import annotations

from typing import Any

from imagewire.openai_compat import openai_error_from_sudo


def test_is_read_however_deep_it_nests_and_what_is_not_is_said() -> None:
    nested: dict[str, Any] = {}
    for _ in range(150):
        nested = {"nested": nested}
    converted = openai_error_from_sudo({"error": {"message": "No", "nested": nested}}, carry=False)
    assert converted.body.error.message == "No"
    assert ("", "lost") in [(entry.path, entry.kind) for entry in converted.report]
