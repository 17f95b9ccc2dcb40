"""The numbers of authorities in a period, worked out once for as long as a release is held."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from threading import Lock
from typing import Any, TypeVar
from weakref import WeakKeyDictionary

from rooftree.areas import Area
from rooftree.reference.figures import By, Figure
from rooftree.reference.periods import Period
from rooftree.reference.rounding import half_up
from rooftree.releases import Release
from rooftree.releases.series import Series

T = TypeVar("T")

# What was worked out from the figures of an indicator goes when the release that holds them goes.
# The oldest goes sooner, so that a walk over every period and group does not fill the memory: a
# set of authorities is some 20 kB.
MOST = 64
_held: WeakKeyDictionary[Series, dict[Hashable, Any]] = WeakKeyDictionary()
_lock = Lock()


def remembered(release: Release, indicator: str, key: Hashable, make: Callable[[], T]) -> T:
    """What ``make`` gives for an indicator of a release, made once for each key.

    Two threads that ask at once may both make it; what they make is the same. The last 64 of an
    indicator are kept.
    """
    series = release.of(indicator)
    held = _held.get(series)
    if held is not None and (found := held.get(key, _held)) is not _held:
        kept: T = found
        return kept
    made = make()
    with _lock:
        held = _held.setdefault(series, {})
        held[key] = made
        if len(held) > MOST:
            del held[next(iter(held))]
    return made


def period_of(release: Release, indicator: str, label: str) -> Period | None:
    """The period of a label among those of an indicator, or None."""
    return next((each for each in release.periods(indicator) if each.label == label), None)


def existed(release: Release, area: Area, period: Period) -> bool:
    """Whether an area was there on any day of a period, under whichever of its codes.

    A new code for the same area (North Yorkshire in 2023) is no new area: it keeps its number.
    One that was made of parts of others (Cumberland) was not there before. A year that a change
    falls within (the school year 2022/23) belongs to both: its file says which it is about.
    """
    return any(
        (code.since is None or code.since <= period.end)
        and (code.until is None or period.start <= code.until)
        for code in release.areas.codes_of(area.code)
    )


@dataclass(frozen=True)
class Standing:
    """Authorities' figures in one period and split.

    ``values`` are of those that were there and have a number, as published; ``numbers`` the same
    to the indicator's decimals, as people see them. ``symbols`` are of those that were there and
    have a symbol, by name; ``recast`` the numbers that a source gives for authorities that were
    not there yet (or no longer): on other boundaries than the period's. Codes are canonical.
    """

    values: Mapping[str, Decimal]
    numbers: Mapping[str, Decimal]
    symbols: tuple[str, ...]
    recast: tuple[str, ...]


def standing(release: Release, indicator: str, period: str, by: By = ()) -> Standing:
    """The figures of authorities in a period (by its label); empty where the indicator has none."""
    if indicator not in release:
        return Standing({}, {}, (), ())
    make = lambda: _standing(release, indicator, period, by)  # noqa: E731
    return remembered(release, indicator, ("standing", period, by), make)


def _standing(release: Release, indicator: str, label: str, by: By) -> Standing:
    values: dict[str, Decimal] = {}
    symbols, recast = [], []
    period = period_of(release, indicator, label)
    if period is None:
        return Standing({}, {}, (), ())
    decimals = release.definitions[indicator]["decimals"]
    series = release.of(indicator)
    for area in release.areas.identities("authority"):
        value = series.value(area.code, label, by)
        if value is None:
            continue
        there = existed(release, area, period)
        if isinstance(value, Decimal):
            if there:
                values[area.code] = value
            else:
                recast.append(area.code)
        elif there:
            symbols.append(area.code)
    numbers = {code: half_up(value, decimals) for code, value in values.items()}
    # Most sources round before they publish: then the two are one.
    return Standing(values, values if numbers == values else numbers, tuple(symbols), tuple(recast))


def figures_of(
    release: Release, indicator: str, period: str, by: By, areas: tuple[str, ...]
) -> tuple[Figure, ...]:
    """The figures of areas in a period, those that have none left out."""
    found = (release.figure(indicator, area, period, by) for area in areas)
    return tuple(figure for figure in found if figure is not None)
