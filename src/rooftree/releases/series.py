"""The figures of one indicator, found by area, period and split."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cached_property

import numpy as np

from rooftree.reference.figures import By, Figure
from rooftree.reference.periods import Period
from rooftree.reference.symbols import Symbol, Value
from rooftree.releases.figures_file import Codes, Columns

_NO = -1


class Series:
    """Every figure of an indicator in a grid of areas, periods (oldest first) and splits."""

    def __init__(self, columns: Columns, canonical: Callable[[str], str]) -> None:
        """``canonical`` gives the code under which an area's figures are held."""
        self._columns = columns
        self._canonical = canonical

    @cached_property
    def periods(self) -> tuple[Period, ...]:
        """The periods, oldest first."""
        held = self._columns
        return tuple(sorted({held.periods[place] for place in np.unique(held.period)}))

    @cached_property
    def splits(self) -> tuple[By, ...]:
        """The splits, in the order of the release."""
        held = self._columns
        places, first = np.unique(held.by, return_index=True)
        return tuple(held.bys[place] for _, place in sorted(zip(first, places, strict=True)))

    @cached_property
    def areas(self) -> frozenset[str]:
        """The codes of areas with any figure."""
        return frozenset(self._columns.areas[place] for place in np.unique(self._columns.area))

    @cached_property
    def _grid(self) -> tuple[dict[str, int], dict[str, int], dict[By, int], Codes]:
        held = self._columns
        areas = {code: n for n, code in enumerate(sorted(self.areas))}
        periods = {period: n for n, period in enumerate(self.periods)}
        splits = {by: n for n, by in enumerate(self.splits)}
        grid = np.full((len(areas), len(periods), len(splits)), _NO, dtype=np.int32)
        a = np.array([areas.get(code, 0) for code in held.areas], dtype=np.int32)
        p = np.array([periods.get(period, 0) for period in held.periods], dtype=np.int32)
        s = np.array([splits.get(by, 0) for by in held.bys], dtype=np.int32)
        grid[a[held.area], p[held.period], s[held.by]] = np.arange(len(held), dtype=np.int32)
        labels = {period.label: n for period, n in periods.items()}
        return areas, labels, splits, grid

    def _row(self, area: str, period: str, by: By) -> int:
        areas, periods, splits, grid = self._grid
        at = (areas.get(self._canonical(area)), periods.get(period), splits.get(by))
        return _NO if None in at else int(grid[at])

    def figure(self, area: str, period: str, by: By = ()) -> Figure | None:
        """The figure of an area in a period (by its label), or None where there is none."""
        row = self._row(area, period, by)
        return None if row == _NO else self._columns.figure(row)

    def value(self, area: str, period: str, by: By = ()) -> Value | None:
        """The value alone."""
        row = self._row(area, period, by)
        return None if row == _NO else self._columns.values[self._columns.value[row]]

    def over_time(self, area: str, by: By = ()) -> tuple[Figure, ...]:
        """The figures of an area, oldest first; periods without one are left out."""
        found = (self.figure(area, period.label, by) for period in self.periods)
        return tuple(figure for figure in found if figure is not None)

    def of_period(self, period: str, by: By = ()) -> Iterator[Figure]:
        """The figures of every area in a period, by code."""
        for code in self._grid[0]:
            figure = self.figure(code, period, by)
            if figure is not None:
                yield figure

    def latest_period(self, by: By = ()) -> Period | None:
        """The last period in which any area has a figure of a split, or None."""
        place = self._grid[2].get(by)
        if place is None:
            return None
        held = np.flatnonzero((self._grid[3][:, :, place] != _NO).any(axis=0))
        return self.periods[int(held[-1])] if len(held) else None

    @cached_property
    def breakdowns(self) -> tuple[tuple[str, ...], ...]:
        """What figures are split by: the names of each breakdown, () for the whole."""
        return tuple(dict.fromkeys(tuple(name for name, _ in by) for by in self.splits))

    def splits_of(self, *names: str) -> tuple[By, ...]:
        """The splits by just these breakdowns, in the order of the release."""
        return tuple(by for by in self.splits if tuple(name for name, _ in by) == names)

    def groups(self, name: str) -> tuple[str, ...]:
        """The groups of a breakdown, alone or with others, in the order of the release."""
        return tuple(
            dict.fromkeys(group for by in self.splits for held, group in by if held == name)
        )

    def everything(self) -> Iterator[Figure]:
        """Every figure, in the order of the release."""
        return (self._columns.figure(row) for row in range(len(self._columns)))

    def has_number(self, by: By = ()) -> bool:
        """Whether any area has a number in any period."""
        place = self._grid[2].get(by)
        if place is None:
            return False
        held = self._columns
        rows = self._grid[3][:, :, place]
        codes = np.unique(held.value[rows[rows != _NO]])
        return any(not isinstance(held.values[code], Symbol) for code in codes)

    def __len__(self) -> int:
        return len(self._columns)
