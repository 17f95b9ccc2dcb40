"""Where the department's live dashboard shows another value than this release, and why."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Sequence
from dataclasses import astuple, fields
from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from rooftree.comparisons.live_dashboard import Difference
from rooftree.comparisons.live_dashboard import differences as found_in
from rooftree.releases import Release
from rooftree.web.public import site
from rooftree.web.public.subject import Subject

_A_PAGE = 50


def differences(request: HttpRequest, release: str) -> HttpResponse:
    """The differences of all indicators and areas or of one, fifty a page."""
    held = site.release_of(release)
    every = found_in(held)
    wanted, area = _wanted(every, request), _area(held, request)
    rows = _of(held, every, wanted, area)
    pages = Paginator(rows, _A_PAGE)
    page = pages.get_page(request.GET.get("page"))
    counts = Counter(row.indicator for row in every)
    return render(
        request,
        "differences.html",
        {
            "release": held,
            "trail": [(f"/{held.id}/", held.title), (f"/{held.id}/data/", "Data")],
            "wanted": wanted,
            "area": area,
            "places": _places(held, every),
            "unknown": _unknown(request, wanted, area),
            "choices": [
                (id, _title(held, id), counts[id]) for id in held.definitions if id in counts
            ],
            "rows": [_shown(held, row) for row in page],
            "page": page,
            "reasons": Counter(row.why for row in rows).most_common(),
            "all": len(every),
        },
    )


def _wanted(every: Sequence[Difference], request: HttpRequest) -> str:
    """The indicator asked for; one that has no differences means all."""
    asked = str(request.GET.get("indicator", ""))
    return asked if any(row.indicator == asked for row in every) else ""


def _area(release: Release, request: HttpRequest) -> str:
    """The code of the area asked for, by any code that it has had; another means all."""
    asked = release.areas.canonical(str(request.GET.get("area", "")).upper())
    return asked if release.areas.get(asked) else ""


def _unknown(request: HttpRequest, indicator: str, area: str) -> list[str]:
    """What was asked for and has no differences of its own to show."""
    asked = (("indicator", indicator), ("area", area))
    return [name for name, found in asked if request.GET.get(name) and not found]


def _of(
    release: Release, every: Sequence[Difference], indicator: str, area: str
) -> list[Difference]:
    """Those of an indicator and an area; what concerns every authority concerns each."""
    country = release.areas.country().code
    return [
        row
        for row in every
        if (not indicator or row.indicator == indicator)
        and (
            not area
            or release.areas.canonical(row.area) == area
            or (not row.area and area != country)
        )
    ]


def _places(release: Release, every: Sequence[Difference]) -> list[tuple[str, str]]:
    """The areas that have differences, by name."""
    codes = {release.areas.canonical(row.area) for row in every if row.area}
    held = (release.areas.get(code) for code in codes)
    return sorted(((a.code, a.name) for a in held if a), key=lambda one: one[1])


def number_of(held: Subject) -> dict[str, int]:
    """How many figures of an indicator differ: of all areas, and in the subject's own."""
    every = found_in(held.release)
    at = "" if held.is_country else held.area.code
    return {
        "all": len(_of(held.release, every, held.id, "")),
        "here": len(_of(held.release, every, held.id, at)) if at else 0,
    }


def _title(release: Release, indicator: str) -> str:
    return str(release.definitions[indicator]["title"])


def _shown(release: Release, row: Difference) -> dict[str, Any]:
    """A difference with the names of its indicator, its area and its group."""
    area = release.areas.get(release.areas.canonical(row.area)) if row.area else None
    place = "" if area is None or area.kind == "country" else f"in/{area.code}/"
    return {
        "row": row,
        "title": _title(release, row.indicator),
        "href": f"/{release.id}/indicators/{row.indicator}/{place}",
        "group": ", ".join(part.partition("=")[2] for part in row.by.split("; ") if part),
        "area": area.name if area else row.area or "Every authority",
    }


def differences_csv(request: HttpRequest, release: str) -> HttpResponse:
    """The same as a file."""
    held = site.release_of(release)
    every = found_in(held)
    response = HttpResponse(content_type="text/csv; charset=utf-8")
    name = f"{held.id}-v{held.version}-differences.csv"
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    writer = csv.writer(response)
    writer.writerow(field.name for field in fields(Difference))
    wanted = _of(held, every, _wanted(every, request), _area(held, request))
    writer.writerows(astuple(row) for row in wanted)
    return response
