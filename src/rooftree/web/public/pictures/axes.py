"""The span of an axis that stays the same from area to area."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from functools import lru_cache

from rooftree.releases import Release
from rooftree.releases.shown import By, is_symbol
from rooftree.web.public.subject import Subject

Domain = tuple[Decimal, Decimal]

# A value this many times the 99th percentile stands alone: an axis made for it would press all
# others to its foot. The chart of that area itself still reaches to it.
ALONE = Decimal("1.5")


def domain_of(*subjects: Subject) -> Domain | None:
    """The least and the greatest number of any authority in any period, of these groups together.

    None where axes are to fit the figures that are drawn, or where no authority has a number.
    """
    first = subjects[0]
    if not first.zero:
        return None
    found = [_span(one.release.hash, _Group(one.release, one.id, one.by)) for one in subjects]
    known = [span for span in found if span]
    if not known:
        return None
    return min(low for low, _ in known), max(high for _, high in known)


class _Group:
    """A group of an indicator, told apart by their names alone."""

    def __init__(self, release: Release, indicator: str, by: By) -> None:
        self.release = release
        self.key = (indicator, by)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Group) and self.key == other.key

    def __hash__(self) -> int:
        return hash(self.key)


@lru_cache(maxsize=2048)
def _span(release: str, group: _Group) -> Domain | None:
    held, (indicator, by) = group.release, group.key
    codes = {area.code for area in held.areas.identities("authority")}
    series = held.of(indicator)
    values = sorted(
        value
        for period in series.periods
        for code, value in series.values_of_period(period.label, by).items()
        if code in codes and isinstance(value, Decimal) and not is_symbol(value)
    )
    return (values[0], within(values)) if values else None


def within(values: Sequence[Decimal]) -> Decimal:
    """The greatest of values in order that does not stand alone, far above all others.

    That is at most ``ALONE`` times the 99th percentile, which is the least value that 99 in 100 do
    not exceed.
    """
    percentile = values[max(0, -(-len(values) * 99 // 100) - 1)]
    most = percentile * ALONE
    return max((value for value in values if value <= most), default=percentile)
