"""Measure ``rooftree check`` on a whole return: wall time and peak memory of the whole process."""

from __future__ import annotations

import argparse
import json
import os
import platform
import shlex
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOFTREE = Path(sys.executable).parent / "rooftree"
AUTHORITY = "X06000012"
# What a check of 10,000 children by 60 rules should stay under.
MOST_SECONDS, MOST_MEGABYTES = 2.0, 300.0
# Linux counts the peak in KiB, macOS in bytes.
_UNIT = 1024 if sys.platform != "darwin" else 1
_MEGABYTE = 1_000_000


@dataclass(frozen=True)
class Run:
    """One process from start to end: seconds on the clock and of processor, peak memory in MB."""

    seconds: float
    processor: float
    megabytes: float


def measured(words: Sequence[str | Path], accepted: Sequence[int] = (0,)) -> Run:
    """Run a command and measure it; a status that is not accepted ends the benchmark."""
    started = time.perf_counter()
    process = subprocess.Popen(words, stdout=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - started
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in accepted:
        raise SystemExit(f"{words[0]} ended with status {process.returncode}: nothing is measured.")
    processor = used.ru_utime + used.ru_stime
    return Run(seconds, processor, used.ru_maxrss * _UNIT / _MEGABYTE)


def check_command(folder: Path, out: Path) -> list[str | Path]:
    """The check of a folder with what reference data lies in it."""
    words: list[str | Path] = [ROOFTREE, "check", folder, "--year", "2025", "--out", out]
    words += ["--authority", AUTHORITY]
    words += ["--formats", "csv,json", "--quiet"]
    for name in ("providers", "postcodes"):
        for path in sorted((folder / "reference").glob(f"{name}.*")):
            words += [f"--{name}", path]
    return words


def spread(values: Sequence[float], places: int) -> str:
    """Least, median and most."""
    three = (min(values), statistics.median(values), max(values))
    return " / ".join(f"{value:.{places}f}" for value in three)


def show(name: str, runs: Sequence[Run]) -> None:
    """Print what was measured."""
    print(f"{name}, {len(runs)} runs, min / median / max")
    print(f"  wall time    {spread([run.seconds for run in runs], 2)} s")
    print(f"  processor    {spread([run.processor for run in runs], 2)} s")
    print(f"  peak memory  {spread([run.megabytes for run in runs], 0)} MB")


def repeated(words: Sequence[str | Path], runs: int, accepted: Sequence[int]) -> list[Run]:
    """Measure a command so many times, one after the other."""
    return [measured(words, accepted) for _ in range(runs)]


def median(runs: Sequence[Run], of: Callable[[Run], float]) -> float:
    """The median of one measure."""
    return statistics.median(map(of, runs))


def bench(folder: Path, out: Path, *, runs: int, peer: str | None) -> bool:
    """Measure Rooftree, and a peer if a command is given; gives whether the promise is kept."""
    ours = repeated(check_command(folder, out), runs, accepted=(0, 1))
    found = json.loads((out / "findings.json").read_text("utf-8"))
    rows = sum(path.read_bytes().count(b"\n") - 1 for path in folder.glob("*.csv"))
    print(f"{platform.platform()}, Python {platform.python_version()}, {os.cpu_count()} cores")
    print(
        f"{rows:,} rows; {len(found['rules_run'])} rules ran, {len(found['rules_not_run'])} could "
        f"not; {len(found['findings']):,} rows found"
    )
    show("rooftree check --formats csv,json", ours)
    seconds = median(ours, lambda run: run.seconds)
    megabytes = median(ours, lambda run: run.megabytes)
    kept = seconds < MOST_SECONDS and megabytes < MOST_MEGABYTES
    print(f"  under {MOST_SECONDS:.0f} s and {MOST_MEGABYTES:.0f} MB: {'yes' if kept else 'NO'}")
    if peer:
        theirs = repeated([*shlex.split(peer), folder], runs, accepted=(0,))
        show("peer", theirs)
        times = median(theirs, lambda run: run.seconds) / seconds
        memory = median(theirs, lambda run: run.megabytes) / megabytes
        print(f"  the peer took {times:.1f} times the time and {memory:.1f} times the memory")
    return kept


def main() -> int:
    """Take a return or invent one, and measure; 1 where what is promised is not kept."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, nargs="?", help="a return (unless said: invented)")
    parser.add_argument("--children", type=int, default=10_000, help="in the invented return")
    parser.add_argument("--errors", type=float, default=0.03, help="the share of its rows at fault")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--peer", help="a command that checks the folder added at its end")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="rooftree-bench-") as beside:
        folder = chosen.folder or invented(
            Path(beside) / "return", children=chosen.children, errors=chosen.errors
        )
        out = Path(beside) / "findings"
        return 0 if bench(folder, out, runs=chosen.runs, peer=chosen.peer) else 1


def invented(folder: Path, *, children: int, errors: float) -> Path:
    """An invented return with last year's beside it, and its reference data."""
    print(f"Inventing a return of {children:,} children ...")
    words = ["--children", str(children), "--errors", str(errors)]
    subprocess.run([ROOFTREE, "synth", folder, *words], stdout=subprocess.DEVNULL, check=True)
    return folder


if __name__ == "__main__":
    sys.exit(main())
