"""The site as files: every link leads to a file, from any folder, also without a server."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import unquote, urldefrag, urlsplit

import pytest
from tests.releases.example import example_release
from tests.web.shelves import CODES, ID, SHARE
from tests.web.small_statistics import FULL, small_statistics

from rooftree.web.public import shelf
from rooftree.web.public.export import copy_site
from rooftree.web.public.export.copying import MARK, CopyError
from rooftree.web.public.export.pages import as_file
from rooftree.web.public.export.places import HELP, Links, file_of, held_as
from rooftree.web.public.links import ids, links

INDICATOR = f"/{ID}/indicators/{SHARE['id']}/"


def quiet(step: str, done: int, total: int) -> None:
    pass


@pytest.fixture(scope="module")
def site(pages, tmp_path_factory) -> Path:
    target = tmp_path_factory.mktemp("copies") / "site"
    copy_site(shelf.current().folder, target, progress=quiet, processes=1)
    return target


@pytest.mark.parametrize(
    ("address", "held"),
    [
        ("/", "/"),
        ("/glossary/", "/glossary/"),
        ("/search/?q=care", HELP),
        (f"/{ID}/compare/?area=1", HELP),
        ("/api/v1/openapi.json", HELP),
        (f"{INDICATOR}in/X1/", f"{INDICATOR}in/X1/"),
        (f"{INDICATOR}of/headline/in/X1/", f"{INDICATOR}in/X1/"),
        (f"{INDICATOR}in/X1/authorities/", f"{INDICATOR}authorities/"),
        (f"{INDICATOR}of/headline/in/X1/regions/", f"{INDICATOR}of/headline/regions/"),
        (f"{INDICATOR}of/female/in/X1/regions/", f"{INDICATOR}breakdowns/"),
        (f"{INDICATOR}of/headline/breakdowns/2022-23/", f"{INDICATOR}breakdowns/2022-23/"),
        (f"{INDICATOR}of/headline/chart/by-sex--2022.svg", f"{INDICATOR}chart/by-sex--2022.svg"),
        (f"{INDICATOR}of/headline/in/X1/definition/", f"{INDICATOR}definition/"),
        (f"/{ID}/map/{SHARE['id']}/of/female/", f"{INDICATOR}breakdowns/"),
        (f"{INDICATOR}in/X1/neighbours/", HELP),
        (f"/{ID}/map/{SHARE['id']}/2022-23/", f"/{ID}/map/{SHARE['id']}/2022-23/"),
        (f"/{ID}/map/{SHARE['id']}/of/headline/2022-23/", HELP),
        (f"/{ID}/map/{SHARE['id']}/of/headline/in/X1/2022-23/", HELP),
        (f"/{ID}/map/{SHARE['id']}/in/X1/", f"/{ID}/map/{SHARE['id']}/"),
        (f"{INDICATOR}chart/over-time.svg", f"{INDICATOR}chart/over-time.svg"),
        (f"{INDICATOR}chart/over-time.png", HELP),
        (f"/{ID}/framework/?version=2023", f"/{ID}/framework/?version=2023"),
        (f"{INDICATOR}?axis=data", HELP),
    ],
)
def test_what_a_copy_holds(pages, address, held):
    """A copy has pages of headlines; of another group the figures, on the page of breakdowns."""
    assert held_as(address) == held


@pytest.mark.parametrize(
    ("address", "file"),
    [
        ("/", "index.html"),
        ("/a/b/", "a/b/index.html"),
        ("/a/?version=2023", "a/index--version-2023.html"),
        ("/a/b.csv", "a/b.csv"),
    ],
)
def test_an_address_has_one_file(address, file):
    assert file_of(address) == file


@pytest.mark.parametrize(
    ("written", "at", "there"),
    [
        ("/", "/a/b/", "../../index.html"),
        ("/static/x.css", "/", "static/x.css"),
        ("../c/#part", "/a/b/", "../c/index.html#part"),
        ("#part", "/a/", "#part"),
        ("https://example.org/", "/a/", "https://example.org/"),
        ("mailto:a@example.org", "/a/", "mailto:a@example.org"),
        ("/search/?q=a#found", "/a/", "../in-this-copy/index.html"),
    ],
)
def test_links_lead_from_file_to_file(written, at, there):
    assert Links(at).link(written) == there


def test_a_form_gives_way_to_a_link_to_everything():
    page = '<form action="/search/"><input name="q"></form><p>a</p><form><b></b></form>'
    written, leads_to = as_file(page, "/a/b/")
    assert leads_to == (HELP,)
    assert written == (
        '<p class="govuk-body"><a class="govuk-link" href="../../in-this-copy/index.html">'
        "Find an area or an indicator by name</a></p><p>a</p>"
    )


def test_every_link_of_every_page_leads_to_a_file_of_the_copy(site):
    pages = sorted(site.rglob("*.html"))
    assert len(pages) > 40
    dead = []
    for page in pages:
        text = page.read_text("utf-8")
        assert "<form" not in text
        for written in links(text):
            whole, fragment = urldefrag(written)
            if urlsplit(whole).scheme:
                continue
            target = (page.parent / unquote(whole)).resolve() if whole else page
            if written.startswith("/") or not target.is_file():
                dead.append((page.relative_to(site), written))
            elif fragment and target.suffix == ".html":
                known = ids(target.read_text("utf-8"))
                dead += [] if fragment in known else [(page.relative_to(site), written)]
    assert dead == []


def test_the_copy_holds_areas_indicators_charts_and_downloads(site):
    for address in (
        "/",
        f"/{ID}/areas/{CODES[1]}/",
        f"/{ID}/areas/{CODES[1]}/summary.csv",
        INDICATOR,
        f"{INDICATOR}in/{CODES[1]}/",
        f"{INDICATOR}data.csv",
        f"{INDICATOR}chart/over-time.svg",
        HELP,
    ):
        assert (site / file_of(address)).stat().st_size > 0
    everything = (site / file_of(HELP)).read_text("utf-8")
    assert "Alderfold" in everything and SHARE["title"] in everything


@pytest.mark.browser
def test_a_copy_can_be_read_from_a_file_share(site, browser):
    page = browser.new_page()
    wrong: list[str] = []
    # What is still on its way when the reader goes on is given up, and not missing.
    page.on(
        "requestfailed",
        lambda request: request.failure != "net::ERR_ABORTED" and wrong.append(request.url),
    )
    page.goto((site / "index.html").as_uri())
    styled = page.evaluate("getComputedStyle(document.querySelector('header')).backgroundColor")
    assert styled != "rgba(0, 0, 0, 0)"
    page.goto((site / file_of(f"/{ID}/areas/{CODES[0]}/")).as_uri())
    page.locator(f"main a[href*='{SHARE['id']}']").first.click()
    page.wait_for_url(f"**/{SHARE['id']}/**")
    assert page.get_by_role("heading", level=1).inner_text() != ""
    assert page.url.startswith("file://") and page.url.endswith(".html")
    assert wrong == []
    page.close()


def test_a_copy_takes_the_place_of_an_earlier_one_whole(pages, tmp_path):
    target = tmp_path / "site"
    target.mkdir()
    (target / MARK).write_text("{}")
    (target / "gone.html").write_text("from an earlier release")
    copy_site(shelf.current().folder, target, progress=quiet, processes=1)
    assert not (target / "gone.html").exists()
    assert (target / "index.html").is_file()
    assert [path.name for path in tmp_path.iterdir()] == ["site"], "nothing is left beside it"


def test_a_folder_of_other_things_is_left_as_it_is(tmp_path):
    (tmp_path / "thesis.txt").write_text("mine")
    with pytest.raises(CopyError, match="is not empty and holds no copy of a site"):
        copy_site(tmp_path, tmp_path, progress=quiet)
    assert (tmp_path / "thesis.txt").read_text() == "mine"


def test_a_copy_that_cannot_be_made_leaves_what_was_there(tmp_path):
    target = tmp_path / "site"
    target.mkdir()
    (target / MARK).write_text("{}")
    (target / "index.html").write_text("good")
    releases = tmp_path / "releases"
    made = example_release(releases)
    (made.folder / "figures.parquet").unlink()
    with pytest.raises(ValueError, match="holds no release that can be read"):
        copy_site(releases, target, progress=quiet, processes=1)
    assert (target / "index.html").read_text() == "good"
    assert {path.name for path in tmp_path.iterdir()} == {"site", "releases"}


def test_an_indicator_that_is_not_the_dashboards_has_one_page_in_a_copy(pages, tmp_path):
    """Its figures of an area stand on the area's summary, which a copy holds."""
    before = shelf.current().folder
    release = small_statistics(tmp_path, summed_up=["share_pct"])
    (other, *_), shown = [name for name in release.definitions if name != "share_pct"], "share_pct"
    try:
        shelf.load(tmp_path)
        root = f"/{release.id}/indicators"
        assert held_as(f"{root}/{other}/in/{FULL}/") == f"{root}/{other}/"
        assert held_as(f"{root}/{shown}/in/{FULL}/") == f"{root}/{shown}/in/{FULL}/"
    finally:
        shelf.load(before)
