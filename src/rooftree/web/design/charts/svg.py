"""Vega's SVG put in order for a page: small, labelled, its marks told apart, its styles outside."""

from __future__ import annotations

import json
import re
from collections import Counter
from xml.sax.saxutils import escape, quoteattr

from lxml import etree

from rooftree.web.design.charts import palette

_SPACE = "http://www.w3.org/2000/svg"
_NUMBER = re.compile(r"-?\d+\.\d{2,}(?:e-?\d+)?|-?\d+e-\d+")
_MOVED = re.compile(r"translate\((-?[\d.]+),\s*(-?[\d.]+)\)$")
_INHERITED = (
    "fill",
    "stroke",
    "stroke-width",
    "stroke-dasharray",
    "font-size",
    "font-weight",
    "text-anchor",
)  # fmt: skip
_DROPPED = ("class", "role", "pointer-events", "aria-roledescription", "aria-hidden", "aria-label",
            "stroke-miterlimit", "font-family", "opacity", "stroke-opacity")  # fmt: skip


def for_page(svg: str, *, words: str, width: float, height: float, kind: str) -> str:
    """The SVG that a page holds.

    Marks that tell something carry ``data-area``, ``data-label``, ``data-value``, ``data-line`` and
    ``data-note``, and a title. There are no ids, style attributes, scripts or outside references.
    """
    parser = etree.XMLParser(resolve_entities=False, no_network=True, remove_blank_text=True)
    root = etree.fromstring(svg.encode(), parser)
    for element in list(root.iter(f"{{{_SPACE}}}*")):
        _tidy(element)
    for element in list(root):
        _flatten(element)
    root.attrib.clear()
    inner = "".join(_plain(child) for child in root)
    opening = (
        f'<svg xmlns="{_SPACE}" class="rt-chart rt-chart--{kind}" role="img"'
        f' aria-label={quoteattr(words)} viewBox="0 0 {width:g} {height:g}" width="{width:g}"'
        f' height="{height:g}" font-family="{palette.FONT}" fill="none">'
    )
    return f"{opening}{inner}</svg>"


def _plain(element: etree._Element) -> str:
    text = etree.tostring(element, encoding="unicode")
    return text.replace(f' xmlns="{_SPACE}"', "")


def _tidy(element: etree._Element) -> None:
    """Keep of an element what draws it, and write what it tells as data attributes."""
    told = element.get("aria-label", "")
    if element.get("display") == "none" or "background" in (element.get("class") or ""):
        _remove(element)
        return
    for name in _DROPPED:
        element.attrib.pop(name, None)
    for name, value in element.attrib.items():
        if name in ("d", "transform", "x", "y", "x1", "y1", "x2", "y2"):
            element.set(name, _NUMBER.sub(_rounded, value))
    _place(element)
    if told.startswith("{"):
        _tell(element, json.loads(told))


def _remove(element: etree._Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def _rounded(found: re.Match[str]) -> str:
    text = f"{float(found.group()):.1f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def _place(element: etree._Element) -> None:
    """A text's place as x and y; a move by nothing left out; a size without its px."""
    size = element.get("font-size")
    if size:
        element.set("font-size", size.removesuffix("px"))
    moved = _MOVED.match(element.get("transform", ""))
    if moved is None:
        return
    x, y = moved.groups()
    if element.tag.endswith("text"):
        element.attrib.pop("transform")
        element.set("x", x)
        element.set("y", y)
    elif (float(x), float(y)) == (0, 0):
        element.attrib.pop("transform")


def _tell(element: etree._Element, told: dict[str, str]) -> None:
    if told.pop("hidden", ""):
        element.set("visibility", "hidden")
    for name, value in told.items():
        element.set(f"data-{name}", value)
    if told.get("value") and not element.tag.endswith("text"):
        title = etree.SubElement(element, f"{{{_SPACE}}}title")
        title.text = spoken(told)


def spoken(told: dict[str, str]) -> str:
    """What a mark tells, as one reads it out."""
    first = ", ".join(part for part in (told.get("line"), told.get("label")) if part)
    note = f" ({told['note']})" if told.get("note") else ""
    return f"{first}: {told.get('value', '')}{note}"


def _flatten(element: etree._Element) -> None:
    """Drop empty groups and groups around one group; move to a group what all its marks share."""
    for child in list(element):
        _flatten(child)
    if not element.tag.endswith("}g"):
        return
    parent = element.getparent()
    if len(element) == 0:
        _remove(element)
        return
    _share(element)
    if not element.attrib and parent is not None:
        place = parent.index(element)
        parent[place : place + 1] = list(element)


def _share(group: etree._Element) -> None:
    """Write an attribute that most marks of a group share once, on the group."""
    marks = [child for child in group if not child.tag.endswith("title")]
    if len(marks) < 2:
        return
    for name in _INHERITED:
        values = Counter(mark.get(name) for mark in marks)
        if None in values or name in group.attrib:
            continue
        value, times = values.most_common(1)[0]
        if times < 2:
            continue
        group.set(name, str(value))
        for mark in marks:
            if mark.get(name) == value:
                mark.attrib.pop(name)


def mark_area(svg: str, code: str) -> str:
    """The chart with the class ``rt-here`` on every mark of the area ``code``."""
    held = f"data-area={quoteattr(code)}"
    return svg.replace(held, f'class="rt-here" {held}') if code else svg


_HERE = re.compile(r'<(path|text|g)( class="rt-here"[^>]*)>')
_HIDDEN = re.compile(r'<text(?=[^>]*visibility="hidden")(?![^>]*rt-here)[^>]*>[^<]*</text>')


def standalone(svg: str, *, title: str = "", source: str = "") -> str:
    """A chart as a file of its own: white behind it, the marked area coloured, title and source."""
    width, height = (float(n) for n in re.search(r'viewBox="0 0 (\S+) (\S+)"', svg).groups())  # type: ignore[union-attr]
    body = _HERE.sub(_coloured, _HIDDEN.sub("", svg[svg.index(">") + 1 :]))
    label = re.search(r'aria-label=("[^"]*"|\'[^\']*\')', svg)
    above, below = (34 if title else 0), (26 if source else 0)
    tall = height + above + below + 16
    parts = [
        f'<svg xmlns="{_SPACE}" role="img" aria-label={label.group(1) if label else quoteattr(title)}'
        f' viewBox="-8 {-8 - above} {width + 16:g} {tall:g}" width="{width + 16:g}"'
        f' height="{tall:g}" font-family="{palette.FONT}" fill="none">',
        f"<title>{escape(title)}</title>" if title else "",
        f'<rect x="-8" y="{-8 - above}" width="{width + 16:g}" height="{tall:g}" fill="#fff"/>',
        _written(title, y=-above + 14, size=18, weight="bold"),
        _written(source, y=height + 20, size=13, weight="normal"),
    ]
    return "".join(parts) + body


def _written(text: str, *, y: float, size: int, weight: str) -> str:
    if not text:
        return ""
    return (
        f'<text x="0" y="{y:g}" font-size="{size}" font-weight="{weight}"'
        f' fill="{palette.INK}">{escape(text)}</text>'
    )


def _coloured(found: re.Match[str]) -> str:
    kept = found.group(2).replace(' visibility="hidden"', "")
    if found.group(1) == "path":
        kept = re.sub(r' fill="[^"]*"', "", kept) + f' fill="{palette.CHOSEN}"'
    return f"<{found.group(1)}{kept}>"


def png(svg: str, *, scale: float = 2) -> bytes:
    """The picture of a chart, at ``scale`` pixels to one of the drawing."""
    import vl_convert

    drawn: bytes = vl_convert.svg_to_png(standalone(svg), scale=scale)
    return drawn
