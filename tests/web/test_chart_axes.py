"""Axes, labels, colours and numbers of charts, and drawing in threads."""

from __future__ import annotations

import threading
from decimal import Decimal
from itertools import pairwise

import pytest
from tests.web.drawn import PERCENT, STATIC, YEARS, every_chart, line_of, marks_of

from rooftree.web.design import charts
from rooftree.web.design.charts import palette
from rooftree.web.design.charts.axis import spread, thinned, width_of, written


def test_deciles_have_nine_cuts() -> None:
    with pytest.raises(ValueError, match="Deciles have nine cuts; 2013 has 3"):
        charts.fan([("2013", [Decimal(1)] * 3)], (), periods=("2013",), **PERCENT)


def test_a_fan_says_in_which_tenth_the_area_is() -> None:
    cuts = [("2013", [Decimal(n) for n in range(1, 10)])]
    chart = charts.fan(cuts, [line_of("Hackney", "9.5")], periods=("2013",), **PERCENT)
    assert "In 2013 Hackney was in the last tenth of authorities" in chart.words


def test_more_lines_than_looks_become_small_charts() -> None:
    lines = [line_of(f"Area {n}", "10", "12") for n in range(len(palette.LOOKS) + 1)]
    chart = charts.over_time(lines, periods=YEARS[:2], **PERCENT)
    assert chart.words.startswith("7 small charts on the same axis.")
    assert {m["data-n"] for m in marks_of(chart)} == {str(10 * n) for n in range(7)}


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
    wanted = [every_chart()["over_time"].svg] * 4
    found: list[str] = []
    threads = [
        threading.Thread(target=lambda: found.append(every_chart()["over_time"].svg))
        for _ in range(4)
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
