"""Every indicator's example, on every engine."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from tests.spec.engines import ENGINES, open_engine
from tests.spec.family import typed

from rooftree.engines.engine import Engine
from rooftree.indicators import all_indicators
from rooftree.indicators.measure import period_table
from rooftree.indicators.queries import parts, schema
from rooftree.language.links import COLLECTION
from rooftree.language.plan import Plan, rows_query
from rooftree.language.tables import drawn_tables
from rooftree.record import RECORD
from rooftree.reference.periods import Period

YEAR = Period(date(2024, 4, 1), date(2025, 3, 31), "2024/25")


@pytest.fixture(params=ENGINES)
def engine(request: pytest.FixtureRequest) -> Iterator[Engine]:
    opened = open_engine(request.param, request)
    yield opened
    opened.close()


@pytest.mark.parametrize("name", list(all_indicators()))
def test_an_indicator_counts_what_its_example_says(engine, name):
    indicator = all_indicators()[name]
    drawn = drawn_tables(indicator.example)
    for table in RECORD.tables:
        rows = typed(table, drawn.get(table.name, []))
        engine.load(table, rows, key=RECORD.child_key)
    engine.load(schema().table(COLLECTION), period_table(YEAR), key="year")
    plans = parts({name: indicator})[name]
    counted = drawn[indicator.table]
    among = rows_where(engine, plans["denominator"]) if not indicator.is_rate else None
    if among is not None:
        assert among == marked(counted, "denominator")
    found = rows_where(engine, plans["numerator"])
    assert (found if among is None else found & among) == marked(counted, "numerator")


def rows_where(engine: Engine, plan: Plan) -> set[int]:
    return {int(row[0]) for row in engine.rows(rows_query(plan))}


def marked(rows: list[dict[str, str | None]], column: str) -> set[int]:
    return {place for place, row in enumerate(rows) if row[column] == "yes"}


@pytest.mark.parametrize("name", list(all_indicators()))
def test_an_indicator_shows_one_who_counts_one_who_does_not_and_one_without_links(name):
    drawn = drawn_tables(all_indicators()[name].example)
    children = drawn["children"]
    linked = {row["child_id"] for t, rows in drawn.items() if t != "children" for row in rows}
    assert {row["numerator"] for row in children} == {"yes", None}
    assert {row["child_id"] for row in children} - linked, "a child with no linked row"
