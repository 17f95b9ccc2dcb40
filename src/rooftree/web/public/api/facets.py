"""A data set laid out for questions: what each figure is of, as places in short lists.

Questions are asked of the short lists (a few hundred areas, a dozen periods) and looked up for
the figures, so that no figure is touched one by one before it is known to be wanted.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rooftree.areas import Areas
from rooftree.releases import Release
from rooftree.releases.shown import is_symbol
from rooftree.web.public.api.ids import short
from rooftree.web.public.api.times import Time, time_of

LEVELS = {"NAT": "National", "REG": "Regional", "LA": "Local authority"}
TOTAL = "Total"
INDICATOR = "indicator"
_LEVEL_OF = {"country": "NAT", "region": "REG"}
_PARTS = (("numerator", "Number counted"), ("denominator", "Number it is a part of"))
_SYMBOL_OF_NOTHING = "z"
# A place in a short list fits into two bytes; one in the list of values needs four.
Places = NDArray[np.integer[Any]]
Numbers = np.ma.MaskedArray[tuple[int, ...], np.dtype[np.float64]]
_SHORT = np.int16


@dataclass(frozen=True)
class Option:
    """One choice of a filter; ``code`` is what the release calls it, empty for the total."""

    id: str
    code: str
    label: str


@dataclass(frozen=True)
class Filter:
    """A breakdown: its options and, for each figure, the place of its option among them."""

    id: str
    column: str
    label: str
    options: tuple[Option, ...]
    places: Places


@dataclass(frozen=True)
class Location:
    """An area; ``within`` gives the id of each level that it lies in, its own included."""

    id: str
    level: str
    code: str
    old_code: str
    label: str
    within: Mapping[str, str]


@dataclass(frozen=True)
class Measure:
    """A column of values: its places in the values and the decimals of each row's indicator."""

    id: str
    column: str
    label: str
    unit: str
    decimals: int | None
    places: Places


@dataclass(frozen=True)
class Table:
    """A data set: of one indicator, or (``indicator`` empty) of all that a release has."""

    release: Release
    indicator: str
    locations: tuple[Location, ...]
    location: Places
    times: tuple[Time, ...]
    time: Places
    filters: tuple[Filter, ...]
    measures: tuple[Measure, ...]
    decimals: Places
    values: Sequence[Any]

    def __len__(self) -> int:
        return len(self.location)

    @cached_property
    def numbers(self) -> Numbers:
        """Each distinct value as a number to sort by, masked where it is a symbol."""
        symbols = [is_symbol(value) for value in self.values]
        numbers = [0.0 if is_symbol(value) else float(value) for value in self.values]
        return np.ma.MaskedArray(np.array(numbers, dtype=np.float64), np.array(symbols, dtype=bool))

    @cached_property
    def ids(self) -> frozenset[str]:
        """Everything that somebody may have built a query on: if one goes, queries break."""
        return self.facet_ids | {one.id for one in self.measures}

    @property
    def facet_ids(self) -> frozenset[str]:
        """The same without the columns of values."""
        times = (f"{one.period}|{one.code}" for one in self.times)
        options = (option.id for one in self.filters for option in one.options)
        filters = (one.id for one in self.filters)
        return frozenset((*times, *options, *filters, *(one.id for one in self.locations)))


def title_of(release: Release, indicator: str) -> str:
    """What a data set is called."""
    if indicator:
        return str(release.definitions[indicator]["title"])
    return f"{release.title}: every indicator"


def build(release: Release, indicator: str) -> Table:
    """Lay out an indicator of a release, or all of them. Raises ``KeyError`` where it has none."""
    names = [indicator] if indicator else [n for n in release.definitions if n in release.columns]
    parts = [release.columns[name] for name in names]
    first = parts[0]
    sizes = [len(part) for part in parts]
    by = np.concatenate([part.by for part in parts])
    locations, location = _locations(release.areas, first.areas, [part.area for part in parts])
    times, time = _times(first.periods, np.concatenate([part.period for part in parts]))
    titles = _titles(release, names)
    filters = _filters(first.bys, by, titles)
    if not indicator:
        filters = (_indicators(release, names, sizes), *filters)
    decimals = [release.definitions[name]["decimals"] for name in names]
    return Table(
        release, indicator, locations, location, times, time, filters,
        _measures(release, indicator, parts), np.repeat(np.array(decimals, _SHORT), sizes),
        first.values,
    )  # fmt: skip


def _titles(release: Release, names: Sequence[str]) -> dict[str, str]:
    """What people call each breakdown."""
    found: dict[str, str] = {}
    for name in names:
        found |= release.definitions[name].get("breakdowns") or {}
    return found


def _packed(held: Places, size: int) -> tuple[list[int], Places]:
    """The places that are in use, in order, and each row's place among those."""
    used = np.unique(held)
    to = np.zeros(size, dtype=_SHORT)
    to[used] = np.arange(len(used), dtype=_SHORT)
    return used.tolist(), to[held]


def _locations(
    areas: Areas, codes: Sequence[str], parts: Sequence[Places]
) -> tuple[tuple[Location, ...], Places]:
    used, location = _packed(np.concatenate(parts), len(codes))
    return tuple(_location(areas, codes[place]) for place in used), location


def _location(areas: Areas, code: str) -> Location:
    """An area by the code that a release holds; a joint return ("314 / 318") has two names."""
    found = areas.resolve(code)
    area = found[0] if found else None
    level = _LEVEL_OF.get(area.kind, "LA") if area else "LA"
    label = " / ".join(one.name for one in found) or code
    old = " / ".join(one.old_code for one in found) if level == "LA" else ""
    within = {"NAT": short("NAT", areas.country().code)}
    region = areas.region_of(area.code) if area else None
    if level == "LA" and region is not None:
        within["REG"] = short("REG", region.code)
    within[level] = short(level, code)
    return Location(within[level], level, code, old, label, within)


def _times(periods: Sequence[Any], held: Places) -> tuple[tuple[Time, ...], Places]:
    """The periods, oldest first; two that the API names alike are one."""
    used, period = _packed(held, len(periods))
    named = [time_of(periods[place]) for place in used]
    first: dict[tuple[str, str], Time] = {}
    for one in sorted(named, key=lambda time: (time.order, time.label)):
        first.setdefault((one.period, one.code), one)
    place_of = {key: place for place, key in enumerate(first)}
    to = np.array([place_of[one.period, one.code] for one in named], dtype=_SHORT)
    return tuple(first.values()), to[period]


def _filters(bys: Sequence[Any], by: Places, titles: Mapping[str, str]) -> tuple[Filter, ...]:
    """A filter for each breakdown; a figure that is not split by it is of the total."""
    used, held = _packed(by, len(bys))
    splits = [dict(bys[place]) for place in used]
    found = []
    for name in dict.fromkeys(name for split in splits for name in split):
        groups = list(dict.fromkeys(split.get(name, "") for split in splits))
        groups.sort(key=bool)
        place_of = {group: place for place, group in enumerate(groups)}
        to = np.array([place_of[split.get(name, "")] for split in splits], dtype=_SHORT)
        options = tuple(Option(short("option", name, g), g, g or TOTAL) for g in groups)
        label = titles.get(name) or name.replace("_", " ").capitalize()
        found.append(Filter(short("filter", name), name, label, options, to[held]))
    return tuple(found)


def _indicators(release: Release, names: Sequence[str], sizes: Sequence[int]) -> Filter:
    """In a whole release the indicator is a filter: its figures are rows beside others'."""
    options = tuple(
        Option(short("option", INDICATOR, name), name, str(release.definitions[name]["title"]))
        for name in names
    )
    places = np.repeat(np.arange(len(names), dtype=_SHORT), sizes)
    return Filter(short("filter", INDICATOR), INDICATOR, "Indicator", options, places)


def _measures(release: Release, indicator: str, parts: Sequence[Any]) -> tuple[Measure, ...]:
    """The value, and what it was made of where the source gives that for any figure."""
    whole: Mapping[str, Any] = {"title": "Value", "unit": ""}
    about = release.definitions[indicator] if indicator else whole
    unit = {"%": "%"}.get(about["unit"], "£" if str(about["unit"]).startswith("GBP") else "")
    value = np.concatenate([part.value for part in parts])
    decimals = about.get("decimals")
    found = [
        Measure(short("value", indicator), "value", about["title"], unit, decimals, value),
    ]
    values = parts[0].values
    for column, label in _PARTS:
        places = np.concatenate([getattr(part, column) for part in parts])
        if any(str(values[place]) != _SYMBOL_OF_NOTHING for place in np.unique(places)):
            found.append(Measure(short(column, indicator), column, label, "", None, places))
    return tuple(found)
