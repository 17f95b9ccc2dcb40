"""How a program reads the figures: the page about the API."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from rooftree.releases import Release
from rooftree.web.public import site
from rooftree.web.public.api import ids

_ROOT = "/api/v1/data-sets/"


def api(request: HttpRequest) -> HttpResponse:
    """What the API gives, an example, and the ids of its data sets.

    The page is kept and given to every reader, so it names no host: a script of the page writes
    the one that the reader sees into the example.
    """
    held = site.releases()
    first = site.first()
    shown = {
        "example": _example(first) if first else None,
        "publications": [(release.title, _data_sets(release)) for release in held],
    }
    return render(request, "api.html", shown)


def _data_sets(release: Release) -> list[tuple[str, str]]:
    """The title and id of each data set of a release, the whole first."""
    whole = ("The whole release", ids.data_set(release.id, ""))
    outline = site.outline_of(release)
    each = ((about["title"], ids.data_set(release.id, about["id"])) for about in outline.indicators)
    return [whole, *((str(title), id) for title, id in each)]


def _example(release: Release) -> dict[str, str] | None:
    """The first indicator of a release in the whole country."""
    about = next(iter(site.outline_of(release).indicators), None)
    if about is None:
        return None
    country = release.areas.country()
    root = f"{_ROOT}{ids.data_set(release.id, about['id'])}/"
    return {
        "title": about["title"],
        "area": country.name,
        "query": f"{root}query?geographicLevels.eq=NAT",
        "meta": f"{root}meta",
        "csv": f"{root}csv",
    }
