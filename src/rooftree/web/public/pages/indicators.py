"""The catalogue of indicators: what each counts, how often, from where, and its latest."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from rooftree.releases import Release
from rooftree.web.public import site
from rooftree.web.public.outline import Definition
from rooftree.web.public.tables import unit_in_words


def indicators(request: HttpRequest, release: str) -> HttpResponse:
    """Every indicator by outcome and domain."""
    held = site.release_of(release)
    branches = [
        (
            branch,
            [(d.title, [_line(held, about) for about in d.indicators]) for d in branch.domains],
        )
        for branch in site.outline_of(held).framework
        if branch.domains
    ]
    return render(
        request,
        "indicators.html",
        {
            "release": held,
            "branches": branches,
            "count": len(site.outline_of(held).indicators),
            "trail": [(f"/{held.id}/", held.title)],
        },
    )


def _line(held: Release, about: Definition) -> dict[str, object]:
    periods = held.periods(about["id"])
    return {
        "about": about,
        "unit": unit_in_words(about["unit"]),
        "first": periods[0].label if periods else "",
        "last": periods[-1].label if periods else "",
        "count": len(periods),
        "by": [
            site.outline_of(held).breakdown_title(about["id"], name).lower()
            for name in about.get("by", ())
        ],
    }
