"""Read the figures of measures from one table: choose rows, split them, work the formula."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from rooftree.reference.figures import By, Figure
from rooftree.reference.periods import Period
from rooftree.statistics.formulas import Cells, Facts, Filters, Names, Worked, held, whole_key
from rooftree.statistics.measure import Measure, Reading, Split
from rooftree.statistics.rows import Row, Table


@dataclass
class Held:
    """A table with its rows in memory, found by their labels."""

    table: Table
    _by_label: dict[str, dict[str, list[Row]]] = field(default_factory=dict)

    @cached_property
    def rows(self) -> list[Row]:
        """Every row."""
        return list(self.table.rows())

    def by_label(self, column: str) -> dict[str, list[Row]]:
        """The rows by what they have in a column."""
        if column not in self._by_label:
            found: dict[str, list[Row]] = defaultdict(list)
            for row in self.rows:
                found[row.cells[column].strip()].append(row)
            self._by_label[column] = dict(found)
        return self._by_label[column]

    def has(self, filters: Filters) -> bool:
        """Whether each column named holds one of the labels somewhere."""
        return all(
            any(label in self.by_label(_name(names, self.table)) for label in labels)
            for names, labels in filters
        )

    def chosen(self, filters: Filters) -> list[Row]:
        """The rows that have one of the labels in every column named, in the file's order."""
        if not filters:
            return self.rows
        (first, labels), *others = filters
        found = self.by_label(_name(first, self.table))
        rows = [row for label in labels for row in found.get(label, ())]
        for names, wanted in others:
            column = _name(names, self.table)
            rows = [row for row in rows if row.cells[column].strip() in wanted]
        return rows


@dataclass(frozen=True)
class Found:
    """What one table holds of a part of a measure.

    ``labels`` are those of the rows that were chosen, ``met`` those of all rows of the table.
    """

    measure: Measure
    part: str
    table: Table
    figures: tuple[Figure, ...]
    columns: tuple[str, ...]
    labels: Mapping[str, tuple[str, ...]]
    unknown: Mapping[str, tuple[str, ...]]
    met: Mapping[str, tuple[str, ...]]
    rows: int


def _name(names: Names, table: Table) -> str:
    return held(names, table.columns) or ""


def fits(reading: Reading, table: Table) -> bool:
    """Whether a table has every column that a reading needs."""
    return all(held(names, table.columns) for names in reading.columns)


def read_measure(
    measure: Measure, readings: Sequence[Reading], table: Held, facts: Facts
) -> Iterator[Found]:
    """The parts of a measure that a table holds, each with its figures."""
    parts: dict[str, list[Reading]] = {}
    for reading in readings:
        if table.has((*reading.filters, *reading.beside)):
            parts.setdefault(reading.part, []).append(reading)
    for part, few in parts.items():
        found = _read(measure, part, few, table, facts)
        if found.figures:
            yield found


def _read(
    measure: Measure, part: str, readings: Sequence[Reading], table: Held, facts: Facts
) -> Found:
    unknown: dict[str, set[str]] = {}
    labels: dict[str, set[str]] = {}
    figures: list[Figure] = []
    lines: set[int] = set()
    for reading in readings:
        cells = _cells(reading, table, facts, measure.decimals)
        chosen = _in_time(measure, table.chosen(reading.filters))
        lines.update(row.line for row in chosen)
        for names, _ in reading.filters:
            labels.setdefault(cells.name(names), set()).update(
                row.cells[cells.name(names)] for row in chosen
            )
        split = list(_split(reading, chosen, cells, labels, unknown))
        figures.extend(_figures(measure, reading.formula.work(split, cells)))
    columns = {_name(names, table.table) for reading in readings for names in reading.columns}
    return Found(
        measure=measure,
        part=part,
        table=table.table,
        figures=tuple(figures),
        columns=tuple(sorted(columns)),
        labels=_sorted(labels),
        unknown=_sorted(unknown),
        met={column: tuple(table.by_label(column)) for column in labels},
        rows=len(lines),
    )


def _cells(reading: Reading, table: Held, facts: Facts, decimals: int) -> Cells:
    if reading.whole is None:
        return Cells(table.table, facts, decimals)
    names, labels = reading.whole
    column = _name(names, table.table)
    others = tuple(one for one in reading.filters if _name(one[0], table.table) != column)
    split = (_name(one.column, table.table) for one in reading.splits)
    beside = tuple(name for name in split if name != column)
    rows = table.chosen((*others, (column, labels)))
    wholes = {whole_key(row, beside): row for row in rows}
    return Cells(table.table, facts, decimals, wholes, beside)


def _sorted(found: Mapping[str, set[str]]) -> dict[str, tuple[str, ...]]:
    return {column: tuple(sorted(labels)) for column, labels in found.items()}


def _in_time(measure: Measure, rows: list[Row]) -> list[Row]:
    """The rows of the periods that the publisher shows."""
    if not measure.first:
        return rows
    return [row for row in rows if measure.period(row.period).label >= measure.first]


def _split(
    reading: Reading,
    rows: Iterable[Row],
    cells: Cells,
    labels: dict[str, set[str]],
    unknown: dict[str, set[str]],
) -> Iterator[tuple[Row, By]]:
    """The rows with the group that each is of; unknown labels are put aside and named."""
    columns = [(cells.name(split.column), _groups(split)) for split in reading.splits]
    known: dict[tuple[str, ...], By | None] = {}
    for row in rows:
        said = tuple(row.cells[column].strip() for column, _ in columns)
        if said not in known:
            for (column, groups), label in zip(columns, said, strict=True):
                labels.setdefault(column, set()).add(label)
                if label not in groups:
                    unknown.setdefault(column, set()).add(label)
            known[said] = _by(reading, columns, said)
        by = known[said]
        if by is not None:
            yield row, by


def _groups(split: Split) -> dict[str, By | None]:
    """What a label of a split means: a group, all, or nothing that is read."""
    found: dict[str, By | None] = {
        label: ((split.name, group),) for group, few in split.groups.items() for label in few
    }
    found |= dict.fromkeys(split.total, ())
    return found | dict.fromkeys(split.ignored, None)


def _by(
    reading: Reading, columns: list[tuple[str, dict[str, By | None]]], said: tuple[str, ...]
) -> By | None:
    by = reading.by
    for (_, groups), label in zip(columns, said, strict=True):
        part = groups.get(label)
        if part is None:
            return None
        by = (*by, *part)
    return by


def _figures(measure: Measure, worked: Iterable[Worked]) -> Iterator[Figure]:
    periods: dict[Period, Period] = {}
    withheld = measure.withheld
    for one in worked:
        reported, area = one.row.period, one.row.area
        if reported not in periods:
            periods[reported] = measure.period(reported)
        period = periods[reported]
        values = (one.value, one.numerator, one.denominator)
        if withheld and period.label in withheld.periods:
            values = (withheld.symbol,) * 3
        notes = filter(None, (one.note, measure.note(area, period.label, one.by, one.value)))
        yield Figure(measure.id, area, period, *values, one.by, " ".join(notes))


def labels_nobody_knows(found: Iterable[Found]) -> dict[str, tuple[str, ...]]:
    """Labels in the columns by which measures choose rows of a table that none of them names."""
    known: dict[tuple[Table, str], set[str]] = {}
    for one in found:
        for reading in one.measure.readings:
            if not fits(reading, one.table):
                continue
            named = (*reading.filters, *reading.beside, *filter(None, (reading.whole,)))
            split = ((s.column, tuple(_groups(s))) for s in reading.splits)
            for names, labels in (*named, *split):
                known.setdefault((one.table, _name(names, one.table)), set()).update(labels)
    lost = {
        column: set(one.met.get(column, ())) - labels
        for one in found
        for (table, column), labels in known.items()
        if table is one.table
    }
    return {column: tuple(sorted(labels)) for column, labels in lost.items() if labels}
