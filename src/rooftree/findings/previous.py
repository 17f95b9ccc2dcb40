"""Read the findings of an earlier run, from the JSON or the CSV that it wrote."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rooftree.findings.csv_cells import COLUMNS, as_written

_NEEDED = ("run", "made", "rule", "table", "row", "child", "fields", "values")


class PreviousError(ValueError):
    """What was given is no earlier run of this return; the text says why, without a value."""


@dataclass(frozen=True, slots=True)
class Before:
    """One blamed row of the earlier run, as far as it is compared."""

    rule: str
    table: str
    row: int | None
    child: str
    fields: str
    values: str


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
    """Read ``findings.json`` or ``findings.csv`` of an earlier run.

    Raises ``PreviousError`` with one sentence where it cannot be opened or is neither.
    """
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise PreviousError(
            f"The earlier findings {path.name} cannot be opened: {error.strerror}."
        ) from None
    except UnicodeDecodeError:
        raise PreviousError(_neither(path)) from None
    try:
        return _of_json(text) if text.lstrip().startswith("{") else _of_csv(text)
    except (ValueError, KeyError, TypeError, AttributeError, csv.Error):
        raise PreviousError(_neither(path)) from None


def _neither(path: Path) -> str:
    return (
        f"{path.name} is not the findings of an earlier run: give the findings.json or the "
        "findings.csv that rooftree check wrote, unchanged."
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
    places = [header.index(name) for name in _NEEDED]
    found = [[as_written(row[place]) for place in places] for row in rows if row]
    lines = tuple(
        Before(rule, table, int(row) if row else None, child, fields, values)
        for _, _, rule, table, row, child, fields, values in found
    )
    run, made = found[0][:2] if found else ("", "")
    return Previous(run, made, lines)


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
