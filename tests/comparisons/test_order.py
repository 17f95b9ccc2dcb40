"""Authorities in order: numbers by size, symbols nowhere in the order, nobody lost."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.comparisons.invented import (
    COUNTRY,
    ID,
    REGION,
    codes,
    figure,
    region,
    release_of,
    release_of_values,
)

from rooftree.areas import Area, england
from rooftree.comparisons import neighbour_rows, ordered, regions_of
from rooftree.reference.symbols import Symbol

NOW = "2024/25"
values = st.one_of(st.decimals(0, 100, places=0), st.sampled_from(list(Symbol)))


def areas_of(figures):
    return [one.area for one in figures]


def test_numbers_go_from_high_to_low_and_equal_ones_by_name():
    a, b, c, d = codes(4)
    held = ordered(release_of_values(["5", "9", "5", "0"]), ID, NOW)
    assert areas_of(held.numbers) == [b, a, c, d]
    assert held.others == () and held.recast == ()


def test_symbols_are_listed_by_name_and_never_below_zero_or_beside_it():
    a, b, c, d = codes(4)
    held = ordered(release_of_values(["k", "0", "c", "7"]), ID, NOW)
    assert areas_of(held.numbers) == [d, b]
    assert areas_of(held.others) == [a, c]


@settings(max_examples=60, deadline=None)
@given(st.lists(values, min_size=1, max_size=25))
def test_no_area_is_dropped_or_doubled(drawn):
    release = release_of_values(drawn)
    held = ordered(release, ID, NOW)
    found = areas_of((*held.numbers, *held.others, *held.recast))
    assert sorted(found) == list(codes(len(drawn)))
    shown = [one.value for one in held.numbers]
    assert shown == sorted(shown, reverse=True)


def test_regions_and_the_country_are_not_among_authorities():
    release = release_of([figure(c, "3") for c in (*codes(2), REGION, COUNTRY)], region(2))
    assert areas_of(ordered(release, ID, NOW).numbers) == list(codes(2))
    assert areas_of(regions_of(release, ID, NOW)) == [REGION]


def test_an_area_is_in_the_order_only_when_it_existed_and_a_recast_number_stands_apart():
    cumbria, cumberland, furness = "E10000006", "E06000063", "E06000064"
    release = release_of(
        [
            figure(cumbria, "10", year=2023), figure(cumberland, "z", year=2023),
            figure(furness, "8", year=2023), figure(cumbria, "z", year=2024),
            figure(cumberland, "12", year=2024), figure(furness, "c", year=2024),
        ],
        england(),
    )  # fmt: skip
    before, after = ordered(release, ID, "2022/23"), ordered(release, ID, "2023/24")
    assert areas_of(before.numbers) == [cumbria]
    assert before.others == (), "what did not exist is not 'not applicable': it is not there"
    assert areas_of(before.recast) == [furness]
    assert areas_of(after.numbers) == [cumberland] and areas_of(after.others) == [furness]
    assert after.recast == ()


def test_an_area_coded_anew_is_one_area_in_every_period():
    barnsley = "E08000038"
    release = release_of(
        [figure(barnsley, "10", year=2020), figure(barnsley, "11", year=2026)], england()
    )
    assert areas_of(ordered(release, ID, "2019/20").numbers) == [barnsley]
    assert areas_of(ordered(release, ID, "2025/26").numbers) == [barnsley]


def test_splits_have_their_own_order_and_an_unknown_period_or_indicator_none():
    a, b = codes(2)
    girls = (("sex", "Female"),)
    release = release_of(
        [figure(a, "1"), figure(b, "2"), figure(a, "9", by=girls), figure(b, "x", by=girls)],
        region(2),
    )
    assert areas_of(ordered(release, ID, NOW, girls).numbers) == [a]
    assert areas_of(ordered(release, ID, NOW).numbers) == [b, a]
    assert ordered(release, ID, "1999/00").numbers == ()
    assert ordered(release, "nothing", NOW).numbers == ()


def test_neighbours_stand_by_closeness_and_say_which_figures_count():
    a, b, c, d = codes(4)
    rows = neighbour_rows(release_of_values(["5", "c", "0", "7"]), ID, a, NOW)
    assert [(row.area.code, row.rank, row.counted) for row in rows] == [
        (b, 1, False), (c, 2, True), (d, 3, True),
    ]  # fmt: skip
    assert [row.closeness for row in rows] == ["Close"] * 3
    assert rows[0].figure is not None and rows[0].figure.value is Symbol.C


def test_a_neighbour_without_a_row_stays_in_the_list_without_a_figure():
    a, b, c = codes(3)
    rows = neighbour_rows(release_of([figure(a, "5"), figure(c, "1")], region(3)), ID, a, NOW)
    assert [(row.area.code, row.figure is None, row.counted) for row in rows] == [
        (b, True, False), (c, False, True),
    ]  # fmt: skip


def test_neighbours_of_another_model_are_others():
    areas = region(4)
    a, *_, d = codes(4)
    other = replace(areas.all_neighbours[0], area=a, neighbour=d, rank=1, model=2021)
    areas = replace(areas, all_neighbours=(*areas.all_neighbours, other))
    release = release_of([figure(code, "1") for code in codes(4)], areas)
    found = neighbour_rows(release, ID, a, NOW, model=2021)
    assert [row.area.code for row in found] == [d]
    assert neighbour_rows(release, ID, d, NOW, model=2021) == (), "neighbours go one way"


def test_rounding_to_the_decimals_of_the_indicator_is_before_the_order():
    a, b = codes(2)
    held = ordered(release_of_values([Decimal("4.4"), Decimal("4.1")]), ID, NOW)
    assert areas_of(held.numbers) == [a, b], "both are 4, so by name"


def test_an_area_that_ends_within_a_period_is_in_it():
    old = Area("X06000901", "Old", "authority", "901", REGION, until=date(2025, 1, 31))
    areas = replace(region(1), areas=(*region(1).areas, old))
    release = release_of([figure("X06000901", "3"), figure(codes(1)[0], "1")], areas)
    assert areas_of(ordered(release, ID, NOW).numbers) == ["X06000901", codes(1)[0]]
