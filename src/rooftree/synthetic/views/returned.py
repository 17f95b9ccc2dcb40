"""All tables of one authority's return of one year."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rooftree.returns import find
from rooftree.returns.description import Year
from rooftree.synthetic.calendar_days import written
from rooftree.synthetic.lives.life import Child
from rooftree.synthetic.views.after_care import after_care
from rooftree.synthetic.views.care import absences, episodes, orders, reviews, workers
from rooftree.synthetic.views.identity import before_care, header, unaccompanied
from rooftree.synthetic.views.seen import Seen, see
from rooftree.synthetic.views.year_in_care import adopted, for_adoption, health

Row = dict[str, str]
Tables = dict[str, list[Row]]

# By the guidance's name: the rows of a child who was in care in the year.
_OF_CHILD = {
    "Episodes": episodes,
    "Reviews": reviews,
    "UASC": unaccompanied,
    "OC2": health,
    "AD1": adopted,
    "PlacedAdoption": for_adoption,
    "PrevPerm": before_care,
    "Missing": absences,
    "SWEpisodes": workers,
    "DoLo": orders,
}


def tables(children: Iterable[Child], year: int) -> Tables:
    """Every table of the collection that ends in ``year``, by the guidance's names."""
    found: Tables = {table.label: [] for table in find("ssda903").tables_in(year)}
    for child in children:
        seen = see(child, Year(year))
        if seen is None:
            continue
        for name, row in _rows(seen):
            if name in found:
                found[name].append({"CHILD": child.id, "DOB": written(child.born), **row})
    return found


def _rows(seen: Seen) -> Iterator[tuple[str, Row]]:
    cared_for_after = list(after_care(seen))
    if not seen.episodes and not cared_for_after:
        return
    yield "Header", header(seen)
    for row in cared_for_after:
        yield "OC3", row
    if seen.episodes:
        for name, rows in _OF_CHILD.items():
            for row in rows(seen):
                yield name, row
