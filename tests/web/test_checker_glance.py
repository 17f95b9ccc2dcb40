"""The checker's own query of the return at a glance gives what Python counts, on any return."""

from __future__ import annotations

import random
from collections.abc import Mapping
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import duckdb
import pytest
from tests.findings.test_glance import EPISODES, HEADER, OC3

from rooftree.engines.loading import empty_table
from rooftree.findings.glances import ssda903
from rooftree.findings.glances.ssda903 import LINES
from rooftree.returns import find
from rooftree.sources import read_folder
from rooftree.sources.dataset import Dataset
from rooftree.web.checker.glance import TABLES, glance_words, query

COLUMNS = {
    "episodes": "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC",
    "header": "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB,UASC",
    "oc3": "CHILD,DOB,IN_TOUCH,ACTIV,ACCOM",
}
CODES = {
    "LS": ["C1", "C2", "E1", "V2", "V3", "V4", "J1", "L1", "D1", "?", ""],
    "PLACE": ["U4", "U6", "K2", "P1", "T4", "R1", "Z1", "H5", "zz", ""],
    "REC": ["X1", "X1", "E4A", "E11", "E99", ""],
    "IN_TOUCH": ["YES", "NO", "DIED", "RHOM", "REFU", "x", ""],
    "ACTIV": ["F1", "P4", "G5", "0", "x", ""],
    "ACCOM": ["B1", "U1", "S2", "X2", "0", "x", ""],
    "UASC": ["1", "0", "0", ""],
}


def by_query(dataset: Dataset, suffix: str, start: date, end: date) -> Mapping[Any, int | None]:
    """What the page makes of the query's answer."""
    connection = duckdb.connect()
    described = {table.name: table for table in find("ssda903").tables}
    for name in TABLES:
        rows = dataset.tables.get(name + suffix)
        rows = rows if rows is not None else empty_table(described[name])
        connection.register(name + suffix, rows)
    answers = connection.execute(query(suffix, start, end)).fetchall()
    held = {(title, name): number for title, name, number in answers}
    assert len(held) == len(answers), "each line is counted in one place"
    given = {line["name"]: line["from"] + suffix in dataset.written for line in LINES_AS_SAID}
    return {
        (line.title, line.name): held.get((line.title, line.name), 0) if given[line.name] else None
        for line in LINES
    }


LINES_AS_SAID = glance_words()["lines"]


def a_day(choice: random.Random) -> str:
    if choice.random() < 0.08:
        return choice.choice(["", "soon", "31/02/2024"])
    day = date(2024, 4, 1) + timedelta(days=choice.choice([*range(-5, 6), *range(355, 370), 40]))
    if choice.random() < 0.3:
        day = day.replace(year=choice.choice([2004, 2006, 2007, 2008, 2023]))
    return f"{day:%d/%m/%Y}"


def a_return(folder: Path, seed: int) -> Dataset:
    """A return of few children, few days and many faults, where anything may be missing."""
    choice = random.Random(seed)
    folder.mkdir()
    for name, header in COLUMNS.items():
        if choice.random() < 0.1 and name != "episodes":
            continue
        lines = [header]
        for _ in range(choice.randint(0, 12)):
            cells = {"CHILD": choice.choice(["a", "b", "c", ""])}
            for column in header.split(",")[1:]:
                given = CODES.get(column)
                is_day = column in {"DECOM", "DEC", "DOB"}
                cells[column] = choice.choice(given) if given else a_day(choice) if is_day else "S"
            lines.append(",".join(cells.values()))
        (folder / f"{name}.csv").write_text("\n".join(lines) + "\n", "utf-8")
    return read_folder(folder, year=2025)


def test_every_line_of_a_return_is_as_python_counts_it(tmp_path: Path) -> None:
    for name, text in (("episodes", EPISODES), ("header", HEADER), ("oc3", OC3)):
        (tmp_path / f"{name}.csv").write_text(text, "utf-8")
    dataset = read_folder(tmp_path, year=2025)
    theirs = ssda903.count(dataset, "", dataset.start, dataset.end)
    assert by_query(dataset, "", dataset.start, dataset.end) == theirs
    assert sum(number or 0 for number in theirs.values()) > 20


@pytest.mark.parametrize("tens", range(10))
def test_every_line_of_a_return_full_of_faults_is_as_python_counts_it(
    tmp_path: Path, tens: int
) -> None:
    for seed in range(10 * tens, 10 * tens + 10):
        dataset = a_return(tmp_path / str(seed), seed)
        theirs = {
            key: number
            for key, number in ssda903.count(dataset, "", dataset.start, dataset.end).items()
            if key in {(line.title, line.name) for line in LINES}
        }
        assert by_query(dataset, "", dataset.start, dataset.end) == theirs, seed
