"""Measure whole processes, and say on which machine, with which versions and how busy it was."""

from __future__ import annotations

import os
import platform
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

# Linux counts the peak in KiB, macOS in bytes.
_UNIT = 1024 if sys.platform != "darwin" else 1
_MEGABYTE = 1_000_000


@dataclass(frozen=True)
class Run:
    """One process from start to end: seconds on the clock and of processor, peak memory in MB."""

    seconds: float
    processor: float
    megabytes: float


def measured(words: Sequence[object], accepted: Sequence[int] = (0,)) -> Run:
    """Run a command and measure it; a status that is not accepted ends the benchmark."""
    started = time.perf_counter()
    # This program stays small, for the peak of a process counts what it was begun from as well.
    process = subprocess.Popen(
        list(map(str, words)), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    _, status, used = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - started
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in accepted:
        raise SystemExit(f"{words[0]} ended with status {process.returncode}: nothing is measured.")
    processor = used.ru_utime + used.ru_stime
    return Run(seconds, processor, used.ru_maxrss * _UNIT / _MEGABYTE)


def spread(values: Sequence[float], places: int) -> str:
    """Least, median and most."""
    three = (min(values), statistics.median(values), max(values))
    return " / ".join(f"{value:.{places}f}" for value in three)


def show(name: str, runs: Sequence[Run]) -> None:
    """Print what was measured."""
    print(f"{name}: {len(runs)} runs, min / median / max")
    print(f"  wall time    {spread([run.seconds for run in runs], 2)} s")
    print(f"  processor    {spread([run.processor for run in runs], 2)} s")
    print(f"  peak memory  {spread([run.megabytes for run in runs], 0)} MB", flush=True)


def median(runs: Sequence[Run], of: Callable[[Run], float]) -> float:
    """The median of one measure."""
    return statistics.median(map(of, runs))


def verdict(what: str, value: float, limit: float, *, least: bool = False) -> bool:
    """Print a figure beside what is promised; whether it is kept."""
    kept = value >= limit if least else value <= limit
    word = "at least" if least else "at most"
    print(f"  {what}: {value:.2f} (promised {word} {limit:g}: {'yes' if kept else 'NO'})")
    return kept


def about() -> None:
    """Print the machine, how busy it is, and what is installed."""
    names = ("rooftree", "duckdb", "pyarrow")
    ours = ", ".join(f"{name} {metadata.version(name)}" for name in names)
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 1e9
    print(f"{platform.platform()}, {processor()}, {os.cpu_count()} cores, {memory:.0f} GB")
    print(f"Python {platform.python_version()}, {ours}")
    show_load()


def processor() -> str:
    """The name of the processor."""
    known = Path("/proc/cpuinfo")
    lines = known.read_text().splitlines() if known.is_file() else []
    named = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return named[0] if named else platform.processor() or platform.machine()


def show_load() -> None:
    """Print how many programs wanted the processor, this one among them."""
    one, five, _ = os.getloadavg()
    busy = ": others were at work here, so only what ran side by side compares" if one > 1.5 else ""
    print(f"Load over 1 and 5 minutes: {one:.1f}, {five:.1f}{busy}", flush=True)
