"""The pages that compare, find, explain and hand over: what they say, and what they refuse."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from tests.disclosure.region import CODES as MEASURED_CODES
from tests.disclosure.region import SHARE as MEASURED
from tests.web.shelves import ID as MEASURED_ID
from tests.web.shelves import example_release, second_version, with_more_children
from tests.web.small_statistics import (
    BREAK,
    BY_GROUP,
    CODES,
    COUNTRY,
    FULL,
    LACKING,
    NAMES,
    NORTH,
    OLD,
    RATING,
    SHARE,
    SUPPRESSED,
    small_statistics,
)
from tests.web.small_statistics import ID as STATISTICS

from rooftree.web.public.contact import contact
from rooftree.web.public.glossary import FILE, anchor, glossary

ROOT = f"/{STATISTICS}/"
COMPARED = f"{ROOT}compare/"
CHOSEN = f"area={FULL}&area={COUNTRY}&indicator={SHARE['id']}&indicator={BY_GROUP['id']}.in-care"
UNEQUAL = f"{ROOT}inequalities/{SHARE['id']}/"
MAP = f"{ROOT}map/{SHARE['id']}/"
MEASURED_ROOT = f"/{MEASURED_ID}/"
SITE_PAGES = [
    "/about/", "/about/use/", "/accessibility/", "/api/", "/feedback/", "/glossary/", "/search/",
    "/search/?q=family", "/search/?q=zzz", "/search/?q=birly",
]  # fmt: skip
RELEASE_PAGES = [
    COMPARED,
    f"{COMPARED}?{CHOSEN}",
    f"{COMPARED}?area={SUPPRESSED}&area={OLD}&indicator={SHARE['id']}&indicator={RATING['id']}",
    f"{COMPARED}?{'&'.join(f'area={code}' for code in CODES)}&indicator={SHARE['id']}",
    f"{ROOT}inequalities/",
    UNEQUAL,
    f"{UNEQUAL}in/{FULL}/2022-23/",
    f"{UNEQUAL}in/{SUPPRESSED}/",
    f"{ROOT}inequalities/{RATING['id']}/",
    f"{ROOT}inequalities/{BY_GROUP['id']}/in/{FULL}/",
    MAP,
    f"{MAP}in/{FULL}/2022-23/",
    f"{ROOT}map/{BY_GROUP['id']}/of/in-care/",
    f"{ROOT}map/{RATING['id']}/",
    f"{ROOT}data/",
    f"{ROOT}versions/",
    f"{ROOT}versions/1/",
    f"{ROOT}changes/",
    f"{ROOT}differences/",
    *(f"{ROOT}areas/{code}/report/" for code in (FULL, SUPPRESSED, LACKING, OLD, NORTH, COUNTRY)),
    f"{MEASURED_ROOT}compare/?area={MEASURED_CODES[0]}&indicator={MEASURED['id']}",
    f"{MEASURED_ROOT}inequalities/{MEASURED['id']}/in/{MEASURED_CODES[1]}/",
    f"{MEASURED_ROOT}map/{MEASURED['id']}/",
    f"{MEASURED_ROOT}data/",
    f"{MEASURED_ROOT}versions/",
    f"{MEASURED_ROOT}changes/",
    f"{MEASURED_ROOT}differences/",
    f"{MEASURED_ROOT}areas/{MEASURED_CODES[3]}/report/",
]
ODD = ["", "%00", "%00%00a", "a" * 5000, "%F0%9F%8F%A0", "%FF%FE", "'\"><script>alert(1)</script>",
       "%E2%80%AEabc", "../../etc/passwd", "-1", "1e99", "%25", "&", "a.b.c.d", "."]  # fmt: skip


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    """The small statistics, and a measured release of two versions."""
    made: Path = tmp_path_factory.mktemp("more")
    small_statistics(made)
    example_release(made)
    second_version(made, with_more_children)
    return made


@pytest.fixture
def client(pages, folder) -> Iterator[Any]:
    """A client of those; the site of the other tests is put back after."""
    from django.test import Client

    from rooftree.web.public import shelf

    before = shelf.current().folder
    shelf.load(folder)
    yield Client()
    shelf.load(before)


def said(client: Any, path: str) -> str:
    """The text of a page's main part as one reads it."""
    body = client.get(path).content.decode()
    main = body.split("<main", 1)[1].split("</main>", 1)[0]
    return " ".join(unescape(re.sub("<[^>]*>", " ", main)).split())


def status(client: Any, path: str) -> int:
    """The status of an answer, which is closed at once: it may be a file."""
    answer = client.get(path)
    answer.close()
    return int(answer.status_code)


def rows(client: Any, path: str) -> list[dict[str, str]]:
    """The lines of a CSV file."""
    return list(csv.DictReader(io.StringIO(client.get(path).content.decode())))


@pytest.mark.parametrize("path", [*SITE_PAGES, *RELEASE_PAGES])
def test_a_page_is_whole_with_one_heading_nothing_inline_and_no_cookie(client, path):
    response = client.get(path)
    body = response.content.decode()
    assert response.status_code == 200
    assert len(re.findall(r"<h1\b", body)) == 1
    assert " style=" not in body and "<style" not in body and "<script>" not in body
    assert not response.cookies
    ids = re.findall(r'\sid="([^"]*)"', body)
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("path", [*SITE_PAGES, *RELEASE_PAGES])
def test_every_link_on_a_page_leads_to_a_page(client, path):
    body = client.get(path).content.decode()
    for href in {unescape(found) for found in re.findall(r'<a [^>]*href="([^"]*)"', body)}:
        elsewhere = href.startswith(("#", "https:", "mailto:", "/api/v1"))
        # Files that take seconds to make have a test of their own.
        if elsewhere or href.endswith((".xlsx", ".parquet", ".zip")):
            continue
        to = href.partition("#")[0]
        to = path.partition("?")[0] + to if to.startswith("?") else to
        assert status(client, to) in (200, 301, 302), href


# --- compare ---


def test_areas_and_indicators_stand_in_the_order_chosen_and_not_by_value(client):
    for order in ((CODES[3], CODES[0], CODES[7]), (CODES[7], CODES[3], CODES[0])):
        query = "&".join(f"area={code}" for code in order)
        body = client.get(f"{COMPARED}?{query}&indicator={SHARE['id']}").content.decode()
        tables = re.findall("<table.*?</table>", body, re.DOTALL)
        for table in tables:
            names = re.findall(r'<th scope="row"><a[^>]*>([^<]*)', table)
            assert names == [NAMES[CODES.index(code)] for code in order]


def test_what_is_compared_is_kept_in_the_form_and_can_be_taken_away(client):
    body = client.get(f"{COMPARED}?{CHOSEN}").content.decode()
    assert f'<input type="hidden" name="area" value="{FULL}">' in body
    assert f'<input type="hidden" name="indicator" value="{BY_GROUP["id"]}.in-care">' in body
    assert f'href="?area={COUNTRY}&amp;indicator={SHARE["id"]}' in body


def test_what_is_no_area_or_indicator_is_named_and_the_rest_is_shown(client):
    text = said(client, f"{COMPARED}?{CHOSEN}&area=Atlantis&indicator=happiness&area=Lyonesse")
    assert "“Atlantis”, “Lyonesse” are no areas of this release" in text
    assert "“happiness” is no indicator of this release" in text
    assert "Ashby" in text and "Children in a family" in text


def test_more_than_can_be_compared_is_said_and_not_an_error(client):
    known = [*CODES, NORTH, COUNTRY, OLD, "X12000002"]
    query = "&".join(f"area={code}" for code in known * 3)
    assert "were chosen" not in said(client, f"{COMPARED}?{query}")
    keys = "&".join(f"indicator=nothing{n}" for n in range(40))
    assert "and 35 others are no indicators" in said(client, f"{COMPARED}?{keys}")


def test_sets_of_areas_are_offered_for_the_first_authority(client):
    text = said(client, f"{COMPARED}?area={FULL}")
    for words in ("Ashby and its neighbours", "Ashby and all of North", "All regions"):
        assert words in text


def test_a_symbol_is_a_symbol_in_the_table_and_in_the_file(client):
    query = f"area={SUPPRESSED}&indicator={SHARE['id']}"
    assert "Suppressed to protect confidentiality" in said(client, f"{COMPARED}?{query}")
    found = rows(client, f"{COMPARED}compared.csv?{query}")
    assert {row["value"] for row in found} == {"c"}
    assert {row["area_name"] for row in found} == {"Birley"}


def test_a_break_is_marked_where_areas_are_compared(client):
    assert BREAK in said(client, f"{COMPARED}?{CHOSEN}")


def test_the_file_of_what_is_compared_holds_every_period_of_the_group(client):
    found = rows(client, f"{COMPARED}compared.csv?{CHOSEN}")
    in_care = [row for row in found if row["indicator"] == BY_GROUP["id"]]
    assert {row["group"] for row in in_care} == {"social_care_group=In care"}
    assert {row["period"] for row in in_care} == {"2021/22", "2022/23", "2023/24", "2024/25"}


def test_a_word_is_compared_as_a_word_and_never_drawn_as_an_amount(client):
    body = client.get(f"{COMPARED}?area={FULL}&indicator={RATING['id']}").content.decode()
    assert "Good" in body and "<svg" not in body


# --- inequalities and the map ---


def test_groups_of_social_care_are_no_groups_of_people(client):
    text = said(client, f"{ROOT}inequalities/{BY_GROUP['id']}/in/{FULL}/")
    assert "does not split this indicator by who people are" in text


def test_groups_stand_beside_all_and_none_is_picked_for_being_an_extreme():
    from types import SimpleNamespace

    from tests.comparisons.invented import ID, codes, figure, region, release_of

    from rooftree.comparisons import inequalities
    from rooftree.web.public.pages.inequalities import _said

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


def test_shares_out_of_the_same_number_are_parts_of_one_whole(client):
    text = said(client, f"{UNEQUAL}in/{FULL}/")
    assert "These are shares of one whole" in text
    assert "95% interval" not in text and "Highest" not in text


def test_the_parts_of_a_whole_are_who_they_are_and_no_inequality(client):
    place = f"{MEASURED_ROOT}inequalities/{MEASURED['id']}/in/{MEASURED_CODES[0]}/"
    text = said(client, place)
    assert "What this cannot tell" in text
    assert "Female" in text and "Male" in text


def test_an_indicator_that_is_not_split_by_people_says_so(client):
    text = said(client, f"{ROOT}inequalities/{RATING['id']}/")
    assert "does not split this indicator by who people are" in text


def test_the_map_puts_equal_values_in_one_band_and_symbols_in_none(client):
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


def test_the_map_says_its_bands_in_words_beside_links_to_the_areas(client):
    body = client.get(f"{MAP}in/{FULL}/").content.decode()
    assert "lowest fifth" in body and "highest fifth" in body and "no band" in body
    assert f'href="{ROOT}indicators/{SHARE["id"]}/in/{CODES[4]}/"' in body
    assert f'data-area="{FULL}"' in body
    assert "A judgement is a word" in said(client, f"{ROOT}map/{RATING['id']}/")


# --- search ---


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("ashby", "Ashby"),
        ("ASHBY", "Ashby"),
        (CODES[4].lower(), "Elmside"),
        ("909", "Jorvale"),
        ("in care absence", "Absence"),
        ("absen", "Absence"),
        ("school", "Absence"),
        ("funnel plot", "Funnel plot"),
        ("suppression", "Suppression"),
        ("re-referrals", "Re-referral"),
        ("rereferral", "Re-referral"),
        ("children in care", "Child looked after (CLA), looked-after child"),
        ("LAC", "Child looked after (CLA), looked-after child"),
        ("oldshire", "Oldshire"),
    ],
)
def test_what_is_searched_for_comes_first(client, query, first):
    body = client.get("/search/", {"q": query}).content.decode()
    groups = re.findall(r'<ol class="rt-found">.*?</ol>', body, re.DOTALL)
    firsts = [re.findall(r"<a[^>]*>([^<]*)</a>", group)[0] for group in groups]
    assert first in [unescape(name) for name in firsts]


def test_an_area_is_found_by_what_it_came_from(client):
    text = said(client, "/search/?q=oldshire")
    assert "Eastshire" in text and "Westshire" in text and "until 2023" in text


def test_nothing_found_says_what_to_try_and_what_may_have_been_meant(client):
    text = said(client, "/search/?q=birly")
    assert "No results" in text and "Did you mean Birley" in text
    assert "former name" in text


# --- words ---


def test_every_term_of_the_glossary_has_its_place_and_is_defined_once(client):
    body = client.get("/glossary/").content.decode()
    terms = [term for section in glossary() for term in section.terms]
    assert len(terms) > 50
    for term in terms:
        assert body.count(f' id="{anchor(term.name)}"') == 1
        assert not re.search(r"\*\*|\]\(|`", term.text)
    written = re.findall(r"^\*\*", FILE.read_text("utf-8"), re.MULTILINE)
    assert len(written) == len(terms), "a paragraph of the file is not read as a term"


def test_who_runs_the_site_says_how_they_are_reached(client, monkeypatch):
    assert "has no address to write to yet" in said(client, "/feedback/")
    monkeypatch.setenv("ROOFTREE_CONTACT", "data@example.org")
    assert contact().href == "mailto:data@example.org"
    monkeypatch.setenv("ROOFTREE_CONTACT", "https://example.org/issues")
    assert contact().href == "https://example.org/issues"
    for wrong in ("javascript:alert(1)", "http://example.org", "a@b", 'https://a"b'):
        monkeypatch.setenv("ROOFTREE_CONTACT", wrong)
        with pytest.raises(ValueError, match="give an e-mail address, or a page"):
            contact()


def test_the_example_of_the_api_works(client):
    body = client.get("/api/").content.decode()
    queries = {
        unescape(q) for q in re.findall(r'href="(/api/v1/data-sets/[^"]*/query[^"]*)"', body)
    }
    assert len(queries) == 1
    answer = client.get(queries.pop())
    assert answer.status_code == 200 and answer.json()["results"]


# --- the data ---


def test_the_catalogue_has_each_indicator_with_its_source_and_files(client):
    text = said(client, f"{ROOT}data/")
    assert "4 indicators" in text and "1 March 2026" in text
    assert "2021/22 to 2024/25 (4), year ending 31 March" in text
    for path in (f"indicators/{SHARE['id']}/data.csv", f"indicators/{SHARE['id']}/meta.csv"):
        assert status(client, ROOT + path) == 200


def test_the_whole_release_can_be_taken_away_with_symbols_as_symbols(client):
    import zipfile

    import openpyxl
    from pyarrow import parquet

    held = {
        end: client.get(f"{ROOT}data/whole.{end}").getvalue() for end in ("zip", "parquet", "xlsx")
    }
    names = set(zipfile.ZipFile(io.BytesIO(held["zip"])).namelist())
    assert {"definitions.json", f"data/{SHARE['id']}.csv", f"data/{SHARE['id']}.meta.csv"} <= names
    table = parquet.read_table(io.BytesIO(held["parquet"]))
    assert "c" in table["value"].to_pylist()
    book = openpyxl.load_workbook(io.BytesIO(held["xlsx"]), read_only=True)
    assert {"Definitions", "Symbols", SHARE["id"]} <= set(book.sheetnames)
    book.close()
    alone = client.get(f"{ROOT}indicators/{SHARE['id']}/data.xlsx").getvalue()
    book = openpyxl.load_workbook(io.BytesIO(alone), read_only=True)
    cells = [row[-3] for row in book[SHARE["id"]].iter_rows(values_only=True)]
    assert "c" in cells
    book.close()


def test_who_asks_while_another_file_is_made_is_told_when_to_ask_again(
    client, monkeypatch, tmp_path
):
    from rooftree.web.public import whole_files

    monkeypatch.setattr(whole_files, "_folder", lambda: tmp_path)
    with whole_files._one_at_a_time:
        answer = client.get(f"{ROOT}indicators/{BY_GROUP['id']}/data.xlsx")
    assert answer.status_code == 503 and int(answer["Retry-After"]) > 0
    assert b"try again" in answer.content


def test_an_old_version_can_still_be_had_and_what_changed_is_said(client):
    text = said(client, f"{MEASURED_ROOT}versions/")
    assert "Version 2 (shown on these pages)" in text and "Version 1" in text
    one = f"{MEASURED_ROOT}versions/1/"
    assert "The pages show version 2" in said(client, one)
    name = "data/" + MEASURED["id"] + ".csv"
    old = client.get(one + name)
    assert old.status_code == 200 and b"time_period" in b"".join(old.streaming_content)
    old.close()
    assert "Compared with version 1" in said(client, f"{MEASURED_ROOT}changes/")
    assert "first version" in said(client, f"{ROOT}changes/")


def test_only_files_of_the_release_are_handed_out_and_only_unaltered(client, folder):
    one = f"{MEASURED_ROOT}versions/1/"
    for name in ("release.json", "../2/definitions.json", "%2e%2e/x", "data/nothing.csv"):
        assert client.get(one + name).status_code == 404
    path = folder / MEASURED_ID / "1" / "definitions.json"
    before = path.read_bytes()
    path.write_bytes(before + b" ")
    try:
        answer = client.get(one + "definitions.json")
        assert answer.status_code == 404 and b"not as it was released" in answer.content
    finally:
        path.write_bytes(before)
    assert status(client, one + "definitions.json") == 200


def test_a_release_of_ones_own_has_no_differences_from_the_departments_dashboard(client):
    assert "No differences are recorded" in said(client, f"{MEASURED_ROOT}differences/")
    assert rows(client, f"{MEASURED_ROOT}differences/differences.csv") == []


# --- the report ---


def test_the_report_has_every_headline_beside_the_country_and_the_neighbours(client):
    text = said(client, f"{ROOT}areas/{FULL}/report/")
    for words in ("Ashby: children’s social care", "Children in a family", "Absence: in need",
                  "Neighbours", "Inventia", "Ashby counted in May.", "1 March 2026"):  # fmt: skip
        assert words in text
    assert "Number of authorities with the word Good" not in text, "it is of no authority"
    assert "Number of authorities with the word Good" in said(
        client, f"{ROOT}areas/{COUNTRY}/report/"
    )


def test_the_report_explains_the_symbols_on_it(client):
    text = said(client, f"{ROOT}areas/{SUPPRESSED}/report/")
    assert "c Suppressed to protect confidentiality" in text


@pytest.mark.parametrize("code", [FULL, SUPPRESSED, OLD, NORTH, COUNTRY])
def test_the_pdf_is_tagged_and_named_and_the_same_each_time(client, code):
    from rooftree.web.public import report_pdf, site
    from rooftree.web.public.report import report

    answer = client.get(f"{ROOT}areas/{code}/report.pdf")
    body = answer.content
    assert answer["Content-Type"] == "application/pdf" and body.startswith(b"%PDF-")
    assert b"/MarkInfo" in body and b"/StructTreeRoot" in body and b"pdfuaid" in body
    assert b"/Lang" in body and b"<dc:title>" in body
    held = site.release_of(STATISTICS)
    place = held.areas.get(code)
    assert place is not None
    assert report_pdf.pdf(report(held, place)) == body


# --- trouble ---


@pytest.mark.parametrize("odd", ODD)
@pytest.mark.parametrize(
    "path",
    [
        "/search/?q={}", "/search/?q=a&all={}", "/search/?q={}&q={}",
        f"{COMPARED}?area={{}}&area={{}}&indicator={{}}",
        f"{COMPARED}compared.csv?indicator={{}}&area={{}}",
        f"{ROOT}differences/?indicator={{}}&page={{}}",
        f"{ROOT}differences/differences.csv?indicator={{}}",
        f"{MAP}?period={{}}", "/glossary/?{}={}",
    ],
)  # fmt: skip
def test_an_odd_query_is_answered_and_never_echoed_as_markup(client, path, odd):
    response = client.get(path.replace("{}", odd))
    assert response.status_code in (200, 400, 404)
    assert b"<script>alert" not in response.content


@pytest.mark.parametrize(
    "path",
    [
        f"{ROOT}map/nothing/", f"{MAP}1999-00/", f"{MAP}in/nowhere/", f"{MAP}of/nobody/",
        f"{ROOT}inequalities/nothing/", f"{UNEQUAL}in/nowhere/", f"{UNEQUAL}1999-00/",
        f"{ROOT}versions/99/", f"{ROOT}areas/nowhere/report/", f"{ROOT}areas/nowhere/report.pdf",
        "/nothing/compare/", "/nothing/data/", "/nothing/differences/",
    ],
)  # fmt: skip
def test_what_is_not_there_is_a_page_that_helps(client, path):
    response = client.get(path)
    assert response.status_code == 404
    assert "<a " in response.content.decode().split("<main", 1)[1].split("</main>", 1)[0]


# --- a real browser ---


@pytest.fixture
def site_address(address, client) -> str:
    """The address of a server that shows the releases of this module."""
    return str(address)


@pytest.mark.browser
def test_two_areas_are_compared_by_keyboard_without_javascript(browser, site_address):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(site_address + COMPARED)
    for name in ("Ashby", "Birley"):
        page.get_by_label("Add an area").focus()
        page.keyboard.type(name)
        page.get_by_role("button", name="Add").focus()
        page.keyboard.press("Enter")
        page.get_by_role("link", name=f"Remove {name}").wait_for()
    page.get_by_label("Add an indicator").select_option(label=SHARE["title"])
    page.get_by_role("button", name="Add").press("Enter")
    table = page.get_by_role("table", name="The latest figure of each indicator")
    table.wait_for()
    assert table.get_by_role("rowheader").all_inner_texts() == ["Ashby", "Birley"]
    page.get_by_role("link", name="Remove Ashby").press("Enter")
    page.get_by_role("link", name="Remove Birley").wait_for()
    assert page.get_by_role("link", name="Remove Ashby").count() == 0
    context.close()


@pytest.mark.browser
def test_the_report_prints_on_one_page(browser, site_address):
    page = browser.new_page()
    page.goto(f"{site_address}{ROOT}areas/{FULL}/report/")
    printed = page.pdf(prefer_css_page_size=True)
    assert len(re.findall(rb"/Type\s*/Page\b(?!s)", printed)) == 1
    page.close()
