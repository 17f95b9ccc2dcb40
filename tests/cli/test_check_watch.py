"""``rooftree check --watch``: a change is checked again; Ctrl+C ends it with the last status."""

from __future__ import annotations

import signal
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Timer

import pytest
from tests.cli.commands import ROOFTREE, refused, run
from tests.findings.small_return import EPISODES, write_return

from rooftree.cli.check_watch import wait_for_change

WAITING = "Waiting for a file to change; Ctrl+C ends it."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_return(tmp_path / "return")


class Watched:
    """A command that goes on, read line by line."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self.process = process

    def until_waiting(self) -> list[str]:
        """What is told up to when it waits."""
        assert self.process.stdout is not None
        lines = []
        for line in self.process.stdout:
            lines.append(line.rstrip())
            if lines[-1] == WAITING:
                return lines
        pytest.fail(f"it ended before it waited: {lines}")

    def interrupt(self) -> int:
        """Ctrl+C; gives the exit status."""
        self.process.send_signal(signal.SIGINT)
        return self.process.wait()


@contextmanager
def watching(*words: str | Path) -> Iterator[Watched]:
    process = subprocess.Popen(
        [ROOFTREE, "check", "--watch", *words],
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
    )  # fmt: skip
    # Only where it hangs: no line would ever come.
    guard = Timer(120, process.kill)
    guard.start()
    try:
        yield Watched(process)
    finally:
        guard.cancel()
        process.kill()
        process.communicate()


def test_a_file_that_is_mended_is_checked_again_until_ctrl_c(folder: Path) -> None:
    before = folder / "findings" / "findings.json"
    assert run("check", folder, "--rules", "501", "--formats", "json").returncode == 1
    words = (folder, "--rules", "501", "--formats", "json", "--previous", before)
    with watching(*words) as command:
        assert "1 rule ran, 1 found something." in command.until_waiting()
        mended = EPISODES.replace("01/06/2024", "31/05/2024")
        (folder / "episodes.csv").write_text(mended, "utf-8")
        told = command.until_waiting()
        assert "Nothing was found." in told
        # Each check is compared with the one before, whose files it takes the place of.
        assert any("0 new, 1 fixed, 0 still there" in line for line in told)
        assert command.interrupt() == 0


def test_a_return_that_cannot_be_checked_is_told_and_the_next_change_is_waited_for(
    folder: Path,
) -> None:
    with watching(folder, "--rules", "501", "--quiet", "--formats", "csv") as command:
        command.until_waiting()
        for name in ("header.csv", "episodes.csv"):
            (folder / name).write_text("milk,bread\n", "utf-8")
        assert any("can be checked" in line for line in command.until_waiting())
        (folder / "episodes.csv").write_text(EPISODES, "utf-8")
        assert any("findings.csv" in line for line in command.until_waiting())
        assert command.interrupt() == 4, "header.csv still cannot be read"


def test_a_file_that_is_still_being_written_is_waited_for() -> None:
    old = {Path("a.csv"): (1, 10)}
    looks = iter(
        [old, {Path("a.csv"): (2, 20)}, {Path("a.csv"): (3, 30)}, {Path("a.csv"): (3, 30)}]
    )
    pauses: list[None] = []
    wait_for_change(old, lambda: next(looks), lambda: pauses.append(None))
    assert len(pauses) == 4


def test_there_is_one_corrected_copy_of_one_return(folder: Path, tmp_path: Path) -> None:
    done = run("check", folder, "--watch", "--corrected", tmp_path / "copy")
    assert "without --watch" in refused(done)
