"""Tables drawn in text, as definitions show their examples."""

from __future__ import annotations

import re

from rooftree.language.errors import DefinitionError

Row = dict[str, str | None]

_HEAD = re.compile(r"^(\w+):\s*(.*)$")


def drawn_tables(text: str) -> dict[str, list[Row]]:
    """Read drawn tables: ``name: COLUMN | COLUMN`` and a line of cells for each row.

    A blank cell is ``None``. A line with too many cells raises ``DefinitionError``.
    """
    tables: dict[str, list[Row]] = {}
    name, columns = "", list[str]()
    for line in text.splitlines():
        if not line.strip():
            continue
        head = _HEAD.match(line.strip())
        if head and (head[2] == "" or not re.match(r"^\d", head[2])):
            name, columns = head[1], _cells(head[2])
            tables[name] = []
        elif not name:
            raise DefinitionError(f"An example begins with 'table: COLUMN | ...', not {line!r}.")
        else:
            tables[name].append(_row(line, columns, name))
    return tables


def _cells(line: str) -> list[str]:
    return [cell.strip() for cell in line.split("|")]


def _row(line: str, columns: list[str], name: str) -> Row:
    cells = _cells(line)
    if len(cells) > len(columns):
        raise DefinitionError(
            f"A row of {name} in an example has {len(cells)} cells for {len(columns)} columns."
        )
    cells += [""] * (len(columns) - len(cells))
    return {column: cell or None for column, cell in zip(columns, cells, strict=True) if column}
