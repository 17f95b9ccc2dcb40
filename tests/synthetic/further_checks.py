"""What is so of real returns and no check of the department asks, to hold invented data against.

All else that must not be so is a rule, and the rules are run on the same data.
"""

from __future__ import annotations

import csv
import itertools
from collections import defaultdict
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

FILES = {
    "header": "header.csv",
    "episodes": "episodes.csv",
    "reviews": "reviews.csv",
    "uasc": "uasc.csv",
    "oc2": "oc2.csv",
    "oc3": "oc3.csv",
    "ad1": "ad1.csv",
    "decisions": "placed_for_adoption.csv",
    "before": "previous_permanence.csv",
    "missing": "missing.csv",
    "workers": "sw_episodes.csv",
    "orders": "DoLo.csv",
}
DATES = {
    "DOB", "MC_DOB", "DECOM", "DEC", "REVIEW", "DUC", "DATE_INT", "DATE_MATCH", "DATE_PLACED",
    "DATE_PLACED_CEASED", "MIS_START", "MIS_END", "SW_DECOM", "SW_DEC", "DOLO_START", "DOLO_END",
}  # fmt: skip
Row = dict[str, Any]


def read(folder: Path) -> dict[str, dict[str, list[Row]]]:
    """Each table's rows by child; dates parsed, blanks None."""
    found: dict[str, dict[str, list[Row]]] = {}
    for name, file in FILES.items():
        found[name] = defaultdict(list)
        if (folder / file).is_file():
            with (folder / file).open(newline="", encoding="utf-8") as rows:
                for row in csv.DictReader(rows):
                    found[name][row["CHILD"]].append({k: value(k, v) for k, v in row.items()})
    return found


def value(name: str, text: str) -> Any:
    if not text:
        return None
    return datetime.strptime(text, "%d/%m/%Y").date() if name in DATES else text


def failures(folder: Path, year: int) -> Iterator[tuple[str, str]]:
    """What fails, in a few words, with the child."""
    tables = read(folder)
    end = date(year, 3, 31)
    for child, episodes in tables["episodes"].items():
        for previous, e in itertools.pairwise(episodes):
            why = previous["REASON_PLACE_CHANGE"]
            # A change of legal status alone is no change of placement.
            if previous["DEC"] == e["DECOM"] and e["RNE"] == "L" and why:
                yield "a reason for a change of placement where there was none", child
    for child, reviews in tables["reviews"].items():
        episodes = tables["episodes"][child]
        for row in reviews:
            if not date(year - 1, 4, 1) <= row["REVIEW"] <= end:
                yield "a review outside the year", child
            if not any(e["DECOM"] < row["REVIEW"] <= (e["DEC"] or end) for e in episodes):
                yield "a review when the child was not in care", child
