"""Groups beside each other: intervals where counts exist, symbols as symbols."""

from __future__ import annotations

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


def test_each_group_is_compared_with_all_and_not_with_another_extreme():
    held = inequalities(groups(), ID, A, NOW, "ethnic_group")
    standing = {row.group: row.standing for row in held.rows}
    assert standing == {"Asian": "below", "Black": "", "White": "above", "Mixed": ""}
    assert held.tested == 2, "without counts there is no interval to compare by"


def test_the_comparison_allows_for_how_many_groups_there_are():
    # 63 of 100 against 53%: 95% (53.2 to 71.8) leaves it outside, 99.5% (one of ten) does not.
    one = figure(A, "63", counts=(63, 100), by=by("White"))
    others = [figure(A, "53", counts=(53, 100), by=by(f"Group {n}")) for n in range(9)]
    whole = figure(A, "53", counts=(530, 1000))
    (alone,) = inequalities(release_of([one, whole], region(1)), ID, A, NOW, "ethnic_group").rows
    assert alone.standing == "above"
    among = inequalities(release_of([one, *others, whole], region(1)), ID, A, NOW, "ethnic_group")
    assert among.tested == 10
    assert {row.standing for row in among.rows} == {"within"}
    assert {row.low for row in among.rows if row.group == "White"} == {alone.low}, "shown at 95%"


@pytest.mark.parametrize(
    "name",
    ["Not stated", "Unknown", "Refused or information not yet available", "Information not known"],
)
def test_those_whose_group_is_not_known_stand_apart_at_the_end(name):
    release = release_of(
        [
            figure(A, "40", counts=(400, 1000)),
            figure(A, "90", counts=(90, 100), by=by(name)),
            figure(A, "60", counts=(300, 500), by=by("White")),
        ],
        region(1),
    )
    held = inequalities(release, ID, A, NOW, "ethnic_group")
    assert [(row.group, row.known) for row in held.rows] == [("White", True), (name, False)]
    assert held.rows[-1].standing == "" and held.tested == 1


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


def test_without_a_figure_of_all_nothing_is_compared():
    held = inequalities(
        release_of([figure(A, "30", counts=(3, 10), by=by("Asian"))], region(1)),
        ID, A, NOW, "ethnic_group",
    )  # fmt: skip
    assert held.tested == 0 and {row.standing for row in held.rows} == {""}


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
    assert held.total.figure.value == 4


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
