"""What a version of a data set changed: taken away (major), added or put otherwise (minor)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from rooftree.web.public.api import described
from rooftree.web.public.api.facets import LEVELS, Table

Change = dict[str, Any]
Named = Mapping[Any, Mapping[str, Any]]


def changes(before: Table | None, now: Table) -> dict[str, Any]:
    """The changes of a version from the one before it, in the department's form.

    The first version has none. A change has no ``currentState`` where something was taken away
    and no ``previousState`` where it was added. Values that changed are not listed.
    """
    if before is None:
        return {"majorChanges": {}, "minorChanges": {}}
    return {
        "majorChanges": _of(before, now, lambda change: "currentState" not in change),
        "minorChanges": _of(before, now, lambda change: "currentState" in change),
    }


def _of(before: Table, now: Table, wanted: Callable[[Change], bool]) -> dict[str, list[Change]]:
    lists = {
        "filters": _differ(_filters(before), _filters(now)),
        "filterOptions": list(_options(before, now, wanted)),
        "geographicLevels": _differ(_levels(before), _levels(now)),
        "indicators": _differ(_indicators(before), _indicators(now)),
        "locationGroups": _differ(_groups(before), _groups(now)),
        "locationOptions": list(_locations(before, now, wanted)),
        "timePeriods": _differ(_times(before), _times(now)),
    }
    nested = ("filterOptions", "locationOptions")
    kept = {
        name: held if name in nested else [change for change in held if wanted(change)]
        for name, held in lists.items()
    }
    return {name: held for name, held in kept.items() if held}


def _differ(before: Named, now: Named) -> list[Change]:
    """What was taken away, what was put otherwise, what was added."""
    gone = [{"previousState": was} for key, was in before.items() if key not in now]
    altered = [
        {"previousState": before[key], "currentState": is_}
        for key, is_ in now.items()
        if key in before and before[key] != is_
    ]
    added = [{"currentState": is_} for key, is_ in now.items() if key not in before]
    return [*gone, *altered, *added]


def _filters(table: Table) -> Named:
    return {one.id: described.filter_name(one) for one in table.filters}


def _indicators(table: Table) -> Named:
    return {one.id: described.indicator(one) for one in table.measures}


def _times(table: Table) -> Named:
    return {(one.period, one.code): described.time_period(one) for one in table.times}


def _levels(table: Table) -> Named:
    held = {one.level for one in table.locations}
    return {code: described.level(code) for code in LEVELS if code in held}


def _groups(table: Table) -> Named:
    return {code: {"level": level} for code, level in _levels(table).items()}


def _options(before: Table, now: Table, wanted: Callable[[Change], bool]) -> Iterable[Change]:
    earlier = {one.id: one for one in before.filters}
    for one in now.filters:
        if one.id in earlier:
            held = [
                {option.id: described.filter_option(option.id, option.label) for option in options}
                for options in (earlier[one.id].options, one.options)
            ]
            found = [change for change in _differ(*held) if wanted(change)]
            if found:
                yield {"filter": described.filter_name(one), "options": found}


def _locations(before: Table, now: Table, wanted: Callable[[Change], bool]) -> Iterable[Change]:
    for code in LEVELS:
        held = [
            {one.id: described.location(one) for one in table.locations if one.level == code}
            for table in (before, now)
        ]
        found = [change for change in _differ(*held) if wanted(change)]
        if found:
            yield {"level": described.level(code), "options": found}
