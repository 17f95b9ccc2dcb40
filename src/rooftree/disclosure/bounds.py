"""What each count can be, given what is known of the others: intervals narrowed until they rest.

Bounds propagation over sums and shares of whole numbers. It finds what can be had by adding and
subtracting along one line after another, as a patient reader with a spreadsheet does. It does
not combine several lines at once: a linear programme can narrow further.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from math import ceil, floor

from rooftree.disclosure.cells import Cell, Sum

UNBOUNDED = 10**12
# A round carries a bound one line further; the longest chain in our tables is about eight lines.
_ROUNDS = 16


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
    """The lowest and highest that each cell can be, and the sum that told so last.

    ``news`` are the cells of which something was learnt since it was last emptied.
    """

    low: dict[Cell, int] = field(default_factory=dict)
    high: dict[Cell, int] = field(default_factory=dict)
    told_by: dict[Cell, tuple[Sum | None, Sum | None]] = field(default_factory=dict)
    news: set[Cell] = field(default_factory=set)

    def add(self, cell: Cell, low: int, high: int) -> None:
        """Learn of a cell from outside."""
        self.low[cell] = max(low, self.low.get(cell, 0))
        self.high[cell] = min(high, self.high.get(cell, UNBOUNDED))

    def exact(self, cell: Cell) -> bool:
        """Whether a cell is known exactly."""
        return self.low[cell] == self.high[cell]

    def raise_low(self, cell: Cell, low: int, by: Sum | None) -> None:
        """Learn that a cell is at least ``low``."""
        if low > self.low[cell]:
            self.low[cell] = low
            self.told_by[cell] = (by, self.told_by.get(cell, (None, None))[1])
            self.news.add(cell)

    def drop_high(self, cell: Cell, high: int, by: Sum | None) -> None:
        """Learn that a cell is at most ``high``."""
        if high < self.high[cell]:
            self.high[cell] = high
            self.told_by[cell] = (self.told_by.get(cell, (None, None))[0], by)
            self.news.add(cell)


def narrow(bounds: Bounds, sums: Iterable[Sum], shares: Iterable[Share]) -> None:
    """Narrow all bounds by all sums and shares until nothing more is learnt."""
    lines: list[tuple[Sum | Share, tuple[Cell, ...]]] = []
    lines += [(one, (one.whole, *one.parts)) for one in sums]
    lines += [(one, tuple(c for c in (one.numerator, one.denominator) if c)) for one in shares]
    beside: dict[Cell, list[int]] = defaultdict(list)
    for place, (_, cells) in enumerate(lines):
        if not all(bounds.exact(cell) for cell in cells):
            for cell in cells:
                beside[cell].append(place)
    due = sorted({place for places in beside.values() for place in places})
    for _ in range(_ROUNDS):
        bounds.news.clear()
        for place in due:
            one = lines[place][0]
            if isinstance(one, Sum):
                _by_sum(bounds, one)
            else:
                _by_share(bounds, one)
        due = sorted({place for cell in bounds.news for place in beside[cell]})


def _by_sum(bounds: Bounds, one: Sum) -> None:
    low, high = bounds.low, bounds.high
    lows = [low[cell] for cell in one.parts]
    least = max(lows) if one.overlap else sum(lows)
    most = sum([high[cell] for cell in one.parts])
    bounds.raise_low(one.whole, least, one)
    bounds.drop_high(one.whole, most, one)
    bottom, top = low[one.whole] - most, high[one.whole] - least
    for cell in one.parts:
        # Both sides are read before either is written: the other may be what it is now.
        lowest = bottom + high[cell]
        highest = high[one.whole] if one.overlap else top + low[cell]
        bounds.raise_low(cell, lowest, one)
        bounds.drop_high(cell, highest, one)


def _by_share(bounds: Bounds, share: Share) -> None:
    among_low, among_high = _among(bounds.low, share), _among(bounds.high, share)
    cell = share.numerator
    bounds.raise_low(cell, ceil(share.at_least * among_low), None)
    bounds.drop_high(cell, ceil(share.below * among_high) - 1, None)
    if share.denominator is not None:
        if share.at_least > 0:
            bounds.drop_high(share.denominator, floor(bounds.high[cell] / share.at_least), None)
        if bounds.low[cell] > 0:
            bounds.raise_low(share.denominator, floor(bounds.low[cell] / share.below) + 1, None)


def _among(side: Mapping[Cell, int], share: Share) -> int:
    return side[share.denominator] if share.denominator is not None else share.among or 0
