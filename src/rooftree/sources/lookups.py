"""Reference data beside a return: providers and postcodes, and what is derived from them."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

import pyarrow as pa

from rooftree.reference.rounding import half_up
from rooftree.returns.description import Return
from rooftree.sources.cells import read_postcode, trimmed
from rooftree.sources.dataset import WrittenTable
from rooftree.sources.problems import SourceError
from rooftree.sources.typing import typed_table, with_column

# As the return counts it: kilometres divided by 1.6093.
_METRES_A_MILE = 1609.3
_NAMES = ("postcode", "eastings", "northings", "authority")


@dataclass(frozen=True)
class Place:
    """Where a postcode is: metres east and north on the national grid, and its authority."""

    eastings: float
    northings: float
    authority: str


def read_places(path: Path, wanted: Iterable[str]) -> dict[str, Place]:
    """Look up the postcodes that occur in a directory (CSV or Parquet with the four columns)."""
    postcodes = sorted(set(wanted))
    table = _parquet(path, postcodes) if path.suffix == ".parquet" else _csv(path)
    missing = [name for name in _NAMES if name not in table.column_names]
    if missing:
        raise SourceError(
            f"{path.name} is not a postcode directory: it lacks {', '.join(missing)}; it should "
            f"have {', '.join(_NAMES)}."
        )
    return _places(table.select(list(_NAMES)).to_pylist(), set(postcodes))


def _parquet(path: Path, postcodes: Sequence[str]) -> pa.Table:
    from pyarrow import parquet

    return parquet.read_table(path, filters=[("postcode", "in", postcodes)] if postcodes else None)


def _csv(path: Path) -> pa.Table:
    from pyarrow import csv

    return csv.read_csv(path)


def _places(rows: Iterable[Mapping[str, object]], wanted: set[str]) -> dict[str, Place]:
    found: dict[str, Place] = {}
    for row in rows:
        text = trimmed(row.get("postcode"))
        east, north = row.get("eastings"), row.get("northings")
        if text is None or east is None or north is None:
            continue
        postcode = read_postcode(text)
        if postcode in wanted:
            place = Place(float(str(east)), float(str(north)), trimmed(row.get("authority")) or "")
            found.setdefault(postcode, place)
    return found


def places_of(rows: Iterable[Mapping[str, object]], wanted: Iterable[str]) -> dict[str, Place]:
    """The same from rows given in Python."""
    return _places(rows, set(wanted))


def miles_between(first: Place, second: Place) -> Decimal:
    """Straight-line miles to one decimal place, half up."""
    metres = math.hypot(first.eastings - second.eastings, first.northings - second.northings)
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
    homes = [places.get(text or "") for text in episodes.column("HOME_POST").to_pylist()]
    placed = [places.get(text or "") for text in episodes.column("PL_POST").to_pylist()]
    for name, make in derived.items():
        column = table.column(name)
        assert column is not None
        texts = [make(home, there, authority) for home, there in zip(homes, placed, strict=True)]
        episodes = with_column(episodes, column, texts)
    return episodes


def _authority(home: Place | None, placed: Place | None, ours: str | None) -> str | None:
    return placed.authority or None if placed else None


def _location(home: Place | None, placed: Place | None, ours: str | None) -> str | None:
    if placed is None or ours is None:
        return None
    return "IN" if placed.authority == ours else "OUT"


def _distance(home: Place | None, placed: Place | None, ours: str | None) -> str | None:
    return str(miles_between(home, placed)) if home and placed else None


_derive = {"PL_LA": _authority, "PL_LOCATION": _location, "PL_DISTANCE": _distance}


def providers_table(described: Return, written: WrittenTable) -> pa.Table:
    """The list of providers as typed rows."""
    table = described.table("providers")
    assert table is not None
    return typed_table(table, written)


def places_table(described: Return, places: Mapping[str, Place]) -> pa.Table:
    """The places looked up, as typed rows."""
    table = described.table("postcodes")
    assert table is not None
    columns = {
        "postcode": list(places),
        "eastings": [str(place.eastings) for place in places.values()],
        "northings": [str(place.northings) for place in places.values()],
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
    "providers_table",
    "read_places",
    "with_places",
]
