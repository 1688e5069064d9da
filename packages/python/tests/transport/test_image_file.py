"""A picture on its way to the disk."""

from __future__ import annotations

from pathlib import Path
from typing import NoReturn

import pytest

from imagewire.transport.image_errors import FileWriteError
from imagewire.transport.image_file import ImageFile

GIF = b"GIF89a" + bytes(30)


def names_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_has_its_name_once_it_is_whole(tmp_path: Path) -> None:
    file = ImageFile(tmp_path, "heron")
    file.start()
    file.write(GIF[:10])
    (part,) = names_in(tmp_path)
    assert part.startswith(".heron-")
    assert part.endswith(".part")
    file.write(GIF[10:])
    assert file.finish() == tmp_path / "heron.gif"
    assert names_in(tmp_path) == ["heron.gif"]
    assert (file.size, file.media_type, (tmp_path / "heron.gif").read_bytes()) == (36, "image/gif", GIF)


def test_begins_anew_and_leaves_nothing_of_what_broke_off(tmp_path: Path) -> None:
    file = ImageFile(tmp_path, "heron")
    for content in (b"broken", GIF):
        file.start()
        file.write(content)
    assert len(names_in(tmp_path)) == 1
    assert file.finish().read_bytes() == GIF
    file.start()
    file.write(b"broken")
    file.discard()
    assert names_in(tmp_path) == ["heron.gif"]


@pytest.mark.parametrize("links", [True, False])
def test_takes_the_first_free_number(tmp_path: Path, links: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> NoReturn:
        raise PermissionError("no links")

    monkeypatch.setattr(Path, "replace" if links else "hardlink_to", refuse)
    for taken in ("heron.gif", "heron-2.gif"):
        (tmp_path / taken).write_bytes(b"taken")
    file = ImageFile(tmp_path, "heron")
    file.start()
    file.write(GIF)
    path = file.finish()
    assert path.name == "heron-3.gif"
    assert path.read_bytes() == GIF
    assert path.stat().st_nlink == 1
    assert (tmp_path / "heron-2.gif").read_bytes() == b"taken"
    assert len(names_in(tmp_path)) == 3


def test_leaves_nothing_of_what_a_full_disk_does_not_take(tmp_path: Path) -> None:
    resource = pytest.importorskip("resource")
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    file = ImageFile(tmp_path, "heron")

    def fill() -> None:
        for _ in range(100):
            file.write(bytes(1000))

    resource.setrlimit(resource.RLIMIT_FSIZE, (10_000, limits[1]))
    try:
        with pytest.raises(FileWriteError):
            fill()
        file.discard()
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert names_in(tmp_path) == []
