"""Confidence intervals of a proportion and of a count."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from statistics import NormalDist

# From this many events Byar's limits are within 0.2% of the exact ones (Public Health England,
# "Technical guide: confidence intervals", 25 May 2018).
FEW = 10


@dataclass(frozen=True)
class Interval:
    """The ends of a confidence interval, in the unit of what it is of."""

    low: Decimal
    high: Decimal


@cache
def _z(confidence: float) -> Decimal:
    if not 0 < confidence < 1:
        raise ValueError(f"A confidence is between 0 and 1, such as 0.95, not {confidence}.")
    return Decimal(NormalDist().inv_cdf((1 + confidence) / 2))


def wilson(count: int, of: int, confidence: float = 0.95) -> Interval:
    """The interval of the proportion ``count/of``, between 0 and 1.

    Wilson's score method (E. B. Wilson, "Probable inference, the law of succession, and
    statistical inference", Journal of the American Statistical Association 22, 1927), without
    continuity correction: with p = count/of and z the normal deviate,
    (2 of p + z^2 -/+ z sqrt(z^2 + 4 of p (1 - p))) / (2 (of + z^2)). It is the method of
    Fingertips (Association of Public Health Observatories, Technical Briefing 3, 2008).
    Raises ``ValueError`` unless 0 <= count <= of and of > 0.
    """
    if not 0 <= count <= of or of == 0:
        raise ValueError(f"{count} of {of} is no proportion: it must be part of a whole above 0.")
    z = _z(confidence)
    middle = 2 * count + z * z
    spread = z * (z * z + 4 * Decimal(count) * (of - count) / of).sqrt()
    below = 2 * (of + z * z)
    # At 0 and at all the ends are exact; arithmetic would miss them by its last digit.
    low = Decimal(0) if count == 0 else (middle - spread) / below
    high = Decimal(1) if count == of else (middle + spread) / below
    return Interval(low, high)


def byar(count: int, confidence: float = 0.95) -> Interval:
    """The interval of the expected number of events where ``count`` were seen.

    Byar's approximation (N. E. Breslow and N. E. Day, "Statistical methods in cancer research",
    volume II, 1987, page 69): with z the normal deviate, low is
    count (1 - 1/(9 count) - z/(3 sqrt(count)))^3 and high the same of count + 1 with the sign of
    z changed. It is close enough from ten events on; ``poisson`` is exact for fewer.
    Raises ``ValueError`` for a count below 0.
    """
    _refuse_negative(count)
    z = _z(confidence)
    low = _byar(Decimal(count), -z) if count else Decimal(0)
    return Interval(max(low, Decimal(0)), _byar(Decimal(count + 1), z))


def _byar(count: Decimal, z: Decimal) -> Decimal:
    return count * (1 - 1 / (9 * count) + z / (3 * count.sqrt())) ** 3


def poisson(count: int, confidence: float = 0.95) -> Interval:
    """The exact interval of the expected number of events where ``count`` were seen.

    The means at which a count as high, or as low, has half of what is left of the confidence (F.
    Garwood, "Fiducial limits for the Poisson distribution", Biometrika 28, 1936), found by
    halving to 12 digits. Raises ``ValueError`` for a count below 0.
    """
    _refuse_negative(count)
    tail = (1 - confidence) / 2
    _z(confidence)
    top = 2 * float(byar(count, confidence).high) + 10
    low = _root(lambda mean: tail - (1 - _at_most(count - 1, mean)), top) if count else 0.0
    return Interval(_decimal(low), _decimal(_root(lambda mean: _at_most(count, mean) - tail, top)))


def of_count(count: int, confidence: float = 0.95) -> Interval:
    """The interval of a count by the method that suits it: exact below ten, Byar's from ten."""
    return poisson(count, confidence) if count < FEW else byar(count, confidence)


def between(a: Decimal, of_a: Interval, b: Decimal, of_b: Interval) -> Interval:
    """The interval of b - a, from two independent values and the interval of each.

    Low is d - sqrt((b - l_b)^2 + (u_a - a)^2) and high d + sqrt((u_b - b)^2 + (a - l_a)^2), d being
    b - a. Of Wilson's intervals it is method 10 of R. G. Newcombe, "Interval estimation for the
    difference between independent proportions", Statistics in Medicine 17, 1998; of others, the
    same recovery of variances (G. Y. Zou and A. Donner, "Construction of confidence limits
    about effect measures", Statistics in Medicine 27, 2008).
    """
    down = ((b - of_b.low) ** 2 + (of_a.high - a) ** 2).sqrt()
    up = ((of_b.high - b) ** 2 + (a - of_a.low) ** 2).sqrt()
    return Interval(b - a - down, b - a + up)


def _refuse_negative(count: int) -> None:
    if count < 0:
        raise ValueError(f"A count of events is 0 or more, not {count}.")


def _at_most(count: int, mean: float) -> float:
    """The probability of ``count`` events or fewer."""
    term = total = math.exp(-mean)
    for each in range(1, count + 1):
        term *= mean / each
        total += term
    return total if count >= 0 else 0.0


def _root(falls: Callable[[float], float], top: float) -> float:
    """Where a function that falls from above 0 to below it crosses 0, between 0 and ``top``."""
    low, high = 0.0, top
    while high - low > 1e-12 * max(1.0, high):
        middle = (low + high) / 2
        low, high = (middle, high) if falls(middle) > 0 else (low, middle)
    return (low + high) / 2


def _decimal(number: float) -> Decimal:
    return Decimal(f"{number:.10f}")
