"""Time and chance, as sending needs them."""

from __future__ import annotations

import random
import time
from typing import Protocol

import anyio


class Clock(Protocol):
    """Time and chance. Handed in by tests."""

    def now(self) -> float:
        """Unix time in seconds; never goes back."""
        ...

    def sleep(self, seconds: float) -> None:
        """Waits."""
        ...

    async def sleep_async(self, seconds: float) -> None:
        """Waits without blocking the event loop."""
        ...

    def random(self) -> float:
        """From 0 up to but not 1."""
        ...


class SystemClock:
    """The time and chance of the process."""

    def __init__(self) -> None:
        self._origin = time.time() - time.monotonic()

    def now(self) -> float:
        """Unix time in seconds; never goes back."""
        return self._origin + time.monotonic()

    def sleep(self, seconds: float) -> None:
        """Waits."""
        time.sleep(seconds)

    async def sleep_async(self, seconds: float) -> None:
        """Waits without blocking the event loop."""
        await anyio.sleep(seconds)

    def random(self) -> float:
        """From 0 up to but not 1."""
        return random.random()
