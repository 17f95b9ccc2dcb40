"""Counts of other shapes: spread over groups, groups that overlap, two counts apart."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.disclosure.region import CODES, RATE, SHARE, counts, small_region
from tests.disclosure.test_attacker import POLICY, C, figure, ranges, shown

from rooftree.disclosure import attack, protect
from rooftree.indicators.counts import Counts

GROUPS = ("Female", "Male", "Not known")
TOTAL = ("total", "total")
SPREAD = {**SHARE, "id": "cpp_duration_pct", "numerator": "", "spread": "sex"}
OVERLAP = {**RATE, "id": "found_rate", "once_for": ["child_id"], "overlapping": ["sex"]}
APART = {**SHARE, "id": "s47_to_icpc_conversion_pct", "apart": True, "by": [], "breakdowns": {}}


def protected(held: Counts):
    made = protect(held, policy=POLICY, areas=small_region())
    assert attack(made) == ()
    for one in made.figures:
        if isinstance(one.numerator, Decimal) and one.area in CODES:
            assert not 1 <= one.numerator <= 5
        if C in {one.numerator, one.denominator}:
            assert one.value is C
    return made


def test_a_group_of_a_spread_is_found_by_subtraction_from_all():
    found = ranges(
        shown(
            figure(CODES[0], "Female", C, 60, definition=SPREAD),
            figure(CODES[0], "Male", 40, 60, 67, definition=SPREAD),
            figure(CODES[0], "Not known", 18, 60, 30, definition=SPREAD),
            definitions=(SPREAD,),
        )
    )
    assert found == {(CODES[0], "Female"): (2, 2)}


def test_groups_that_overlap_tell_little_of_each_other():
    def overlapping(total, female, male):
        return ranges(
            shown(
                figure(CODES[0], "total", total, 9000, definition=OVERLAP),
                figure(CODES[0], "Female", female, 9000, definition=OVERLAP),
                figure(CODES[0], "Male", male, 9000, definition=OVERLAP),
                definitions=(OVERLAP,),
            )
        )

    assert overlapping(60, C, 57) == {}, "from 3 to 60"
    assert overlapping(7, C, 0) == {(CODES[0], "Female"): (7, 7)}, "all are in some group"


CELLS = st.lists(st.tuples(*[st.integers(0, 14)] * 3), min_size=1, max_size=4)


@settings(max_examples=60, deadline=None)
@given(CELLS)
def test_what_a_spread_suppressed_cannot_be_recovered(cells):
    rows = {
        code: {("sex", g): (n, sum(groups)) for g, n in zip(GROUPS, groups, strict=True)}
        for code, groups in zip(CODES, cells, strict=False)
    }
    made = protected(counts(rows, definition=SPREAD))
    for code, groups in zip(CODES, cells, strict=False):
        mine = [one for one in made.figures if one.area == code]
        assert len({one.denominator for one in mine}) == 1, "each is a share of all"
        assert [one.numerator == 0 for one in mine] == [n == 0 for n in groups]


@settings(max_examples=60, deadline=None)
@given(CELLS)
def test_what_groups_that_overlap_suppressed_cannot_be_recovered(cells):
    rows = {
        code: {
            TOTAL: (max(*groups, sum(groups) - 3), 9000),
            **{("sex", g): (n, 9000) for g, n in zip(GROUPS, groups, strict=True)},
        }
        for code, groups in zip(CODES, cells, strict=False)
    }
    protected(counts(rows, definition=OVERLAP))


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 40), st.integers(0, 30)), min_size=1, max_size=4))
def test_two_counts_apart_may_be_over_all_of_it_and_neither_is_the_others_rest(cells):
    rows = {code: {TOTAL: pair} for code, pair in zip(CODES, cells, strict=False)}
    made = protected(counts(rows, definition=APART))
    for code, (numerator, denominator) in zip(CODES, cells, strict=False):
        (one,) = [each for each in made.figures if each.area == code]
        if numerator > denominator >= 10 and one.value is not C:
            assert one.value > 100
