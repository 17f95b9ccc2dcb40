"""The list of areas: the country, regions, authorities of today and of the past."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from rooftree.web.public import site


def areas(request: HttpRequest, release: str) -> HttpResponse:
    """Every area that has a page, by region and name."""
    held = site.release_of(release)
    outline = site.outline_of(held)
    return render(
        request,
        "areas.html",
        {
            "release": held,
            "country": held.areas.country(),
            "by_region": outline.by_region,
            "around": [r for r in held.areas.regions() if r not in dict(outline.by_region)],
            "former": outline.former,
            "trail": [(f"/{held.id}/", held.title)],
        },
    )
