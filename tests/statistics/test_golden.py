"""Published measures, neighbour medians included, equal what the department's dashboard shows."""

from __future__ import annotations

import csv
from decimal import Decimal

import pytest
from tests.shared import SHARED, needs_shared

from rooftree.areas import england
from rooftree.comparisons import neighbour_summary
from rooftree.reference.symbols import write_value
from rooftree.releases import Release, publish, read
from rooftree.statistics import all_measures, import_folder

pytestmark = needs_shared
MEDIAN = "Statistical neighbours (median)"


@pytest.fixture(scope="module")
def release(tmp_path_factory) -> Release:
    assert SHARED is not None
    published, notes = import_folder(SHARED / "published", england())
    assert notes == (), "every measure is in the files"
    path = publish(
        published,
        folder=tmp_path_factory.mktemp("releases"),
        id="england-published",
        title="England",
        areas=england(),
        made_on="2026-11-24",
        source="DfE",
        licence="Open Government Licence v3.0",
    )
    return read(path)


def golden() -> list[dict[str, str]]:
    assert SHARED is not None
    ids = {measure.id for measure in all_measures()}
    with (SHARED / "golden" / "dashboard.csv").open(encoding="utf-8-sig", newline="") as file:
        return [row for row in csv.DictReader(file) if row["indicator_id"] in ids]


def ours(release: Release, row: dict[str, str]) -> str:
    indicator, year = row["indicator_id"], int(row["year"])
    period = f"{year - 1}/{year % 100:02d}"
    area = row["area_code"]
    if row["geographic_level"] == "National":
        area = release.areas.country().code
    if row["geographic_level"] == MEDIAN:
        summary = neighbour_summary(release, indicator, area, period)
        return "z" if summary.median is None else str(summary.median)
    figure = release.figure(indicator, area, period)
    if figure is None:
        return "absent"
    return write_value(figure.value, release.definitions[indicator]["decimals"])


@pytest.mark.parametrize("level", ["National", "Regional", "Local authority", MEDIAN])
@pytest.mark.parametrize("surface", ["dashboard", "summary"])
def test_every_golden_value_of_the_eight_measures_is_ours(release, level, surface):
    rows = [r for r in golden() if r["geographic_level"] == level and r["surface"] == surface]
    wrong = [
        (r["indicator_id"], r["area_name"], r["year"], r["value_as_shown"], ours(release, r))
        for r in rows
        if r["value_as_shown"].strip("%").replace("na", "z") != ours(release, r)
    ]
    assert len(rows) >= (8 if level == "National" else 80), "too few rows to prove anything"
    assert wrong == []


def test_an_authority_that_was_split_has_no_neighbours_before_it_was(release):
    summary = neighbour_summary(release, "cla_31march_rate_per_10000", "E06000061", "2024/25")
    assert summary.of == 10 and isinstance(summary.median, Decimal)
