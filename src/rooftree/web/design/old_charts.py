"""Charts as SVG, drawn on the server; the only module that draws."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Any

# Colours that stay apart for colour-blind readers and in print; lines differ by dash as well.
LOOKS = (
    ("#1d4d4f", [1, 0], 3.5),
    ("#b35806", [7, 3], 2.5),
    ("#542788", [2, 3], 2.5),
    ("#4d4d4d", [10, 3, 2, 3], 2.5),
)


@dataclass(frozen=True)
class Line:
    """A named series; ``points`` are (period, number or None, symbol or "")."""

    name: str
    points: tuple[tuple[str, Decimal | None, str], ...]


@lru_cache(maxsize=512)
def line_chart(lines: tuple[Line, ...], periods: tuple[str, ...], unit: str) -> str:
    """Lines over periods from zero; a symbol is a gap in the line with the symbol at its foot."""
    import altair as alt

    rows = [
        {
            "series": line.name,
            "period": period,
            "value": None if value is None else float(value),
            "symbol": symbol,
        }
        for line in lines
        for period, value, symbol in line.points
    ]
    names = [line.name for line in lines]
    looks = LOOKS[: len(lines)]
    x = alt.X("period:O", sort=list(periods), title=None, axis=alt.Axis(labelAngle=0, ticks=False))
    y = alt.Y("value:Q", title=unit, scale=alt.Scale(zero=True, nice=True))
    colour = alt.Color(
        "series:N",
        scale=alt.Scale(domain=names, range=[look[0] for look in looks]),
        legend=alt.Legend(title=None, orient="top", labelLimit=400, columns=2, symbolSize=400),
    )
    dash = alt.StrokeDash(
        "series:N", scale=alt.Scale(domain=names, range=[look[1] for look in looks]), legend=None
    )
    base = alt.Chart(alt.Data(values=rows))
    drawn = base.mark_line(strokeWidth=3).encode(x=x, y=y, color=colour, strokeDash=dash)
    points = base.mark_point(filled=True, size=70, opacity=1).encode(
        x=x, y=y, color=alt.Color("series:N", legend=None)
    )
    gaps = (
        base.transform_filter("datum.symbol != '' && datum.series == '" + _quoted(names[0]) + "'")
        .mark_text(fontSize=18, fontWeight="bold", dy=-8)
        .encode(x=x, y=alt.datum(0), text="symbol:N", color=alt.value(LOOKS[0][0]))
    )
    return _svg((drawn + points + gaps).properties(width=680, height=300))


@lru_cache(maxsize=512)
def bar_chart(bars: tuple[tuple[str, Decimal | None, str], ...], unit: str, chosen: str) -> str:
    """Bars from zero, one a name in the order given; the chosen one is dark."""
    import altair as alt

    rows = [
        {"name": name, "value": None if v is None else float(v), "symbol": s, "is": name == chosen}
        for name, v, s in bars
    ]
    order = [name for name, _, _ in bars]
    base = alt.Chart(alt.Data(values=rows))
    y = alt.Y("name:N", sort=order, title=None, axis=alt.Axis(labelLimit=260, ticks=False))
    x = alt.X("value:Q", title=unit, scale=alt.Scale(zero=True))
    colour = alt.condition("datum.is", alt.value("#1d4d4f"), alt.value("#8fb3b4"))
    drawn = base.mark_bar(height={"band": 0.7}).encode(x=x, y=y, color=colour)
    symbols = (
        base.transform_filter("datum.symbol != ''")
        .mark_text(align="left", dx=4, fontSize=14)
        .encode(x=alt.datum(0), y=y, text="symbol:N")
    )
    return _svg((drawn + symbols).properties(width=480, height={"step": 26}))


def _quoted(text: str) -> str:
    return text.replace("\\", "\\\\").replace("'", "\\'")


def _svg(chart: Any) -> str:
    """The chart as an SVG for the page: hidden from readers, who have its words and its table."""
    import vl_convert

    settings = chart.configure(
        background="transparent",
        axis={"labelFontSize": 15, "titleFontSize": 15, "labelFont": "Arial", "titleFont": "Arial",
              "gridColor": "#dcdcdc", "domainColor": "#505a5f", "labelColor": "#0b0c0c"},
        legend={"labelFontSize": 15, "labelFont": "Arial"},
        view={"stroke": None},
        text={"font": "Arial"},
    )  # fmt: skip
    svg: str = vl_convert.vegalite_to_svg(settings.to_dict())
    svg = re.sub(r'\saria-[a-z]+="[^"]*"|\srole="[^"]*"', "", svg)
    return re.sub(
        r"<svg ", '<svg class="rt-chart" aria-hidden="true" focusable="false" ', svg, count=1
    )


def line_words(lines: Sequence[Line], unit: str) -> str:
    """What a line chart shows, in words."""
    said = []
    for line in lines:
        known = [(period, value) for period, value, _ in line.points if value is not None]
        if not known:
            said.append(f"{line.name}: no figures that can be shown")
            continue
        (first, start), (last, end) = known[0], known[-1]
        way = "up" if end > start else "down" if end < start else "unchanged"
        said.append(f"{line.name}: {start} in {first}, {end} in {last}, {way}")
    return f"Line chart, {unit}, from zero. " + "; ".join(said) + "."
