"""Groups beside each other: intervals where counts exist, symbols as symbols."""

from __future__ import annotations

from decimal import Decimal

import pytest
from tests.comparisons.invented import ID, codes, figure, region, release_of

from rooftree.comparisons import byar, inequalities, poisson, wilson
from rooftree.reference.symbols import Symbol

(A,) = codes(1)
NOW = "2024/25"


def by(group, **more):
    return (("ethnic_group", group), *more.items())


def groups(**definition):
    return release_of(
        [
            figure(A, "40", counts=(400, 1000)),
            figure(A, "30", counts=(90, 300), by=by("Asian")),
            figure(A, "c", counts=("c", "c"), by=by("Black")),
            figure(A, "60", counts=(300, 500), by=by("White")),
            figure(A, "50", by=by("Mixed")),
            figure(A, "99", by=(("sex", "Male"),)),
        ],
        region(1),
        **definition,
    )


def test_each_group_is_a_row_and_a_symbol_stays_a_symbol():
    held = inequalities(groups(), ID, A, NOW, "ethnic_group")
    assert [row.group for row in held.rows] == ["Asian", "Black", "White", "Mixed"]
    assert held.rows[1].figure.value is Symbol.C
    assert (held.rows[1].low, held.rows[1].high) == (None, None)
    assert (held.n, held.of) == (3, 4)
    assert held.total.figure.value == 40


def test_gap_and_ratio_are_between_the_groups_with_numbers_and_name_them():
    held = inequalities(groups(), ID, A, NOW, "ethnic_group")
    assert (held.highest.group, held.lowest.group) == ("White", "Asian")
    assert (held.gap, held.ratio) == (30, 2)
    assert held.apart, "0.56 to 0.64 and 0.25 to 0.35 do not meet"


def test_intervals_of_a_percentage_are_wilsons_and_only_where_there_are_counts():
    held = inequalities(groups(), ID, A, NOW, "ethnic_group")
    asian, _, _, mixed = held.rows
    expected = wilson(90, 300)
    assert (asian.low, asian.high) == (expected.low * 100, expected.high * 100)
    assert asian.low < asian.figure.value < asian.high
    assert (mixed.low, mixed.high) == (None, None)


@pytest.mark.parametrize(("count", "method"), [(9, poisson), (120, byar)])
def test_intervals_of_a_rate_are_of_its_count(count, method):
    release = release_of(
        [figure(A, "30", counts=(count, 40_000), by=by("Asian"))], region(1), per=10_000
    )
    (row,) = inequalities(release, ID, A, NOW, "ethnic_group").rows
    expected = method(count)
    assert (row.low, row.high) == (expected.low / 4, expected.high / 4)


def test_gaps_that_may_be_chance_are_not_called_apart():
    release = release_of(
        [
            figure(A, "30", counts=(3, 10), by=by("Asian")),
            figure(A, "50", counts=(5, 10), by=by("White")),
        ],
        region(1),
    )
    held = inequalities(release, ID, A, NOW, "ethnic_group")
    assert held.gap == 20 and not held.apart


def test_one_number_has_no_gap_and_a_zero_no_ratio():
    lone = release_of([figure(A, "3", by=by("Asian")), figure(A, "k", by=by("White"))], region(1))
    held = inequalities(lone, ID, A, NOW, "ethnic_group")
    assert (held.gap, held.ratio, held.highest, held.n, held.of) == (None, None, None, 1, 2)
    none = release_of([figure(A, "3", by=by("Asian")), figure(A, "0", by=by("White"))], region(1))
    held = inequalities(none, ID, A, NOW, "ethnic_group")
    assert (held.gap, held.ratio) == (3, None)


def test_groups_within_a_group_of_another_breakdown():
    release = release_of(
        [
            figure(A, "1", by=by("Asian")),
            figure(A, "2", by=by("Asian", seniority="Manager")),
            figure(A, "5", by=by("White", seniority="Manager")),
            figure(A, "9", by=by("White", seniority="Adviser")),
            figure(A, "4", by=(("seniority", "Manager"),)),
        ],
        region(1),
    )
    within = (("seniority", "Manager"),)
    held = inequalities(release, ID, A, NOW, "ethnic_group", within)
    assert [(row.group, row.figure.value) for row in held.rows] == [("Asian", 2), ("White", 5)]
    assert held.total.figure.value == 4 and held.gap == Decimal(3)


def test_a_group_without_a_row_here_is_shown_as_lacking():
    release = release_of(
        [figure(A, "3", by=by("Asian")), figure("X12000001", "4", by=by("White"))], region(1)
    )
    held = inequalities(release, ID, A, NOW, "ethnic_group")
    assert [(row.group, row.figure is None) for row in held.rows] == [
        ("Asian", False), ("White", True),
    ]  # fmt: skip
    assert (held.n, held.of) == (1, 2)


def test_no_interval_where_the_value_is_no_share_or_what_is_counted_is_not_whole():
    for counts, definition in (
        ((90, 300), {"per": None}),
        (("90.5", 300), {}),
        ((310, 300), {}),
        ((90, 0), {}),
    ):
        release = release_of([figure(A, "30", counts=counts, by=by("Asian"))], region(1), **definition)  # fmt: skip  # noqa: E501
        (row,) = inequalities(release, ID, A, NOW, "ethnic_group").rows
        assert (row.low, row.high) == (None, None)


def test_an_unknown_indicator_or_breakdown_has_no_rows():
    assert inequalities(groups(), ID, A, NOW, "shoe_size").rows == ()
