"""What the images of every client can do."""

from __future__ import annotations

from os import PathLike

from ...models.model import Model
from ..image_errors import SavedImage
from ..save_images import Progress
from .caller import AsyncCaller, Caller


class Images:
    """What a blocking client does with images, whatever its dialect."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def save(
        self,
        answer: Model,
        folder: str | PathLike[str],
        *,
        name: str = "image",
        on_progress: Progress | None = None,
    ) -> list[SavedImage]:
        """
        Saves every picture of an answer into a folder, which it creates, each named by what its bytes are: image-0.png, image-1.png, ...
        Nothing is overwritten. Pictures go to the disk as they come; those that come as addresses are fetched without the key. One that
        fails does not stop the others: a SaveImagesError then says which are saved, and the answer still holds them all. So it does
        where `name` has a folder in it, more than 200 bytes, or what the system does not take, which is a RequestOptionsError. What
        `on_progress` raises is raised once all are saved.
        """
        return self._caller.save(answer, folder, name, on_progress)


class AsyncImages:
    """What an async client does with images, whatever its dialect."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def save(
        self,
        answer: Model,
        folder: str | PathLike[str],
        *,
        name: str = "image",
        on_progress: Progress | None = None,
    ) -> list[SavedImage]:
        """As `Images.save`, without blocking the event loop."""
        return await self._caller.save(answer, folder, name, on_progress)
