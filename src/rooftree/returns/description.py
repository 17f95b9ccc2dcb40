"""The words in which a return is described: tables, columns, code lists, links, views, years."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Literal

Kind = Literal[
    "child",
    "text",
    "code",
    "yes_no",
    "date",
    "partial_date",
    "integer",
    "number",
    "flag",
    "postcode",
]
Fact = bool | str

COPY = "copy"
# Between the parts of a column that is made of several.
JOINED_BY = "|"

# Kinds whose typed value may be blank although something was written.
PARSED_KINDS: frozenset[str] = frozenset({"date", "partial_date", "integer", "number"})


def in_force(year: int, *, since: int | None, until: int | None) -> bool:
    """Whether something dated applies to the collection that ends in ``year`` (inclusive)."""
    return (since is None or since <= year) and (until is None or year <= until)


def years_in_words(since: int | None, until: int | None) -> str:
    """The years from which and to which something holds."""
    if since is None and until is None:
        return "every year"
    if since is None:
        return f"until {until}"
    return f"since {since}" if until is None else f"{since} to {until}"


@dataclass(frozen=True)
class Column:
    """One column. ``name`` is as the guidance prints it; ``derived`` ones are in no file.

    One that is ``made_of`` others is their texts, joined, where the table is loaded: rows that
    belong together by several columns are linked by it. It is blank where the first of them is.
    """

    name: str
    kind: Kind
    code_list: str | None = None
    label: str = ""
    since: int | None = None
    until: int | None = None
    derived: bool = False
    needs: str | None = None
    made_of: tuple[str, ...] = ()


@dataclass(frozen=True)
class Table:
    """One table: ``name`` is its word in conditions, ``label`` its name in the guidance.

    ``rows`` says how many rows a child may have; ``order`` the columns that put a child's
    rows in sequence (a row without a value in the first has no place); ``row_name`` is the
    word for a single row, from which links are named (``first_episode``). ``key`` is the
    column that rows belong together by, where it is not the return's child. ``told_by`` is the
    column that should tell every row from all others: ``copy`` numbers the rows that have the
    same, so that a link to one row gives one on any data.
    """

    name: str
    label: str
    columns: tuple[Column, ...]
    rows: Literal["one", "many"]
    row_name: str
    order: tuple[str, ...] = ()
    key: str | None = None
    file: str = ""
    since: int | None = None
    until: int | None = None
    told_by: str | None = None

    @cached_property
    def held(self) -> tuple[Column, ...]:
        """The columns that a dataset holds: all but those made where it is loaded."""
        return tuple(c for c in self.columns if not c.made_of and c.name != COPY)

    def column(self, name: str) -> Column | None:
        """The column of that name, if the table has it."""
        return next((column for column in self.columns if column.name == name), None)


@dataclass(frozen=True)
class Code:
    """One code with its official label, the collection years it is valid in, and its facts."""

    code: str
    label: str
    since: int | None = None
    until: int | None = None
    facts: Mapping[str, Fact | None] = field(default_factory=dict)


@dataclass(frozen=True)
class CodeList:
    """A list of codes; ``facts`` names what is known of every code of the list."""

    name: str
    label: str
    codes: tuple[Code, ...]
    facts: Mapping[str, Literal["boolean", "text"]]

    def in_year(self, year: int) -> tuple[Code, ...]:
        """The codes valid in the collection that ends in ``year``."""
        return tuple(c for c in self.codes if in_force(year, since=c.since, until=c.until))


@dataclass(frozen=True)
class Link:
    """A link that cannot be derived: from rows of ``table`` to rows of ``to``.

    ``on`` is an SQL condition that names the two sides by ``table`` and by ``name``.
    A link "to one" must give at most one row on any data.
    """

    name: str
    table: str
    to: str
    on: str
    many: bool = False


@dataclass(frozen=True)
class View:
    """A named SQL query with one row a thing, described like a table and linked like one.

    It reads tables and no other view, so that views can be made at the same time.
    """

    table: Table
    sql: str
    reads: tuple[str, ...]


@dataclass(frozen=True)
class Year:
    """A collection year by the calendar year in which it ends."""

    year: int
    source: str = ""

    @property
    def start(self) -> date:
        """1 April of the year before."""
        return date(self.year - 1, 4, 1)

    @property
    def end(self) -> date:
        """31 March."""
        return date(self.year, 3, 31)


@dataclass(frozen=True)
class Return:
    """A statutory return: everything that readers, the language and the pages need of it."""

    name: str
    label: str
    child_key: str
    tables: tuple[Table, ...]
    code_lists: Mapping[str, CodeList] = field(default_factory=dict)
    links: Sequence[Link] = ()
    views: Sequence[View] = ()
    years: Sequence[Year] = ()
    reference: tuple[Table, ...] = ()

    @cached_property
    def of_many_tables(self) -> frozenset[str]:
        """The columns that half of the tables have: they do not tell one table from another."""
        names = Counter(c.name for t in self.tables for c in t.columns if not c.derived)
        return frozenset(name for name, n in names.items() if n * 2 >= len(self.tables))

    def table(self, name: str) -> Table | None:
        """The table, view or reference table of that name."""
        every = (*self.tables, *(view.table for view in self.views), *self.reference)
        return next((table for table in every if table.name == name), None)

    def tables_in(self, year: int) -> tuple[Table, ...]:
        """The tables that the collection ending in ``year`` has."""
        return tuple(t for t in self.tables if in_force(year, since=t.since, until=t.until))
