"""A picture on its way to the disk."""

from __future__ import annotations

import secrets
from collections.abc import Generator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from .image_errors import FileWriteError
from .image_type import HEAD_BYTES, ImageMediaType, extension_for, image_type_of


class ImageFile:
    """
    Takes a picture as it comes and writes it into a hidden file that ends in `.part`. It has its name, whose ending its first bytes tell,
    once it is whole. A name that is taken gets the first free number: nothing is overwritten. A picture that does not come to its end
    leaves no file. Raises FileWriteErrors.
    """

    blocks = True

    def __init__(self, folder: Path, name: str) -> None:
        self._folder = folder
        self._name = name
        self._head = b""
        self._part: tuple[Path, BinaryIO] | None = None
        self.size = 0

    @property
    def media_type(self) -> ImageMediaType | None:
        """What the picture is, by its first bytes."""
        return image_type_of(self._head)

    def start(self) -> None:
        """Begins the picture, and removes the file of one that broke off."""
        self.discard()
        self._head, self.size = b"", 0

    def write(self, chunk: bytes) -> None:
        """Takes the next bytes."""
        with _writing():
            self._opened()[1].write(chunk)
        self.size += len(chunk)
        self._head += chunk[: HEAD_BYTES - len(self._head)]

    def finish(self) -> Path:
        """Where the whole picture is."""
        with _writing():
            part, file = self._opened()
            file.close()
            path = self._named(part)
        self._part = None
        return path

    def discard(self) -> None:
        """Leaves no part of a picture behind that did not come to its end."""
        if self._part is not None:
            part, file = self._part
            self._part = None
            # On a full disk the bytes that are still to be written fail here again.
            with suppress(OSError):
                file.close()
            part.unlink(missing_ok=True)

    def _opened(self) -> tuple[Path, BinaryIO]:
        if self._part is None:
            self._folder.mkdir(parents=True, exist_ok=True)
            part = self._folder / f".{self._name}-{secrets.token_hex(4)}.part"
            self._part = part, part.open("xb")
        return self._part

    def _named(self, part: Path) -> Path:
        """Where the whole picture is: at the first name that is free."""
        number = 1
        while True:
            numbered = self._name if number == 1 else f"{self._name}-{number}"
            path = self._folder / f"{numbered}.{extension_for(self.media_type)}"
            if _move_to(path, part):
                return path
            number += 1


def _move_to(path: Path, part: Path) -> bool:
    """
    Moves a whole file to a name that is free; False where it is taken, which a link finds out by itself. To move it over an empty file
    that keeps the name makes ext4 and btrfs write it out at once, and whoever reads, moves or removes it next wait for that.
    """
    try:
        path.hardlink_to(part)
    except (OSError, NotImplementedError):
        return _move_over_empty(path, part)
    part.unlink()
    return True


def _move_over_empty(path: Path, part: Path) -> bool:
    """Also for file systems without links, such as exFAT."""
    try:
        path.open("xb").close()
    except FileExistsError:
        return False
    part.replace(path)
    return True


@contextmanager
def _writing() -> Generator[None, None, None]:
    try:
        yield
    except OSError as error:
        raise FileWriteError(str(error)) from error
