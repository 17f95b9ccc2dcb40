"""Funnel plots: limits by exact probability, and no limits where counts do not allow them."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from math import comb, exp, floor, lgamma, log

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.comparisons.invented import COUNTRY, ID, codes, figure, region, release_of

from rooftree.comparisons import Funnel, NoFunnel, funnel
from rooftree.comparisons.funnel import unsuited
from rooftree.comparisons.limits import binomial_limits, poisson_limits
from rooftree.statistics import all_measures

NOW = "2024/25"


def binomial(of, share):
    """The probability of each count, by fractions."""
    return [comb(of, n) * share**n * (1 - share) ** (of - n) for n in range(of + 1)]


def poisson(expected, most):
    return [exp(n * log(expected) - expected - lgamma(n + 1)) for n in range(most + 1)]


def beyond(chances, limits):
    """The probability of all counts beyond each limit."""
    ends = (limits.low_998, limits.low_95, limits.high_95, limits.high_998)
    low = [float(sum(p for n, p in enumerate(chances) if n < end)) for end in ends[:2]]
    high = [float(sum(p for n, p in enumerate(chances) if n > end)) for end in ends[2:]]
    return low, high


@pytest.mark.parametrize("of", [1, 5, 20, 61, 250])
@pytest.mark.parametrize("share", [Fraction(1, 50), Fraction(1, 3), Fraction(9, 10)])
def test_counts_beyond_binomial_limits_are_as_unlikely_as_said_and_no_nearer_ones_are(of, share):
    chances, limits = binomial(of, share), binomial_limits(of, float(share))
    (low_998, low_95), (high_95, high_998) = beyond(chances, limits)
    assert low_998 < 0.001 and low_95 < 0.025 and high_95 < 0.025 and high_998 < 0.001
    within = floor(limits.high_95)
    assert float(sum(chances[within:])) >= 0.025, "one count nearer would be too likely"


@pytest.mark.parametrize("expected", [0.3, 2, 10, 47.5, 100])
def test_counts_beyond_poisson_limits_are_as_unlikely_as_said(expected):
    chances, limits = poisson(expected, 160), poisson_limits(expected)
    (low_998, low_95), (high_95, high_998) = beyond(chances, limits)
    assert low_998 < 0.001 and low_95 < 0.025 and high_95 < 0.025 and high_998 < 0.001
    assert sum(chances[floor(limits.high_998) :]) >= 0.001


def test_limits_of_large_numbers_are_those_of_the_normal_curve():
    held = binomial_limits(10_000_000, 0.07)
    deviation = (10_000_000 * 0.07 * 0.93) ** 0.5
    for limit, times in ((held.low_998, -3.0902), (held.low_95, -1.96), (held.high_95, 1.96), (held.high_998, 3.0902)):  # fmt: skip  # noqa: E501
        assert limit == pytest.approx(700_000 + times * deviation, abs=3)


@settings(deadline=None)
@given(st.integers(1, 2000), st.floats(0.001, 0.999))
def test_the_limits_of_a_count_rise_with_how_many_it_is_of(of, share):
    small, large = binomial_limits(of, share), binomial_limits(of + 1, share)
    for name in ("low_998", "low_95", "high_95", "high_998"):
        assert getattr(small, name) <= getattr(large, name) + 1e-9
    ends = (small.low_998, small.low_95, of * share, small.high_95, small.high_998)
    assert list(ends) == sorted(ends)


@given(st.floats(0.01, 5000), st.floats(1.01, 3))
def test_the_limits_of_events_rise_with_what_is_expected_and_close_in_on_it(expected, times):
    few, many = poisson_limits(expected), poisson_limits(expected * times)
    assert few.low_95 <= many.low_95 and few.high_998 <= many.high_998
    assert 0 <= few.low_998 <= few.low_95 <= expected <= few.high_95 <= few.high_998
    assert poisson_limits(expected * 8).high_95 / 8 < few.high_95


def test_the_few_and_the_many_are_mirrored():
    held, mirror = binomial_limits(40, 0.3), binomial_limits(40, 0.7)
    assert held.low_95 == pytest.approx(40 - mirror.high_95)
    assert held.high_998 == pytest.approx(40 - mirror.low_998)


@pytest.mark.parametrize("wrong", [(0, 0.5), (5, 1.5), (5, -0.1)])
def test_senseless_shares_are_refused(wrong):
    with pytest.raises(ValueError, match="no limits"):
        binomial_limits(*wrong)
    with pytest.raises(ValueError, match="no limits"):
        poisson_limits(0)


SIZES = (50, 200, 200, 1000, 4000, 400)
COUNTS = (10, 40, 70, 205, 900, 62)


def figures(counts=COUNTS, sizes=SIZES, per=100):
    return [
        figure(code, Decimal(n * per) / d, counts=(n, d))
        for code, n, d in zip(codes(len(counts)), counts, sizes, strict=True)
    ]


def release_with(*more, per=100, **definition):
    made = [*figures(per=per or 1), *more]
    return release_of(made, region(7), per=per, decimals=3, **definition)


def whole(n=2000, d=10_000, per=100):
    return figure(COUNTRY, Decimal(n * per) / d, counts=(n, d))


@pytest.mark.parametrize("hidden_value", ["12", "c"])
def test_authorities_stand_within_or_beyond_limits_around_the_country(hidden_value):
    hidden = figure(codes(7)[6], hidden_value, counts=("c", 80))
    held = funnel(release_with(whole(), hidden), ID, NOW)
    assert isinstance(held, Funnel)
    assert (held.average, held.average_of, held.method) == (20, "Inventia", "binomial")
    found = {p.figure.area: (p.beyond, p.side) for p in held.points}
    a, b, c, d, e, f = codes(6)
    assert found == {
        a: ("", "low"), b: ("", "low"), c: ("99.8%", "high"), d: ("", "high"),
        e: ("99.8%", "high"), f: ("95%", "low"),
    }  # fmt: skip
    assert held.outside("95%") == 3 and held.outside("99.8%") == 2
    assert [one.area for one in held.without] == [codes(7)[6]]


def test_every_point_of_the_curve_is_in_order_and_spans_the_authorities():
    held = funnel(release_with(whole()), ID, NOW)
    assert isinstance(held, Funnel)
    sizes = [one.size for one in held.limits]
    assert sizes == sorted(set(sizes)) and sizes[0] <= 50 and sizes[-1] >= 4000
    for one in held.limits:
        ends = (one.low_998, one.low_95, held.average, one.high_95, one.high_998)
        assert list(ends) == sorted(ends)
        assert one.low_998 >= 0
        assert one.high_998 <= 100


def test_a_rate_has_poisson_limits_in_its_unit():
    held = funnel(release_with(whole(per=10_000), per=10_000, unit="per 10,000 children"), ID, NOW)
    assert isinstance(held, Funnel) and held.method == "Poisson" and held.average == 2000
    (size,) = {p.size for p in held.points if p.figure.area == codes(1)[0]}
    assert size == 50
    near = min(held.limits, key=lambda one: abs(one.size - 1000))
    expected = poisson_limits(float(near.size) * 0.2)
    assert near.high_95 == pytest.approx(
        Decimal(expected.high_95 * 10_000) / near.size, abs=Decimal("0.001")
    )


def test_the_average_is_of_the_authorities_where_the_country_has_no_counts():
    held = funnel(release_with(figure(COUNTRY, "20")), ID, NOW)
    assert isinstance(held, Funnel) and held.average_of == "these authorities"
    assert held.average == Decimal(sum(COUNTS)) * 100 / sum(SIZES)


WHOLE_NUMBERS = "not whole children"


@pytest.mark.parametrize(
    ("definition", "why"),
    [
        ({"per": None, "unit": "score"}, "neither a percentage nor a rate"),
        ({"unit": "rating", "per": None}, "neither a percentage nor a rate"),
        ({"no_funnel": "Not this one."}, "Not this one."),
    ],
)
def test_what_chance_does_not_govern_has_no_funnel_and_says_why(definition, why):
    held = funnel(release_with(whole(), **definition), ID, NOW)
    assert isinstance(held, NoFunnel) and why in held.reason


def test_measures_that_are_no_counts_of_separate_events_say_so():
    said = {one.id: unsuited(one.describe("file.csv")) for one in all_measures()}
    assert {name for name, why in said.items() if why and "neither a" not in why} == {
        *("absence_overall_pct", "absence_authorised_pct", "absence_unauthorised_pct"),
        *("csc_share_of_la_spend_pct", "csc_share_not_cla_pct", "csc_spend_per_child_gbp"),
        *("sw_turnover_rate_fte_pct", "sw_vacancy_rate_fte_pct", "sw_average_caseload_fte"),
        *("sw_agency_rate_fte_pct", "sw_agency_cover_rate_fte_pct"),
        *("sw_sickness_absence_rate_fte_pct", "sw_ethnicity_vs_population_pct"),
    }


def changed(**parts):
    first, *rest = figures()
    return [figure(first.area, parts.get("value", first.value), counts=parts["counts"]), *rest]


@pytest.mark.parametrize(
    ("made", "why"),
    [
        (changed(counts=("10.5", "50")), WHOLE_NUMBERS),
        (changed(counts=("60", "50"), value="120"), "no proportion"),
        (figures()[:4], "too few authorities"),
        ([figure(c, "20") for c in codes(6)], "too few authorities"),
        ([replace(f, value=Decimal(3)) for f in figures()], "divided by each other"),
        ([figure(c, "0", counts=(0, 50)) for c in codes(6)], "no average"),
    ],
)
def test_counts_that_the_values_are_not_made_of_give_no_funnel(made, why):
    made = [figure(f.area, f.value, counts=(f.numerator, f.denominator)) for f in made]
    held = funnel(release_of(made, region(7), decimals=3), ID, NOW)
    assert isinstance(held, NoFunnel) and why in held.reason


def test_an_unknown_period_or_indicator_has_no_funnel():
    assert isinstance(funnel(release_with(), ID, "1999/00"), NoFunnel)
    assert isinstance(funnel(release_with(), "nothing", NOW), NoFunnel)
