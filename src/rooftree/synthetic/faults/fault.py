"""What a fault is: a named way in which one row can be wrong, and the rules it is aimed at."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from rooftree.synthetic.named_faults import Fault, held_in
from rooftree.synthetic.views import Row, Tables

Changes = Mapping[str, str]


@dataclass(frozen=True)
class Case:
    """A row that may be made wrong, with what stands around it in the return."""

    row: Row
    table: str
    year: int
    tables: Tables
    of_child: Mapping[str, Mapping[str, Sequence[Row]]]
    last_year: Mapping[str, Mapping[str, Sequence[Row]]]

    def rows(self, table: str) -> Sequence[Row]:
        """The child's rows of a table, in order."""
        return self.of_child.get(table, {}).get(self.row["CHILD"], ())

    def rows_last_year(self, table: str) -> Sequence[Row]:
        """The child's rows of last year's table."""
        return self.last_year.get(table, {}).get(self.row["CHILD"], ())

    @property
    def header(self) -> Row:
        """The child's row of Header."""
        return self.rows("Header")[0]

    @property
    def previous(self) -> Row | None:
        """The row before this one of the same child."""
        place = self._place()
        return self.rows(self.table)[place - 1] if place else None

    @property
    def next(self) -> Row | None:
        """The row after this one of the same child."""
        place, rows = self._place(), self.rows(self.table)
        return rows[place + 1] if place + 1 < len(rows) else None

    @property
    def continues(self) -> bool:
        """Whether this is the episode that was open at the end of last year."""
        last = self.rows_last_year("Episodes")
        return bool(last) and self._place() == 0 and last[-1]["DECOM"] == self.row["DECOM"]

    def day(self, column: str) -> date | None:
        """A date of the row, or None where it is blank."""
        return read(self.row[column])

    def age(self, column: str) -> int:
        """The child's age in whole years on a date of the row; -1 where it is blank."""
        day, born = self.day(column), read(self.header["DOB"])
        if day is None or born is None:
            return -1
        return day.year - born.year - ((day.month, day.day) < (born.month, born.day))

    def _place(self) -> int:
        rows = self.rows(self.table)
        return next(place for place, row in enumerate(rows) if row is self.row)


def read(text: str) -> date | None:
    """A date as the return writes it; None where it is blank."""
    return datetime.strptime(text, "%d/%m/%Y").date() if text else None


Make = Callable[[Case], Changes | None]
FAULTS: dict[str, Fault[Make]] = {}
fault = held_in(FAULTS)
