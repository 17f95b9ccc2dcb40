"""The first page, and the first page of a release: what this is, and how to begin."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render

from rooftree.releases import Release
from rooftree.web.public import site

# How many publications the first page names.
_NEWS = 6


def home(request: HttpRequest) -> HttpResponse:
    """What this is and is not, how to begin, and what is new."""
    held = site.first()
    others = [release for release in site.releases() if held and release.id != held.id]
    return render(request, "home.html", {**_start(held), "others": others})


def release(request: HttpRequest, release: str) -> HttpResponse:
    """A release: what it holds, its areas and its framework."""
    held = site.release_of(release)
    return render(request, "release.html", _start(held))


def _start(held: Release | None) -> dict[str, Any]:
    if held is None:
        return {"release": None}
    outline = site.outline_of(held)
    return {
        "release": held,
        "by_region": outline.by_region,
        "former": outline.former,
        "country": held.areas.country(),
        "branches": outline.framework,
        "indicators": outline.indicators,
        "news": _news(held),
    }


def _news(held: Release) -> list[dict[str, Any]]:
    """The publications that came last, with the indicators that each feeds."""
    found: dict[tuple[str, str], dict[str, Any]] = {}
    for about in site.outline_of(held).indicators:
        said = about.get("published_on")
        if said:
            key = about.get("source", "")
            one = found.setdefault((key, said), {"source": key, "on": said, "indicators": []})
            one["indicators"].append(about)
    return sorted(found.values(), key=lambda one: str(one["on"]), reverse=True)[:_NEWS]


def find(request: HttpRequest) -> HttpResponse:
    """Where the forms on the pages lead: an area, or an indicator in an area."""
    asked = request.GET.get("release", "")
    held = site.release_of(asked) if asked else site.first()
    if held is None:
        raise site.NotThere("There is no release to look in yet.")
    if not request.GET.get("area"):
        return HttpResponseRedirect(f"/{held.id}/areas/")
    area = site.area_of(held, request.GET["area"].upper())
    name = request.GET.get("indicator", "")
    if not name:
        return HttpResponseRedirect(f"/{held.id}/areas/{area.code}/")
    about = site.indicator_of(held, name)
    group, view = request.GET.get("group", ""), request.GET.get("view", "")
    of = f"of/{group}/" if group in site.outline_of(held).groups(name) and group else ""
    place = "" if area.kind == "country" else f"in/{area.code}/"
    rest = f"{view}/" if view in VIEWS else ""
    return HttpResponseRedirect(f"/{held.id}/indicators/{about['id']}/{of}{place}{rest}")


VIEWS = ("neighbours", "authorities", "regions", "breakdowns", "distribution", "definition")
