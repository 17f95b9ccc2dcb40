"""Every published value, neighbour medians included, is what the department's dashboard shows.

Where it is not, the difference is one that ``comparisons.live_dashboard`` predicts from a fault
of the dashboard, to the value.
"""

from __future__ import annotations

import csv
from collections import defaultdict
from functools import cache

import pytest
from tests.shared import SHARED, needs_shared

from rooftree.comparisons import neighbour_summary
from rooftree.comparisons.live_dashboard import differences
from rooftree.reference.figures import By, read_by
from rooftree.reference.symbols import parse_value, write_value
from rooftree.releases import Release
from rooftree.statistics import all_measures

pytestmark = needs_shared
MEDIAN = "Statistical neighbours (median)"
LEVELS = ("National", "Regional", "Local authority", MEDIAN)
# Read from files that are not of the department's layout; they have tests of their own.
ELSEWHERE = ("csc_", "hospital_", "ofsted_", "sw_ethnicity_")
HERE = [m.id for m in all_measures() if m.status == "live" and not m.id.startswith(ELSEWHERE)]
Rows = dict[tuple[str, str], list[dict[str, str]]]


@cache
def golden() -> Rows:
    """The values of the dashboard by indicator and level."""
    found: Rows = defaultdict(list)
    if SHARED is None:
        return found
    with (SHARED / "golden" / "dashboard.csv").open(encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            found[row["indicator_id"], row["geographic_level"]].append(row)
    return found


def period_of(release: Release, row: dict[str, str]) -> str:
    """The label of a period: a reporting year ends in March, but for the workforce."""
    year = row["year"]
    if len(year) != 4:
        return row["year_label"]
    if "September" in release.definitions[row["indicator_id"]]["period_kind"]:
        return year
    return f"{int(year) - 1}/{int(year) % 100:02d}"


def by_of(row: dict[str, str]) -> By:
    """The split; a total of a breakdown is no split."""
    return tuple(pair for pair in read_by(row["breakdown"]) if not pair[1].startswith("Total"))


def area_of(release: Release, row: dict[str, str]) -> str:
    if row["geographic_level"] == "National":
        return release.areas.country().code
    return release.areas.canonical(row["area_code"])


def theirs(row: dict[str, str]) -> str:
    """What is shown, as text: the summary says "na" where the dashboard says z."""
    return row["value_as_shown"].strip("%").replace("na", "z")


def withheld(release: Release, row: dict[str, str]) -> bool:
    """Whether a measure's publisher shows nothing of a year."""
    label = period_of(release, row)
    held = next(m.withheld for m in all_measures() if m.id == row["indicator_id"])
    return held is not None and label in held.periods


def ours(release: Release, row: dict[str, str]) -> str:
    place = (row["indicator_id"], area_of(release, row), period_of(release, row), by_of(row))
    if row["geographic_level"] == MEDIAN:
        summary = neighbour_summary(release, *place)
        if summary.median is not None:
            return str(summary.median)
        # No neighbour has a number: x where the year is withheld from all alike, else z.
        return "x" if withheld(release, row) else "z"
    figure = release.figure(*place)
    if figure is None:
        return "absent"
    return write_value(figure.value, release.definitions[row["indicator_id"]]["decimals"])


@pytest.fixture(scope="session")
def faults(release) -> dict[tuple[str, str, str, str, By], str]:
    """What the dashboard shows by fault."""
    return {
        (one.indicator, one.level, one.area, one.period, read_by(one.by)): one.theirs
        for one in differences(release)
    }


def fault(faults, release: Release, row: dict[str, str]) -> str:
    level, area = row["geographic_level"], area_of(release, row)
    key = (row["indicator_id"], level, area, period_of(release, row), by_of(row))
    return faults.get(key, "no fault")


@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize("indicator", HERE)
def test_every_value_is_that_of_the_dashboard(release, faults, indicator, level):
    rows = golden()[indicator, level]
    wrong = [
        (r["surface"], r["area_name"], r["year"], r["breakdown"], theirs(r), ours(release, r))
        for r in rows
        if theirs(r) not in (ours(release, r), fault(faults, release, r))
    ]
    if indicator == "adoption_decision_to_match_months":
        assert bool(rows) == (level == "National"), "published for England alone"
    elif indicator != "s47_to_icpc_conversion_pct":
        assert len(rows) >= (2 if level == "National" else 20), "too few rows to prove anything"
    assert wrong[:5] == []


@pytest.mark.parametrize("indicator", HERE)
def test_every_count_beside_a_value_is_that_of_the_dashboard(release, faults, indicator):
    shown = [
        row
        for level in LEVELS
        for row in golden()[indicator, level]
        # Beside a median stands the neighbours' sum, beside months their text (YY:MM).
        if level != MEDIAN and row["number_shown"] and ":" not in row["number_shown"]
    ]
    wrong = []
    for row in shown:
        period, by = period_of(release, row), by_of(row)
        figure = release.figure(indicator, area_of(release, row), period, by)
        if figure is None:
            assert fault(faults, release, row) == theirs(row)
        elif parse_value(row["number_shown"]) not in (figure.numerator, figure.denominator):
            wrong.append((row["area_name"], period, by, row["number_shown"], figure))
    assert wrong[:5] == []


def test_an_authority_that_was_split_has_no_neighbours_before_it_was(release):
    summary = neighbour_summary(release, "cla_31march_rate_per_10000", "E06000061", "2024/25")
    assert summary.of == 10 and summary.median is not None
