"""Files of a whole release, written when they are first asked for by a process of their own.

Run as ``python -m rooftree.web.public.whole_files FOLDER ENDING FILE [INDICATOR]``: half a million
figures take many seconds to write, in which the server must answer others.
"""

from __future__ import annotations

import atexit
import shutil
import subprocess
import sys
import tempfile
import threading
from functools import cache
from pathlib import Path

from rooftree.releases import Release, read
from rooftree.releases.whole import write_parquet, write_xlsx, write_zip

ENDINGS = ("zip", "parquet", "xlsx")
_one_at_a_time = threading.Lock()


class BusyError(Exception):
    """Another file is being written; the same can be asked for again."""


def made(release: Release, ending: str, indicator: str = "") -> Path:
    """The file of a release, or of one of its indicators; written once in the life of a process.

    Raises ``BusyError`` while another is written, so that no more than one reader waits.
    """
    path = _folder() / f"{release.id}-{release.hash[:16]}-{indicator or 'whole'}.{ending}"
    if path.is_file():
        return path
    if not _one_at_a_time.acquire(blocking=False):
        raise BusyError
    try:
        if not path.is_file():
            _write(release, path, indicator)
    finally:
        _one_at_a_time.release()
    return path


def _write(release: Release, path: Path, indicator: str) -> None:
    beside = path.with_name(f".{path.name}")
    words = ["-m", "rooftree.web.public.whole_files", str(release.folder), path.suffix[1:]]
    command = [sys.executable, *words, str(beside), *([indicator] if indicator else [])]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    beside.rename(path)


@cache
def _folder() -> Path:
    """Where files stand until the process ends."""
    folder = Path(tempfile.mkdtemp(prefix="rooftree-files-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder


def main() -> None:
    """Write one file."""
    folder, ending, target, *indicators = sys.argv[1:]
    release, path = read(Path(folder)), Path(target)
    if ending == "zip":
        write_zip(release, path)
    elif ending == "parquet":
        write_parquet(release, path)
    else:
        write_xlsx(release, path, indicators or None, headlines=not indicators)


if __name__ == "__main__":
    main()
