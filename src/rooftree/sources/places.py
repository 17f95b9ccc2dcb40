"""Where the postcodes of a return are, and what the return derives from that."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Set
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pyarrow as pa
from pyarrow import compute as pc

from rooftree.reference.authorities import authority_of
from rooftree.reference.problems import ReferenceFileError
from rooftree.returns.description import Return
from rooftree.sources.cells import read_number, read_postcode, trimmed
from rooftree.sources.dataset import WrittenTable
from rooftree.sources.problems import SourceError
from rooftree.sources.texts import Texts
from rooftree.sources.typing import typed_table, with_column

# As the return counts it: a mile is 1.6093 kilometres.
_METRES_A_TENTH = 160.93


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


# How places are asked for: those that occur, and no other.
Directory = Callable[[Set[str]], dict[str, Place]]


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
    known = pa.array(places, pa.string())
    home, there = (
        pc.index_in(episodes.column(name).combine_chunks(), value_set=known)
        for name in ("HOME_POST", "PL_POST")
    )
    for name, texts in _derived(list(places.values()), home, there, authority):
        column = table.column(name)
        assert column is not None
        if name not in set(given):
            episodes = with_column(episodes, column, Texts(texts))
    return episodes


def _derived(
    places: list[Place], home: pa.Array, there: pa.Array, ours: str | None
) -> Iterator[tuple[str, pa.Array]]:
    """Each derived column's name and texts; ``home`` and ``there`` are positions in ``places``."""
    authorities = pa.array([place.authority for place in places], pa.string()).take(there)
    yield "PL_LA", pc.if_else(pc.equal(authorities, ""), None, authorities)
    inside = pc.equal(authorities, pa.scalar(ours, pa.string()))
    yield "PL_LOCATION", pc.if_else(inside, "IN", "OUT")
    yield "PL_DISTANCE", _miles(places, home, there)


def _miles(places: list[Place], home: pa.Array, there: pa.Array) -> pa.Array:
    """Straight-line miles to one decimal place, half up; blank where the grid does not reach."""
    east = pa.array([place.eastings for place in places], pa.float64())
    north = pa.array([place.northings for place in places], pa.float64())
    x, y = (
        pc.subtract(metres.take(home), metres.take(there)).to_numpy(zero_copy_only=False)
        for metres in (east, north)
    )
    # As the word ``miles_between`` and the checker in a browser count, so that none differs.
    metres = np.sqrt(x * x + y * y)
    reached = ~np.isnan(metres)
    tenths = np.floor(np.where(reached, metres, 0) / _METRES_A_TENTH + 0.5).astype(np.int64)
    texts = [
        f"{tenth // 10}.{tenth % 10}" if there else None
        for tenth, there in zip(tenths.tolist(), reached.tolist(), strict=True)
    ]
    return pa.array(texts, pa.string())


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
