"""A picture on its way to the disk."""

from __future__ import annotations

from pathlib import Path

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


def test_takes_the_first_free_number(tmp_path: Path) -> None:
    for taken in ("heron.gif", "heron-2.gif"):
        (tmp_path / taken).write_bytes(b"")
    file = ImageFile(tmp_path, "heron")
    file.start()
    file.write(GIF)
    assert file.finish().name == "heron-3.gif"
