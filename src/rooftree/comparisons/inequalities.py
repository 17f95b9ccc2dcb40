"""One indicator across groups of children, with how sure each figure is."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Literal

from rooftree.comparisons.intervals import Interval, of_count, wilson
from rooftree.reference.figures import By, Figure
from rooftree.releases import Release

Standing = Literal["", "above", "below", "within"]
_SURE = 0.95
# The names that sources give to those of whom a characteristic is not known.
_NOT_KNOWN = re.compile(
    r"not (yet |)(known|stated|recorded|available|obtained|provided|declared)|unknown|refused|"
    r"unclassified|undisclosed|missing",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class GroupRow:
    """A group's figure, with the ends of its 95% confidence interval in the indicator's unit.

    ``figure`` is None where the source has no row of the group; a symbol stays a symbol. The
    ends are None where the source gives no counts, or where the value is no share or rate.
    ``standing`` is where the group stands beside all groups together: "above" or "below" where
    chance is ruled out, "within" where it is not, "" where that cannot be told. ``known`` is
    whether it is a group of people and not of those whose group is not known.
    """

    group: str
    figure: Figure | None
    low: Decimal | None
    high: Decimal | None
    standing: Standing = ""
    known: bool = True


@dataclass(frozen=True)
class Inequalities:
    """An indicator's groups in the order of the release; those not known at the end.

    ``total`` is of all groups together. ``n`` of ``of`` groups have a number; ``tested`` are
    compared with the total.
    """

    breakdown: str
    within: By
    rows: tuple[GroupRow, ...]
    total: GroupRow
    n: int
    of: int
    tested: int


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
    it was recorded. Each group is compared with all together, not with another group picked
    for being an extreme: it differs where an interval at a confidence of 1 - 0.05 / groups leaves
    the value of all outside (Bonferroni: the chance of one wrong finding among all groups stays
    below 5%). As a group is part of all, that errs towards chance.
    """
    series = release.of(indicator) if indicator in release else None
    rows: list[GroupRow] = []
    for by in series.splits if series else ():
        rest = tuple(pair for pair in by if pair[0] != breakdown)
        if len(rest) + 1 == len(by) and set(rest) == set(within):
            figure = release.figure(indicator, area, period, by)
            rows.append(_row(release, indicator, dict(by)[breakdown], figure))
    total = _row(release, indicator, "", release.figure(indicator, area, period, within))
    tested = 0
    if _value(total) is not None:
        tested = sum(row.known and row.low is not None for row in rows)
    per = release.definitions[indicator].get("per") if series else None
    rows = [replace(row, standing=_standing(row, total, tested, per)) for row in rows]
    rows.sort(key=lambda row: not row.known)
    n = sum(_value(row) is not None for row in rows)
    return Inequalities(breakdown, within, tuple(rows), total, n, len(rows), tested)


def _row(release: Release, indicator: str, group: str, figure: Figure | None) -> GroupRow:
    per = release.definitions[indicator].get("per")
    held = interval_of(figure, per) if figure is not None else None
    low, high = (held.low, held.high) if held else (None, None)
    return GroupRow(group, figure, low, high, known=_NOT_KNOWN.search(group) is None)


def _standing(row: GroupRow, total: GroupRow, tested: int, per: int | None) -> Standing:
    """Where a group stands beside all, allowing for how many groups are compared."""
    whole = _value(total)
    if not tested or whole is None or row.figure is None or not row.known:
        return ""
    held = interval_of(row.figure, per, 1 - (1 - _SURE) / tested)
    if held is None:
        return ""
    if held.low > whole:
        return "above"
    return "below" if held.high < whole else "within"


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
