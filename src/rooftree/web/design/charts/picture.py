"""A chart as a file of its own: an SVG that needs no style sheet, and a PNG."""

from __future__ import annotations

from collections.abc import Sequence

from lxml import etree

from rooftree.web.design.charts import palette
from rooftree.web.design.charts.axis import wrapped
from rooftree.web.design.charts.model import Chart
from rooftree.web.design.charts.svg import SPACE

# Where the marked area has a colour of its own; a tile keeps the shade of its band.
_COLOURED = ("bars", "funnel", "ranked")


def standalone(
    svg: str, *, title: str = "", source: str = "", notes: Sequence[tuple[str, str]] = ()
) -> str:
    """A page's SVG made whole: white behind it, the marked area coloured, title and source.

    ``svg`` may be marked with ``mark_area``; ``notes`` are the chart's. Raises
    ``ValueError`` where it is no chart of ours.
    """
    root = etree.fromstring(svg.encode(), etree.XMLParser(resolve_entities=False, no_network=True))
    if "rt-chart" not in (root.get("class") or "").split():
        raise ValueError("Only an SVG that this package drew can be made whole.")
    _settle(root)
    left, top, wide, tall = (float(n) for n in (root.get("viewBox") or "").split())
    said = [f"{mark} {meaning}" for mark, meaning in notes] + ([source] if source else [])
    above = wrapped(title, room=wide, size=18, most=3) if title else []
    below = [line for text in said for line in wrapped(text, room=wide, size=13, most=4)]
    head, foot = 24 * len(above) + (10 if above else 0), 18 * len(below) + (14 if below else 0)
    _paper(root, (left, top - head), (wide, tall + head + foot))
    if title:
        named = etree.Element(f"{{{SPACE}}}title")
        named.text = title
        root.insert(0, named)
    for n, line in enumerate(above):
        _write(root, line, y=14 - head + 24 * n, size=18, weight="bold")
    for n, line in enumerate(below):
        _write(root, line, y=top + tall + 12 + 18 * n, size=13, weight="normal")
    whole_svg: str = etree.tostring(root, encoding="unicode")
    return whole_svg


def _paper(root: etree._Element, place: tuple[float, float], size: tuple[float, float]) -> None:
    """White paper of a size behind the drawing."""
    (left, top), (wide, tall) = place, size
    root.set("viewBox", f"{left:g} {top:g} {wide:g} {tall:g}")
    root.set("width", f"{wide:g}")
    root.set("height", f"{tall:g}")
    root.attrib.pop("class")
    paper = etree.Element(f"{{{SPACE}}}rect", x=f"{left:g}", y=f"{top:g}", fill=palette.PAPER)
    paper.set("width", "100%")
    paper.set("height", "100%")
    root.insert(0, paper)


def _write(root: etree._Element, text: str, *, y: float, size: int, weight: str) -> None:
    written = etree.SubElement(root, f"{{{SPACE}}}text", x="0", y=f"{y:g}", fill=palette.INK)
    written.set("font-size", str(size))
    written.set("font-weight", weight)
    written.text = text


def _settle(root: etree._Element) -> None:
    """Do with attributes what the page's style sheet does; what stays unseen goes."""
    for layer in root.findall(f"{{{SPACE}}}g[@visibility='hidden']"):
        for element in list(layer):
            if element.get("class") == "rt-here":
                element.attrib.pop("class")
            else:
                layer.remove(element)
        layer.attrib.pop("visibility")
    coloured = any(f"rt-chart--{kind}" in (root.get("class") or "") for kind in _COLOURED)
    for element in root.iter(f"{{{SPACE}}}path", f"{{{SPACE}}}text"):
        if element.attrib.pop("class", "") == "rt-here" and coloured:
            element.set("fill", palette.CHOSEN)


def png(chart: Chart, *, scale: float = 2, title: str = "", source: str = "") -> bytes:
    """The picture of a chart on white, at ``scale`` pixels to one of the drawing.

    It is made from the chart's SVG, so that an area marked there is marked here.
    """
    import vl_convert

    whole = standalone(chart.svg, title=title, source=source, notes=chart.notes)
    drawn: bytes = vl_convert.svg_to_png(whole, scale=scale)
    return drawn
