"""One chart of each sort, with what is odd in names and figures, and how to read them."""

from __future__ import annotations

import re
from decimal import Decimal
from pathlib import Path

from lxml import etree

from rooftree.web.design import charts
from rooftree.web.design.charts import Break, Chart, Line, Point

SVG = "{http://www.w3.org/2000/svg}"
YEARS = tuple(str(year) for year in range(2013, 2026))
ODD = 'King\'s Lynn & <West> "Norfolk"'
PERCENT = {"unit": "%", "decimals": 1}
RATE = {"unit": "per 10,000 children", "decimals": 0}
STATIC = Path(charts.__file__).parents[1] / "static" / "rooftree"


def line_of(name: str, *values: str, code: str = "") -> Line:
    """A line from texts: numbers, symbols, or blank for nothing published."""
    return Line(name, tuple(point_of(y, v) for y, v in zip(YEARS, values, strict=False)), code)


def point_of(label: str, text: str, *, code: str = "", note: str = "") -> Point:
    if re.fullmatch(r"-?[\d.]+", text):
        return Point(label, Decimal(text), "", note, code)
    return Point(label, None, text, note, code)


def authorities_of(count: int = 153) -> tuple[Point, ...]:
    values = [str(30 + n * 7 % 90) if n % 12 else "czxku"[n % 5] for n in range(count)]
    return tuple(
        point_of(f"Authority {n}", v, code=f"E0600{n:04d}") for n, v in enumerate(values, start=1)
    )


def cells_of() -> list[tuple[object, ...]]:
    values = [Decimal(10 * (n % 5)) if n % 4 else "c" for n in range(40)]
    return [
        (f"E0600{n:04d}", f"Area {n}", n % 8, n // 8, v, n % 5 if n % 4 else None)
        for n, v in enumerate(values)
    ]


def every_chart() -> dict[str, Chart]:
    """A chart of each sort, with symbols, a break, a footnote and a name that must be escaped."""
    points = (
        Point("2013", Decimal("10.5"), "", "Late & estimated", "E1"),
        Point("2014", None, "c", "", "E1"),
        Point("2015", Decimal("12.25"), "", "", "E1"),
        Point("2016", None, "", "", "E1"),
    )
    lines = (Line(ODD, points, "E1"), line_of("England", "11", "12", "13", "14", code="E92"))
    over = {"periods": YEARS[:4], "breaks": (Break("2015", "Counted anew"),), **PERCENT}
    cuts = [(year, [Decimal(5 + n) for n in range(9)]) for year in YEARS[:4]]
    odd = (Point(ODD, Decimal("12.25"), "", "", "E1"), Point("Kent", None, "z", "", "E2"))
    limits = [(Decimal(n), *(Decimal(v) for v in (8, 16, 6, 18))) for n in (1, 500, 1000)]
    return {
        "over_time": charts.over_time(lines, **over),
        "multiples": charts.over_time_multiples([(ODD, lines), ("Other", lines)], **over),
        "fan": charts.fan(cuts, lines[:1], **over),
        "ranked": charts.ranked((*odd, *authorities_of(20)), lines=[(ODD, Decimal(9))], **PERCENT),
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
        "tiles": charts.tiles([("E1", ODD, 9, 9, Decimal(3), 1), *cells_of()], **PERCENT),
    }


SORTS = ("over_time", "multiples", "fan", "ranked", "bars", "dots", "funnel", "tiles")


def marks_of(chart: Chart) -> list[dict[str, str]]:
    root = etree.fromstring(chart.svg)
    return [dict(element.attrib) for element in root.iter() if "data-value" in element.attrib]


def texts_of(chart: Chart) -> list[str]:
    return [text.text or "" for text in etree.fromstring(chart.svg).iter(f"{SVG}text")]
