"""Every rule held against the expected answers there are for it, every year it is in force."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

import pytest
from tests.rules.vector_differences import DIFFERENCES
from tests.shared import SHARED, needs_shared

import rooftree
from rooftree.rules import all_rules

# Names that only the expected answers use, and the return's own.
RENAMED = {"UASC_STATUS": "UASC", "DATE_EPISODE_CEASED": "DEC", "PLACEMENT": "PLACE"}
HELD = {rule.code for rule in all_rules("ssda903")}


def vectors() -> Iterator[Any]:
    if SHARED is None:
        return
    with (SHARED / "vectors" / "ssda903.jsonl").open(encoding="utf-8") as file:
        for line in file:
            vector = json.loads(line)
            # Four answers are of rules that the other checker never runs.
            for year in vector["active_years"] or [vector["year"]]:
                if vector["code"] in HELD:
                    name = f"{vector['code']}-{vector['year']}-{vector['case']}-in-{year}"
                    yield pytest.param(vector, 2000 + int(year[-2:]), id=name)


VECTORS = list(vectors())


@needs_shared
def test_there_are_expected_answers_for_most_rules():
    assert len({vector.values[0]["code"] for vector in VECTORS}) >= 40


@needs_shared
@pytest.mark.parametrize(("vector", "year"), VECTORS)
def test_a_rule_agrees_with_the_expected_answer_or_the_difference_is_listed(vector, year):
    expected = {(table, row) for table, rows in vector["expected"].items() for row in rows}
    listed = DIFFERENCES.get((vector["code"], vector["year"], vector["case"]))
    rows = listed.rows if listed and year >= listed.since else frozenset()
    assert found(vector, year) ^ expected == rows


@needs_shared
def test_every_listed_difference_is_of_an_answer_that_is_there():
    answers = {(v["code"], v["year"], v["case"]) for v, _ in (p.values for p in VECTORS)}
    assert set(DIFFERENCES) <= answers


def found(vector: dict[str, Any], year: int) -> set[tuple[str, Any]]:
    tables = {name: records(table) for name, table in vector["tables"].items()}
    known = vector["metadata"]
    providers = known.get("provider_info")
    answer = rooftree.check(
        tables,
        year=year,
        rules=[vector["code"]],
        period=period(known, year),
        authority=known.get("localAuthority"),
        reference={"providers": records(providers["__table__"])} if providers else None,
        file_format=known.get("file_format", "csv"),
    )
    labels = {name: table.get("index") for name, table in vector["tables"].items()}
    return {
        (table, labels[table][row] if labels.get(table) else row)
        for table, row in answer.select("table", "row").iter_rows()
    }


def records(table: dict[str, Any]) -> list[dict[str, Any]]:
    columns = [RENAMED.get(name, name) for name in table["columns"]]
    return [dict(zip(columns, row, strict=True)) for row in table["rows"]]


def period(known: dict[str, Any], year: int) -> tuple[date, date]:
    start, end = known.get("collection_start"), known.get("collection_end")
    return (
        day(start) if start else date(year - 1, 4, 1),
        day(end) if end else date(year, 3, 31),
    )


def day(text: str) -> date:
    return datetime.strptime(text, "%d/%m/%Y").date()
