"""Over-dispersion: how much more authorities differ than chance would have it."""

from __future__ import annotations

import math
from collections.abc import Sequence
from statistics import NormalDist

WINSORISED = 0.1  # The part of the scores at each end that is drawn in.
_CONFIDENCE = 0.95


def score(count: float, of: float, share: float, *, binomial: bool) -> float:
    """How many standard deviations a count lies from ``of`` times ``share``.

    The deviation is the binomial's or the Poisson's. Raises ``ValueError`` where it is zero.
    """
    expected = of * share
    variance = expected * (1 - share) if binomial else expected
    if variance <= 0:
        raise ValueError(f"A count of {of} times {share} cannot vary, so it has no score.")
    return (count - expected) / math.sqrt(variance)


def winsorised(scores: Sequence[float], part: float = WINSORISED) -> list[float]:
    """The scores in order, the lowest and the highest ``part`` of them set to the next inwards."""
    held = sorted(scores)
    cut = math.floor(len(held) * part)
    if not cut:
        return held
    low, high = held[cut], held[-cut - 1]
    return [min(max(one, low), high) for one in held]


def dispersion(scores: Sequence[float]) -> float:
    """The multiplicative over-dispersion factor phi of scores; 1 where it is not above chance.

    Phi is the mean of the squares of the winsorised scores: 1 where chance alone is at work. It
    counts as more only where its sum is above the 95th centile of chi-squared on as many degrees
    of freedom as there are scores; as winsorising makes it smaller, the test errs towards chance.
    Source: D. J. Spiegelhalter, "Funnel plots for comparing institutional performance", Statistics
    in Medicine 24, 2005, section 3.2; "Handling over-dispersion of performance indicators",
    Quality and Safety in Health Care 14, 2005. Raises ``ValueError`` where there are no scores.
    """
    if not scores:
        raise ValueError("Without scores there is no telling how far they are spread.")
    total = sum(one * one for one in winsorised(scores))
    return total / len(scores) if total > chi_squared(len(scores), _CONFIDENCE) else 1.0


def chi_squared(degrees: int, confidence: float) -> float:
    """The quantile of chi-squared, by the approximation of Wilson and Hilferty (PNAS 17, 1931).

    From five degrees of freedom on it is right to 0.3% at the usual confidences.
    """
    part = 2 / (9 * degrees)
    z = NormalDist().inv_cdf(confidence)
    return float(degrees * (1 - part + z * math.sqrt(part)) ** 3)
