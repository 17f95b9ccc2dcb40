"""Count every indicator for the periods asked for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import pyarrow as pa

from rooftree.engines.duckdb import DuckDB
from rooftree.engines.engine import Engine
from rooftree.indicators import all_indicators
from rooftree.indicators.counts import Count, Counts
from rooftree.indicators.coverage import covered
from rooftree.indicators.definition import Indicator
from rooftree.indicators.description import describe
from rooftree.indicators.queries import TOTAL, count_query, parts, schema, splits
from rooftree.language.links import CALENDAR, COLLECTION
from rooftree.language.plan import Plan
from rooftree.record import RECORD, Record
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
            engine.load(schema().table(COLLECTION), period_table(period))
            one = _Pass(engine, record, period, population)
            for name, indicator in chosen.items():
                counts += one.counts(name, indicator, plans[name])
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


@dataclass(frozen=True)
class _Pass:
    """One period, counted by an engine that holds the record."""

    engine: Engine
    record: Record
    period: Period
    population: Population | None

    def counts(self, name: str, indicator: Indicator, plans: Mapping[str, Plan]) -> Iterator[Count]:
        """The counts of an indicator: of every group that there is, also where nobody is in it."""
        areas = covered(self.record, self.period, indicator, plans)
        for breakdown in splits(indicator):
            query = count_query(indicator, plans, breakdown)
            found = {(area, group): pair for area, group, *pair in self.engine.rows(query)}
            of_all = Counter[str]()
            for (area, _), (numerator, _) in found.items():
                of_all[area] += numerator
            for area in areas:
                for group in self._groups(indicator, breakdown):
                    counted, among = found.get((area, group), (0, 0))
                    if indicator.is_rate:
                        among = self._children(indicator, breakdown, area)
                    elif indicator.spread:
                        among = of_all[area]
                    yield Count(name, area, self.period, breakdown, group, counted, among)

    def _groups(self, indicator: Indicator, breakdown: str) -> tuple[str, ...]:
        if breakdown == TOTAL:
            return (TOTAL,)
        return indicator.breakdowns[breakdown].groups_in(self.period.end.year)

    def _children(self, indicator: Indicator, breakdown: str, area: str) -> int | None:
        """The children of the area; None where those of the group are others and unknown."""
        of_people = breakdown != TOTAL and indicator.breakdowns[breakdown].of_people
        if self.population is None or of_people:
            return None
        return self.population.children(area, self.period.end.year - 1)


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
