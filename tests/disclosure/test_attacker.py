"""The attacker works out what it can, and what leaves the room gives it nothing."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.disclosure.region import CODES, RATE, REGION, SHARE, counts, small_region

from rooftree.disclosure import attack, protect, read_policy
from rooftree.disclosure.cells import Cell, counted_by
from rooftree.disclosure.protected import sealed
from rooftree.indicators.counts import Counts
from rooftree.reference.figures import Figure, by_of
from rooftree.reference.periods import collection_year
from rooftree.reference.symbols import Symbol

TOTAL = ("total", "total")
POLICY = read_policy()
YEAR = collection_year(2025)
C = Symbol.C


def shown(*figures, definitions=(SHARE,)):
    """Figures as a careless hand would have released them."""
    named = {one["id"]: one for one in definitions}
    return sealed(figures, definitions=named, policy=POLICY.as_data(), areas=small_region())


def figure(area, group, numerator, denominator, value=C, *, definition=SHARE):
    made = [one if one is C else Decimal(one) for one in (value, numerator, denominator)]
    breakdown = "total" if group == "total" else "sex"
    return Figure(definition["id"], area, YEAR, *made, by_of(breakdown, group))


def ranges(protected):
    return {(r.cell.area, r.cell.group): (r.lowest, r.highest) for r in attack(protected)}


def test_a_lone_suppressed_group_is_found_by_subtraction_from_its_total():
    found = ranges(
        shown(
            figure(CODES[0], "total", 63, 120, 53),
            figure(CODES[0], "Female", C, 50),
            figure(CODES[0], "Male", 60, 70, 86),
        )
    )
    assert found[CODES[0], "Female"] == (3, 3)


def test_a_lone_suppressed_authority_is_narrowed_by_its_region_and_by_the_regions_share():
    others = [figure(code, "total", 40, 100, 40) for code in CODES[1:]]
    alone = figure(CODES[0], "total", C, 100)
    rounded = figure(REGION, "total", 120, 400)
    assert ranges(shown(alone, *others, rounded)) == {}, "120 is 115 to 124, so it is 1 to 4"
    with_share = figure(REGION, "total", 120, 400, 30)
    found = ranges(shown(alone, *others, with_share))
    assert found == {(CODES[0], "total"): (1, 1)}, "30% of 400 is at most 121"


def test_two_hidden_groups_that_can_only_be_one_and_one_are_found():
    found = ranges(
        shown(
            figure(CODES[0], "total", 62, 200, 31),
            figure(CODES[0], "Female", C, 60),
            figure(CODES[0], "Male", 60, 80, 75),
            figure(CODES[0], "Not known", C, 60),
        )
    )
    assert found[CODES[0], "Female"] == (1, 1)


def test_a_denominator_that_another_indicator_shows_is_known():
    looked_after = {**RATE, "numerator": SHARE["denominator"]}
    rate = figure(CODES[0], "total", 50, 5000, 100, definition=looked_after)
    share = figure(CODES[0], "total", 40, C)
    hidden = figure(CODES[0], "Female", 40, 50, 80)
    assert counted_by(looked_after).numerator == counted_by(SHARE).denominator
    assert attack(shown(rate, share, hidden, definitions=(looked_after, SHARE))) == ()
    rest = figure(CODES[0], "total", 48, C)
    found = attack(shown(rate, rest, definitions=(looked_after, SHARE)))
    assert [(r.cell.counted, r.lowest, r.highest) for r in found] == [
        (counted_by(SHARE).rest, 2, 2)
    ], "48 of 50 tells of 2"


def test_a_zero_that_can_be_worked_out_is_no_secret():
    figures = [
        figure(CODES[0], "total", 60, 120, 50),
        figure(CODES[0], "Female", 0, 50, 0),
        figure(CODES[0], "Male", 60, 70, 86),
    ]
    assert attack(shown(*figures)) == ()


SMALL = st.tuples(st.integers(0, 12), st.integers(0, 30)).map(lambda p: (p[0], p[0] + p[1]))
GROUPS = ("Female", "Male", "Not known")
AREAS = st.lists(st.tuples(SMALL, SMALL, SMALL), min_size=1, max_size=4)


def table(cells):
    """A share and the rate of its denominator, by sex, for some authorities."""
    shares, rates = {}, {}
    for code, groups in zip(CODES, cells, strict=False):
        numerator, denominator = (sum(group[n] for group in groups) for n in (0, 1))
        named = {("sex", name): group for name, group in zip(GROUPS, groups, strict=True)}
        shares[code] = {TOTAL: (numerator, denominator), **named}
        rates[code] = {TOTAL: (denominator, 140 * denominator + 9)}
        rates[code] |= {key: (group[1], None) for key, group in named.items()}
    rate = {**RATE, "numerator": SHARE["denominator"]}
    one, other = counts(shares), counts(rates, definition=rate)
    return Counts((*one.counts, *other.counts), {**one.definitions, **other.definitions})


@settings(max_examples=200, deadline=None)
@given(AREAS)
def test_nothing_that_was_suppressed_can_be_recovered(cells):
    held = table(cells)
    protected = protect(held, policy=POLICY, areas=small_region())
    assert attack(protected) == ()
    truth = {
        Cell(counted_by(held.definitions[c.indicator]).numerator, c.area, c.breakdown, c.group): c
        for c in held.counts
    }
    for one in protected.figures:
        cell = Cell(
            counted_by(held.definitions[one.indicator]).numerator,
            one.area,
            one.breakdown,
            one.group,
        )
        count = truth.get(cell)
        if isinstance(one.numerator, Decimal) and count is not None:
            assert one.numerator == count.numerator, "authority counts are unrounded"
            assert not 1 <= count.numerator <= 5
        if one.numerator is C or one.denominator is C:
            assert one.value is C
        if count is not None and count.numerator == 0:
            assert one.numerator == 0, "a zero is always shown"


@settings(max_examples=100, deadline=None)
@given(AREAS)
def test_a_condition_that_one_indicator_suppresses_is_suppressed_in_every_other(cells):
    protected = protect(table(cells), policy=POLICY, areas=small_region())
    rate = {f[1:]: n for f, n in by_place(protected, RATE["id"], "numerator").items()}
    for (_, *place), denominator in by_place(protected, SHARE["id"], "denominator").items():
        assert rate[tuple(place)] == denominator


def by_place(protected, indicator, part):
    return {
        (f.indicator, f.area, f.breakdown, f.group): getattr(f, part)
        for f in protected.figures
        if f.indicator == indicator
    }


def test_what_an_earlier_release_suppressed_stays_suppressed():
    first = {code: {TOTAL: (n, 200)} for code, n in zip(CODES, (3, 40, 50, 60), strict=True)}
    again = {code: {TOTAL: (n, 200)} for code, n in zip(CODES, (9, 40, 50, 60), strict=True)}
    before = protect(counts(first), policy=POLICY, areas=small_region())
    after = protect(counts(again), policy=POLICY, areas=small_region(), earlier=before.figures)
    found = {f.area: f.numerator for f in after.figures}
    assert found[CODES[0]] is C and found[CODES[1]] is C
    assert {f.area: f.numerator for f in fresh(again).figures}[CODES[0]] == Decimal(9)


def fresh(rows):
    return protect(counts(rows), policy=POLICY, areas=small_region())


def test_counts_that_disagree_under_one_condition_are_refused_in_a_sentence():
    rate = {**RATE, "numerator": SHARE["denominator"]}
    one = counts({CODES[0]: {TOTAL: (20, 50)}})
    other = counts({CODES[0]: {TOTAL: (51, 9000)}}, definition=rate)
    both = Counts((*one.counts, *other.counts), {**one.definitions, **other.definitions})
    with pytest.raises(ValueError, match="counts other children than another indicator"):
        protect(both, policy=POLICY, areas=small_region())
