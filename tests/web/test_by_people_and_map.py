"""Groups of people beside each other, and authorities on the map."""

from __future__ import annotations

import csv
import io
import re
from typing import Any

import pytest
from tests.disclosure.region import CODES as MEASURED_CODES
from tests.disclosure.region import SHARE as MEASURED
from tests.web.reading import said
from tests.web.shelves import ID as MEASURED_ID
from tests.web.small_statistics import (
    BY_GROUP,
    CODES,
    FULL,
    RATING,
    SHARE,
    SUPPRESSED,
)
from tests.web.small_statistics import ID as STATISTICS

ROOT = f"/{STATISTICS}/"
UNEQUAL = f"{ROOT}inequalities/{SHARE['id']}/"
MAP = f"{ROOT}map/{SHARE['id']}/"
MEASURED_ROOT = f"/{MEASURED_ID}/"


def test_groups_of_social_care_are_no_groups_of_people(reader):
    text = said(reader, f"{ROOT}inequalities/{BY_GROUP['id']}/in/{FULL}/")
    assert "does not split this indicator by who people are" in text


def test_groups_stand_beside_all_and_none_is_picked_for_being_an_extreme():
    from types import SimpleNamespace

    from tests.comparisons.invented import ID, codes, figure, region, release_of

    from rooftree.comparisons import inequalities
    from rooftree.web.public.pages.by_people import _said

    (area,) = codes(1)
    counts = {"Female": (300, 500), "Male": (100, 500), "Other": (205, 500), "Unknown": (9, 10)}
    made = [figure(area, "9", counts=n, by=(("sex", name),)) for name, n in counts.items()]
    held = release_of([figure(area, "41", counts=(614, 1510)), *made], region(1))
    found = inequalities(held, ID, area, "2024/25", "sex")
    (text,) = _said(SimpleNamespace(about=held.definitions[ID]), found)
    assert text == (
        "Above the figure of all: Female. Below the figure of all: Male. The others show no clear "
        "difference from all. Each of 3 groups is compared with all together by its interval, "
        "allowing for so many comparisons."
    )


def test_shares_out_of_the_same_number_are_parts_of_one_whole(reader):
    text = said(reader, f"{UNEQUAL}in/{FULL}/")
    assert "These are shares of one whole" in text
    assert "95% interval" not in text and "Highest" not in text


def test_the_parts_of_a_whole_are_who_they_are_and_no_inequality(reader):
    place = f"{MEASURED_ROOT}inequalities/{MEASURED['id']}/in/{MEASURED_CODES[0]}/"
    text = said(reader, place)
    assert "What this cannot tell" in text
    assert "Female" in text and "Male" in text


def test_an_indicator_that_is_not_split_by_people_says_so(reader):
    text = said(reader, f"{ROOT}inequalities/{RATING['id']}/")
    assert "does not split this indicator by who people are" in text


def test_the_map_puts_equal_values_in_one_band_and_symbols_in_none(reader):
    from rooftree.releases.shown import Symbol
    from rooftree.web.public import site
    from rooftree.web.public.pages.map import bands_of

    held = site.release_of(STATISTICS)
    figures = {
        code: found
        for code in CODES
        if (found := held.figure(SHARE["id"], code, "2023/24")) is not None
    }
    bands = bands_of(figures)
    assert figures[SUPPRESSED].value is Symbol.C and SUPPRESSED not in bands
    numbered = sorted(bands, key=lambda code: figures[code].value)
    assert [bands[code] for code in numbered] == sorted(bands.values())
    same: dict[Any, set[int]] = {}
    for code, band in bands.items():
        same.setdefault(figures[code].value, set()).add(band)
    assert all(len(found) == 1 for found in same.values())
    assert bands[numbered[0]] == 0 and bands[numbered[-1]] == 4


def test_the_map_says_its_bands_in_words_beside_links_to_the_areas(reader):
    body = reader.get(f"{MAP}in/{FULL}/").content.decode()
    assert "lowest fifth" in body and "highest fifth" in body and "no band" in body
    assert f'href="{ROOT}indicators/{SHARE["id"]}/in/{CODES[4]}/"' in body
    assert f'data-area="{FULL}"' in body
    assert "A judgement is a word" in said(reader, f"{ROOT}map/{RATING['id']}/")


@pytest.mark.parametrize("ending", ["svg", "png", "csv"])
def test_the_chart_and_the_table_of_a_breakdown_are_files(reader, ending):
    page = f"{UNEQUAL}in/{FULL}/"
    body = reader.get(page).content.decode()
    links = re.findall(rf'href="([^"]*/2024-25/chart/[^"]*\.{ending})"', body)
    answer = reader.get(links[0])
    assert answer.status_code == 200
    assert f"-{FULL}-" in answer["Content-Disposition"]
    told = answer.content
    if ending == "csv":
        lines = list(csv.DictReader(io.StringIO(told.decode("utf-8-sig"))))
        assert {line["indicator"] for line in lines} == {SHARE["id"]}
    elif ending == "svg":
        assert "Ashby" in told.decode() and "Source:" in told.decode()
    else:
        assert told.startswith(b"\x89PNG")


@pytest.mark.parametrize("name", ["nothing.svg", "sex.docx", "age.exe"])
def test_a_chart_of_no_breakdown_is_a_page_that_helps(reader, name):
    answer = reader.get(f"{UNEQUAL}2024-25/chart/{name}")
    assert answer.status_code == 404 and "<a " in answer.content.decode()
