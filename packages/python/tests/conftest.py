"""Leaves the counts of a run in test-results/, where `npm test` adds them up, and what became of each vector where it is asked for."""

from __future__ import annotations

import json
import os
from collections.abc import Generator, Iterator
from pathlib import Path

import pytest

from conformance import Vector
from fake_upstream import FakeUpstream


@pytest.fixture(scope="session")
def upstream_process() -> Iterator[FakeUpstream]:
    """The fake upstream, started once."""
    upstream = FakeUpstream()
    yield upstream
    upstream.close()


@pytest.fixture
def upstream(upstream_process: FakeUpstream) -> FakeUpstream:
    """The fake upstream, with nothing behind it."""
    upstream_process.reset()
    return upstream_process


VECTOR_RESULTS: dict[str, str] = {}


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item,
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Remembers what became of a vector; one whose set-up fails is one that fails."""
    report = yield
    params = item.callspec.params if isinstance(item, pytest.Function) and hasattr(item, "callspec") else {}
    vector = params.get("vector")
    if isinstance(vector, Vector) and (report.when == "call" or report.failed):
        VECTOR_RESULTS[vector.id] = "failed" if report.failed else "passed"
    return report


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Writes what passed, failed and was skipped; a file that did not load counts as a failure."""
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if reporter is None:
        return
    count = {name: len(reporter.stats.get(name, [])) for name in ("passed", "failed", "error", "skipped")}
    folder = Path(__file__).parents[1] / "test-results"
    folder.mkdir(exist_ok=True)
    counts = {
        "passed": count["passed"],
        "failed": count["failed"] + count["error"],
        "skipped": count["skipped"],
    }
    name = os.environ.get("IMAGEWIRE_SUITE", "test")
    (folder / f"{name}.json").write_text(json.dumps(counts) + "\n")
    if "IMAGEWIRE_VECTOR_RESULTS" in os.environ:
        Path(os.environ["IMAGEWIRE_VECTOR_RESULTS"]).write_text(json.dumps(VECTOR_RESULTS))
