"""The built wheel in an empty environment draws the README's pictures through the gateway."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

from gateway.conftest import KEY
from gateway.pictures import png_size
from gateway.start_gateway import Gateway

PACKAGE = Path(__file__).parents[2]
EXAMPLES = re.findall(r"```python\n(.*?)```", PACKAGE.joinpath("README.md").read_text(), re.DOTALL)


@pytest.fixture(scope="session")
def distributions(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a wheel and a source distribution of this package."""
    folder = tmp_path_factory.mktemp("dist")
    build = [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(folder), str(PACKAGE)]
    subprocess.run(build, check=True, capture_output=True)
    return folder


@pytest.fixture(scope="session")
def python(distributions: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The Python of an environment that holds the wheel, what it needs, and nothing else."""
    folder = tmp_path_factory.mktemp("empty")
    venv.create(folder, with_pip=True)
    python = folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    (wheel,) = distributions.glob("*.whl")
    install = [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", wheel]
    installed = subprocess.run(install, capture_output=True, text=True)
    if re.search("NewConnectionError|ConnectTimeout|ProxyError|from versions: none", installed.stderr):
        pytest.skip("no Python package index can be reached")
    installed.check_returncode()
    return python


def test_the_wheel_holds_its_types_and_its_rules(distributions: Path) -> None:
    (wheel,) = distributions.glob("*.whl")
    names = zipfile.ZipFile(wheel).namelist()
    assert {"imagewire/py.typed", "imagewire/models/generated/schemas.json"} <= set(names)
    assert not [name for name in names if not name.startswith(("imagewire/", "imagewire-"))]
    assert len(list(distributions.glob("*.tar.gz"))) == 1


def test_the_wheel_holds_what_changed(distributions: Path) -> None:
    (wheel,) = map(zipfile.ZipFile, distributions.glob("*.whl"))
    assert wheel.read("imagewire/CHANGELOG.md") == PACKAGE.joinpath("CHANGELOG.md").read_bytes()


def test_the_wheel_holds_the_licence_of_the_whole(distributions: Path) -> None:
    (wheel,) = map(zipfile.ZipFile, distributions.glob("*.whl"))
    (licence,) = (name for name in wheel.namelist() if name.endswith(".dist-info/licenses/LICENSE"))
    assert wheel.read(licence) == PACKAGE.parents[1].joinpath("LICENSE").read_bytes()


@pytest.mark.parametrize("example", EXAMPLES[:2], ids=["blocking", "async"])
def test_the_readme_draws_a_picture(example: str, python: Path, gateway: Gateway, tmp_path: Path) -> None:
    environment = {"PATH": os.environ["PATH"], "ORQ_API_KEY": KEY, "ORQ_BASE_URL": gateway.url}
    run = subprocess.run(
        [python, "-c", example], cwd=tmp_path, env=environment, check=True, capture_output=True, text=True
    )
    assert run.stdout.strip() == str(Path("pictures/image-0.png"))
    assert png_size((tmp_path / "pictures/image-0.png").read_bytes()) == (1024, 1024)
