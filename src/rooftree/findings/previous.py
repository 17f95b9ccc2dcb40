"""Read the findings of an earlier run, from the JSON, the CSV or the workbook that it wrote."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from rooftree.findings.csv_cells import COLUMNS, as_written
from rooftree.findings.previous_workbook import read_workbook
from rooftree.findings.wording import MADE, RUN

_NEEDED = ("run", "made", "rule", "table", "row", "child", "fields", "values")
# How a workbook begins, and no text does.
_ZIP = b"PK\x03\x04"


class PreviousError(ValueError):
    """What was given is no earlier run of this return; the text says why, without a value."""


@dataclass(frozen=True, slots=True)
class Before:
    """One blamed row of the earlier run, as far as it is compared, with its note."""

    rule: str
    table: str
    row: int | None
    child: str
    fields: str
    values: str
    note: str = ""


@dataclass(frozen=True)
class Previous:
    """An earlier run. ``ran`` are the rules that ran in it; None where the file does not say."""

    run: str
    made: str
    lines: tuple[Before, ...]
    ran: frozenset[str] | None = None
    period: str = ""
    authority: str = ""


def read_previous(path: Path) -> Previous:
    """Read ``findings.json``, ``findings.csv`` or ``findings.xlsx`` of an earlier run.

    Raises ``PreviousError`` with one sentence where it cannot be opened or is neither.
    """
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise PreviousError(
            f"The earlier findings {path.name} cannot be opened: {error.strerror}."
        ) from None
    try:
        if raw.startswith(_ZIP):
            return _of_workbook(read_workbook(raw))
        text = _decoded(raw)
        return _of_json(text) if text.lstrip().startswith("{") else _of_csv(text)
    except (ValueError, KeyError, TypeError, AttributeError, csv.Error):
        raise PreviousError(_neither(path)) from None


def _decoded(raw: bytes) -> str:
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        # As Excel saves a CSV again where it is not told to keep UTF-8.
        return raw.decode("cp1252", errors="replace")


def _neither(path: Path) -> str:
    return (
        f"{path.name} is not the findings of an earlier run: give the findings.json, .csv or "
        ".xlsx that rooftree check wrote, changed in nothing but its notes."
    )


def _of_json(text: str) -> Previous:
    held: Mapping[str, Any] = json.loads(text)
    lines = tuple(
        Before(
            rule=str(one["rule"]),
            table=str(one["table"]),
            row=one["row"],
            child=one["child"] or "",
            fields="; ".join(one["fields"]),
            values="; ".join(value or "" for value in one["fields"].values()),
            note=one.get("note") or "",
        )
        for one in held["findings"]
    )
    ran = frozenset(map(str, held["rules_run"]))
    authority = held["authority"] or ""
    return Previous(held["run"], held["made"], lines, ran, held["period"], authority)


def _of_csv(text: str) -> Previous:
    rows = csv.reader(io.StringIO(text, newline=""))
    header = next(rows, [])
    if not set(_NEEDED) <= set(header) <= set(COLUMNS):
        raise ValueError
    found = [
        {name: as_written(cell) for name, cell in zip(header, row, strict=True)}
        for row in rows
        if row
    ]
    run, made = (found[0]["run"], found[0]["made"]) if found else ("", "")
    return Previous(run, made, tuple(map(_before, found)))


def _of_workbook(held: Mapping[str, Any]) -> Previous:
    rows = ({name.lower(): cell for name, cell in row.items()} for row in held["rows"])
    lines = tuple(map(_before, rows))
    made = datetime.strptime(held["made"], RUN)
    whose = held["period"], held["authority"]
    return Previous(held["run"], f"{made:{MADE}}", lines, held["ran"], *whose)


def _before(row: Mapping[str, str]) -> Before:
    """The line of a row of text by the names of its columns."""
    return Before(
        rule=row["rule"],
        table=row["table"],
        row=int(row["row"]) if row["row"] else None,
        child=row["child"],
        fields=row["fields"],
        values=row["values"],
        note=row.get("note", "").strip(),
    )


def refuse_another_return(previous: Previous, *, period: str, authority: str) -> None:
    """Raise ``PreviousError`` where the earlier run was of another year or another authority."""
    if previous.period and previous.period != period:
        raise PreviousError(
            f"The earlier findings are of {previous.period}, this return is of {period}: compare "
            "two runs of one return."
        )
    if previous.authority and authority and previous.authority != authority:
        raise PreviousError(
            f"The earlier findings are of {previous.authority}, this return is of {authority}: "
            "compare two runs of one return."
        )
