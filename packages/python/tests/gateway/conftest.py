"""A started gateway for the end-to-end suites."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from gateway.start_gateway import Gateway

KEY = "python-key-0123456789"


@pytest.fixture(scope="session")
def gateway() -> Iterator[Gateway]:
    """A gateway that knows one key."""
    started = Gateway(IMAGEWIRE_API_KEYS=KEY)
    yield started
    started.stop()


@pytest.fixture
def anyio_backend() -> str:
    """The vendors' packages know asyncio alone."""
    return "asyncio"
