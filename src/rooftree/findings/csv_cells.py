"""The columns of the CSV files, and how a cell is kept from running in a spreadsheet."""

from __future__ import annotations

MADE = ("marking", "run", "made", "made_by")
TEAM = ("team", "worker")
# Every column that findings.csv may have: of team and worker, and of the change since an
# earlier run, where a list of teams or an earlier run was given. "note" is for people to fill.
COLUMNS = (
    *MADE,
    "rule",
    "title",
    "severity",
    "table",
    "file",
    "row",
    "child",
    *TEAM,
    "fields",
    "values",
    "letters",
    "fails_when",
    "finding",
    "change",
    "note",
)
NOT_CHECKED_COLUMNS = (*MADE, "rule", "file", "row", "column", "reason")
GLANCE_COLUMNS = (
    *MADE,
    "table",
    "line",
    "this_return",
    "last_year",
    "large_since_last_year",
    "published",
    "published_for",
    "large_since_published",
)
CHILDREN_COLUMNS = (*MADE, "child", *TEAM, "rows", "errors", "queries", "rules")
FIXED_COLUMNS = (*MADE, "rule", "table", "row_then", "child", *TEAM, "fields", "values_then")
_RUNS = ("=", "+", "-", "@", "\uff1d", "\uff0b", "\uff0d", "\uff20")


def harmless(text: str) -> str:
    """A cell that no spreadsheet takes for a formula.

    CSV has no way to say that a cell is text, and spreadsheets run a cell that begins with one
    of a few signs, also after a space. A leading apostrophe makes it text in all of them. It
    is the one change that is made to what was written: the JSON file and the workbook, which
    can say what is text, hold it unchanged.
    """
    runs = text.startswith(("\t", "\r", "\n")) or text.lstrip().startswith(_RUNS)
    return f"'{text}" if runs else text


def as_written(cell: str) -> str:
    """What ``harmless`` was given."""
    return cell[1:] if cell.startswith("'") and harmless(cell[1:]) == cell else cell
