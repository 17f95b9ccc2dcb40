"""The pages that describe tables: those of a return, and the record's."""

from __future__ import annotations

from collections.abc import Iterator

from rooftree.catalogue import markdown as md
from rooftree.returns.description import (
    Code,
    CodeList,
    Column,
    Return,
    Table,
    years_in_words,
)


def tables_page(described: Return, lead: str) -> str:
    """Every table, column and code list of a return, or of the record."""
    views = (view.table for view in described.views)
    parts = list[str]()
    for table in (*described.tables, *views, *described.reference):
        parts += _columns(table)
    for codes in described.code_lists.values():
        head = ("code", "label", "years", *codes.facts)
        rows = [
            (
                f"`{code.code}`",
                code.label,
                years_in_words(code.since, code.until),
                *_facts(code, codes),
            )
            for code in codes.codes
        ]
        parts += [f"## Codes: {codes.label}", f"`{codes.name}`", md.table(head, rows)]
    years = ", ".join(str(year.year) for year in described.years)
    lead += f" Collections that end in {years}." if years else ""
    return md.page(described.label, lead, parts)


def _facts(code: Code, codes: CodeList) -> Iterator[str]:
    for fact, kind in codes.facts.items():
        value = code.facts.get(fact)
        yield ("yes" if value else "") if kind == "boolean" else str(value or "")


def _columns(table: Table) -> Iterator[str]:
    many = "many rows" if table.rows == "many" else "one row"
    key = "child" if table.key is None else f"`{table.key}`"
    order = f", in order of {', '.join(f'`{name}`' for name in table.order)}" if table.order else ""
    years = years_in_words(table.since, table.until)
    yield f"## {table.label}"
    yield f"`{table.name}` in conditions: {many} a {key}{order}; {years}."
    rows = [
        (f"`{column.name}`", column.kind, column.code_list or "", _notes(column))
        for column in table.columns
    ]
    yield md.table(("column", "kind", "codes", "notes"), rows)


def _notes(column: Column) -> str:
    dated = column.since is not None or column.until is not None
    notes = [column.label, years_in_words(column.since, column.until) if dated else ""]
    notes.append("derived: in no file" if column.derived else "")
    return "; ".join(note for note in notes if note)
