"""What is worked out is kept, but not for ever."""

from __future__ import annotations

import gc
from concurrent.futures import ThreadPoolExecutor

from tests.comparisons.invented import ID, codes, figure, region, release_of, release_of_values

from rooftree.comparisons import numbers, ordered
from rooftree.comparisons.numbers import MOST, remembered, standing
from rooftree.reference.symbols import Symbol

NOW = "2024/25"


def test_what_was_made_is_made_once():
    release, made = release_of_values(["1"]), []
    for _ in range(3):
        assert remembered(release, ID, "key", lambda: made.append(1)) is None
    assert made == [1], "nothing is something to remember too"


def test_only_the_latest_are_kept_and_the_rest_is_made_again():
    release, made = release_of_values(["1"]), []
    for n in range(MOST + 1):
        remembered(release, ID, n, lambda n=n: made.append(n))
    remembered(release, ID, MOST, lambda: made.append("again"))
    assert made == list(range(MOST + 1))
    remembered(release, ID, 0, lambda: made.append("again"))
    assert made[-1] == "again"


def test_two_releases_do_not_mix_and_a_release_that_goes_is_forgotten():
    gc.collect()
    before = len(numbers._held)
    one, other = release_of_values(["1", "2"]), release_of_values(["2", "1"])
    a, b = codes(2)
    assert [f.area for f in ordered(one, ID, NOW).numbers] == [b, a]
    assert [f.area for f in ordered(other, ID, NOW).numbers] == [a, b]
    del one, other
    gc.collect()
    assert len(numbers._held) == before


def test_many_threads_are_told_the_same():
    release = release_of_values([str(n) for n in range(40)])
    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(lambda _: ordered(release, ID, NOW), range(64)))
    assert all(each == found[0] for each in found)


def test_values_are_as_published_and_numbers_as_people_see_them():
    release = release_of_values(["4.4", "5.5", "k"])
    held, (a, b, c) = standing(release, ID, NOW), codes(3)
    assert {code: str(value) for code, value in held.values.items()} == {a: "4.4", b: "5.5"}
    assert {code: str(value) for code, value in held.numbers.items()} == {a: "4", b: "6"}
    assert held.symbols == (c,) and release.value(ID, c, NOW) is Symbol.K


def test_an_indicator_without_figures_or_a_period_that_is_not_has_nobody():
    release = release_of([figure(codes(1)[0], "1")], region(1))
    for name, period in ((ID, "1999/00"), ("nothing", NOW)):
        held = standing(release, name, period)
        assert (dict(held.values), held.symbols, held.recast) == ({}, (), ())
