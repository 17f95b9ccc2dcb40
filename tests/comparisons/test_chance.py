"""A change is told with the care that the counts behind it ask for."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from tests.comparisons.invented import codes, figure

from rooftree.comparisons.chance import counts_of, difference, is_of_few, told
from rooftree.reference.symbols import Symbol

(A,) = codes(1)
SHARE = {"per": 100, "decimals": 1}
RATE = {"per": 10_000, "decimals": 0}


def share(count, of):
    return figure(A, str(Decimal(count) / of * 100), counts=(count, of))


def rate(count, of):
    return figure(A, str(Decimal(count) / of * 10_000), counts=(count, of))


# R. G. Newcombe, Statistics in Medicine 17, 1998, table II, method 10: the difference of the first
# proportion less the second.
NEWCOMBE = {
    (56, 70, 48, 80): ("0.0524", "0.3339"),
    (9, 10, 3, 10): ("0.1705", "0.8090"),
    (5, 56, 0, 29): ("-0.0381", "0.1926"),
    (10, 10, 0, 10): ("0.6075", "1.0000"),
}


@pytest.mark.parametrize(("cells", "ends"), NEWCOMBE.items())
def test_the_interval_of_a_difference_is_newcombes(cells, ends):
    found = difference(share(*cells[2:]), share(*cells[:2]), 100)
    held = [f"{end / 100:.4f}" for end in (found.low, found.high)]
    assert held == list(ends)


def test_the_interval_of_rates_is_wider_for_fewer_events_and_turns_with_them():
    wide = difference(rate(10, 10_000), rate(20, 10_000), 10_000)
    narrow = difference(rate(1000, 1_000_000), rate(2000, 1_000_000), 10_000)
    assert wide.low < narrow.low < 10 < narrow.high < wide.high
    back = difference(rate(20, 10_000), rate(10, 10_000), 10_000)
    assert (back.low, back.high) == (-wide.high, -wide.low)


TOLD = {
    "one child of twenty": (share(8, 25), share(9, 20), SHARE, "too few to say"),
    "few, yet beyond chance": (share(42, 57), share(43, 98), SHARE, "down"),
    "many, within chance": (share(500, 2000), share(520, 2000), SHARE, "little changed"),
    "many, beyond chance": (share(500, 2000), share(700, 2000), SHARE, "up"),
    "rare among many": (share(2, 400), share(5, 400), SHARE, "too few to say"),
    "the same": (share(10, 40), share(10, 40), SHARE, "no change"),
    "the same once rounded": (share(1000, 30_000), share(1001, 30_000), SHARE, "no change"),
    "a rate of few": (rate(27, 8003), rate(32, 8012), RATE, "too few to say"),
    "a rate of few, beyond chance": (rate(114, 8003), rate(183, 8012), RATE, "up"),
    "a rate of many": (rate(2000, 80_000), rate(2050, 80_000), RATE, "little changed"),
}


@pytest.mark.parametrize(("before", "after", "about", "words"), TOLD.values(), ids=TOLD)
def test_what_chance_gives_is_not_told_as_a_rise(before, after, about, words):
    assert told(before, after, about) == words


def test_half_days_are_told_by_the_number_of_pupils_alone():
    about = SHARE | {"no_funnel": "It counts half-days."}
    few, many = (figure(A, "20", counts=("z", of)) for of in (7, 700))
    assert told(few, replace(few, value=Decimal(26)), about) == "too few to say"
    assert told(many, replace(many, value=Decimal(26)), about) == "up"


def test_an_average_needs_thirty():
    about = {"per": None, "decimals": 1}
    few, many = (figure(A, "20", counts=("z", of)) for of in (29, 30))
    assert told(few, replace(few, value=Decimal(26)), about) == "too few to say"
    assert told(many, replace(many, value=Decimal(14)), about) == "down"


def test_counts_are_shown_only_where_it_is_known_what_they_are_of():
    assert counts_of(share(9, 20)) == counts_of(figure(A, "45", counts=(9, 20)))
    assert counts_of(figure(A, "45", counts=("z", 7))).count is None
    assert counts_of(figure(A, "45")) is None and counts_of(None) is None
    assert counts_of(figure(A, Symbol.C, counts=(1, 7))) is None
    assert not is_of_few(figure(A, "45"), SHARE)


def test_more_than_all_is_no_proportion_and_is_told_by_its_number():
    assert difference(share(50, 56), share(58, 56), 100) is None
    assert told(share(50, 56), share(58, 56), SHARE) == "too few to say"


def test_a_symbol_has_no_change_to_tell():
    with pytest.raises(ValueError, match="two numbers"):
        told(figure(A, Symbol.C), share(9, 20), SHARE)
