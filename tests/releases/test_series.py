"""Figures are found at once by area, period and split, however many splits there are."""

from __future__ import annotations

import itertools
from decimal import Decimal

import numpy as np
import pytest
from tests.releases.published import (
    CODES,
    COUNTRY,
    FEMALE,
    RATE,
    SHARE,
    YEARS,
    definition,
    figure,
    figures,
    made,
    published,
)

from rooftree.reference.symbols import Symbol
from rooftree.releases.catalogue import catalogue
from rooftree.releases.grid import NO_ROW, Grid


def series(folder, held=None):
    return made(folder, published(held)).release.of(SHARE["id"])


@pytest.mark.parametrize("splits", [3, 20_000])
def test_every_cell_of_a_grid_is_found_or_is_none(splits):
    """Few splits are held in a grid, very many in a list: both answer alike."""
    chosen = np.random.default_rng(7).choice(100 * 10 * splits, size=2_000, replace=False)
    area, rest = np.divmod(chosen, 10 * splits)
    period, by = np.divmod(rest, splits)
    grid = Grid((100, 10, splits), *(x.astype(np.int32) for x in (area, period, by)))
    assert grid.is_sparse == (splits > 3)
    held = {key: n for n, key in enumerate(zip(area, period, by, strict=True))}
    for key, row in held.items():
        assert grid.row(*map(int, key)) == row
    for key in itertools.islice(itertools.product(range(100), range(10), range(3)), 500):
        assert grid.row(*key) == held.get(key, NO_ROW)


def test_a_period_is_a_table_of_areas_and_splits(tmp_path):
    held = tuple(f for f in figures() if (f.area, f.by) != (CODES[0], FEMALE))
    table = series(tmp_path, held).table("2023/24", [(), FEMALE])
    assert list(table) == sorted((COUNTRY, *CODES))
    assert [f and f.by for f in table[CODES[1]]] == [(), FEMALE]
    assert table[CODES[0]][1] is None
    assert series(tmp_path, held).table("1999/00") == {}


def test_the_values_of_a_period_are_had_without_figures(tmp_path):
    values = series(tmp_path).values_of_period("2023/24", FEMALE)
    assert values == {f.area: f.value for f in figures((2024,)) if f.by == FEMALE}


def test_the_latest_period_is_that_of_a_split(tmp_path):
    held = tuple(f for f in figures() if f.by == () or f.period.label < "2022/23")
    found = series(tmp_path, held)
    assert found.latest_period().label == "2023/24"
    assert found.latest_period(FEMALE).label == "2021/22"
    assert found.latest_period((("sex", "Other"),)) is None


def test_a_split_of_symbols_alone_has_no_number(tmp_path):
    held = (*figures(), *(figure(c, 2024, Symbol.C, by=(("sex", "Male"),)) for c in CODES))
    found = series(tmp_path, held)
    assert found.has_number(FEMALE)
    assert not found.has_number((("sex", "Male"),))
    assert not found.has_number((("sex", "Other"),))
    assert found.value(CODES[0], "2023/24", (("sex", "Male"),)) is Symbol.C
    assert isinstance(found.value(CODES[0], "2023/24"), Decimal)


def test_definitions_keep_their_order_and_are_found_by_outcome_and_domain(tmp_path):
    names = ("z_first", "a_second", "m_third")
    outcomes = ("leadership", "stable_homes", "stable_homes")
    definitions = tuple(
        definition(id=name, title=name, outcome=outcome)
        for name, outcome in zip(names, outcomes, strict=True)
    )
    held = tuple(f for name in names for f in figures(YEARS, indicator=name))
    release = made(tmp_path, published(held, definitions=definitions, read=())).release
    assert tuple(release.definitions) == names
    assert release.of_outcome("stable_homes") == names[1:]
    homes, leadership = catalogue(release)
    assert (homes.code, homes.indicators) == ("stable_homes", names[1:])
    assert [domain.title for domain in leadership.domains] == ["Homes"]
    assert len(catalogue(release, empty=True)) == 7


def test_our_own_indicators_have_no_domain(tmp_path):
    from tests.releases.example import example_release

    (first, second) = catalogue(example_release(tmp_path))
    assert first.domains[0].title == "" == second.domains[0].title
    assert {*first.indicators, *second.indicators} == {SHARE["id"], RATE["id"]}
