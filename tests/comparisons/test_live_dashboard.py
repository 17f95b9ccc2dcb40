"""The release and the department's live dashboard agree, or a fault of the dashboard says why not.

Every value that was taken from the dashboard is looked up here: on both of its surfaces, at every
level, of every indicator.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from functools import cache
from statistics import median

import pytest
from tests.published import golden_rows, published_release
from tests.releases.example import example_release
from tests.shared import needs_shared

from rooftree.comparisons import neighbour_summary
from rooftree.comparisons.live.difference import (
    AMONG_NEIGHBOURS,
    LOCAL,
    NEIGHBOURS,
    NO_NUMBER,
    NOTHING,
    Difference,
)
from rooftree.comparisons.live_dashboard import differences
from rooftree.comparisons.ratings import neighbour_ratings, scale_of, word
from rooftree.reference.figures import By, read_by, write_by
from rooftree.reference.rounding import half_up
from rooftree.reference.symbols import Symbol, write_value
from rooftree.releases import Release
from rooftree.releases.figures_file import read_columns, write_figures

pytestmark = needs_shared
Key = tuple[str, str, str, str, str]


def key_of(release: Release, row: dict[str, str]) -> Key:
    """Indicator, area, period, split and level of a value of the dashboard, in our words."""
    level = row["geographic_level"]
    area = "E92000001" if level == "National" else release.areas.canonical(row["area_code"])
    period = period_of(release.definitions[row["indicator_id"]]["period_kind"], row)
    return row["indicator_id"], area, period, write_by(split_of(row)), level


def period_of(kind: str, row: dict[str, str]) -> str:
    """The dashboard's 2025 is the year that ends in March 2025, or September in the workforce."""
    year = row["year"]
    if "/" in year:
        return year
    if len(year) == 6:
        return f"{year[:4]}/{year[4:]}"
    return year if "September" in kind else f"{int(year) - 1}/{int(year) % 100:02d}"


def split_of(row: dict[str, str]) -> By:
    """A breakdown's total is no split here, but for the social workers of every group."""
    return tuple(
        (name, group)
        for name, group in read_by(row["breakdown"])
        if name != "inspection_year" and (name == "ethnic_group" or not group.startswith("Total"))
    )


def theirs(row: dict[str, str]) -> str:
    """The value without its unit. The summary page prints na where the indicator's page has z."""
    text = row["value_as_shown"].strip()
    if any(sign.isdigit() for sign in text):
        return text.removesuffix("%").removeprefix("~£").replace(",", "")
    return "z" if text == "na" else text


def ours(release: Release, key: Key) -> str:
    indicator, area, period, split, level = key
    by, definition = read_by(split), release.definitions[indicator]
    if level == NEIGHBOURS and scale_of(definition):
        groups = [one.by for one in release.headlines(indicator) if one.by]
        counts = neighbour_ratings(release, indicator, area, period).counts
        return str(counts[groups.index(by)][1])
    if level == NEIGHBOURS:
        median = neighbour_summary(release, indicator, area, period, by).median
        return NO_NUMBER if median is None else str(median)
    figure = release.figure(indicator, area, period, by)
    if figure is None:
        return NOTHING
    said = word(definition, figure.value, by)
    return said or write_value(figure.value, definition["decimals"])


@cache
def table() -> dict[Key, Difference]:
    """The differences by what they are about; those of every authority have no area."""
    rows = differences(published_release())
    return {(one.indicator, one.area, one.period, one.by, one.level): one for one in rows}


def explained(release: Release, key: Key, shown: str) -> bool:
    indicator, _, period, split, level = key
    found = table().get(key) or table().get((indicator, "", period, split, level))
    if found is None or found.theirs != shown:
        return False
    # The rating of an authority is told in words where the dashboard counts it.
    return found.code == "rating-as-count" or found.ours == ours(release, key)


def test_every_value_of_the_dashboard_is_ours_or_one_that_a_fault_predicts():
    release = published_release()
    wrong, equal = [], 0
    for row in golden_rows():
        key, shown = key_of(release, row), theirs(row)
        if shown == ours(release, key):
            equal += 1
        elif not explained(release, key, shown):
            wrong.append((*key, row["surface"], shown, ours(release, key)))
    assert wrong == []
    assert len(golden_rows()) == 22_049 and equal == 21_702


def test_no_difference_says_of_the_dashboard_what_it_does_not_show():
    release = published_release()
    shown: dict[Key, set[str]] = {}
    for row in golden_rows():
        shown.setdefault(key_of(release, row), set()).add(theirs(row))
    confirmed: Counter[str] = Counter()
    for key, one in table().items():
        if key in shown:
            assert shown[key] == {one.theirs}, one
            confirmed[one.code] += 1
    # Of these kinds the sample has values; the others say that something is not shown at all, or
    # are of the years of indicators that few were taken of.
    assert set(confirmed) >= {
        *("regional-spend", "hospital-neighbours", "census-code", "dorset-joined"),
        *("rating-as-count", "lost-symbol", "median-of-none"),
    }


def test_what_a_difference_says_is_not_shown_is_not_among_the_dashboards_values():
    release = published_release()
    keys = {key_of(release, row) for row in golden_rows()}
    removed = {(k[0], k[1]) for k in keys if k[4] == LOCAL}
    gone = [one for one in differences(release) if one.theirs == NOTHING]
    assert len(gone) > 100
    for one in gone:
        assert (one.indicator, one.area, one.period, one.by, one.level) not in keys
        if one.code == "area-removed":
            assert (one.indicator, one.area) not in removed


def test_the_dashboard_leaves_the_authorities_of_april_2023_out_of_that_september():
    """The sample has none of these; the rule was read in the code: year as text up to "2023"."""
    release = published_release()
    found = [one for one in differences(release) if one.code == "neighbours-made-in-2023"]
    assert {one.period for one in found} == {"2023"}
    turnover = {one.area: one for one in found if one.indicator == "sw_turnover_rate_fte_pct"}
    cumberland, shropshire = "E06000063", "E06000051"
    assert turnover[cumberland].theirs == NOTHING
    assert turnover[shropshire].theirs == "15.2"
    ten = [one.neighbour for one in release.areas.neighbours(shropshire)]
    assert "E06000064" in ten and cumberland not in ten
    values = [release.value("sw_turnover_rate_fte_pct", code, "2023") for code in ten]
    assert turnover[shropshire].ours == str(half_up(median(values), 1)) == "14.8"


def test_every_difference_is_one_and_says_why():
    release = published_release()
    for one in differences(release):
        assert one.theirs != one.ours and one.why.endswith(".")
        assert one.area == "" or release.areas.get(one.area) is not None
        assert one.indicator in release.definitions
        assert release.definitions[one.indicator]["status"] == "live"
    assert len(table()) == len(differences(release)), "each value is listed once"


def test_ours_in_the_table_is_what_the_release_holds():
    release = published_release()
    for key, one in table().items():
        if one.area and one.level != AMONG_NEIGHBOURS and one.ours not in ("shown", NO_NUMBER):
            if one.code == "rating-as-count":
                assert one.ours == ours(release, (*key[:3], "", key[4]))
            else:
                assert one.ours == ours(release, key), one


@pytest.mark.parametrize("indicator", ["absence_severe_pct", "ks2_rwm_expected_pct"])
def test_an_authority_without_a_median_is_listed_and_no_other_is(indicator):
    """The table finds them by sets of areas; the page asks for each median. Both agree."""
    release = published_release()
    by = (("social_care_group", "CPPO at 31 March"),)
    for period in release.periods(indicator):
        none = {
            area.code
            for area in release.areas.authorities()
            if neighbour_summary(release, indicator, area.code, period.label, by).median is None
            and release.value(indicator, area.code, period.label, by) is not None
        }
        listed = {
            one.area
            for one in differences(release)
            if (one.code, one.indicator, one.period) == ("median-of-none", indicator, period.label)
            and read_by(one.by) == by
        }
        everyone = "" in listed
        assert listed - {""} == (set() if everyone else none)
        assert not everyone or len(none) > 140


def test_a_fault_follows_the_figures_and_is_no_list(tmp_path):
    """Without Birmingham's children there is nothing to count wrongly in the West Midlands."""
    release = published_release()
    spend, birmingham = "csc_spend_per_child_gbp", "E08000025"
    regions = {one.area for one in differences(release) if one.code == "regional-spend"}
    assert regions == {"E12000002", "E12000005", "E12000008"}
    changed = [
        replace(one, denominator=Symbol.X) if one.area == birmingham else one
        for one in release.of(spend).everything()
    ]
    write_figures(tmp_path / "changed.parquet", changed)
    columns = read_columns(tmp_path / "changed.parquet")
    other = replace(release, columns={**release.columns, **columns})
    regions = {one.area for one in differences(other) if one.code == "regional-spend"}
    assert regions == {"E12000002", "E12000008"}


def test_a_release_of_our_own_has_no_differences(tmp_path):
    assert differences(example_release(tmp_path)) == ()


def test_an_authority_has_no_median_of_neighbours_before_it_was_made_as_on_the_dashboard():
    release, name, cumberland = published_release(), "cin_rereferrals_12m_pct", "E06000063"
    held = {
        period.label: neighbour_summary(release, name, cumberland, period.label).n
        for period in release.periods(name)
    }
    assert [label for label, n in held.items() if n] == ["2023/24", "2024/25"]
    assert held["2022/23"] == 0
