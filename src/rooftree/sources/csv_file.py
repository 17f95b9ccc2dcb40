"""Read one CSV file of a return: which table it is, and its cells as texts."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from pathlib import Path

from rooftree.returns.description import Return, Table, in_force
from rooftree.sources.dataset import Problem, WrittenTable
from rooftree.sources.plain_csv import plain_columns
from rooftree.sources.problems import SourceError
from rooftree.sources.typing import matched_columns, unknown_columns

# A row of a return is a few hundred characters; a line this long is no row.
LONGEST_LINE = 100_000
_PART = 1 << 16
_KINDS_OF_FILE = {
    b"PK\x03\x04": "an Excel workbook or a zip file",
    b"\xd0\xcf\x11\xe0": "an old Excel workbook",
    b"%PDF": "a PDF",
    b"<?xml": "an XML file",
}


def read_csv(path: Path, described: Return, year: int) -> tuple[Table, WrittenTable, list[Problem]]:
    """The table that a file holds, told apart by its columns; blank rows are left out.

    Raises ``SourceError`` with one sentence when the file is not a table of the return.
    """
    text = text_of(path)
    rows = csv.reader(io.StringIO(text, newline=""), strict=False)
    try:
        header = next(rows, [])
        table = recognise(header, described, year)
        if table is None:
            raise SourceError(_not_a_table(path, described))
        plain = plain_columns(text, len(header))
        columns, lines, uneven = (*plain, []) if plain else columns_by_row(len(header), rows)
    except csv.Error:
        raise SourceError(
            f"{path.name} cannot be read as CSV near row {rows.line_num}: a quotation mark may "
            "be open. Save it again as CSV (UTF-8)."
        ) from None
    written = _written(path, table, header, columns, lines)
    return table, written, list(_problems(path, table, written, uneven))


def columns_by_row(
    width: int, rows: Iterator[list[str]]
) -> tuple[Sequence[Sequence[str | None]], Sequence[int], list[int]]:
    """The columns, the number of each row in the file, and the rows with too many cells."""
    kept: list[list[str]] = []
    lines: list[int] = []
    uneven: list[int] = []
    for number, row in enumerate(rows, start=2):
        if not "".join(row).strip():
            continue
        if len(row) > width and any(cell.strip() for cell in row[width:]):
            uneven.append(number)
        kept.append(row if len(row) == width else (row + [""] * width)[:width])
        lines.append(number)
    return _columns(width, kept), lines, uneven


def _written(
    path: Path,
    table: Table,
    header: Sequence[str],
    columns: Sequence[Sequence[str | None]],
    lines: Sequence[int],
) -> WrittenTable:
    matched = matched_columns(table, header)
    return WrittenTable(
        source=path.name,
        columns={known: columns[header.index(name)] for known, name in matched.items()},
        line_numbers=lines,
        unknown_columns=unknown_columns(table, header),
        positions={known: header.index(name) for known, name in matched.items()},
    )


def _columns(width: int, rows: list[list[str]]) -> list[list[str | None]]:
    if not rows:
        return [[] for _ in range(width)]
    return [_cells(column) for column in zip(*rows, strict=True)]


def _cells(column: Sequence[str]) -> list[str | None]:
    """A column's cells, each different text made once: most repeat, and memory is for rows."""
    known = {cell: cell.strip() or None for cell in set(column)}
    return [known[cell] for cell in column]


def _problems(
    path: Path, table: Table, written: WrittenTable, uneven: Sequence[int]
) -> Iterator[Problem]:
    for number in uneven:
        right = "what stands after the last column is left out; check the commas in that row."
        yield Problem(path.name, f"the row has more cells than the header; {right}", number)
    if written.unknown_columns:
        extra = ", ".join(written.unknown_columns)
        yield Problem(path.name, f"columns that are not in {table.label} are ignored: {extra}.")
    missing = [c.name for c in table.columns if not c.derived and c.name not in written.columns]
    if missing:
        lacking = ", ".join(missing)
        yield Problem(path.name, f"{table.label} should have {lacking}, which count as blank here.")


def recognise(header: Sequence[str], described: Return, year: int) -> Table | None:
    """The table whose columns these are: the most of its own, the fewest strangers."""
    best: tuple[float, Table] | None = None
    given = {name.strip().upper() for name in header if name.strip()}
    of_many = {name.upper() for name in described.of_many_tables}
    for table in described.tables:
        if not in_force(year, since=table.since, until=table.until):
            continue
        names = {column.name.upper() for column in table.columns if not column.derived}
        shared = len(given & names)
        own = given & names - of_many
        score = shared / len(given | names)
        if own and shared >= len(given) / 2 and (best is None or score > best[0]):
            best = (score, table)
    return best[1] if best else None


def _not_a_table(path: Path, described: Return) -> str:
    return (
        f"{path.name} is not a table of {described.label}: its first row does not hold the "
        f"columns of any. It should have a column {described.child_key}."
    )


def text_of(path: Path) -> str:
    """The file as text: UTF-8 (with or without a mark at its start), else Windows-1252."""
    try:
        raw = _bytes(path)
    except OSError as error:
        raise SourceError(f"{path.name} cannot be opened: {error.strerror}.") from None
    for magic, what in _KINDS_OF_FILE.items():
        if raw.startswith(magic):
            raise SourceError(
                f"{path.name} is named as CSV but is {what}: open it and save it as CSV (UTF-8)."
            )
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        return raw.decode("utf-16", errors="replace")
    if b"\x00" in raw:
        raise SourceError(f"{path.name} is not text: save the table again as CSV (UTF-8).")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return raw.decode("cp1252", errors="replace")


def _bytes(path: Path) -> bytes:
    """The whole file, unless a line in it is too long for a row: then it is not read on."""
    parts: list[bytes] = []
    length = 0
    with path.open("rb") as file:
        # No line within a part is too long: only one that goes on from part to part can be.
        while part := file.read(_PART):
            length += part.find(b"\n") + 1 or len(part)
            if length > LONGEST_LINE:
                raise SourceError(
                    f"{path.name} has a line of more than {LONGEST_LINE:,} characters, which is "
                    "no row of a return: save the table again as CSV, one row a line."
                )
            if b"\n" in part:
                length = len(part) - part.rfind(b"\n") - 1
            parts.append(part)
    return b"".join(parts)
