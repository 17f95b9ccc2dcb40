"""Timescales: what each example says, and the count against a plain one over odd days."""

from __future__ import annotations

import calendar
from datetime import date, timedelta

import holidays
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.spec.family import typed

from rooftree.indicators.timescales import TIMESCALES, Timescale, judge
from rooftree.language.tables import drawn_tables
from rooftree.record import RECORD, Record

OFF = holidays.country_holidays("GB", subdiv="ENG", years=range(2015, 2030))
BY_NAME = {timescale.name: timescale for timescale in TIMESCALES}
# Around year ends, leap days, Easter, the bank holidays of May and August, and any day.
ODD = st.one_of(
    st.builds(
        lambda year, day, more: date(year, *day) + timedelta(days=more),
        st.integers(2016, 2027),
        st.sampled_from([(1, 1), (2, 28), (4, 5), (5, 4), (8, 28), (12, 25)]),
        st.integers(-8, 8),
    ),
    st.dates(date(2016, 1, 1), date(2027, 12, 31)),
)
PAIRS = st.lists(st.tuples(ODD, st.integers(0, 230)), min_size=1, max_size=40)


def drawn(tables) -> Record:
    return Record({t.name: typed(t, tables.get(t.name, [])) for t in RECORD.tables}, ())


def outcomes(timescale: Timescale, tables, **readings: str) -> dict[int, tuple[int, str]]:
    judged = judge(drawn(tables), timescale, readings=readings).to_pylist()
    return {row["row_id"]: (row["days_taken"], row["outcome"]) for row in judged}


@pytest.mark.parametrize("timescale", TIMESCALES, ids=lambda timescale: timescale.name)
def test_a_timescale_judges_as_its_example_says(timescale):
    tables = drawn_tables(timescale.example)
    expected = {
        place: row["outcome"] for place, row in enumerate(tables[timescale.table]) if row["outcome"]
    }
    found = outcomes(timescale, tables)
    assert {place: outcome for place, (_, outcome) in found.items()} == expected


def enquiries(pairs):
    return [
        {"child_id": str(n), "started_on": str(start), "last_returned_on": "2030-03-31",
         "conference_on": str(start + timedelta(days=days))}
        for n, (start, days) in enumerate(pairs)
    ]  # fmt: skip


def worked(start: date, stop: date, *, first: int) -> int:
    days = (start + timedelta(days=n) for n in range(first, (stop - start).days + 1))
    return sum(day.weekday() < 5 and day not in OFF for day in days)


@pytest.mark.parametrize(("reading", "first"), [("left out", 1), ("counted", 0)])
@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
@given(pairs=PAIRS)
def test_working_days_are_those_counted_one_by_one(pairs, reading, first):
    timescale = BY_NAME["conference_within_15_working_days"]
    found = outcomes(timescale, {"section47_enquiries": enquiries(pairs)}, first_day=reading)
    for place, (start, days) in enumerate(pairs):
        taken = worked(start, start + timedelta(days=days), first=first)
        assert found[place] == (taken, "within" if taken <= timescale.limit else "late")


def months_later(day: date, months: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
@given(pairs=PAIRS)
def test_months_end_on_the_same_day_or_the_last_of_a_shorter_month(pairs):
    timescale = BY_NAME["next_review_within_6_months"]
    usual = {"plan_started_on": "2010-01-01", "last_returned_on": "2030-03-31"}
    pairs = [(start, days + 1) for start, days in pairs]
    reviews = [
        {**usual, "child_id": str(n), "reviewed_on": str(day)}
        for n, (start, days) in enumerate(pairs)
        for day in (start, start + timedelta(days=days))
    ]
    found = outcomes(timescale, {"protection_reviews": reviews})
    in_days = outcomes(timescale, {"protection_reviews": reviews}, six_months_as="183 days")
    for place, (start, days) in enumerate(pairs):
        within = start + timedelta(days=days) <= months_later(start, 6)
        assert found[2 * place] == (days, "within" if within else "late")
        assert in_days[2 * place][1] == ("within" if days <= 183 else "late")


def test_a_reading_that_there_is_not_is_refused_in_a_sentence():
    timescale = BY_NAME["first_review_within_3_months"]
    with pytest.raises(ValueError, match="it is calendar months or 91 days"):
        judge(drawn({}), timescale, readings={"three_months_as": "92 days"})
    with pytest.raises(ValueError, match="leaves nothing open that is called 'first_day'"):
        judge(drawn({}), timescale, readings={"first_day": "counted"})
