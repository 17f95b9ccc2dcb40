"""A corrected copy reads as the file does: nothing is changed but how it is written."""

from __future__ import annotations

import csv
import tempfile
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from rooftree.returns import find
from rooftree.sources import read_folder
from rooftree.sources.corrections import corrected

COLUMNS = ["child", "DECOM ", "RNE", "LS", "CIN", "PLACE", "PLACE_PROVIDER", "DEC", "REC", "OTHER"]
WRITTEN = ["c2", " C2", "c2 \t", "2024-05-01", "1/5/2024", " 01.05.2024 ", "2024-05-01 00:00:00"]
ODD = [
    "31/02/2024",
    "",
    "  ",
    '"',
    ",",
    "a\nb",
    "=1",
    "\u00a0u4",
    "\u017f",
    "X1",
    "e4a",
    "0001-01-01",
]
CELLS = st.one_of(st.sampled_from([*WRITTEN, *ODD]), st.text(max_size=6))


@given(rows=st.lists(st.lists(CELLS, min_size=0, max_size=12), max_size=6), ending=st.booleans())
def test_a_corrected_file_reads_the_same_and_has_nothing_left_to_correct(
    rows: list[list[str]], ending: bool
) -> None:
    with tempfile.TemporaryDirectory() as place:
        given_, copy = Path(place) / "given", Path(place) / "copy"
        given_.mkdir()
        copy.mkdir()
        with (given_ / "e.csv").open("w", encoding="utf-8", errors="replace", newline="") as file:
            writer = csv.writer(file, lineterminator="\r\n" if ending else "\n")
            writer.writerows([COLUMNS, *([cell.replace("\0", "") for cell in r] for r in rows)])
        text, made = corrected(given_ / "e.csv", find("ssda903"), 2025)
        (copy / "e.csv").write_text(text, "utf-8", newline="")
        before, after = (read_folder(folder, year=2025) for folder in (given_, copy))
        lines = [dataset.written["episodes"].line_numbers for dataset in (before, after)]
        assert list(lines[0]) == list(lines[1])
        typed = [
            dataset.tables["episodes"].drop_columns(["DECOM__text", "DEC__text"])
            for dataset in (before, after)
        ]
        assert typed[0].equals(typed[1])
        assert {one.kind for one in made[:2]} == {"name of a column"}
        assert corrected(copy / "e.csv", find("ssda903"), 2025)[1] == []
