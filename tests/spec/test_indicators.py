"""Every indicator's example, on every engine."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest
from tests.spec.engines import ENGINES, open_engine
from tests.spec.family import typed

from rooftree.engines.engine import Engine
from rooftree.indicators import Indicator, all_indicators
from rooftree.indicators.measure import period_table
from rooftree.indicators.queries import parts, schema
from rooftree.language.links import CALENDAR, COLLECTION
from rooftree.language.plan import Plan, rows_query
from rooftree.language.tables import drawn_tables
from rooftree.record import RECORD
from rooftree.reference.calendar import working_day_table
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
    drawn = loaded(engine, indicator)
    plans = parts({name: indicator})[name]
    counted = drawn[indicator.table]
    among = rows_where(engine, plans["denominator"]) if "denominator" in plans else None
    if among is not None:
        assert among == marked(counted, "denominator")
    if "numerator" in plans:
        found = rows_where(engine, plans["numerator"])
        of_both = found if among is None or indicator.apart else found & among
        assert of_both == marked(counted, "numerator")


@pytest.mark.parametrize("name", [name for name, one in all_indicators().items() if one.spread])
def test_a_row_is_in_the_group_that_the_example_says(engine, name):
    indicator = all_indicators()[name]
    drawn = loaded(engine, indicator)[indicator.table]
    plan = parts({name: indicator})[name][indicator.spread.name]
    for group in indicator.spread.groups:
        of_group = replace(plan, condition=f"{plan.condition} = '{group}'")
        rows = {place for place, row in enumerate(drawn) if row[indicator.spread.name] == group}
        assert rows_where(engine, of_group) == rows
    assert {row[indicator.spread.name] for row in drawn} == set(indicator.spread.groups)


def loaded(engine: Engine, indicator: Indicator) -> dict[str, list[dict[str, str | None]]]:
    """The example of an indicator, held by the engine."""
    drawn = drawn_tables(indicator.example)
    for table in RECORD.tables:
        rows = typed(table, drawn.get(table.name, []))
        engine.load(table, rows, key=RECORD.child_key)
    engine.load(schema().table(COLLECTION), period_table(YEAR), key="year")
    engine.load(schema().table(CALENDAR), working_day_table())
    return drawn


def rows_where(engine: Engine, plan: Plan) -> set[int]:
    return {int(row[0]) for row in engine.rows(rows_query(plan))}


def marked(rows: list[dict[str, str | None]], column: str) -> set[int]:
    return {place for place, row in enumerate(rows) if row[column] == "yes"}


@pytest.mark.parametrize("name", list(all_indicators()))
def test_an_indicator_shows_one_that_counts_one_that_does_not_and_one_without_links(name):
    indicator = all_indicators()[name]
    drawn = drawn_tables(indicator.example)
    counted = drawn[indicator.table]
    shown = "denominator" if indicator.spread else "numerator"
    assert {row[shown] for row in counted} == {"yes", None}
    if others := [rows for table, rows in drawn.items() if table != indicator.table]:
        linked = {row["child_id"] for rows in others for row in rows}
        assert {row["child_id"] for row in counted} - linked, "a child with no linked row"
