"""The releases that the process shows, read once when it starts."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from django.http import Http404, HttpRequest

from rooftree.areas import Area
from rooftree.releases import Release, read_all

_releases: dict[str, Release] = {}


def load(folder: Path) -> None:
    """Read the latest version of every release. Raises ``ReleaseError`` with a sentence."""
    _releases.clear()
    _releases.update({release.id: release for release in read_all(folder)})


def releases() -> Sequence[Release]:
    """All of them."""
    return tuple(_releases.values())


def release_of(id: str) -> Release:
    """One, or a page that says it is not there."""
    if id not in _releases:
        raise Http404("There is no release of that name.")
    return _releases[id]


def area_of(release: Release, code: str) -> Area:
    """An area of a release, or a page that says it is not there."""
    area = release.areas.get(code)
    if area is None or area.kind not in ("authority", "region", "country"):
        raise Http404("The release has no area of that code.")
    return area


def indicator_of(release: Release, name: str) -> dict[str, Any]:
    """The definition of an indicator of a release, or a page that says it is not there."""
    if name not in release.definitions:
        raise Http404("The release has no indicator of that name.")
    return dict(release.definitions[name])


def for_every_page(request: HttpRequest) -> dict[str, Any]:
    """What every template may name."""
    return {"releases": releases(), "path": request.path}
