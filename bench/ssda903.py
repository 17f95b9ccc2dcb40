"""Measure ``rooftree check`` on whole returns: time and peak memory of the whole process.

Beside the peer when its Python is given (``--peer``) or made (``--install-peer``).
"""

from __future__ import annotations

import argparse
import compileall
import json
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

import peer
from parts.measuring import Run, about, measured, median, show, show_load, verdict

BIN = Path(sys.executable).parent
FILES = Path(__file__).with_name("peer") / "files.py"
INVENTED_AUTHORITY = "X06000012"
YEAR = 2025
FEW, ALL = "csv,json", "csv,json,xlsx,html"
# What is promised, on a machine of two cores that does nothing else.
MOST_SECONDS, MOST_MEGABYTES, MOST_WITH_PAGES, MOST_LARGE = 2.0, 400.0, 3.0, 20.0
# A child of a large return takes at most so much longer than one of a small return.
MOST_GROWTH = 1.25
LEAST_FASTER, LEAST_SMALLER = 40.0, 10.0


def check_command(folder: Path, out: Path, formats: str, *, year: int = YEAR) -> list[object]:
    """The check of a folder with what reference data lies in it."""
    compared = folder / "compared.json"
    authority = (
        json.loads(compared.read_text())["authority"] if compared.is_file() else INVENTED_AUTHORITY
    )
    words: list[object] = [BIN / "rooftree", "check", folder, "--year", year, "--out", out]
    words += ["--authority", authority, "--formats", formats, "--quiet"]
    for name in ("providers", "postcodes"):
        for path in sorted((folder / "reference").glob(f"{name}.*")):
            words += [f"--{name}", path]
    return words


def checked(folder: Path, out: Path, formats: str = FEW) -> Run:
    """One check of ours."""
    return measured(check_command(folder, out, formats), accepted=(0, 1))


def invented(folder: Path, *, children: int, errors: float, python: Path | None) -> Path:
    """An invented return with last year's beside it, and its reference data."""
    print(f"Inventing a return of {children:,} children ...", flush=True)
    words: list[object]
    if python:
        words = [sys.executable, FILES, python, folder, children, errors, 1, YEAR]
    else:
        words = [BIN / "rooftree", "synth", folder, "--children", children, "--errors", errors]
    subprocess.run(list(map(str, words)), stdout=subprocess.DEVNULL, check=True)
    return folder


def size(folder: Path, out: Path) -> None:
    """Print how much there was to check and what was found."""
    found = json.loads((out / "findings.json").read_text("utf-8"))
    paths = (*folder.glob("*.csv"), *folder.glob("last_year/*.csv"))
    rows = sum(path.read_bytes().count(b"\n") - 1 for path in paths)
    print(
        f"{rows:,} rows in both years; {len(found['rules_run'])} rules ran, "
        f"{len(found['rules_not_run'])} could not; {len(found['findings']):,} rows found"
    )


def alone(folder: Path, out: Path, runs: int) -> list[bool]:
    """Measure ours, with the few formats and with all."""
    few = [checked(folder, out) for _ in range(runs)]
    size(folder, out)
    show(f"rooftree check --formats {FEW}", few)
    kept = [
        verdict("median seconds", median(few, lambda run: run.seconds), MOST_SECONDS),
        verdict("median MB", median(few, lambda run: run.megabytes), MOST_MEGABYTES),
    ]
    every = [checked(folder, out, ALL) for _ in range(runs)]
    show(f"rooftree check --formats {ALL}", every)
    seconds = median(every, lambda run: run.seconds)
    return [*kept, verdict("median seconds", seconds, MOST_WITH_PAGES)]


def beside(folder: Path, out: Path, runs: int, python: Path) -> list[bool]:
    """Measure ours and the peer by turns, for the same files and outputs."""
    ours, theirs = list[Run](), list[Run]()
    for _ in range(runs):
        ours.append(checked(folder, out))
        theirs.append(measured(peer.command(python, folder, out / "peer")))
        show_load()
    counts = json.loads((out / "peer" / "counts.json").read_text())
    size(folder, out)
    print(
        f"The peer ({peer.versions(python)}): {counts['rules']} rules, of which "
        f"{len(counts['failed'])} raised; {counts['found']:,} rows found"
    )
    show("rooftree, in turns with the peer", ours)
    show("the peer", theirs)
    pairs = list(zip(ours, theirs, strict=True))
    wall = statistics.median(b.seconds / a.seconds for a, b in pairs)
    busy = statistics.median(b.processor / a.processor for a, b in pairs)
    memory = statistics.median(b.megabytes / a.megabytes for a, b in pairs)
    print(f"  times the processor's seconds: {busy:.1f}")
    return [
        verdict("times the time", wall, LEAST_FASTER, least=True),
        verdict("times the memory", memory, LEAST_SMALLER, least=True),
    ]


def growing(folder: Path, large: Path, out: Path, *, children: int, more: int) -> list[bool]:
    """Measure a large return, and how much longer a child takes in it, by the processor."""
    small = checked(folder, out)
    big = checked(large, out)
    size(large, out)
    show(f"rooftree check --formats {FEW}, {more:,} children", [big])
    growth = (big.processor / more) / (small.processor / children)
    return [
        verdict("seconds", big.seconds, MOST_LARGE * more / 100_000),
        verdict("a child takes, times that of the small return", growth, MOST_GROWTH),
    ]


def main() -> int:
    """Invent returns and measure; 1 where what is promised is not kept."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--children", type=int, default=10_000, help="in the return")
    parser.add_argument("--errors", type=float, default=0.03, help="the share of its rows at fault")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--large", type=int, default=100_000, help="a larger return; 0: none")
    parser.add_argument("--peer", type=Path, metavar="PYTHON", help="of the peer's environment")
    parser.add_argument("--peer-runs", type=int, default=3)
    parser.add_argument("--install-peer", action="store_true", help="make that environment here")
    chosen = parser.parse_args()
    python = peer.peer_python(chosen.peer, install=chosen.install_peer)
    about()
    # As where it is installed: else each run would compile the source again.
    compileall.compile_dir(BIN.parents[1] / "src", quiet=1)
    with tempfile.TemporaryDirectory(prefix="rooftree-bench-") as place:
        made = {"errors": chosen.errors, "python": python}
        folder = invented(Path(place) / "return", children=chosen.children, **made)
        out = Path(place) / "findings"
        kept = alone(folder, out, chosen.runs)
        if python:
            kept += beside(folder, out, chosen.peer_runs, python)
        else:
            print("The peer is not measured: name its Python with --peer, or say --install-peer.")
        if chosen.large:
            large = invented(Path(place) / "large", children=chosen.large, **made)
            sizes = {"children": chosen.children, "more": chosen.large}
            kept += growing(folder, large, out, **sizes)
    show_load()
    return 0 if all(kept) else 1


if __name__ == "__main__":
    sys.exit(main())
