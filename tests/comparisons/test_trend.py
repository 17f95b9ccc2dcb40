"""Trends: exact probabilities, and none where there is too little or something between."""

from __future__ import annotations

from collections import Counter
from itertools import combinations, permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.comparisons.invented import ID, codes, figure, region, release_of

from rooftree.comparisons import NoTrend, Trend, trend
from rooftree.comparisons.trend import chance_of

(A,) = codes(1)
# One-sided probabilities that S is as large or larger. Source: R. O. Gilbert, "Statistical methods
# for environmental pollution monitoring", 1987, table A18 (after Kendall).
GILBERT = [
    (5, 4, 0.242), (5, 6, 0.117), (5, 8, 0.042), (5, 10, 0.0083), (6, 9, 0.068), (6, 11, 0.028),
    (7, 13, 0.035), (7, 15, 0.015), (8, 16, 0.031), (8, 18, 0.016), (9, 18, 0.038),
    (10, 21, 0.036), (10, 23, 0.023),
]  # fmt: skip


def release(*values, first=2026, **definition):
    """Values of years up to 2024/25; None where there is no row."""
    held = [
        figure(A, value, year=first - len(values) + n)
        for n, value in enumerate(values)
        if value is not None
    ]
    return release_of(held, region(1), **definition)


@pytest.mark.parametrize(("n", "score", "chance"), GILBERT)
def test_chances_are_those_of_the_tables(n, score, chance):
    assert chance_of(score, (1,) * n) / 2 == pytest.approx(chance, abs=0.0006)


def score_of(values):
    return sum((b > a) - (b < a) for a, b in combinations(values, 2))


@given(st.lists(st.integers(0, 4), min_size=1, max_size=6))
def test_chances_are_the_share_of_all_orders_equal_values_and_all(values):
    scores = [abs(score_of(order)) for order in permutations(values)]
    seen = score_of(values)
    expected = sum(score >= abs(seen) for score in scores) / len(scores)
    ties = tuple(sorted(Counter(values).values()))
    assert chance_of(seen, ties) == pytest.approx(expected)


def test_steady_values_have_a_direction_and_say_how_sure():
    up, down = trend(release(*"12345"), ID, A), trend(release(*"54321"), ID, A)
    assert isinstance(up, Trend) and isinstance(down, Trend)
    assert (up.direction, up.score, up.n) == ("rising", 10, 5)
    assert (down.direction, down.score) == ("falling", -10)
    assert up.chance == down.chance == pytest.approx(2 / 120)
    assert (up.first.label, up.last.label) == ("2020/21", "2024/25")


def test_one_step_out_of_line_in_five_is_no_clear_trend():
    held = trend(release(*"12435"), ID, A)
    assert isinstance(held, Trend) and held.direction == "no clear trend"
    assert held.chance == pytest.approx(10 / 120)


def test_equal_values_all_along_are_no_trend():
    held = trend(release(*"33333"), ID, A)
    assert isinstance(held, Trend) and (held.score, held.chance) == (0, 1)


@pytest.mark.parametrize(
    "values",
    [
        "1234",
        ["1", "2", "3", "c", "4", "5", "6"],
        ["1", "2", "3", None, "4", "5", "6"],
        ["1", "2", "3", "4", "5", "x"],
    ],
    ids=["four", "a symbol between", "a year lacking", "a symbol at the end"],
)
def test_there_is_no_trend_of_fewer_than_five_that_follow_on(values):
    held = trend(release(*values), ID, A)
    assert isinstance(held, NoTrend) and "follow on" in held.reason


def test_a_run_after_a_gap_stands_alone():
    held = trend(release("9", "9", "k", "1", "2", "3", "4", "5"), ID, A)
    assert isinstance(held, Trend) and held.n == 5 and held.direction == "rising"


def test_a_break_in_the_series_ends_the_run():
    one = {"from": "2023/24", "by": "", "areas": [], "note": "Counted otherwise."}
    assert isinstance(trend(release(*"1234567", breaks=[one]), ID, A), NoTrend)
    early = one | {"from": "2020/21"}
    held = trend(release(*"9912345", breaks=[early]), ID, A)
    assert isinstance(held, Trend) and held.n == 5


def test_judgements_and_areas_without_figures_have_no_trend():
    words = trend(release(*"12341", scale=["Outstanding", "Good"]), ID, A)
    assert isinstance(words, NoTrend) and "words" in words.reason
    assert isinstance(trend(release(*"12345"), ID, "X12000001"), NoTrend)
