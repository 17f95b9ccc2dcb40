"""Measure making and reading a release of half a million invented figures: seconds and memory."""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

from rooftree.areas import Areas, england
from rooftree.reference.figures import Figure
from rooftree.reference.periods import collection_year
from rooftree.reference.symbols import Symbol
from rooftree.releases import publish
from rooftree.statistics.published import Published

# What reading 500,000 figures, and making their release, should stay under.
MOST_READ_SECONDS, MOST_READ_MEGABYTES, MOST_MADE_SECONDS = 1.5, 150.0, 60.0
GROUPS, YEARS = 15, range(2013, 2026)
SUPPRESSED_ONE_IN = 40
READ = """
import sys, time
from pathlib import Path
import psutil
import rooftree.releases as releases

def most():
    # The peak of this program alone: what stood here before it was begun does not count.
    status = Path("/proc/self/status")
    if not status.is_file():
        return psutil.Process().memory_info().rss / 1e6
    return int(status.read_text().partition("VmHWM:")[2].split()[0]) * 1024 / 1e6

before = most()
started = time.perf_counter()
held = releases.read(Path(sys.argv[1]))
for name in held.columns:
    held.value(name, "E06000001", "2024/25")
print(time.perf_counter() - started, most(), before)
"""


def invented(areas: Areas, indicator: str) -> Iterator[Figure]:
    """Figures of an indicator for every area, year and group; some are suppressed."""
    places = [area.code for area in (areas.country(), *areas.regions(), *areas.authorities())]
    for a, place in enumerate(places):
        for year in YEARS:
            for group in range(GROUPS):
                number = (a * 7919 + year * 31 + group * 17) % 1000
                value = Symbol.C if number % SUPPRESSED_ONE_IN == 0 else Decimal(number) / 10
                by = (("group", f"Group {group}"),) if group else ()
                period = collection_year(year)
                yield Figure(indicator, place, period, value, Decimal(number), Symbol.Z, by)


def content(areas: Areas, figures: int) -> Published:
    """Invented statistics of so many figures, or a few more."""
    held: list[Figure] = []
    definitions = {}
    while len(held) < figures:
        name = f"invented_{len(definitions) + 1}"
        definitions[name] = {"id": name, "title": name, "unit": "%", "decimals": 1}
        held += invented(areas, name)
    return Published(tuple(held), definitions, ())


def main() -> int:
    """Measure, print, and give 1 where a limit is passed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--figures", type=int, default=500_000)
    chosen = parser.parse_args()
    areas = england()
    published = content(areas, chosen.figures)
    with tempfile.TemporaryDirectory() as folder:
        names = {"id": "invented", "title": "Invented", "source": "", "licence": ""}
        started = time.perf_counter()
        path = publish(published, folder=Path(folder), areas=areas, made_on="2026-01-01", **names)
        made = time.perf_counter() - started
        words = [sys.executable, "-c", READ, str(path)]
        said = subprocess.run(words, capture_output=True, text=True, check=True).stdout
    seconds, peak, before = map(float, said.split())
    print(f"{len(published.figures):,} figures of {len(published.definitions)} indicators")
    print(f"made in {made:.1f} s (at most {MOST_MADE_SECONDS:.0f})")
    print(f"read in {seconds:.2f} s (at most {MOST_READ_SECONDS})")
    print(f"peak of the whole process {peak:.0f} MB (at most {MOST_READ_MEGABYTES:.0f}), ", end="")
    print(f"{before:.0f} of them before reading")
    limits = (made, MOST_MADE_SECONDS), (seconds, MOST_READ_SECONDS), (peak, MOST_READ_MEGABYTES)
    return int(any(found > most for found, most in limits))


if __name__ == "__main__":
    raise SystemExit(main())
