"""Authorities that made one return together: one figure for both, under both codes."""

from __future__ import annotations

from collections.abc import Mapping

from rooftree.areas import Area, Areas
from rooftree.comparisons.numbers import remembered
from rooftree.reference.figures import By, Figure
from rooftree.releases import Release

# As the department writes them: "E09000021 / E09000027".
_BETWEEN = " / "


def joint_areas(release: Release, indicator: str, area: str) -> tuple[Area, ...]:
    """The joint returns of an indicator that an authority has part in; nearly always none.

    Each as an area of kind "other" with the joint code, the names joined by "and", and the region
    of its first authority: it is not among authorities, and nobody's neighbour.
    """
    if indicator not in release:
        return ()
    held = remembered(release, indicator, "joint", lambda: _joint(release, indicator))
    return held.get(release.areas.canonical(area), ())


def joint_figure(
    release: Release, indicator: str, area: str, period: str, by: By = ()
) -> Figure | None:
    """The figure of a return that an authority made with others, or None where it made its own."""
    found = (
        release.figure(indicator, joint.code, period, by)
        for joint in joint_areas(release, indicator, area)
    )
    return next((figure for figure in found if figure is not None), None)


def joint_codes(release: Release, indicator: str) -> tuple[str, ...]:
    """The codes of the joint returns of an indicator, in order."""
    return tuple(sorted(code for code in release.of(indicator).areas if _BETWEEN in code))


def _joint(release: Release, indicator: str) -> Mapping[str, tuple[Area, ...]]:
    found: dict[str, tuple[Area, ...]] = {}
    for code in joint_codes(release, indicator):
        parts = release.areas.resolve(code)
        for part in parts:
            key = release.areas.canonical(part.code)
            found[key] = (*found.get(key, ()), _together(release.areas, code, parts))
    return found


def _together(areas: Areas, code: str, parts: tuple[Area, ...]) -> Area:
    names = " and ".join(area.name for area in parts)
    region = areas.region_of(parts[0].code)
    return Area(code, names, "other", within=region.code if region else "")
