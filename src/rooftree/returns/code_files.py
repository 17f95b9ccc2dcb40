"""Read the code lists of a return from its CSV files."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from importlib.resources import files
from typing import Literal

from rooftree.returns.description import Code, CodeList, Fact

_FIXED = ("code", "label", "since", "until")
_BOOLEAN: Mapping[str, Fact | None] = {"yes": True, "no": False, "": None}


def read_code_lists(package: str, folder: str) -> dict[str, CodeList]:
    """Every ``<name>.csv`` of a packaged folder as a code list, by name.

    Columns: code, label, since, until (years in which collections end, inclusive) and any
    facts. A fact whose cells are all yes, no or blank is a boolean, any other is text.
    """
    found = sorted(files(package).joinpath(folder).iterdir(), key=lambda entry: entry.name)
    names = [entry for entry in found if entry.name.endswith(".csv")]
    return {entry.name[:-4]: _read(entry.name[:-4], entry.read_text("utf-8")) for entry in names}


def _read(name: str, text: str) -> CodeList:
    reader = csv.DictReader(text.splitlines())
    rows = list(reader)
    facts = [column for column in reader.fieldnames or () if column not in _FIXED]
    kinds: dict[str, Literal["boolean", "text"]] = {
        fact: "boolean" if {row[fact] for row in rows} <= set(_BOOLEAN) else "text"
        for fact in facts
    }
    codes = tuple(
        Code(
            row["code"],
            row["label"],
            int(row["since"]) if row["since"] else None,
            int(row["until"]) if row["until"] else None,
            {
                fact: _BOOLEAN[row[fact]] if kinds[fact] == "boolean" else row[fact]
                for fact in facts
            },
        )
        for row in rows
    )
    return CodeList(name, name.replace("_", " ").capitalize(), codes, kinds)
