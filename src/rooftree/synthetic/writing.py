"""Write returns and what they refer to as files."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from rooftree import areas
from rooftree.returns import find
from rooftree.returns.description import Table, in_force
from rooftree.synthetic.calendar_days import written
from rooftree.synthetic.region import Region
from rooftree.synthetic.views import Row, Tables

NOTICE = "Invented data. No child, place or provider in these files exists."


def write_return(tables: Tables, folder: Path, *, year: int, xml: bool = False) -> None:
    """Write each table as CSV under its file name in the guidance, or what XML holds as XML.

    Columns are those of the year's description. Tables that have no XML stay CSV.
    """
    folder.mkdir(parents=True, exist_ok=True)
    in_xml: tuple[str, ...] = ()
    if xml:
        from rooftree.synthetic.xml import IN_XML, write_xml

        write_xml(tables, folder / "ssda903.xml")
        in_xml = IN_XML
    for table in find("ssda903").tables_in(year):
        if table.label not in in_xml:
            write_csv(folder / table.file, columns(table, year), tables[table.label])


def columns(table: Table, year: int) -> list[str]:
    """The columns that a file of a table has in a year."""
    return [
        column.name
        for column in table.columns
        if not column.derived and in_force(year, since=column.since, until=column.until)
    ]


def write_csv(path: Path, names: Sequence[str], rows: Iterable[Mapping[str, object]]) -> None:
    """Write rows under the names; a row without a value is blank there."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(names)
        writer.writerows([row.get(name, "") for name in names] for row in rows)


def write_reference(region: Region, folder: Path) -> None:
    """Write areas, neighbours, population, postcodes and providers."""
    folder.mkdir(parents=True, exist_ok=True)
    areas.write(region.areas, folder)
    population = (
        {"area": area, "mid_year": year, "children_0_17": count, "source": NOTICE}
        for (area, year), count in region.population.items()
    )
    names: Sequence[str] = ("area", "mid_year", "children_0_17", "source")
    write_csv(folder / "population.csv", names, population)
    places = (
        {
            "postcode": place.postcode,
            "eastings": place.eastings,
            "northings": place.northings,
            "authority": place.authority,
        }
        for near in region.postcodes.values()
        for place in near
    )
    names = ("postcode", "eastings", "northings", "authority")
    write_csv(folder / "postcodes.csv", names, places)
    listed = find("ssda903").table("providers")
    assert listed is not None
    names = [column.name for column in listed.columns]
    write_csv(folder / "providers.csv", names, _providers(region))


def _providers(region: Region) -> Iterable[Row]:
    for provider in region.providers:
        yield {
            "URN": provider.urn,
            "LA_CODE": provider.authority,
            "PLACE_CODES": ",".join(provider.place_codes),
            "PROVIDER_CODES": ",".join(provider.provider_codes),
            "REG_END": written(provider.closed_on),
            "POSTCODE": provider.postcode,
            "LA_CODE_INFERRED": provider.authority,
        }


def write_about(folder: Path, about: Mapping[str, object]) -> None:
    """Write what was made and how; everything that reads the folder sees that it is invented."""
    text = json.dumps({"notice": NOTICE, "invented": True, **about}, indent=1)
    (folder / "invented.json").write_text(text + "\n", "utf-8")
