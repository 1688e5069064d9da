"""The examples of the README run, and print what they say. The first two also run in an empty environment: see gateway/test_wheel.py."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from clients.pictures import PNG
from fake_upstream import FakeUpstream
from imagewire.transport.client.client_options import AsyncClientOptions, CallOptions, ClientOptions

README = Path(__file__).parents[1].joinpath("README.md").read_text()
EXAMPLES = re.findall(r"```python\n(.*?)```", README, re.DOTALL)
PRINTED = re.compile(r"^ *print\(.*\)(?:  |\n)# (.+)$", re.MULTILINE)


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.splitlines()[0])
def test_an_example_prints_what_it_says(
    example: str,
    upstream: FakeUpstream,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    if "edit" in example:
        tmp_path.joinpath("pictures").mkdir()
        tmp_path.joinpath("pictures/image-0.png").write_bytes(PNG)
    monkeypatch.setenv("ORQ_API_KEY", "key-1")
    monkeypatch.setenv("ORQ_BASE_URL", upstream.url)
    exec(compile(example, "README.md", "exec"), {})
    said = PRINTED.findall(example)
    if said:
        assert capsys.readouterr().out.splitlines() == said


def options_in(heading: str) -> set[str]:
    """The options that a section's table names."""
    section = README.split(f"## {heading}\n")[1].split("\n## ")[0]
    rows = [line.split("|")[1] for line in section.splitlines() if line.startswith("| `")]
    return {name for row in rows for name in re.findall(r"`(\w+)`", row)}


def test_the_tables_name_every_option() -> None:
    assert options_in("Options of a client") == ClientOptions.__optional_keys__
    assert options_in("Options of a client") == AsyncClientOptions.__optional_keys__
    assert options_in("Options of a call") == CallOptions.__optional_keys__
