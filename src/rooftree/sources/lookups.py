"""Reference data beside a return: providers and postcodes, and what is derived from them."""

from __future__ import annotations

import csv
import io
import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

import pyarrow as pa

from rooftree.reference.authorities import authority_of
from rooftree.reference.problems import ReferenceFileError
from rooftree.reference.rounding import half_up
from rooftree.returns.description import Return
from rooftree.sources.cells import read_number, read_postcode, trimmed
from rooftree.sources.csv_file import text_of
from rooftree.sources.dataset import WrittenTable
from rooftree.sources.problems import SourceError
from rooftree.sources.typing import typed_table, with_column

# As the return counts it: kilometres divided by 1.6093.
_METRES_A_MILE = 1609.3
_AUTHORITIES = ("LA_CODE", "LA_CODE_INFERRED")


@dataclass(frozen=True)
class Place:
    """Where a postcode is: metres east and north on the national grid, and its authority.

    The grid does not reach Northern Ireland and the islands: a place there has no metres.
    """

    eastings: float | None
    northings: float | None
    authority: str


def read_places(path: Path, wanted: Iterable[str]) -> dict[str, Place]:
    """Look up the postcodes that occur in a directory: the one that was brought in (Parquet), or
    a CSV with the same four columns.

    Raises ``SourceError``.
    """
    from rooftree.reference.postcodes import look_up

    postcodes = set(wanted)
    if path.suffix.lower() != ".parquet":
        return _places(_csv(path), postcodes)
    try:
        found = look_up(path, postcodes)
    except ReferenceFileError as error:
        raise SourceError(str(error)) from None
    return {
        postcode: Place(east, north, authority_of(authority or ""))
        for postcode, east, north, authority in zip(*found.to_pydict().values(), strict=True)
    }


def _csv(path: Path) -> Iterable[Mapping[str, object]]:
    from pyarrow import csv as arrow

    from rooftree.reference.postcodes import COLUMNS, lacks

    try:
        table = arrow.read_csv(path)
        missing = [name for name in COLUMNS if table.column_names.count(name) != 1]
    except (pa.ArrowInvalid, OSError, UnicodeDecodeError):
        raise SourceError(
            f"{path.name} cannot be read as a CSV file of postcodes. The ONS's own file is brought "
            "in once, with: rooftree reference postcodes FILE"
        ) from None
    if missing:
        raise SourceError(lacks(path, missing))
    rows: Iterable[Mapping[str, object]] = table.select(list(COLUMNS)).to_pylist()
    return rows


def _places(rows: Iterable[Mapping[str, object]], wanted: set[str]) -> dict[str, Place]:
    found: dict[str, Place] = {}
    for row in rows:
        text = trimmed(row.get("postcode"))
        postcode = read_postcode(text) if text else None
        if postcode is None or postcode not in wanted:
            continue
        authority = authority_of(trimmed(row.get("authority")) or "")
        east, north = _metres(row.get("eastings")), _metres(row.get("northings"))
        found.setdefault(postcode, Place(east, north, authority))
    return found


def _metres(value: object) -> float | None:
    text = trimmed(value)
    return read_number(text) if text else None


def places_of(rows: Iterable[Mapping[str, object]], wanted: Iterable[str]) -> dict[str, Place]:
    """The same from rows given in Python."""
    return _places(rows, set(wanted))


def miles_between(first: Place, second: Place) -> Decimal | None:
    """Straight-line miles to one decimal place, half up; None where the grid does not reach."""
    if None in (first.eastings, first.northings, second.eastings, second.northings):
        return None
    metres = math.hypot(
        (first.eastings or 0) - (second.eastings or 0),
        (first.northings or 0) - (second.northings or 0),
    )
    return half_up(Decimal(repr(metres / _METRES_A_MILE)), 1)


def postcodes_in(episodes: pa.Table) -> set[str]:
    """The postcodes that occur in a table of episodes."""
    found: set[str] = set()
    for name in ("HOME_POST", "PL_POST"):
        found.update(text for text in episodes.column(name).unique().to_pylist() if text)
    return found


def with_places(
    episodes: pa.Table,
    described: Return,
    *,
    places: Mapping[str, Place],
    authority: str | None,
    given: Iterable[str],
) -> pa.Table:
    """Episodes with PL_LA, PL_LOCATION and PL_DISTANCE; columns already given stay as given."""
    table = described.table("episodes")
    assert table is not None
    derived = {name: _derive[name] for name in _derive if name not in set(given)}
    posts = (episodes.column(name).to_pylist() for name in ("HOME_POST", "PL_POST"))
    pairs = list(zip(*posts, strict=True))
    found = {pair: (places.get(pair[0] or ""), places.get(pair[1] or "")) for pair in pairs}
    for name, make in derived.items():
        column = table.column(name)
        assert column is not None
        made = {pair: make(home, there, authority) for pair, (home, there) in found.items()}
        episodes = with_column(episodes, column, [made[pair] for pair in pairs])
    return episodes


def _authority(home: Place | None, placed: Place | None, ours: str | None) -> str | None:
    return placed.authority or None if placed else None


def _location(home: Place | None, placed: Place | None, ours: str | None) -> str | None:
    if placed is None or ours is None:
        return None
    return "IN" if placed.authority == ours else "OUT"


def _distance(home: Place | None, placed: Place | None, ours: str | None) -> str | None:
    miles = miles_between(home, placed) if home and placed else None
    return None if miles is None else str(miles)


_derive = {"PL_LA": _authority, "PL_LOCATION": _location, "PL_DISTANCE": _distance}


def read_providers(paths: Iterable[Path], described: Return) -> WrittenTable:
    """The list of providers from one file or several: workbooks as Ofsted sends them, or CSV.

    Raises ``SourceError``.
    """
    from rooftree.reference.providers import WORKBOOKS, providers_of, read_workbook
    from rooftree.sources.records import written_rows

    rows: list[dict[str, str]] = []
    names: list[str] = []
    for path in paths:
        if not path.is_file():
            raise SourceError(f"There is no file {path}: give the file of reference data.")
        names.append(path.name)
        try:
            if path.suffix.lower() in WORKBOOKS:
                rows += read_workbook(path)
            else:
                cells = list(csv.reader(io.StringIO(text_of(path), newline="")))
                rows += providers_of(path.name, [(path.stem, cells)])
        except (ReferenceFileError, csv.Error) as error:
            raise SourceError(str(error)) from None
    table = described.table("providers")
    assert table is not None
    return written_rows(table, rows, source=", ".join(names))


def providers_table(described: Return, written: WrittenTable) -> pa.Table:
    """The list of providers as typed rows, each number and authority in the form of the return."""
    table = described.table("providers")
    assert table is not None
    return typed_table(table, written)


def postcodes_to_infer(providers: pa.Table, episodes: Iterable[pa.Table]) -> set[str]:
    """The postcodes of the return's own providers whose authority the list does not give."""
    numbers: set[str | None] = set()
    for table in episodes:
        numbers.update(table.column("URN").unique().to_pylist())
    return {
        row["POSTCODE"]
        for row in providers.select(["URN", "POSTCODE", *_AUTHORITIES]).to_pylist()
        if row["URN"] in numbers and row["POSTCODE"] and not any(row[name] for name in _AUTHORITIES)
    }


def with_authorities(
    providers: pa.Table, described: Return, places: Mapping[str, Place]
) -> pa.Table:
    """Providers with the authority of their postcode, where the list gives none."""
    table = described.table("providers")
    assert table is not None
    column = table.column("LA_CODE_INFERRED")
    assert column is not None
    texts = [
        given or (places[post].authority if not ours and post in places else None)
        for ours, given, post in zip(
            *(providers.column(name).to_pylist() for name in (*_AUTHORITIES, "POSTCODE")),
            strict=True,
        )
    ]
    return with_column(providers, column, texts)


def places_table(described: Return, places: Mapping[str, Place]) -> pa.Table:
    """The places looked up, as typed rows."""
    table = described.table("postcodes")
    assert table is not None
    columns: dict[str, list[str | None]] = {
        "postcode": list(places),
        "eastings": [trimmed(place.eastings) for place in places.values()],
        "northings": [trimmed(place.northings) for place in places.values()],
        "authority": [place.authority for place in places.values()],
    }
    lines = list(range(2, len(places) + 2))
    return typed_table(table, WrittenTable("postcodes", columns, lines))


__all__ = [
    "Place",
    "miles_between",
    "places_of",
    "places_table",
    "postcodes_in",
    "postcodes_to_infer",
    "providers_table",
    "read_places",
    "read_providers",
    "with_authorities",
    "with_places",
]
