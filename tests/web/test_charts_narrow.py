"""Charts drawn for a narrow screen, and what axes and notes keep there."""

from __future__ import annotations

from decimal import Decimal

import pytest
from lxml import etree
from tests.web.drawn import PERCENT, RATE, SORTS, SVG, YEARS, line_of, texts_of

from rooftree.web.design import charts
from rooftree.web.design.charts.axis import axis

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
    texts = texts_of(charts.tiles(cells, **RATE))
    assert "Each shade is a fifth of the authorities" in texts
    assert "64 to 81 (Area 9)" in texts


def test_small_charts_on_their_own_axes_say_so_and_use_their_room() -> None:
    panels = [("Few", (line_of("Here", "1", "2"),)), ("Many", (line_of("Here", "100", "200"),))]
    look = {"periods": YEARS[:2], "domain": (Decimal(0), Decimal(900)), **RATE}
    one = charts.over_time_multiples(panels, **look)
    own = charts.over_time_multiples(panels, own_axes=True, **look)
    assert "on the same axis" in one.words and "each on its own axis" in own.words
    assert "2.0" in texts_of(own) and "200" in texts_of(own)
    assert "2.0" not in texts_of(one)


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
    texts = texts_of(held)
    assert texts.count("99.8%, widened") == 2 and texts.count("99.8%, chance") == 2
