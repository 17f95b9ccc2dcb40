"""Counts are protected once, here, and nothing small can be worked out again by subtraction."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.disclosure.region import CODES, COUNTRY, RATE, REGION, counts, small_region

from rooftree.disclosure import Protected, protect, read_policy
from rooftree.reference.symbols import Symbol

TOTAL = ("total", "total")
POLICY = read_policy()


def figures(rows, **more):
    protected = protect(counts(rows, **more), policy=POLICY, areas=small_region())
    return {(f.area, f.breakdown, f.group): f for f in protected.figures}


def test_a_share_is_worked_out_from_unrounded_counts_and_rounded_half_up():
    found = figures({CODES[0]: {TOTAL: (25, 200)}, CODES[1]: {TOTAL: (100, 200)}})
    assert found[CODES[0], *TOTAL].value == Decimal(13)
    assert found[REGION, *TOTAL].numerator == Decimal(130)
    assert found[REGION, *TOTAL].value == Decimal(31)


def test_a_small_count_and_what_would_give_it_away_are_suppressed():
    rows = {code: {TOTAL: (n, 200)} for code, n in zip(CODES, (3, 40, 50, 60), strict=True)}
    found = figures(rows)
    assert found[CODES[0], *TOTAL].value is Symbol.C
    assert found[CODES[1], *TOTAL].value is Symbol.C, "the next smallest of the region"
    assert found[CODES[2], *TOTAL].value == Decimal(25)


def test_a_share_whose_rest_is_small_is_suppressed_too():
    found = figures({CODES[0]: {TOTAL: (48, 50)}, CODES[1]: {TOTAL: (20, 50)}})
    assert found[CODES[0], *TOTAL].numerator is Symbol.C


def test_a_lone_suppressed_group_takes_the_next_smallest_with_it():
    cells = {TOTAL: (63, 120), ("sex", "Female"): (3, 50), ("sex", "Male"): (60, 70)}
    found = figures({CODES[0]: cells})
    assert found[CODES[0], "sex", "Female"].numerator is Symbol.C
    assert found[CODES[0], "sex", "Male"].numerator is Symbol.C


def test_zero_is_zero_and_is_shown():
    found = figures({CODES[0]: {TOTAL: (0, 200)}, CODES[1]: {TOTAL: (40, 200)}})
    assert found[CODES[0], *TOTAL].value == Decimal(0)


def test_what_rounds_to_zero_but_is_not_is_k():
    found = figures({CODES[0]: {TOTAL: (6, 20000)}, CODES[1]: {TOTAL: (600, 20000)}})
    assert found[CODES[0], *TOTAL].value is Symbol.K


def test_a_share_of_no_children_is_z_never_zero():
    found = figures({CODES[0]: {TOTAL: (0, 0)}, CODES[1]: {TOTAL: (40, 100)}})
    assert found[CODES[0], *TOTAL].value is Symbol.Z


def test_a_rate_without_a_population_gives_the_count_and_z():
    found = figures({CODES[0]: {TOTAL: (40, None)}}, definition=RATE)
    figure = found[CODES[0], *TOTAL]
    assert (figure.numerator, figure.value, figure.denominator) == (Decimal(40), Symbol.Z, Symbol.Z)


def test_a_rate_has_its_population_as_it_is_published():
    found = figures(
        {CODES[0]: {TOTAL: (41, 5_123)}, CODES[1]: {TOTAL: (30, 6_000)}}, definition=RATE
    )
    assert found[CODES[0], *TOTAL].denominator == Decimal(5123)
    assert found[CODES[0], *TOTAL].value == Decimal(80)


def test_nobody_else_can_make_protected_figures():
    with pytest.raises(TypeError, match="are made by rooftree"):
        Protected((), {}, {}, object())


def test_a_count_of_an_unknown_area_is_refused_in_a_sentence():
    with pytest.raises(ValueError, match="'nowhere' is not an authority"):
        figures({"nowhere": {TOTAL: (10, 20)}})


SMALL = st.tuples(st.integers(0, 30), st.integers(0, 60)).map(lambda p: (p[0], p[0] + p[1]))


@settings(max_examples=150, deadline=None)
@given(st.lists(st.tuples(SMALL, SMALL, SMALL), min_size=4, max_size=4))
def test_no_small_count_is_shown_and_none_is_left_alone_in_its_line(cells):
    rows = {}
    for code, (a, b, c) in zip(CODES, cells, strict=True):
        groups = {("sex", "Female"): a, ("sex", "Male"): b, ("sex", "Not known"): c}
        total = (sum(g[0] for g in groups.values()), sum(g[1] for g in groups.values()))
        rows[code] = {TOTAL: total, **groups}
    found = figures(rows)
    for (area, _, _), figure in found.items():
        if isinstance(figure.numerator, Decimal) and area in CODES:
            assert not 1 <= figure.numerator <= 5
    for code in CODES:
        group = [f for (a, b, _), f in found.items() if a == code and b == "sex"]
        alone = [f for f in group if f.numerator is Symbol.C]
        whole = found[code, *TOTAL].numerator
        assert len(alone) != 1 or whole is Symbol.C or len(group) == 1


def test_the_country_is_the_sum_of_its_regions():
    found = figures({code: {TOTAL: (40, 100)} for code in CODES})
    assert found[COUNTRY, *TOTAL].numerator == Decimal(160)
