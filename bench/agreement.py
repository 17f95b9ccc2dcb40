"""Compare what Rooftree and the peer find, row by row; and say which injected faults are found.

Invented returns get faults; each is found when the rule that it is aimed at blames the child.
Without faults nothing may be found. The peer runs each rule on a copy of the tables, for some of
its rules change what the next ones read.
"""

from __future__ import annotations

import argparse
import csv
import json
import subprocess
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import peer
from peer.differences import DIFFERENCES
from ssda903 import BIN, FILES, check_command

Blamed = Mapping[str, set[tuple[str, int]]]


@dataclass
class Tally:
    """How many rows of a rule both blame, and how many only one does."""

    both: int = 0
    ours: int = 0
    theirs: int = 0


@dataclass(frozen=True)
class Return:
    """One invented return: where it is, and the findings of ours."""

    folder: Path
    seed: int
    findings: Sequence[Mapping[str, object]]
    ran: frozenset[str]

    def blamed(self) -> Blamed:
        """The rows that each rule blames, by table and place from 0."""
        found: dict[str, set[tuple[str, int]]] = defaultdict(set)
        for one in self.findings:
            # The header is row 1 of a file.
            found[str(one["rule"])].add((str(one["table"]), int(str(one["row"])) - 2))
        return found


def made(place: Path, seed: int, errors: float, chosen: argparse.Namespace) -> Return:
    """Invent a return and check it."""
    folder, year = place / f"{seed}-{errors}", chosen.year
    words: list[object]
    if chosen.python:
        words = [sys.executable, FILES, chosen.python, folder, chosen.children, errors, seed, year]
    else:
        words = [BIN / "rooftree", "synth", folder, "--children", chosen.children, "--year", year]
        words += ["--errors", errors, "--seed", seed]
    subprocess.run(list(map(str, words)), stdout=subprocess.DEVNULL, check=True)
    out = folder / "findings"
    words = check_command(folder, out, "json", year=year)
    done = subprocess.run(list(map(str, words)), stdout=subprocess.DEVNULL, check=False)
    if done.returncode not in (0, 1):
        raise SystemExit(f"rooftree check ended with status {done.returncode}.")
    held = json.loads((out / "findings.json").read_text("utf-8"))
    return Return(folder, seed, held["findings"], frozenset(held["rules_run"]))


def aimed(one: Return) -> Iterator[tuple[str, str, bool | None]]:
    """Each injected fault with the first rule aimed at, and whether it is found; None: no rule."""
    blamed = {(str(f["rule"]), str(f["child"])) for f in one.findings}
    for fault in _rows(one.folder / "reference" / "injected.csv"):
        rows = _rows(one.folder / fault["file"])
        child = rows[int(fault["row"]) - 2]["CHILD"]
        rule = fault["rule"].split()[0]
        yield fault["fault"], rule, ((rule, child) in blamed) if rule in one.ran else None


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def recall(returns: Sequence[Return]) -> bool:
    """Print how many of each fault are found; whether all are that a rule is aimed at."""
    put, found, bare = Counter[tuple[str, str]](), Counter[tuple[str, str]](), set[str]()
    for one in returns:
        for name, rule, is_found in aimed(one):
            if is_found is None:
                bare.add(f"{name} ({rule})")
                continue
            put[name, rule] += 1
            found[name, rule] += is_found
    print(f"Faults: {len(put)} kinds, {put.total():,} injected, {found.total():,} found")
    for (name, rule), count in sorted(put.items(), key=lambda item: (item[0][1], item[0][0])):
        part = found[name, rule] / count
        print(f"  {rule:<10} {name:<48} {found[name, rule]:>4} of {count:<4} {part:.0%}")
    if bare:
        print(f"  no rule in this year for: {', '.join(sorted(bare))}")
    return found == put


def clean(one: Return) -> bool:
    """Print what is found where there is nothing to find."""
    codes = Counter(str(f["rule"]) for f in one.findings)
    said = ", ".join(f"{code} ({count})" for code, count in codes.most_common()) or "nothing"
    print(f"A clean return, seed {one.seed}: {len(one.ran)} rules ran and found {said}")
    return not codes


def compared(one: Return, python: Path, tallies: dict[str, Tally]) -> None:
    """Add up what both and what only one of the two blames in a return."""
    out = one.folder / "peer"
    words = peer.command(python, one.folder, out, isolated=True)
    subprocess.run(
        list(map(str, words)), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True
    )
    held = json.loads((out / "isolated.json").read_text("utf-8"))
    theirs = {
        code: {(table, row) for table, rows in tables.items() for row in rows}
        for code, tables in held["found"].items()
    }
    ours = one.blamed()
    for code in {*ours, *theirs}:
        tally = tallies.setdefault(code, Tally())
        a, b = ours.get(code, set()), theirs.get(code, set())
        tally.both += len(a & b)
        tally.ours += len(a - b)
        tally.theirs += len(b - a)
    for code in held["failed"]:
        tallies.setdefault(code, Tally())


def differing(tallies: Mapping[str, Tally]) -> bool:
    """Print the rules of which rows differ; whether each difference is explained."""
    alike = sum(not (tally.ours or tally.theirs) for tally in tallies.values())
    rows = sum(tally.both for tally in tallies.values())
    print(f"Rows that both blame: {rows:,}. Rules that blame the same rows: {alike}")
    print(f"  {'rule':<10} {'both':>6} {'ours':>6} {'peer':>6}  why")
    left = []
    for code, tally in sorted(tallies.items()):
        if tally.ours or tally.theirs:
            why = DIFFERENCES.get(code)
            left += [code] if why is None else []
            counts = f"{tally.both:>6} {tally.ours:>6} {tally.theirs:>6}"
            print(f"  {code:<10} {counts}  {why or 'NOT EXPLAINED'}")
    return not left


def main() -> int:
    """Compare; 1 where a fault is not found, or a difference not explained."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--children", type=int, default=2_500, help="in each return")
    parser.add_argument("--errors", type=float, default=0.03, help="the share of rows at fault")
    parser.add_argument("--seeds", type=int, nargs="+", default=[1, 2], help="a return for each")
    parser.add_argument("--year", type=int, default=2025, help="in which the collection ends")
    parser.add_argument("--peer", type=Path, metavar="PYTHON", help="of the peer's environment")
    parser.add_argument("--install-peer", action="store_true", help="make that environment here")
    chosen = parser.parse_args()
    chosen.python = peer.peer_python(chosen.peer, install=chosen.install_peer)
    with tempfile.TemporaryDirectory(prefix="rooftree-agreement-") as place:
        right = [clean(made(Path(place), chosen.seeds[0], 0.0, chosen))]
        returns = [made(Path(place), seed, chosen.errors, chosen) for seed in chosen.seeds]
        right.append(recall(returns))
        if chosen.python:
            print(f"The peer: {peer.versions(chosen.python)}")
            tallies: dict[str, Tally] = {}
            for one in returns:
                compared(one, chosen.python, tallies)
            right.append(differing(tallies))
        else:
            print("Not compared with the peer: name its Python with --peer, or --install-peer.")
    return 0 if all(right) else 1


if __name__ == "__main__":
    sys.exit(main())
