"""What the page writes about findings: the columns and words of the command's files, as data."""

from __future__ import annotations

from typing import Any

from rooftree.findings import csv_cells, glance, since, teams, workbook_sheet
from rooftree.returns.description import Return


def finding_words(described: Return) -> dict[str, Any]:
    """Columns of each file, and the words for teams, changes and the return at a glance."""
    return {
        "columns": {
            "findings": list(csv_cells.COLUMNS),
            "not_checked": list(csv_cells.NOT_CHECKED_COLUMNS),
            "at_a_glance": list(csv_cells.GLANCE_COLUMNS),
            "children": list(csv_cells.CHILDREN_COLUMNS),
            "fixed": list(csv_cells.FIXED_COLUMNS),
            "team": list(csv_cells.TEAM),
        },
        "teams": {"columns": [described.child_key, *teams.AFTER_CHILD], "no_team": teams.NO_TEAM},
        "since": {
            "new": since.NEW,
            "still": since.STILL,
            "unasked": since.UNASKED,
            "how": since.HOW,
        },
        "sheets": {
            "summary": workbook_sheet.SUMMARY,
            "not_run": workbook_sheet.NOT_RUN,
            "rules": workbook_sheet.RULES,
            "note": workbook_sheet.NOTE,
        },
        "glance": _glance_words(described),
    }


def _glance_words(described: Return) -> dict[str, Any]:
    """What is shown at a glance: every line with the table that it is counted from."""
    return {
        "large": glance.LARGE,
        "large_percent": glance.LARGE_PERCENT,
        "large_number": glance.LARGE_NUMBER,
        "rows": glance.ROWS,
        "notes": list(glance.notes_of(described.name)),
        "lines": [
            {"title": one.title, "name": one.name, "rare": one.rare, "from": one.table}
            for one in glance.lines_of(described.name)
        ],
        "many": [table.name for table in described.tables if table.rows == "many"],
    }
