"""Make an invented return that both can read: real postcodes and authorities, a provider workbook.

``files.py PYTHON OUT CHILDREN ERRORS SEED YEAR``. The peer knows places by the ONS Postcode
Directory that it carries. So the invented postcodes of each invented authority give way to those
of a real one, and both read the same directory, ours as it is brought in. The people stay invented.
"""

from __future__ import annotations

import csv
import json
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path

import xlsxwriter
from pyarrow import compute as pc
from pyarrow import parquet

from rooftree.areas import england
from rooftree.reference.postcodes import bring_in
from rooftree.synthetic import make_return

RUNNER = Path(__file__).with_name("run.py")
_POSTCODES = ("HOME_POST", "PL_POST")
_COUNTRIES = ("SCO", "WAL")
# Faults that make rules of the peer raise, so that they find nothing at all: they are left out.
RAISING = frozenset({"start is no date", "end is no date", "social worker from no day"})
Rows = list[dict[str, str]]


def directory(python: Path) -> Path:
    """The peer's postcode directory brought in as ours; kept beside the peer's environment."""
    kept = python.parent.parent / "postcodes.parquet"
    if not kept.is_file():
        written = kept.with_suffix(".csv")
        subprocess.run([python, RUNNER, "postcodes", written], check=True)
        bring_in(written, kept, lambda *_: None)
        written.unlink()
    return kept


def make(python: Path, out: Path, *, children: int, errors: float, seed: int, year: int) -> None:
    """Invent a return with last year's, and write it so that both can read it."""
    ours = make_return(out, children=children, year=year, seed=seed, errors=errors)
    reference = out / "reference"
    if errors:
        with tempfile.TemporaryDirectory() as beside:
            make_return(Path(beside), children=children, year=year, seed=seed)
            _without_raising(out, Path(beside))
    held = directory(python)
    places = _rows(reference / "postcodes.csv")
    invented = [code for code in _in_order(places, "authority") if code not in _COUNTRIES]
    authorities = dict(zip(invented, _real(held), strict=False)) | {
        code: code for code in _COUNTRIES
    }
    postcodes = _replaced(places, authorities, held)
    for path in (*out.glob("*.csv"), *out.glob("last_year/*.csv")):
        _rewrite(path, postcodes)
    _workbook(reference, authorities, postcodes)
    for name in ("providers.csv", "postcodes.csv"):
        (reference / name).unlink()
    (reference / "postcodes.parquet").symlink_to(held.resolve())
    about = {"year": str(year), "authority": authorities[ours], "children": children, "seed": seed}
    (out / "compared.json").write_text(json.dumps(about))


def _without_raising(faulty: Path, clean: Path) -> None:
    """Rows with a fault that makes the peer raise become again as they were."""
    listed = faulty / "reference" / "injected.csv"
    faults = _rows(listed)
    for name in {fault["file"] for fault in faults}:
        rows, right = _rows(faulty / name), _rows(clean / name)
        for fault in faults:
            if fault["file"] == name and fault["fault"] in RAISING:
                place = int(fault["row"]) - 2
                rows[place] = right[place]
        _write(faulty / name, rows)
    _write(listed, [fault for fault in faults if fault["fault"] not in RAISING])


def _in_order(rows: Rows, column: str) -> list[str]:
    return list(dict.fromkeys(row[column] for row in rows))


def _real(held: Path) -> list[str]:
    """Authorities that are as they were in 2021, which the peer's list is of, in order."""
    known = set(parquet.read_table(held, columns=["authority"])["authority"].unique().to_pylist())
    return [f"E0600{n:04d}" for n in range(1, 50) if f"E0600{n:04d}" in known]


def _replaced(places: Rows, authorities: Mapping[str, str], held: Path) -> dict[str, str]:
    """For each invented postcode a real one in use, of the authority that stands for its own."""
    table = parquet.read_table(held)
    invented: dict[str, list[str]] = defaultdict(list)
    for row in places:
        invented[row["authority"]].append(row["postcode"])
    found: dict[str, str] = {}
    for ours, theirs in authorities.items():
        there = table.filter(
            pc.and_(pc.equal(table["authority"], theirs), pc.is_valid(table["eastings"]))
        )
        # Spread over the authority: the directory is in the order of the postcodes.
        apart = max(1, len(there) // len(invented[ours]))
        found |= dict(zip(invented[ours], there["postcode"].to_pylist()[::apart], strict=False))
    return found


def _rows(path: Path) -> Rows:
    with path.open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def _rewrite(path: Path, postcodes: Mapping[str, str]) -> None:
    rows = _rows(path)
    if not rows or not set(_POSTCODES) & set(rows[0]):
        return
    for row in rows:
        row.update({name: postcodes.get(row[name], row[name]) for name in _POSTCODES})
    _write(path, rows)


def _write(path: Path, rows: Rows) -> None:
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, list(rows[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def _workbook(
    reference: Path, authorities: Mapping[str, str], postcodes: Mapping[str, str]
) -> None:
    """The list of providers as Ofsted sends it, all on one sheet, every cell a text."""
    names = {area.code: area.name for area in england().authorities()}
    sheet_rows: list[Iterable[str]] = [
        ("Provider type", "URN", "Local authority", "Placement code", "Placement provider code",
         "Deregistration date", "Setting address postcode"),
    ]  # fmt: skip
    for row in _rows(reference / "providers.csv"):
        home = {"K1", "K2"} & set(row["PLACE_CODES"].split(","))
        sheet_rows.append((
            "Children's Home" if home else "Other", row["URN"],
            names[authorities[row["LA_CODE"]]], row["PLACE_CODES"], row["PROVIDER_CODES"],
            row["REG_END"], postcodes[row["POSTCODE"]],
        ))  # fmt: skip
    with xlsxwriter.Workbook(reference / "providers.xlsx") as book:
        sheet = book.add_worksheet("Providers")
        for place, cells in enumerate(sheet_rows):
            sheet.write_row(place, 0, list(cells))


if __name__ == "__main__":
    python, out, children, errors, seed, year = sys.argv[1:]
    make(
        Path(python),
        Path(out),
        children=int(children),
        errors=float(errors),
        seed=int(seed),
        year=int(year),
    )
