"""httpx clients, one for each event loop."""

from __future__ import annotations

import asyncio
import os

import httpx

_Place = tuple[int, asyncio.AbstractEventLoop | None]
"""A process, and the event loop in it; None on trio, whose sockets outlive a run."""


class LoopClients:
    """A socket works in the event loop and the process that opened it: in another a paid answer would be lost, or mixed up."""

    def __init__(self, limits: httpx.Limits) -> None:
        self._limits = limits
        # Read once: the system's certificates take longer than all else that a client is made of.
        self._certificates = httpx.create_ssl_context()
        self._clients: dict[_Place, httpx.AsyncClient] = {}

    def here(self) -> httpx.AsyncClient:
        """The client of the event loop that runs. Those of loops that have ended are let go of."""
        here = _place_now()
        client = self._clients.get(here)
        if client is None:
            client = httpx.AsyncClient(limits=self._limits, verify=self._certificates)
            others = {place: each for place, each in self._clients.items() if _lives_on(place)}
            self._clients = {**others, here: client}
        return client


def _place_now() -> _Place:
    try:
        return os.getpid(), asyncio.get_running_loop()
    except RuntimeError:
        return os.getpid(), None


def _lives_on(place: _Place) -> bool:
    process, loop = place
    return process == os.getpid() and (loop is None or not loop.is_closed())
