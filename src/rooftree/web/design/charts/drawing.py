"""Panels of data put into compiled shapes and rendered; the only place that calls the renderer."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from rooftree.web.design.charts import palette
from rooftree.web.design.charts.axis import Axis
from rooftree.web.design.charts.templates import DATA, template

Rows = list[dict[str, Any]]


@dataclass
class Panel:
    """A plot of a shape at a place of the chart, in pixels, and the rows of its data sets."""

    shape: str
    width: float
    height: float
    left: float = 0
    top: float = 0
    x: Axis | tuple[float, float] = (0, 1)
    y: Axis | tuple[float, float] = (0, 1)
    rows: dict[str, Rows] = field(default_factory=lambda: {name: [] for name in DATA})

    def text(self, text: str, x: float, y: float, **look: Any) -> None:
        """Write a text at pixels of the panel; ``look``: colour, align, weight, size, said."""
        plain = {"colour": palette.INK, "align": "left", "weight": "normal", "size": palette.TEXT}
        self.rows["texts"].append({"text": text, "x": x, "y": y, "said": "", **plain, **look})

    def rule(self, x: float, y: float, x2: float, y2: float, **look: Any) -> None:
        """Draw a straight line between pixels of the panel; ``look``: colour, dash, width."""
        plain = {"colour": palette.MUTED, "dash": [1, 0], "width": 1}
        self.rows["rules"].append({"x": x, "y": y, "x2": x2, "y2": y2, **plain, **look})

    def signals(self) -> dict[str, Any]:
        """What the scales and axes are told."""
        told: dict[str, Any] = {"width": self.width, "height": self.height}
        for letter, scale in (("x", self.x), ("y", self.y)):
            if isinstance(scale, Axis):
                told[f"{letter}Domain"] = [scale.low, scale.high]
                told[f"{letter}Ticks"] = list(scale.ticks)
                told[f"{letter}Format"] = scale.format
            else:
                told[f"{letter}Domain"] = list(scale)
        return told


def said(**parts: str) -> str:
    """What a mark tells, in its description: JSON, read again when the SVG is put in order."""
    return json.dumps({name: part for name, part in parts.items() if part}, ensure_ascii=False)


def vega(panels: Sequence[Panel], *, width: float, height: float) -> dict[str, Any]:
    """The specification of a chart: every panel a group with its own data, scales and marks."""
    outer = template(panels[0].shape)
    return {
        "$schema": outer["$schema"],
        "background": None,
        "padding": 0,
        "width": width,
        "height": height,
        "config": outer.get("config", {}),
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


def rendered(spec: Mapping[str, Any]) -> str:
    """The SVG of a specification, as Vega writes it."""
    import vl_convert

    svg: str = vl_convert.vega_to_svg(spec)
    return svg
