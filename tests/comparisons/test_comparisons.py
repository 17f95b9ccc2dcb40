"""An area beside its neighbours, its region and itself."""

from __future__ import annotations

from decimal import Decimal

from tests.disclosure.region import CODES, RATE, REGION, SHARE
from tests.releases.example import example_release

from rooftree.comparisons import area_summary, change, neighbour_summary


def test_the_median_of_neighbours_leaves_out_symbols_and_says_how_many_it_is_of(tmp_path):
    release = example_release(tmp_path)
    summary = neighbour_summary(release, SHARE["id"], CODES[0], "2020/21")
    values = [release.figure(SHARE["id"], code, "2020/21").value for code in CODES[1:]]
    numbers = sorted(v for v in values if isinstance(v, Decimal))
    assert (summary.n, summary.of) == (len(numbers), 3)
    assert summary.n < summary.of, "a neighbour is suppressed in the example"
    assert numbers[0] <= summary.median <= numbers[-1]


def test_change_is_only_between_numbers_of_periods_that_follow_on(tmp_path):
    release = example_release(tmp_path)
    series = release.series(RATE["id"], CODES[3])
    by_label = {figure.period.label: figure for figure in series}
    assert change(by_label["2023/24"], by_label["2024/25"]) is not None
    assert change(by_label["2021/22"], by_label["2023/24"]) is None, "a year is missing between"


def test_a_summary_has_a_row_for_each_indicator_with_region_and_country(tmp_path):
    release = example_release(tmp_path)
    rows = {row.indicator: row for row in area_summary(release, CODES[0])}
    row = rows[SHARE["id"]]
    assert set(rows) == set(release.definitions)
    assert row.region == release.figure(SHARE["id"], REGION, "2024/25")
    assert row.country is not None and row.neighbours is not None
