"""A picture on its way to the disk."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from .image_errors import FileWriteError
from .image_type import HEAD_BYTES, ImageMediaType, extension_for, image_type_of


class ImageFile:
    """
    Takes a picture as it comes and writes it into a new file, whose ending its first bytes tell. A name that is taken gets the first free
    number: nothing is overwritten. A picture that does not come to its end leaves no file. Raises FileWriteErrors.
    """

    blocks = True

    def __init__(self, folder: Path, name: str) -> None:
        self._folder = folder
        self._name = name
        self._head = b""
        self._opened: tuple[Path, BinaryIO] | None = None
        self.size = 0
        self.media_type: ImageMediaType | None = None

    def start(self) -> None:
        """Begins the picture, and removes the file of one that broke off."""
        self.discard()
        self._head, self.size = b"", 0

    def write(self, chunk: bytes) -> None:
        """Takes the next bytes."""
        self.size += len(chunk)
        with _writing():
            if self._opened is not None:
                self._opened[1].write(chunk)
                return
            self._head += chunk
            if len(self._head) >= HEAD_BYTES:
                self._opened = self._create()

    def finish(self) -> Path:
        """Where the whole picture is."""
        with _writing():
            path, file = self._opened or self._create()
            file.close()
            self._opened = None
            return path

    def discard(self) -> None:
        """Leaves no part of a picture behind that did not come to its end."""
        if self._opened is not None:
            path, file = self._opened
            file.close()
            path.unlink(missing_ok=True)
            self._opened = None

    def _create(self) -> tuple[Path, BinaryIO]:
        self.media_type = image_type_of(self._head)
        self._folder.mkdir(parents=True, exist_ok=True)
        number = 1
        while True:
            numbered = self._name if number == 1 else f"{self._name}-{number}"
            path = self._folder / f"{numbered}.{extension_for(self.media_type)}"
            try:
                file = path.open("xb")
            except FileExistsError:
                number += 1
                continue
            file.write(self._head)
            return path, file


@contextmanager
def _writing() -> Generator[None, None, None]:
    try:
        yield
    except OSError as error:
        raise FileWriteError(str(error)) from error
