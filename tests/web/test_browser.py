"""Every template in a real browser: WCAG 2.2 AA, wide and narrow, in print, in forced colours."""

from __future__ import annotations

import re
from collections import Counter
from typing import Any

import pytest
from django.template import Template
from django.test import Client
from tests.shared import needs_shared
from tests.web.looking import HIGH, NARROW, SHEET, WIDE, look, opened, printed
from tests.web.visited import (
    FULL,
    OF_A_COPY,
    OK,
    PAGES,
    REAL_PAGES,
    ROOT,
    STATUS,
    WITH_A_CHART,
    trouble,
)

from rooftree.web.public import remember
from rooftree.web.public.export import writing
from rooftree.web.public.headers import POLICY
from rooftree.web.public.settings import TEMPLATES

ZOOM = 4
MARKS = "svg.rt-chart [data-value]"


def _body(client: Client, path: str) -> str:
    """A page as it is served; the page of a copy is not served, but written to a file."""
    if path == OF_A_COPY:
        written, _ = writing._help(client)
        return written.decode() if written else ""
    with trouble(path):
        response = client.get(path)
    assert response.status_code == STATUS.get(path, OK), path
    return response.content.decode()


def _visit(page: Any, address: str, path: str) -> None:
    if path == OF_A_COPY:
        body = _body(Client(), path)
        kept = {"Content-Type": "text/html", "Content-Security-Policy": POLICY}
        page.route(f"**{OF_A_COPY}", lambda route: route.fulfill(body=body, headers=kept))
    with trouble(path):
        response = page.goto(address + path)
    assert response.status == STATUS.get(path, OK)


def test_every_template_is_on_a_page_that_is_visited(invented, monkeypatch):
    used: set[str | None] = set()
    draw = Template._render

    def drawn(template: Template, context: Any) -> Any:
        used.add(template.name)
        return draw(template, context)

    monkeypatch.setattr(Template, "_render", drawn)
    remember.kept().forget_all_but("")  # What is given again is not drawn again.
    client = Client(raise_request_exception=False)
    for path in PAGES:
        _body(client, path)
    held = {path.name for folder in TEMPLATES[0]["DIRS"] for path in folder.glob("*.html")}
    assert held - used == set(), "visit these too: see PAGES"


def test_no_two_pages_have_the_same_title(invented):
    client = Client(raise_request_exception=False)
    titles: Counter[str] = Counter()
    for path in PAGES:
        if "?" not in path:
            head = _body(client, path).partition("<body")[0]
            (title,) = re.findall("<title>(.*?)</title>", head, re.DOTALL)
            assert title.count("Rooftree") == 1
            titles[title] += 1
    assert [title for title, times in titles.items() if times > 1] == []


@pytest.mark.browser
@pytest.mark.parametrize("path", PAGES)
def test_a_page_has_no_fault_wide_or_narrow(browser, invented, path):
    with opened(browser, invented) as (page, faults):
        _visit(page, invented, path)
        # 1280 pixels at 400% zoom are 320 pixels wide: see the test of the zoom itself.
        faults += [*look(page, width=WIDE), *look(page, width=NARROW), *printed(page)]
    assert not faults, "\n".join(faults)


@needs_shared
@pytest.mark.browser
@pytest.mark.parametrize("path", REAL_PAGES)
def test_a_page_of_published_statistics_has_no_fault_wide_or_narrow(browser, england, path):
    with opened(browser, england) as (page, faults):
        _visit(page, england, path)
        faults += [*look(page, width=WIDE), *look(page, width=NARROW), *printed(page)]
    assert not faults, "\n".join(faults)


@pytest.mark.browser
@pytest.mark.parametrize("path", [f"{ROOT}areas/{FULL}/", WITH_A_CHART[0], WITH_A_CHART[1]])
def test_zoomed_to_400_percent_nothing_scrolls_sideways(browser, invented, path):
    """A browser that zooms gives a page fewer pixels, each drawn as many: this is the same."""
    with opened(browser, invented) as (page, faults):
        zoomed = {
            "width": WIDE // ZOOM,
            "height": HIGH // ZOOM,
            "deviceScaleFactor": ZOOM,
            "mobile": False,
        }
        page.context.new_cdp_session(page).send("Emulation.setDeviceMetricsOverride", zoomed)
        page.goto(invented + path)
        assert page.evaluate("[innerWidth, devicePixelRatio]") == [NARROW, ZOOM]
        assert page.evaluate("document.documentElement.scrollWidth") == NARROW
        # What takes the focus can be seen whole, however low the window is.
        page.keyboard.press("Tab")
        box = page.locator(":focus").bounding_box()
        assert box["y"] >= 0 and box["y"] + box["height"] <= HIGH // ZOOM
    assert not faults, "\n".join(faults)


@pytest.mark.browser
def test_the_first_tab_leads_past_the_header(browser, invented):
    with opened(browser, invented, java_script_enabled=False) as (page, faults):
        page.goto(f"{invented}{ROOT}areas/{FULL}/")
        page.keyboard.press("Tab")
        first = page.locator(":focus")
        assert first.inner_text() == "Skip to main content" and first.bounding_box()["y"] >= 0
        page.keyboard.press("Enter")
        page.keyboard.press("Tab")
        assert page.locator("main :focus").count() == 1
    assert not faults, "\n".join(faults)


def _colours(page: Any) -> set[tuple[str, str]]:
    """The fill and the line of each mark of the charts."""
    read = "marks => marks.map(m => [getComputedStyle(m).fill, getComputedStyle(m).stroke])"
    return {(fill, line) for fill, line in page.locator(MARKS).evaluate_all(read)}


@pytest.mark.browser
@pytest.mark.parametrize("path", WITH_A_CHART)
def test_forced_colours_and_print_keep_what_a_chart_means(browser, invented, path):
    with opened(browser, invented) as (page, faults):
        page.goto(invented + path)
        before = _colours(page)
        assert before, "there is a chart with marks"
        page.emulate_media(forced_colors="active")
        forced = _colours(page)
        assert forced != before, "the reader's own colours are taken"
        assert len(forced) > 1 or len(before) == 1, "what differed still differs"
        paper = page.evaluate("""() => {
          const probe = document.body.appendChild(document.createElement("i"));
          probe.style.color = "Canvas";
          return getComputedStyle(probe).color;
        }""")
        assert (paper, paper) not in forced, "no mark is lost in the paper"
        page.reload()
        page.emulate_media(forced_colors="none", media="print")
        assert _colours(page) == before
        chart = page.locator("svg.rt-chart").first
        assert chart.evaluate("chart => getComputedStyle(chart).printColorAdjust") == "exact"
        page.set_viewport_size({"width": SHEET, "height": HIGH})
        assert chart.bounding_box()["width"] <= SHEET, "it is drawn whole on a sheet"
    assert not faults, "\n".join(faults)


@pytest.mark.browser
def test_what_is_chosen_can_be_told_where_colours_are_forced(browser, invented):
    with opened(browser, invented, forced_colors="active") as (page, faults):
        page.goto(f"{invented}{WITH_A_CHART[1]}")
        line = "links => links.map(link => getComputedStyle(link).borderBottomColor)"
        for place in (".rt-nav", ".rt-tabs"):
            chosen = page.locator(f"{place} a[aria-current]").evaluate_all(line)
            others = page.locator(f"{place} a:not([aria-current])").evaluate_all(line)
            assert len(chosen) == 1 and len(others) > 1
            assert chosen[0] not in others, "only what is chosen has a line under it"
        assert page.locator(".rt-here .rt-tag").first.inner_text() == "this area"
    assert not faults, "\n".join(faults)


@pytest.mark.browser
@pytest.mark.parametrize("width", [320, 375])
def test_on_a_narrow_screen_the_area_and_its_last_year_are_seen(browser, invented, width):
    with opened(browser, invented) as (page, faults):
        page.set_viewport_size({"width": width, "height": HIGH})
        page.goto(f"{invented}{WITH_A_CHART[0]}")
        chart = page.locator("svg.rt-chart:visible")
        assert chart.count() == 1 and page.locator(".rt-read:visible").count() == 1
        for words in ("Ashby: ", "2024/25"):
            box = chart.locator(f"text >> text={words}").first.bounding_box()
            assert box["x"] >= 0 and box["x"] + box["width"] <= width, words
        for mark in chart.locator("[data-value]").all():
            box = mark.bounding_box()
            assert box["x"] >= 0 and box["x"] + box["width"] <= width
    assert not faults, "\n".join(faults)
