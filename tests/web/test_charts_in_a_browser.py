"""Charts in Chromium: focus, read-out, the marked area, narrow pages."""

from __future__ import annotations

from decimal import Decimal

import pytest
from tests.web.drawn import ODD, PERCENT, STATIC

from rooftree.web.design import charts


@pytest.fixture
def page(browser, every):
    """Two charts as a page holds them, with the styles and the script."""
    opened = browser.new_page(viewport={"width": 1280, "height": 900})
    svgs = [every["over_time"].svg, charts.mark_area(every["ranked"].svg, "E1")]
    figures = "".join(f"<figure>{svg}<figcaption>Words</figcaption></figure>" for svg in svgs)
    opened.set_content(
        "<!DOCTYPE html><html lang='en'><title>Charts</title>"
        f"<main><h1>Charts</h1>{figures}</main></html>"
    )
    opened.add_style_tag(content=(STATIC / "charts.css").read_text("utf-8"))
    opened.add_script_tag(content=(STATIC / "charts.js").read_text("utf-8"))
    yield opened
    opened.close()


@pytest.mark.browser
def test_points_are_read_out_by_keys(page) -> None:
    said = page.locator(".rt-read").first
    page.keyboard.press("Tab")
    assert page.locator("svg.rt-chart").first.evaluate("e => e === document.activeElement")
    for key, expected in (
        ("ArrowRight", f"{ODD}, 2013: 10.5% (Late & estimated)"),
        ("ArrowRight", f"{ODD}, 2014: c (suppressed to protect confidentiality)"),
        ("ArrowDown", "England, 2014: 12.0%"),
        ("End", "England, 2016: 14.0%"),
        ("ArrowRight", "England, 2016: 14.0%"),
        ("Home", "England, 2013: 11.0%"),
        ("ArrowUp", f"{ODD}, 2013: 10.5% (Late & estimated)"),
    ):
        page.keyboard.press(key)
        assert said.text_content() == expected, key
    assert said.get_attribute("aria-live") == "polite"
    assert page.locator(".rt-ring").first.get_attribute("visibility") == "visible"
    page.keyboard.press("Escape")
    assert page.locator(".rt-ring").first.get_attribute("visibility") == "hidden"


@pytest.mark.browser
def test_keys_begin_at_the_marked_area_which_is_named(page) -> None:
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowRight")
    assert page.locator(".rt-read").nth(1).text_content() == f"{ODD}: 12.3%"
    chart = page.locator("svg.rt-chart").nth(1)
    assert chart.locator("text.rt-here").evaluate("e => getComputedStyle(e).visibility") == (
        "visible"
    )
    fill = chart.locator("path.rt-here[data-value]").evaluate("e => getComputedStyle(e).fill")
    assert fill == "rgb(18, 63, 65)"


@pytest.mark.browser
def test_the_pointer_reads_what_it_is_near(page) -> None:
    point = page.locator("svg.rt-chart path[data-label='2015'][data-line='England']").first
    box = point.bounding_box()
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] - 3)
    assert page.locator(".rt-read").first.text_content() == "England, 2015: 13.0%"
    page.mouse.move(5, 5)
    assert "arrow keys" in page.locator(".rt-read").first.text_content()


@pytest.mark.browser
def test_charts_are_accessible_and_narrow_pages_do_not_scroll(page) -> None:
    from axe_playwright_python.sync_playwright import Axe

    for width in (1280, 320):
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        found = Axe().run(page).response["violations"]
        assert found == [], [one["id"] for one in found]


def test_words_do_not_go_across_a_break_nor_call_chance_a_trend():
    """What is said of a line is of the years since the last break, and heeds its intervals."""
    years = ("2021/22", "2022/23", "2023/24", "2024/25")
    ends = {"wide": ("20", "60"), "narrow": ("39", "43")}

    def drawn(values, breaks=(), width=None):
        held = tuple(Decimal(end) for end in ends[width]) if width else None
        points = tuple(
            charts.Point(year, Decimal(value), ends=held)
            for year, value in zip(years, values, strict=True)
        )
        line = charts.Line("Ashby", points)
        return charts.over_time([line], periods=years, breaks=breaks, **PERCENT).words

    broken = [charts.Break("2023/24", "Counted anew.")]
    assert "Ashby rose from 31.0% in 2021/22 to 42.0%" in drawn((31, 35, 40, 42))
    across = drawn((31, 35, 44, 42), broken)
    assert (
        "Ashby fell from 44.0% in 2023/24 to 42.0% in 2024/25" in across and "31.0%" not in across
    )
    last = drawn((31, 35, 44, 42), [charts.Break("2024/25", "")])
    assert "42.0% in 2024/25, the only number since a break in the series" in last
    assert "stayed about the same, within what chance gives, from 40.0%" in drawn(
        (40, 41, 41, 42), width="wide"
    )
    assert "Ashby rose from 31.0%" in drawn((31, 35, 40, 42), broken[:0])


def test_each_small_chart_has_its_own_breaks():
    """A break of one group is drawn in its panel, told with it, and in no other."""
    years = ("2023/24", "2024/25")
    line = charts.Line("Ashby", tuple(charts.Point(year, Decimal(9)) for year in years))
    chart = charts.over_time_multiples(
        [("First", [line]), ("Second", [line])],
        periods=years,
        own=[(), (charts.Break("2024/25", "Counted anew."),)],
        **PERCENT,
    )
    assert chart.svg.count("Break [1]") == 1
    first, second = chart.words.split("Second. ")
    assert "break" not in first.lower() and "Counted anew." in second
