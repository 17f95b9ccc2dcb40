"""Work out the journeys of every child of a record."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

import pyarrow as pa

from rooftree.engines.duckdb import DuckDB
from rooftree.engines.engine import Engine
from rooftree.journeys.queries import queries
from rooftree.journeys.windows import USUAL, Windows
from rooftree.record import RECORD, Record
from rooftree.returns.description import Column, Table

Progress = Callable[[str, int, int], None]
# The tables of the record that are read.
READ = (
    "children",
    "referrals",
    "assessments",
    "section47_enquiries",
    "initial_conferences",
    "protection_plans",
    "protection_reviews",
    "in_need_plans",
    "periods_of_care",
)
# What came of a referral from before the first return may be in a return that is not there.
_RETURNED = Table(
    "returned",
    "First days of returns",
    (Column("authority", "text"), Column("first_day", "date")),
    "one",
    "returned",
    key="authority",
)
REFERRAL, SECTION_47 = "Referral", "Section 47 enquiry"
CONFERENCE, PLAN = "Initial conference", "Protection plan"


@dataclass(frozen=True)
class Flow:
    """How many things went from one stage to another; stages are numbered from the left."""

    stage: int
    source: str
    destination: str
    number: int


@dataclass(frozen=True)
class Journeys:
    """Tables by name: referral_outcomes, section47_journeys, plan_outcomes, steps, events.

    ``flows`` count them, in the order of their stages; ``windows`` are the days that were waited.
    """

    tables: Mapping[str, pa.Table]
    flows: tuple[Flow, ...]
    windows: Windows


def journeys(
    record: Record,
    *,
    windows: Windows = USUAL,
    progress: Progress | None = None,
    engine: Engine | None = None,
) -> Journeys:
    """The journeys of a record; a child counts within one authority."""
    engine = engine or DuckDB()
    try:
        for name in READ:
            described = RECORD.table(name)
            assert described is not None, f"the record has no table {name}"
            engine.load(described, record.tables[name], key=RECORD.child_key)
        engine.load(_RETURNED, _returned(record))
        tables = {}
        asked = queries(windows)
        for done, (name, query) in enumerate(asked.items()):
            if progress:
                progress(f"Journeys: {name.replace('_', ' ')}", done, len(asked))
            tables[name] = engine.table(query)
    finally:
        engine.close()
    return Journeys(tables, tuple(_flows(tables)), windows)


def _returned(record: Record) -> pa.Table:
    """The first day of the censuses of each authority."""
    first: dict[str, date] = {}
    for given in record.submissions:
        if given.returns == "cin":
            first[given.authority] = min(given.start, first.get(given.authority, given.start))
    return pa.table(
        {
            "row_id": pa.array(range(len(first)), pa.int64()),
            "authority": pa.array(first, pa.string()),
            "first_day": pa.array(first.values(), pa.date32()),
        }
    )


def _flows(tables: Mapping[str, pa.Table]) -> Iterator[Flow]:
    stages = (
        (REFERRAL, "referral_outcomes", "outcome"),
        (SECTION_47, "section47_journeys", "section47_led_to"),
        (CONFERENCE, "section47_journeys", "conference_led_to"),
        (PLAN, "plan_outcomes", "plan_led_to"),
    )
    for stage, (source, table, column) in enumerate(stages):
        counted = Counter(filter(None, tables[table].column(column).to_pylist()))
        for destination, number in sorted(counted.items(), key=lambda one: (-one[1], one[0])):
            yield Flow(stage, source, destination, number)
