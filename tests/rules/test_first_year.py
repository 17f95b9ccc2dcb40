"""In the first year of a table there was none last year, and nothing is missing."""

from __future__ import annotations

from dataclasses import replace

import pytest

from rooftree.rules.check import check_dataset
from rooftree.sources import read_records


@pytest.mark.parametrize(
    ("rule", "year", "not_run"),
    [
        ("706", 2027, ()),
        ("SW16aSTG2", 2025, ("not run: needs last year's SWEpisodes",)),
        ("576", 2027, ("not run: needs last year's Missing",)),
    ],
)
def test_a_rule_on_last_year_wants_only_the_tables_that_it_had(rule, year, not_run):
    dataset = read_records(
        {"Header": [{"CHILD": "A"}], "DoLo": [], "SWEpisodes": [], "Missing": []},
        returns="ssda903",
        year=year,
        authority="X06000001",
    )
    this_year = frozenset(name for name in dataset.supplied if not name.endswith("_last"))
    found = check_dataset(replace(dataset, supplied=this_year), rules=[rule])
    assert found.findings == ()
    assert tuple(entry.reason for entry in found.not_run) == not_run
