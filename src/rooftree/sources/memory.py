"""Whether there is memory enough to read a file, asked before: a killed program says nothing."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from rooftree.sources.problems import SourceError

# Cells are held as written and as read, and then by the engine: measured on files of 20 MB.
TIMES_ITS_SIZE = 15


def refuse_larger_than_memory(path: Path) -> None:
    """Raise ``SourceError`` when a file would take more memory than is free."""
    size, free = path.stat().st_size, free_memory()
    if free is not None and size * TIMES_ITS_SIZE > free:
        raise SourceError(
            f"{path.name} is {_in_words(size)}: to read it takes about "
            f"{_in_words(size * TIMES_ITS_SIZE)} of memory, and {_in_words(free)} are free here. "
            "Use a machine with more memory, or give the return of one authority at a time."
        )


def not_enough(path: Path) -> SourceError:
    """What to raise when memory ran out although the file had seemed to fit."""
    return SourceError(
        f"{path.name} needs more memory than is free here: close other programs, or use a machine "
        "with more."
    )


def free_memory() -> int | None:
    """Bytes that this process may still take, as far as the machine says."""
    return min(_limits(), default=None)


def _limits() -> Iterator[int]:
    for line in _lines(Path("/proc/meminfo")):
        if line.startswith("MemAvailable:"):
            yield int(line.split()[1]) * 1024
    group = Path("/sys/fs/cgroup")
    most, used = _lines(group / "memory.max"), _lines(group / "memory.current")
    if most and used and most[0].isdigit():
        yield int(most[0]) - int(used[0])
    yield from _limit_of_process()


def _limit_of_process() -> Iterator[int]:
    """What ``ulimit -v`` leaves; there is no such thing on Windows."""
    try:
        import resource
    except ImportError:
        return
    most, _ = resource.getrlimit(resource.RLIMIT_AS)
    used = _lines(Path("/proc/self/statm"))
    if most != resource.RLIM_INFINITY and used:
        yield most - int(used[0].split()[0]) * os.sysconf("SC_PAGE_SIZE")


def _lines(path: Path) -> list[str]:
    try:
        return path.read_text("utf-8").splitlines()
    except OSError:
        return []


def _in_words(size: float) -> str:
    for unit in ("bytes", "kB", "MB", "GB"):
        if size < 1000:
            return f"{size:.3g} {unit}"
        size /= 1000
    return f"{size:,.1f} TB"
