"""Write an invented region and its returns as files."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

from rooftree import areas
from rooftree.returns import find
from rooftree.returns.description import Table, Year, in_force
from rooftree.synthetic.faults import Injected, inject
from rooftree.synthetic.lives import simulate
from rooftree.synthetic.region import Region, make_region
from rooftree.synthetic.views import Row, tables

Progress = Callable[[str, int, int], None]
NOTICE = "Invented data. No child, place or provider in these files exists."


def make_demo(
    out: Path,
    *,
    seed: int = 1,
    authorities: int = 12,
    years: Sequence[int] = (2021, 2022, 2023, 2024, 2025),
    errors: float = 0.0,
    progress: Progress | None = None,
) -> Region:
    """Write returns of every authority and year: ``out/<authority>/<year>/`` and ``reference/``."""
    region = make_region(seed=seed, authorities=authorities)
    write_reference(region, out / "reference")
    injected: list[tuple[str, int, Injected]] = []
    first, last = Year(min(years)), Year(max(years))
    for done, code in enumerate(region.codes):
        if progress:
            progress("Invent children's lives", done, len(region.codes))
        lives = list(simulate(region, authority=code, first=first.start, last=last.end, seed=seed))
        for year in map(Year, years):
            found = tables(lives, year)
            faults = inject(found, rate=errors, seed=seed + year.year) if errors else []
            injected += [(code, year.year, fault) for fault in faults]
            write_return(found, year, out / code / str(year.year))
    _write_about(out, seed, injected, errors)
    return region


def make_return(
    out: Path,
    *,
    children: int,
    year: int,
    seed: int = 1,
    errors: float = 0.0,
    progress: Progress | None = None,
) -> str:
    """Write one return of so many children, last year's in ``last_year``; gives whose it is."""
    region = make_region(seed=seed)
    code = region.codes[-1]
    write_reference(region, out / "reference")
    this, before = Year(year), Year(year - 1)
    if progress:
        progress("Invent children's lives", 0, 1)
    lives = list(
        simulate(
            region, authority=code, first=before.start, last=this.end, seed=seed, children=children
        )
    )
    found = tables(lives, this)
    faults = inject(found, rate=errors, seed=seed) if errors else []
    write_return(found, this, out)
    write_return(tables(lives, before), before, out / "last_year")
    _write_about(out, seed, [(code, year, fault) for fault in faults], errors)
    return code


def write_return(found: Mapping[str, list[Row]], year: Year, folder: Path) -> None:
    """Write each table under its file name in the guidance."""
    folder.mkdir(parents=True, exist_ok=True)
    described = {table.label: table for table in find("ssda903").tables}
    for name, rows in found.items():
        table = described[name]
        _write(folder / table.file, _columns(table, year), rows)


def _columns(table: Table, year: Year) -> list[str]:
    return [
        column.name
        for column in table.columns
        if not column.derived and in_force(year.year, since=column.since, until=column.until)
    ]


def _write(path: Path, columns: Sequence[str], rows: Iterable[Mapping[str, object]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(columns)
        writer.writerows([row.get(column, "") for column in columns] for row in rows)


def write_reference(region: Region, folder: Path) -> None:
    """Write areas, neighbours, population, postcodes and providers."""
    folder.mkdir(parents=True, exist_ok=True)
    areas.write(region.areas, folder)
    population = (
        {"area": area, "mid_year": year, "children_0_17": count, "source": NOTICE}
        for (area, year), count in region.population.items()
    )
    _write(folder / "population.csv", ("area", "mid_year", "children_0_17", "source"), population)
    places = (vars(place) for near in region.postcodes.values() for place in near)
    _write(folder / "postcodes.csv", ("postcode", "eastings", "northings", "authority"), places)
    providers = (
        {
            "URN": p.urn,
            "LA_CODE": p.authority,
            "PLACE_CODES": ",".join(p.place_codes),
            "PROVIDER_CODES": p.provider_code,
            "REG_END": "",
            "POSTCODE": p.postcode,
            "LA_CODE_INFERRED": p.authority,
        }
        for p in region.providers
    )
    names = ("URN", "LA_CODE", "PLACE_CODES", "PROVIDER_CODES", "REG_END", "POSTCODE")
    _write(folder / "providers.csv", (*names, "LA_CODE_INFERRED"), providers)


def _write_about(
    out: Path, seed: int, injected: Sequence[tuple[str, int, Injected]], errors: float
) -> None:
    about = {"notice": NOTICE, "invented": True, "seed": seed, "errors": errors}
    (out / "invented.json").write_text(json.dumps(about, indent=1) + "\n", "utf-8")
    if not injected:
        return
    files = {table.label: table.file for table in find("ssda903").tables}
    rows = (
        {
            "authority": code,
            "year": year,
            "file": files[fault.table],
            "row": fault.row + 2,
            "columns": " ".join(fault.columns),
            "fault": fault.fault,
            "rule": fault.rule,
        }
        for code, year, fault in injected
    )
    _write(
        out / "reference" / "injected.csv",
        ("authority", "year", "file", "row", "columns", "fault", "rule"),
        rows,
    )
