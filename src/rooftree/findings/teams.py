"""Which team and which worker a child is with, from a list that an authority gives."""

from __future__ import annotations

import csv
import io
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

AFTER_CHILD = ("team", "worker")
NO_TEAM = "No team"
_MOST_NAMED = 5


class TeamsError(ValueError):
    """The list cannot be used; the text says why and what would be right, without a value."""


@dataclass(frozen=True)
class Teams:
    """Team and worker by child; ``source`` is the file's name."""

    source: str
    held: Mapping[str, tuple[str, str]]

    def of(self, child: str) -> tuple[str, str]:
        """The team and the worker of a child; a child who has none is with ``NO_TEAM``."""
        return self.held.get(child, (NO_TEAM, ""))


def read_teams(path: Path, *, children: Collection[str], key: str) -> Teams:
    """Read a CSV list of child, team, worker; ``children`` are those of the return.

    ``key`` is the column of children, which has the return's own name for it.
    Raises ``TeamsError`` with one sentence where it is no such list, names a child twice with
    different teams or workers, or names none of the return's children.
    """
    rows = _rows(path)
    places = _places(path, rows[0] if rows else [], key)
    held: dict[str, tuple[str, str]] = {}
    twice: list[int] = []
    for number, row in enumerate(rows[1:], start=2):
        child, team, worker = (row[at].strip() if at < len(row) else "" for at in places)
        if not child:
            continue
        if held.setdefault(child, (team or NO_TEAM, worker)) != (team or NO_TEAM, worker):
            twice.append(number)
    if twice:
        where = ", ".join(map(str, twice[:_MOST_NAMED]))
        raise TeamsError(
            f"{path.name} names a child again with another team or worker (row {where}): leave "
            "one row a child."
        )
    if children and not held.keys() & set(children):
        raise TeamsError(
            f"{path.name} names none of the children in this return: its {key} should be the "
            "return's own, with every zero at its start."
        )
    return Teams(path.name, held)


def _rows(path: Path) -> Sequence[list[str]]:
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise TeamsError(
            f"The list of teams {path.name} cannot be opened: {error.strerror}."
        ) from None
    if b"\x00" in raw or raw.startswith(b"PK"):
        raise TeamsError(f"{path.name} is not text: save the list of teams as CSV (UTF-8).")
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = raw.decode("cp1252", errors="replace")
    try:
        return list(csv.reader(io.StringIO(text, newline="")))
    except csv.Error:
        raise TeamsError(f"{path.name} cannot be read as CSV: save it again as CSV.") from None


def _places(path: Path, header: Sequence[str], key: str) -> list[int]:
    names = [name.strip().lower() for name in header]
    columns = (key, *AFTER_CHILD)
    missing = [column for column in columns if column.lower() not in names]
    if missing:
        raise TeamsError(
            f"{path.name} is not a list of teams: it lacks {', '.join(missing)}. Its first row "
            f"should be {','.join(columns)}."
        )
    return [names.index(column.lower()) for column in columns]
