"""Follow every link from the first page and write what is there, in several processes."""

from __future__ import annotations

import os
import shutil
import tempfile
import time
from collections import defaultdict, deque
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path

from rooftree.web.public.export import writing
from rooftree.web.public.shelf import Watch

Progress = Callable[[str, int, int], None]
MARK = "rooftree-site.json"
_BATCH = 40
# An indicator's pages go to one process, which draws what they share once.
_FEW = 2
_WHOLE = "/data/whole."


@dataclass(frozen=True)
class Copied:
    """What was written: files, bytes, and what a link led to and could not be written."""

    files: int
    bytes: int
    seconds: float
    failed: tuple[str, ...]


class CopyError(ValueError):
    """A copy cannot be made; the text says why, and the folder is as it was."""


def copy_site(
    releases: Path, target: Path, *, progress: Progress, processes: int | None = None
) -> Copied:
    """Write the site of a folder of releases into ``target``, which is replaced as a whole.

    Written beside and swapped, so that nobody sees half of it. Raises ``CopyError`` or
    ``ReleaseError`` with a sentence where the folder holds something else, no release can be read
    or a page could not be made: then nothing changed.
    """
    _refuse(target)
    started = time.monotonic()
    target.parent.mkdir(parents=True, exist_ok=True)
    beside = Path(tempfile.mkdtemp(prefix=f".{target.name}-", dir=target.parent))
    try:
        # Read here first: what a process says when it cannot begin is no sentence.
        Watch(releases, announce=lambda _: None, every=0)
        files, size, failed = _written(releases, beside, progress, processes or os.cpu_count() or 1)
        if failed:
            raise CopyError(
                f"{len(failed)} pages could not be made, the first being {failed[0]}; nothing was "
                "written."
            )
        writing.write_mark(beside / MARK, files)
        beside.chmod(0o755)
        _swap(beside, target)
    finally:
        shutil.rmtree(beside, ignore_errors=True)
    return Copied(files, size, time.monotonic() - started, failed)


def _refuse(target: Path) -> None:
    if target.exists() and not target.is_dir():
        raise CopyError(f"{target} is a file: name a folder to write the site into.")
    if target.is_dir() and any(target.iterdir()) and not (target / MARK).is_file():
        raise CopyError(
            f"{target} is not empty and holds no copy of a site: name another folder, or empty it."
        )


def _swap(beside: Path, target: Path) -> None:
    """Put the new in the place of the old; the old is gone only when the new is there."""
    old = target.with_name(f".{target.name}-old")
    shutil.rmtree(old, ignore_errors=True)
    if target.exists():
        target.rename(old)
    beside.rename(target)
    shutil.rmtree(old, ignore_errors=True)


class _Frontier:
    """Addresses that were found and not yet written, those of an indicator together."""

    def __init__(self) -> None:
        self.seen: set[str] = set()
        self._waiting: dict[str, deque[str]] = defaultdict(deque)
        self.length = 0

    def add(self, addresses: Iterable[str]) -> None:
        for address in addresses:
            if address not in self.seen:
                self.seen.add(address)
                self._waiting[_subject(address)].append(address)
                self.length += 1

    def batch(self, subject: str | None) -> tuple[str, list[str]]:
        """The next addresses, of the subject that a process was at if it has any left."""
        chosen = subject if subject in self._waiting else self._largest()
        held = self._waiting[chosen]
        found = [held.popleft() for _ in range(min(_BATCH, len(held)))]
        if not held:
            del self._waiting[chosen]
        self.length -= len(found)
        return chosen, found

    def _largest(self) -> str:
        """What is most work: files of a whole release first, so that no process waits for them."""
        return max(self._waiting, key=lambda name: (_WHOLE in name, len(self._waiting[name])))


def _subject(address: str) -> str:
    """What an address is about: its indicator, or its first parts."""
    parts = address.split("?", maxsplit=1)[0].split("/")
    return "/".join(parts[:4])


def _written(
    releases: Path, folder: Path, progress: Progress, processes: int
) -> tuple[int, int, tuple[str, ...]]:
    frontier = _Frontier()
    frontier.add(writing.FIRST)
    size, failed = writing.write_assets(folder), list[str]()
    with ProcessPoolExecutor(
        processes,
        mp_context=get_context("spawn"),
        initializer=writing.begin,
        initargs=(str(releases), str(folder), os.getpid()),
    ) as pool:
        running: dict[Future[writing.Batch], str] = {}
        subject: str | None = None
        while frontier.length or running:
            while frontier.length and len(running) < processes * _FEW:
                name, addresses = frontier.batch(subject)
                running[pool.submit(writing.write_all, addresses)] = name
            done, _ = wait(running, return_when=FIRST_COMPLETED)
            for each in done:
                subject = running.pop(each)
                batch = each.result()
                frontier.add(batch.found)
                size += batch.bytes
                failed += batch.failed
            written = len(frontier.seen) - frontier.length
            progress("Write pages", written, len(frontier.seen))
    return len(frontier.seen), size, tuple(failed)


__all__: Sequence[str] = ("MARK", "Copied", "CopyError", "copy_site")
