"""What holds a client's connections and makes its calls."""

from __future__ import annotations

from collections.abc import Mapping
from os import PathLike
from typing import Any, TypeVar

from ...models.model import Model
from ..answer_images import images_in
from ..async_connection import AsyncConnection
from ..connection import Connection
from ..drive import run, run_async
from ..image_errors import SavedImage
from ..save_images import Progress, save_images, save_images_async
from .client_call import ClientCall, Operation
from .client_options import AsyncClientOptions, CallOptions, ClientOptions
from .client_settings import ServerFacts, resolve_client_options

Request = TypeVar("Request", bound=Model)
Answer = TypeVar("Answer", bound=Model)


class Caller:
    """Makes the calls of a blocking client."""

    def __init__(self, options: ClientOptions, server: ServerFacts) -> None:
        self._settings = resolve_client_options(options, server)
        self._connection = Connection(
            max_sockets=options.get("max_sockets"), http_client=options.get("http_client")
        )

    def call(
        self,
        operation: Operation[Request, Answer],
        request: Request | Mapping[str, Any],
        options: CallOptions,
    ) -> Answer:
        """Asks for something and gives the answer."""
        steps = ClientCall(operation, self._settings, options).steps(request, self._connection)
        return run(steps, self._connection)

    def save(
        self, answer: Model, folder: str | PathLike[str], name: str, on_progress: Progress | None
    ) -> list[SavedImage]:
        """Saves the pictures of an answer."""
        return save_images(
            images_in(answer),
            folder,
            connection=self._connection,
            name=name,
            on_progress=on_progress,
            **self._settings.sending,
        )

    def close(self) -> None:
        """Closes all connections."""
        self._connection.close()


class AsyncCaller:
    """Makes the calls of an async client."""

    def __init__(self, options: AsyncClientOptions, server: ServerFacts) -> None:
        self._settings = resolve_client_options(options, server)
        self._connection = AsyncConnection(
            max_sockets=options.get("max_sockets"), http_client=options.get("http_client")
        )

    async def call(
        self,
        operation: Operation[Request, Answer],
        request: Request | Mapping[str, Any],
        options: CallOptions,
    ) -> Answer:
        """Asks for something and gives the answer."""
        steps = ClientCall(operation, self._settings, options).steps(request, self._connection)
        return await run_async(steps, self._connection)

    async def save(
        self, answer: Model, folder: str | PathLike[str], name: str, on_progress: Progress | None
    ) -> list[SavedImage]:
        """Saves the pictures of an answer."""
        return await save_images_async(
            images_in(answer),
            folder,
            connection=self._connection,
            name=name,
            on_progress=on_progress,
            **self._settings.sending,
        )

    async def close(self) -> None:
        """Closes all connections."""
        await self._connection.close()
