"""How the figures of one indicator differ between two versions of a release."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from rooftree.reference.figures import By
from rooftree.reference.symbols import Value
from rooftree.releases.figures_file import Codes, Columns

_ROOM = 1 << 20
_LARGEST = 5
Rows = NDArray[np.int64]
Numbers = np.ma.MaskedArray[tuple[int, ...], np.dtype[np.float64]]
_Thing = TypeVar("_Thing")


@dataclass(frozen=True)
class Changed:
    """A figure whose value is another: areas and periods by code and label."""

    area: str
    period: str
    by: By
    before: Value
    after: Value


@dataclass(frozen=True)
class Shift:
    """How the numbers that both versions have for the same past differ.

    ``pairs`` counts them, ``differing`` those apart by more than a unit of their last decimal,
    ``factor`` is the median of after by before, ``alike`` the share of pairs with that factor.
    """

    pairs: int = 0
    differing: int = 0
    factor: float = 1.0
    alike: float = 0.0


@dataclass(frozen=True)
class FigureChanges:
    """Counts of figures, what came and went, and the largest changes of value."""

    before: int
    after: int
    new: int
    gone: int
    changed: int
    counts_changed: int = 0
    largest: tuple[Changed, ...] = ()
    shift: Shift = field(default_factory=Shift)
    periods: tuple[tuple[str, ...], tuple[str, ...]] = ((), ())
    areas: tuple[tuple[str, ...], tuple[str, ...]] = ((), ())
    splits: tuple[tuple[By, ...], tuple[By, ...]] = ((), ())


def compare_figures(
    before: Columns, after: Columns, *, canonical: Callable[[str], str], decimals: int
) -> FigureChanges:
    """Hold the figures of two versions of an indicator against each other.

    Figures are the same by area (``canonical`` gives its latest code), period label and split.
    """
    shared: tuple[dict[Hashable, int], ...] = ({}, {}, {})
    old, new = (_keys(one, canonical, shared) for one in (before, after))
    both, at_old, at_new = np.intersect1d(old, new, assume_unique=True, return_indices=True)
    places: dict[Hashable, int] = {}
    parts = ("value", "numerator", "denominator")
    differ = [_codes(before, p, places)[at_old] != _codes(after, p, places)[at_new] for p in parts]
    changed = np.flatnonzero(differ[0])
    numbers = tuple(_numbers(c, at) for c, at in ((before, at_old), (after, at_new)))
    return FigureChanges(
        before=len(before),
        after=len(after),
        new=len(after) - len(both),
        gone=len(before) - len(both),
        changed=len(changed),
        counts_changed=int(np.count_nonzero((differ[1] | differ[2]) & ~differ[0])),
        largest=_largest(before, after, (at_old[changed], at_new[changed])),
        shift=_shift(*numbers, unit=10.0**-decimals),
        periods=_came_and_went(_periods(before), _periods(after)),
        areas=_came_and_went(_areas(before, canonical), _areas(after, canonical)),
        splits=_came_and_went(_splits(before), _splits(after)),
    )


def _keys(
    columns: Columns, canonical: Callable[[str], str], shared: tuple[dict[Hashable, int], ...]
) -> Rows:
    """One number for the area, period and split of each figure, the same in both versions."""
    names: tuple[Iterable[Hashable], ...] = (
        [canonical(code) for code in columns.areas],
        [period.label for period in columns.periods],
        columns.bys,
    )
    rows = np.zeros(len(columns), dtype=np.int64)
    for known, held, codes in zip(
        shared, names, (columns.area, columns.period, columns.by), strict=True
    ):
        place = np.array([known.setdefault(name, len(known)) for name in held], dtype=np.int64)
        rows = rows * _ROOM + place[codes]
    return rows


def _codes(columns: Columns, part: str, places: dict[Hashable, int]) -> Codes:
    """The values of a part as numbers that are the same in both versions."""
    used, place = np.unique(getattr(columns, part), return_inverse=True)
    to = [places.setdefault(columns.values[code], len(places)) for code in used]
    return np.array(to, dtype=np.int32)[place]


def _numbers(columns: Columns, at: Rows) -> Numbers:
    """Values as numbers, masked where a symbol stands: to find shifts, not to be shown."""
    used, place = np.unique(columns.value[at], return_inverse=True)
    held = [columns.values[code] for code in used]
    symbols = np.array([not isinstance(one, Decimal) for one in held], dtype=bool)
    numbers = [float(one) if isinstance(one, Decimal) else 0.0 for one in held]
    return np.ma.MaskedArray(np.array(numbers, dtype=np.float64)[place], symbols[place])


def _shift(was: Numbers, now: Numbers, *, unit: float) -> Shift:
    held = ~(np.ma.getmaskarray(was) | np.ma.getmaskarray(now))
    before, after = was.data[held], now.data[held]
    differing = np.abs(after - before) > unit * 1.000001
    nonzero = (before != 0) & (after != 0)
    ratios = after[nonzero] / before[nonzero]
    if not len(ratios):
        return Shift(len(before), int(differing.sum()))
    factor = float(np.median(ratios))
    near = np.abs(ratios / factor - 1) < 0.05
    return Shift(len(before), int(differing.sum()), factor, float(near.mean()))


def _largest(before: Columns, after: Columns, at: tuple[Rows, Rows]) -> tuple[Changed, ...]:
    """The figures that changed most, in their own unit; a symbol changes less than any number."""
    moved = np.ma.filled(np.ma.abs(_numbers(after, at[1]) - _numbers(before, at[0])), -1.0)
    places = np.argsort(-moved, kind="stable")[:_LARGEST]
    found = []
    for place in places:
        old, new = before.figure(int(at[0][place])), after.figure(int(at[1][place]))
        found.append(Changed(new.area, new.period.label, new.by, old.value, new.value))
    return tuple(found)


def _came_and_went(
    before: Mapping[_Thing, None], after: Mapping[_Thing, None]
) -> tuple[tuple[_Thing, ...], tuple[_Thing, ...]]:
    """What only the later has, and what only the earlier had."""
    return tuple(x for x in after if x not in before), tuple(x for x in before if x not in after)


def _periods(columns: Columns) -> dict[str, None]:
    held = sorted(columns.periods[place] for place in np.unique(columns.period))
    return dict.fromkeys(period.label for period in held)


def _areas(columns: Columns, canonical: Callable[[str], str]) -> dict[str, None]:
    return dict.fromkeys(canonical(columns.areas[place]) for place in np.unique(columns.area))


def _splits(columns: Columns) -> dict[By, None]:
    return dict.fromkeys(columns.bys[place] for place in np.unique(columns.by))
