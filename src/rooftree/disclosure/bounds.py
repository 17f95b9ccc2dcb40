"""What each count can be, given what is known of the others: intervals narrowed until they rest.

Bounds propagation over sums and shares of whole numbers. It finds what can be had by adding and
subtracting along one line after another, as a patient reader with a spreadsheet does. It does
not combine several lines at once: a linear programme can narrow further.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from math import ceil, floor

from rooftree.disclosure.cells import Cell, Sum

UNBOUNDED = 10**12
# Each round carries a bound one line further; tables are four levels deep.
_ROUNDS = 40


@dataclass(frozen=True)
class Share:
    """``at_least <= numerator / denominator < below``; ``among`` where the whole is public."""

    numerator: Cell
    denominator: Cell | None
    among: int | None
    at_least: Fraction
    below: Fraction


@dataclass
class Bounds:
    """The lowest and highest that each cell can be, and the sum that told so last."""

    low: dict[Cell, int] = field(default_factory=dict)
    high: dict[Cell, int] = field(default_factory=dict)
    told_by: dict[Cell, tuple[Sum | None, Sum | None]] = field(default_factory=dict)

    def add(self, cell: Cell, low: int, high: int) -> None:
        """Learn of a cell from outside."""
        self.low[cell] = max(low, self.low.get(cell, 0))
        self.high[cell] = min(high, self.high.get(cell, UNBOUNDED))

    def raise_low(self, cell: Cell, low: int, by: Sum | None) -> bool:
        """Learn that a cell is at least ``low``; gives whether that is news."""
        if low <= self.low[cell]:
            return False
        self.low[cell] = low
        self.told_by[cell] = (by, self.told_by.get(cell, (None, None))[1])
        return True

    def drop_high(self, cell: Cell, high: int, by: Sum | None) -> bool:
        """Learn that a cell is at most ``high``; gives whether that is news."""
        if high >= self.high[cell]:
            return False
        self.high[cell] = high
        self.told_by[cell] = (self.told_by.get(cell, (None, None))[0], by)
        return True


def narrow(bounds: Bounds, sums: Iterable[Sum], shares: Sequence[Share]) -> None:
    """Narrow all bounds by all sums and shares until nothing more is learnt."""
    live = [one for one in sums if _uncertain(bounds, (one.whole, *one.parts))]
    for _ in range(_ROUNDS):
        news = False
        for one in live:
            news |= _by_sum(bounds, one)
        for share in shares:
            news |= _by_share(bounds, share)
        if not news:
            return


def _uncertain(bounds: Bounds, cells: Iterable[Cell]) -> bool:
    return any(bounds.low[cell] != bounds.high[cell] for cell in cells)


def _by_sum(bounds: Bounds, one: Sum) -> bool:
    low, high = bounds.low, bounds.high
    least = sum(low[cell] for cell in one.parts)
    most = sum(high[cell] for cell in one.parts)
    news = bounds.raise_low(one.whole, least, one)
    news |= bounds.drop_high(one.whole, most, one)
    for cell in one.parts:
        most_of_others, least_of_others = most - high[cell], least - low[cell]
        top, bottom = high[one.whole] - least_of_others, low[one.whole] - most_of_others
        news |= bounds.drop_high(cell, top, one)
        news |= bounds.raise_low(cell, bottom, one)
        most, least = most_of_others + high[cell], least_of_others + low[cell]
    return news


def _by_share(bounds: Bounds, share: Share) -> bool:
    among_low, among_high = _among(bounds.low, share), _among(bounds.high, share)
    cell = share.numerator
    news = bounds.raise_low(cell, ceil(share.at_least * among_low), None)
    news |= bounds.drop_high(cell, ceil(share.below * among_high) - 1, None)
    if share.denominator is not None:
        most = bounds.high[cell] / share.at_least if share.at_least > 0 else UNBOUNDED
        news |= bounds.drop_high(share.denominator, floor(most), None)
        least = floor(bounds.low[cell] / share.below) + 1 if bounds.low[cell] else 0
        news |= bounds.raise_low(share.denominator, least, None)
    return news


def _among(side: Mapping[Cell, int], share: Share) -> int:
    return side[share.denominator] if share.denominator is not None else share.among or 0
