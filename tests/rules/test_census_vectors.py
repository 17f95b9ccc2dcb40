"""Every rule of the census held against the expected answers there are for it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
from tests.rules.census_differences import DIFFERENCES
from tests.shared import SHARED, needs_shared

import rooftree
from rooftree.rules import all_rules

HELD = {rule.code for rule in all_rules("cin")}


def vectors() -> Iterator[Any]:
    if SHARED is None:
        return
    with (SHARED / "vectors" / "cin.jsonl").open(encoding="utf-8") as file:
        for line in file:
            vector = json.loads(line)
            # An answer of a rule that changes has years of its own: the ends are enough.
            for year in dict.fromkeys((vector["active_years"][0], vector["active_years"][-1])):
                name = f"{vector['code']}-{vector['year']}-{vector['case']}-in-{year}"
                yield pytest.param(vector, 2000 + int(year[-2:]), id=name)


@needs_shared
@pytest.mark.parametrize(("vector", "year"), list(vectors()))
def test_a_rule_agrees_with_the_expected_answer_or_the_difference_is_listed(vector, year):
    answer = vector["expected"]
    expected = {(table, row) for table, rows in answer["failing_rows"].items() for row in rows}
    if answer.get("la_level"):
        expected = {("Collection", None)}
    listed = DIFFERENCES.get((vector["code"], vector["year"], vector["case"]))
    assert found(vector, year) ^ expected == (listed.rows if listed else frozenset())


@needs_shared
def test_every_listed_difference_is_of_an_answer_that_is_there():
    answers = {(v["code"], v["year"], v["case"]) for v, _ in (p.values for p in vectors())}
    assert set(DIFFERENCES) <= answers


def found(vector: dict[str, Any], year: int) -> set[tuple[str, Any]]:
    tables = {
        name: [dict(zip(table["columns"], row, strict=True)) for row in table["rows"]]
        for name, table in vector["tables"].items()
    }
    answer = rooftree.check(tables, returns="cin", year=year, rules=[vector["code"]])
    return set(answer.select("table", "row").iter_rows())
