"""Put the tables that were read together as one dataset, with what the portal derives."""

from __future__ import annotations

import importlib
from collections.abc import Iterable, Iterator, Mapping, MutableMapping
from dataclasses import dataclass
from datetime import date
from importlib.util import find_spec
from types import ModuleType

import pyarrow as pa

from rooftree.reference.authorities import authority_of
from rooftree.returns import find
from rooftree.returns.description import Return
from rooftree.sources.dataset import Dataset, Problem, WrittenTable
from rooftree.sources.places import Directory, places_table, postcodes_in, with_places
from rooftree.sources.problems import SourceError
from rooftree.sources.providers import postcodes_to_infer, providers_table, with_authorities
from rooftree.sources.typing import typed_table, unreadable

LAST = "_last"
_MOST_PROBLEMS = 1000


@dataclass(frozen=True)
class Given:
    """Everything that was read, before it is typed. Last year's names end ``_last``."""

    written: Mapping[str, WrittenTable]
    supplied: frozenset[str]
    problems: tuple[Problem, ...] = ()
    providers: WrittenTable | None = None
    postcodes: Directory | None = None


class Typed(MutableMapping[str, pa.Table]):
    """Typed tables by name, each typed when first asked for: most of last year's never are."""

    def __init__(self, described: Return, written: Mapping[str, WrittenTable]) -> None:
        self._written = written
        self._described = {
            table.name + suffix: table for table in described.tables for suffix in ("", LAST)
        }
        self._typed: dict[str, pa.Table] = {}
        self._names = dict.fromkeys(self._described)

    def __getitem__(self, name: str) -> pa.Table:
        if name not in self._typed:
            self._typed[name] = typed_table(self._described[name], self._written.get(name))
        return self._typed[name]

    def __setitem__(self, name: str, table: pa.Table) -> None:
        self._typed[name] = table
        self._names.setdefault(name)

    def __delitem__(self, name: str) -> None:
        del self._typed[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)


def assemble(
    given: Given,
    *,
    returns: str,
    year: int,
    period: tuple[date, date] | None = None,
    authority: str | None = None,
    file_format: str = "csv",
) -> Dataset:
    """Type every table, derive what the portal derives, and say what could not be read."""
    described = find(returns)
    authority = authority_of(authority) if authority and authority.strip() else None
    tables = Typed(described, given.written)
    start, end = _period(described, year, period or _own_period(described, tables))
    problems = [*given.problems, *_unreadable(described, tables, given)]
    problems += _of_header(described, tables, given, year)
    supplied = _derive(described, tables, given, authority)
    return Dataset(
        returns=returns,
        year=year,
        start=start,
        end=end,
        authority=authority,
        file_format=file_format,
        tables=tables,
        written=given.written,
        supplied=supplied,
        problems=_bounded(problems),
    )


def _unreadable(described: Return, tables: Typed, given: Given) -> Iterator[Problem]:
    """The cells of this year's tables that cannot be read."""
    for table in described.tables:
        written = given.written.get(table.name)
        if written is not None:
            yield from unreadable(table, written, tables[table.name])


def _of_header(described: Return, tables: Typed, given: Given, year: int) -> Iterable[Problem]:
    """What the return says of itself and should not, where returns of its kind say anything."""
    module = _module(described, "header")
    if module is None:
        return ()
    # Not the period that is checked: that may be the one which the header itself says.
    (end,) = (known.end for known in described.years if known.year == year)
    told: Iterable[Problem] = module.header_problems(tables, given.written, year=year, end=end)
    return told


def _derive(
    described: Return, tables: Typed, given: Given, authority: str | None
) -> frozenset[str]:
    """Fill in what the portal derives; gives the names of all that was supplied."""
    supplied = set(given.supplied)
    module = _module(described, "derived")
    if module is not None:
        module.derive(described, tables, given.written)
    if given.providers is not None:
        tables["providers"] = providers_table(described, given.providers)
        supplied.add("providers")
    if authority is not None:
        supplied.add("authority")
    if given.postcodes is not None:
        _derive_places(described, tables, given, authority)
        supplied.add("postcodes")
    return frozenset(supplied)


def _module(described: Return, what: str) -> ModuleType | None:
    """What this return has of its own, where it has: ``<return>_header``, ``<return>_derived``."""
    name = f"rooftree.sources.{described.name}_{what}"
    return importlib.import_module(name) if find_spec(name) else None


def _own_period(described: Return, tables: Mapping[str, pa.Table]) -> tuple[date, date] | None:
    """The period that the return itself says it is of, where returns of its kind say so."""
    module = _module(described, "header")
    return module.period(tables) if module is not None else None


def _period(described: Return, year: int, period: tuple[date, date] | None) -> tuple[date, date]:
    held = {known.year: known for known in described.years}
    if year not in held:
        raise SourceError(
            f"{described.label} is described for collections that end in {min(held)} to "
            f"{max(held)}, not {year}. The year is the one in which the collection ends."
        )
    return period if period is not None else (held[year].start, held[year].end)


def _derive_places(described: Return, tables: Typed, given: Given, authority: str | None) -> None:
    assert given.postcodes is not None
    years = [tables[name] for name in ("episodes", "episodes_last")]
    wanted = postcodes_in(years[0]) | postcodes_in(years[1])
    if given.providers is not None:
        wanted |= postcodes_to_infer(tables["providers"], years)
    places = given.postcodes(wanted)
    tables["postcodes"] = places_table(described, places)
    if given.providers is not None:
        tables["providers"] = with_authorities(tables["providers"], described, places)
    for name in ("episodes", "episodes_last"):
        held = given.written.get(name)
        tables[name] = with_places(
            tables[name],
            described,
            places=places,
            authority=authority,
            given=held.columns if held else (),
        )


def _bounded(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """All problems, unless a file is so wrong that the list would help nobody."""
    kept = tuple(problems)
    if len(kept) <= _MOST_PROBLEMS:
        return kept
    rest = len(kept) - _MOST_PROBLEMS
    more = Problem(kept[0].file, f"and {rest} more cells that cannot be read, all kept as given.")
    return (*kept[:_MOST_PROBLEMS], more)
