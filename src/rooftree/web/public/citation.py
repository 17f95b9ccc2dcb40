"""Where a figure is from, in words to copy: for a page, for a picture and for a foot."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from importlib.metadata import version
from typing import Any

from rooftree.releases import Release

NAME = "Rooftree"


def written(day: date) -> str:
    """A date as people write it: 2 April 2026."""
    return f"{day.day} {day:%B %Y}"


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def published_between(release: Release) -> tuple[date, date] | None:
    """The first and the last day on which what a release was put together from was published.

    None where no definition says. It is not the day on which the release was put together.
    """
    said = (_day(str(about.get("published_on") or "")) for about in release.definitions.values())
    days = [day for day in said if day]
    return (min(days), max(days)) if days else None


def sources_published(release: Release) -> str:
    """The same in words; empty where no definition says."""
    found = published_between(release)
    if found is None:
        return ""
    first, last = found
    if first == last:
        return f"Sources published on {written(last)}."
    return f"Sources published between {written(first)} and {written(last)}."


def origin(about: Mapping[str, Any], release: Release) -> str:
    """Publisher, publication, its day and its licence: the attribution that a licence asks for."""
    source = str(about.get("source") or release.source).rstrip(".")
    publisher = str(about.get("publisher") or "")
    who = f"{publisher}, " if publisher and publisher not in source else ""
    day = _day(str(about.get("published_on") or ""))
    when = f", published on {written(day)}" if day else ""
    licence = str(about.get("licence") or release.licence).rstrip(".")
    return f"{who}{source}{when}. {licence}."


def edition(release: Release) -> str:
    """A release and the program that shows it, each with its version."""
    return f"{release.title}, version {release.version}, {NAME} {version('rooftree')}"


def source_line(about: Mapping[str, Any], release: Release, *, path: str = "") -> str:
    """The foot of a picture that stands alone: its source, the release, where its page is."""
    notice = "Invented data. " if release.invented else ""
    at = f", {path}" if path else ""
    return f"{notice}Source: {origin(about, release)} {edition(release)}{at}."


def citation(about: Mapping[str, Any], release: Release, *, title: str, path: str) -> str:
    """A line that cites a page; the day on which it was read is left to the reader."""
    notice = "Invented data. " if release.invented else ""
    return (
        f"{notice}{origin(about, release)} {title}. In {edition(release)}, "
        f"put together on {written(date.fromisoformat(release.made_on))}, {path} "
        "(accessed on: write the date)."
    )
