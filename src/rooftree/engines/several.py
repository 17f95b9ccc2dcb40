"""Asking an engine several things at once, as many as it can take."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from rooftree.engines.engine import Engine

One = TypeVar("One")
Answer = TypeVar("Answer")


def several(
    engine: Engine, ask: Callable[[One], Answer], things: Iterable[One]
) -> Iterator[Answer]:
    """The answers in the order of the things; in this thread where the engine takes one."""
    if engine.at_once == 1:
        yield from map(ask, things)
        return
    with ThreadPoolExecutor(engine.at_once) as pool:
        yield from pool.map(ask, things)
