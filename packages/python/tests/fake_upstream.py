"""The fake upstream of tooling/, as a process of its own."""

from __future__ import annotations

import subprocess
import time
from pathlib import Path
from typing import Any

import httpx

PROGRAM = Path(__file__).parents[3] / "tooling/fake-upstream/dist/main.js"


class FakeUpstream:
    """A server that fails on command and counts what it would have charged."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(["node", str(PROGRAM)], stdout=subprocess.PIPE, text=True)
        # Made once: reading the system's certificates takes longer than most tests.
        self._control = httpx.Client(verify=False, trust_env=False)
        assert self._process.stdout is not None
        self.url = self._process.stdout.readline().strip()

    def play(self, *behaviours: dict[str, Any], manner: dict[str, Any] | None = None) -> None:
        """What the next requests meet, in order, and how it treats every request from now on."""
        schedule = {"behaviours": behaviours, **({} if manner is None else {"manner": manner})}
        self._control.post(f"{self.url}/_control/schedule", json=schedule).raise_for_status()

    def report(self) -> dict[str, Any]:
        """What came: `requests`, `charges` and `openSockets`."""
        return self._control.get(f"{self.url}/_control/requests").json()

    @property
    def requests(self) -> list[dict[str, Any]]:
        """Every request whose headers came, in order; bodies as base64."""
        return self.report()["requests"]

    @property
    def charges(self) -> int:
        """How many requests it would have charged."""
        return self.report()["charges"]

    def wait_for_charge(self) -> None:
        """Waits until a request was read to its end."""
        while self.charges == 0:
            time.sleep(0.005)

    def reset(self) -> None:
        """Forgets schedule, manner, requests and charges, and breaks every connection."""
        self._control.post(f"{self.url}/_control/reset").raise_for_status()

    def close(self) -> None:
        """Stops it."""
        self._process.terminate()
        self._process.wait()
