"""Change is between values that can be compared, and says why where they cannot."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from tests.comparisons.invented import COUNTRY, ID, REGION, codes, figure, region, release_of

from rooftree.areas import Area, Areas, england
from rooftree.comparisons import area_summary, change, country_figure, first_years
from rooftree.comparisons.summary import follows_on
from rooftree.reference.periods import Period

A, B = codes(2)
YEARS = {
    "school years, which do not touch": ((2022, 9, 1), (2023, 7, 31), (2023, 9, 1), (2024, 7, 31)),
    "days a year apart": ((2023, 3, 31), (2023, 3, 31), (2024, 3, 31), (2024, 3, 31)),
    "years that touch": ((2022, 4, 1), (2023, 3, 31), (2023, 4, 1), (2024, 3, 31)),
    "quarters that touch": ((2023, 1, 1), (2023, 3, 31), (2023, 4, 1), (2023, 6, 30)),
}
GAPS = {
    "a school year between": ((2021, 9, 1), (2022, 7, 31), (2023, 9, 1), (2024, 7, 31)),
    "days two years apart": ((2022, 3, 31), (2022, 3, 31), (2024, 3, 31), (2024, 3, 31)),
    "a quarter between": ((2023, 1, 1), (2023, 3, 31), (2023, 7, 1), (2023, 9, 30)),
}


def periods(days):
    first, second, third, fourth = (date(*day) for day in days)
    return Period(first, second, "before"), Period(third, fourth, "after")


@pytest.mark.parametrize("days", YEARS.values(), ids=YEARS)
def test_change_follows_on(days):
    before, after = periods(days)
    assert follows_on(before, after) and not follows_on(after, before)
    release = release_of([figure(A, "40", year=before), figure(A, "45", year=after)], region(2))
    assert change(release, ID, A, "after") == 5


@pytest.mark.parametrize("days", GAPS.values(), ids=GAPS)
def test_a_gap_is_no_change(days):
    before, after = periods(days)
    assert not follows_on(before, after)
    release = release_of([figure(A, "40", year=before), figure(A, "45", year=after)], region(2))
    assert change(release, ID, A, "after") is None


def broken(**said):
    note = "Counted otherwise from 2023/24."
    figures = [figure(code, value, year=year) for code in (A, B) for year, value in ((2023, "40"), (2024, "45"), (2025, "47"))]  # fmt: skip  # noqa: E501
    one = {"from": "2023/24", "by": "", "areas": [], "note": note} | said
    return release_of(figures, region(2), breaks=[one])


def test_there_is_no_change_across_a_break():
    release = broken()
    assert change(release, ID, A, "2023/24") is None
    assert change(release, ID, A, "2024/25") == 2


def test_a_break_of_another_area_or_split_is_none_of_this_one():
    assert change(broken(areas=[B]), ID, A, "2023/24") == 5
    assert change(broken(areas=[B]), ID, B, "2023/24") is None
    assert change(broken(by="sex=Female"), ID, A, "2023/24") == 5


def test_a_summary_says_why_there_is_no_change():
    (row,) = area_summary(broken(**{"from": "2024/25"}), A)
    assert row.change is None and row.broken == "Counted otherwise from 2023/24."
    (row,) = area_summary(broken(), A)
    assert row.change == Decimal(2) and row.broken == ""


def test_each_headline_of_an_indicator_is_a_row_of_its_own_split():
    boys = (("sex", "Male"),)
    release = release_of(
        [figure(A, "40"), figure(A, "30", by=boys), figure(B, "10", by=boys)],
        region(2),
        headlines=[{"by": "sex=Male", "title": "Boys"}, {"by": "", "title": "All"}],
    )
    boys_row, all_row = area_summary(release, A)
    assert (boys_row.title, boys_row.figure.value) == ("Boys", 30)
    assert (all_row.title, all_row.figure.value) == ("All", 40)
    assert (boys_row.neighbours.median, boys_row.neighbours.n) == (10, 1)
    assert (all_row.neighbours.median, all_row.neighbours.n) == (None, 0)


def test_an_area_that_is_no_more_is_summed_up_as_it_last_was():
    cumbria, north_west = "E10000006", "E12000002"
    figures = [figure(cumbria, "80", year=2022), figure(cumbria, "82", year=2023)]
    figures += [figure(cumbria, "z", year=2024), figure(north_west, "90", year=2023)]
    release = release_of([*figures, figure(north_west, "95", year=2024)], england())
    (row,) = area_summary(release, cumbria)
    assert (row.period.label, row.figure.value, row.change) == ("2022/23", 82, 2)
    assert row.region.value == 90, "its region stands beside it in the same year"
    (row,) = area_summary(release, "E06000063")
    assert row.period.label == "2023/24" and row.region.value == 95


def young_release(since, **definition):
    """Two authorities, the first made on a day of an earlier one, with three years of figures."""
    held = region(2)
    old = Area("X10000001", "Oldshire", "authority", "700", REGION, until=date(2023, 3, 31))
    places = tuple(
        replace(area, since=since, predecessors=(old.code,)) if area.code == A else area
        for area in held.areas
    )
    years = {2024: "10", 2025: "22", 2026: "23"}
    figures = [figure(A, value, year=year) for year, value in years.items()]
    return release_of(figures, Areas((*places, old), (), invented=True), **definition)


def test_the_first_year_of_a_new_authority_is_no_start_of_a_change_where_it_looks_back():
    new = date(2023, 4, 1)
    release = young_release(new, look_back=1)
    assert change(release, ID, A, "2024/25") is None and change(release, ID, A, "2025/26") == 1
    assert change(young_release(new, look_back=2), ID, A, "2025/26") is None
    assert change(young_release(new), ID, A, "2024/25") == 12
    assert change(young_release(date(2010, 4, 1), look_back=1), ID, A, "2024/25") == 12
    said = first_years(release, ID, A, release.periods(ID)[0])
    assert said.startswith("Area 001 began on 1 April 2023") and "former authority" in said


def test_the_country_beside_an_area_is_like_for_like():
    by = (("coverage", "Those that made a return"),)
    figures = [figure(A, "10"), figure(COUNTRY, "9"), figure(COUNTRY, "12", by=by)]
    like = {"like_for_like": "coverage=Those that made a return"}
    whole, alike = release_of(figures, region(2)), release_of(figures, region(2), **like)
    assert country_figure(whole, ID, "2024/25").value == 9
    assert country_figure(alike, ID, "2024/25").value == 12
    assert country_figure(alike, ID, "2024/25", by).value == 12
    assert country_figure(release_of(figures[:2], region(2), **like), ID, "2024/25").value == 9


def test_a_row_says_how_its_change_is_told():
    few = [
        figure(A, "32", year=2024, counts=(8, 25)), figure(A, "45", year=2025, counts=(9, 20)),
    ]  # fmt: skip
    headline = {"headlines": [{"by": "", "title": "A share"}]}
    (row,) = area_summary(release_of(few, region(2), **headline), A)
    assert row.change == 13 and row.told == "too few to say"
