"""Quantiles, deciles and positions."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise
from statistics import quantiles

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.comparisons.invented import ID, codes, figure, region, release_of, release_of_values

from rooftree.comparisons import deciles, neighbour_summary, position
from rooftree.comparisons.position import LETTERS, band_of, bands
from rooftree.comparisons.spread import cuts, quantile

NOW = "2024/25"
numbers = st.decimals(-1000, 1000, places=2)


def test_quantiles_are_of_type_seven_by_hand():
    values = [Decimal(n) for n in (1, 2, 4, 8)]
    assert cuts(values, 4) == (Decimal("1.75"), Decimal(3), Decimal(5))
    assert quantile([Decimal(3)], 9, 10) == 3
    with pytest.raises(ValueError, match="no values"):
        quantile([], 1, 2)


@given(st.lists(numbers, min_size=2, max_size=60), st.sampled_from([4, 5, 10]))
def test_quantiles_are_those_of_the_standard_library(values, parts):
    theirs = quantiles(values, n=parts, method="inclusive")
    assert list(cuts(values, parts)) == pytest.approx(theirs, abs=Decimal("1e-12"))


@given(st.lists(numbers, min_size=1, max_size=40), st.randoms())
def test_cuts_rise_stay_within_the_values_and_heed_no_order(values, chance):
    found = cuts(values, 10)
    assert list(found) == sorted(found)
    assert min(values) <= found[0] and found[-1] <= max(values)
    shuffled = list(values)
    chance.shuffle(shuffled)
    assert cuts(shuffled, 10) == found


def test_deciles_are_of_numbers_only_and_say_of_how_many():
    release = release_of_values([*map(str, range(11)), "c", "k", "x"])
    (found,) = deciles(release, ID)
    assert found.n == 11 and found.period.label == NOW
    assert found.cuts == tuple(map(Decimal, range(1, 10)))


def test_a_period_with_fewer_than_ten_numbers_has_no_deciles():
    held = codes(10)
    figures = [figure(c, "5") for c in held] + [figure(c, "5", year=2024) for c in held[:9]]
    found = deciles(release_of(figures, region(10)), ID)
    assert [one.period.label for one in found] == [NOW]


@settings(max_examples=40, deadline=None)
@given(st.lists(st.decimals(0, 100, places=0), min_size=4, max_size=4), st.randoms())
def test_the_median_of_neighbours_heeds_no_order(values, chance):
    first = neighbour_summary(release_of_values(["0", *values]), ID, codes(1)[0], NOW)
    chance.shuffle(values)
    assert neighbour_summary(release_of_values(["0", *values]), ID, codes(1)[0], NOW) == first


def ranks(values, polarity):
    release = release_of_values(values, polarity=polarity)
    found = [position(release, ID, code, NOW) for code in codes(len(values))]
    return [(one.rank, one.ties, one.quartile) if one else None for one in found]


def test_equal_values_have_the_smallest_of_their_ranks():
    assert [r and r[:2] for r in ranks(["1", "2", "2", "5", "9"], "low")] == [
        (1, 0), (2, 1), (2, 1), (4, 0), (5, 0),
    ]  # fmt: skip
    assert [r and r[:2] for r in ranks(["1", "2", "2", "5", "9"], "high")] == [
        (5, 0), (3, 1), (3, 1), (2, 0), (1, 0),
    ]  # fmt: skip


def test_symbols_have_no_position_and_are_not_counted():
    found = ranks(["c", "1", "k", "2", "x", "0"], "low")
    assert [one and one[0] for one in found] == [None, 2, None, 3, None, 1]
    release = release_of_values(["c", "1", "2"], polarity="low")
    held = position(release, ID, codes(2)[1], NOW)
    assert held is not None and held.of == 2


def test_there_is_no_position_where_neither_end_is_better():
    assert ranks(["1", "2", "3", "4"], "neither") == [None] * 4


def test_judgements_in_words_have_no_position_and_no_deciles():
    values = [str(1 + n % 4) for n in range(12)]
    release = release_of_values(values, polarity="high", scale=["Inadequate", "Good"])
    assert position(release, ID, codes(1)[0], NOW) is None
    assert deciles(release, ID) == ()


def test_a_region_and_an_unknown_period_have_no_position():
    release = release_of_values(["1", "2", "3", "4"], polarity="low")
    assert position(release, ID, "X12000001", NOW) is None
    assert position(release, ID, codes(1)[0], "1999/00") is None


def test_bands_of_a_low_indicator_are_as_the_quartiles_say():
    found = ranks([str(n) for n in range(1, 9)], "low")
    assert [one[2] for one in found] == ["A", "A", "B", "B", "C", "C", "D", "D"]


def test_bands_of_a_high_indicator_neither_overlap_nor_leave_a_gap():
    # The department's interactive tool prints the lower edge of band C of a high indicator as the
    # median and a step, which is within band B.
    values = tuple(map(Decimal, range(1, 9)))
    a, b, c, d = bands(values, "high", 0)
    assert (a.low, a.high) == (7, 8)
    assert (b.low, b.high) == (5, 6)
    assert (c.low, c.high) == (3, 4)
    assert (d.low, d.high) == (1, 2)


def test_there_are_no_bands_of_values_too_alike_or_too_few():
    assert bands(tuple(map(Decimal, (1, 1, 1, 1, 2))), "low", 0) == ()
    assert bands(tuple(map(Decimal, (1, 2, 3))), "low", 0) == ()
    assert ranks(["1", "1", "1", "1", "2"], "low")[0] == (1, 3, "")


def by_formula(value, values, polarity):
    """The band by the comparisons that the interactive tool makes."""
    low, middle, high = cuts(values, 4)
    if polarity == "low":
        return "A" if value <= low else "B" if value <= middle else "C" if value <= high else "D"
    return "A" if value >= high else "B" if value >= middle else "C" if value >= low else "D"


@given(st.lists(st.decimals(0, 30, places=1), min_size=4, max_size=60), st.sampled_from(["low", "high"]))  # fmt: skip  # noqa: E501
def test_every_value_is_in_the_band_that_the_formula_gives_and_in_no_other(values, polarity):
    limits = bands(tuple(values), polarity, 1)
    if not limits:
        assert len(set(cuts(values, 4))) < 3
        return
    for value in values:
        inside = [b.letter for b in limits if b.low is not None and b.low <= value <= b.high]
        assert inside == [by_formula(value, values, polarity)] == [band_of(value, limits)]
    ends = sorted((b.low, b.high) for b in limits if b.low is not None)
    for (_, before), (after, _) in pairwise(ends):
        assert after - before == Decimal("0.1")
    assert "".join(b.letter for b in limits) == LETTERS
