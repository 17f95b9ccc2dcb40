"""Plain files are read by the column: they hold what reading them by the row gives."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rooftree.sources.csv_file import columns_by_row
from rooftree.sources.plain_csv import plain_columns

HEADER = "CHILD,DOB,REVIEW,REVIEW_CODE"
WIDTH = 4
# The columns, and the number of each row in the file.
Read = tuple[list[list[str | None]], list[int]]


def both(text: str) -> tuple[Read | None, Read]:
    """What a text gives by the column, if it is plain enough for that, and by the row."""
    by_column = plain_columns(text, WIDTH)
    rows = csv.reader(io.StringIO(text, newline=""), strict=False)
    next(rows)
    columns, lines, uneven = columns_by_row(WIDTH, rows)
    slow = [list(column) for column in columns], list(lines)
    if by_column is None:
        return None, slow
    assert uneven == [], "a plain text has no row of another width"
    return ([list(column) for column in by_column[0]], list(by_column[1])), slow


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
def test_both_ways_read_the_same(quick, rows, end, last) -> None:
    by_column, by_row = both(end.join([HEADER, *rows]) + last)
    assert (by_column is not None) == quick
    assert by_column in (None, by_row)


@pytest.mark.parametrize("last", ["", "\n"])
def test_a_table_without_rows_has_none_either_way(last) -> None:
    by_column, by_row = both(HEADER + last)
    assert by_row == ([[]] * WIDTH, [])
    assert by_column in (None, by_row)


CELLS = st.text(alphabet=',"ab \t1', max_size=4)


@settings(deadline=None)
@given(cells=st.lists(st.tuples(CELLS, CELLS, CELLS, CELLS), max_size=6))
def test_whatever_the_cells_hold_both_ways_read_the_same(cells) -> None:
    by_column, by_row = both("\n".join([HEADER, *map(",".join, cells)]))
    assert by_column in (None, by_row)


def test_a_lone_carriage_return_is_read_by_the_row() -> None:
    by_column, by_row = both(f"{HEADER}\r1,,,PN1\r2,,,PN2\r")
    assert by_column is None
    assert by_row[0][0] == ["1", "2"]
