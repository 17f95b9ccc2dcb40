"""Charts: what is drawn, what is said of it, and what must never be in it."""

from __future__ import annotations

import re
import threading
from decimal import Decimal
from itertools import pairwise
from pathlib import Path

import pytest
from lxml import etree

from rooftree.releases.shown import SYMBOLS
from rooftree.web.design import charts
from rooftree.web.design.charts import Break, Chart, Line, Point, palette
from rooftree.web.design.charts.axis import axis, spread, thinned, width_of, written

SVG = "{http://www.w3.org/2000/svg}"
YEARS = tuple(str(year) for year in range(2013, 2026))
ODD = 'King\'s Lynn & <West> "Norfolk"'
PERCENT = {"unit": "%", "decimals": 1}
RATE = {"unit": "per 10,000 children", "decimals": 0}
STATIC = Path(charts.__file__).parents[1] / "static" / "rooftree"


def _line(name: str, *values: str, code: str = "") -> Line:
    """A line from texts: numbers, symbols, or blank for nothing published."""
    return Line(name, tuple(_point(y, v) for y, v in zip(YEARS, values, strict=False)), code)


def _point(label: str, text: str, *, code: str = "", note: str = "") -> Point:
    if re.fullmatch(r"-?[\d.]+", text):
        return Point(label, Decimal(text), "", note, code)
    return Point(label, None, text, note, code)


def _authorities(count: int = 153) -> tuple[Point, ...]:
    values = [str(30 + n * 7 % 90) if n % 12 else "czxku"[n % 5] for n in range(count)]
    return tuple(
        _point(f"Authority {n}", v, code=f"E0600{n:04d}") for n, v in enumerate(values, start=1)
    )


def _cells() -> list[tuple[object, ...]]:
    values = [Decimal(10 * (n % 5)) if n % 4 else "c" for n in range(40)]
    return [
        (f"E0600{n:04d}", f"Area {n}", n % 8, n // 8, v, n % 5 if n % 4 else None)
        for n, v in enumerate(values)
    ]


def _every() -> dict[str, Chart]:
    """A chart of each sort, with symbols, a break, a footnote and a name that must be escaped."""
    points = (
        Point("2013", Decimal("10.5"), "", "Late & estimated", "E1"),
        Point("2014", None, "c", "", "E1"),
        Point("2015", Decimal("12.25"), "", "", "E1"),
        Point("2016", None, "", "", "E1"),
    )
    lines = (Line(ODD, points, "E1"), _line("England", "11", "12", "13", "14", code="E92"))
    over = {"periods": YEARS[:4], "breaks": (Break("2015", "Counted anew"),), **PERCENT}
    cuts = [(year, [Decimal(5 + n) for n in range(9)]) for year in YEARS[:4]]
    odd = (Point(ODD, Decimal("12.25"), "", "", "E1"), Point("Kent", None, "z", "", "E2"))
    limits = [(Decimal(n), *(Decimal(v) for v in (8, 16, 6, 18))) for n in (1, 500, 1000)]
    return {
        "over_time": charts.over_time(lines, **over),
        "multiples": charts.over_time_multiples([(ODD, lines), ("Other", lines)], **over),
        "fan": charts.fan(cuts, lines[:1], **over),
        "ranked": charts.ranked((*odd, *_authorities(20)), lines=[(ODD, Decimal(9))], **PERCENT),
        "bars": charts.bars(odd, chosen="E1", **PERCENT),
        "dots": charts.dots(
            [(ODD, Decimal(9), Decimal(8), Decimal(11), ""), ("Few", None, None, None, "c")],
            reference=("All", Decimal(10)),
            **PERCENT,
        ),
        "funnel": charts.funnel(
            [("E1", ODD, Decimal(400), Decimal("12.3")), ("E2", "B", Decimal(900), Decimal(19))],
            limits,
            Decimal(12),
            **PERCENT,
        ),
        "tiles": charts.tiles([("E1", ODD, 9, 9, Decimal(3), 1), *_cells()], **PERCENT),
    }


@pytest.fixture(scope="module")
def every() -> dict[str, Chart]:
    return _every()


SORTS = ("over_time", "multiples", "fan", "ranked", "bars", "dots", "funnel", "tiles")


def _marks(chart: Chart) -> list[dict[str, str]]:
    root = etree.fromstring(chart.svg)
    return [dict(element.attrib) for element in root.iter() if "data-value" in element.attrib]


def _texts(chart: Chart) -> list[str]:
    return [text.text or "" for text in etree.fromstring(chart.svg).iter(f"{SVG}text")]


@pytest.mark.parametrize("sort", SORTS)
def test_a_strict_policy_has_nothing_to_refuse(every, sort) -> None:
    root = etree.fromstring(every[sort].svg)
    for element in root.iter():
        assert element.tag.removeprefix(SVG) in {"svg", "g", "path", "line", "text", "title"}
        forbidden = {"style", "id", "href", "onload", "{http://www.w3.org/1999/xlink}href"}
        assert not forbidden & set(element.attrib)
        assert "url(" not in " ".join(element.attrib.values())


@pytest.mark.parametrize("sort", SORTS)
def test_the_picture_has_a_role_words_and_a_size(every, sort) -> None:
    chart = every[sort]
    root = etree.fromstring(chart.svg)
    assert root.get("role") == "img"
    assert root.get("aria-label") == chart.words
    assert "rt-chart" in root.get("class", "").split()
    assert [float(n) for n in root.get("viewBox", "").split()][2] == float(root.get("width", ""))


@pytest.mark.parametrize("sort", SORTS)
def test_names_are_escaped_and_come_back_whole(every, sort) -> None:
    chart = every[sort]
    assert "<West>" not in chart.svg
    told = " ".join(" ".join(mark.values()) for mark in _marks(chart))
    assert ODD in told
    assert "{" not in told, "a description was not read back"


@pytest.mark.parametrize("sort", SORTS)
def test_the_same_input_gives_the_same_bytes(every, sort) -> None:
    again, chart = _every()[sort], every[sort]
    assert (again.drawn, again.words, again.notes) == (chart.drawn, chart.words, chart.notes)


@pytest.mark.parametrize("sort", SORTS)
def test_a_chart_is_a_file_of_its_own_and_a_picture(every, sort) -> None:
    chart = every[sort]
    whole = charts.standalone(chart.svg, title=ODD, source="Source: A & B", notes=chart.notes)
    root = etree.fromstring(whole)
    assert root.find(f"{SVG}rect").get("fill") == "#ffffff"  # type: ignore[union-attr]
    assert root.find(f"{SVG}title").text == ODD  # type: ignore[union-attr]
    assert "Source: A & B" in [text.text for text in root.iter(f"{SVG}text")]
    assert "class" not in whole
    assert 'visibility="hidden"' not in whole
    picture = charts.png(chart, scale=1)
    assert picture.startswith(b"\x89PNG\r\n\x1a\n")
    assert int.from_bytes(picture[16:20], "big") == float(root.get("width", ""))


def test_only_a_chart_is_made_whole() -> None:
    with pytest.raises(ValueError, match="Only an SVG that this package drew"):
        charts.standalone('<svg xmlns="http://www.w3.org/2000/svg"/>')


@pytest.mark.parametrize("symbol", [symbol.text for symbol in SYMBOLS])
def test_a_symbol_is_a_letter_and_a_gap_and_never_a_value(symbol) -> None:
    line = _line("Hackney", "10", symbol, "12", "14", code="E1")
    chart = charts.over_time([line], periods=YEARS[:4], **PERCENT)
    here = [mark for mark in _marks(chart) if mark["data-label"] == "2014"]
    assert len(here) == 1
    assert here[0]["data-value"].startswith(f"{symbol} (")
    assert "d" not in here[0], "a symbol is drawn as text, not as a shape"
    assert symbol in _texts(chart)
    drawn = [p for p in re.findall(r'<path [^>]*d="(M[^"]*)"', chart.svg) if "data" not in p]
    assert not any("NaN" in path or "null" in path for path in drawn)
    meaning = next(s.meaning for s in SYMBOLS if s.text == symbol)
    assert f"{symbol} ({meaning[0].lower()}{meaning[1:]}) for 2014" in chart.words
    assert (symbol, meaning) in chart.notes


def test_a_line_is_cut_at_gaps_and_breaks_and_one_number_is_a_point() -> None:
    line = _line("Hackney", "10", "c", "12", "14", "15", "16", code="E1")
    chart = charts.over_time(
        [line], periods=YEARS[:6], breaks=[Break("2017", "New rules")], **PERCENT
    )
    root = etree.fromstring(chart.svg)
    lines = [p for p in root.iter(f"{SVG}path") if "data-value" not in p.attrib]
    assert len(lines) == 2, "2015 to 2016 and 2017 to 2018; 2013 is a point alone"
    assert len([m for m in _marks(chart) if "d" in m]) == 5


def test_one_period_is_points_and_no_lines() -> None:
    lines = [_line("Hackney", "10"), _line("England", "12")]
    root = etree.fromstring(charts.over_time(lines, periods=YEARS[:1], **PERCENT).svg)
    assert [p for p in root.iter(f"{SVG}path") if "data-value" not in p.attrib] == []


def test_nothing_published_is_said_and_not_drawn() -> None:
    chart = charts.over_time([_line("Hackney", "10", "", "12")], periods=YEARS[:3], **PERCENT)
    assert "Nothing published for 2014." in chart.words
    assert [m["data-label"] for m in _marks(chart)] == ["2013", "2015"]


def test_an_area_with_no_number_is_named_with_its_symbols() -> None:
    lines = [_line("Isles of Scilly", "z", "z", code="E06000053"), _line("England", "6", "7")]
    chart = charts.over_time(lines, periods=YEARS[:2], **PERCENT)
    assert "Isles of Scilly has no number. z (not applicable) for 2013 and 2014." in chart.words
    assert _texts(chart).count("Isles of Scilly") == 1


def test_words_say_levels_direction_and_the_area_against_others() -> None:
    lines = [_line("Hackney", "10", "16", "12"), _line("England", "11", "11", "11")]
    words = charts.over_time(lines, periods=YEARS[:3], **PERCENT).words
    assert "Hackney rose from 10.0% in 2013 to 12.0% in 2015; highest in 2014 (16.0%)" in words
    assert "England did not change from 11.0% in 2013 to 11.0% in 2015" in words
    assert "In 2015 Hackney was above England (11.0%)." in words
    assert "The axis starts at zero." in words


def test_breaks_and_footnotes_are_numbered_on_the_chart_and_told() -> None:
    points = (
        _point("2013", "10", note="A late return"),
        _point("2014", "11"),
        _point("2015", "12"),
    )
    chart = charts.over_time(
        [Line("Hackney", points, "E1")],
        periods=YEARS[:3],
        breaks=[Break("2015", "Counted anew"), Break("2015", "And moved"), Break("2013", "Early")],
        **PERCENT,
    )
    assert "Break [1]" in _texts(chart)
    assert "[2]" in _texts(chart)
    assert chart.notes == (
        ("[1]", "Break before 2015. Counted anew. And moved."),
        ("[2]", "A late return"),
    )
    assert "figures from 2015 cannot be compared with earlier ones" in chart.words
    assert "Note on Hackney (2013): A late return." in chart.words


def test_the_notes_of_a_median_are_read_out_and_not_marked() -> None:
    median = Line("Neighbours' median", (_point("2013", "9", note="Median of 9 of 10"),))
    area = _line("Hackney", "10", code="E1")
    chart = charts.over_time([area, median], periods=YEARS[:1], **PERCENT)
    assert "[1]" not in _texts(chart)
    assert [m.get("data-note") for m in _marks(chart)] == ["Median of 9 of 10", None]


@pytest.mark.parametrize("zero", [True, False])
def test_the_axis_starts_at_zero_unless_asked(zero) -> None:
    lines = [_line("Hackney", "310", "325", "340")]
    chart = charts.over_time(lines, periods=YEARS[:3], zero=zero, **RATE)
    assert ("0" in _texts(chart)) is zero
    said = "Per 10,000 children" + ("" if zero else " (axis does not start at zero)")
    assert said in _texts(chart)
    assert ("does not start at zero" in chart.words) is not zero


@pytest.mark.parametrize("draw", [charts.bars, charts.ranked])
def test_bars_become_points_where_the_axis_does_not_start_at_zero(draw) -> None:
    points = tuple(_point(f"Area {n}", str(100 + n), code=f"E{n}") for n in range(5))
    shapes = {}
    for zero in (True, False):
        chart = draw(points, zero=zero, **RATE)
        shapes[zero] = {"A" in mark["d"] for mark in _marks(chart)}
    assert shapes == {True: {False}, False: {True}}, "circles have arcs, bars have none"


def test_values_below_zero_hang_from_the_line_at_zero() -> None:
    chart = charts.over_time([_line("A", "-3", "4")], periods=YEARS[:2], unit="points", decimals=0)
    assert "A rose from −3 in 2013 to 4 in 2014." in chart.words
    assert "The axis runs from −3 to 4." in chart.words


@pytest.mark.parametrize(
    "draw",
    [
        lambda: charts.over_time((), periods=(), **PERCENT),
        lambda: charts.ranked((), **PERCENT),
        lambda: charts.bars((), **PERCENT),
        lambda: charts.dots((), reference=None, **PERCENT),
        lambda: charts.funnel((), (), Decimal(4), **PERCENT),
        lambda: charts.tiles((), **PERCENT),
    ],
)
def test_nothing_at_all_is_an_empty_picture_and_no_error(draw) -> None:
    chart = draw()
    assert _marks(chart) == []
    assert charts.png(chart, scale=1)


def test_percentages_end_at_a_hundred() -> None:
    assert axis([Decimal(97)], unit="%", zero=True).high == 100
    assert axis([Decimal(96), Decimal("99.6")], unit="%", zero=False).high <= 100
    assert axis([Decimal(97)], unit="score", zero=True).high >= 97


@pytest.mark.parametrize(
    ("high", "zero", "ends"),
    [
        (306, True, (0, 350)),
        (526, True, (0, 600)),
        (21, False, (5, 22.5)),
        (0.004, True, (0, 0.004)),
    ],
)
def test_an_axis_ends_on_a_mark_and_leaves_little_empty(high, zero, ends) -> None:
    values = axis([Decimal("6" if not zero else "0"), Decimal(str(high))], unit="", zero=zero)
    assert (values.low, values.high) == pytest.approx(ends)
    assert 3 <= len(values.ticks) <= 8


def test_a_domain_keeps_the_axis_from_area_to_area() -> None:
    domain = (Decimal(0), Decimal(400))
    low, high = (
        charts.over_time([_line("A", v, v)], periods=YEARS[:2], domain=domain, **RATE)
        for v in ("30", "390")
    )
    assert "400" in _texts(low)
    assert [t for t in _texts(low) if t.isdigit()] == [t for t in _texts(high) if t.isdigit()]


@pytest.mark.parametrize("sort", ["ranked", "funnel", "tiles"])
def test_marking_an_area_marks_all_its_marks_and_no_other(every, sort) -> None:
    svg = charts.mark_area(every[sort].svg, "E1")
    root = etree.fromstring(svg)
    here = [element for element in root.iter() if element.get("class") == "rt-here"]
    assert {element.get("data-area") for element in here} == {"E1"}
    assert len(here) == len([e for e in root.iter() if e.get("data-area") == "E1"])
    assert [e for e in here if e.tag == f"{SVG}text" and (e.text or "").startswith(f"{ODD}: ")]
    assert charts.mark_area(every[sort].svg, "E") == every[sort].svg
    assert charts.mark_area(every[sort].svg, "") == every[sort].svg


@pytest.mark.parametrize("sort", ["ranked", "funnel", "tiles"])
def test_a_marked_area_is_named_in_the_file_and_others_are_not(every, sort) -> None:
    chart = every[sort]
    marked = charts.standalone(charts.mark_area(chart.svg, "E1"))
    named = [t.text for t in etree.fromstring(marked).iter(f"{SVG}text")]
    assert sum(1 for text in named if (text or "").startswith(f"{ODD}: ")) == 1
    plain = [t.text for t in etree.fromstring(charts.standalone(chart.svg)).iter(f"{SVG}text")]
    assert not [text for text in plain if (text or "").startswith(f"{ODD}: ")]
    assert charts.png(chart.altered(lambda svg: charts.mark_area(svg, "E1"))) != charts.png(chart)


def test_every_authority_is_on_the_ranked_chart_within_its_size() -> None:
    points = _authorities()
    chart = charts.ranked(points, lines=[("England", Decimal(60))], **RATE)
    assert {m["data-area"] for m in _marks(chart)} == {point.code for point in points}
    bars = [m for m in _marks(chart) if "d" in m]
    assert len(bars) == sum(1 for point in points if point.value is not None)
    assert [int(m["data-value"]) for m in bars] == sorted(
        (int(p.value) for p in points if p.value is not None), reverse=True
    )
    assert len(chart.svg.encode()) < 42_000
    assert "without a number" in chart.words


def test_dots_say_whether_the_interval_holds_the_level(every) -> None:
    assert "interval 8.0% to 11.0%, includes All" in every["dots"].words
    assert "Few: c (suppressed to protect confidentiality)" in every["dots"].words
    assert every["dots"].notes == (("c", "Suppressed to protect confidentiality"),)


def test_a_funnel_names_those_beyond_the_limits(every) -> None:
    assert "Above the 99.8% limit: B." in every["funnel"].words
    assert "Below it: none." in every["funnel"].words


def test_a_funnel_takes_the_caller_s_word_for_what_is_beyond() -> None:
    spots = [
        ("E1", "Within", Decimal(400), Decimal(13), ""),
        ("E2", "Beyond", Decimal(400), Decimal(13), "99.8%"),
    ]
    limits = [(Decimal(n), *(Decimal(v) for v in (8, 12, 6, 18))) for n in (1, 1000)]
    words = charts.funnel(spots, limits, Decimal(10), **PERCENT).words
    assert "Above the 99.8% limit: Beyond." in words
    assert "Outside the 95% limits: 1 above and 0 below." in words


def test_limits_between_two_sizes_are_between_theirs() -> None:
    spots = [("E1", "Small", Decimal(250), Decimal(16)), ("E2", "Large", Decimal(750), Decimal(16))]
    limits = [
        (Decimal(size), Decimal(10 - way), Decimal(10 + way), Decimal(1), Decimal(90))
        for size, way in ((0, 9), (1000, 3))
    ]
    words = charts.funnel(spots, limits, Decimal(10), **PERCENT).words
    assert "Outside the 95% limits: 1 above and 0 below." in words


def test_tiles_have_a_legend_of_what_is_in_each_band(every) -> None:
    texts = _texts(every["tiles"])
    assert "suppressed to protect confidentiality" in texts
    assert "40.0%" in texts
    tiles = [m for m in _marks(every["tiles"]) if "d" in m]
    suppressed = [m for m in tiles if m["data-value"].startswith("c (")]
    assert len(suppressed) == 10
    assert "10 have c (suppressed to protect confidentiality)." in every["tiles"].words


def test_deciles_have_nine_cuts() -> None:
    with pytest.raises(ValueError, match="Deciles have nine cuts; 2013 has 3"):
        charts.fan([("2013", [Decimal(1)] * 3)], (), periods=("2013",), **PERCENT)


def test_a_fan_says_in_which_tenth_the_area_is() -> None:
    cuts = [("2013", [Decimal(n) for n in range(1, 10)])]
    chart = charts.fan(cuts, [_line("Hackney", "9.5")], periods=("2013",), **PERCENT)
    assert "In 2013 Hackney was in the last tenth of authorities" in chart.words


def test_more_lines_than_looks_become_small_charts() -> None:
    lines = [_line(f"Area {n}", "10", "12") for n in range(len(palette.LOOKS) + 1)]
    chart = charts.over_time(lines, periods=YEARS[:2], **PERCENT)
    assert chart.words.startswith("7 small charts on the same axis.")
    assert {m["data-n"] for m in _marks(chart)} == {str(10 * n) for n in range(7)}


def test_small_charts_need_a_panel() -> None:
    with pytest.raises(ValueError, match="at least one panel"):
        charts.over_time_multiples([], periods=YEARS, **PERCENT)


def _brightness(colour: str) -> float:
    """Relative luminance. WCAG 2.2."""
    parts = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_colours_stand_out_on_white_and_lines_differ_without_colour() -> None:
    colours = [look.colour for look in palette.LOOKS] + [palette.OTHER, palette.MUTED]
    for colour in colours:
        assert 1.05 / (_brightness(colour) + 0.05) >= 3, colour
    assert len({look.dash for look in palette.LOOKS}) == len(palette.LOOKS)
    assert len({look.shape for look in palette.LOOKS}) == len(palette.LOOKS)
    ramp = [_brightness(colour) for colour in palette.RAMP]
    assert ramp == sorted(ramp, reverse=True)
    assert all(light / dark > 1.5 for light, dark in pairwise(ramp))


def test_names_at_line_ends_never_overlap() -> None:
    wanted, heights = [100.0, 101.0, 103.0, 5.0, 290.0], [40.0, 22.0, 22.0, 40.0, 22.0]
    places = spread(wanted, heights=heights, within=290)
    edges = sorted((p - h / 2, p + h / 2) for p, h in zip(places, heights, strict=True))
    assert all(end <= start + 1e-9 for (_, end), (start, _) in pairwise(edges))
    assert min(start for start, _ in edges) >= -10
    assert max(end for _, end in edges) <= 300


def test_labels_of_periods_are_thinned_and_the_last_stays() -> None:
    labels = [f"{year}/{year % 100 + 1}" for year in range(2013, 2026)]
    kept = thinned(labels, pitch=30)
    assert kept[-1] == len(labels) - 1
    assert (kept[1] - kept[0]) * 30 >= width_of(labels[0])
    assert thinned(labels[:3], pitch=200) == [0, 1, 2]


def test_values_are_rounded_half_up_with_their_sign() -> None:
    assert written(Decimal("2.25"), unit="%", decimals=1) == "2.3%"
    assert written(Decimal("1234.5"), unit="GBP per child", decimals=0) == "£1,235"
    assert written(Decimal("0.5"), unit="score", decimals=0) == "1"


def test_threads_draw_what_one_would() -> None:
    charts.warm()
    wanted = [_every()["over_time"].svg] * 4
    found: list[str] = []
    threads = [
        threading.Thread(target=lambda: found.append(_every()["over_time"].svg)) for _ in range(4)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == wanted


def test_the_script_needs_no_unsafe_policy() -> None:
    script = (STATIC / "charts.js").read_text("utf-8")
    for forbidden in ("innerHTML", "eval(", ".style", "new Function", "http:", "https:"):
        assert forbidden not in script.replace("http://www.w3.org/2000/svg", "")


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


# --- narrow screens ---

NARROW = SORTS


@pytest.mark.parametrize("sort", NARROW)
def test_the_narrow_drawing_keeps_every_mark_on_a_narrow_sheet(every, sort) -> None:
    chart = every[sort]
    wide, narrow = etree.fromstring(chart.svg), etree.fromstring(chart.narrow)
    assert "rt-chart--wide" in wide.get("class") and "rt-chart--narrow" in narrow.get("class")
    assert narrow.get("aria-label") == chart.words
    assert float(narrow.get("width")) == 360
    told = [
        sorted(
            (e.get("data-label", ""), e.get("data-value"))
            for e in root.iter()
            if e.get("data-value")
        )
        for root in (wide, narrow)
    ]
    assert told[0] == told[1]
    for text in narrow.iter(f"{SVG}text"):
        assert -8 <= float(text.get("x")) <= 352
    assert not [e for e in narrow.iter() if e.get("id")]


def test_the_narrow_drawing_names_each_line_with_its_last_number(every) -> None:
    narrow = etree.fromstring(every["over_time"].narrow)
    words = " ".join(text.text or "" for text in narrow.iter(f"{SVG}text"))
    assert "England: 14.0% in 2016" in words
    assert "12.3% in 2015" in words, "the last that there is, with its own period"


def test_an_area_is_marked_in_both_drawings(every) -> None:
    for svg in (every["ranked"].svg, every["ranked"].narrow):
        assert 'class="rt-here" data-area="E1"' in charts.mark_area(svg, "E1")


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Rutland", "Rut"),
        ("Barking and Dagenham", "BaD"),
        ("Bath and North East Somerset", "BNE"),
        ("Bristol, City of", "Bri"),
        ("City of London", "Lon"),
        ("", ""),
    ],
)
def test_a_tile_has_three_letters_of_its_area(name, expected) -> None:
    from rooftree.web.design.charts.tiles import letters

    assert letters(name) == expected


def test_the_legend_of_the_map_names_who_is_at_the_far_end() -> None:
    cells = [(f"E{n}", f"Area {n}", n, 0, Decimal(n * n), n // 2) for n in range(10)]
    texts = _texts(charts.tiles(cells, **RATE))
    assert "Each shade is a fifth of the authorities" in texts
    assert "64 to 81 (Area 9)" in texts


def test_small_charts_on_their_own_axes_say_so_and_use_their_room() -> None:
    panels = [("Few", (_line("Here", "1", "2"),)), ("Many", (_line("Here", "100", "200"),))]
    look = {"periods": YEARS[:2], "domain": (Decimal(0), Decimal(900)), **RATE}
    one = charts.over_time_multiples(panels, **look)
    own = charts.over_time_multiples(panels, own_axes=True, **look)
    assert "on the same axis" in one.words and "each on its own axis" in own.words
    assert "2.0" in _texts(own) and "200" in _texts(own)
    assert "2.0" not in _texts(one)


@pytest.mark.parametrize("high", [1, 3, 9, 17, 48, 83, 100, 184, 207, 950, 1480])
def test_an_axis_has_at_least_four_marks(high) -> None:
    held = axis([Decimal(high)], unit="", zero=True)
    assert 4 <= len(held.ticks) <= 8
    assert held.high >= high


def test_widened_limits_are_those_that_areas_are_held_to() -> None:
    chance = [(Decimal(n), *(Decimal(v) for v in (9, 11, 8, 12))) for n in (1, 1000)]
    wide = [(Decimal(n), *(Decimal(v) for v in (6, 14, 4, 16))) for n in (1, 1000)]
    spots = [("E1", "Near", Decimal(500), Decimal(13)), ("E2", "Far", Decimal(500), Decimal(17))]
    bare = charts.funnel(spots, chance, Decimal(10), **PERCENT)
    held = charts.funnel(spots, chance, Decimal(10), widened=wide, **PERCENT)
    assert "limits of chance" in bare.words and "Near and Far" in bare.words
    assert "limits widened for over-dispersion" in held.words
    assert "Above the 99.8% limit: Far." in held.words
    texts = _texts(held)
    assert texts.count("99.8%, widened") == 2 and texts.count("99.8%, chance") == 2
