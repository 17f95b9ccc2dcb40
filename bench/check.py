"""How long a whole return of 10,000 children takes, from start of process to written files.

``make bench`` runs it. It times ``rooftree check --formats csv,json`` as a person would run it,
with last year's return, the list of providers and the postcode directory.
"""

from __future__ import annotations

import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOFTREE = Path(sys.executable).parent / "rooftree"
CHILDREN, YEAR, RUNS = 10_000, 2025, 5
SECONDS, MEGABYTES = 2.0, 300


def run(folder: Path, out: Path) -> tuple[float, int]:
    """Seconds of one run, and the exit status."""
    reference = folder / "reference"
    command = [ROOFTREE, "check", folder, "--year", YEAR, "--authority", "X06000012"]
    command += ["--providers", reference / "providers.csv"]
    command += ["--postcodes", reference / "postcodes.csv"]
    command += ["--formats", "csv,json", "--out", out, "--quiet"]
    start = time.perf_counter()
    done = subprocess.run([str(part) for part in command], capture_output=True, check=False)
    return time.perf_counter() - start, done.returncode


def main() -> int:
    """Print minimum, median and maximum of both figures."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "return"
        synth = [ROOFTREE, "synth", folder, "--children", CHILDREN, "--year", YEAR]
        subprocess.run([*map(str, synth), "--errors", "0.03"], check=True, capture_output=True)
        taken = []
        for _ in range(RUNS):
            seconds, status = run(folder, Path(name) / "findings")
            if status != 1:
                print(f"The check ended with status {status}, not 1: nothing was measured.")
                return 1
            taken.append(seconds)
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(f"{CHILDREN:,} children, 60 rules, 3% of rows with a fault, {RUNS} runs")
    low, middle, high = min(taken), statistics.median(taken), max(taken)
    print(f"seconds: least {low:.2f}, median {middle:.2f}, most {high:.2f} (promised: {SECONDS})")
    print(f"memory at its most, making the data included: {peak:.0f} MB (promised: {MEGABYTES})")
    return 0 if middle <= SECONDS and peak <= MEGABYTES else 1


if __name__ == "__main__":
    sys.exit(main())
