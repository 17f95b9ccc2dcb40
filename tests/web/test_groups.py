"""Every group that a release holds can be followed: over time, across areas, on the map."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from tests.web.small_statistics import COUNTRY, FULL, SHARE, small_statistics
from tests.web.small_statistics import ID as STATISTICS

from rooftree.releases.shown import By
from rooftree.web.public import shelf, site
from rooftree.web.public.crossed import further
from rooftree.web.public.outline import Group, group_title, in_order, short_titles
from rooftree.web.public.pictures.over_time import count_heads

ROOT = f"/{STATISTICS}/"
SHARED = f"{ROOT}indicators/{SHARE['id']}/"
VIEWS = ("", "neighbours/", "authorities/", "regions/", "breakdowns/", "distribution/",
         "definition/", "chart/over-time.csv", "chart/neighbours.csv")  # fmt: skip


@pytest.fixture(scope="module")
def client(pages: Any, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """A client of the small statistics; the site of the other tests is put back after."""
    from django.test import Client

    before = shelf.current().folder
    folder: Path = tmp_path_factory.mktemp("groups")
    small_statistics(folder)
    shelf.load(folder)
    yield Client()
    shelf.load(before)


def rows(page: str) -> list[str]:
    """The addresses that the rows of a page's tables lead to."""
    heads = re.findall(r'<th scope="row"[^>]*>.*?</th>', page, re.DOTALL)
    return [unescape(at) for head in heads for at in re.findall(r'href="([^"]+)"', head)]


def test_each_row_of_a_breakdown_leads_to_pages_of_its_group(client):
    page = client.get(f"{SHARED}in/{FULL}/breakdowns/").content.decode()
    found = [at for at in rows(page) if "/of/" in at]
    assert len(found) > 1 and all(at.endswith(f"/in/{FULL}/") for at in found)
    for at in found:
        for view in VIEWS:
            assert client.get(at + view).status_code == 200, at + view
        mapped = at.replace("/indicators/", "/map/")
        assert client.get(mapped).status_code == 200


def test_a_breakdown_has_the_neighbours_the_region_and_the_country_beside_the_area(client):
    page = client.get(f"{SHARED}in/{FULL}/breakdowns/").content.decode()
    heads = [unescape(re.sub("<[^>]+>", "", h)).strip()
             for h in re.findall(r'<th scope="col"[^>]*>.*?</th>', page, re.DOTALL)]  # fmt: skip
    assert {"Neighbours’ median", "North", "Inventia"} <= set(heads)
    country = client.get(f"{SHARED}breakdowns/").content.decode()
    assert "Neighbours’ median" not in country and COUNTRY


def test_a_view_offers_the_groups_within_the_one_it_shows(client):
    held = site.release_of(STATISTICS)
    outline = site.outline_of(held)
    whole = outline.headlines(SHARE["id"])[0]
    (ages,) = further(outline, SHARE["id"], whole, address=lambda group: group.slug, area=FULL)
    assert ages.title == "Age" and ages.links[0] == ("", "All", True)
    part = next(g for g in outline.groups(SHARE["id"]).values() if g.by)
    (again,) = further(outline, SHARE["id"], part, address=lambda group: group.slug, area=FULL)
    assert [at for at, _, here in again.links if here] == [part.slug]
    page = client.get(f"{SHARED}in/{FULL}/neighbours/").content.decode()
    assert f'href="{SHARED}of/{part.slug}/in/{FULL}/neighbours/"' in page


def test_ages_stand_from_the_youngest_and_all_else_in_the_order_of_the_release():
    ages = ["16 years and over", "1 to 4 years", "Under 1 year", "Unborn", "Not known"]
    splits: list[By] = [(("age", one),) for one in ages]
    assert [by[0][1] for by in in_order(splits)] == [
        *("Unborn", "Under 1 year", "1 to 4 years", "16 years and over", "Not known"),
    ]
    others: list[By] = [(("sex", "Male"),), (("sex", "Female"),)]
    assert in_order(others) == others
    crossed: list[By] = [
        (("who", who), ("age", age)) for age in ("9 years", "4 years") for who in ("b", "a")
    ]
    told = [" ".join(group for _, group in by) for by in in_order(crossed, ("a", "b"))]
    assert told == ["a 4 years", "a 9 years", "b 4 years", "b 9 years"]


def test_groups_have_plain_names_and_the_short_title_before_them():
    about = {"group_titles": {"CPPO": "children on a protection plan", "P": "primary schools"}}
    by: By = (("social_care_group", "CPPO"), ("school_type", "P"))
    assert group_title(about, by) == "children on a protection plan, primary schools"
    groups = [Group(t, (), f"Absence: {t}", headline=True) for t in ("in need", "in need only")]
    assert short_titles(groups) == ["In need", "In need only"]


def test_counts_are_headed_by_what_they_are_of():
    assert count_heads({"counted": "Re-referrals", "out_of": "Referrals"})[0] == "Re-referrals"
    assert count_heads({}) == ("Counted", "Out of")
