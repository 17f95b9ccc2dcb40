"""Findings as lines for a person: which file, which row, what is written there, which rule."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from rooftree.findings.teams import Teams
from rooftree.returns.description import Return
from rooftree.rules.definition import Rule
from rooftree.rules.findings import Finding
from rooftree.sources.dataset import Dataset, WrittenTable

LAST = "_last"


@dataclass(frozen=True, slots=True)
class Line:
    """One blamed row. ``values`` are as written, beside ``fields``; ``row`` is in the file.

    ``letters`` are the columns of the fields as a spreadsheet letters the file as it was given,
    "" where a field is in no column of it (XML, or a derived field). A finding on the whole
    return has no file and no row. Lines of one ``finding`` (a number) are rows that a rule
    blames together. ``team`` and ``worker`` are given where a list of them is, ``change`` where
    an earlier run is; ``note`` is what someone wrote beside it in that run's files.
    """

    rule: str
    title: str
    severity: str
    table: str
    file: str
    row: int | None
    child: str
    fields: tuple[str, ...]
    values: tuple[str, ...]
    letters: tuple[str, ...]
    finding: int
    team: str = ""
    worker: str = ""
    change: str = ""
    note: str = ""

    @property
    def cells(self) -> tuple[str, ...]:
        """Where each field stands as a spreadsheet names the cell, such as H12, or ""."""
        return tuple(f"{letter}{self.row}" if letter else "" for letter in self.letters)


def lines(
    dataset: Dataset,
    findings: Iterable[Finding],
    *,
    rules: Sequence[Rule],
    described: Return,
    teams: Teams | None = None,
) -> Iterator[Line]:
    """A line for each blamed row, in the order of the findings."""
    by_code = {rule.code: rule for rule in rules}
    words = _words(described)
    for finding in findings:
        name = words.get(finding.table, "")
        yield _line(dataset, finding, name, by_code[finding.rule], described.child_key, teams)


def _line(  # noqa: PLR0917 - one row, many times
    dataset: Dataset, finding: Finding, name: str, rule: Rule, key: str, teams: Teams | None
) -> Line:
    """The line of one row of the table ``name``."""
    written = dataset.written.get(name)
    child = _child(written, key, finding.row)
    team, worker = teams.of(child) if teams else ("", "")
    return Line(
        rule=finding.rule,
        title=rule.title,
        severity=rule.severity,
        table=finding.table,
        file=written.source if written else "",
        row=written.line_numbers[finding.row] if written else None,
        child=child,
        fields=finding.fields,
        values=tuple(_value(dataset, name, f, finding.row) for f in finding.fields),
        letters=_letters(written, finding.fields),
        finding=finding.group,
        team=team,
        worker=worker,
    )


@cache
def spreadsheet_letter(position: int) -> str:
    """How a spreadsheet letters a column: 0 is A, 25 is Z, 26 is AA."""
    letters = ""
    position += 1
    while position:
        position, rest = divmod(position - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def _letters(written: WrittenTable | None, fields: Sequence[str]) -> tuple[str, ...]:
    held = written.positions if written else {}
    return tuple(spreadsheet_letter(held[field]) if field in held else "" for field in fields)


def _child(written: WrittenTable | None, key: str, row: int) -> str:
    return (written.value(key, row) or "") if written else ""


def _value(dataset: Dataset, table: str, column: str, row: int) -> str:
    written = dataset.written.get(table)
    if written is not None and column in written.columns:
        return written.value(column, row) or ""
    # A derived column is in no file: its value is what was derived.
    held = dataset.tables.get(table)
    if held is None or column not in held.column_names:
        return ""
    value = held.column(column)[row].as_py()
    return "" if value is None else str(value)


def _words(described: Return) -> Mapping[str, str]:
    return {
        table.label + suffix: table.name + suffix
        for table in described.tables
        for suffix in ("", LAST)
    }
