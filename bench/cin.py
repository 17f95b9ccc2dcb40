"""Measure ``rooftree check --returns cin`` on whole censuses: time and memory of the whole process.

Beside csc-validator-be-cin in one run when the Python of its environment is given (``--peer``).
The time of that program grows with the square of the children, so it checks the large census only
where that is asked for (``--peer-large``): 20 minutes and more.
"""

from __future__ import annotations

import argparse
import compileall
import json
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from parts.census_file import write_census
from parts.measuring import Run, about, measured, median, show, show_load, spread, verdict

BIN = Path(sys.executable).parent
RUNNER = Path(__file__).with_name("peer") / "census_run.py"
READER = Path(__file__).with_name("parts") / "read_census.py"
YEAR = 2025
FORMATS = "csv,json"
# What is promised of the large census, for each 50,000 children, on two cores that are quiet.
MOST_SECONDS, MOST_MEGABYTES = 8.0, 1500.0
# So many MB of XML are read in a second, before any rule is asked.
LEAST_READ = 18.0
# A child of the large census takes at most so much longer than one of the small census.
MOST_GROWTH = 1.25
LEAST_FASTER, LEAST_FASTER_LARGE = 60.0, 200.0
_PROMISED_OF = 50_000


def checked(folder: Path, out: Path) -> Run:
    """One check of ours; status 3 tells of a rule that could not run, which ``ours`` counts."""
    words: list[object] = [BIN / "rooftree", "check", folder, "--returns", "cin", "--year", YEAR]
    return measured([*words, "--formats", FORMATS, "--out", out, "--quiet"], accepted=(0, 1, 3))


def invented(folder: Path, children: int) -> Path:
    """A folder with a census of so many children."""
    folder.mkdir()
    path = write_census(folder / "census.xml", children=children, year=YEAR)
    size = path.stat().st_size
    print(f"{children:,} children: {size / 1e6:.1f} MB, {size / children:,.0f} bytes each")
    return folder


def ours(folder: Path, out: Path, *, children: int, runs: int) -> list[Run]:
    """Measure our check, and print what it found."""
    done = [checked(folder, out) for _ in range(runs)]
    found = json.loads((out / "findings.json").read_text("utf-8"))
    print(
        f"{len(found['rules_run'])} rules ran, {len(found['rules_not_run'])} could not; "
        f"{len(found['findings']):,} rows found"
    )
    failed = [rule["rule"] for rule in found["rules_not_run"] if rule.get("failed")]
    if failed:
        print(f"  NOT the whole work: rules that failed to run are {', '.join(failed)}")
    show(f"rooftree check --formats {FORMATS}, {children:,} children", done)
    return done


def reading(folder: Path, runs: int) -> bool:
    """Measure the reader alone."""
    words = [sys.executable, READER, folder, str(YEAR)]
    speeds = [float(subprocess.check_output(words, text=True)) for _ in range(runs)]
    print(f"MB of XML read in a second, min / median / max: {spread(speeds, 1)}")
    return verdict("MB in a second", statistics.median(speeds), LEAST_READ, least=True)


def beside(folder: Path, out: Path, done: Sequence[Run], *, python: Path, promised: float) -> bool:
    """Measure the peer once on the same file: it takes minutes."""
    known = json.loads(subprocess.check_output([python, RUNNER, "versions"], text=True))
    versions = ", ".join(f"{name} {number}" for name, number in known.items())
    print(f"The peer ({versions}) ...", flush=True)
    show_load()
    theirs = measured([python, RUNNER, "check", folder / "census.xml", out / "peer"])
    counts = json.loads((out / "peer" / "counts.json").read_text())
    print(f"{counts['rules']} rules, {counts['said']} lines said of raising")
    print(f"{counts['found']:,} cells found")
    show("the peer", [theirs])
    memory = theirs.megabytes / median(done, lambda run: run.megabytes)
    wall = theirs.seconds / median(done, lambda run: run.seconds)
    print(f"  times the time: {wall:.1f}; times the memory: {memory:.2f}")
    times = theirs.processor / median(done, lambda run: run.processor)
    return verdict("times the processor's seconds", times, promised, least=True)


def growing(small: Sequence[Run], large: Sequence[Run], *, children: int, more: int) -> list[bool]:
    """Hold the large census against what is promised, and a child of it against one of the small.

    What is promised is for 50,000 children, and of seconds in proportion for another number.
    """
    longer = median(large, _busy) / more / (median(small, _busy) / children)
    seconds = statistics.median(run.seconds for run in large)
    memory = statistics.median(run.megabytes for run in large)
    return [
        verdict("seconds", seconds, MOST_SECONDS * more / _PROMISED_OF),
        verdict("MB", memory, MOST_MEGABYTES),
        verdict("a child takes, times that of the small census", longer, MOST_GROWTH),
    ]


def _busy(run: Run) -> float:
    return run.processor


def main() -> int:
    """Invent censuses and measure; 1 where what is promised is not kept."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--children", type=int, default=10_000, help="of the small census")
    parser.add_argument("--large", type=int, default=50_000, help="of the large one; 0: none")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--peer", type=Path, metavar="PYTHON", help="of the peer's environment")
    parser.add_argument("--peer-large", action="store_true", help="the peer on the large one too")
    chosen = parser.parse_args()
    if chosen.peer and not chosen.peer.is_file():
        raise SystemExit(f"There is no {chosen.peer}.")
    about()
    # As where it is installed: else each run would compile the source again.
    compileall.compile_dir(BIN.parents[1] / "src", quiet=1)
    with tempfile.TemporaryDirectory(prefix="rooftree-bench-") as place:
        kept = compared(Path(place), chosen)
    show_load()
    return 0 if all(kept) else 1


def compared(place: Path, chosen: argparse.Namespace) -> list[bool]:
    """Measure both censuses; whether each promise is kept."""
    kept = list[bool]()
    folder, out = invented(place / "small", chosen.children), place / "findings"
    small = ours(folder, out, children=chosen.children, runs=chosen.runs)
    if chosen.peer:
        kept.append(beside(folder, out, small, python=chosen.peer, promised=LEAST_FASTER))
    else:
        print("The peer is not measured: name its Python with --peer.")
    if chosen.large:
        folder = invented(place / "large", chosen.large)
        large = ours(folder, out, children=chosen.large, runs=chosen.runs)
        kept += growing(small, large, children=chosen.children, more=chosen.large)
        kept.append(reading(folder, chosen.runs))
        if chosen.peer and chosen.peer_large:
            least = LEAST_FASTER_LARGE
            kept.append(beside(folder, out, large, python=chosen.peer, promised=least))
        elif chosen.peer:
            print(
                "  the peer is measured here with --peer-large only: it takes 20 minutes or more."
            )
    return kept


if __name__ == "__main__":
    sys.exit(main())
