"""The pages that compare, find, explain and hand over: what they say, and what they refuse."""

from __future__ import annotations

import re
from html import unescape

import pytest
from tests.disclosure.region import CODES as MEASURED_CODES
from tests.disclosure.region import SHARE as MEASURED
from tests.web.reading import rows, said, status
from tests.web.shelves import ID as MEASURED_ID
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


@pytest.mark.parametrize("path", [*SITE_PAGES, *RELEASE_PAGES])
def test_a_page_is_whole_with_one_heading_nothing_inline_and_no_cookie(reader, path):
    response = reader.get(path)
    body = response.content.decode()
    assert response.status_code == 200
    assert len(re.findall(r"<h1\b", body)) == 1
    assert " style=" not in body and "<style" not in body and "<script>" not in body
    assert not response.cookies
    ids = re.findall(r'\sid="([^"]*)"', body)
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("path", [*SITE_PAGES, *RELEASE_PAGES])
def test_every_link_on_a_page_leads_to_a_page(reader, path):
    body = reader.get(path).content.decode()
    for href in {unescape(found) for found in re.findall(r'<a [^>]*href="([^"]*)"', body)}:
        elsewhere = href.startswith(("#", "https:", "mailto:", "/api/v1"))
        # Files that take seconds to make have a test of their own.
        if elsewhere or href.endswith((".xlsx", ".parquet", ".zip")):
            continue
        to = href.partition("#")[0]
        to = path.partition("?")[0] + to if to.startswith("?") else to
        assert status(reader, to) in (200, 301, 302), href


# --- compare ---


def test_areas_and_indicators_stand_in_the_order_chosen_and_not_by_value(reader):
    for order in ((CODES[3], CODES[0], CODES[7]), (CODES[7], CODES[3], CODES[0])):
        query = "&".join(f"area={code}" for code in order)
        body = reader.get(f"{COMPARED}?{query}&indicator={SHARE['id']}").content.decode()
        tables = re.findall("<table.*?</table>", body, re.DOTALL)
        for table in tables:
            names = re.findall(r'<th scope="row"><a[^>]*>([^<]*)', table)
            assert names == [NAMES[CODES.index(code)] for code in order]


def test_what_is_compared_is_kept_in_the_form_and_can_be_taken_away(reader):
    body = reader.get(f"{COMPARED}?{CHOSEN}").content.decode()
    assert f'<input type="hidden" name="area" value="{FULL}">' in body
    assert f'<input type="hidden" name="indicator" value="{BY_GROUP["id"]}.in-care">' in body
    assert f'href="?area={COUNTRY}&amp;indicator={SHARE["id"]}' in body


def test_what_is_no_area_or_indicator_is_named_and_the_rest_is_shown(reader):
    text = said(reader, f"{COMPARED}?{CHOSEN}&area=Atlantis&indicator=happiness&area=Lyonesse")
    assert "“Atlantis”, “Lyonesse” are no areas of this release" in text
    assert "“happiness” is no indicator of this release" in text
    assert "Ashby" in text and "Children in a family" in text


def test_a_comparison_of_nothing_that_is_there_is_not_found_and_helps(reader):
    answer = reader.get(f"{COMPARED}?area=Atlantis&indicator=happiness")
    assert answer.status_code == 404
    assert "“Atlantis” is no area" in answer.content.decode() and b"Add an area" in answer.content


def test_more_than_can_be_compared_is_said_and_not_an_error(reader):
    known = [*CODES, NORTH, COUNTRY, OLD, "X12000002"]
    query = "&".join(f"area={code}" for code in known * 3)
    assert "were chosen" not in said(reader, f"{COMPARED}?{query}")
    keys = "&".join(f"indicator=nothing{n}" for n in range(40))
    assert "and 35 others are no indicators" in said(reader, f"{COMPARED}?{keys}")


def test_sets_of_areas_are_offered_for_the_first_authority(reader):
    text = said(reader, f"{COMPARED}?area={FULL}")
    for words in ("Ashby and its neighbours", "Ashby and all of North", "All regions"):
        assert words in text


def test_a_symbol_is_a_symbol_in_the_table_and_in_the_file(reader):
    query = f"area={SUPPRESSED}&indicator={SHARE['id']}"
    assert "Suppressed to protect confidentiality" in said(reader, f"{COMPARED}?{query}")
    found = rows(reader, f"{COMPARED}compared.csv?{query}")
    assert {row["value"] for row in found} == {"c"}
    assert {row["area_name"] for row in found} == {"Birley"}


def test_a_break_is_marked_where_areas_are_compared(reader):
    assert BREAK in said(reader, f"{COMPARED}?{CHOSEN}")


def test_the_file_of_what_is_compared_holds_every_period_of_the_group(reader):
    found = rows(reader, f"{COMPARED}compared.csv?{CHOSEN}")
    in_care = [row for row in found if row["indicator"] == BY_GROUP["id"]]
    assert {row["group"] for row in in_care} == {"social_care_group=In care"}
    assert {row["period"] for row in in_care} == {"2021/22", "2022/23", "2023/24", "2024/25"}


def test_a_word_is_compared_as_a_word_and_never_drawn_as_an_amount(reader):
    body = reader.get(f"{COMPARED}?area={FULL}&indicator={RATING['id']}").content.decode()
    assert "Good" in body and "<svg" not in body


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
def test_what_is_searched_for_comes_first(reader, query, first):
    body = reader.get("/search/", {"q": query}).content.decode()
    groups = re.findall(r'<ol class="rt-found">.*?</ol>', body, re.DOTALL)
    firsts = [re.findall(r"<a[^>]*>([^<]*)</a>", group)[0] for group in groups]
    assert first in [unescape(name) for name in firsts]


def test_an_area_is_found_by_what_it_came_from(reader):
    text = said(reader, "/search/?q=oldshire")
    assert "Eastshire" in text and "Westshire" in text and "until 2023" in text


def test_nothing_found_says_what_to_try_and_what_may_have_been_meant(reader):
    text = said(reader, "/search/?q=birly")
    assert "No results" in text and "Did you mean Birley" in text
    assert "former name" in text


# --- words ---


def test_every_term_of_the_glossary_has_its_place_and_is_defined_once(reader):
    body = reader.get("/glossary/").content.decode()
    terms = [term for section in glossary() for term in section.terms]
    assert len(terms) > 50
    for term in terms:
        assert body.count(f' id="{anchor(term.name)}"') == 1
        assert not re.search(r"\*\*|\]\(|`", term.text)
    written = re.findall(r"^\*\*", FILE.read_text("utf-8"), re.MULTILINE)
    assert len(written) == len(terms), "a paragraph of the file is not read as a term"


def test_who_runs_the_site_says_how_they_are_reached(reader, monkeypatch):
    assert "has no address to write to yet" in said(reader, "/feedback/")
    monkeypatch.setenv("ROOFTREE_CONTACT", "data@example.org")
    assert contact().href == "mailto:data@example.org"
    monkeypatch.setenv("ROOFTREE_CONTACT", "https://example.org/issues")
    assert contact().href == "https://example.org/issues"
    for wrong in ("javascript:alert(1)", "http://example.org", "a@b", 'https://a"b'):
        monkeypatch.setenv("ROOFTREE_CONTACT", wrong)
        with pytest.raises(ValueError, match="give an e-mail address, or a page"):
            contact()


def test_the_example_of_the_api_works(reader):
    body = reader.get("/api/").content.decode()
    queries = {
        unescape(q) for q in re.findall(r'href="(/api/v1/data-sets/[^"]*/query[^"]*)"', body)
    }
    assert len(queries) == 1
    answer = reader.get(queries.pop())
    assert answer.status_code == 200 and answer.json()["results"]


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
def test_an_odd_query_is_answered_and_never_echoed_as_markup(reader, path, odd):
    response = reader.get(path.replace("{}", odd))
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
def test_what_is_not_there_is_a_page_that_helps(reader, path):
    response = reader.get(path)
    assert response.status_code == 404
    assert "<a " in response.content.decode().split("<main", 1)[1].split("</main>", 1)[0]


# --- a real browser ---


@pytest.fixture
def site_address(address, reader) -> str:
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
