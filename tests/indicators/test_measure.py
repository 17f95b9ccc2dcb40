"""Indicators counted from a record, for collection years and for other periods."""

from __future__ import annotations

from datetime import date

import pytest
from tests.record.test_record import episode, year_of

from rooftree import record
from rooftree.indicators.measure import measure
from rooftree.reference.periods import Period, collection_year
from rooftree.reference.population import Population

RATE = "cla_31march_rate_per_10000"
FOSTER = "cla_foster_placement_pct"


def small_record() -> record.Record:
    episodes = [
        episode("A", "01/06/2023"),
        episode("B", "01/06/2024", PLACE="K2"),
        episode("C", "01/06/2023", "30/09/2024", REC="E5"),
    ]
    return record.build([year_of(2025, episodes)])


def counted(counts, indicator, breakdown="total", group="total"):
    (found,) = [
        (c.numerator, c.denominator)
        for c in counts.counts
        if (c.indicator, c.breakdown, c.group) == (indicator, breakdown, group)
    ]
    return found


def test_a_rate_has_the_children_aged_0_to_17_of_the_calendar_year_before_as_denominator():
    held = Population({("X1", 2024): 5000, ("X1", 2025): 9999})
    counts = measure(small_record(), periods=[collection_year(2025)], population=held)
    assert counted(counts, RATE) == (2, 5000)


def test_a_rate_without_a_population_has_a_count_and_no_denominator():
    counts = measure(small_record(), periods=[collection_year(2025)])
    assert counted(counts, RATE) == (2, None)
    assert counted(counts, RATE, "sex", "Female") == (2, None)


def test_an_indicator_is_counted_for_any_period():
    half_year = Period(date(2024, 4, 1), date(2024, 9, 29), "to 29 September 2024")
    counts = measure(small_record(), periods=[half_year])
    assert counted(counts, RATE) == (3, None)
    assert counted(counts, FOSTER) == (2, 3)


def test_an_authority_whose_returns_do_not_reach_the_period_is_absent_not_zero():
    counts = measure(small_record(), periods=[collection_year(2026)])
    assert counts.counts == ()


@pytest.mark.parametrize("breakdown", ["age_band", "sex", "ethnic_group"])
def test_the_groups_of_a_breakdown_add_up_to_the_total(breakdown):
    counts = measure(small_record(), periods=[collection_year(2025)])
    among = [c for c in counts.counts if (c.indicator, c.breakdown) == (FOSTER, breakdown)]
    total = counted(counts, FOSTER)
    assert (sum(c.numerator for c in among), sum(c.denominator or 0 for c in among)) == total


def test_an_unknown_indicator_is_refused_in_a_sentence():
    with pytest.raises(ValueError, match="There is no indicator nothing"):
        measure(small_record(), periods=[collection_year(2025)], only=["nothing"])


def test_a_definition_carries_its_condition_its_sql_and_a_hash():
    counts = measure(small_record(), periods=[collection_year(2025)])
    said = counts.definitions[FOSTER]
    assert "placements.is_foster" in said["numerator"]
    assert "FROM children" in said["sql"]
    assert len(said["hash"]) == 64
