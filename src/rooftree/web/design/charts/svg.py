"""Vega's SVG put in order for a page: small, labelled, its marks told apart, its styles outside."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple
from xml.sax.saxutils import quoteattr

from lxml import etree

from rooftree.web.design.charts import palette

SPACE = "http://www.w3.org/2000/svg"
MARGIN = 8  # About the drawing, for the ring of focus.
_NUMBER = re.compile(r"-?\d*\.\d{2,}(?:e-?\d+)?|-?\d+e-\d+")
_STAYS = re.compile(r"translate\(-?0*\.?0*,\s*-?0*\.?0*\)$")
_PLACES = frozenset(("d", "transform", "x2", "y2"))
_SHARED = ("fill", "stroke", "stroke-width", "stroke-dasharray", "font-size", "font-weight",
           "text-anchor")  # fmt: skip
_DROPPED = frozenset((
    "class", "role", "pointer-events", "aria-roledescription", "aria-hidden", "aria-label",
    "stroke-miterlimit", "font-family", "opacity", "stroke-opacity",
))  # fmt: skip
_ANCHORS = {"left": "start", "center": "middle", "right": "end"}
_MIDDLE = 0.34  # From the middle of a line of text down to its baseline, in its size.


class Text(NamedTuple):
    """A text by the middle of its line, in pixels of the chart.

    ``said`` is what it tells, as on marks; ``halo`` parts it from what it stands on.
    """

    text: str
    x: float
    y: float
    colour: str = palette.INK
    align: str = "left"
    weight: str = "normal"
    size: float = palette.TEXT
    said: str = ""
    halo: bool = False


class Flag(NamedTuple):
    """The name of an area and a path, unseen until the area is marked; all at one height."""

    code: str
    text: str
    x: float
    y: float
    path: str


def for_page(
    svg: str,
    *,
    words: str,
    size: tuple[float, float],
    kind: str,
    texts: Sequence[Text] = (),
    flags: Sequence[Flag] = (),
) -> str:
    """The SVG that a page holds.

    Marks that tell something carry ``data-area``, ``data-label``, ``data-value``, ``data-line`` and
    ``data-note``, and a title. There are no ids, style attributes, scripts or outside references.
    """
    parser = etree.XMLParser(resolve_entities=False, no_network=True, remove_blank_text=True)
    root = etree.fromstring(svg.encode(), parser)
    for element in list(root.iter(f"{{{SPACE}}}*")):
        _tidy(element)
    for element in list(root):
        _flatten(element)
    _write_texts(root, texts)
    _write_flags(root, flags, kind=kind)
    etree.cleanup_namespaces(root)
    inner = "".join(etree.tostring(child, encoding="unicode") for child in root)
    inner = inner.replace(f' xmlns="{SPACE}"', "")
    width, height = (_short(length + 2 * MARGIN) for length in size)
    opening = (
        f'<svg xmlns="{SPACE}" class="rt-chart rt-chart--{kind}" role="img"'
        f' aria-label={quoteattr(words)} viewBox="{-MARGIN} {-MARGIN} {width} {height}"'
        f' width="{width}" height="{height}" font-family="{palette.FONT}" fill="none">'
    )
    return f"{opening}{inner}</svg>"


def _short(number: float) -> str:
    text = f"{number:.1f}".removesuffix(".0")
    return "0" if text == "-0" else text


def _shortened(found: re.Match[str]) -> str:
    return _short(float(found.group()))


def _tidy(element: etree._Element) -> None:
    """Keep of an element what draws it, and write what it tells as data attributes."""
    told = element.get("aria-label", "")
    if element.get("display") == "none" or element.get("class") == "background":
        _remove(element)
        return
    kept = {}
    for name, value in element.items():
        if name in _DROPPED or (name == "transform" and _STAYS.match(value)):
            continue
        kept[name] = _NUMBER.sub(_shortened, value) if name in _PLACES else value
    element.attrib.clear()
    for name, value in kept.items():
        element.set(name, value)
    if told.startswith("{"):
        _tell(element, json.loads(told))


def _remove(element: etree._Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def _tell(element: etree._Element, told: dict[str, str]) -> None:
    for name, value in told.items():
        element.set(f"data-{name}", value)
    if told.get("value"):
        title = etree.SubElement(element, f"{{{SPACE}}}title")
        title.text = spoken(told)


def spoken(told: dict[str, str]) -> str:
    """What a mark tells, as one reads it out."""
    first = ", ".join(part for part in (told.get("line"), told.get("label")) if part)
    note = f" ({told['note']})" if told.get("note") else ""
    return f"{first}: {told.get('value', '')}{note}"


def _flatten(element: etree._Element) -> None:
    """Drop empty groups and groups that say nothing; move to a group what its marks share."""
    for child in list(element):
        _flatten(child)
    if not element.tag.endswith("}g"):
        return
    if len(element) == 0:
        _remove(element)
        return
    share(element)
    parent = element.getparent()
    if not element.attrib and parent is not None:
        place = parent.index(element)
        parent[place : place + 1] = list(element)


def share(group: etree._Element) -> None:
    """Write an attribute that most marks of a group have the same once, on the group."""
    marks = list(group)
    if len(marks) < 2:
        return
    for name in _SHARED:
        values = Counter(mark.get(name) for mark in marks)
        value, times = values.most_common(1)[0]
        if None in values or name in group.attrib or times < 2:
            continue
        group.set(name, str(value))
        for mark in marks:
            if mark.get(name) == value:
                mark.attrib.pop(name)


def _write_texts(root: etree._Element, texts: Sequence[Text]) -> None:
    group = etree.SubElement(root, f"{{{SPACE}}}g")
    for one in texts:
        element = etree.SubElement(group, f"{{{SPACE}}}text")
        element.set("x", _short(one.x))
        element.set("y", _short(one.y + _MIDDLE * one.size))
        element.set("fill", one.colour)
        element.set("text-anchor", _ANCHORS[one.align])
        element.set("font-weight", one.weight)
        element.set("font-size", f"{one.size:g}")
        element.text = one.text
        if one.halo:
            for name, value in _HALO.items():
                element.set(name, value)
        if one.said:
            _tell(element, json.loads(one.said))
    share(group)


_HALO = {"stroke": "#fff", "stroke-width": "5", "stroke-linejoin": "round", "paint-order": "stroke"}


def _write_flags(root: etree._Element, flags: Sequence[Flag], *, kind: str) -> None:
    """Two hidden layers, of paths and of names: CSS shows what has the class ``rt-here``."""
    if not flags:
        return
    paths = etree.SubElement(root, f"{{{SPACE}}}g", visibility="hidden", stroke=palette.CHOSEN)
    looks = {
        "tiles": {"fill": palette.PAPER, "stroke-width": "3"},
        "funnel": {"fill": palette.CHOSEN},
        "ranked": {"stroke-dasharray": "2,3"},
    }
    for name, value in looks[kind].items():
        paths.set(name, value)
    names = etree.SubElement(root, f"{{{SPACE}}}g", visibility="hidden", fill=palette.CHOSEN)
    names.set("transform", f"translate(0,{_short(flags[0].y)})")
    names.set("text-anchor", "middle")
    names.set("font-size", f"{palette.TEXT}")
    names.set("font-weight", "bold")
    for one in flags:
        path = etree.SubElement(paths, f"{{{SPACE}}}path", d=one.path)
        path.set("data-area", one.code)
        text = etree.SubElement(names, f"{{{SPACE}}}text", x=f"{one.x:.0f}")
        text.set("data-area", one.code)
        text.text = one.text


def mark_area(svg: str, code: str) -> str:
    """The chart with the class ``rt-here`` on every mark of the area ``code``."""
    held = f"data-area={quoteattr(code)}"
    return svg.replace(held, f'class="rt-here" {held}') if code else svg
