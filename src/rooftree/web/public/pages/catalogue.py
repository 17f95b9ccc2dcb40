"""The data catalogue: each indicator's source, reach and files."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.defaultfilters import filesizeformat

from rooftree.releases import Release
from rooftree.web.public import site, whole_files
from rooftree.web.public.api import ids
from rooftree.web.public.outline import Definition
from rooftree.web.public.remember import NOT_YET

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
    response: HttpResponse = render(
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
    if any(whole_files.size(held, ending) is None for ending in whole_files.ENDINGS):
        response["Cache-Control"] = NOT_YET
    return response


def _whole(release: Release) -> list[tuple[str, str]]:
    """The files of the whole release: address, and words with the size where it is written."""
    root = f"/{release.id}/data/whole"
    csv = f"/api/v1/data-sets/{ids.data_set(release.id, '')}/csv"
    definitions = f"/{release.id}/versions/{release.version}/definitions.json"
    return [
        (
            f"{root}.zip",
            "Every figure, a CSV file for each indicator with what its columns are "
            f"({_size(release, 'zip')})",
        ),
        (f"{root}.parquet", f"Every figure in one file ({_size(release, 'parquet')})"),
        (csv, "Every figure in one file (CSV)"),
        (
            f"{root}.xlsx",
            "The headline figures, a sheet for each indicator that has any; one with figures by "
            f"group only is in its own file below ({_size(release, 'xlsx')})",
        ),
        (definitions, "Every definition (JSON)"),
    ]


def _size(release: Release, ending: str) -> str:
    """What sort of file it is, and how large where it is written."""
    kind = ending.upper() if ending != "parquet" else "Parquet"
    found = whole_files.size(release, ending)
    return kind if found is None else f"{kind}, {filesizeformat(found)}"


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
