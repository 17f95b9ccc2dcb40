"""Files of a whole release, written once by a process of its own: ahead, or when asked for.

Run as ``python -m rooftree.web.public.whole_files PARENT FOLDER ENDING FILE [INDICATOR]``: half a
million figures take many seconds to write, in which the server must answer others.
"""

from __future__ import annotations

import atexit
import os
import shutil
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import cache
from pathlib import Path

from django.conf import settings

from rooftree.releases import Release, read
from rooftree.releases.whole import write_parquet, write_zip
from rooftree.releases.workbook import write_xlsx
from rooftree.web.public.children import Children, end_with

ENDINGS = ("zip", "parquet", "xlsx")
_LOW = 10
_one_at_a_time = threading.Lock()
_children = Children()
# What is written before anybody asks.
_ahead: Path | None = None


class BusyError(Exception):
    """Another file is being written; the same can be asked for again."""


def made(release: Release, ending: str, indicator: str = "") -> Path:
    """The file of a release, or of one of its indicators; written once in the life of a process.

    Raises ``BusyError`` while another is written, so that no more than one reader waits.
    """
    path = _path(release, ending, indicator)
    if path.is_file():
        return path
    if path == _ahead:
        raise BusyError
    with alone():
        if not path.is_file():
            _write(release, path, indicator)
    return path


@contextmanager
def alone() -> Iterator[None]:
    """While nobody else writes a file. Raises ``BusyError`` where somebody does."""
    if not _one_at_a_time.acquire(blocking=False):
        raise BusyError
    try:
        yield
    finally:
        _one_at_a_time.release()


def size(release: Release, ending: str) -> int | None:
    """The bytes of a file of a whole release; None while it is not written yet."""
    path = _path(release, ending, "")
    return path.stat().st_size if path.is_file() else None


def write_ahead(release: Release) -> None:
    """Write the files of a whole release that are not there, one after another.

    A reader who asks for another file meanwhile need not wait for these.
    """
    global _ahead  # noqa: PLW0603
    for ending in ENDINGS:
        path = _path(release, ending, "")
        if path.is_file():
            continue
        _ahead = path
        try:
            with suppress(OSError, BusyError, subprocess.CalledProcessError):
                _write(release, path, "", before="ahead-")
        finally:
            _ahead = None


def _path(release: Release, ending: str, indicator: str) -> Path:
    name = f"{release.id}-{release.hash[:16]}-{indicator or 'whole'}.{ending}"
    return _folder() / name


def _write(release: Release, path: Path, indicator: str, *, before: str = "") -> None:
    beside = path.with_name(f".{before}{path.name}")
    if not settings.OTHERS_WAIT:
        _write_here(release, beside, path.suffix[1:], indicator)
        beside.rename(path)
        return
    words = ["-m", "rooftree.web.public.whole_files", str(os.getpid()), str(release.folder)]
    words += [path.suffix[1:], str(beside), *([indicator] if indicator else [])]
    process = _children.begin(words)
    if process is None:
        raise BusyError
    status = _children.wait(process)
    if status:
        raise subprocess.CalledProcessError(status, words)
    beside.rename(path)


@cache
def _folder() -> Path:
    """Where files stand until the process ends."""
    folder = Path(tempfile.mkdtemp(prefix="rooftree-files-"))
    atexit.register(_put_away, folder)
    return folder


def _put_away(folder: Path) -> None:
    _children.stop(for_good=True)
    shutil.rmtree(folder, ignore_errors=True)


def main() -> None:
    """Write one file, after whoever asks for a page."""
    if hasattr(os, "nice"):
        os.nice(_LOW)
    parent, folder, ending, target, *indicators = sys.argv[1:]
    end_with(int(parent))
    _write_here(read(Path(folder)), Path(target), ending, *indicators)


def _write_here(release: Release, path: Path, ending: str, indicator: str = "") -> None:
    # Whoever tidies a machine may have taken the folder away.
    path.parent.mkdir(parents=True, exist_ok=True)
    if ending == "zip":
        write_zip(release, path)
    elif ending == "parquet":
        write_parquet(release, path)
    else:
        write_xlsx(release, path, [indicator] if indicator else None, headlines=not indicator)


if __name__ == "__main__":
    main()
