"""Plain files are read by the column: they hold what reading them by the row gives."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rooftree.returns import find
from rooftree.sources import csv_file, plain_csv
from rooftree.sources.csv_file import read_csv

HEADER = "CHILD,DOB,REVIEW,REVIEW_CODE"


def both(path: Path, text: str, monkeypatch: pytest.MonkeyPatch) -> tuple[bool, list[object]]:
    """Whether a text is read by the column, and what both ways of reading it give."""
    path.write_bytes(text.encode())
    quick = plain_csv.plain_columns(csv_file.text_of(path), 4) is not None
    found: list[object] = []
    for slow in (False, True):
        with monkeypatch.context() as patch:
            if slow:
                patch.setattr(csv_file, "plain_columns", lambda *_: None)
            table, written, problems = read_csv(path, find("ssda903"), 2025)
        columns = {name: list(texts) for name, texts in written.columns.items()}
        found.append((table.name, columns, list(written.line_numbers), problems))
    return quick, found


@pytest.mark.parametrize(
    ("quick", "rows"),
    [
        (True, ["1,01/02/2010,01/02/2025,PN1", "2,,,"]),
        (True, [" 1 ,01/02/2010,\t01/02/2025,PN1\u00a0", " , ,,", "2,,,", ",,,", "3,,,"]),
        (True, ["Å1,NULL,NA,#N/A", "0012,1.0,true,-"]),
        (False, ["1,,,PN1", "", "2,,,PN2"]),
        (False, ["1,,,PN1", "2,,"]),
        (False, ["1,,,PN1,9", "2,,,"]),
        (True, ['"1","01/02/2010","","PN1"', '2,"a, b",,', '" 3 ",,,""']),
        (False, ['"1",,,PN1', '2,"a\nb",,']),
        (False, ['"1","say ""so""",,PN1', "2,,,"]),
        (False, ['1,",",,PN1', "2,,,"]),
        (False, ['"1", "a",,PN1', "2,,,"]),
        (False, ['1,a"b"c,,PN1', "2,,,"]),
        (False, ['1,"a"b,"c",PN1', "2,,,"]),
    ],
)
@pytest.mark.parametrize(("end", "last"), [("\n", "\n"), ("\r\n", "\r\n"), ("\n", "")])
def test_both_ways_read_the_same(  # noqa: PLR0917
    tmp_path, monkeypatch, quick, rows, end, last
) -> None:
    text = end.join([HEADER, *rows]) + last
    by_column, (one, other) = both(tmp_path / "reviews.csv", text, monkeypatch)
    assert one == other
    assert by_column == quick


@pytest.mark.parametrize("last", ["", "\n"])
def test_a_table_without_rows_has_none_either_way(tmp_path, monkeypatch, last) -> None:
    _, (one, other) = both(tmp_path / "reviews.csv", HEADER + last, monkeypatch)
    assert one == other


CELLS = st.text(alphabet=',"ab \t1', max_size=4)


@settings(deadline=None)
@given(cells=st.lists(st.tuples(CELLS, CELLS, CELLS, CELLS), max_size=6))
def test_whatever_the_cells_hold_both_ways_read_the_same(cells) -> None:
    text = "\n".join([HEADER, *map(",".join, cells)])
    with tempfile.TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        _, (one, other) = both(Path(folder) / "reviews.csv", text, patch)
    assert one == other


def test_a_lone_carriage_return_is_read_by_the_row(tmp_path, monkeypatch) -> None:
    text = f"{HEADER}\r1,,,PN1\r2,,,PN2\r"
    by_column, (one, other) = both(tmp_path / "reviews.csv", text, monkeypatch)
    assert one == other
    assert not by_column
