"""Findings as lines for a person: which file, which row, what is written there, which rule."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from rooftree.returns.description import Return
from rooftree.rules.definition import Rule
from rooftree.rules.findings import Finding
from rooftree.sources.dataset import Dataset

LAST = "_last"


@dataclass(frozen=True)
class Line:
    """One blamed row. ``values`` are as written, beside ``fields``; ``row`` is in the file."""

    rule: str
    title: str
    severity: str
    table: str
    file: str
    row: int
    child: str
    fields: tuple[str, ...]
    values: tuple[str, ...]
    finding: int


def lines(
    dataset: Dataset, findings: Iterable[Finding], *, rules: Sequence[Rule], described: Return
) -> Iterator[Line]:
    """A line for each blamed row, in the order of the findings."""
    by_code = {rule.code: rule for rule in rules}
    words = _words(described)
    for finding in findings:
        rule = by_code[finding.rule]
        name = words[finding.table.removesuffix(LAST)]
        name += LAST if finding.table.endswith(LAST) else ""
        written = dataset.written.get(name)
        if written is None:
            continue
        yield Line(
            rule=finding.rule,
            title=rule.title,
            severity=rule.severity,
            table=finding.table,
            file=written.source,
            row=written.line_numbers[finding.row],
            child=written.value(described.child_key, finding.row) or "",
            fields=finding.fields,
            values=tuple(_value(dataset, name, f, finding.row) for f in finding.fields),
            finding=finding.group,
        )


def _value(dataset: Dataset, table: str, column: str, row: int) -> str:
    written = dataset.written[table]
    if column in written.columns:
        return written.value(column, row) or ""
    # A derived column is in no file: its value is what was derived.
    held = dataset.tables[table]
    value = held.column(column)[row].as_py() if column in held.column_names else None
    return "" if value is None else str(value)


def _words(described: Return) -> Mapping[str, str]:
    return {table.label: table.name for table in described.tables}
