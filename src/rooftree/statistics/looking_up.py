"""Numbers of the same area in another file, such as the population that a rate is of."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from rooftree.areas import Areas
from rooftree.reference.symbols import Value
from rooftree.statistics.formulas import Cells, Facts, LookUp, held
from rooftree.statistics.reading import Held
from rooftree.statistics.rows import StatisticsError, Table


@dataclass(frozen=True)
class Looked:
    """The numbers of a look-up by area and the year in which their period ends, and whence."""

    numbers: Mapping[tuple[str, int], Value]
    path: Path | None = None
    columns: frozenset[str] = frozenset()


def look_up_all(
    wanted: Iterable[LookUp], tables: Sequence[Table], areas: Areas
) -> dict[LookUp, Looked]:
    """Each look-up from the table with its columns and labels that goes on the longest.

    A look-up that no table holds has no numbers: what is worked from it is ``z``.
    """
    return {what: _look_up(what, tables, areas) for what in wanted}


def _look_up(what: LookUp, tables: Sequence[Table], areas: Areas) -> Looked:
    needed = (what.column, *(names for names, _ in what.filters))
    fitting = [t for t in tables if all(held(names, t.columns) for names in needed)]
    best, last = Looked({}), 0
    for table in fitting:
        numbers = _numbers(what, table, areas)
        ends = max((year for _, year in numbers), default=0)
        if ends == last and numbers and numbers != best.numbers:
            name = best.path.name if best.path else ""
            raise StatisticsError(
                f"{name} and {table.path.name} both hold {what.column} up to {ends} and differ: "
                "leave one."
            )
        if ends > last:
            columns = frozenset(filter(None, (held(names, table.columns) for names in needed)))
            best, last = Looked(numbers, table.path, columns), ends
    return best


def _numbers(what: LookUp, table: Table, areas: Areas) -> dict[tuple[str, int], Value]:
    rows = Held(table)
    if not rows.has(what.filters):
        return {}
    cells = Cells(table, Facts({}, areas), 0)
    return {
        (row.area, row.period.end.year): cells.value(row, what.column)
        for row in rows.chosen(what.filters)
    }
