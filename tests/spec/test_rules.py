"""Every rule's example, on every engine."""

from __future__ import annotations

import pytest
from tests.spec.engines import ENGINES, open_engine

from rooftree.language.tables import Row, drawn_tables
from rooftree.returns import find
from rooftree.rules import all_rules
from rooftree.rules.check import check_dataset
from rooftree.rules.definition import Rule
from rooftree.rules.findings import WHOLE_RETURN
from rooftree.sources import read_records
from rooftree.sources.dataset import Dataset

RULES = [
    pytest.param(returns, rule, id=f"{returns}-{rule.code}-{rule.since or ''}")
    for returns in ("ssda903", "cin")
    for rule in all_rules(returns)
]
REFERENCE = ("providers", "postcodes")


def example_of(returns: str, rule: Rule) -> tuple[Dataset, set[tuple[str, int]]]:
    """The dataset that an example draws, and the rows it marks as failing."""
    drawn = drawn_tables(rule.example)
    setting = (drawn.pop("collection", None) or [{}])[0]
    year = int(setting.get("year") or rule.until or max(rule.since or 2025, 2025))
    marked = {
        (label(returns, name), place)
        for name, rows in drawn.items()
        for place, row in enumerate(rows)
        if row.get("fails") == "yes"
    }
    if setting.get("fails") == "yes":
        marked.add((WHOLE_RETURN, 0))
    dataset = read_records(
        {
            label(returns, name): plain(rows)
            for name, rows in drawn.items()
            if name not in REFERENCE
        },
        returns=returns,
        year=year,
        authority=setting.get("authority") or "X06000001",
        reference={name: plain(rows) for name, rows in drawn.items() if name in REFERENCE},
        file_format=setting.get("file_format") or "csv",
    )
    return dataset, marked


def label(returns: str, name: str) -> str:
    table = find(returns).table(name.removesuffix("_last"))
    assert table is not None, f"the example draws '{name}', which is no table"
    return table.label + ("_last" if name.endswith("_last") else "")


def plain(rows: list[Row]) -> list[Row]:
    return [{name: cell for name, cell in row.items() if name != "fails"} for row in rows]


@pytest.mark.parametrize(("returns", "rule"), RULES)
@pytest.mark.parametrize("engine", ENGINES)
def test_a_rule_blames_the_rows_that_its_example_marks(returns, rule, engine, request):
    dataset, marked = example_of(returns, rule)
    opened = open_engine(engine, request)
    found = check_dataset(dataset, rules=[rule.code], engine=opened)
    assert not found.not_run
    assert {(finding.table, finding.row) for finding in found.findings} == marked


@pytest.mark.parametrize("rule", [param.values[1] for param in RULES])
def test_an_example_shows_rows_that_fail_and_rows_that_pass(rule):
    drawn = drawn_tables(rule.example)
    marks = [row.get("fails") for rows in drawn.values() for row in rows if "fails" in row]
    assert "yes" in marks, "no row fails"
    # A rule on the whole return has one row, which cannot do both.
    assert None in marks or rule.table == "collection", "no row passes"


@pytest.mark.parametrize("rule", [param.values[1] for param in RULES])
def test_a_rule_says_what_it_is_in_words_and_where_it_comes_from(rule):
    assert rule.title and rule.source
    assert not rule.title.endswith("."), "a title is a phrase"
