"""Areas of England: every code in every published file resolves."""

from __future__ import annotations

import csv
import gzip
import io
import zipfile
from datetime import date
from pathlib import Path

import pytest
from lxml import etree
from tests.shared import SHARED, needs_shared

from rooftree.areas import england, read, write

UPPER = ("new_la_code", "region_code", "country_code")


def files() -> list[Path]:
    return sorted((SHARED / "published").rglob("*.csv*")) if SHARED else []


def rows(path: Path) -> list[dict[str, str]]:
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


@needs_shared
@pytest.mark.parametrize("path", files(), ids=lambda path: path.name)
def test_every_code_of_a_published_table_resolves(path):
    areas, unknown = england(), set()
    for row in rows(path):
        for column in (*UPPER, "old_la_code"):
            code = (row.get(column) or "").strip()
            if code and code not in ("x", "z", ":", "") and not areas.resolve(code):
                unknown.add((column, code, row.get("la_name") or row.get("region_name")))
    assert unknown == set()


@needs_shared
@pytest.mark.parametrize("name", ["RSX_LA_Data_2024-25_data_by_LA.ods", "RO3_LA_Data_2024-25_data_by_LA.ods", "LA_Inspection_Outcomes_as_at_31_March_2025.ods"])  # fmt: skip  # noqa: E501
def test_every_code_of_a_workbook_is_recognised(name):
    areas = england()
    codes = ods_codes(SHARED / "published" / name)
    assert len(codes) > 100
    unknown = {c for c in codes if not areas.resolve(c) and areas.kind_of(c) is None}
    assert unknown == set()


def ods_codes(path: Path) -> set[str]:
    """Every cell of an ODS workbook that looks like a GSS code."""
    import re

    with zipfile.ZipFile(path) as book:
        content = book.read("content.xml")
    found = set()
    for _, cell in etree.iterparse(io.BytesIO(content), tag="{*}p", huge_tree=True):
        text = (cell.text or "").strip()
        if re.fullmatch(r"[EWKSN]\d{8}", text):
            found.add(text)
        cell.clear()
    return found


def test_a_joint_return_resolves_to_both():
    assert [a.name for a in england().resolve("314 / 318")] == [
        "Kingston upon Thames",
        "Richmond upon Thames",
    ]


def test_a_district_resolves_to_its_county():
    areas = england()
    (district,) = areas.resolve("E07000008")
    assert district.kind == "district"
    county = areas.get(district.within)
    assert county is not None and county.name == "Cambridgeshire"


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        ("E23000001", "police"),
        ("E31000001", "fire"),
        ("E26000001", "park"),
        ("E47000001", "combined authority"),
        ("W06000001", "Wales"),
    ],
)
def test_a_code_of_no_childrens_services_authority_is_recognised_as_such(code, kind):
    assert kind in england().kind_of(code)


def test_an_authority_that_was_split_keeps_its_history_and_names_its_successors():
    areas = england()
    cumbria = areas.get("E10000006")
    assert cumbria is not None
    assert [areas.get(code).name for code in cumbria.successors] == [
        "Cumberland",
        "Westmorland and Furness",
    ]
    assert cumbria.exists_on(date(2023, 3, 31)) and not cumbria.exists_on(date(2023, 4, 1))


def test_there_are_153_authorities_now_each_with_ten_neighbours_of_the_model_of_2025():
    areas = england()
    held = areas.authorities(on=date(2025, 3, 31))
    assert len(held) == 153
    assert {len(areas.neighbours(area.code)) for area in held} == {10}
    recoded = areas.authorities(on=date(2025, 4, 1))
    assert len(recoded) == 153


def test_neighbours_are_directional_and_belong_to_a_model():
    areas = england()
    now = {n.neighbour for n in areas.neighbours("E09000002")}
    then = {n.neighbour for n in areas.neighbours("E09000002", 2021)}
    assert len(now) == len(then) == 10 and now != then


def test_inner_and_outer_london_are_within_london():
    areas = england()
    assert areas.region_of("E09000002").name == "Outer London"
    assert areas.region_of("E13000002").name == "London"


def test_areas_are_read_back_as_they_were_written(tmp_path):
    write(england(), tmp_path)
    assert read(tmp_path) == england()


def test_an_area_is_known_under_each_of_its_codes_and_counted_once():
    areas = england()
    for code in ("E08000016", "E08000038"):
        assert [area.code for area in areas.codes_of(code)] == ["E08000016", "E08000038"]
    assert [area.code for area in areas.codes_of("E10000006")] == ["E10000006"]
    assert areas.codes_of("nowhere") == ()
    once = areas.identities("authority")
    assert len(once) == 153 + 5, "five are no more"
    assert len({area.old_code for area in once}) == len(once)
    assert [area.name for area in once] == sorted(area.name for area in once)
    assert [area.name for area in areas.identities("country")] == ["England"]
