"""``rooftree check --watch``: check again whenever a file that the check reads has changed."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import typer

from rooftree.cli.check_run import Asked, run_check
from rooftree.cli.speaking import fail, say

# Seconds between two looks: a file that has grown since the last look is still being written.
_PAUSE = 0.5

Seen = Mapping[Path, tuple[int, int]]


def watch_and_check(asked: Asked) -> int:
    """Check now and after each change, until Ctrl+C; gives the status of the last check.

    A check that cannot be made (a file is open, or half written) is told and waits for the
    next change.
    """
    if asked.corrected:
        fail("--corrected makes one copy of one return: give it without --watch.")
    status = 0
    try:
        while True:
            before = seen(asked)
            status = _one(asked)
            say("Waiting for a file to change; Ctrl+C ends it.")
            wait_for_change(before, lambda: seen(asked), lambda: time.sleep(_PAUSE))
            say("")
    except KeyboardInterrupt:
        say("")
    return status


def _one(asked: Asked) -> int:
    try:
        return run_check(asked)
    except typer.Exit as ended:
        return ended.exit_code


def wait_for_change(before: Seen, look: Callable[[], Seen], pause: Callable[[], None]) -> None:
    """Come back when files are not as before, and have been left alone between two looks."""
    last = before
    while True:
        pause()
        now = look()
        if now != before and now == last:
            return
        last = now


def seen(asked: Asked) -> Seen:
    """When each file that a check reads was changed, and its size; what it writes is left out."""
    written = asked.target.resolve()
    found = {}
    for path in _read(asked):
        if path.resolve().parent == written and path.name.startswith("findings"):
            continue
        try:
            held = path.stat()
        except OSError:
            continue
        found[path] = (held.st_mtime_ns, held.st_size)
    return found


def _read(asked: Asked) -> Iterator[Path]:
    folders = (asked.folder, asked.last_year, asked.folder / "last_year")
    for folder in folders:
        if folder and folder.is_dir():
            yield from (path for path in folder.iterdir() if path.is_file())
        elif folder and folder.is_file():
            yield folder
    given = (asked.teams, asked.previous, asked.postcodes, *(asked.providers or ()))
    yield from (path for path in given if path)
