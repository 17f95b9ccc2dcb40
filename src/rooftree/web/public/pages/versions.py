"""Versions of a release, the files of each, and what changed between them."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import PurePosixPath
from typing import Any

from django.http import FileResponse, HttpRequest, HttpResponse
from django.shortcuts import render

from rooftree.releases import Release
from rooftree.web.public import editions, site

_TYPES = {
    ".csv": "text/csv; charset=utf-8",
    ".json": "application/json",
    ".parquet": "application/vnd.apache.parquet",
}


def versions(request: HttpRequest, release: str) -> HttpResponse:
    """Every version, the latest first."""
    held = site.release_of(release)
    shown = {"release": held, "trail": _trail(held), "editions": editions.editions(held)}
    return render(request, "versions.html", shown)


def version(request: HttpRequest, release: str, version: int) -> HttpResponse:
    """The files of one version."""
    held = site.release_of(release)
    one = editions.edition(held, version)
    trail = [*_trail(held), (f"/{held.id}/versions/", "Versions")]
    shown = {
        "release": held,
        "trail": trail,
        "edition": one,
        "groups": one.grouped(),
        "is_latest": one.version == held.version,
    }
    return render(request, "version.html", shown)


def version_file(request: HttpRequest, release: str, version: int, name: str) -> FileResponse:
    """A file of a version, as it was released."""
    held = site.release_of(release)
    path = editions.edition(held, version).file(name)
    start = "invented-" if held.invented else ""
    shown_as = f"{start}{held.id}-v{version}-{PurePosixPath(name).name}"
    kind = _TYPES.get(path.suffix, "application/octet-stream")
    return FileResponse(path.open("rb"), as_attachment=True, filename=shown_as, content_type=kind)


def changes(request: HttpRequest, release: str) -> HttpResponse:
    """What differs between the version shown and the one before, by indicator."""
    held = site.release_of(release)
    said = held.changes or {}
    found: dict[str, list[Mapping[str, Any]]] = {}
    for change in said.get("changes", ()):
        found.setdefault(change.get("indicator", ""), []).append(change)
    shown = {
        "release": held,
        "trail": [*_trail(held), (f"/{held.id}/versions/", "Versions")],
        "said": said,
        "groups": [
            (held.definitions.get(name), name, few, _largest(held, name, few))
            for name, few in found.items()
        ],
        "before": said.get("from", {}).get("version", held.version - 1),
        "has_before": len(editions.editions(held)) > 1,
    }
    return render(request, "changes.html", shown)


def _largest(release: Release, name: str, few: list[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """The figures of an indicator that changed most, with the names of their areas."""
    rows = [row for change in few for row in change.get("details", {}).get("largest", ())]
    return [{**row, "place": release.areas.get(row["area"])} for row in rows]


def _trail(release: Release) -> list[tuple[str, str]]:
    return [(f"/{release.id}/", release.title), (f"/{release.id}/data/", "Data")]
