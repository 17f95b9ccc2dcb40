"""The figures of one indicator, found by area, period and split."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from rooftree.reference.figures import By, Figure
from rooftree.reference.periods import Period
from rooftree.reference.symbols import Symbol, Value
from rooftree.releases.figures_file import Columns
from rooftree.releases.grid import NO_ROW, Grid


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
        return frozenset(self._places)

    @cached_property
    def _places(self) -> dict[str, int]:
        """The place of each area in the grid, by code."""
        held = sorted(self._columns.areas[place] for place in np.unique(self._columns.area))
        return {code: n for n, code in enumerate(held)}

    @cached_property
    def _labels(self) -> dict[str, int]:
        return {period.label: n for n, period in enumerate(self.periods)}

    @cached_property
    def _splits(self) -> dict[By, int]:
        return {by: n for n, by in enumerate(self.splits)}

    @cached_property
    def _in_any_order(self) -> dict[frozenset[tuple[str, str]], int]:
        return {frozenset(by): n for by, n in self._splits.items()}

    def _split_at(self, by: By) -> int | None:
        """The place of a split, its breakdowns named in any order; "Total" is no group."""
        found = self._splits.get(by)
        if found is None and by:
            named = frozenset(pair for pair in by if pair[1] != "Total")
            found = self._in_any_order.get(named)
        return found

    @cached_property
    def _grid(self) -> Grid:
        held = self._columns
        periods = {period: n for n, period in enumerate(self.periods)}
        a = np.array([self._places.get(code, 0) for code in held.areas], dtype=np.int32)
        p = np.array([periods.get(period, 0) for period in held.periods], dtype=np.int32)
        shape = (len(self._places), len(periods), len(self._splits))
        return Grid(shape, a[held.area], p[held.period], self._split_of)

    def _row(self, area: str, period: str, by: By) -> int:
        a = self._places.get(self._canonical(area))
        p, s = self._labels.get(period), self._split_at(by)
        return NO_ROW if a is None or p is None or s is None else self._grid.row(a, p, s)

    def figure(self, area: str, period: str, by: By = ()) -> Figure | None:
        """The figure of an area in a period (by its label), or None where there is none."""
        row = self._row(area, period, by)
        return None if row == NO_ROW else self._columns.figure(row)

    def value(self, area: str, period: str, by: By = ()) -> Value | None:
        """The value alone."""
        row = self._row(area, period, by)
        return None if row == NO_ROW else self._columns.values[self._columns.value[row]]

    def over_time(self, area: str, by: By = ()) -> tuple[Figure, ...]:
        """The figures of an area, oldest first; periods without one are left out."""
        found = (self.figure(area, period.label, by) for period in self.periods)
        return tuple(figure for figure in found if figure is not None)

    def of_period(self, period: str, by: By = ()) -> Iterator[Figure]:
        """The figures of every area in a period, by code."""
        for code in self._places:
            figure = self.figure(code, period, by)
            if figure is not None:
                yield figure

    def values_of_period(self, period: str, by: By = ()) -> dict[str, Value]:
        """The value of every area that has one in a period, by code: no figure is made."""
        found = ((code, self.value(code, period, by)) for code in self._places)
        return {code: value for code, value in found if value is not None}

    def table(
        self, period: str, splits: Sequence[By] | None = None
    ) -> Mapping[str, tuple[Figure | None, ...]]:
        """The figures of a period: a row an area (by code), a column a split (default: all).

        None stands where an area has no figure; an area without any has no row.
        """
        wanted = tuple(self.splits if splits is None else splits)
        rows = {
            code: tuple(self.figure(code, period, by) for by in wanted) for code in self._places
        }
        return {code: row for code, row in rows.items() if any(row)}

    def latest_period(self, by: By = ()) -> Period | None:
        """The last period in which any area has a figure of a split, or None."""
        place = self._split_at(by)
        return None if place is None else self.periods[int(self._last[place])]

    @cached_property
    def _split_of(self) -> NDArray[np.int32]:
        """The place of the split of each figure."""
        held = self._columns
        return np.array([self._splits.get(by, 0) for by in held.bys], dtype=np.int32)[held.by]

    @cached_property
    def _last(self) -> NDArray[np.int32]:
        """The place of the last period of each split."""
        held = self._columns
        order = {period: n for n, period in enumerate(self.periods)}
        places = np.array([order.get(one, 0) for one in held.periods], dtype=np.int32)
        last = np.zeros(len(self.splits), dtype=np.int32)
        np.maximum.at(last, self._split_of, places[held.period])
        return last

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
        place = self._split_at(by)
        return place is not None and bool(self._numbered[place])

    @cached_property
    def _numbered(self) -> NDArray[np.bool_]:
        """Whether each split has any number."""
        held = self._columns
        codes, place = np.unique(held.value, return_inverse=True)
        numbers = np.array([not isinstance(held.values[c], Symbol) for c in codes], dtype=np.bool_)
        found = np.zeros(len(self.splits), dtype=np.bool_)
        np.logical_or.at(found, self._split_of, numbers[place])
        return found

    def __len__(self) -> int:
        return len(self._columns)
