"""Count every indicator for the periods asked for."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from datetime import date, timedelta
from inspect import cleandoc
from typing import Any

import pyarrow as pa

from rooftree.engines.duckdb import DuckDB
from rooftree.engines.engine import Engine
from rooftree.indicators import all_indicators, what_counts
from rooftree.indicators.counts import Count, Counts
from rooftree.indicators.definition import Indicator
from rooftree.indicators.queries import TOTAL, count_query, parts, schema, splits
from rooftree.language.links import CALENDAR, COLLECTION
from rooftree.language.plan import Plan
from rooftree.record import RECORD, RETURN_OF, Record, Submission
from rooftree.reference.calendar import working_day_table
from rooftree.reference.periods import Period
from rooftree.reference.population import Population

Progress = Callable[[str, int, int], None]


def measure(
    record: Record,
    *,
    periods: Sequence[Period],
    population: Population | None = None,
    only: Sequence[str] | None = None,
    progress: Progress | None = None,
    engine: Engine | None = None,
) -> Counts:
    """Count the indicators of the record for each period.

    An authority has a count for a period only if its returns reach to the period's end: what
    was not returned is absent, not zero. ``only`` names indicators; default all.
    """
    chosen = _chosen(only)
    plans = parts(chosen)
    engine = engine or DuckDB()
    try:
        for table in RECORD.tables:
            engine.load(table, record.tables[table.name], key=RECORD.child_key)
        engine.load(schema().table(CALENDAR), working_day_table())
        counts: list[Count] = []
        for done, period in enumerate(periods):
            if progress:
                progress(f"Measure {period.label}", done, len(periods))
            counts += _of_period(engine, chosen, plans, period, record, population)
    finally:
        engine.close()
    return Counts(tuple(counts), {n: describe(n, i, plans[n]) for n, i in chosen.items()})


def _chosen(only: Sequence[str] | None) -> dict[str, Indicator]:
    every = all_indicators()
    unknown = [name for name in only or () if name not in every]
    if unknown:
        raise ValueError(
            f"There is no indicator {', '.join(unknown)}; there are {', '.join(every)}."
        )
    return {name: every[name] for name in (only if only is not None else every)}


def _of_period(  # noqa: PLR0917 - the pieces of one pass
    engine: Engine,
    chosen: Mapping[str, Indicator],
    plans: Mapping[str, Mapping[str, Plan]],
    period: Period,
    record: Record,
    population: Population | None,
) -> Iterator[Count]:
    engine.load(schema().table(COLLECTION), period_table(period))
    for name, indicator in chosen.items():
        whole = Period(_years_before(period.start, indicator.looks_back), period.end, "")
        covered = _covered(record, whole, _told_by(plans[name]))
        for breakdown in splits(indicator):
            found = {
                (area, group): (numerator, denominator)
                for area, group, numerator, denominator in engine.rows(
                    count_query(indicator, plans[name], breakdown)
                )
            }
            for area in covered:
                of_all = sum(n for (where, _), (n, _) in found.items() if where == area)
                for group in _groups(indicator, breakdown, period.end.year):
                    counted, among = found.get((area, group), (0, 0))
                    if indicator.is_rate:
                        denominator = _held(population, indicator, breakdown, area, period)
                    else:
                        denominator = of_all if indicator.spread else among
                    yield Count(name, area, period, breakdown, group, counted, denominator)


def _groups(indicator: Indicator, breakdown: str, year: int) -> tuple[str, ...]:
    return (TOTAL,) if breakdown == TOTAL else indicator.breakdowns[breakdown].groups_in(year)


def _held(
    population: Population | None, indicator: Indicator, breakdown: str, area: str, period: Period
) -> int | None:
    """The children of the area, where those of the group are not others and unknown."""
    of_people = breakdown != TOTAL and indicator.breakdowns[breakdown].of_people
    if population is None or of_people:
        return None
    return population.children(area, period.end.year - 1)


def _years_before(day: date, years: int) -> date:
    """The same day so many years before; a period that begins on 29 February begins on the 28th."""
    is_leap_day = (day.month, day.day) == (2, 29)
    return day.replace(year=day.year - years, day=28 if is_leap_day and years else day.day)


def _told_by(plans: Mapping[str, Plan]) -> set[str]:
    """The returns that must have been given for an indicator to be counted."""
    return {RETURN_OF[table] for p in plans.values() for table in p.needs if table in RETURN_OF}


def _covered(record: Record, period: Period, returns: Collection[str]) -> list[str]:
    """Authorities whose returns, each of these, cover the whole period; of none, any return."""
    held: dict[tuple[str, str], list[Submission]] = {}
    for given in record.submissions:
        held.setdefault((given.authority, given.returns), []).append(given)
    whole = {key for key, spans in held.items() if _reaches(spans, period)}
    authorities = {authority for authority, _ in whole}
    return sorted(a for a in authorities if all((a, each) in whole for each in returns))


def _reaches(spans: Sequence[Submission], period: Period) -> bool:
    """Whether every day of the period is one of a submission."""
    day = period.start
    for span in sorted(spans, key=lambda one: one.start):
        if span.start <= day <= span.end:
            day = span.end + timedelta(days=1)
    return day > period.end


def period_table(period: Period) -> pa.Table:
    """The period in the shape of a collection, as the engines hold it."""
    row = {
        "row_id": [0],
        "start": pa.array([period.start], pa.date32()),
        "end": pa.array([period.end], pa.date32()),
        "year": [period.end.year],
        "authority": pa.array([None], pa.string()),
        "file_format": pa.array([None], pa.string()),
    }
    return pa.table(row)


def describe(name: str, indicator: Indicator, plans: Mapping[str, Plan]) -> dict[str, Any]:
    """An indicator as plain data, as a release carries it, with the SQL as run and a hash."""
    data = {
        "id": name,
        "title": indicator.title,
        "unit": indicator.unit,
        "per": indicator.per,
        "decimals": indicator.decimals,
        "outcome": indicator.outcome,
        "counts": what_counts(name),
        "why": indicator.why,
        "caution": indicator.caution,
        "source": indicator.source,
        "by": list(indicator.breakdowns),
        "breakdowns": {b: one.title for b, one in indicator.breakdowns.items()},
        "table": indicator.table,
        "numerator": cleandoc(indicator.numerator),
        "denominator": cleandoc(indicator.denominator),
        "polarity": indicator.polarity,
        "sql": count_query(indicator, plans, splits(indicator)[0]),
    }
    data |= {key: value for key, value in _further(indicator).items() if value}
    text = json.dumps(data, sort_keys=True)
    return {**data, "hash": hashlib.sha256(text.encode()).hexdigest()}


def _further(indicator: Indicator) -> dict[str, Any]:
    """What most indicators have not."""
    return {
        "domain": indicator.domain,
        "apart": indicator.apart,
        "spread": indicator.spread.name if indicator.spread else "",
        "once_for": list(indicator.once_for),
        "group_titles": {
            group: title
            for one in indicator.breakdowns.values()
            for group, title in one.titles.items()
        },
        "overlapping": [b for b, one in indicator.breakdowns.items() if one.overlap],
        "looks_back": indicator.looks_back,
    }
