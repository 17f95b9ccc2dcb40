"""Whether a change is more than chance alone would give, and whether a figure is of few."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Literal

from rooftree.comparisons.inequalities import interval_of
from rooftree.comparisons.intervals import Interval, between
from rooftree.reference.figures import Figure
from rooftree.reference.rounding import half_up

Telling = Literal["up", "down", "no change", "little changed", "too few to say"]

# Below these a figure shows what it is made of, and a change within chance is of "too few".
FEW_OF = 100
FEW_EVENTS = 10
FEW_IN_A_MEAN = 30
RULE = (
    "A change is told as up or down where it is more than chance alone would give: where the 95% "
    "interval of the difference leaves out nought (Newcombe's for percentages, the like of it for "
    "rates). Else it is “little changed”, or “too few to say” where a percentage is of fewer than "
    "100 or of fewer than 10 events, or a rate is of fewer than 100 events. Where a figure is no "
    "count of separate events, a change is “too few to say” for fewer than 100 (for an average, "
    "fewer than 30), and otherwise told as it stands."
)


@dataclass(frozen=True)
class MadeOf:
    """What a figure is made of: ``count`` (None where it was not published) of ``of``."""

    count: Decimal | None
    of: Decimal


def counts_of(figure: Figure | None) -> MadeOf | None:
    """The counts behind a figure that is a number; None where it is not known what it is of."""
    if figure is None or not isinstance(figure.value, Decimal):
        return None
    count, of = figure.numerator, figure.denominator
    if not isinstance(of, Decimal):
        return None
    return MadeOf(count if isinstance(count, Decimal) else None, of)


def is_of_few(figure: Figure | None, about: Mapping[str, Any]) -> bool:
    """Whether a figure moves far when few are counted otherwise: by ``RULE``."""
    held = counts_of(figure)
    if held is None:
        return False
    if about.get("per") == 10_000:
        return held.count is not None and held.count < FEW_OF
    if about.get("per") == 100:
        rare = held.count is not None and min(held.count, abs(held.of - held.count)) < FEW_EVENTS
        return held.of < FEW_OF or rare
    return held.of < FEW_IN_A_MEAN


def told(earlier: Figure, later: Figure, about: Mapping[str, Any]) -> Telling:
    """How the change from one figure to a later one is told, in the words of ``RULE``.

    Both must be numbers of an indicator (``about`` is its definition) that can be compared:
    ``summary.change`` says whether they can. The two periods are taken to be independent; where
    the same children are counted in both (on 31 March) chance moves a figure less than that.
    """
    before, after = earlier.value, later.value
    if not isinstance(before, Decimal) or not isinstance(after, Decimal):
        raise ValueError("A change is told of two numbers; a symbol is none.")
    moved = half_up(after - before, int(about.get("decimals") or 0))
    if moved == 0:
        return "no change"
    few = is_of_few(earlier, about) or is_of_few(later, about)
    between = None if about.get("no_funnel") else difference(earlier, later, about.get("per"))
    by_chance = few if between is None else between.low <= 0 <= between.high
    if by_chance:
        return "too few to say" if few else "little changed"
    return "up" if moved > 0 else "down"


def difference(
    earlier: Figure, later: Figure, per: int | None, confidence: float = 0.95
) -> Interval | None:
    """The interval of the difference of two figures, later less earlier, in their unit.

    Of Wilson's intervals for percentages and of Byar's for rates (``intervals.between``). None
    where either has no counts.
    """
    first, second = (interval_of(one, per, confidence) for one in (earlier, later))
    if first is None or second is None or per is None:
        return None
    a, b = (_of_counts(one, per) for one in (earlier, later))
    return between(a, first, b, second)


def _of_counts(figure: Figure, per: int) -> Decimal:
    """The value before it was rounded."""
    held = counts_of(figure)
    if held is None or held.count is None:
        raise ValueError("A figure without counts has no value before rounding.")
    return held.count / held.of * per
