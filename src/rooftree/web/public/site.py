"""The releases that the process shows, as pages ask for them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from django.http import Http404, HttpRequest

from rooftree.areas import Area
from rooftree.releases import Release
from rooftree.web.public import citation, shelf
from rooftree.web.public.outline import Outline

Links = tuple[tuple[str, str], ...]
_outlines: dict[str, Outline] = {}
_KINDS = ("authority", "region", "country")
_NEAREST = 5


class NotThere(Http404):  # type: ignore[misc]
    """A page that is not there: a sentence of ours, and links (address, words) that may help."""

    def __init__(self, said: str, links: Links = ()) -> None:
        """``said`` may be shown to anyone: it never repeats what was asked for."""
        super().__init__(said)
        self.said = said
        self.links = links


class Elsewhere(Http404):  # type: ignore[misc]
    """A page that is at the same address with a part of it written otherwise."""

    def __init__(self, part: str, better: str) -> None:
        """``better`` is what stands in the right address for ``part``."""
        super().__init__("The page has another address.")
        self.part, self.better = part, better


def load(folder: Path) -> None:
    """Read the latest version of every release. Raises ``ReleaseError`` with a sentence."""
    shelf.load(folder)


def releases() -> Sequence[Release]:
    """All of them, by title."""
    return tuple(shelf.current().releases.values())


def first() -> Release | None:
    """The release that pages of no release lead to: real before invented, then the largest."""
    return max(releases(), key=lambda r: (not r.invented, len(r.definitions)), default=None)


def outline_of(release: Release) -> Outline:
    """A release laid out for pages; those of releases that are no longer shown are let go."""
    if release.hash not in _outlines:
        shown = {one.hash for one in releases()}
        for gone in set(_outlines) - shown:
            _outlines.pop(gone, None)
        _outlines[release.hash] = Outline(release)
    return _outlines[release.hash]


def release_of(id: str) -> Release:
    """One, or a page that says it is not there."""
    found = shelf.current().releases.get(id)
    if found is None:
        links = tuple((f"/{release.id}/", release.title) for release in releases())
        raise NotThere("There is no release with that name.", links)
    return found


def area_of(release: Release, code: str) -> Area:
    """An area of a release by any code it has had, or a page with the nearest names."""
    areas = release.areas
    area = areas.get(areas.canonical(code)) or areas.by_old_code(code)
    if area is None and code != code.upper() and areas.get(areas.canonical(code.upper())):
        raise Elsewhere(code, code.upper())
    if area is None or area.kind not in _KINDS:
        raise NotThere("There is no area with that code.", _nearest_areas(release, code))
    return area


def _nearest_areas(release: Release, code: str) -> Links:
    """Areas whose name or code is like what was asked for, and the list of all."""
    held = [area for area in release.areas.areas if area.kind in _KINDS]
    names = {area.name.lower(): area for area in held} | {area.code.lower(): area for area in held}
    asked = code.lower().replace("-", " ").replace("_", " ")
    near = [names[name] for name in get_close_matches(asked, names, n=_NEAREST, cutoff=0.6)]
    found = dict.fromkeys((f"/{release.id}/areas/{area.code}/", area.name) for area in near)
    return (*found, (f"/{release.id}/areas/", "All areas"))


def indicator_of(release: Release, name: str) -> dict[str, Any]:
    """The definition of an indicator of a release, or a page that says it is not there."""
    if name not in release.definitions or name not in release:
        held = {about["id"]: about["title"] for about in outline_of(release).indicators}
        near = get_close_matches(name, held, n=_NEAREST, cutoff=0.5)
        links = tuple((f"/{release.id}/indicators/{one}/", held[one]) for one in near)
        everything = (f"/{release.id}/indicators/", "All indicators")
        raise NotThere("There is no indicator with that name.", (*links, everything))
    return dict(release.definitions[name])


def _footing(release: Release) -> dict[str, Any]:
    """What the frame of every page says of a release."""
    source = release.source.rstrip(".")
    return {
        "id": release.id,
        "title": release.title,
        "version": release.version,
        "invented": release.invented,
        "released": date.fromisoformat(release.made_on),
        "published": citation.sources_published(release),
        "has_before": release.version > 1,
        "source": f"{source}." if source else "",
        "licence": release.licence.rstrip("."),
    }


def for_every_page(request: HttpRequest) -> dict[str, Any]:
    """What every template may name: the releases, the one to lead to, and where the page is."""
    steps = request.path.strip("/").split("/")
    held = shelf.current().releases
    release = held.get(steps[0]) or first()
    started = outline_of(release).indicators if release else ()
    return {
        "releases": releases(),
        "path": request.path,
        "to": _footing(release) if release else None,
        "map_of": started[0]["id"] if started else "",
        "section": steps[1] if len(steps) > 1 and steps[0] in held else steps[0],
    }
