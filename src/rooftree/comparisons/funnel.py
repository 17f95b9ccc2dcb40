"""Funnel plots: authorities by size, with the limits of chance, widened where all differ more."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Literal

from rooftree.comparisons.dispersion import dispersion, score
from rooftree.comparisons.limits import CountLimits, binomial_limits, poisson_limits
from rooftree.comparisons.numbers import figures_of, remembered, standing
from rooftree.reference.figures import By, Figure
from rooftree.reference.rounding import half_up
from rooftree.releases import Release

# How far the limits are drawn: so many places, nearer each other where they bend.
PLACES = 80
FEWEST = 5
Beyond = Literal["", "95%", "99.8%"]


@dataclass(frozen=True)
class NoFunnel:
    """No limits can be drawn; ``reason`` says why in a sentence for readers."""

    reason: str


@dataclass(frozen=True)
class FunnelPoint:
    """An authority: ``size`` is its denominator, ``value`` its unrounded value in the unit.

    ``beyond`` is the outermost limit of chance that it lies outside of, "" where it lies within
    both; ``beyond_widened`` the same of the limits widened for over-dispersion (of chance again
    where there is none). ``side`` is "high" or "low" of the average. Which side is better is not
    said here.
    """

    figure: Figure
    size: Decimal
    value: Decimal
    beyond: Beyond
    beyond_widened: Beyond
    side: Literal["low", "high"]


@dataclass(frozen=True)
class Limits:
    """The control limits at one size, in the indicator's unit."""

    size: Decimal
    low_998: Decimal
    low_95: Decimal
    high_95: Decimal
    high_998: Decimal


@dataclass(frozen=True)
class Funnel:
    """Authorities by size, and the limits within which chance alone would keep them.

    ``average`` is in the unit, of ``average_of``: the country, or "these authorities" where the
    source gives the country no counts. ``method`` is "binomial" or "Poisson". ``without`` are
    authorities that cannot be drawn: their value or counts are suppressed or not given. Where small
    counts are suppressed, the low end of the funnel looks emptier than it is. ``dispersion`` is
    phi: 1, or where authorities differ by more than chance, how many times the variance of chance.
    ``widened`` are then the limits for that; without over-dispersion there are none.
    """

    points: tuple[FunnelPoint, ...]
    average: Decimal
    limits: tuple[Limits, ...]
    average_of: str
    method: Literal["binomial", "Poisson"]
    without: tuple[Figure, ...]
    dispersion: float
    widened: tuple[Limits, ...]

    def outside(self, limit: Literal["95%", "99.8%"]) -> int:
        """How many authorities lie outside a limit of chance."""
        return sum(point.beyond in ("99.8%", limit) for point in self.points)

    def outside_widened(self, limit: Literal["95%", "99.8%"]) -> int:
        """How many authorities lie outside a widened limit; of chance where none is widened."""
        return sum(point.beyond_widened in ("99.8%", limit) for point in self.points)


def funnel(release: Release, indicator: str, period: str, by: By = ()) -> Funnel | NoFunnel:
    """The funnel plot of an indicator in a period (by its label), or why there is none.

    For percentages, exact binomial limits; for rates, exact Poisson limits; of 95% and 99.8%,
    around the country's average. Source: D. J. Spiegelhalter, "Funnel plots for comparing
    institutional performance", Statistics in Medicine 24, 2005; Association of Public Health
    Observatories, Technical Briefing 2, 2007. Needs whole counts of which the published values
    are made. Where all authorities together differ by more than chance (``dispersion.py``), the
    distance of each limit from the average is also given times the root of phi: outside the limits
    of chance is then no finding about any one of them.
    """
    if indicator not in release:
        return NoFunnel("The release has no figures of it.")
    make = lambda: _funnel(release, indicator, period, by)  # noqa: E731
    return remembered(release, indicator, ("funnel", period, by), make)


def _funnel(release: Release, indicator: str, period: str, by: By) -> Funnel | NoFunnel:
    definition = release.definitions[indicator]
    if reason := unsuited(definition):
        return NoFunnel(reason)
    there = standing(release, indicator, period, by)
    held = figures_of(release, indicator, period, by, (*there.numbers, *there.symbols))
    counted = [f for f in held if isinstance(f.value, Decimal) and _has_counts(f)]
    drawn = {figure.area for figure in counted}
    if reason := _unfit(counted, definition):
        return NoFunnel(reason)
    share, average_of = _average(release, indicator, period, by, counted)
    if not share:
        return NoFunnel(
            "Nothing was counted in any authority, so there is no average to vary from."
        )
    per = definition["per"]
    phi = _dispersion(counted, share, binomial=per == 100)
    return Funnel(
        points=tuple(_point(figure, share, per, phi) for figure in counted),
        average=share * per,
        limits=_curve(counted, share, per),
        average_of=average_of,
        method="binomial" if per == 100 else "Poisson",
        without=tuple(figure for figure in held if figure.area not in drawn),
        dispersion=phi,
        widened=_curve(counted, share, per, phi) if phi > 1 else (),
    )


def _dispersion(counted: list[Figure], share: Decimal, *, binomial: bool) -> float:
    """Phi of the authorities; 1 where every one has all, so that nothing can vary."""
    if binomial and share >= 1:
        return 1.0
    pairs = [(float(_numerator(f)), float(_denominator(f))) for f in counted]
    return dispersion([score(n, of, float(share), binomial=binomial) for n, of in pairs])


def _average(
    release: Release, indicator: str, period: str, by: By, counted: list[Figure]
) -> tuple[Decimal, str]:
    """The share of all, and whose it is: the country's where it has counts, else of these."""
    country = release.areas.country()
    whole = release.figure(indicator, country.code, period, by)
    known = whole is not None and _has_counts(whole)
    source = [whole] if whole is not None and known else counted
    share = sum(map(_numerator, source), Decimal()) / sum(map(_denominator, source), Decimal())
    return share, country.name if known else "these authorities"


def unsuited(definition: Mapping[str, Any]) -> str:
    """Why limits of chance do not suit an indicator, as its definition says; "" where they do."""
    if definition.get("no_funnel"):
        return str(definition["no_funnel"])
    if definition.get("per") not in (100, 10_000):
        return (
            "It is neither a percentage nor a rate, so limits of chance cannot be worked out from "
            "counts."
        )
    return ""


def _has_counts(figure: Figure) -> bool:
    numbers = isinstance(figure.numerator, Decimal) and isinstance(figure.denominator, Decimal)
    return numbers and _denominator(figure) > 0


def _numerator(figure: Figure) -> Decimal:
    assert isinstance(figure.numerator, Decimal)
    return figure.numerator


def _denominator(figure: Figure) -> Decimal:
    assert isinstance(figure.denominator, Decimal)
    return figure.denominator


def _unfit(counted: list[Figure], definition: Mapping[str, Any]) -> str:
    """Why the counts that the source gives are not those of the values; "" where they are."""
    if len(counted) < FEWEST:
        return (
            "The source gives too few authorities' counts (how many children or events, out of how "
            "many), which limits of chance are worked out from."
        )
    if any(_numerator(f) % 1 or _denominator(f) % 1 or _numerator(f) < 0 for f in counted):
        return "What is counted is not whole children or events, which limits of chance are for."
    if definition["per"] == 100 and any(_numerator(f) > _denominator(f) for f in counted):
        return "What is counted is not a part of what it is divided by, so it is no proportion."
    step = Decimal(1).scaleb(-definition["decimals"])
    apart = sum(_differs(figure, definition["per"], step) for figure in counted)
    if apart * 10 > len(counted):
        return "The published values are not the published counts divided by each other."
    return ""


def _differs(figure: Figure, per: int, step: Decimal) -> bool:
    assert isinstance(figure.value, Decimal)
    return abs(figure.value - _numerator(figure) * per / _denominator(figure)) > step


def _limits(size: int, share: Decimal, per: int, phi: float = 1.0) -> CountLimits:
    """The limits of a count, their distances from what is expected times the root of ``phi``."""
    expected = size * float(share)
    held = binomial_limits(size, float(share)) if per == 100 else poisson_limits(expected)
    if phi == 1:
        return held
    wide, most = math.sqrt(phi), size if per == 100 else math.inf
    ends = (held.low_998, held.low_95, held.high_95, held.high_998)
    return CountLimits(*(min(most, max(0.0, expected + wide * (end - expected))) for end in ends))


def _beyond(count: Decimal, limits: CountLimits) -> Beyond:
    if not limits.low_998 <= float(count) <= limits.high_998:
        return "99.8%"
    return "" if limits.low_95 <= float(count) <= limits.high_95 else "95%"


def _point(figure: Figure, share: Decimal, per: int, phi: float) -> FunnelPoint:
    count, size = _numerator(figure), _denominator(figure)
    side: Literal["low", "high"] = "high" if count > size * share else "low"
    chance, widened = (_beyond(count, _limits(int(size), share, per, f)) for f in (1.0, phi))
    return FunnelPoint(figure, size, count * per / size, chance, widened, side)


def _curve(counted: list[Figure], share: Decimal, per: int, phi: float = 1.0) -> tuple[Limits, ...]:
    """The limits from half the smallest size to a little over the largest."""
    sizes = [int(_denominator(figure)) for figure in counted]
    low, high = max(1.0, min(sizes) / 2), max(sizes) * 1.05
    ratio = (high / low) ** (1 / (PLACES - 1))
    places = sorted({max(1, int(half_up(Decimal(low * ratio**n)))) for n in range(PLACES)})
    found = []
    for size in places:
        held = _limits(size, share, per, phi)
        ends = (held.low_998, held.low_95, held.high_95, held.high_998)
        found.append(Limits(Decimal(size), *(Decimal(f"{end * per / size:.6f}") for end in ends)))
    return tuple(found)
