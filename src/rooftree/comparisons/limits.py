"""Control limits: how far chance alone takes a count from what is expected."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

# The limits of two and of three standard deviations of a normal distribution, as Spiegelhalter
# draws them: one count in 40 and one in 1,000 lies beyond each side by chance.
TAILS = (0.025, 0.001)
_REACH = 9  # standard deviations, and so many counts more: beyond lies less than 1e-15
_MORE = 30


@dataclass(frozen=True)
class CountLimits:
    """Counts between which chance keeps 95% and 99.8% of them; not whole numbers."""

    low_998: float
    low_95: float
    high_95: float
    high_998: float


def binomial_limits(of: int, proportion: float) -> CountLimits:
    """The limits of a count out of ``of`` whose expected share is ``proportion``.

    Exact binomial limits, joined between whole counts in proportion, as D. J. Spiegelhalter
    proposes ("Funnel plots for comparing institutional performance", Statistics in Medicine 24,
    2005, appendix A.1). Of the ways to join them, the one by which a count lies beyond a limit
    only if it, or one further out, has a probability below 2.5% (0.1%): the first of B. N.
    Manktelow and S. E. Seaton ("Specifying the probability characteristics of funnel plot
    control limits", PLoS ONE 7, 2012). Raises ``ValueError`` unless of > 0 and the proportion is
    between 0 and 1.
    """
    if of <= 0 or not 0 <= proportion <= 1:
        raise ValueError(f"A share of {proportion} of {of} has no limits.")
    if proportion in (0.0, 1.0):
        sure = of * proportion
        return CountLimits(sure, sure, sure, sure)
    mean = of * proportion
    low, high = _window(mean, math.sqrt(mean * (1 - proportion)))
    counts = np.arange(low, min(high, of) + 1, dtype=np.float64)
    steps = np.log((of - counts[:-1]) / (counts[:-1] + 1) * (proportion / (1 - proportion)))
    return _limits(counts, steps, of)


def poisson_limits(expected: float) -> CountLimits:
    """The limits of a count of events of which so many are expected.

    Exact Poisson limits, joined as those of ``binomial_limits`` are. Raises ``ValueError``
    unless expected > 0.
    """
    if expected <= 0:
        raise ValueError(f"An expected count of {expected} has no limits.")
    low, high = _window(expected, math.sqrt(expected))
    counts = np.arange(low, high + 1, dtype=np.float64)
    steps = np.log(expected / (counts[:-1] + 1))
    return _limits(counts, steps, math.inf)


def _window(mean: float, deviation: float) -> tuple[int, int]:
    reach = _REACH * deviation + _MORE
    return max(0, math.floor(mean - reach)), math.ceil(mean + reach)


def _limits(counts: NDArray[Any], steps: NDArray[Any], most: float) -> CountLimits:
    """The limits from the logarithms of each count's probability beside the one before."""
    logs = np.concatenate(([0.0], np.cumsum(steps)))
    chances = np.exp(logs - logs.max())
    chances /= chances.sum()
    at_most, at_least = np.cumsum(chances), np.cumsum(chances[::-1])
    low_95, low_998 = (_cross(counts, at_most, tail, -1) for tail in TAILS)
    high_95, high_998 = (_cross(counts[::-1], at_least, tail, 1) for tail in TAILS)
    return CountLimits(max(0.0, low_998), max(0.0, low_95), min(most, high_95), min(most, high_998))


def _cross(
    counts: Sequence[float] | NDArray[Any], tail: NDArray[Any], at: float, out: int
) -> float:
    """Where the probability of a count and all further out reaches ``at``.

    ``out`` is the direction of further out. Between the last count whose tail is below ``at``
    and the next one inwards, in proportion.
    """
    inner = int(np.searchsorted(tail, at))
    outer = float(tail[inner - 1]) if inner else 0.0
    share = (float(tail[inner]) - at) / (float(tail[inner]) - outer)
    return float(counts[inner]) + out * share
