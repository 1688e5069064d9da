"""What the report of an answer says."""

from __future__ import annotations

from imagewire.openai_compat import openai_generate_response_from_orq_router_legacy


def test_something_stands_for_a_member_only_where_the_target_has_it() -> None:
    answer = {"id": "01H", "object": "image", "created": 1.5, "model": "m", "choices": list[object]()}
    report = openai_generate_response_from_orq_router_legacy(answer, carry=False).report
    assert {entry.path: entry.reason for entry in report} == {
        # OpenAI's answers have neither; an id and a model would be made up on the way home alone.
        "id": "openai has no place for this value",
        "model": "openai has no place for this value",
        "created": "openai has no place for this value; 2 stands for it",
    }
