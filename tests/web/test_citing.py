"""What a page says of itself: where it is from, how to cite it, and where it has gone."""

from __future__ import annotations

import re

import pytest
from tests.releases.example import CODES, SHARE

from rooftree.web.public import remember, shelf
from rooftree.web.public.predraw import HERE

ROOT = "/invented-region/"


def test_a_host_that_is_not_ours_is_refused_also_of_what_is_kept(client):
    assert client.get("/api/").status_code == 200
    assert client.get("/api/", headers={"Host": "example.org"}).status_code == 400


def test_no_kept_page_names_the_host_that_was_asked_for(client):
    from django.test import Client

    reader, held = Client(SERVER_NAME=HERE), remember.kept()
    paths = ["/", "/api/", "/about/", "/feedback/", ROOT, f"{ROOT}areas/", f"{ROOT}indicators/"]
    for path in paths:
        assert reader.get(path).status_code == client.get(path).status_code == 200
    kept = [found for path in paths if (found := held.get(remember.token(), path))]
    assert len(kept) == len(paths)
    for found in kept:
        assert b"testserver" not in found.body and b"//localhost" not in found.body


def test_the_example_of_the_api_takes_the_address_that_the_reader_sees(address, browser):
    page = browser.new_page()
    page.goto(f"{address}/api/")
    page.wait_for_function("document.getElementById('site').textContent.includes('127')")
    assert 'at = site + "/api/v1/' in page.inner_text("main")
    assert page.inner_text("#site") == address
    page.close()


@pytest.mark.parametrize("rest", ["", "report/", "summary.csv"])
def test_a_code_in_small_letters_leads_to_the_right_address(client, rest):
    response = client.get(f"{ROOT}areas/{CODES[0].lower()}/{rest}")
    assert response.status_code == 301
    assert response["Location"] == f"{ROOT}areas/{CODES[0]}/{rest}"
    found = client.get(f"/find/?area={CODES[0].lower()}")
    assert found.status_code == 302 and found["Location"].endswith(f"/areas/{CODES[0]}/")


def test_who_names_no_area_that_there_is_hears_of_the_area_and_not_of_a_release(client):
    response = client.get("/find/?area=zzz")
    assert response.status_code == 404
    assert b"no area" in response.content and b"no release" not in response.content
    assert client.get("/find/")["Location"] == f"{ROOT}areas/"


@pytest.mark.parametrize("view", ["", "authorities/", "definition/"])
def test_each_page_of_an_indicator_can_be_cited(client, view):
    path = f"{ROOT}indicators/{SHARE['id']}/in/{CODES[0]}/{view}"
    text = client.get(path).content.decode()
    cited = re.search(r"Cite this.*?<p class=\"rt-code\">(.*?)</p>", text, re.DOTALL)
    assert cited is not None
    release = shelf.current().releases["invented-region"]
    for part in ("Invented data.", f"version {release.version}", "Rooftree ", path, "accessed on"):
        assert part in cited[1]


def test_a_picture_says_source_licence_version_and_address(client):
    path = f"{ROOT}indicators/{SHARE['id']}/in/{CODES[0]}/"
    drawn = client.get(f"{path}chart/over-time.svg").content.decode()
    words = " ".join(re.sub(r"<[^>]+>", " ", drawn).split())
    release = shelf.current().releases["invented-region"]
    for part in ("Source:", release.licence.rstrip("."), f"version {release.version}", path):
        assert part in words


def test_no_page_says_that_the_release_was_published_on_the_day_it_was_put_together(client):
    text = client.get(ROOT).content.decode()
    assert "put together here on" in text and "released on" not in text


@pytest.mark.parametrize(
    "path",
    [
        f"map/{SHARE['id']}/?period=1999",
        f"indicators/{SHARE['id']}/in/{CODES[0]}/breakdowns/?period=1850",
        f"areas/{CODES[0]}/?year=1850",
        "data/?format=xlsx",
    ],
)
def test_what_a_page_does_not_know_it_says_and_leads_to_the_page_without_it(client, path):
    response = client.get(ROOT + path)
    assert response.status_code == 404
    assert b"behind its question mark" in response.content
    assert f'href="{ROOT}{path.partition("?")[0]}"'.encode() in response.content
    sent = f"{ROOT}{path.partition('?')[0]}?utm_source=newsletter"
    assert client.get(sent).status_code == 200


def test_the_api_warns_of_a_parameter_that_it_does_not_know(client):
    from rooftree.web.public.api import ids

    at = f"/api/v1/data-sets/{ids.data_set('invented-region', SHARE['id'])}/query"
    assert client.get(at).json()["warnings"] == []
    found = client.get(f"{at}?foo=1&locations.eqq=LA&page=1").json()
    assert found["warnings"][0]["code"] == "UnknownParameters"
    assert found["warnings"][0]["detail"]["items"] == ["foo", "locations.eqq"]
    assert found["results"]


@pytest.mark.parametrize("ending", ["svg", "png", "csv"])
def test_what_is_compared_can_be_taken_away_as_a_picture_and_a_table(client, ending):
    query = f"area={CODES[0]}&area={CODES[1]}&indicator={SHARE['id']}"
    page = client.get(f"{ROOT}compare/?{query}").content.decode()
    assert f'href="{ROOT}compare/chart.{ending}?{query.replace("&", "&amp;")}"' in page
    response = client.get(f"{ROOT}compare/chart.{ending}?{query}")
    assert response.status_code == 200 and len(response.content) > 200
    if ending == "svg":
        assert b"Source:" in response.content and b"/compare/" in response.content
    assert client.get(f"{ROOT}compare/chart.{ending}").status_code == 404


@pytest.mark.parametrize("ending", ["csv", "svg", "png"])
def test_a_map_can_be_taken_away_as_a_picture_and_a_table(client, ending):
    path = f"{ROOT}map/{SHARE['id']}/"
    assert f'href="{path}map.{ending}"' in client.get(path).content.decode()
    response = client.get(f"{path}map.{ending}")
    assert response.status_code == 200 and len(response.content) > 200
