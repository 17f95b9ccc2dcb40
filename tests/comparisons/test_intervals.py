"""Intervals against published values and exact computation."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from math import factorial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rooftree.comparisons import byar, poisson, wilson
from rooftree.comparisons.intervals import of_count

# R. G. Newcombe, "Two-sided confidence intervals for the single proportion", Statistics in
# Medicine 17, 1998, table I, method 3 (score without continuity correction).
NEWCOMBE = [
    (81, 263, "0.2553", "0.3662"),
    (15, 148, "0.0624", "0.1605"),
    (0, 20, "0.0000", "0.1611"),
    (1, 29, "0.0061", "0.1718"),
]
# Exact limits of a Poisson count, as tabled since Garwood (1936).
GARWOOD = [
    (0, "0.000", "3.689"), (1, "0.025", "5.572"), (2, "0.242", "7.225"), (3, "0.619", "8.767"),
    (5, "1.623", "11.668"), (10, "4.795", "18.390"), (20, "12.217", "30.888"),
    (50, "37.111", "65.919"), (100, "81.364", "121.627"),
]  # fmt: skip


@pytest.mark.parametrize(("count", "of", "low", "high"), NEWCOMBE)
def test_wilson_equals_newcombes_table(count, of, low, high):
    held = wilson(count, of)
    assert (f"{held.low:.4f}", f"{held.high:.4f}") == (low, high)


@pytest.mark.parametrize(("count", "low", "high"), GARWOOD)
def test_exact_limits_of_a_count_equal_the_tables(count, low, high):
    held = poisson(count)
    assert (f"{held.low:.3f}", f"{held.high:.3f}") == (low, high)


@pytest.mark.parametrize("count", [*range(10, 31), 50, 100, 400])
def test_byar_is_within_a_five_hundredth_of_the_exact_limits_from_ten_events(count):
    # Public Health England's technical guide to confidence intervals (2018) says so.
    held, exact = byar(count), poisson(count)
    assert held.low == pytest.approx(exact.low, rel=Decimal("0.002"))
    assert held.high == pytest.approx(exact.high, rel=Decimal("0.002"))


def at_most(count: int, mean: Decimal) -> float:
    """The probability of a count or fewer, by fractions: no rounding but of e."""
    held = Fraction(mean)
    total = sum(held**n / factorial(n) for n in range(count + 1))
    return float(Decimal(total.numerator) / Decimal(total.denominator) * (-mean).exp())


@pytest.mark.parametrize("count", [1, 4, 9, 25])
def test_the_exact_limits_leave_half_of_the_rest_on_each_side(count):
    held = poisson(count, 0.998)
    assert at_most(count, held.high) == pytest.approx(0.001, abs=1e-8)
    assert 1 - at_most(count - 1, held.low) == pytest.approx(0.001, abs=1e-8)


def test_few_events_have_exact_limits_and_many_byars():
    assert of_count(9) == poisson(9) and of_count(10) == byar(10)


@given(st.integers(0, 500), st.integers(1, 500), st.sampled_from([0.8, 0.95, 0.998]))
def test_an_interval_of_a_proportion_contains_it_and_stays_between_none_and_all(count, of, sure):
    count = min(count, of)
    held = wilson(count, of, sure)
    assert 0 <= held.low <= Decimal(count) / of <= held.high <= 1
    mirrored = wilson(of - count, of, sure)
    assert 1 - mirrored.high == pytest.approx(held.low, abs=Decimal("1e-20"))


@given(st.integers(0, 3000), st.sampled_from([0.8, 0.95, 0.998]))
def test_an_interval_of_a_count_contains_it_and_grows_with_confidence(count, sure):
    held, wider = of_count(count, sure), of_count(count, 0.999)
    assert 0 <= held.low <= count <= held.high
    assert wider.low <= held.low and held.high <= wider.high


@given(st.integers(1, 400), st.integers(2, 30))
def test_more_children_make_a_narrower_interval(of, times):
    few, many = wilson(of // 2, of), wilson(of // 2 * times, of * times)
    assert many.high - many.low < few.high - few.low


@pytest.mark.parametrize("wrong", [(3, 2), (0, 0), (-1, 4)])
def test_what_is_no_proportion_is_refused_in_a_sentence(wrong):
    with pytest.raises(ValueError, match="is no proportion"):
        wilson(*wrong)


def test_a_count_below_none_and_a_senseless_confidence_are_refused():
    for make in (byar, poisson):
        with pytest.raises(ValueError, match="0 or more"):
            make(-1)
        with pytest.raises(ValueError, match="between 0 and 1"):
            make(3, 95)
