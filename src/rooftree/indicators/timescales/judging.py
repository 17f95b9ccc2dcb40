"""Judge every row of the record by a timescale, in the common SQL."""

from __future__ import annotations

from collections.abc import Mapping

import pyarrow as pa

from rooftree.engines.duckdb import DuckDB
from rooftree.engines.engine import Engine
from rooftree.indicators.queries import schema
from rooftree.indicators.timescales.definition import Timescale
from rooftree.language.links import CALENDAR
from rooftree.record import RECORD, Record
from rooftree.reference.calendar import working_day_table

# The clock of a thing that has not stopped is read on the last day that was returned.
_QUERY = """
SELECT row_id, child_id, authority, clock_started_on, clock_stopped_on,
  CASE WHEN clock_read_on >= clock_started_on THEN days_taken END AS days_taken,
  CASE
    WHEN clock_stopped_on < clock_started_on THEN 'reversed'
    WHEN is_within IS NULL THEN 'unknown'
    WHEN clock_stopped_on IS NULL THEN CASE WHEN is_within THEN 'running' ELSE 'overdue' END
    WHEN is_within THEN 'within' ELSE 'late'
  END AS outcome
FROM (
  SELECT clock.*, {taken} AS days_taken, {within} AS is_within
  FROM (
    SELECT *, coalesce(clock_stopped_on, last_returned_on) AS clock_read_on
    FROM (
      SELECT row_id, child_id, authority, last_returned_on, {start} AS clock_started_on,
        {stop} AS clock_stopped_on, {among} AS is_counted
      FROM {table}
    ) AS rows_of_table
    WHERE is_counted AND clock_started_on IS NOT NULL
  ) AS clock{joins}
) AS judged
ORDER BY row_id
"""
_JOINS = """
  LEFT JOIN calendar AS first_day ON first_day.day = days_after(clock_started_on, {before})
  LEFT JOIN calendar AS last_day ON last_day.day = clock_read_on"""


def query(timescale: Timescale, *, readings: Mapping[str, str] | None = None) -> str:
    """The query of a timescale: one row for each row of its table whose clock counts.

    ``readings`` chooses among what a parameter leaves open, else its default; one that there
    is not raises ``ValueError``. Working days run from the day after the start to the stop's
    own; months to the same day of the month, or the last of a shorter one.
    """
    chosen = _chosen(timescale, readings or {})
    taken, within, joins = _counted(timescale, chosen)
    return _QUERY.format(
        taken=taken,
        within=within,
        joins=joins,
        start=timescale.clock_start,
        stop=timescale.clock_stop,
        among=timescale.among,
        table=timescale.table,
    )


def judge(
    record: Record,
    timescale: Timescale,
    *,
    readings: Mapping[str, str] | None = None,
    engine: Engine | None = None,
) -> pa.Table:
    """Each row of the timescale's table whose clock counts, with ``outcome`` and its days.

    ``days_taken`` are working days for a timescale in working days, else calendar days.
    ``outcome`` is within, late, running, overdue (not stopped by the last return), reversed
    (the dates are), or unknown (a date is outside the calendar of working days).
    """
    text = query(timescale, readings=readings)
    engine = engine or DuckDB()
    try:
        for name in (timescale.table, *timescale.reads):
            described = RECORD.table(name)
            assert described is not None, f"the record has no table {name}"
            engine.load(described, record.tables[name], key=RECORD.child_key)
        engine.load(schema().table(CALENDAR), working_day_table())
        return engine.table(text)
    finally:
        engine.close()


def _counted(timescale: Timescale, chosen: Mapping[str, str]) -> tuple[str, str, str]:
    """What the clock shows, whether that is within the limit, and the calendar it needs."""
    days = "days_between(clock_started_on, clock_read_on)"
    if timescale.calendar == "working days":
        taken = "last_day.working_days_until - first_day.working_days_until"
        before = -1 if chosen.get("first_day") == "counted" else 0
        return taken, f"{taken} <= {timescale.limit}", _JOINS.format(before=before)
    in_days = [reading.split()[0] for reading in chosen.values() if reading.endswith(" days")]
    if timescale.calendar == "calendar days" or in_days:
        return days, f"{days} <= {in_days[0] if in_days else timescale.limit}", ""
    return days, f"clock_read_on <= months_after(clock_started_on, {timescale.limit})", ""


def _chosen(timescale: Timescale, readings: Mapping[str, str]) -> dict[str, str]:
    known = {p.name: p for p in timescale.parameters}
    for name, reading in readings.items():
        if name not in known:
            raise ValueError(
                f"The timescale {timescale.name} leaves nothing open that is called '{name}'; "
                f"it leaves open {', '.join(known) or 'nothing'}."
            )
        choices = (known[name].default, *known[name].others)
        if reading not in choices:
            raise ValueError(f"{name} cannot be '{reading}': it is {' or '.join(choices)}.")
    return {name: readings.get(name, p.default) for name, p in known.items()}
