"""Read a return given in Python: records or data frames under the return's own names."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from rooftree.returns import find
from rooftree.returns.description import Return, Table
from rooftree.sources.assembly import LAST, Given, assemble
from rooftree.sources.cells import trimmed
from rooftree.sources.dataset import Dataset, Problem, WrittenTable
from rooftree.sources.places import places_of
from rooftree.sources.problems import SourceError
from rooftree.sources.typing import matched_columns, unknown_columns

Rows = Any


def read_records(
    tables: Mapping[str, Rows],
    *,
    returns: str,
    year: int,
    period: tuple[date, date] | None = None,
    authority: str | None = None,
    reference: Mapping[str, Rows] | None = None,
    file_format: str = "csv",
) -> Dataset:
    """Read tables given as lists of mappings or as data frames (Polars or pandas).

    Names are the return's ("Episodes", "Episodes_last") in any case. A table or column that
    is missing counts as blank; an unknown column is ignored and named in ``problems``; an
    unknown table raises ``SourceError``.
    """
    described = find(returns)
    by_word = _by_word(described)
    written, problems = _written(tables, described, by_word)
    held = reference or {}
    postcodes = held.get("postcodes")
    given = Given(
        written=written,
        supplied=frozenset(by_word.values()),
        problems=tuple(problems),
        providers=_providers(described, held.get("providers")),
        postcodes=(lambda wanted: places_of(as_records(postcodes), wanted))
        if postcodes is not None
        else None,
    )
    return assemble(
        given, returns=returns, year=year, period=period, authority=authority,
        file_format=file_format,
    )  # fmt: skip


def _written(
    tables: Mapping[str, Rows], described: Return, by_word: Mapping[str, str]
) -> tuple[dict[str, WrittenTable], list[Problem]]:
    """Each table that was given by the return's name of it, and what of them is ignored."""
    written, problems = dict[str, WrittenTable](), list[Problem]()
    for name, rows in tables.items():
        word = by_word.get(name.strip().lower())
        if word is None:
            known = ", ".join(table.label for table in described.tables)
            raise SourceError(
                f"{described.label} has no table named '{name}'; it has {known} (and last "
                f"year's with {LAST} after the name)."
            )
        table = described.table(word.removesuffix(LAST))
        assert table is not None, "a word is a table's"
        written[word] = written_rows(table, rows, source=name)
        if written[word].unknown_columns:
            extra = ", ".join(written[word].unknown_columns)
            said = f"columns that are not in the return are ignored: {extra}"
            problems.append(Problem(name, said))
    return written, problems


def _providers(described: Return, rows: Rows | None) -> WrittenTable | None:
    if rows is None:
        return None
    table = described.table("providers")
    assert table is not None, "the return describes its list of providers"
    return written_rows(table, rows, source="providers")


def _by_word(described: Return) -> dict[str, str]:
    return {
        name.lower() + suffix: table.name + suffix
        for table in described.tables
        for name in (table.label, table.name)
        for suffix in ("", LAST)
    }


def written_rows(table: Table, rows: Rows, *, source: str) -> WrittenTable:
    """Rows as texts by described column, with the frame's index labels where it has them."""
    columns, count, labels = as_columns(rows)
    matched = matched_columns(table, list(columns))
    return WrittenTable(
        source=source,
        columns={
            known: [trimmed(value) for value in columns[name]] for known, name in matched.items()
        },
        line_numbers=range(2, count + 2),
        labels=labels,
        unknown_columns=unknown_columns(table, columns),
    )


def as_columns(rows: Rows) -> tuple[dict[str, Sequence[Any]], int, Sequence[object] | None]:
    """Columns, number of rows, and index labels of a data frame or of records."""
    if hasattr(rows, "index") and hasattr(rows, "columns"):  # pandas
        labels = list(rows.index)
        return {str(c): rows[c].tolist() for c in rows.columns}, len(labels), labels
    if hasattr(rows, "get_columns"):  # Polars
        return {c.name: c.to_list() for c in rows.get_columns()}, rows.height, None
    if hasattr(rows, "to_pydict"):  # Arrow
        return rows.to_pydict(), rows.num_rows, None
    records = list(rows)
    names: dict[str, None] = {}
    for record in records:
        names |= dict.fromkeys(record)
    return {name: [r.get(name) for r in records] for name in names}, len(records), None


def as_records(rows: Rows) -> Iterable[Mapping[str, Any]]:
    """The same as records."""
    columns, count, _ = as_columns(rows)
    return [{name: column[place] for name, column in columns.items()} for place in range(count)]
