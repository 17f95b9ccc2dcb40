"""Three readers' tasks by keyboard alone and without JavaScript, and a chart read by its keys."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import Any

import pytest
from tests.web.looking import NARROW, opened
from tests.web.visited import FULL, ROOT, SHARE, SHARED, SUPPRESSED

pytestmark = pytest.mark.browser
MOST_TABS = 250


def reach(page: Any, wanted: Any) -> None:
    """Press Tab until the focus is on it: what Tab never reaches has no place in a journey."""
    wanted.wait_for(state="attached")
    for _ in range(MOST_TABS):
        page.keyboard.press("Tab")
        if wanted.evaluate("element => element === document.activeElement"):
            return
    raise AssertionError(f"{wanted} is not reached by {MOST_TABS} presses of Tab")


def follow(page: Any, name: str, *, within: str = "body") -> None:
    """Go to a link or a button by Tab and press Enter."""
    place = page.locator(within)
    named = place.get_by_role("link", name=name, exact=True)
    for other in (
        place.get_by_role("button", name=name, exact=True),
        place.locator("summary").filter(has_text=name),
    ):
        named = named.or_(other)
    reach(page, named.first)
    page.keyboard.press("Enter")


def take(page: Any, name: str) -> str:
    """Download what a link leads to, and read it."""
    with page.expect_download() as download:
        follow(page, name, within="main")
    return Path(download.value.path()).read_text("utf-8")


def heading(page: Any) -> str:
    return str(page.get_by_role("heading", level=1).inner_text())


def choose(page: Any, label: str, name: str) -> None:
    """Choose in a list by typing the beginning of a name."""
    reach(page, page.get_by_label(label))
    page.keyboard.type(name)


def test_a_councillor_looks_at_the_own_authority(browser, invented):
    with opened(browser, invented, java_script_enabled=False) as (page, faults):
        page.goto(f"{invented}{ROOT}")
        choose(page, "Choose your authority", "Ashby")
        follow(page, "Show", within="main")
        page.wait_for_url(f"**{ROOT}areas/{FULL}/")
        assert heading(page) == "Ashby"
        follow(page, SHARE["title"], within="main")
        page.wait_for_url(f"**{SHARED}in/{FULL}/")
        assert "Take care" in page.locator("main").inner_text()
        follow(page, "Neighbours", within="main")
        page.wait_for_url(f"**{SHARED}in/{FULL}/neighbours/")
        row = page.get_by_role("row").filter(has_text="Birley")
        assert "c" in row.first.inner_text(), "a neighbour's figure is suppressed"
        follow(page, "Ashby", within=".govuk-breadcrumbs")
        follow(page, "One-page report to print")
        page.wait_for_url(f"**{ROOT}areas/{FULL}/report/")
        assert heading(page).startswith("Ashby")
    assert not faults, "\n".join(faults)


def test_an_analyst_finds_a_definition_and_takes_the_data(browser, invented):
    with opened(browser, invented, java_script_enabled=False) as (page, faults):
        page.goto(invented)
        reach(page, page.get_by_label("Search areas, indicators and words"))
        page.keyboard.type("family")
        page.keyboard.press("Enter")
        follow(page, SHARE["title"], within="main")
        page.wait_for_url(f"**{SHARED}")
        follow(page, "Definition", within="main")
        page.wait_for_url(f"**{SHARED}definition/")
        assert SHARE["formula"] in page.locator("main").inner_text()
        rows = list(csv.DictReader(io.StringIO(take(page, "data (CSV)"))))
        symbols = {row["la_name"] for row in rows if "c" in row.values()}
        assert symbols == {"Birley"}, "a symbol stays a symbol"
    assert not faults, "\n".join(faults)


def test_a_journalist_compares_two_areas_and_takes_the_chart(browser, invented):
    with opened(browser, invented, java_script_enabled=False) as (page, faults):
        page.goto(f"{invented}{ROOT}")
        follow(page, "Map", within="header")
        page.get_by_role("heading", level=1).wait_for()
        follow(page, "Map another indicator", within="main")
        follow(page, SHARE["title"], within="main")
        page.wait_for_url(f"**{ROOT}map/{SHARE['id']}/")
        row = page.get_by_role("row").filter(has_text="Birley")
        assert "Suppressed" in row.inner_text(), "a symbol is said, and is no shade"
        follow(page, "Compare", within="header")
        for name in ("Ashby", "Birley"):
            choose(page, "Add an area", name)
            follow(page, "Add", within="main")
            page.get_by_role("link", name=f"Remove {name}").wait_for()
        choose(page, "Add an indicator", SHARE["title"])
        follow(page, "Add", within="main")
        told = page.get_by_role("img").first
        assert "Ashby" in told.get_attribute("aria-label")
        rows = take(page, "Download all of this, every period (CSV)")
        assert "Ashby" in rows and "Birley" in rows and "England" not in rows
        page.goto(f"{invented}{SHARED}in/{FULL}/")
        drawn = take(page, "SVG of Over time")
        assert drawn.startswith("<svg") and "Ashby" in drawn
        assert "62" in take(page, "CSV of Over time")
    assert not faults, "\n".join(faults)


def test_the_points_of_a_chart_are_read_by_arrow_keys(browser, invented):
    with opened(browser, invented) as (page, faults):
        page.goto(f"{invented}{SHARED}in/{SUPPRESSED}/")
        chart = page.locator("svg.rt-chart").first
        reach(page, chart)
        said = page.locator(".rt-read").first
        assert said.get_attribute("aria-live") == "polite"
        heard = []
        for key in ("ArrowRight", "ArrowRight", "ArrowDown", "End", "Home"):
            page.keyboard.press(key)
            heard.append(said.inner_text())
        assert "suppressed" in heard[0] and "2021/22" in heard[0], "never as zero"
        assert heard[1] != heard[0] and "2022/23" in heard[1]
        assert not heard[2].startswith("Birley"), "the next line"
        assert "2024/25" in heard[3] and "2021/22" in heard[4]
        assert page.locator(".rt-ring").first.get_attribute("visibility") == "visible"
        page.keyboard.press("Tab")
        assert not chart.evaluate("chart => chart === document.activeElement"), "it is no trap"
    assert not faults, "\n".join(faults)


def test_a_wide_table_is_scrolled_by_keys_where_the_page_is_narrow(browser, invented):
    with opened(browser, invented, java_script_enabled=False) as (page, faults):
        page.set_viewport_size({"width": NARROW, "height": 600})
        page.goto(f"{invented}{SHARED}in/{FULL}/")
        drawn = page.locator(".rt-scroll.rt-drawn").first
        wide = drawn.evaluate("frame => frame.scrollWidth - frame.clientWidth")
        assert wide <= 0, "a chart is drawn for the screen"
        frame = page.locator(".rt-scroll:not(.rt-drawn)").first
        reach(page, frame)
        # Without scripts no event tells that a smooth scroll has begun: press until it has.
        for _ in range(MOST_TABS):
            page.keyboard.press("ArrowRight")
            if frame.evaluate("frame => frame.scrollLeft"):
                break
        else:
            raise AssertionError("the frame does not move")
        assert page.evaluate("scrollX") == 0
    assert not faults, "\n".join(faults)
