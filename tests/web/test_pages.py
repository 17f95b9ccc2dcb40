"""The pages by outcome, area and indicator: what they say, and what they never say."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from html import unescape
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from tests.disclosure.region import CODES
from tests.disclosure.region import COUNTRY as EXAMPLE_COUNTRY
from tests.disclosure.region import SHARE as MEASURED
from tests.web.small_statistics import (
    BREAK,
    BY_GROUP,
    COUNTRY,
    FOOTNOTE,
    FULL,
    LACKING,
    NEW,
    NORTH,
    OLD,
    OLDER,
    RATING,
    SHARE,
    SUPPRESSED,
    small_statistics,
)
from tests.web.small_statistics import ID as STATISTICS

RELEASE = "/invented-region/"
ROOT = f"/{STATISTICS}/"
SHARED = f"{ROOT}indicators/{SHARE['id']}/"
GROUPED = f"{ROOT}indicators/{BY_GROUP['id']}/"
RATED = f"{ROOT}indicators/{RATING['id']}/"
PAGES = [
    "/",
    RELEASE,
    *(f"{RELEASE}areas/{code}/" for code in (*CODES[:2], EXAMPLE_COUNTRY)),
    f"{RELEASE}indicators/{MEASURED['id']}/",
    *(f"{RELEASE}indicators/{MEASURED['id']}/in/{CODES[n]}/" for n in (0, 1, 3)),
]
VIEWS = ("", "authorities/", "regions/", "breakdowns/", "distribution/", "definition/")
STATISTICS_PAGES = [
    "/",
    ROOT,
    f"{ROOT}framework/",
    f"{ROOT}framework/stable_homes/",
    f"{ROOT}framework/multi_agency/",
    f"{ROOT}areas/",
    *(f"{ROOT}areas/{code}/" for code in (FULL, SUPPRESSED, LACKING, OLD, NEW[0], NORTH, COUNTRY)),
    f"{ROOT}indicators/",
    *(SHARED + view for view in VIEWS),
    *(f"{SHARED}in/{FULL}/{view}" for view in (*VIEWS, "neighbours/")),
    f"{SHARED}in/{SUPPRESSED}/",
    f"{SHARED}in/{OLD}/",
    f"{SHARED}in/{NEW[0]}/",
    f"{SHARED}breakdowns/2022-23/",
    f"{SHARED}of/under-1/in/{FULL}/",
    GROUPED,
    f"{GROUPED}in/{FULL}/",
    f"{GROUPED}of/in-care/in/{FULL}/neighbours/",
    RATED,
    f"{RATED}in/{FULL}/",
    f"{RATED}in/{FULL}/neighbours/",
]


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    made = tmp_path_factory.mktemp("statistics")
    small_statistics(made)
    return made


@pytest.fixture
def statistics(pages, folder) -> Iterator[Any]:
    """A client of the small statistics; the site of the other tests is put back after."""
    from django.test import Client

    from rooftree.web.public import shelf

    before = shelf.current().folder
    shelf.load(folder)
    yield Client()
    shelf.load(before)


class Seen(HTMLParser):
    """The headings, links, ids and title of a page."""

    def __init__(self, body: str) -> None:
        super().__init__()
        self.headings: list[int] = []
        self.links: list[str] = []
        self.ids: list[str] = []
        self.title = _text(re.findall("<title>.*?</title>", body, re.DOTALL)[0])
        self.feed(body)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        held = dict(attrs)
        if re.fullmatch("h[1-6]", tag):
            self.headings.append(int(tag[1]))
        if tag == "a" and held.get("href"):
            self.links.append(str(held["href"]))
        if held.get("id"):
            self.ids.append(str(held["id"]))


def said(client: Any, path: str) -> str:
    """The text of a page as one reads it, without markup."""
    body = client.get(path).content.decode()
    main = body.split("<main", 1)[1].split("</main>", 1)[0]
    return _text(main)


def rows(client: Any, path: str) -> dict[str, list[str]]:
    """The rows of every table of a page: the heading of each, and what its cells say."""
    body = client.get(path).content.decode()
    found = {}
    for row in re.findall(r"<tr.*?</tr>", body, re.DOTALL):
        head = re.search(r'<th scope="row".*?</th>', row, re.DOTALL)
        if head:
            cells = re.findall(r"<td.*?</td>", row, re.DOTALL)
            plain = [re.sub(r'<span class="rt-label".*?</span>', "", cell) for cell in cells]
            found[_text(head.group())] = [_text(cell) for cell in plain]
    return found


def _text(markup: str) -> str:
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", markup))).strip()


@pytest.mark.parametrize("path", PAGES)
def test_a_page_of_measured_figures_is_whole_and_says_that_it_is_invented(client, path):
    response = client.get(path)
    assert response.status_code == 200 and "Invented data" in response.content.decode()


@pytest.mark.parametrize("path", STATISTICS_PAGES)
def test_a_page_is_whole_with_nothing_inline_no_cookie_and_headings_in_order(statistics, path):
    response = statistics.get(path)
    body = response.content.decode()
    assert response.status_code == 200
    assert " style=" not in body and "<style" not in body and "<script>" not in body
    assert "unsafe" not in response["Content-Security-Policy"]
    assert not response.cookies
    seen = Seen(body)
    assert seen.headings.count(1) == 1
    main = Seen("<title></title>" + body.split("<main", 1)[1].split("</main>", 1)[0]).headings
    assert all(later <= earlier + 1 for earlier, later in pairwise(main))
    assert len(seen.ids) == len(set(seen.ids)), "an id stands twice"
    assert '<html lang="en-GB"' in body and "Invented data" in body


def test_no_two_pages_have_one_title(statistics):
    titles: dict[str, str] = {}
    for path in STATISTICS_PAGES:
        title = Seen(statistics.get(path).content.decode()).title
        assert title not in titles, f"{path} and {titles.get(title)} are both '{title}'"
        titles[title] = path


def test_every_link_and_anchor_on_every_page_leads_somewhere(statistics):
    asked: dict[str, int] = {}
    dead = []
    for path in STATISTICS_PAGES:
        seen = Seen(statistics.get(path).content.decode())
        for link in seen.links:
            if link.startswith("#"):
                assert link[1:] in seen.ids, f"{path} has no {link}"
            elif not link.startswith(("http", "mailto:")):
                whole = path + link if link.startswith("?") else link
                whole = whole.split("#")[0]
                if whole not in asked:
                    answer = statistics.get(whole)
                    asked[whole] = answer.status_code
                    answer.close()
                if asked[whole] != 200:
                    dead.append((path, whole, asked[whole]))
    assert dead == []


def test_the_home_page_says_what_this_is_and_is_not_and_how_to_begin(statistics):
    words = said(statistics, "/")
    for each in ("learning tool", "start of a conversation", "Not a league table",
                 "Choose your authority", "An outcome", "An indicator", "version 1"):  # fmt: skip
        assert each in words


def test_the_framework_has_stable_codes_and_the_numbers_of_the_version_chosen(statistics):
    now, before = said(statistics, f"{ROOT}framework/"), said(
        statistics, f"{ROOT}framework/?version=2023"
    )  # fmt: skip
    assert "Outcome 2 Children and young people are safe" in now
    assert "Outcome 3 Children and young people are safe" in before
    assert f"{SHARE['title']} " in now and "2024/25" in now
    body = statistics.get(f"{ROOT}framework/").content.decode()
    assert f"{ROOT}framework/safe/" in body
    assert statistics.get(f"{ROOT}framework/?version=1066").status_code == 404


def test_an_area_stands_beside_its_region_the_country_and_its_neighbours(statistics):
    row = rows(statistics, f"{ROOT}areas/{FULL}/")[SHARE["title"]]
    # Of 200: 123 in 2024/25 and 122 the year before.
    assert row[:3] == ["2024/25", "61.5% note a", "little changed"]
    assert row[-1].endswith("8 of 10"), "one neighbour is suppressed and one has no figure"
    assert len(row) == 6


def test_a_summary_can_be_read_out_in_sentences(statistics):
    words = said(statistics, f"{ROOT}areas/{FULL}/")
    assert re.search(
        r"Children in a family: 61\.5% in 2024/25, little changed since the period before; "
        r"North [\d.]+%, Inventia [\d.]+%, the middle of its neighbours [\d.]+% "
        r"\(8 of 10 have a figure\)\.",
        words,
    )
    hidden = said(statistics, f"{ROOT}areas/{SUPPRESSED}/")
    assert "Children in a family: suppressed to protect confidentiality in 2024/25;" in hidden


def test_rows_whose_years_differ_each_give_their_own_period(statistics):
    """Fault 9: a heading's year was that of whichever row came first."""
    held = rows(statistics, f"{ROOT}areas/{FULL}/")
    assert held[SHARE["title"]][0] == "2024/25"
    assert held[OLDER["title"]][0] == "2023/24"
    body = statistics.get(f"{ROOT}areas/{FULL}/").content.decode()
    headings = re.findall(r"<h[23][^>]*>.*?</h[23]>", body, re.DOTALL)
    assert not any(re.search(r"20\d\d", heading) for heading in headings)


@pytest.mark.parametrize("path", [f"{ROOT}areas/{SUPPRESSED}/", f"{SHARED}in/{SUPPRESSED}/"])
def test_a_suppressed_figure_is_its_symbol_and_meaning_and_never_a_number(statistics, path):
    """Fault 6: headlines read "c%", and one symbol was shown as another."""
    body = statistics.get(path).content.decode()
    assert ">c</abbr>" in body and "Suppressed to protect confidentiality" in body
    assert "c%" not in body and "nan" not in body.lower().replace("pregnan", "")
    assert "None" not in said(statistics, path)


def test_a_figure_that_is_missing_is_said_to_be_missing_and_is_no_zero(statistics):
    assert rows(statistics, f"{ROOT}areas/{LACKING}/")[SHARE["title"]][1] == "no figure"
    assert rows(statistics, f"{SHARED}in/{LACKING}/")["2024/25"][0] == "no figure"


def test_an_authority_has_the_inspectors_word_and_a_region_the_number_of_words(statistics):
    """Fault 8: an authority's summary said how many authorities had each word: 1 or 0."""
    here = rows(statistics, f"{ROOT}areas/{FULL}/")
    word, count = (headline["title"] for headline in RATING["headlines"])
    assert here[word][1].startswith("Good") and here[word][2] == "no change"
    assert count not in here
    for code in (NORTH, COUNTRY):
        above = rows(statistics, f"{ROOT}areas/{code}/")
        assert above[count][1] == "3" and word not in above
    assert rows(statistics, f"{RATED}in/{FULL}/")["2022/23"] == ["Requires improvement note d"], (
        "the third note is no c, which is a symbol"
    )


def test_a_change_across_a_break_is_not_given_and_the_break_is_marked(statistics):
    body = said(statistics, f"{SHARED}in/{FULL}/")
    assert f"Break in the series: {BREAK}" in body
    held = rows(statistics, f"{SHARED}in/{FULL}/")
    assert held["2023/24"][0].endswith("note b") and held["2021/22"][0] == "60.0%"


def test_a_footnote_stands_at_the_figure_that_it_concerns_and_nowhere_else(statistics):
    assert FOOTNOTE in said(statistics, f"{ROOT}areas/{FULL}/")
    assert FOOTNOTE not in said(statistics, f"{ROOT}areas/{SUPPRESSED}/")


def test_an_area_that_is_no_more_keeps_its_figures_and_names_what_followed(statistics):
    words = said(statistics, f"{ROOT}areas/{OLD}/")
    assert "Oldshire no longer exists" in words and "1 April 2023" in words
    assert "Eastshire" in words and "Westshire" in words
    assert rows(statistics, f"{ROOT}areas/{OLD}/")[SHARE["title"]][0] == "2022/23"
    body = statistics.get(f"{ROOT}areas/").content.decode()
    assert "Former authorities" in body and f"{ROOT}areas/{OLD}/" in body


def test_an_area_that_was_made_of_another_shows_both_and_says_that_they_differ(statistics):
    path = f"{SHARED}in/{NEW[0]}/"
    assert "cannot be compared" in said(statistics, path)
    body = statistics.get(path).content.decode()
    assert '<th scope="col" class="rt-n">Oldshire</th>' in body
    assert rows(statistics, path)["2021/22"][0] == "no figure"


def test_authorities_stand_in_the_order_of_their_numbers_and_symbols_come_last(statistics):
    body = statistics.get(f"{SHARED}in/{FULL}/authorities/").content.decode()
    held = rows(statistics, f"{SHARED}in/{FULL}/authorities/")
    numbers = [cells[0] for cells in held.values()]
    values = [float(text.rstrip("%")) for text in numbers if text.endswith("%")]
    assert values == sorted(values, reverse=True) and len(values) == 10
    assert numbers[-1].startswith("c") and "not a ranking" in body
    assert "Oldshire" not in held, "it did not exist in the period"
    assert 'class="rt-here" data-area="' + FULL in body
    assert "Ashby this area" in held


def test_neighbours_are_named_with_their_likeness_and_counted(statistics):
    path = f"{SHARED}in/{FULL}/neighbours/"
    words = said(statistics, path)
    assert "8 of 10 neighbours have a figure in 2024/25" in words
    assert re.search(r"their median is [\d.]+%, their mean [\d.]+%", words)
    held = rows(statistics, path)
    assert len(held) == 11 and held["Birley"][1] == "Close"
    assert statistics.get(f"{SHARED}in/{NORTH}/neighbours/").status_code == 404


def test_breakdowns_are_shown_for_the_latest_and_an_earlier_period_ages_in_order(statistics):
    held = list(rows(statistics, f"{SHARED}in/{FULL}/breakdowns/"))
    assert held == ["Under 1", "5 to 9", "10 to 15"]
    assert "2021/22" in said(statistics, f"{SHARED}in/{FULL}/breakdowns/2021-22/")
    assert statistics.get(f"{SHARED}breakdowns/1066/").status_code == 404


def test_a_rank_comes_with_what_it_cannot_tell_and_only_where_one_end_is_better(statistics):
    words = said(statistics, f"{SHARED}in/{FULL}/distribution/")
    assert "cannot tell" in words and re.search(r"Ashby is \d+ of 10", words)
    assert "99.8% limits" in words
    older = said(statistics, f"{ROOT}indicators/{OLDER['id']}/in/{FULL}/distribution/")
    assert not re.search(r"Ashby is \d+ of", older) and "No rank or quarter is given" in older
    assert "No funnel plot" in older


def test_a_definition_says_everything_and_hides_which_end_is_better(statistics):
    body = statistics.get(f"{SHARED}definition/").content.decode()
    for each in (SHARE["formula"], SHARE["counts"], SHARE["caution"], "1 March 2026", SHARE["file"],
                 "1 decimal place", BREAK, FOOTNOTE, "Year ending 31 March"):  # fmt: skip
        assert each in body
    better = body.index("A higher figure is usually taken as the better one")
    assert body.rindex("<details", 0, better) > body.rfind("</details>", 0, better)


def test_a_measured_definition_shows_the_condition_as_it_is_run(client):
    body = client.get(f"{RELEASE}indicators/{MEASURED['id']}/definition/").content.decode()
    assert MEASURED["numerator"] in body and "SELECT 1" in body


def test_headlines_with_groups_are_small_multiples_with_a_page_for_each(statistics):
    body = statistics.get(f"{GROUPED}in/{FULL}/").content.decode()
    assert "2 small charts" in body
    for slug in ("in-need", "in-care"):
        assert f"{GROUPED}of/{slug}/in/{FULL}/" in body
    one = said(statistics, f"{GROUPED}of/in-care/in/{FULL}/")
    assert "Absence: in care" in one


def test_the_axis_begins_at_zero_unless_asked_otherwise(statistics):
    path = f"{SHARED}in/{FULL}/"
    assert "axis starts at zero" in said(statistics, path)
    other = said(statistics, path + "?axis=data")
    assert "axis starts at zero" not in other and "Begin the axis at zero" in other


@pytest.mark.parametrize(
    ("name", "begins"),
    [("over-time.svg", b"<svg"), ("over-time.png", b"\x89PNG"), ("neighbours.svg", b"<svg"),
     ("authorities.svg", b"<svg"), ("regions.png", b"\x89PNG"), ("deciles.svg", b"<svg"),
     ("funnel.svg", b"<svg"), ("by-age--2024-25.svg", b"<svg")],
)  # fmt: skip
def test_a_chart_is_a_file_with_its_title_and_source(statistics, name, begins):
    response = statistics.get(f"{SHARED}in/{FULL}/chart/{name}")
    assert response.status_code == 200 and response.content.startswith(begins)
    assert "invented-share_pct" in response["Content-Disposition"]
    if name.endswith("svg"):
        assert "Invented data" in response.content.decode()


def test_the_table_of_a_chart_is_a_file_with_symbols_and_the_unit(statistics):
    response = statistics.get(f"{SHARED}chart/authorities.csv")
    held = list(csv.DictReader(io.StringIO(response.content.decode("utf-8-sig"))))
    values = {row["Authority"]: row["Value"] for row in held}
    assert values["Birley"] == "c" and values["Ashby"] == "61.5"
    assert {row["notice"] for row in held} == {"Invented data"}
    assert {row["unit"] for row in held} == {"%"} and held[0]["area_code"].startswith("X06")


def test_the_summary_is_a_file_with_the_rows_of_the_page(statistics):
    response = statistics.get(f"{ROOT}areas/{SUPPRESSED}/summary.csv")
    held = list(csv.DictReader(io.StringIO(response.content.decode("utf-8-sig"))))
    assert "invented-" in response["Content-Disposition"]
    by_title = {row["title"]: row for row in held}
    assert by_title[SHARE["title"]]["value"] == "c"
    assert by_title[RATING["headlines"][0]["title"]]["in_words"] == "Good"
    assert by_title[OLDER["title"]]["period"] == "2023/24"
    assert len(held) == len(rows(statistics, f"{ROOT}areas/{SUPPRESSED}/"))


def test_the_form_leads_to_the_area_or_to_the_same_view_of_an_indicator_there(statistics):
    start = {"release": STATISTICS, "area": FULL}
    assert statistics.get("/find/", start)["Location"] == f"{ROOT}areas/{FULL}/"
    view = {**start, "indicator": BY_GROUP["id"], "group": "in-care", "view": "neighbours"}
    assert (
        statistics.get("/find/", view)["Location"] == f"{GROUPED}of/in-care/in/{FULL}/neighbours/"
    )
    other = {**view, "view": "//elsewhere", "group": "<script>"}
    assert statistics.get("/find/", other)["Location"] == f"{GROUPED}in/{FULL}/"


@pytest.mark.parametrize(
    ("path", "helps"),
    [
        ("/nothing/", "Invented statistics"),
        (f"{ROOT}areas/X99999999/", "All areas"),
        (f"{ROOT}areas/ashbi/", "Ashby"),
        (f"{ROOT}indicators/share_pt/", SHARE["title"]),
        (f"{SHARED}in/X99999999/", "All areas"),
        (f"{SHARED}of/nobody/", SHARE["title"]),
        (f"{SHARED}breakdowns/2099-00/", "2024/25"),
        (f"{SHARED}in/{FULL}/chart/nothing.svg", SHARE["title"]),
        (f"{SHARED}chart/over-time.exe", SHARE["title"]),
        (f"{ROOT}framework/outcome-2/", "Children and young people are safe"),
        ("/find/?release=nothing", "Invented statistics"),
        ("/a/b/c/d/", "home page"),
        (f"{ROOT}areas/%3Cscript%3E/", "home page"),
    ],
)
def test_what_is_not_there_is_a_page_that_helps_and_repeats_nothing(statistics, path, helps):
    response = statistics.get(path)
    body = response.content.decode()
    assert response.status_code == 404
    assert "Page not found" in body and helps in said(statistics, path)
    assert "<script>" not in body and "99999999" not in body


def test_an_area_is_found_by_its_three_digit_code_and_by_a_code_that_it_had(statistics):
    assert "Ashby" in said(statistics, f"{ROOT}areas/900/")


def test_the_file_of_a_summary_has_the_counts_and_how_the_change_is_told(statistics):
    answer = statistics.get(f"{ROOT}areas/{FULL}/summary.csv")
    rows = list(csv.DictReader(io.StringIO(answer.content.decode("utf-8-sig"))))
    row = next(one for one in rows if one["indicator"] == SHARE["id"])
    assert (row["numerator"], row["denominator"]) == ("123", "200")
    assert (row["previous_numerator"], row["previous_denominator"]) == ("122", "200")
    assert (row["change"], row["change_told"]) == ("0.5", "little changed")
