"""An indicator and the published measure of the same thing have one id, and agree in what it is."""

from __future__ import annotations

import pytest

from rooftree.indicators import all_indicators
from rooftree.statistics.measure import all_measures

PUBLISHED = {one.id: one for one in all_measures()}
BOTH = [name for name in all_indicators() if name in PUBLISHED]


def test_most_indicators_are_published_too():
    assert len(BOTH) > 12


@pytest.mark.parametrize("name", BOTH)
def test_the_two_agree(name):
    ours, theirs = all_indicators()[name], PUBLISHED[name]
    for word in ("unit", "decimals", "outcome", "domain", "polarity"):
        assert getattr(ours, word) == getattr(theirs, word), word


@pytest.mark.parametrize("name", BOTH)
def test_the_groups_of_a_breakdown_of_its_own_are_those_that_are_published(name):
    for breakdown, one in all_indicators()[name].breakdowns.items():
        if one.of_people:
            continue
        published = [
            dict(r.by)[breakdown] for r in PUBLISHED[name].readings if breakdown in dict(r.by)
        ]
        assert set(one.groups) == set(published)
