"""The data catalogue: each indicator's source, reach and files."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from rooftree.releases import Release
from rooftree.web.public import site
from rooftree.web.public.api import ids
from rooftree.web.public.outline import Definition

_LEVELS = (
    ("country", "National"), ("region", "Regional"), ("authority", "Local authority"),
)  # fmt: skip


@dataclass(frozen=True)
class Entry:
    """What the release holds of one indicator."""

    about: Definition
    kind: str
    periods: str
    levels: str
    splits: tuple[str, ...]
    figures: str


def catalogue(request: HttpRequest, release: str) -> HttpResponse:
    """Every indicator with where it comes from, what it reaches, and its files."""
    held = site.release_of(release)
    outline = site.outline_of(held)
    parts = [
        (branch, [entry(held, about) for domain in branch.domains for about in domain.indicators])
        for branch in outline.framework
        if branch.domains
    ]
    return render(
        request,
        "catalogue.html",
        {
            "release": held,
            "trail": [(f"/{held.id}/", held.title)],
            "parts": parts,
            "whole": _whole(held),
            "count": sum(len(entries) for _, entries in parts),
        },
    )


def _whole(release: Release) -> list[tuple[str, str]]:
    """The files of the whole release: address and words."""
    root = f"/{release.id}/data/whole"
    csv = f"/api/v1/data-sets/{ids.data_set(release.id, '')}/csv"
    definitions = f"/{release.id}/versions/{release.version}/definitions.json"
    return [
        (
            f"{root}.zip",
            "Every figure, a CSV file for each indicator with what its columns are (ZIP)",
        ),
        (f"{root}.parquet", "Every figure in one file (Parquet)"),
        (csv, "Every figure in one file (CSV)"),
        (f"{root}.xlsx", "What each indicator is summed up by, a sheet for each (XLSX)"),
        (definitions, "Every definition (JSON)"),
    ]


def entry(release: Release, about: Definition) -> Entry:
    """The catalogue's entry of an indicator that has figures."""
    series = release.of(about["id"])
    first, last = series.periods[0].label, series.periods[-1].label
    kinds = {area.kind for code in series.areas if (area := release.areas.get(code))}
    outline = site.outline_of(release)
    names = dict.fromkeys(names for names in series.breakdowns if names)
    splits = (
        " and ".join(outline.breakdown_title(about["id"], name).lower() for name in few)
        for few in names
    )
    kind = str(about.get("period_kind") or "")
    return Entry(
        about,
        kind[:1].lower() + kind[1:],
        first if first == last else f"{first} to {last} ({len(series.periods)})",
        ", ".join(title for kind, title in _LEVELS if kind in kinds),
        tuple(splits),
        f"{len(series):,}",
    )
