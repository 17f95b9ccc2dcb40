"""Make the data files of the areas of England from published ones.

``python scripts/areas.py FOLDER`` reads the statistical neighbour models, the lookup of lower to
upper tier authorities, and every file in the layout of Explore Education Statistics in FOLDER.
"""

from __future__ import annotations

import csv
import gzip
import sys
from datetime import date
from pathlib import Path

from rooftree.areas import Area, Areas, Neighbour, write

ENGLAND = "E92000001"
LONDON = "E12000007"
TARGET = Path(__file__).resolve().parents[1] / "src/rooftree/areas/data"

# (code, first day, last day, predecessors, successors). Source: ONS, Code History Database.
DATED = [
    ("E10000006", None, "2023-03-31", "", "E06000063 E06000064"),
    ("E06000063", "2023-04-01", None, "E10000006", ""),
    ("E06000064", "2023-04-01", None, "E10000006", ""),
    ("E10000023", None, "2023-03-31", "", "E06000065"),
    ("E06000065", "2023-04-01", None, "E10000023", ""),
    ("E10000027", None, "2023-03-31", "", "E06000066"),
    ("E06000066", "2023-04-01", None, "E10000027", ""),
    ("E10000021", None, "2021-03-31", "", "E06000061 E06000062"),
    ("E06000061", "2021-04-01", None, "E10000021", ""),
    ("E06000062", "2021-04-01", None, "E10000021", ""),
    ("E10000002", None, "2020-03-31", "", "E06000060"),
    ("E06000060", "2020-04-01", None, "E10000002", ""),
    ("E10000009", None, "2019-03-31", "", "E06000059 E06000058"),
    ("E06000028", None, "2019-03-31", "", "E06000058"),
    ("E06000029", None, "2019-03-31", "", "E06000058"),
    ("E06000058", "2019-04-01", None, "E06000028 E06000029 E10000009", ""),
    ("E06000059", "2019-04-01", None, "E10000009", ""),
    ("E08000016", None, "2025-03-31", "", "E08000038"),
    ("E08000038", "2025-04-01", None, "E08000016", ""),
    ("E08000019", None, "2025-03-31", "", "E08000039"),
    ("E08000039", "2025-04-01", None, "E08000019", ""),
    ("E08000020", None, "2013-03-31", "", "E08000037"),
    ("E08000037", "2013-04-01", None, "E08000020", ""),
    ("E06000048", None, "2013-03-31", "", "E06000057"),
    ("E06000057", "2013-04-01", None, "E06000048", ""),
]
# Not told by any file in the layout of the others.
MORE = [
    Area("E10000006", "Cumbria", "authority", "909", "E12000002"),
    Area("E10000023", "North Yorkshire", "authority", "815", "E12000003"),
    Area("E10000027", "Somerset", "authority", "933", "E12000009"),
    Area("E10000021", "Northamptonshire", "authority", "928", "E12000004"),
    Area("E10000002", "Buckinghamshire", "authority", "825", "E12000008"),
    Area("E10000009", "Dorset", "authority", "835", "E12000009"),
    Area("E06000028", "Bournemouth", "authority", "837", "E12000009"),
    Area("E06000029", "Poole", "authority", "836", "E12000009"),
    Area("E08000016", "Barnsley", "authority", "370", "E12000003"),
    Area("E08000038", "Barnsley", "authority", "370", "E12000003"),
    Area("E08000019", "Sheffield", "authority", "373", "E12000003"),
    Area("E08000039", "Sheffield", "authority", "373", "E12000003"),
    Area("E08000020", "Gateshead", "authority", "390", "E12000001"),
    Area("E06000048", "Northumberland", "authority", "929", "E12000001"),
]


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def published(folder: Path) -> dict[str, Area]:
    """Regions and authorities as the files name them."""
    found: dict[str, Area] = {ENGLAND: Area(ENGLAND, "England", "country")}
    for path in sorted(folder.rglob("*.csv*")):
        opener = gzip.open if path.suffix == ".gz" else open
        with opener(path, "rt", encoding="utf-8-sig", newline="") as file:
            reader = csv.DictReader(file)
            if (
                "new_la_code" not in (reader.fieldnames or ())
                or "region_code" not in reader.fieldnames
            ):
                continue
            for row in reader:
                region, code = row["region_code"], row["new_la_code"]
                if region.startswith("E") and region not in found:
                    around = LONDON if region.startswith("E13") else ENGLAND
                    found[region] = Area(region, row["region_name"], "region", "", around)
                old = row["old_la_code"]
                new = code.startswith("E") and len(code) == 9 and code not in found
                if new and old.isdigit():
                    found[code] = Area(code, row["la_name"], "authority", old, region)
    return found


def main(folder: Path) -> None:
    """Write areas.csv and neighbours.csv."""
    found = published(folder)
    for area in MORE:
        found[area.code] = area
    for code, since, until, before, after in DATED:
        a = found[code]
        found[code] = Area(
            a.code, a.name, a.kind, a.old_code, a.within, _day(since), _day(until),
            tuple(before.split()), tuple(after.split()),
        )  # fmt: skip
    with (folder / "LTLA-UTLA_Apr23_Lookup_England-Wales.csv").open(encoding="utf-8-sig") as file:
        for row in csv.DictReader(file):
            code, county = row["LTLA23CD"], row["UTLA23CD"]
            if code not in found:
                kind = "other" if code.startswith("W") else "district"
                found[code] = Area(
                    code, row["LTLA23NM"], kind, "", "" if kind == "other" else county
                )
    areas = Areas(tuple(sorted(found.values(), key=lambda area: area.code)))
    neighbours = [*model_2021(folder, areas), *model_2025(folder, areas)]
    TARGET.mkdir(parents=True, exist_ok=True)
    write(Areas(areas.areas, tuple(neighbours)), TARGET)
    print(f"{len(areas.areas)} areas, {len(neighbours)} neighbours")


def _code(areas: Areas, old: str, on: date) -> str:
    area = areas.by_old_code(old.strip(), on)
    if area is None:
        raise SystemExit(f"No area has the number {old!r} on {on}.")
    return area.code


def model_2025(folder: Path, areas: Areas) -> list[Neighbour]:
    """The model of 2025."""
    with (folder / "sn_model_2025_wide.csv").open(encoding="utf-8-sig") as file:
        return [
            Neighbour(
                _code(areas, row["old_la_code"], date(2025, 3, 1)),
                _code(areas, row[f"SN_{rank}"], date(2025, 3, 1)),
                rank,
                row[f"SN_{rank}P"].strip(),
                2025,
            )
            for row in csv.DictReader(file)
            for rank in range(1, 11)
        ]


def model_2021(folder: Path, areas: Areas) -> list[Neighbour]:
    """The model of April 2021; its columns of closeness all have one name."""
    path = folder / "New_Statistical_Neighbour_Groupings_April_2021.csv"
    found = []
    with path.open(encoding="utf-8-sig") as file:
        for row in list(csv.reader(file))[1:]:
            if not row[0].strip().isdigit():
                continue
            for rank in range(1, 11):
                old, closeness = row[3 + 2 * rank], row[4 + 2 * rank]
                if not old.strip().isdigit():
                    continue
                day = date(2021, 4, 1)
                area, other = (
                    areas.by_old_code(row[0].strip(), day),
                    areas.by_old_code(old.strip(), day),
                )
                if area and other:
                    found.append(Neighbour(area.code, other.code, rank, closeness.strip(), 2021))
    return found


if __name__ == "__main__":
    main(Path(sys.argv[1]))
