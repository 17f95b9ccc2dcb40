"""The invented region: its areas, postcodes, providers and population."""

from __future__ import annotations

import re

import pytest

from rooftree.synthetic import make_region

REGION = make_region(seed=1)


def test_there_are_as_many_authorities_as_asked_for_each_with_ten_neighbours() -> None:
    assert len(REGION.codes) == 12
    for code in REGION.codes:
        found = REGION.areas.neighbours(code)
        assert [n.rank for n in found] == list(range(1, 11))
        assert code not in {n.neighbour for n in found}


def test_every_code_is_invented_and_so_is_the_region() -> None:
    assert REGION.areas.invented
    assert {area.code[0] for area in REGION.areas.areas} == {"X"}


def test_a_number_of_authorities_that_cannot_be_is_refused_in_a_sentence() -> None:
    with pytest.raises(ValueError, match="1 to 12 authorities, not 13"):
        make_region(seed=1, authorities=13)


def test_one_authority_is_tiny_and_the_others_differ_widely() -> None:
    sizes = sorted(REGION.population[code, 2024] for code in REGION.codes)
    assert sizes[0] < 3_000
    assert sizes[-1] > 4 * sizes[1]


def test_every_postcode_is_of_the_area_that_is_not_in_use_and_lies_in_its_authority() -> None:
    seen: set[str] = set()
    for code in REGION.codes:
        block = REGION.blocks[code]
        for place in REGION.postcodes[code]:
            assert re.fullmatch(r"ZZ\d{1,2} \d[A-Z]{2}", place.postcode)
            assert place.authority == code
            assert 0 <= place.eastings - block.west < block.width
            assert 0 <= place.northings - block.south < block.height
            seen.add(place.postcode)
    assert len(seen) == sum(len(REGION.postcodes[code]) for code in REGION.codes)


def test_other_countries_have_a_few_postcodes() -> None:
    assert {"SCO", "WAL"} <= set(REGION.postcodes)


def test_every_provider_has_a_number_of_its_own_and_lives_in_its_authority() -> None:
    assert len({p.urn for p in REGION.providers}) == len(REGION.providers)
    where = {p.postcode: code for code in REGION.codes for p in REGION.postcodes[code]}
    assert all(where[p.postcode] == p.authority for p in REGION.providers)


def test_the_same_seed_gives_the_same_region_and_another_gives_another() -> None:
    assert make_region(seed=1) == REGION
    assert make_region(seed=2) != REGION
