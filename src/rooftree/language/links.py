"""The links that every table has to every other, derived from rows a child and their order.

A link to one row is an equality on the child and the place in the child's order, so it
finds at most one row on any data. A link to many rows is used inside a quantifier only.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from rooftree.language.errors import DefinitionError
from rooftree.returns.description import CodeList, Column, Link, Return, Table

LAST = "_last"
COLLECTION = "collection"
CALENDAR = "calendar"

_NEIGHBOURS = {"previous": -1, "next": 1, "previous_but_one": -2, "next_but_one": 2}


@dataclass(frozen=True)
class Join:
    """A link as the compiler uses it; ``on`` names the two rows ``{here}`` and ``{there}``.

    ``grouped_by`` is the pair of columns (here, there) when the link is nothing but that
    equality: conditions on such a link alone can be grouped once for all rows.
    """

    name: str
    to: str
    on: str
    many: bool = False
    grouped_by: tuple[str, str] | None = None
    code_list: str | None = None


@dataclass(frozen=True)
class Schema:
    """All tables that a definition may name, by their word, and the links of each."""

    name: str
    child_key: str
    tables: Mapping[str, Table]
    code_lists: Mapping[str, CodeList]
    hand_links: tuple[Link, ...]
    views: Mapping[str, tuple[str, ...]]

    def table(self, name: str) -> Table:
        """The table of that name, or a sentence that lists the names there are."""
        if name not in self.tables:
            known = ", ".join(sorted(self.tables))
            raise DefinitionError(f"There is no table named '{name}'; there are {known}.")
        return self.tables[name]

    def key(self, table: Table) -> str:
        """The column by which rows of a table belong together."""
        return table.key or self.child_key

    def links(self, table: Table) -> dict[str, Join]:
        """Every link of a table by name."""
        found: dict[str, Join] = {}
        for join in (*self._hand(table), *self._codes(table), *self._derived(table)):
            found.setdefault(join.name, join)
        return found

    def _hand(self, table: Table) -> Iterator[Join]:
        last = table.name.endswith(LAST)
        plain = table.name.removesuffix(LAST)
        for link in self.hand_links:
            if link.table != plain:
                continue
            to = link.to + LAST if last and link.to + LAST in self.tables else link.to
            on = re.sub(rf"\b{link.name}\.", "{there}.", link.on)
            on = re.sub(rf"\b{link.table}\.", "{here}.", on)
            yield Join(link.name, to, on, many=link.many, grouped_by=_equality(on))

    def _codes(self, table: Table) -> Iterator[Join]:
        lists = [column.code_list for column in table.columns if column.code_list]
        for column in table.columns:
            name = column.code_list
            if name is None or name not in self.code_lists:
                continue
            on = f"{{there}}.code = {{here}}.{column.name}"
            yield Join(f"{name}@{column.name}", code_table(name), on, code_list=name)
            if lists.count(name) == 1:
                yield Join(name, code_table(name), on, code_list=name)

    def _derived(self, table: Table) -> Iterator[Join]:
        if table.name == COLLECTION:
            yield from (Join(name, name, "TRUE", many=True) for name in self.tables)
            return
        key = self.key(table)
        if table.column(key) is None:
            return
        same = f"{{there}}.{key} = {{here}}.{key}"
        if table.rows == "many":
            for name, step in _NEIGHBOURS.items():
                sign = "+" if step > 0 else "-"
                on = f"{same} AND {{there}}.n = {{here}}.n {sign} {abs(step)}"
                yield Join(name, table.name, on)
        others = f"{same} AND {{there}}.row_id <> {{here}}.row_id"
        yield Join("others", table.name, others, many=True)
        if key == self.child_key:
            yield from self._to_child_tables(same)

    def _to_child_tables(self, same: str) -> Iterator[Join]:
        key = self.child_key
        for table in self.tables.values():
            if self.key(table) != key or table.column(key) is None:
                continue
            suffix = LAST if table.name.endswith(LAST) else ""
            word = table.row_name + suffix
            first, latest = f"{same} AND {{there}}.n = 1", f"{same} AND {{there}}.n_from_end = 1"
            if table.rows == "one":
                yield Join(word, table.name, first)
            else:
                yield Join(f"first_{word}", table.name, first)
                yield Join(f"latest_{word}", table.name, latest)
            yield Join(table.name, table.name, same, many=True, grouped_by=(key, key))


def _equality(on: str) -> tuple[str, str] | None:
    """The two columns (here, there) of a link that is nothing but their equality."""
    found = re.fullmatch(r"\{there\}\.(\w+) = \{here\}\.(\w+)", on)
    return (found[2], found[1]) if found else None


def code_table(code_list: str) -> str:
    """The name under which an engine holds the codes of a list, as of the collection year."""
    return f"codes_{code_list}"


def _last_year(table: Table) -> Table:
    return replace(table, name=table.name + LAST)


def _collection() -> Table:
    columns = (
        Column("start", "date"),
        Column("end", "date"),
        Column("year", "integer"),
        Column("authority", "text", needs="authority"),
        Column("file_format", "text"),
    )
    return Table(COLLECTION, "Collection", columns, "one", COLLECTION, key="year")


def _calendar() -> Table:
    columns = (Column("day", "date"), Column("working_days_until", "integer"))
    return Table(CALENDAR, "Calendar", columns, "one", "day", key="day")


def schema_of(described: Return, *, last_year: bool = True) -> Schema:
    """The schema of a return (or of the record, which has no last year)."""
    tables = {table.name: table for table in described.tables}
    if last_year:
        tables |= {t.name + LAST: _last_year(t) for t in described.tables}
    tables |= {view.table.name: view.table for view in described.views}
    tables |= {table.name: table for table in described.reference}
    tables |= {COLLECTION: _collection(), CALENDAR: _calendar()}
    for name, codes in described.code_lists.items():
        tables[code_table(name)] = _codes_as_table(name, codes)
    views = {view.table.name: view.reads for view in described.views}
    for name, reads in views.items():
        if views.keys() & set(reads):
            raise DefinitionError(f"The view {name} reads a view: a view reads tables only.")
    return Schema(
        name=described.name,
        child_key=described.child_key,
        tables=tables,
        code_lists=described.code_lists,
        hand_links=tuple(described.links),
        views=views,
    )


def _codes_as_table(name: str, codes: CodeList) -> Table:
    kinds = {"boolean": "flag", "text": "text"}
    facts = tuple(Column(fact, kinds[kind]) for fact, kind in codes.facts.items())  # type: ignore[arg-type]
    columns = (Column("code", "text"), Column("label", "text"), *facts)
    return Table(code_table(name), codes.label, columns, "one", name, key="code")
