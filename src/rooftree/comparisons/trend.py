"""Whether an area's recent values rise or fall more steadily than chance would have it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from itertools import combinations, pairwise
from math import comb
from typing import Literal

from rooftree.comparisons.ratings import scale_of
from rooftree.comparisons.summary import break_between, follows_on
from rooftree.reference.figures import By, Figure
from rooftree.reference.periods import Period
from rooftree.releases import Release

FEWEST = 5
LEVEL = 0.05
METHOD = (
    "Mann and Kendall's test: each value is set beside each later one, and rises are counted "
    "against falls. A trend is called clear where values in random order would be as one-sided "
    "less than once in 20 times. It takes at least five periods that follow on each other, with no "
    "gap and no break in the series. One area in 20 without any trend will seem to have one; a "
    "slow change may not show."
)


@dataclass(frozen=True)
class Trend:
    """The trend from ``first`` to ``last``, over ``n`` periods that follow on each other.

    ``score`` is the number of rises less the number of falls among all pairs, and ``chance`` the
    probability of a score as far from nought in values of random order (two-sided). Whether up
    or down is better is not said here.
    """

    first: Period
    last: Period
    n: int
    direction: Literal["rising", "falling", "no clear trend"]
    score: int
    chance: float


@dataclass(frozen=True)
class NoTrend:
    """No trend can be tested; ``reason`` says why in a sentence for readers."""

    reason: str


def trend(release: Release, indicator: str, area: str, by: By = ()) -> Trend | NoTrend:
    """The trend of an area's values up to the indicator's latest period.

    H. B. Mann, "Nonparametric tests against trend", Econometrica 13, 1945; M. G. Kendall, "Rank
    correlation methods", 1948; by the exact distribution, equal values heeded, so that five
    values suffice. It is of the values as published, over the longest run without a gap, a
    symbol or a break that ends in the latest period. It takes values to be independent of each
    other once the trend is taken away; those of one authority are so only roughly.
    """
    if scale_of(release.definitions[indicator]):
        return NoTrend("Its values are judgements in words, not amounts.")
    run = _run(release, indicator, area, by)
    if len(run) < FEWEST:
        return NoTrend(
            f"It takes {FEWEST} periods that follow on each other up to the latest, without a gap "
            f"or a break in the series; here are {len(run)}."
        )
    values = [one.value for one in run if isinstance(one.value, Decimal)]
    score = sum((b > a) - (b < a) for a, b in combinations(values, 2))
    chance = chance_of(score, tuple(sorted(Counter(values).values())))
    direction: Literal["rising", "falling", "no clear trend"] = "no clear trend"
    if chance < LEVEL:
        direction = "rising" if score > 0 else "falling"
    return Trend(run[0].period, run[-1].period, len(run), direction, score, chance)


def _run(release: Release, indicator: str, area: str, by: By) -> Sequence[Figure]:
    """The figures of the last unbroken run, if it reaches the latest period; oldest first."""
    latest = release.latest_period(indicator, by)
    held = [f for f in release.series(indicator, area, by) if isinstance(f.value, Decimal)]
    if not held or held[-1].period != latest:
        return ()
    start = 0
    for place, (one, other) in enumerate(pairwise(held), start=1):
        ends = {"earlier": one.period, "later": other.period}
        if not follows_on(**ends) or break_between(release, indicator, area, by=by, **ends):
            start = place
    return held[start:]


def chance_of(score: int, ties: tuple[int, ...]) -> float:
    """The probability of a score at least as far from 0, of values in random order.

    ``ties`` says how many values there are of each size: (1, 1, 1, 2) for five with one pair
    equal. Of the pairs that differ, the falls are the inversions of a random order; how many
    orders have so many is a coefficient of the q-multinomial (P. A. MacMahon, 1915).
    """
    orders = _inversions(ties)
    pairs = len(orders) - 1
    far = sum(ways for falls, ways in enumerate(orders) if abs(pairs - 2 * falls) >= abs(score))
    return far / sum(orders)


@cache
def _inversions(ties: tuple[int, ...]) -> tuple[int, ...]:
    """How many orders of values have 0, 1, 2 ... falls."""
    found: tuple[int, ...] = (1,)
    total = 0
    for size in ties:
        total += size
        found = _times(found, _q_binomial(total, size))
    return found


@cache
def _q_binomial(n: int, k: int) -> tuple[int, ...]:
    """The coefficients of the Gaussian binomial, by Pascal's rule; they sum to n over k."""
    if k in (0, n):
        return (1,)
    upper, lower = _q_binomial(n - 1, k), _q_binomial(n - 1, k - 1)
    found = [0] * (k * (n - k) + 1)
    for place, ways in enumerate(lower):
        found[place] += ways
    for place, ways in enumerate(upper):
        found[place + k] += ways
    assert sum(found) == comb(n, k)
    return tuple(found)


def _times(one: tuple[int, ...], other: tuple[int, ...]) -> tuple[int, ...]:
    """The product of two polynomials by their coefficients."""
    found = [0] * (len(one) + len(other) - 1)
    for i, a in enumerate(one):
        for j, b in enumerate(other):
            found[i + j] += a * b
    return tuple(found)
