"""Answer a query: masks over the figures, an order, a page, and only then rows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rooftree.releases.shown import shown
from rooftree.web.public.api.asking import Query
from rooftree.web.public.api.facets import LEVELS, Measure, Numbers, Table
from rooftree.web.public.api.selection import Selection, Warnings

Rows = NDArray[np.int64]


class NotInDataSetError(ValueError):
    """A query asks for, or sorts by, what the data set has not: ``path``, a sentence, the items."""

    def __init__(self, path: str, message: str, items: Sequence[str]) -> None:
        """``path`` is where in the query it stands."""
        super().__init__(message)
        self.path, self.items = path, list(items)


def answer(table: Table, query: Query) -> dict[str, Any]:
    """The page of results that a query asks for, as JSON may hold it.

    Raises ``NotInDataSetError`` for an indicator or a field that the data set has not: there would
    be nothing to show or no way to sort.
    """
    warnings = Warnings()
    measures = _measures(table, query.indicators)
    rows = np.flatnonzero(Selection(table, warnings).of(query.criteria))
    rows = rows[_order(table, rows, query)]
    if not len(rows):
        warnings.found.append({
            "message": "The query did not match any results. You may need to refine your criteria.",
            "code": "QueryNoResults",
        })  # fmt: skip
    first = (query.page - 1) * query.page_size
    page = rows[first : first + query.page_size]
    return {
        "paging": paging(query.page, query.page_size, len(rows)),
        "warnings": warnings.found,
        "results": _rows(table, page, measures, debug=query.debug),
    }


def paging(page: int, size: int, total: int) -> dict[str, int]:
    """Where a page stands."""
    pages = max(1, -(-total // size))
    return {"page": page, "pageSize": size, "totalResults": total, "totalPages": pages}


def _measures(table: Table, asked: Sequence[str] | None) -> list[Any]:
    if not asked:
        return list(table.measures)
    held = {one.id: one for one in table.measures}
    missing = [id for id in asked if id not in held]
    if missing:
        raise NotInDataSetError("indicators", "One or more indicators could not be found.", missing)
    return [held[id] for id in dict.fromkeys(asked)]


def _order(table: Table, rows: Rows, query: Query) -> Rows:
    """The order of rows; those that no sort tells apart keep the order of the release."""
    if not query.sorts:
        return np.argsort(-table.time[rows], kind="stable")
    keys: list[NDArray[Any]] = []
    for n, sort in enumerate(query.sorts):
        key = np.ma.asanyarray(_sort_key(table, sort.field, f"sorts[{n}].field")[rows])
        # What has no number or no name comes last, whichever way the rest is sorted.
        keys.append(np.ma.getmaskarray(key))
        keys.append((-key if sort.direction == "Desc" else key).filled(0.0))
    return np.lexsort(keys[::-1])


def _sort_key(table: Table, name: str, path: str) -> NDArray[np.float64] | Numbers:
    """A number for each figure: later, further in the alphabet or larger is more."""
    kind, _, id = name.partition("|")
    if kind == "timePeriod":
        return table.time.astype(np.float64)
    if kind == "geographicLevel":
        levels = list(LEVELS)
        return np.array([float(levels.index(one.level)) for one in table.locations])[table.location]
    if kind == "location":
        names = {one.id: one.label for one in table.locations}
        around = [one.within.get(id, "") for one in table.locations]
        return _by_label([names.get(one, one) for one in around])[table.location]
    if kind == "filter":
        for one in table.filters:
            if one.id == id:
                return _by_label([option.label for option in one.options])[one.places]
    if kind == "indicator":
        for measure in table.measures:
            if measure.id == id:
                return table.numbers[measure.places]
    raise NotInDataSetError(path, "There is no such field to sort by.", [name])


def _by_label(labels: Sequence[str]) -> Numbers:
    """The place of each label in the alphabet, masked where there is none."""
    order = {label: float(n) for n, label in enumerate(sorted(set(labels)))}
    places = np.array([order[one] for one in labels], dtype=np.float64)
    return np.ma.MaskedArray(places, np.array([not one for one in labels], dtype=bool))


def _rows(
    table: Table, rows: Rows, measures: Sequence[Measure], *, debug: bool
) -> list[dict[str, Any]]:
    """Rows as JSON may hold them."""
    times = [{"period": one.period, "code": one.code} for one in table.times]
    named = {one.id: f"{one.id} :: {one.label} :: {one.code}" if debug else one.id
             for one in table.locations}  # fmt: skip
    areas = [
        {level: named.get(id, id) for level, id in one.within.items()} for one in table.locations
    ]
    filters = [
        (_name(one, debug), [_name(o, debug) for o in one.options], one.places[rows].tolist())
        for one in table.filters
    ]
    values = [(_name(one, debug), _texts(table, one, rows)) for one in measures]
    places = zip(table.time[rows].tolist(), table.location[rows].tolist(), strict=True)
    return [
        {
            "timePeriod": times[time],
            "geographicLevel": table.locations[place].level,
            "locations": areas[place],
            "filters": {id: options[held[n]] for id, options, held in filters},
            "values": {id: texts[n] for id, texts in values},
        }
        for n, (time, place) in enumerate(places)
    ]


def _texts(table: Table, measure: Measure, rows: Rows) -> list[str]:
    """Values as they are shown: with the decimals of their indicator, symbols as symbols."""
    held, places = table.values, measure.places[rows].tolist()
    if measure.column != "value":
        return [shown(held[place]) for place in places]
    decimals = table.decimals[rows].tolist()
    return [shown(held[place], few) for place, few in zip(places, decimals, strict=True)]


def _name(one: Any, debug: bool) -> str:
    return f"{one.id} :: {one.label}" if debug else str(one.id)
