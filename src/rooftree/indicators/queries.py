"""The queries of an indicator: one for the total and one for each breakdown."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

from rooftree.indicators import all_indicators
from rooftree.indicators.definition import Indicator
from rooftree.language.built import Definition, built_file, plans_of
from rooftree.language.links import Schema, schema_of
from rooftree.language.plan import Plan, source_sql
from rooftree.record import RECORD

KEPT = Path(__file__).parent / "built.json"
TOTAL = "total"


@cache
def schema() -> Schema:
    """The schema of the record; it has no last year, because it holds every year."""
    return schema_of(RECORD, last_year=False)


def _definitions(name: str, indicator: Indicator) -> dict[str, Definition]:
    texts = {"area": f"{indicator.table}.authority"}
    if not indicator.spread:
        texts["numerator"] = indicator.numerator
    if not indicator.is_rate:
        texts["denominator"] = indicator.denominator
    texts |= {breakdown: one.expression for breakdown, one in indicator.breakdowns.items()}
    return {
        part: Definition(f"indicator {name}, {part}", {indicator.table: text})
        for part, text in texts.items()
    }


def parts(indicators: Mapping[str, Indicator]) -> dict[str, dict[str, Plan]]:
    """The plan of each part (numerator, denominator, area, breakdowns) of each indicator."""
    wanted = {name: _definitions(name, each) for name, each in indicators.items()}
    every = [definition for group in wanted.values() for definition in group.values()]
    found = plans_of(schema(), every, kept=KEPT)
    return {
        name: {part: found[definition.name][0] for part, definition in group.items()}
        for name, group in wanted.items()
    }


def generated() -> str:
    """What the kept file should hold, built anew from every indicator."""
    every = all_indicators().items()
    wanted = [d for name, each in every for d in _definitions(name, each).values()]
    return built_file(schema(), wanted)


def splits(indicator: Indicator) -> tuple[str, ...]:
    """What it is counted by: all together, and each breakdown; what is spread has no "all"."""
    return (*(() if indicator.spread else (TOTAL,)), *indicator.breakdowns)


def count_query(indicator: Indicator, plans: Mapping[str, Plan], breakdown: str) -> str:
    """Authority, group, numerator and denominator (0 for a rate: the population is elsewhere).

    Rows are made into the things that they are of first, where several can be of one.
    """
    used = [plan for part, plan in plans.items() if part in _used(plans, breakdown)]
    (table,) = {plan.table for plan in used}
    group = "'total'" if breakdown == TOTAL else plans[breakdown].condition
    among = plans["denominator" if "denominator" in plans else "numerator"].condition
    numerator = plans["numerator" if "numerator" in plans else "denominator"].condition
    either = f"({among}) OR ({numerator})" if indicator.apart else among
    source = f"{source_sql(table, used)}\nWHERE {either}"
    area, whole = plans["area"].condition, "count(*)"
    if indicator.apart:
        whole = f"count(*) FILTER (WHERE {among})"
    if indicator.once_for:
        keys = [f"{table}.{column}" for column in indicator.once_for]
        things = ", ".join(str(place) for place in range(1, len(keys) + 3))
        source = (
            f"FROM (\n  SELECT {area} AS area, {group} AS grp, {', '.join(keys)},\n"
            f"    bool_or({numerator}) AS is_counted\n{source}\nGROUP BY {things}\n) AS things"
        )
        area, group, numerator = "area", "grp", "is_counted"
    return (
        f"SELECT {area} AS area, {group} AS grp,\n"
        f"  count(*) FILTER (WHERE {numerator}) AS numerator, {whole} AS denominator\n"
        f"{source}\nGROUP BY 1, 2\nORDER BY 1, 2"
    )


def _used(plans: Mapping[str, Plan], breakdown: str) -> Iterable[str]:
    always = {"numerator", "denominator", "area"}
    return always & plans.keys() if breakdown == TOTAL else (always | {breakdown}) & plans.keys()
