"""The map of tiles: everyone has one, nobody shares, and north is up."""

from __future__ import annotations

import re
import runpy
from pathlib import Path

import pytest

from rooftree.areas import Area, Areas, england
from rooftree.areas.tiles import england_tiles, layout

ISLES_OF_SCILLY = "E06000053"
ROOT = Path(__file__).resolve().parents[2]


def tile(name):
    areas = england()
    (code,) = [a.code for a in areas.authorities() if re.match(rf"{name}(,| upon Tha|$)", a.name)]
    return areas.tile(code)


def test_each_authority_of_today_has_a_tile_of_its_own():
    held = {area.code: england().tile(area.code) for area in england().authorities()}
    assert len(held) == 153 and None not in held.values()
    assert len(set(held.values())) == 153
    assert set(england_tiles()) == set(held), "no tile is of an area that is no more"


def connected(tiles, corners=False):
    """Whether tiles hang together by their edges, or by their corners too."""
    left = set(tiles)
    reach = [left.pop()]
    while reach:
        column, row = reach.pop()
        near = {
            each
            for each in left
            if (apart := (abs(each.column - column), abs(each.row - row))) in ((0, 1), (1, 0))
            or (corners and apart == (1, 1))
        }
        reach += near
        left -= near
    return not left


def test_regions_hang_together_but_for_scilly():
    areas = england()
    for region in (*areas.regions(), areas.country()):
        codes = [a.code for a in areas.within(region.code) if a.until is None]
        tiles = {areas.tile(code) for code in codes if code != ISLES_OF_SCILLY}
        # Outer London is a ring that the Thames and Newham cut: it may hang by a corner.
        assert connected(tiles, corners=region.name == "Outer London"), region.name


@pytest.mark.parametrize(
    ("one", "side", "other"),
    [
        ("Northumberland", "north", "County Durham"), ("County Durham", "north", "Leeds"),
        ("Leeds", "north", "Sheffield"), ("Cumberland", "west", "Newcastle upon Tyne"),
        ("Liverpool", "west", "Manchester"), ("Manchester", "west", "Leeds"),
        ("Kingston upon Hull", "north", "Lincolnshire"), ("Birmingham", "west", "Leicester"),
        ("Herefordshire", "west", "Warwickshire"), ("Norfolk", "north", "Suffolk"),
        ("Suffolk", "north", "Essex"), ("Gloucestershire", "north", "Bristol"),
        ("Cornwall", "west", "Devon"), ("Isles of Scilly", "west", "Cornwall"),
        ("Cornwall", "north", "Isles of Scilly"), ("Southampton", "north", "Isle of Wight"),
        ("Devon", "west", "Dorset"), ("Surrey", "north", "West Sussex"),
        ("West Sussex", "west", "East Sussex"), ("East Sussex", "west", "Kent"),
        ("Enfield", "north", "Hackney"), ("Hackney", "north", "Lewisham"),
        ("Hillingdon", "west", "Camden"), ("Camden", "west", "Newham"),
        ("Richmond", "west", "Greenwich"), ("Barnet", "north", "Croydon"),
        ("Hertfordshire", "north", "Barnet"), ("Slough", "west", "Hillingdon"),
        ("Westminster", "north", "Lambeth"), ("Redbridge", "west", "Havering"),
    ],
)  # fmt: skip
def test_places_stand_as_people_from_there_know_them(one, side, other):
    here, there = tile(one), tile(other)
    assert here.row < there.row if side == "north" else here.column < there.column


def test_an_area_is_found_by_any_code_and_one_that_is_no_more_has_none():
    areas = england()
    assert areas.tile("E08000016") == areas.tile("E08000038") is not None
    assert areas.tile("E10000006") is None
    assert areas.tile("E12000001") is None and areas.tile("nowhere") is None


def test_the_file_is_what_the_script_makes(tmp_path, capsys):
    script = runpy.run_path(str(ROOT / "scripts/tiles.py"))
    made = tmp_path / "tiles.csv"
    script["main"].__globals__["TARGET"] = made
    script["main"]()
    assert "153 tiles" in capsys.readouterr().out
    held = ROOT / "src/rooftree/areas/data/tiles.csv"
    assert made.read_text("utf-8") == held.read_text("utf-8")


def test_the_least_cost_is_found():
    assigned = runpy.run_path(str(ROOT / "scripts/tiles.py"))["assigned"]
    cost = [[4.0, 1.0, 3.0], [2.0, 0.0, 5.0], [3.0, 2.0, 2.0]]
    assert assigned(cost) == [1, 0, 2], "1 + 2 + 2: no other choice costs as little"


def invented(*sizes):
    regions = [Area(f"X1200000{n}", f"Region {n}", "region", "", "X92") for n in range(len(sizes))]
    found = [
        Area(f"X06{n}{m:05d}", f"Place {m:02d}", "authority", f"{n}{m:02d}", f"X1200000{n}")
        for n, size in enumerate(sizes)
        for m in range(size)
    ]
    return Areas((Area("X92", "Inventia", "country"), *regions, *found), invented=True)


def test_an_invented_country_has_a_block_of_tiles_for_each_region():
    areas = invented(4, 7)
    held = [areas.tile(area.code) for area in areas.authorities()]
    assert None not in held and len(set(held)) == 11
    first = sorted(areas.tile(a.code) for a in areas.within("X12000000"))
    assert first == [(0, 0), (0, 1), (1, 0), (1, 1)]
    assert min(areas.tile(a.code) for a in areas.within("X12000001")) == (3, 0)


def test_a_new_authority_stands_beneath_the_map_until_it_is_drawn():
    (new,) = invented(1).authorities()
    old = england().authorities()[:3]
    held = layout((*old, new), england_tiles())
    assert held[new.code].row == max(held[area.code].row for area in old) + 2
