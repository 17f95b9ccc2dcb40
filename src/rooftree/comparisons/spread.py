"""How authorities' values are spread: quantiles and deciles."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from rooftree.comparisons.numbers import remembered, standing
from rooftree.comparisons.ratings import scale_of
from rooftree.reference.figures import By
from rooftree.reference.periods import Period
from rooftree.releases import Release

# Nine cuts of fewer values than ten would show more detail than there is.
FEWEST = 10


@dataclass(frozen=True)
class Deciles:
    """The nine cuts between tenths of the ``n`` authorities with a number, from low to high.

    In the indicator's unit, of the values as published, not rounded: a cut may lie between two.
    """

    period: Period
    n: int
    cuts: tuple[Decimal, ...]


def quantile(values: Sequence[Decimal], numerator: int, denominator: int) -> Decimal:
    """The value below which ``numerator/denominator`` of sorted values lie.

    Type 7 of Hyndman and Fan ("Sample quantiles in statistical packages", The American
    Statistician 50, 1996), the default of R and of spreadsheets: at the place
    ``(n - 1) * share`` counted from nought, between two values in proportion.
    Raises ``ValueError`` where there is no value.
    """
    if not values:
        raise ValueError("There are no values to take a quantile of.")
    whole, rest = divmod((len(values) - 1) * numerator, denominator)
    low = values[whole]
    if not rest:
        return low
    return low + (values[whole + 1] - low) * rest / denominator


def cuts(values: Iterable[Decimal], parts: int) -> tuple[Decimal, ...]:
    """The cuts that part values into ``parts`` of equal number: 4 gives the three quartiles."""
    held = sorted(values)
    return tuple(quantile(held, part, parts) for part in range(1, parts))


def deciles(release: Release, indicator: str, by: By = ()) -> tuple[Deciles, ...]:
    """The deciles of each period over the authorities that existed in it and have a number.

    Oldest first. A period with fewer than ten numbers is left out; so are judgements in words,
    which are no amounts.
    """
    if indicator not in release or scale_of(release.definitions[indicator]):
        return ()
    return remembered(release, indicator, ("deciles", by), lambda: _all(release, indicator, by))


def _all(release: Release, indicator: str, by: By) -> tuple[Deciles, ...]:
    found = []
    for period in release.periods(indicator):
        values = standing(release, indicator, period.label, by).values.values()
        if len(values) >= FEWEST:
            found.append(Deciles(period, len(values), cuts(values, 10)))
    return tuple(found)
