"""The rows of the summary are those of the department's own, no more and no fewer."""

from __future__ import annotations

import csv
from collections import Counter

from tests.shared import SHARED, needs_shared

from rooftree.statistics.measure import all_measures

# An authority has a judgement, not a number of authorities with each: the row is ours.
OUR_OWN = {("ofsted_leadership_rating", "")}
COMPARISONS = ("sw_ethnicity_vs_population_pct", "sw_ethnicity_by_seniority_pct")
# What is left out of a split because it is everything.
WHOLE = ("school_type=Total", "age_at_start_of_care=Total (all ages)")


def _named(breakdown: str) -> str:
    return "; ".join(one for one in breakdown.split("; ") if one not in WHOLE)


@needs_shared
def test_the_rows_are_the_68_of_the_departments_summary():
    assert SHARED is not None
    path = SHARED / "catalogue" / "summary-rows.csv"
    with path.open(encoding="utf-8-sig", newline="") as file:
        theirs = Counter((r["indicator_id"], _named(r["breakdown"])) for r in csv.DictReader(file))
    live = [one for one in all_measures() if one.status == "live"]
    ours = Counter((one.id, row.by) for one in live for row in one.headlines)
    assert (len(live), theirs.total()) == (40, 68)
    assert ours - theirs == Counter(OUR_OWN)
    assert not theirs - ours


def test_the_comparisons_of_ethnic_groups_are_no_rows():
    held = {one.id: one.headlines for one in all_measures()}
    assert [held[name] for name in COMPARISONS] == [(), ()]


def test_one_indicator_that_is_not_on_the_dashboard_is_read_with_those_that_are():
    extra = [one.id for one in all_measures() if one.status != "live" and one.headlines]
    assert extra == ["s47_to_icpc_conversion_pct"]
