"""Censuses of an invented region in the whole are like England's, as published."""

from __future__ import annotations

from collections import defaultdict

import pytest

from rooftree import record
from rooftree.indicators.measure import measure
from rooftree.reference.periods import collection_year
from rooftree.reference.population import read_population
from rooftree.sources import read_folder
from rooftree.synthetic import make_demo

# Children in need, DfE, year ending 31 March 2024, England (Open Government Licence v3.0).
RATES = {"cin_rate_per_10000": 332.9}
SHARES = {
    "cin_rereferrals_12m_pct": 22.4,
    "assessments_within_45_days_pct": 84.5,
    "icpc_within_15_days_pct": 79.7,
    "s47_to_icpc_conversion_pct": 32.2,
    "cpp_second_or_subsequent_pct": 24.7,
    "cpp_reviewed_in_time_pct": 89.8,
    "cpp_2_years_or_more_pct": 2.6,
}
DURATIONS = {
    "3 months or less": 29.7,
    "More than 3 to 6 months": 24.7,
    "More than 6 months to 1 year": 27.1,
    "1 to 2 years": 16.0,
    "2 years or more": 2.6,
}


@pytest.fixture(scope="module")
def added_up(tmp_path_factory: pytest.TempPathFactory) -> dict[tuple[str, str], tuple[int, int]]:
    """Numerator and denominator of the region, by indicator and group."""
    folder = tmp_path_factory.mktemp("need")
    make_demo(folder, seed=1, authorities=6, years=(2023, 2024), returns="cin")
    paths = sorted((folder / "cin").glob("*/*"))
    read = [
        read_folder(path, returns="cin", year=int(path.name), authority=path.parent.name)
        for path in paths
    ]
    counts = measure(
        record.build(read),
        periods=[collection_year(2024)],
        population=read_population(folder / "reference" / "population.csv"),
    )
    found = defaultdict[tuple[str, str], list[int]](lambda: [0, 0])
    for one in counts.counts:
        place = found[one.indicator, one.group]
        place[0] += one.numerator
        place[1] += one.denominator or 0
    return {key: (numerator, among) for key, (numerator, among) in found.items()}


@pytest.mark.parametrize(("indicator", "expected"), RATES.items())
def test_as_many_children_are_in_need_as_in_england(added_up, indicator, expected) -> None:
    numerator, population = added_up[indicator, "total"]
    assert 10_000 * numerator / population == pytest.approx(expected, rel=0.15)


@pytest.mark.parametrize(("indicator", "expected"), SHARES.items())
def test_what_is_done_for_them_is_like_england(added_up, indicator, expected) -> None:
    numerator, among = added_up[indicator, "total"]
    assert among > 500
    assert 100 * numerator / among == pytest.approx(expected, abs=5)


@pytest.mark.parametrize(("group", "expected"), DURATIONS.items())
def test_protection_plans_last_as_long_as_in_england(added_up, group, expected) -> None:
    numerator, among = added_up["cpp_duration_pct", group]
    assert 100 * numerator / among == pytest.approx(expected, abs=5)
