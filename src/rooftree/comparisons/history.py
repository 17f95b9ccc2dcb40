"""An area's figures with those of the areas that it was made from or became."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from rooftree.areas import Area, Areas
from rooftree.comparisons.joint import joint_areas
from rooftree.comparisons.numbers import existed
from rooftree.reference.figures import By, Figure
from rooftree.releases import Release


@dataclass(frozen=True)
class Stretch:
    """The figures of one area, oldest first, and what breaks them off from the next stretch.

    ``note`` is empty where nothing does: an area that was only coded anew is one stretch.
    """

    area: Area
    figures: tuple[Figure, ...]
    note: str


def history(release: Release, indicator: str, area: str, by: By = ()) -> tuple[Stretch, ...]:
    """The figures of an area's forebears, of the area, of joint returns, and of its heirs.

    Joined by code, never by name: Dorset county (835) and Dorset council (838) are two areas.
    Each stretch holds the figures of its own boundaries; none is added up to another's. A
    stretch without figures is left out. Periods in which an area did not exist hold symbols in
    some files: those are left out, while a number that a source recast for them stays.
    """
    areas = release.areas
    held = areas.get(areas.canonical(area))
    if held is None:
        return ()
    before, after = forebears(areas, held.code), heirs(areas, held.code)
    joint = [one for each in (held, *after) for one in joint_areas(release, indicator, each.code)]
    found: list[Stretch] = []
    for each in dict.fromkeys((*before, held, *joint, *after)):
        figures = _figures_of(release, indicator, each, by)
        if figures:
            first = each in before or not found
            found.append(Stretch(each, figures, _note(areas, each, figures, first=first)))
    return tuple(found)


def _figures_of(release: Release, indicator: str, area: Area, by: By) -> tuple[Figure, ...]:
    """The figures of a stretch: no symbols of periods in which the area did not exist."""
    return tuple(
        figure
        for figure in release.series(indicator, area.code, by)
        if isinstance(figure.value, Decimal)
        or area.kind == "other"
        or existed(release, area, figure.period)
    )


def _note(areas: Areas, area: Area, figures: tuple[Figure, ...], *, first: bool) -> str:
    """What breaks a stretch off from those beside it; ``first`` if none stands before it."""
    if area.kind == "other":
        return f"{area.name} made one return: the figures are of both together."
    return _made(areas, area, figures, first=first) or _ended(areas, area)


def forebears(areas: Areas, code: str) -> tuple[Area, ...]:
    """The areas that an area was made from and theirs, the oldest generation first, by name."""
    generations = _generations(areas, code, lambda area: area.predecessors)
    return tuple(area for few in reversed(generations) for area in few)


def heirs(areas: Areas, code: str) -> tuple[Area, ...]:
    """The areas that an area became and theirs, the nearest generation first, by name."""
    generations = _generations(areas, code, lambda area: area.successors)
    return tuple(area for few in generations for area in few)


Step = Callable[[Area], tuple[str, ...]]


def _generations(areas: Areas, code: str, step: Step) -> list[list[Area]]:
    """The areas reached by one step, by two and so on, each once."""
    found: list[list[Area]] = []
    reached, edge = {areas.canonical(code)}, [code]
    while edge:
        nearest = [area for each in edge for area in _nearest(areas, each, step)]
        fresh = {area.code: area for area in nearest if area.code not in reached}
        if fresh:
            found.append(sorted(fresh.values(), key=lambda area: area.name))
        reached |= set(fresh)
        edge = list(fresh)
    return found


def _nearest(areas: Areas, code: str, step: Step) -> list[Area]:
    """The areas one step away, by name; a new code for the same area is no step."""
    steps = {areas.canonical(to) for held in areas.codes_of(code) for to in step(held)}
    found = [areas.get(each) for each in steps - {areas.canonical(code)}]
    return sorted((area for area in found if area), key=lambda area: area.name)


def _before(areas: Areas, code: str) -> list[Area]:
    return _nearest(areas, code, lambda area: area.predecessors)


def _after(areas: Areas, code: str) -> list[Area]:
    return _nearest(areas, code, lambda area: area.successors)


def _made(areas: Areas, area: Area, figures: tuple[Figure, ...], *, first: bool) -> str:
    """Where an area came from, in a sentence; empty where that breaks nothing off."""
    before, since = _before(areas, area.code), areas.codes_of(area.code)[0].since
    if not before or since is None:
        return ""
    parts = [(len(_after(areas, each.code)) > 1, _told_apart(each, area)) for each in before]
    listed = _listed([f"part of {name}" if part else name for part, name in sorted(parts)])
    made = f"{area.name} was made from {listed} on {_day(since)}."
    if figures[0].period.end < since:
        return f"{made} The source gives the years before for the area as it is now."
    if first:
        return ""
    return f"{made} Figures before and after are of different areas and cannot be compared."


def _ended(areas: Areas, area: Area) -> str:
    """What came in an area's place, in a sentence; empty for one that is still there."""
    after, until = _after(areas, area.code), areas.codes_of(area.code)[-1].until
    if not after or until is None:
        return ""
    names = _listed([_told_apart(each, area) for each in after])
    day = _day(until + timedelta(days=1))
    if len(after) == 1 and len(_before(areas, after[0].code)) > 1:
        ended = f"{area.name} became part of {names} on {day}."
    else:
        ended = f"{area.name} was replaced by {names} on {day}."
    return f"{ended} These figures are of {area.name} as it was before."


def _told_apart(area: Area, other: Area) -> str:
    """An area's name, told apart from another of the same name."""
    if area.name != other.name:
        return area.name
    return f"the old {area.name}" if area.until else f"the new {area.name}"


def _listed(names: list[str]) -> str:
    return " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)


def _day(day: date) -> str:
    return f"{day.day} {day:%B %Y}"
