"""How a published figure is made from the cells of rows: as printed, or from the counts in them.

A figure is a value with its numerator and denominator. A symbol in a count is the answer, never
worked with: the numerator's first, then the denominator's.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import lru_cache
from typing import Protocol

from rooftree.areas import Areas
from rooftree.reference.figures import By
from rooftree.reference.rounding import half_up
from rooftree.reference.symbols import Symbol, Value, parse_value
from rooftree.statistics.rows import Row, StatisticsError, Table, place

# A column by its name, or its names in this release and earlier ones.
Names = str | tuple[str, ...]
# Labels of a column that a row must have, by column.
Filters = tuple[tuple[Names, tuple[str, ...]], ...]
parse = lru_cache(maxsize=100_000)(parse_value)


@dataclass(frozen=True, slots=True)
class Worked:
    """A figure worked out from a row, whom it is of, and what is to be said of it alone."""

    row: Row
    by: By
    value: Value
    numerator: Value = Symbol.Z
    denominator: Value = Symbol.Z
    note: str = ""


@dataclass(frozen=True)
class LookUp:
    """A number of the same area in another file: a column of the rows that ``filters`` choose.

    ``years_before`` 1 takes the year before that in which the row's period ends: the population
    of mid-2024 for a year that ends in March 2025.
    """

    column: Names
    filters: Filters
    years_before: int = 0
    publisher: str = "Department for Education"


POPULATION = LookUp(
    "population_estimate",
    (("age_group", ("Children aged 0 to 17 years",)),),
    years_before=1,
    publisher="Office for National Statistics",
)


@dataclass(frozen=True)
class Whole:
    """A column of the row that is of all: what a count in a group's row is a part of."""

    column: Names


@dataclass(frozen=True)
class Facts:
    """What a formula may know beside its rows: numbers of other files, and which area is where."""

    look_ups: Mapping[LookUp, Mapping[tuple[str, int], Value]]
    areas: Areas


@dataclass
class Cells:
    """Reads the cells of one table, and numbers of the same areas in other files.

    ``wholes`` are the rows that are of all, by area, period and the cells of ``beside``.
    """

    table: Table
    facts: Facts
    decimals: int
    wholes: Mapping[tuple[object, ...], Row] = field(default_factory=dict)
    beside: tuple[str, ...] = ()
    _names: dict[Names, str] = field(default_factory=dict)

    def name(self, names: Names) -> str:
        """The name that a column has in this table."""
        found = self._names.get(names)
        if found is None:
            found = held(names, self.table.columns)
            if found is None:
                raise StatisticsError(f"{self.table.path.name} has no column {names}.")
            self._names[names] = found
        return found

    def value(self, row: Row, names: Names) -> Value:
        """The number or the symbol in a cell; a sentence where it holds neither."""
        column = self.name(names)
        try:
            return parse(row.cells[column])
        except ValueError as error:
            raise StatisticsError(f"{place(self.table.path, row.line, column)}: {error}.") from None

    def whole(self, row: Row, names: Names) -> Value:
        """The number in the row of all that belongs to a group's row; z where there is none."""
        of_all = self.wholes.get(whole_key(row, self.beside))
        return Symbol.Z if of_all is None else self.value(of_all, names)

    def look_up(self, row: Row, what: LookUp) -> Value | None:
        """The number of the row's area in another file; None where that has none."""
        return self.facts.look_ups[what].get((row.area, row.period.end.year - what.years_before))

    def rounded(self, number: Decimal) -> Decimal:
        """A number as the measure shows it."""
        return half_up(number, self.decimals)

    def ratio(self, numerator: Value, denominator: Value | None, per: int) -> Value:
        """A rate of two counts, rounded; their symbols where they have one, z where none is."""
        if isinstance(numerator, Symbol):
            return numerator
        if denominator is None or denominator == 0:
            return Symbol.Z
        if isinstance(denominator, Symbol):
            return denominator
        return self.rounded(numerator * per / denominator)


def whole_key(row: Row, beside: Iterable[str]) -> tuple[object, ...]:
    """What a group's row and the row of all have in common."""
    return (row.area, row.period, *(row.cells[column] for column in beside))


def held(names: Names, columns: Iterable[str]) -> str | None:
    """Which of a column's names a table has; None where it has none."""
    few = (names,) if isinstance(names, str) else names
    return next((name for name in few if name in columns), None)


class Formula(Protocol):
    """What a formula is asked for. Most work row by row; one may pool rows."""

    @property
    def columns(self) -> tuple[Names, ...]:
        """The columns that it reads."""

    @property
    def looks_up(self) -> tuple[LookUp, ...]:
        """The numbers that it takes from other files."""

    def work(self, rows: Iterable[tuple[Row, By]], cells: Cells) -> Iterator[Worked]:
        """The figures of rows and the groups they are of."""


class Alone:
    """A formula that works from its own table."""

    @property
    def looks_up(self) -> tuple[LookUp, ...]:
        """Nothing from other files."""
        return ()


@dataclass(frozen=True)
class Printed(Alone):
    """The value as it is printed, with the counts that it is made of where the file has them."""

    value: Names
    numerator: Names | None = None
    denominator: Names | Whole | None = None

    @property
    def columns(self) -> tuple[Names, ...]:
        """The columns that it reads."""
        below = self.denominator.column if isinstance(self.denominator, Whole) else self.denominator
        return tuple(one for one in (self.value, self.numerator, below) if one)

    def work(self, rows: Iterable[tuple[Row, By]], cells: Cells) -> Iterator[Worked]:
        """One figure a row."""
        for row, by in rows:
            value = cells.value(row, self.value)
            above = cells.value(row, self.numerator) if self.numerator else Symbol.Z
            yield Worked(row, by, value, above, self._below(row, cells))

    def _below(self, row: Row, cells: Cells) -> Value:
        if isinstance(self.denominator, Whole):
            return cells.whole(row, self.denominator.column)
        return cells.value(row, self.denominator) if self.denominator else Symbol.Z


@dataclass(frozen=True)
class Rate:
    """A count per 10,000 children of the area, from the population in another file."""

    count: Names
    population: LookUp = POPULATION
    per: int = 10_000
    # Columns whose symbol stands before the rate, as the count's does.
    unless: tuple[Names, ...] = ()

    @property
    def columns(self) -> tuple[Names, ...]:
        """The columns that it reads."""
        return (self.count, *self.unless)

    @property
    def looks_up(self) -> tuple[LookUp, ...]:
        """The population."""
        return (self.population,)

    def work(self, rows: Iterable[tuple[Row, By]], cells: Cells) -> Iterator[Worked]:
        """One figure a row; z where the area has no population."""
        for row, by in rows:
            count = cells.value(row, self.count)
            people = cells.look_up(row, self.population)
            value = cells.ratio(count, people, self.per)
            if not isinstance(value, Symbol):
                beside = (cells.value(row, names) for names in self.unless)
                value = next((one for one in beside if isinstance(one, Symbol)), value)
            yield Worked(row, by, value, count, Symbol.Z if people is None else people)


@dataclass(frozen=True)
class Share(Alone):
    """One column of another, as a percentage."""

    count: Names
    of: Names
    per: int = 100

    @property
    def columns(self) -> tuple[Names, ...]:
        """The columns that it reads."""
        return (self.count, self.of)

    def work(self, rows: Iterable[tuple[Row, By]], cells: Cells) -> Iterator[Worked]:
        """One figure a row."""
        for row, by in rows:
            count, whole = cells.value(row, self.count), cells.value(row, self.of)
            yield Worked(row, by, cells.ratio(count, whole, self.per), count, whole)


@dataclass(frozen=True)
class YearsAndMonths(Alone):
    """A length of time written YY:MM, as months."""

    value: Names

    @property
    def columns(self) -> tuple[Names, ...]:
        """The column that it reads."""
        return (self.value,)

    def work(self, rows: Iterable[tuple[Row, By]], cells: Cells) -> Iterator[Worked]:
        """One figure a row."""
        column = cells.name(self.value)
        for row, by in rows:
            years, sign, months = row.cells[column].partition(":")
            if not sign:
                yield Worked(row, by, cells.value(row, self.value))
            elif years.strip().isdigit() and months.strip().isdigit() and int(months) < 12:
                yield Worked(row, by, Decimal(int(years) * 12 + int(months)))
            else:
                raise StatisticsError(
                    f"{place(cells.table.path, row.line, column)}: '{row.cells[column]}' is no "
                    "length of time; it should be years and months as in 01:10, or a symbol."
                )
