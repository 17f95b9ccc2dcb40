"""Which figures meet the criteria of a query: masks over the columns of a data set."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rooftree.web.public.api.asking import (
    And,
    Facets,
    FiltersAsked,
    LevelsAsked,
    LocationAsked,
    LocationsAsked,
    Not,
    Or,
    TimeAsked,
    TimesAsked,
)
from rooftree.web.public.api.facets import Table
from rooftree.web.public.api.times import first_year

Mask = NDArray[np.bool_]
_SETS = {"eq": "eq", "not_eq": "notEq", "in_": "in", "not_in": "notIn"}
_ORDERS: dict[str, Callable[[Any, Any], Any]] = {
    "gt": np.greater,
    "gte": np.greater_equal,
    "lt": np.less,
    "lte": np.less_equal,
}


@dataclass
class Warnings:
    """What a query named that the data set has not."""

    found: list[dict[str, Any]] = field(default_factory=list)

    def missing(self, what: str, path: str, items: Sequence[Any]) -> None:
        """A sentence for things that could not be found, which then match nothing."""
        if items:
            self.found.append({
                "message": f"One or more {what} could not be found.",
                "code": f"{what.title().replace(' ', '')}NotFound",
                "path": path,
                "detail": {"items": list(items)},
            })  # fmt: skip


class Selection:
    """Which figures of a table meet criteria."""

    def __init__(self, table: Table, warnings: Warnings) -> None:
        """``warnings`` collects what was named and is not there."""
        self._table, self._warnings = table, warnings

    def of(self, criteria: Any, path: str = "criteria") -> Mask:
        """A mask over the figures."""
        match criteria:
            case And():
                return self._joined(criteria.and_, f"{path}.and", np.logical_and)
            case Or():
                return self._joined(criteria.or_, f"{path}.or", np.logical_or)
            case Not():
                return ~self.of(criteria.not_, f"{path}.not")
        return self._facets(criteria or Facets(), path)

    def _joined(self, parts: Sequence[Any], path: str, join: Any) -> Mask:
        masks = [self.of(part, f"{path}[{n}]") for n, part in enumerate(parts)]
        found: Mask = join.reduce(masks)
        return found

    def _facets(self, asked: Facets, path: str) -> Mask:
        found = np.ones(len(self._table), dtype=np.bool_)
        if asked.filters:
            found &= self._filters(asked.filters, f"{path}.filters")
        if asked.geographic_levels:
            found &= self._levels(asked.geographic_levels, f"{path}.geographicLevels")
        if asked.locations:
            found &= self._locations(asked.locations, f"{path}.locations")
        if asked.time_periods:
            found &= self._times(asked.time_periods, f"{path}.timePeriods")
        return found

    def _filters(self, asked: FiltersAsked, path: str) -> Mask:
        def having(items: Sequence[str], at: str) -> Mask:
            found = np.zeros(len(self._table), dtype=np.bool_)
            known: set[str] = set()
            for one in self._table.filters:
                wanted = [option.id in items for option in one.options]
                known.update(option.id for option in one.options)
                if any(wanted):
                    found |= np.array(wanted)[one.places]
            self._warnings.missing("filters", at, [item for item in items if item not in known])
            return found

        return self._sets(asked, path, having)

    def _levels(self, asked: LevelsAsked, path: str) -> Mask:
        def having(items: Sequence[str], at: str) -> Mask:
            held = {one.level for one in self._table.locations}
            missing = [item for item in items if item not in held]
            self._warnings.missing("geographic levels", at, missing)
            return self._at_locations(one.level in items for one in self._table.locations)

        return self._sets(asked, path, having)

    def _locations(self, asked: LocationsAsked, path: str) -> Mask:
        def having(items: Sequence[LocationAsked], at: str) -> Mask:
            ids = [self._ids_of(item) for item in items]
            missing = [
                item.model_dump(by_alias=True, exclude_none=True)
                for item, found in zip(items, ids, strict=True)
                if not found
            ]
            self._warnings.missing("locations", at, missing)
            wanted = {
                (item.level, id) for item, held in zip(items, ids, strict=True) for id in held
            }
            return self._at_locations(
                not wanted.isdisjoint(one.within.items()) for one in self._table.locations
            )

        return self._sets(asked, path, having)

    def _ids_of(self, asked: LocationAsked) -> set[str]:
        """The ids that an area is known by here; a code may be any that the area has had."""
        canonical = self._table.release.areas.canonical
        return {
            one.id
            for one in self._table.locations
            if one.level == asked.level
            and (
                one.id == asked.id
                or (asked.code is not None and one.code == canonical(asked.code))
                or (asked.old_code is not None and one.old_code == asked.old_code)
            )
        }

    def _times(self, asked: TimesAsked, path: str) -> Mask:
        times = self._table.times

        def having(items: Sequence[TimeAsked], at: str) -> Mask:
            wanted = [_key(item) for item in items]
            held = {(one.code, first_year(one.period)) for one in times}
            missing = [i.model_dump() for i, k in zip(items, wanted, strict=True) if k not in held]
            self._warnings.missing("time periods", at, missing)
            here = [(one.code, first_year(one.period)) in wanted for one in times]
            return np.array(here)[self._table.time]

        found = self._sets(asked, path, having)
        for name, compare in _ORDERS.items():
            item = getattr(asked, name)
            if item is not None:
                found &= self._compared(item, compare, f"{path}.{name}")
        return found

    def _compared(self, item: TimeAsked, compare: Callable[[Any, Any], Any], path: str) -> Mask:
        """Periods of the same kind before or after one, which need not be in the data set."""
        code, year = _key(item)
        same = [one.code == code for one in self._table.times]
        # 2020/2031 is no year.
        if year is None or not any(same):
            self._warnings.missing("time periods", path, [item.model_dump()])
            return np.zeros(len(self._table), dtype=np.bool_)
        years = np.array([first_year(one.period) or 0 for one in self._table.times])
        here: Mask = np.array(same) & compare(years, year)
        return here[self._table.time]

    def _at_locations(self, wanted: Iterable[bool]) -> Mask:
        held: Mask = np.array(list(wanted), dtype=np.bool_)[self._table.location]
        return held

    def _sets(self, asked: Any, path: str, having: Callable[[Any, str], Mask]) -> Mask:
        found = np.ones(len(self._table), dtype=np.bool_)
        for name, written in _SETS.items():
            value = getattr(asked, name)
            if value is None:
                continue
            at = f"{path}.{written}"
            mask = having(value if isinstance(value, list) else [value], at)
            found &= ~mask if name.startswith("not") else mask
        return found


def _key(item: TimeAsked) -> tuple[str, int | None]:
    """2024 and 2024/2025 are the same academic year (DfE, "Time periods")."""
    return item.code, first_year(item.period)
