"""One indicator across groups of children, with how sure each figure is."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from rooftree.comparisons.intervals import Interval, of_count, wilson
from rooftree.reference.figures import By, Figure
from rooftree.releases import Release


@dataclass(frozen=True)
class GroupRow:
    """A group's figure, with the ends of its 95% confidence interval in the indicator's unit.

    ``figure`` is None where the source has no row of the group; a symbol stays a symbol. The
    ends are None where the source gives no counts, or where the value is no share or rate.
    """

    group: str
    figure: Figure | None
    low: Decimal | None
    high: Decimal | None


@dataclass(frozen=True)
class Inequalities:
    """An indicator's groups in the order of the release.

    ``total`` is of all groups together. ``n`` of ``of`` groups have a number. Of those,
    ``highest`` and ``lowest`` are the rows with the largest and smallest value, ``gap`` is the
    difference (percentage points for a percentage) and ``ratio`` how many times the lowest the
    highest is; None with fewer than two numbers, the ratio also where the lowest is zero.
    ``apart`` says whether the intervals of those two are known and do not meet: where they
    do meet, or are not known, the gap may be chance.
    """

    breakdown: str
    within: By
    rows: tuple[GroupRow, ...]
    total: GroupRow
    n: int
    of: int
    highest: GroupRow | None
    lowest: GroupRow | None
    gap: Decimal | None
    ratio: Decimal | None
    apart: bool


def inequalities(  # noqa: PLR0917
    release: Release,
    indicator: str,
    area: str,
    period: str,
    breakdown: str,
    within: By = (),
) -> Inequalities:
    """The groups of a breakdown in an area and period (by its label).

    ``within`` keeps to one group of other breakdowns: by ethnic group within "CINO at 31
    March". Intervals are Wilson's for a percentage and Byar's (exact below ten events) for a
    rate, of the counts behind the value; they say how far chance moves a figure, not how well
    it was recorded. Gap and ratio are of values as published. A group that is part of
    another ("White British" of "White") stands beside it as the source has it.
    """
    series = release.of(indicator) if indicator in release else None
    rows = []
    for by in series.splits if series else ():
        rest = tuple(pair for pair in by if pair[0] != breakdown)
        if len(rest) + 1 == len(by) and set(rest) == set(within):
            figure = release.figure(indicator, area, period, by)
            rows.append(_row(release, indicator, dict(by)[breakdown], figure))
    total = _row(release, indicator, "", release.figure(indicator, area, period, within))
    return _compared(breakdown, within, tuple(rows), total)


def _row(release: Release, indicator: str, group: str, figure: Figure | None) -> GroupRow:
    per = release.definitions[indicator].get("per")
    held = interval_of(figure, per) if figure is not None else None
    return GroupRow(group, figure, held.low if held else None, held.high if held else None)


def interval_of(figure: Figure, per: int | None, confidence: float = 0.95) -> Interval | None:
    """The confidence interval of a figure in its unit, or None where no counts are behind it."""
    value, count, size = figure.value, figure.numerator, figure.denominator
    numbers = isinstance(value, Decimal) and isinstance(count, Decimal)
    if not numbers or not isinstance(size, Decimal) or per not in (100, 10_000):
        return None
    assert isinstance(count, Decimal)
    if count % 1 or size % 1 or count < 0 or size <= 0:
        return None
    if per == 100:
        if count > size:
            return None
        held = wilson(int(count), int(size), confidence)
        return Interval(held.low * per, held.high * per)
    held = of_count(int(count), confidence)
    return Interval(held.low * per / size, held.high * per / size)


def _value(row: GroupRow) -> Decimal | None:
    value = row.figure.value if row.figure else None
    return value if isinstance(value, Decimal) else None


def _compared(
    breakdown: str, within: By, rows: tuple[GroupRow, ...], total: GroupRow
) -> Inequalities:
    valued = [(value, row) for row in rows if (value := _value(row)) is not None]
    if len(valued) < 2:
        lone = (None, None, None, None, False)
        return Inequalities(breakdown, within, rows, total, len(valued), len(rows), *lone)
    most, high = max(valued, key=lambda pair: pair[0])
    least, low = min(valued, key=lambda pair: pair[0])
    return Inequalities(
        breakdown,
        within,
        rows,
        total,
        n=len(valued),
        of=len(rows),
        highest=high,
        lowest=low,
        gap=most - least,
        ratio=most / least if least else None,
        apart=high.low is not None and low.high is not None and high.low > low.high,
    )
