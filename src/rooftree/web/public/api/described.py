"""Publications, data sets, versions and what queries may name, as the API writes them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from rooftree.releases import Release
from rooftree.web.public.api import ids
from rooftree.web.public.api.facets import LEVELS, TOTAL, Filter, Location, Measure, Table
from rooftree.web.public.api.offered import DataSet, Edition, name_of, table
from rooftree.web.public.api.query import paging
from rooftree.web.public.api.times import Time
from rooftree.web.public.citation import sources_published


def page_of(found: Sequence[Any], page: int, size: int) -> tuple[dict[str, int], Sequence[Any]]:
    """Where a page stands, and what is on it."""
    first = (page - 1) * size
    return paging(page, size, len(found)), found[first : first + size]


def publication(one: Release) -> dict[str, Any]:
    """A release as a publication."""
    invented = " Invented data: no child, place or provider here exists." if one.invented else ""
    return {
        "id": ids.publication(one.id),
        "title": one.title,
        "slug": one.id,
        "summary": f"{one.source.rstrip('.')}. {one.licence}.{_sources(one)}{invented}",
        "lastPublished": _moment(one),
    }


def _sources(one: Release) -> str:
    """When what a release was put together from was published, which is no field of the API."""
    said = sources_published(one)
    return f" {said}" if said else ""


def data_set(one: DataSet) -> dict[str, Any]:
    """A data set and its latest version."""
    title, summary = name_of(one)
    return {
        "id": one.id,
        "title": title,
        "summary": summary,
        "status": "Published" if one.current else "Deprecated",
        "supersedingDataSetId": None,
        "latestVersion": _holds(one, one.last),
    }


def version(one: DataSet, edition: Edition) -> dict[str, Any]:
    """A version of a data set."""
    held = table(one, edition).release
    return {
        **_holds(one, edition),
        "type": "Major" if edition.major else "Minor",
        "status": "Published",
        "withdrawn": None,
        "notes": f"Version {held.version} of the release.{_sources(held)}",
        "release": {"title": held.title, "slug": held.id},
    }


_held: dict[tuple[str, str], dict[str, Any]] = {}
_MOST_HELD = 2_000


def _holds(one: DataSet, edition: Edition) -> dict[str, Any]:
    """What a version holds; found once, because lists of data sets name every one."""
    key = (one.id, edition.hash)
    if key not in _held:
        if len(_held) >= _MOST_HELD:
            _held.clear()
        _held[key] = _found_in(one, edition)
    return _held[key]


def _found_in(one: DataSet, edition: Edition) -> dict[str, Any]:
    laid = table(one, edition)
    levels = {place.level for place in laid.locations}
    return {
        "version": edition.number,
        "published": _moment(laid.release),
        "totalResults": len(laid),
        "file": {"id": ids.data_file(one.release, one.indicator, edition.number)},
        "timePeriods": {"start": laid.times[0].label, "end": laid.times[-1].label},
        "geographicLevels": [label for code, label in LEVELS.items() if code in levels],
        "filters": [each.label for each in laid.filters],
        "indicators": [each.label for each in laid.measures],
    }


def _moment(one: Release) -> str:
    """When a version was published here: on a day; its time of day is not kept."""
    return f"{one.made_on}T00:00:00+00:00"


META = ("Filters", "Indicators", "Locations", "TimePeriods")


def meta(laid: Table, types: Sequence[str]) -> dict[str, Any]:
    """All that a query may name; the kinds that were not asked for are empty."""
    wanted = types or META
    levels = [code for code in LEVELS if any(one.level == code for one in laid.locations)]
    located = "Locations" in wanted
    times = laid.times if "TimePeriods" in wanted else ()
    return {
        "filters": [filter_meta(f) for f in laid.filters] if "Filters" in wanted else [],
        "indicators": (
            [indicator(one) for one in laid.measures] if "Indicators" in wanted else []
        ),
        "geographicLevels": [level(code) for code in levels] if located else [],
        "locations": [
            {"level": level(code), "options": _locations(laid, code)} for code in levels
        ] if located else [],
        "timePeriods": [time_period(one) for one in times],
    }  # fmt: skip


def _locations(laid: Table, code: str) -> list[dict[str, Any]]:
    held = sorted((one for one in laid.locations if one.level == code), key=lambda one: one.label)
    return [location(one) for one in held]


def level(code: str) -> dict[str, str]:
    """A sort of area."""
    return {"code": code, "label": LEVELS[code]}


def location(one: Location) -> dict[str, Any]:
    """An area that a query may name."""
    found = {"id": one.id, "label": one.label, "code": one.code}
    return found | {"oldCode": one.old_code} if one.level == "LA" else found


def time_period(one: Time) -> dict[str, str]:
    """A period that a query may name."""
    return {"code": one.code, "period": one.period, "label": one.label}


def indicator(one: Measure) -> dict[str, Any]:
    """A column of values that a query may ask for."""
    return {
        "id": one.id,
        "column": one.column,
        "label": one.label,
        "unit": one.unit,
        "decimalPlaces": one.decimals,
    }


def filter_name(one: Filter) -> dict[str, str]:
    """A filter without its options."""
    return {"id": one.id, "column": one.column, "label": one.label, "hint": f"By {one.label}"}


def filter_option(id: str, label: str) -> dict[str, Any]:
    """An option of a filter that a query may name."""
    return {"id": id, "label": label, "isAggregate": True if label == TOTAL else None}


def filter_meta(one: Filter) -> dict[str, Any]:
    """A filter with its options."""
    return filter_name(one) | {
        "options": [filter_option(option.id, option.label) for option in one.options]
    }
