"""The pictures of an answer as files."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Generator, Sequence
from os import PathLike
from pathlib import Path
from typing import Any

from typing_extensions import Unpack

from .answer_images import AnswerImage, fill_steps
from .async_connection import AsyncConnection
from .connection import Connection
from .drive import run, run_async
from .image_errors import SavedImage, SaveFailure, SaveImagesError
from .image_file import ImageFile
from .request_options_error import RequestOptionsError
from .send_options import SendOptions
from .server_memory import ServerMemory
from .steps import InThread, Step

# What file systems take, less the number, the ending and what hides a file that is not whole.
_LONGEST_NAME = 200

Progress = Callable[[SavedImage, int, int], None]
"""Told of each picture as it is on the disk, of how many are, and of how many there are."""


def save_images(
    images: Sequence[AnswerImage],
    folder: str | PathLike[str],
    *,
    connection: Connection,
    name: str = "image",
    on_progress: Progress | None = None,
    **options: Unpack[SendOptions],
) -> list[SavedImage]:
    """
    Saves pictures into a folder, which it creates, each named by what its bytes are; nothing is overwritten. They go to the disk as they
    come. Pictures that come as addresses are fetched without any key. One that fails does not stop the others: a SaveImagesError then
    says which are saved, as it does where there are none. What `on_progress` raises is raised once the others are there too: they were
    paid for. A `name` with a folder in it, of more than 200 bytes, or that the system does not take, is a RequestOptionsError, and nothing
    is saved.
    """
    return run(save_images_steps(images, Path(folder), connection, name, on_progress, options), connection)


async def save_images_async(
    images: Sequence[AnswerImage],
    folder: str | PathLike[str],
    *,
    connection: AsyncConnection,
    name: str = "image",
    on_progress: Progress | None = None,
    **options: Unpack[SendOptions],
) -> list[SavedImage]:
    """As `save_images`, for async code."""
    steps = save_images_steps(images, Path(folder), connection, name, on_progress, options)
    return await run_async(steps, connection)


def save_images_steps(
    images: Sequence[AnswerImage],
    folder: Path,
    servers: ServerMemory,
    name: str,
    on_progress: Progress | None,
    options: SendOptions,
) -> Generator[Step, Any, list[SavedImage]]:
    """The same as steps."""
    _check_name(name)
    saved: list[SavedImage] = []
    failures: list[SaveFailure] = []
    thrown: Exception | None = None
    for index, image in enumerate(images):
        file = ImageFile(folder, f"{name}-{index}")
        try:
            path = yield from _save_steps(image, file, servers, options)
        except Exception as error:
            failures.append(SaveFailure(index, error))
            continue
        saved.append(SavedImage(index, path, file.size, file.media_type))
        try:
            if on_progress is not None:
                on_progress(saved[-1], len(saved), len(images))
        except Exception as error:
            thrown = thrown or error
    if failures or not images:
        raise SaveImagesError(saved, failures)
    if thrown is not None:
        raise thrown
    return saved


def _save_steps(
    image: AnswerImage, file: ImageFile, servers: ServerMemory, options: SendOptions
) -> Generator[Step, Any, Path]:
    """Saves one picture. Where that fails no file is left behind."""
    try:
        yield from fill_steps(image, file, servers, options)
        return (yield InThread(file.finish))
    finally:
        file.discard()


def is_file_name(name: object, system: str = os.name) -> bool:
    """
    Whether a system of this name takes a text before a number and an ending. With a folder in it a picture would be lost, or put
    elsewhere; Windows would put what stands behind a colon into a stream beside the file.
    """
    forbidden = r'[/\\<>:"|?*\x00-\x1f]' if system == "nt" else r"[/\\\0]"
    try:
        return (
            isinstance(name, str)
            and not re.search(forbidden, name)
            and len(os.fsencode(name)) <= _LONGEST_NAME
        )
    except UnicodeEncodeError:
        return False


def _check_name(name: object) -> None:
    if not is_file_name(name):
        problem = (
            f"must be a file name that this system takes, without a folder, of at most {_LONGEST_NAME} bytes"
        )
        raise RequestOptionsError("name", problem)
