"""The pages: each puts what a template needs together, from releases."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.safestring import mark_safe

from rooftree.areas import Area
from rooftree.comparisons import area_summary, neighbour_summary
from rooftree.releases import Release
from rooftree.releases.shown import SYMBOLS, is_symbol, shown
from rooftree.web.design.charts import Line, bar_chart, line_chart, line_words
from rooftree.web.public import site

TOTAL = "total"


def home(request: HttpRequest) -> HttpResponse:
    """What this is, and the releases to choose from."""
    return render(request, "home.html")


def about(request: HttpRequest) -> HttpResponse:
    """What symbols mean and how figures are protected."""
    return render(request, "about.html", {"symbols": SYMBOLS})


def accessibility(request: HttpRequest) -> HttpResponse:
    """The accessibility statement."""
    return render(request, "accessibility.html")


def releases(request: HttpRequest) -> HttpResponse:
    """Every release, plainly named."""
    return render(request, "releases.html")


def find(request: HttpRequest) -> HttpResponse:
    """The area chosen in the form on the pages."""
    release = site.release_of(request.GET.get("release", ""))
    area = site.area_of(release, request.GET.get("area", ""))
    return HttpResponseRedirect(reverse("area", args=[release.id, area.code]))


def release(request: HttpRequest, release: str) -> HttpResponse:
    """A release: its areas and its indicators."""
    held = site.release_of(release)
    return render(request, "release.html", {"release": held, "areas": _choices(held)})


def _choices(held: Release) -> list[tuple[Area | None, list[Area]]]:
    """Authorities with figures by region, for the form and the list."""
    shown_in = held.areas_with_figures
    found: dict[str, list[Area]] = {}
    for area in sorted(held.areas.areas, key=lambda a: a.name):
        if area.kind == "authority" and area.code in shown_in:
            found.setdefault(area.within, []).append(area)
    regions = [(held.areas.get(code), areas) for code, areas in found.items()]
    return sorted(regions, key=lambda pair: pair[0].name if pair[0] else "")


def area(request: HttpRequest, release: str, area: str) -> HttpResponse:
    """An area: every indicator beside its region, the country and its neighbours."""
    held = site.release_of(release)
    place = site.area_of(held, area)
    rows = [
        {"row": row, "about": held.definitions[row.indicator]}
        for row in area_summary(held, place.code)
    ]
    neighbours = [(n, held.areas.get(n.neighbour)) for n in held.areas.neighbours(place.code)]
    return render(
        request,
        "area.html",
        {
            "release": held,
            "area": place,
            "region": held.areas.region_of(place.code),
            "country": held.areas.country(),
            "rows": rows,
            "neighbours": neighbours,
            "areas": _choices(held),
            "symbols": SYMBOLS,
        },
    )


def indicator(request: HttpRequest, release: str, indicator: str) -> HttpResponse:
    """An indicator: over time, across areas and groups, with its definition."""
    held = site.release_of(release)
    definition = site.indicator_of(held, indicator)
    code = request.GET.get("area", "") or held.areas.country().code
    place = site.area_of(held, code)
    periods = held.periods(indicator)
    lines = _lines(held, definition, place)
    latest = periods[-1] if periods else None
    return render(
        request,
        "indicator.html",
        {
            "release": held,
            "about": definition,
            "area": place,
            "areas": _choices(held),
            "periods": periods,
            "latest": latest,
            "lines": lines,
            "chart": _drawn(lines, periods, definition["unit"]),
            "words": line_words(lines, definition["unit"]),
            "others": _others(held, definition, latest),
            "breakdowns": _breakdowns(held, definition, place, latest),
            "symbols": SYMBOLS,
            "neighbours": neighbour_summary(held, indicator, place.code, latest.label)
            if latest and held.areas.neighbours(place.code)
            else None,
        },
    )


def _drawn(lines: list[Line], periods: Any, unit: str) -> str:
    svg = line_chart(tuple(lines), tuple(p.label for p in periods), unit)
    # The chart is made here from released numbers and names, by the drawing library.
    return mark_safe(svg)  # type: ignore[no-any-return]


def _lines(held: Release, definition: dict[str, Any], place: Area) -> list[Line]:
    """The area, its neighbours' median, its region and the country over time."""
    region = held.areas.region_of(place.code)
    around = [place, *([region] if region else [])]
    country = held.areas.country()
    around += [country] if place.code != country.code else []
    lines = [Line(each.name, _points(held, definition, each.code)) for each in around]
    if held.areas.neighbours(place.code):
        points = []
        for period in held.periods(definition["id"]):
            summary = neighbour_summary(held, definition["id"], place.code, period.label)
            points.append((period.label, summary.median, ""))
        lines.insert(1, Line("Statistical neighbours (median)", tuple(points)))
    return lines


def _points(
    held: Release, definition: dict[str, Any], code: str
) -> tuple[tuple[str, Decimal | None, str], ...]:
    points: list[tuple[str, Decimal | None, str]] = []
    for period in held.periods(definition["id"]):
        figure = held.figure(definition["id"], code, period.label)
        if figure is None:
            points.append((period.label, None, ""))
        else:
            points.append((period.label, *_drawable(figure.value)))
    return tuple(points)


def _drawable(value: Any) -> tuple[Decimal | None, str]:
    """A number with no symbol, or no number with its symbol."""
    return (None, shown(value)) if is_symbol(value) else (value, "")


def _others(held: Release, definition: dict[str, Any], latest: Any) -> list[dict[str, Any]]:
    """Every authority in the latest period, by name: to find, not to rank."""
    if latest is None:
        return []
    rows = []
    for figure in held.figures(definition["id"], period=latest.label, breakdown=TOTAL):
        area = held.areas.get(figure.area)
        if area is not None and area.kind == "authority":
            rows.append({"area": area, "figure": figure})
    return sorted(rows, key=lambda row: row["area"].name)


def _breakdowns(
    held: Release, definition: dict[str, Any], place: Area, latest: Any
) -> list[dict[str, Any]]:
    if latest is None:
        return []
    found = []
    for name in definition.get("by", []):
        here = held.figures(definition["id"], period=latest.label, breakdown=name)
        rows = [figure for figure in here if figure.area == place.code]
        bars = tuple((f.group, *_drawable(f.value)) for f in rows)
        has_values = any(value is not None for _, value, _ in bars)
        svg = mark_safe(bar_chart(bars, definition["unit"], "")) if has_values else ""
        title = definition.get("breakdowns", {}).get(name, name)
        found.append({"title": title, "rows": rows, "chart": svg})
    return found


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """A page for what is not there."""
    said = str(exception) if "There is no release" in str(exception) else ""
    said = said or (str(exception) if "The release has no" in str(exception) else "")
    return render(request, "not_found.html", {"said": said}, status=404)


def went_wrong(request: HttpRequest) -> HttpResponse:
    """A page for what was not foreseen."""
    return render(request, "went_wrong.html", status=500)
