"""Plays every fault of the fake upstream's list: the same table as TypeScript's."""

from __future__ import annotations

from typing import Any

import pytest

from fake_upstream import FakeUpstream
from transport.situations import DIFFERENCES, SITUATIONS, play, play_async

# Blocking code cannot be given up but with its process.
BLOCKING = [situation for situation in SITUATIONS if "abort" not in situation]


def name_of(situation: dict[str, Any]) -> str:
    return f"{situation['group']}: {situation['name']}"


def expected(situation: dict[str, Any]) -> dict[str, Any]:
    return DIFFERENCES.get(situation["name"]) or situation["expect"]


@pytest.mark.parametrize("situation", BLOCKING, ids=map(name_of, BLOCKING))
def test_blocking(situation: dict[str, Any], upstream: FakeUpstream) -> None:
    assert play(situation, upstream) == expected(situation)


@pytest.mark.anyio
@pytest.mark.parametrize("anyio_backend", ["asyncio", "trio"])
@pytest.mark.parametrize("situation", SITUATIONS, ids=map(name_of, SITUATIONS))
async def test_async(situation: dict[str, Any], upstream: FakeUpstream) -> None:
    assert await play_async(situation, upstream) == expected(situation)
