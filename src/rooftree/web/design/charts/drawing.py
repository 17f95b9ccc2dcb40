"""Panels of data put into compiled shapes and rendered; the only module that calls the renderer."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from rooftree.web.design.charts import palette, svg
from rooftree.web.design.charts.axis import Axis, width_of
from rooftree.web.design.charts.model import Chart, Drawing
from rooftree.web.design.charts.templates import DATA, template

Rows = list[dict[str, Any]]


@dataclass
class Panel:
    """A plot of a shape at a place of the chart, in pixels: its rows of data, and its words.

    ``x_ticks`` are for a scale across that is no ``Axis``. ``flags`` are the names of areas that
    show when the area is marked. ``sheet`` is how wide the whole chart is.
    """

    shape: str
    width: float
    height: float
    left: float = 0
    top: float = 0
    x: Axis | tuple[float, float] = (0, 1)
    y: Axis | tuple[float, float] = (0, 1)
    x_ticks: list[float] = field(default_factory=list)
    rows: dict[str, Rows] = field(default_factory=lambda: {name: [] for name in DATA})
    texts: list[svg.Text] = field(default_factory=list)
    flags: list[svg.Flag] = field(default_factory=list)
    sheet: float = 680.0

    def text(self, text: str, x: float, y: float, **look: Any) -> None:
        """Write a text by the middle of its line; ``look``: the other fields of ``svg.Text``."""
        self.texts.append(svg.Text(text, self.left + x, self.top + y, **look))

    def title(self, values: Axis, x: float, y: float) -> None:
        """Write what the axis measures; in bold where it does not begin at zero."""
        weight = "normal" if values.from_zero else "bold"
        self.text(values.title, x, y, colour=palette.MUTED, weight=weight)

    def rule(self, x: float, y: float, x2: float, y2: float, **look: Any) -> None:
        """Draw a straight line between pixels; ``look``: colour, dash, width."""
        plain = {"colour": palette.MUTED, "dash": [1, 0], "width": 1}
        self.rows["rules"].append({"x": x, "y": y, "x2": x2, "y2": y2, **plain, **look})

    def point(self, **row: Any) -> None:
        """Put a point: at or x, value or y, colour, said, and its look where it is not plain."""
        plain = {"shape": "circle", "size": 90, "edge": palette.PAPER, "dash": [1, 0], "said": ""}
        self.rows["points"].append({**plain, **row})

    def flag(self, code: str, text: str, *, x: float, y: float, path: str) -> None:
        """The name of an area at a height, as near to ``x`` as the chart is wide, and a path."""
        if code:
            half = width_of(text) * 0.54
            at = min(max(x, half - self.left), self.sheet - self.left - half)
            self.flags.append(svg.Flag(code, text, self.left + at, self.top + y, path))

    def line_down(self, x: float, y: float, y2: float) -> str:
        """The path of an upright line, in pixels of the chart."""
        return f"M{self.left + x:.1f},{self.top + y:.0f}V{self.top + y2:.0f}"

    def heights(self, values: Axis, *, size: float = palette.TEXT) -> None:
        """Write the marks of the axis for heights."""
        for tick in values.ticks:
            y = self.height - values.at(tick, length=self.height)
            self.text(values.written(tick), -10, y, align="right", size=size)

    def widths(self, values: Axis) -> None:
        """Write the marks of the axis across, under the plot."""
        for tick in values.ticks:
            x = values.at(tick, length=self.width)
            self.text(values.written(tick), x, self.height + 18, align="center")

    def signals(self) -> dict[str, Any]:
        """What the scales and axes are told."""
        told: dict[str, Any] = {"width": self.width, "height": self.height}
        for letter, scale in (("x", self.x), ("y", self.y)):
            if isinstance(scale, Axis):
                told[f"{letter}Domain"] = [scale.low, scale.high]
                told[f"{letter}Ticks"] = list(scale.ticks)
            else:
                told[f"{letter}Domain"] = list(scale)
        if self.x_ticks:
            told["xTicks"] = self.x_ticks
        return told


# Every chart is drawn 680 wide, with words of 16 pixels. A page gives it at least 620 (charts.css),
# so that words stay at 14. Most have a second drawing for narrow screens (narrow.py); the others
# scroll by themselves where there is less room.
WIDTH = 680.0


def said(**parts: str) -> str:
    """What a mark tells, in its description: JSON, read again when the SVG is put in order."""
    return json.dumps({name: part for name, part in parts.items() if part}, ensure_ascii=False)


def chart(
    panels: Sequence[Panel],
    *,
    words: str,
    height: float,
    kind: str,
    notes: tuple[tuple[str, str], ...] = (),
    sheet: float = WIDTH,
) -> Chart:
    """The chart of panels on ``height`` pixels and ``sheet`` wide.

    The renderer is given no words: to measure a text costs it a millisecond (153 names of
    authorities took 0.4 s), and their places are known.
    """

    def drawn() -> str:
        return svg.for_page(
            rendered(_vega(panels, size=(sheet, height))),
            words=words,
            size=(sheet, height),
            kind=kind,
            texts=[text for panel in panels for text in panel.texts],
            flags=[flag for panel in panels for flag in panel.flags],
        )

    return Chart(Drawing(drawn), words, notes)


def _vega(panels: Sequence[Panel], *, size: tuple[float, float]) -> dict[str, Any]:
    """The specification: every panel a group with its own data, scales and marks."""
    return {
        "$schema": template(panels[0].shape)["$schema"],
        "background": None,
        "padding": 0,
        "width": size[0],
        "height": size[1],
        "config": template(panels[0].shape).get("config", {}),
        "marks": [_group(panel) for panel in panels],
    }


def _group(panel: Panel) -> dict[str, Any]:
    shape = template(panel.shape)
    told = panel.signals()
    signals = [s for s in shape["signals"] if s["name"] not in told]
    place = {"x": panel.left, "y": panel.top, "width": panel.width, "height": panel.height}
    return {
        "type": "group",
        "encode": {"enter": {name: {"value": value} for name, value in place.items()}},
        "signals": [*signals, *({"name": n, "value": v} for n, v in told.items())],
        "data": [_filled(data, panel.rows) for data in shape["data"]],
        **{part: shape[part] for part in ("scales", "axes", "marks") if part in shape},
    }


def _filled(data: Mapping[str, Any], rows: Mapping[str, Rows]) -> dict[str, Any]:
    if data["name"] in rows:
        return {"name": data["name"], "values": rows[data["name"]]}
    return dict(data)


def rendered(spec: dict[str, Any]) -> str:
    """The SVG of a specification, as Vega writes it."""
    import vl_convert

    written: str = vl_convert.vega_to_svg(spec)
    return written
