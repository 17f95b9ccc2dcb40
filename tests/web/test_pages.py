"""The public pages: from a release alone, plainly marked, and nothing inline."""

from __future__ import annotations

import csv
import io

import pytest
from tests.disclosure.region import CODES, COUNTRY, SHARE

RELEASE = "/invented-region/"
PAGES = [
    "/",
    "/about/",
    "/accessibility/",
    "/releases/",
    RELEASE,
    f"{RELEASE}areas/{CODES[0]}/",
    f"{RELEASE}areas/{CODES[1]}/",
    f"{RELEASE}areas/{COUNTRY}/",
    f"{RELEASE}indicators/{SHARE['id']}/?area={CODES[0]}",
    f"{RELEASE}indicators/{SHARE['id']}/?area={CODES[1]}",
    f"{RELEASE}indicators/{SHARE['id']}/?area={CODES[3]}",
    f"{RELEASE}indicators/{SHARE['id']}/",
]


@pytest.mark.parametrize("path", PAGES)
def test_a_page_is_whole_and_has_nothing_inline_and_sets_no_cookie(client, path):
    response = client.get(path)
    body = response.content.decode()
    assert response.status_code == 200
    assert " style=" not in body and "<style" not in body and "<script" not in body
    assert "default-src 'none'" in response["Content-Security-Policy"]
    assert "unsafe" not in response["Content-Security-Policy"]
    assert not response.cookies


@pytest.mark.parametrize("path", [path for path in PAGES if path.startswith(RELEASE)])
def test_a_page_of_an_invented_release_says_so(client, path):
    assert "Invented data" in client.get(path).content.decode()


def test_an_area_stands_beside_its_region_its_country_and_its_neighbours(client):
    body = client.get(f"{RELEASE}areas/{CODES[0]}/").content.decode()
    for words in ("Alderfold", "Invented Region", "Inventia", "Neighbours, median", "of 3"):
        assert words in body


def test_a_suppressed_figure_is_its_symbol_with_what_it_means(client):
    body = client.get(f"{RELEASE}areas/{CODES[1]}/").content.decode()
    assert "Suppressed to protect confidentiality" in body
    assert "c%" not in body


def test_an_indicator_shows_its_chart_in_words_its_table_and_its_definition(client):
    body = client.get(f"{RELEASE}indicators/{SHARE['id']}/?area={CODES[0]}").content.decode()
    assert "<svg" in body and "Line chart, %, from zero. Alderfold: 50 in 2020/21" in body
    assert SHARE["numerator"] in body and "SELECT 1" in body
    assert SHARE["caution"] in body


def test_a_figure_that_is_missing_is_said_to_be_missing_and_is_no_zero(client):
    body = client.get(f"{RELEASE}indicators/{SHARE['id']}/?area={CODES[3]}").content.decode()
    assert "no figure" in body


def test_the_summary_can_be_downloaded_and_says_that_it_is_invented(client):
    response = client.get(f"{RELEASE}areas/{CODES[1]}/summary.csv")
    rows = list(csv.DictReader(io.StringIO(response.content.decode())))
    assert "invented-" in response["Content-Disposition"]
    assert {row["notice"] for row in rows} == {"Invented data"}
    assert "c" in {row["value"] for row in rows}


def test_the_form_leads_to_the_area_that_was_chosen(client):
    response = client.get("/find/", {"release": "invented-region", "area": CODES[2]})
    assert response["Location"].endswith(f"/areas/{CODES[2]}/")


@pytest.mark.parametrize(
    "path",
    [
        "/nothing/",
        f"{RELEASE}areas/X99999999/",
        f"{RELEASE}indicators/nothing/",
        f"{RELEASE}indicators/{SHARE['id']}/?area=%3Cscript%3E",
        "/find/?release=nothing",
        "/a/b/c/d/",
    ],
)
def test_what_is_not_there_is_a_page_that_says_so_and_echoes_nothing(client, path):
    response = client.get(path)
    body = response.content.decode()
    assert response.status_code == 404
    assert "Page not found" in body and "<script>" not in body
