"""The National Framework: outcomes and enablers by stable code, with England at its latest."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from rooftree.releases import Release
from rooftree.releases.framework import VERSIONS, version_of
from rooftree.web.public import site
from rooftree.web.public.outline import Branch, Definition, Domain
from rooftree.web.public.tables import Cell, cell, when

# What is said of an indicator that is read among the dashboard's without being on it.
EXTRA = "not on the department’s dashboard"


def framework(request: HttpRequest, release: str) -> HttpResponse:
    """Every outcome and enabler, numbered as the chosen version numbers them."""
    held = site.release_of(release)
    asked = request.GET.get("version", VERSIONS[0].code)
    version = version_of(asked)
    if version is None:
        links = tuple((f"/{held.id}/framework/?version={v.code}", v.title) for v in VERSIONS)
        raise site.NotThere("There is no version of the framework with that name.", links)
    branches = site.outline_of(held).framework_of(version)
    return render(
        request,
        "framework.html",
        {
            "release": held,
            "branches": [_shown(held, branch) for branch in branches],
            "version": version,
            "versions": VERSIONS,
            "latest_version": VERSIONS[0],
            "trail": [(f"/{held.id}/", held.title)],
        },
    )


def part(request: HttpRequest, release: str, code: str) -> HttpResponse:
    """One outcome or enabler with its indicators."""
    held = site.release_of(release)
    outline = site.outline_of(held)
    branch = outline.branch(code)
    if branch is None:
        links = tuple(
            (f"/{held.id}/framework/{b.part.code}/", b.part.title) for b in outline.framework
        )
        raise site.NotThere("The framework has no part with that name.", links)
    return render(
        request,
        "framework_part.html",
        {
            "release": held,
            "branch": _shown(held, branch),
            "numbers": [(v.title, branch.part.number(v.since)) for v in VERSIONS],
            "trail": [(f"/{held.id}/", held.title), (f"/{held.id}/framework/", "Framework")],
        },
    )


def _shown(held: Release, branch: Branch) -> dict[str, Any]:
    """A part with, for each headline of each indicator, the country at its latest."""
    first = site.outline_of(held).read_first
    domains = [
        (
            domain.title,
            *(_lines(held, domain, read_first=read, first=first) for read in (True, False)),
        )
        for domain in branch.domains
    ]
    return {"name": branch.name, "part": branch.part, "domains": domains}


def _lines(
    held: Release, domain: Domain, *, read_first: bool, first: frozenset[str]
) -> list[dict[str, Any]]:
    """The lines of a domain's indicators that are read first, or of the others."""
    wanted = (about for about in domain.indicators if (about["id"] in first) == read_first)
    return [line for about in wanted for line in latest(held, about)]


def latest(held: Release, about: Definition) -> list[dict[str, Any]]:
    """A line for each headline of an indicator: its title, address, and the country's latest."""
    outline, country = site.outline_of(held), held.areas.country().code
    if not outline.is_summed_up(about["id"]):
        return [_by_group(held, about)]
    found = []
    for group in outline.headlines(about["id"], "country"):
        period = held.latest_period(about["id"], group.by)
        figure = held.figure(about["id"], country, period.label, group.by) if period else None
        of = f"of/{group.slug}/" if group.slug else ""
        found.append(
            {
                "title": group.title,
                "href": f"/{held.id}/indicators/{about['id']}/{of}",
                "unit": about["unit"],
                "tag": EXTRA if outline.is_extra(about) else "",
                "period": when(about, period) if period else "–",
                "cell": cell(figure, about) if period else Cell("–"),
            }
        )
    return found


def _by_group(held: Release, about: Definition) -> dict[str, Any]:
    """The line of an indicator that is only split into groups, so has no one number."""
    period = held.periods(about["id"])[-1].label
    return {
        "title": about["title"],
        "href": f"/{held.id}/indicators/{about['id']}/",
        "unit": about["unit"],
        "period": period,
        "cell": Cell("by group"),
    }
