"""Do the same with each of many returns, as many at once as there are processors."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from typing import TypeVar

Given = TypeVar("Given")
Found = TypeVar("Found")
_MOST = 8


def each(
    work: Callable[[Given], Found],
    given: Sequence[Given],
    *,
    what: str,
    progress: Callable[[str, int, int], None],
) -> list[Found]:
    """What ``work`` finds of each, in order. ``work`` is a function of a module, as processes need.

    What it raises is raised here.
    """
    processes = min(os.cpu_count() or 1, len(given), _MOST)
    found: list[Found] = []
    progress(what, 0, len(given))
    # Begun anew and not forked: threads of an engine do not live on in a fork.
    with ProcessPoolExecutor(max(processes, 1), mp_context=get_context("spawn")) as pool:
        for one in pool.map(work, given):
            found.append(one)
            progress(what, len(found), len(given))
    return found
