"""One indicator across groups of people: each beside all, or what one whole is made of."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from rooftree.releases import Release
from rooftree.releases.shown import Period
from rooftree.web.public import site
from rooftree.web.public.outline import period_of, slug
from rooftree.web.public.pages import chart_files
from rooftree.web.public.pages.by_people import is_of_people, people, sections
from rooftree.web.public.pages.composition import is_composition
from rooftree.web.public.subject import Subject, subject
from rooftree.web.public.tables import symbols_in


def index(request: HttpRequest, release: str) -> HttpResponse:
    """The indicators that the release splits by who people are."""
    held = site.release_of(release)
    outline = site.outline_of(held)
    levels: list[tuple[Any, list[str]]] = []
    compositions: list[tuple[Any, list[str]]] = []
    for about in outline.indicators:
        held_names = held.of(about["id"]).breakdowns
        names = dict.fromkeys(people(few) for few in held_names if is_of_people(few))
        if names:
            titles = [outline.breakdown_title(about["id"], name).lower() for name in names]
            (compositions if _only_composed(held, about["id"]) else levels).append((about, titles))
    return render(
        request,
        "inequalities_index.html",
        {
            "release": held,
            "trail": [(f"/{held.id}/", held.title)],
            "levels": levels,
            "compositions": compositions,
        },
    )


def _only_composed(release: Release, indicator: str) -> bool:
    """Whether every breakdown by people of an indicator is of the parts of one whole."""
    for by in release.of(indicator).splits:
        names = tuple(name for name, _ in by)
        if is_of_people(names):
            name = people(names)
            within = tuple(pair for pair in by if pair[0] != name)
            if not is_composition(release, indicator, name, within):
                return False
    return True


def inequalities(request: HttpRequest, period: str = "", **address: str) -> HttpResponse:
    """Every breakdown by people of an indicator, in an area and a period."""
    held = subject(**address)
    periods = _periods(held)
    at = _asked(held, periods, period)
    shown = list(sections(held, at)) if at else []
    root = address_of(held)
    return render(
        request,
        "inequalities.html",
        {
            "release": held.release,
            "about": held.about,
            "area": held.area,
            "country": held.country,
            "period": at,
            "periods": [(f"{root}{slug(one.label)}/", one.label, one == at) for one in periods],
            "sections": shown,
            "files_at": f"{root}{slug(at.label)}/chart/" if at else "",
            "composed": bool(shown) and all(one.composition for one in shown),
            "compared": any(not one.composition for one in shown),
            "symbols": symbols_in(section.table for section in shown),
            "by_region": held.outline.by_region,
            "trail": _trail(held),
            "root": f"/{held.release.id}/inequalities/{held.id}/",
        },
    )


def inequalities_file(
    request: HttpRequest, name: str, ending: str, period: str, **address: str
) -> HttpResponse:
    """The chart of a breakdown as a picture (SVG, PNG), or its table (CSV)."""
    held = subject(**address)
    at = _asked(held, _periods(held), period)
    found = next((one for one in sections(held, at) if one.name == name), None) if at else None
    root = address_of(held)
    if found is None or at is None:
        raise site.NotThere("There is no chart of that name here.", ((root, held.title),))
    when = slug(at.label)
    where = chart_files.Where(held.id, f"{held.area.code}-{name}-{when}", f"{root}{when}/")
    return chart_files.file(
        held.release, held.about, where, ending, chart=found.chart, table=found.table
    )


def _asked(held: Subject, periods: tuple[Period, ...], period: str) -> Period | None:
    """The period of an address; the last where it names none, and a page of trouble for others."""
    if not period:
        return periods[-1] if periods else None
    found = period_of(periods, period)
    if found is None:
        root = address_of(held)
        links = tuple((f"{root}{slug(one.label)}/", one.label) for one in reversed(periods))
        raise site.NotThere("The indicator is not split by group in that period.", links)
    return found


def address_of(held: Subject) -> str:
    """The address of the page of an indicator in an area."""
    place = "" if held.is_country else f"in/{held.area.code}/"
    return f"/{held.release.id}/inequalities/{held.id}/{place}"


def _trail(held: Subject) -> list[tuple[str, str]]:
    root = f"/{held.release.id}/"
    return [
        (root, held.release.title),
        (f"{root}inequalities/", "Inequalities"),
        (held.address(group=""), str(held.about["title"])),
    ]


def _periods(held: Subject) -> tuple[Period, ...]:
    """The periods up to the last in which any split by people has a figure, oldest first."""
    series = held.release.of(held.id)
    splits = [by for by in series.splits if is_of_people(tuple(name for name, _ in by))]
    last = max((p for by in splits if (p := series.latest_period(by))), default=None)
    return tuple(period for period in series.periods if last and period <= last)


def has_groups(release: Release, indicator: str) -> bool:
    """Whether an indicator is split by who people are, so that it has such a page."""
    return any(is_of_people(names) for names in release.of(indicator).breakdowns)
