"""An area beside its neighbours, its region and itself."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from tests.disclosure.region import CODES, REGION, SHARE, small_region
from tests.releases.example import example_release

from rooftree.comparisons import area_summary, change, neighbour_summary
from rooftree.reference.symbols import Symbol
from rooftree.releases.figures_file import read_columns, write_figures

AREAS = small_region().areas
NUMBERS = (Decimal(10), Decimal(51), Decimal(60), Decimal(40))


def test_the_median_of_neighbours_leaves_out_symbols_and_says_how_many_it_is_of(tmp_path):
    release = example_release(tmp_path)
    summary = neighbour_summary(release, SHARE["id"], CODES[0], "2020/21")
    values = [release.figure(SHARE["id"], code, "2020/21").value for code in CODES[1:]]
    numbers = sorted(v for v in values if isinstance(v, Decimal))
    assert (summary.n, summary.of) == (len(numbers), 3)
    assert summary.n < summary.of, "a neighbour is suppressed in the example"
    assert numbers[0] <= summary.median <= numbers[-1]


def with_values(release, period, values):
    """The example with other values of the share for one period, by area."""
    changed = [
        replace(one, value=values[one.area])
        if one.indicator == SHARE["id"] and one.period.label == period and one.area in values
        else one
        for one in release.all_figures()
    ]
    path = release.folder.parent / "changed.parquet"
    write_figures(path, changed)
    return replace(release, columns=read_columns(path))


def test_change_is_only_between_numbers_of_periods_that_follow_on(tmp_path):
    release = example_release(tmp_path)
    for period, value in (("2021/22", 40), ("2023/24", 50), ("2024/25", 47)):
        release = with_values(release, period, {CODES[3]: Decimal(value)})
    assert release.figure(SHARE["id"], CODES[3], "2022/23") is None
    assert change(release, SHARE["id"], CODES[3], "2023/24") is None, "a year is missing between"
    assert change(release, SHARE["id"], CODES[3], "2024/25") == -3
    assert change(release, SHARE["id"], CODES[3], "2020/21") is None, "nothing comes before it"
    hidden = with_values(release, "2023/24", {CODES[3]: Symbol.C})
    assert change(hidden, SHARE["id"], CODES[3], "2024/25") is None


def test_an_area_that_has_no_neighbours_has_no_median(tmp_path):
    summary = neighbour_summary(example_release(tmp_path), SHARE["id"], REGION, "2024/25")
    assert (summary.median, summary.mean, summary.n, summary.of) == (None, None, 0, 0)


def test_a_neighbour_that_did_not_exist_yet_is_left_out(tmp_path):
    release = with_values(
        example_release(tmp_path), "2021/22", dict(zip(CODES, NUMBERS, strict=True))
    )
    later = [replace(a, since=date(2022, 4, 1)) if a.code == CODES[2] else a for a in AREAS]
    young = replace(release, areas=replace(release.areas, areas=tuple(later)))
    before = neighbour_summary(release, SHARE["id"], CODES[0], "2021/22")
    after = neighbour_summary(young, SHARE["id"], CODES[0], "2021/22")
    assert (before.median, before.n) == (Decimal(51), 3)
    assert (after.median, after.n, after.of) == (Decimal(46), 2, 3), "the middle of 40 and 51"


def test_median_and_mean_are_of_values_as_published_and_rounded_half_up_once(tmp_path):
    numbers = {CODES[1]: Decimal("40.4"), CODES[2]: Decimal("44.6"), CODES[3]: Symbol.K}
    release = with_values(example_release(tmp_path), "2024/25", numbers)
    summary = neighbour_summary(release, SHARE["id"], CODES[0], "2024/25")
    assert (summary.median, summary.mean, summary.n) == (Decimal(43), Decimal(43), 2)


def test_a_summary_has_a_row_for_each_indicator_with_region_and_country(tmp_path):
    release = example_release(tmp_path)
    rows = {row.indicator: row for row in area_summary(release, CODES[0])}
    row = rows[SHARE["id"]]
    assert set(rows) == set(release.definitions)
    assert row.region == release.figure(SHARE["id"], REGION, "2024/25")
    assert row.country is not None and row.neighbours is not None
