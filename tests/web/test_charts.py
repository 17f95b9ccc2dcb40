"""Charts as SVG: what a policy refuses, what they tell, what they hold."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest
from lxml import etree
from tests.web.drawn import (
    ODD,
    PERCENT,
    RATE,
    SORTS,
    SVG,
    YEARS,
    authorities_of,
    every_chart,
    line_of,
    marks_of,
    point_of,
    texts_of,
)

from rooftree.releases.shown import SYMBOLS
from rooftree.web.design import charts
from rooftree.web.design.charts import Break, Line
from rooftree.web.design.charts.axis import axis


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
    told = " ".join(" ".join(mark.values()) for mark in marks_of(chart))
    assert ODD in told
    assert "{" not in told, "a description was not read back"


@pytest.mark.parametrize("sort", SORTS)
def test_the_same_input_gives_the_same_bytes(every, sort) -> None:
    again, chart = every_chart()[sort], every[sort]
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
    line = line_of("Hackney", "10", symbol, "12", "14", code="E1")
    chart = charts.over_time([line], periods=YEARS[:4], **PERCENT)
    here = [mark for mark in marks_of(chart) if mark["data-label"] == "2014"]
    assert len(here) == 1
    assert here[0]["data-value"].startswith(f"{symbol} (")
    assert "d" not in here[0], "a symbol is drawn as text, not as a shape"
    assert symbol in texts_of(chart)
    drawn = [p for p in re.findall(r'<path [^>]*d="(M[^"]*)"', chart.svg) if "data" not in p]
    assert not any("NaN" in path or "null" in path for path in drawn)
    meaning = next(s.meaning for s in SYMBOLS if s.text == symbol)
    assert f"{symbol} ({meaning[0].lower()}{meaning[1:]}) for 2014" in chart.words
    assert (symbol, meaning) in chart.notes


def test_a_line_is_cut_at_gaps_and_breaks_and_one_number_is_a_point() -> None:
    line = line_of("Hackney", "10", "c", "12", "14", "15", "16", code="E1")
    chart = charts.over_time(
        [line], periods=YEARS[:6], breaks=[Break("2017", "New rules")], **PERCENT
    )
    root = etree.fromstring(chart.svg)
    lines = [p for p in root.iter(f"{SVG}path") if "data-value" not in p.attrib]
    assert len(lines) == 2, "2015 to 2016 and 2017 to 2018; 2013 is a point alone"
    assert len([m for m in marks_of(chart) if "d" in m]) == 5


def test_one_period_is_points_and_no_lines() -> None:
    lines = [line_of("Hackney", "10"), line_of("England", "12")]
    root = etree.fromstring(charts.over_time(lines, periods=YEARS[:1], **PERCENT).svg)
    assert [p for p in root.iter(f"{SVG}path") if "data-value" not in p.attrib] == []


def test_nothing_published_is_said_and_not_drawn() -> None:
    chart = charts.over_time([line_of("Hackney", "10", "", "12")], periods=YEARS[:3], **PERCENT)
    assert "Nothing published for 2014." in chart.words
    assert [m["data-label"] for m in marks_of(chart)] == ["2013", "2015"]


def test_an_area_with_no_number_is_named_with_its_symbols() -> None:
    lines = [line_of("Isles of Scilly", "z", "z", code="E06000053"), line_of("England", "6", "7")]
    chart = charts.over_time(lines, periods=YEARS[:2], **PERCENT)
    assert "Isles of Scilly has no number. z (not applicable) for 2013 and 2014." in chart.words
    assert texts_of(chart).count("Isles of Scilly") == 1


def test_words_say_levels_direction_and_the_area_against_others() -> None:
    lines = [line_of("Hackney", "10", "16", "12"), line_of("England", "11", "11", "11")]
    words = charts.over_time(lines, periods=YEARS[:3], **PERCENT).words
    assert "Hackney rose from 10.0% in 2013 to 12.0% in 2015; highest in 2014 (16.0%)" in words
    assert "England did not change from 11.0% in 2013 to 11.0% in 2015" in words
    assert "In 2015 Hackney was above England (11.0%)." in words
    assert "The axis starts at zero." in words


def test_breaks_and_footnotes_are_numbered_on_the_chart_and_told() -> None:
    points = (
        point_of("2013", "10", note="A late return"),
        point_of("2014", "11"),
        point_of("2015", "12"),
    )
    chart = charts.over_time(
        [Line("Hackney", points, "E1")],
        periods=YEARS[:3],
        breaks=[Break("2015", "Counted anew"), Break("2015", "And moved"), Break("2013", "Early")],
        **PERCENT,
    )
    assert "Break [1]" in texts_of(chart)
    assert "[2]" in texts_of(chart)
    assert chart.notes == (
        ("[1]", "Break before 2015. Counted anew. And moved."),
        ("[2]", "A late return"),
    )
    assert "figures from 2015 cannot be compared with earlier ones" in chart.words
    assert "Note on Hackney (2013): A late return." in chart.words


def test_the_notes_of_a_median_are_read_out_and_not_marked() -> None:
    median = Line("Neighbours' median", (point_of("2013", "9", note="Median of 9 of 10"),))
    area = line_of("Hackney", "10", code="E1")
    chart = charts.over_time([area, median], periods=YEARS[:1], **PERCENT)
    assert "[1]" not in texts_of(chart)
    assert [m.get("data-note") for m in marks_of(chart)] == ["Median of 9 of 10", None]


@pytest.mark.parametrize("zero", [True, False])
def test_the_axis_starts_at_zero_unless_asked(zero) -> None:
    lines = [line_of("Hackney", "310", "325", "340")]
    chart = charts.over_time(lines, periods=YEARS[:3], zero=zero, **RATE)
    assert ("0" in texts_of(chart)) is zero
    said = "Per 10,000 children" + ("" if zero else " (axis does not start at zero)")
    assert said in texts_of(chart)
    assert ("does not start at zero" in chart.words) is not zero


@pytest.mark.parametrize("draw", [charts.bars, charts.ranked])
def test_bars_become_points_where_the_axis_does_not_start_at_zero(draw) -> None:
    points = tuple(point_of(f"Area {n}", str(100 + n), code=f"E{n}") for n in range(5))
    shapes = {}
    for zero in (True, False):
        chart = draw(points, zero=zero, **RATE)
        shapes[zero] = {"A" in mark["d"] for mark in marks_of(chart)}
    assert shapes == {True: {False}, False: {True}}, "circles have arcs, bars have none"


def test_values_below_zero_hang_from_the_line_at_zero() -> None:
    chart = charts.over_time(
        [line_of("A", "-3", "4")], periods=YEARS[:2], unit="points", decimals=0
    )
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
    assert marks_of(chart) == []
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
        charts.over_time([line_of("A", v, v)], periods=YEARS[:2], domain=domain, **RATE)
        for v in ("30", "390")
    )
    assert "400" in texts_of(low)
    assert [t for t in texts_of(low) if t.isdigit()] == [t for t in texts_of(high) if t.isdigit()]


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
    points = authorities_of()
    chart = charts.ranked(points, lines=[("England", Decimal(60))], **RATE)
    assert {m["data-area"] for m in marks_of(chart)} == {point.code for point in points}
    bars = [m for m in marks_of(chart) if "d" in m]
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
    texts = texts_of(every["tiles"])
    assert "suppressed to protect confidentiality" in texts
    assert "40.0%" in texts
    tiles = [m for m in marks_of(every["tiles"]) if "d" in m]
    suppressed = [m for m in tiles if m["data-value"].startswith("c (")]
    assert len(suppressed) == 10
    assert "10 have c (suppressed to protect confidentiality)." in every["tiles"].words
