"""``rooftree check --corrected``: a copy of the return in which mechanical faults are mended."""

from __future__ import annotations

import csv
import shutil
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from rooftree.cli.speaking import fail, say

if TYPE_CHECKING:
    from rooftree.findings.report import Report
    from rooftree.sources.corrections import Correction
    from rooftree.sources.dataset import Dataset

RETURN, LIST = "return", "corrections.csv"
_COLUMNS = ("marking", "run", "made", "made_by", "file", "row", "letter", "column", "kind")
_VALUES = ("before", "after")
_MARK = b"\xef\xbb\xbf"


def refuse_place(place: Path, folder: Path) -> None:
    """End the command where the copy would change anything that is there already."""
    if place.exists() and (not place.is_dir() or any(place.iterdir())):
        fail(
            f"--corrected {place} is there already: give a folder that is not there or is empty, "
            "since nothing is ever corrected in place."
        )
    if folder.is_dir() and place.resolve() == folder.resolve():
        fail("--corrected is the return's own folder: give another.")


def refuse_form(dataset: Dataset) -> None:
    """End the command where the return is in no form that is corrected."""
    if dataset.file_format != "csv":
        fail("--corrected mends CSV files: this return is XML, of which no copy is made.")


def write_corrected(dataset: Dataset, folder: Path, place: Path, report: Report) -> None:
    """Write the files of the return into ``place``/return, and a list of each change beside it.

    Files without a change are copied as they are; last year's return is no part of it.
    """
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        # Made beside its place and moved there whole; as readable for others as any new folder.
        beside = Path(tempfile.mkdtemp(prefix=".corrected-", dir=place.parent))
        made = beside / "made"
        try:
            made.mkdir()
            changes = _copied(dataset, folder, made / RETURN)
            _listed(changes, report, made / LIST)
            if place.exists():
                place.rmdir()
            made.rename(place)
        finally:
            shutil.rmtree(beside, ignore_errors=True)
    except OSError as error:
        fail(f"No corrected copy was written: {place} cannot be written to ({error.strerror}).")
    number = f"{len(changes):,} correction{'' if len(changes) == 1 else 's'}"
    say(f"{report.marking}: {number} in the copy {place / RETURN}, each listed in {place / LIST}")


def _copied(dataset: Dataset, folder: Path, copy: Path) -> list[Correction]:
    from rooftree.returns import find
    from rooftree.sources.corrections import corrected

    copy.mkdir()
    changes: list[Correction] = []
    for name, written in dataset.written.items():
        if name.endswith("_last"):
            continue
        source = folder if folder.is_file() else folder / written.source
        text, made = corrected(source, find(dataset.returns), dataset.year)
        if made:
            mark = source.read_bytes().startswith(_MARK)
            target = copy / source.name
            target.write_text(text, "utf-8-sig" if mark else "utf-8", newline="")
        else:
            shutil.copyfile(source, copy / source.name)
        changes += made
    return changes


def _listed(changes: Iterable[Correction], report: Report, path: Path) -> None:
    """Each change with what stood there and what stands there now, marked as findings are."""
    from rooftree.findings.csv_cells import harmless
    from rooftree.findings.lines import spreadsheet_letter

    head = (report.marking, report.run, report.made, report.made_by)
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow([*_COLUMNS, *_VALUES])
        for one in changes:
            place = (one.file, one.row, spreadsheet_letter(one.position), one.column, one.kind)
            writer.writerow([*head, *place, harmless(one.before), harmless(one.after)])
