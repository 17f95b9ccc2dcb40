"""The shapes of chart as Vega-Lite, written with Altair, compiled to Vega once each.

A shape names its data sets and takes its scales as parameters, so that a chart is a compiled shape
with data put in. Data marks stand on scales; labels, whose places are worked out so that they do
not collide, stand on pixels.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from rooftree.web.design.charts import palette

DATA = ("bands", "bars", "rules", "lines", "points", "texts")


@cache
def template(shape: str) -> Mapping[str, Any]:
    """The Vega of a shape: "time", "columns", "rows", "cloud" or "plain". Not to be changed."""
    import vl_convert

    return vl_convert.vegalite_to_vega(_vegalite(shape))  # type: ignore[no-any-return]


def _vegalite(shape: str) -> dict[str, Any]:
    import altair as alt

    layers = [_MARKS[name](alt) for name in _SHAPES[shape]]
    named = [
        alt.param(name=name, value=value)
        for name, value in (
            ("xDomain", [0, 1]),
            ("yDomain", [0, 1]),
            ("xTicks", [0, 1]),
            ("yTicks", [0, 1]),
            ("xFormat", {"before": "", "after": "", "number": ",.0f"}),
            ("yFormat", {"before": "", "after": "", "number": ",.0f"}),
        )
    ]
    chart = alt.layer(*layers).add_params(*named).properties(width=100, height=100)
    written: dict[str, Any] = chart.to_dict()
    written["config"] = palette.config()
    return written


def _scale(alt: Any, letter: str) -> Any:
    return alt.Scale(domain=alt.ExprRef(f"{letter}Domain"), nice=False, zero=False)


def _axis(alt: Any, letter: str) -> Any:
    label = f"{letter}Format.before + format(datum.value, {letter}Format.number)"
    return alt.Axis(
        values=alt.ExprRef(f"{letter}Ticks"),
        labelExpr=f"{label} + {letter}Format.after",
        title=None,
        grid=True,
    )


def _x(alt: Any, field: str, *, axis: bool = False, **more: Any) -> Any:
    drawn = {"axis": _axis(alt, "x")} if axis else {}
    return alt.X(f"{field}:Q", scale=_scale(alt, "x"), **drawn, **more)


def _y(alt: Any, field: str, *, axis: bool = False, **more: Any) -> Any:
    drawn = {"axis": _axis(alt, "y")} if axis else {}
    return alt.Y(f"{field}:Q", scale=_scale(alt, "y"), **drawn, **more)


def _own(alt: Any) -> dict[str, Any]:
    """What a mark carries in its data: its colour, and what it tells (written to its label)."""
    return {"color": alt.Color("colour:N", scale=None), "description": alt.Description("said:N")}


def _base(alt: Any, data: str) -> Any:
    return alt.Chart(alt.Data(name=data))


def _bands(alt: Any) -> Any:
    fill = alt.Fill("colour:N", scale=None)
    areas = _base(alt, "bands").mark_area(opacity=1, aria=False)
    return areas.encode(
        x=_x(alt, "at"), y=_y(alt, "low"), y2="high:Q", fill=fill, detail="run:N"
    )


def _lines(alt: Any) -> Any:
    return (
        _base(alt, "lines")
        .mark_line(strokeJoin="round", strokeCap="butt", aria=False)
        .encode(
            x=_x(alt, "at"),
            y=_y(alt, "value", axis=True),
            color=alt.Color("colour:N", scale=None),
            strokeDash=alt.StrokeDash("dash:N", scale=None),
            strokeWidth=alt.StrokeWidth("width:Q", scale=None),
            detail="run:N",
        )
    )


def _cloud_lines(alt: Any) -> Any:
    return _lines(alt).encode(x=_x(alt, "at", axis=True))


def _points(alt: Any) -> Any:
    shape = alt.Shape("shape:N", scale=None)
    size = alt.Size("size:Q", scale=None)
    marks = _base(alt, "points").mark_point(filled=True, opacity=1, stroke="#fff", strokeWidth=1)
    return marks.encode(x=_x(alt, "at"), y=_y(alt, "value"), shape=shape, size=size, **_own(alt))


def _row_points(alt: Any) -> Any:
    return _points(alt).encode(y=alt.Y("y:Q", scale=None, axis=None))


def _tiles(alt: Any) -> Any:
    place = {axis: getattr(alt, axis.upper())(f"{axis}:Q", scale=None, axis=None) for axis in "xy"}
    marks = _points(alt).encode(stroke=alt.Stroke("edge:N", scale=None), **place)
    return marks


def _columns(alt: Any) -> Any:
    return (
        _base(alt, "bars")
        .mark_bar(opacity=1)
        .encode(
            x=_x(alt, "low"),
            x2="high:Q",
            y=_y(alt, "value", axis=True),
            y2=alt.Y2("foot:Q"),
            **_own(alt),
        )
    )


def _rows(alt: Any) -> Any:
    return (
        _base(alt, "bars")
        .mark_bar(opacity=1)
        .encode(
            y=alt.Y("top:Q", scale=None, axis=None),
            y2="bottom:Q",
            x=_x(alt, "value", axis=True),
            x2="foot:Q",
            **_own(alt),
        )
    )


def _rules(alt: Any) -> Any:
    place = {axis: getattr(alt, axis.upper())(f"{axis}:Q", scale=None, axis=None) for axis in "xy"}
    return (
        _base(alt, "rules")
        .mark_rule(aria=False)
        .encode(
            **place,
            x2="x2:Q",
            y2="y2:Q",
            color=alt.Color("colour:N", scale=None),
            strokeDash=alt.StrokeDash("dash:N", scale=None),
            strokeWidth=alt.StrokeWidth("width:Q", scale=None),
        )
    )


def _texts(alt: Any) -> Any:
    place = {axis: getattr(alt, axis.upper())(f"{axis}:Q", scale=None, axis=None) for axis in "xy"}
    marks = _base(alt, "texts").mark_text(
        baseline="middle",
        align=alt.ExprRef("datum.align"),
        fontWeight=alt.ExprRef("datum.weight"),
        fontSize=alt.ExprRef("datum.size"),
    )
    return marks.encode(**place, text="text:N", **_own(alt))


_MARKS = {
    "bands": _bands,
    "lines": _lines,
    "cloud_lines": _cloud_lines,
    "points": _points,
    "row_points": _row_points,
    "tiles": _tiles,
    "columns": _columns,
    "rows": _rows,
    "rules": _rules,
    "texts": _texts,
}

_SHAPES = {
    "time": ("bands", "rules", "lines", "points", "texts"),
    "columns": ("columns", "rules", "texts"),
    "rows": ("rows", "rules", "row_points", "texts"),
    "cloud": ("cloud_lines", "rules", "points", "texts"),
    "plain": ("tiles", "rules", "texts"),
}
