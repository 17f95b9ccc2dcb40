"""The rows of the page, by the thousand: put together here, the rest of it by its template."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from markupsafe import Markup, escape

from rooftree.findings.lines import Line
from rooftree.findings.page_filters import Filters

# Of one value: a cell may hold a whole letter.
_LONGEST = 200


class Row(NamedTuple):
    """A line as it is shown, under its rule and under its child."""

    line: Line
    marks: str
    written: str


@dataclass(frozen=True)
class PageRows:
    """How lines are shown on a page."""

    filters: Filters
    has_teams: bool
    has_changes: bool
    known: dict[str, str] = field(default_factory=dict)
    groups: dict[frozenset[str], str] = field(default_factory=dict)

    def of(self, line: Line) -> Row:
        """The row of a line."""
        told = f"{written(line)}. Note: {short(line.note)}" if line.note else written(line)
        return Row(line, self.filters.marks(line), self._safe(told))

    def marks(self, rows: Iterable[Row]) -> str:
        """The classes of rows together; most groups are alike in them."""
        held = frozenset(row.marks for row in rows)
        if held not in self.groups:
            self.groups[held] = self.filters.group_marks(held)
        return self.groups[held]

    def under_rule(self, rows: Iterable[Row]) -> Markup:
        """Rows of the table of one rule; every text in them is escaped."""
        return Markup("\n".join(map(self._in_table, rows)))

    def under_child(self, rows: Iterable[Row]) -> Markup:
        """Items of the list of one child; every text in them is escaped."""
        return Markup("\n".join(map(self._in_list, rows)))

    def _in_table(self, row: Row) -> str:
        line = row.line
        team = self._cell(short(line.team)) + self._cell(short(line.worker))
        return (
            f'<tr class="r {row.marks}">'
            f'<th scope="row">{self._safe(short(line.child)) or _no_child(line)}</th>'
            f"{team if self.has_teams else ''}{self._cell(line.table)}{self._cell(line.file)}"
            f'<td class="number">{"" if line.row is None else line.row}</td>'
            f"<td>{row.written}</td>{self._cell(line.change) if self.has_changes else ''}</tr>"
        )

    def _in_list(self, row: Row) -> str:
        line = row.line
        rule, where = self._safe(line.rule), self._safe(line.file or line.table)
        change = f" ({self._safe(line.change)})" if line.change else ""
        place = "" if line.row is None else f", row {line.row}"
        return (
            f'<li class="r {row.marks}"><a href="#rule-{rule}">{rule}</a> '
            f"{line.severity}{change}: {self._safe(line.title)}. {where}{place}. {row.written}</li>"
        )

    def _cell(self, text: str) -> str:
        return f"<td>{self._safe(text)}</td>"

    def _safe(self, text: str) -> str:
        """The text escaped; most stand in many rows."""
        if text not in self.known:
            self.known[text] = str(escape(text))
        return self.known[text]


def _no_child(line: Line) -> str:
    """What stands for the child: the whole return has none, a row may leave it blank."""
    return "(the whole return)" if line.row is None else "(blank)"


def written(line: Line) -> str:
    """What stands in the fields of a row: the cell where it has one, the field, the value."""
    parts = zip(line.cells, line.fields, line.values, strict=True)
    return "; ".join(
        f"{cell} {field}: {short(value) or '(blank)'}".lstrip() for cell, field, value in parts
    )


def short(text: str) -> str:
    """The start of a text that is too long for a page."""
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]} ..."
