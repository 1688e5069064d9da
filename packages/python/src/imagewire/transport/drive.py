"""Runs what is written as steps: blocking, or async on asyncio and trio."""

from __future__ import annotations

from collections.abc import Generator
from typing import Any, TypeVar

from anyio import to_thread

from .async_connection import AsyncConnection
from .connection import Connection
from .steps import Exchange, InThread, Step, Wait

T = TypeVar("T")
S = TypeVar("S", bound=Step)


def run(steps: Generator[S, Any, T], connection: Connection | None = None) -> T:
    """Does step after step, blocking. What a step raises is raised where it was asked for."""
    try:
        step = next(steps)
        while True:
            try:
                result = _do(step, connection)
            except Exception as error:
                step = steps.throw(error)
            else:
                step = steps.send(result)
    except StopIteration as end:
        return end.value
    finally:
        steps.close()


async def run_async(steps: Generator[S, Any, T], connection: AsyncConnection | None = None) -> T:
    """Does step after step without blocking the event loop. What a step raises is raised where it was asked for."""
    try:
        step = next(steps)
        while True:
            try:
                result = await _do_async(step, connection)
            except Exception as error:
                step = steps.throw(error)
            else:
                step = steps.send(result)
    except StopIteration as end:
        return end.value
    finally:
        steps.close()


def _do(step: Step, connection: Connection | None) -> object:
    if isinstance(step, Exchange):
        if connection is None:
            raise TypeError("nothing can be sent without a connection")
        return connection.exchange(step)
    if isinstance(step, Wait):
        return step.clock.sleep(step.seconds)
    if isinstance(step, InThread):
        return step.function()
    raise step.refusal


async def _do_async(step: Step, connection: AsyncConnection | None) -> object:
    if isinstance(step, Exchange):
        if connection is None:
            raise TypeError("nothing can be sent without a connection")
        return await connection.exchange(step)
    if isinstance(step, Wait):
        return await step.clock.sleep_async(step.seconds)
    if isinstance(step, InThread):
        return await to_thread.run_sync(step.function)
    return await step.function()
