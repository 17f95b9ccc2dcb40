"""Over-dispersion: phi of winsorised scores, more than 1 only where chance is ruled out."""

from __future__ import annotations

import random
from decimal import Decimal

import pytest
from tests.comparisons.invented import COUNTRY, ID, codes, figure, region, release_of

from rooftree.comparisons import Funnel, funnel
from rooftree.comparisons.dispersion import chi_squared, dispersion, score, winsorised


def test_scores_are_pearsons_residuals():
    # 30 of 100 where a fifth is expected: 10 above, of a deviation of sqrt(100 * .2 * .8) = 4.
    assert score(30, 100, 0.2, binomial=True) == pytest.approx(2.5)
    # 30 events where 25 are expected: 5 above, of a deviation of 5.
    assert score(30, 1000, 0.025, binomial=False) == pytest.approx(1.0)
    with pytest.raises(ValueError, match="cannot vary"):
        score(5, 5, 1.0, binomial=True)


def test_a_tenth_at_each_end_is_drawn_in_to_the_next():
    assert winsorised([9, -50, 1, 2, 3, 4, 5, 6, 7, 80]) == [1, 1, 2, 3, 4, 5, 6, 7, 9, 9]
    assert winsorised([3, -1, 2]) == [-1, 2, 3], "of fewer than ten none"


def test_phi_is_the_mean_square_of_the_winsorised_scores():
    # By hand: 1, 1, 2, 3, 4, 5, 6, 7, 9, 9 squared add up to 303.
    assert dispersion([9, -50, 1, 2, 3, 4, 5, 6, 7, 80]) == pytest.approx(30.3)
    with pytest.raises(ValueError, match="Without scores"):
        dispersion([])


def test_phi_that_chance_may_give_is_one():
    # Of ten scores of 1.3 the squares add up to 16.9, below 18.31 (chi-squared, 10, 95%).
    assert dispersion([1.3] * 10) == 1
    assert dispersion([1.36] * 10) == pytest.approx(1.36**2), "18.5 is above"


@pytest.mark.parametrize(("degrees", "printed"), [(5, 11.070), (10, 18.307), (50, 67.505), (100, 124.342)])  # fmt: skip  # noqa: E501
def test_chi_squared_is_that_of_printed_tables(degrees, printed):
    assert chi_squared(degrees, 0.95) == pytest.approx(printed, rel=0.003)


def spread_by(deviation: float, *, seed: int = 5):
    """A funnel of 120 authorities whose true shares differ by ``deviation`` around a fifth."""
    chance = random.Random(seed)
    made, n_all, of_all = [], 0, 0
    for code in codes(120):
        of = chance.randint(200, 3000)
        share = min(max(chance.gauss(0.2, deviation), 0.01), 0.99)
        n = sum(chance.random() < share for _ in range(of))
        made.append(figure(code, Decimal(n * 100) / of, counts=(n, of)))
        n_all, of_all = n_all + n, of_all + of
    whole = figure(COUNTRY, Decimal(n_all * 100) / of_all, counts=(n_all, of_all))
    held = funnel(release_of([*made, whole], region(120), decimals=3), ID, "2024/25")
    assert isinstance(held, Funnel)
    return held


def test_where_chance_alone_is_at_work_no_limit_is_widened():
    held = spread_by(0)
    assert held.dispersion == 1
    assert held.widened == ()
    assert held.outside("95%") == held.outside_widened("95%") <= 12


def test_where_authorities_differ_the_limits_are_widened_by_the_root_of_phi():
    held = spread_by(0.06)
    assert held.dispersion > 10
    assert held.outside("99.8%") > 60, "chance hardly keeps any"
    assert held.outside_widened("95%") < 20
    assert held.outside_widened("99.8%") <= 5
    wide = Decimal(held.dispersion**0.5)
    for bare, more in zip(held.limits, held.widened, strict=True):
        assert bare.size == more.size
        stretched = held.average + wide * (bare.high_95 - held.average)
        assert more.high_95 == pytest.approx(min(stretched, Decimal(100)), abs=Decimal("0.0001"))
        assert 0 <= more.low_998 <= more.low_95 <= bare.low_95


def test_phi_of_a_funnel_is_that_of_a_plain_reckoning():
    held = spread_by(0.06)
    share = float(held.average) / 100
    squares = []
    for one in held.points:
        expected = float(one.size) * share
        squares.append((float(one.figure.numerator) - expected) / (expected * (1 - share)) ** 0.5)
    squares.sort()
    squares[:12], squares[-12:] = [squares[12]] * 12, [squares[-13]] * 12
    assert held.dispersion == pytest.approx(sum(z * z for z in squares) / 120)
