"""Read and write areas and neighbours as CSV."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache
from importlib.resources import as_file, files
from pathlib import Path

from rooftree.areas.model import Area, Areas, Neighbour

_AREA = (
    "code",
    "name",
    "kind",
    "old_code",
    "within",
    "since",
    "until",
    "predecessors",
    "successors",
)
_NEIGHBOUR = ("area", "neighbour", "rank", "closeness", "model")


@cache
def england() -> Areas:
    """The areas of England, with neighbours of the models of 2021 and 2025."""
    with as_file(files("rooftree.areas").joinpath("data")) as folder:
        return read(folder)


def read(folder: Path) -> Areas:
    """Read ``areas.csv`` and ``neighbours.csv``.

    Raises ``ValueError`` with a sentence when a file or a column lacks.
    """
    areas = tuple(
        Area(
            code=row["code"],
            name=row["name"],
            kind=row["kind"],  # type: ignore[arg-type]
            old_code=row["old_code"],
            within=row["within"],
            since=_day(row["since"]),
            until=_day(row["until"]),
            predecessors=tuple(row["predecessors"].split()),
            successors=tuple(row["successors"].split()),
        )
        for row in _rows(folder / "areas.csv", _AREA)
    )
    neighbours = tuple(
        Neighbour(
            row["area"], row["neighbour"], int(row["rank"]), row["closeness"], int(row["model"])
        )
        for row in _rows(folder / "neighbours.csv", _NEIGHBOUR)
    )
    return Areas(areas, neighbours, invented=any(area.code.startswith("X") for area in areas))


def write(areas: Areas, folder: Path) -> None:
    """Write the same two files."""
    _write(folder / "areas.csv", _AREA, (_area_row(area) for area in areas.areas))
    rows = ((n.area, n.neighbour, n.rank, n.closeness, n.model) for n in areas.all_neighbours)
    _write(folder / "neighbours.csv", _NEIGHBOUR, rows)


def _area_row(area: Area) -> tuple[str, ...]:
    return (
        area.code,
        area.name,
        area.kind,
        area.old_code,
        area.within,
        area.since.isoformat() if area.since else "",
        area.until.isoformat() if area.until else "",
        " ".join(area.predecessors),
        " ".join(area.successors),
    )


def _rows(path: Path, columns: tuple[str, ...]) -> Iterator[dict[str, str]]:
    if not path.is_file():
        raise ValueError(
            f"There is no file {path}: areas are read from {', '.join(columns)} in it."
        )
    with path.open(encoding="utf-8-sig", newline="") as file:
        reader = csv.DictReader(file)
        missing = [name for name in columns if name not in (reader.fieldnames or ())]
        if missing:
            raise ValueError(f"{path.name} lacks the columns {', '.join(missing)}.")
        yield from reader


def _write(path: Path, columns: tuple[str, ...], rows: Iterable[tuple[object, ...]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(columns)
        writer.writerows(rows)


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None
