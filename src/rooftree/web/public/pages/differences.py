"""Where another dashboard shows another value than this release, and why."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from rooftree.releases import Release
from rooftree.web.public import site

_A_PAGE = 50
Difference = dict[str, str]


def differences(request: HttpRequest, release: str) -> HttpResponse:
    """The differences of all indicators or of one, fifty a page."""
    held = site.release_of(release)
    wanted = _wanted(held, request)
    rows = _of(held, wanted)
    pages = Paginator(rows, _A_PAGE)
    page = pages.get_page(request.GET.get("page"))
    counts: dict[str, int] = {}
    for row in held.differences:
        counts[row["indicator"]] = counts.get(row["indicator"], 0) + 1
    return render(
        request,
        "differences.html",
        {
            "release": held,
            "trail": [(f"/{held.id}/", held.title), (f"/{held.id}/data/", "Data")],
            "wanted": wanted,
            "choices": [(id, _title(held, id), n) for id, n in counts.items()],
            "rows": [_shown(held, row) for row in page],
            "page": page,
            "reasons": _reasons(rows),
            "all": len(held.differences),
        },
    )


def _wanted(release: Release, request: HttpRequest) -> str:
    """The indicator asked for; one that has no differences means all."""
    asked = str(request.GET.get("indicator", ""))
    return asked if asked in {row["indicator"] for row in release.differences} else ""


def _of(release: Release, indicator: str) -> list[Difference]:
    held = release.differences
    return [dict(row) for row in held if not indicator or row["indicator"] == indicator]


def _reasons(rows: Sequence[Difference]) -> list[tuple[str, int]]:
    """Each reason once, with how many figures it explains, the commonest first."""
    counts: dict[str, int] = {}
    for row in rows:
        counts[row["why"]] = counts.get(row["why"], 0) + 1
    return sorted(counts.items(), key=lambda pair: -pair[1])


def _title(release: Release, indicator: str) -> str:
    return str(release.definitions.get(indicator, {}).get("title", indicator))


def _shown(release: Release, row: Difference) -> dict[str, Any]:
    area = release.areas.get(release.areas.canonical(row["area"]))
    return {**row, "title": _title(release, row["indicator"]), "place": area}


def differences_csv(request: HttpRequest, release: str) -> HttpResponse:
    """The same as a file."""
    held = site.release_of(release)
    rows = _of(held, _wanted(held, request))
    response = HttpResponse(content_type="text/csv; charset=utf-8")
    name = f"{held.id}-v{held.version}-differences.csv"
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    columns = list(held.differences[0]) if held.differences else ["indicator"]
    writer = csv.DictWriter(response, columns)
    writer.writeheader()
    writer.writerows(rows)
    return response
