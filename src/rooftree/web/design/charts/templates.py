"""The shapes of chart as Vega-Lite, written with Altair, compiled to Vega once each.

A shape names its data sets and takes its scales as parameters, so that a chart is a compiled shape
with data put in: compiling took 26 ms of the 57 ms that a chart cost. Marks of data and grid lines
stand on scales. Words are not here: their places are worked out so that none collide, and they are
written on the finished SVG (``svg.py``).
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from rooftree.web.design.charts import palette

DATA = ("bands", "bars", "rules", "lines", "points")


@cache
def template(shape: str) -> Mapping[str, Any]:
    """The Vega of a shape (a name of ``SHAPES``), shared by all charts: not to be changed."""
    import vl_convert

    compiled: Mapping[str, Any] = vl_convert.vegalite_to_vega(_vegalite(shape))
    return compiled


def _vegalite(shape: str) -> dict[str, Any]:
    import altair as alt

    layers = [_MARKS[name](alt) for name in SHAPES[shape]]
    scales = ("xDomain", "yDomain", "xTicks", "yTicks")
    named = [alt.param(name=name, value=[0, 1]) for name in scales]
    chart = alt.layer(*layers).add_params(*named).properties(width=100, height=100)
    written: dict[str, Any] = chart.to_dict()
    written["config"] = palette.config()
    return written


def _on_scale(alt: Any, letter: str, field: str, *, axis: str = "", kind: str = "linear") -> Any:
    """A place on the scale x or y: "none" for no axis, "grid" for lines at the ticks."""
    domain = alt.ExprRef(f"{letter}Domain")
    scale = alt.Scale(type=kind, domain=domain, nice=False, zero=False)
    channel = {"x": alt.X, "y": alt.Y}[letter]
    if not axis:
        return channel(f"{field}:Q", scale=scale)
    ticks = alt.ExprRef(f"{letter}Ticks")
    grid = alt.Axis(values=ticks, title=None, grid=True, labels=False)
    return channel(f"{field}:Q", scale=scale, axis=None if axis == "none" else grid)


def _on_pixels(alt: Any, **fields: str) -> dict[str, Any]:
    channels = {"x": alt.X, "y": alt.Y}
    return {k: channels[k](f"{field}:Q", scale=None, axis=None) for k, field in fields.items()}


def _own(alt: Any) -> dict[str, Any]:
    """What a mark carries in its data: its colour, and what it tells (written to its label)."""
    return {"color": alt.Color("colour:N", scale=None), "description": alt.Description("said:N")}


def _stroke(alt: Any) -> dict[str, Any]:
    return {
        "color": alt.Color("colour:N", scale=None),
        "strokeDash": alt.StrokeDash("dash:N", scale=None),
        "strokeWidth": alt.StrokeWidth("width:Q", scale=None),
    }


def _data(alt: Any, name: str) -> Any:
    return alt.Chart(alt.Data(name=name))


def _bands(alt: Any) -> Any:
    areas = _data(alt, "bands").mark_area(opacity=1, aria=False)
    return areas.encode(
        x=_on_scale(alt, "x", "at", axis="none"),
        y=_on_scale(alt, "y", "low"),
        y2="high:Q",
        fill=alt.Fill("colour:N", scale=None),
        detail="run:N",
    )


def _lines(alt: Any, **place: Any) -> Any:
    marks = _data(alt, "lines").mark_line(strokeJoin="round", strokeCap="butt", aria=False)
    on_scale = {
        "x": _on_scale(alt, "x", "at", axis="none"),
        "y": _on_scale(alt, "y", "value", axis="grid"),
    }
    return marks.encode(**(on_scale | place), detail="run:N", **_stroke(alt))


def _cloud_lines(alt: Any) -> Any:
    return _lines(alt, x=_on_scale(alt, "x", "at", axis="grid", kind="sqrt"))


def _cloud_points(alt: Any) -> Any:
    return _points(alt, x=_on_scale(alt, "x", "at", kind="sqrt"))


def _points(alt: Any, **place: Any) -> Any:
    marks = _data(alt, "points").mark_point(filled=True, opacity=1, strokeWidth=1)
    on_scale = {"x": _on_scale(alt, "x", "at"), "y": _on_scale(alt, "y", "value")}
    return marks.encode(
        **(on_scale | place),
        shape=alt.Shape("shape:N", scale=None),
        size=alt.Size("size:Q", scale=None),
        stroke=alt.Stroke("edge:N", scale=None),
        **_own(alt),
    )


def _time_points(alt: Any) -> Any:
    return _points(alt, x=_on_scale(alt, "x", "at", axis="none"))


def _row_points(alt: Any) -> Any:
    across = _on_scale(alt, "x", "at", axis="grid")
    return _points(alt, x=across, **_on_pixels(alt, y="y"))


def _tiles(alt: Any) -> Any:
    dash = alt.StrokeDash("dash:N", scale=None)
    return _points(alt, **_on_pixels(alt, x="x", y="y")).encode(strokeDash=dash)


def _columns(alt: Any) -> Any:
    return (
        _data(alt, "bars")
        .mark_bar(opacity=1)
        .encode(
            x=_on_scale(alt, "x", "low", axis="none"),
            x2="high:Q",
            y=_on_scale(alt, "y", "value", axis="grid"),
            y2="foot:Q",
            **_own(alt),
        )
    )


def _rows(alt: Any) -> Any:
    return (
        _data(alt, "bars")
        .mark_bar(opacity=1)
        .encode(
            **_on_pixels(alt, y="top"),
            y2="bottom:Q",
            x=_on_scale(alt, "x", "value", axis="grid"),
            x2="foot:Q",
            **_own(alt),
        )
    )


def _rules(alt: Any) -> Any:
    marks = _data(alt, "rules").mark_rule(aria=False)
    return marks.encode(**_on_pixels(alt, x="x", y="y"), x2="x2:Q", y2="y2:Q", **_stroke(alt))


_MARKS = {
    "bands": _bands,
    "lines": _lines,
    "cloud_lines": _cloud_lines,
    "cloud_points": _cloud_points,
    "time_points": _time_points,
    "row_points": _row_points,
    "tiles": _tiles,
    "columns": _columns,
    "rows": _rows,
    "rules": _rules,
}

SHAPES = {
    "time": ("rules", "lines", "time_points"),
    "fan": ("bands", "rules", "lines", "time_points"),
    "columns": ("columns", "rules"),
    "rows": ("rows", "rules"),
    "dots": ("rules", "row_points"),
    "cloud": ("cloud_lines", "rules", "cloud_points"),
    "plain": ("rules", "tiles"),
}
