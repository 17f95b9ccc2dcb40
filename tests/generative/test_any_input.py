"""Whatever the files hold: a dataset or one sentence, never an exception, and rows that exist."""

from __future__ import annotations

import csv
import io
import tempfile
from pathlib import Path
from random import Random
from typing import Any

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from tests.sources.test_reading import EPISODES, HEADER, XML

from rooftree.returns import find
from rooftree.rules.check import check_dataset
from rooftree.sources import SourceError, read_folder, read_records
from rooftree.sources.dataset import Dataset

SSDA903 = find("ssda903")
TABLES = {table.label: table for table in SSDA903.tables}
QUICK = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
FEW = settings(QUICK, max_examples=5)
SOME = settings(QUICK, max_examples=40)

# A carriage return within a cell is read as a line feed; a return holds neither.
CELLS = st.text(
    st.characters(exclude_categories=["Cs"], exclude_characters="\r\x00"), max_size=12
) | st.sampled_from(["", " ", "01/04/2024", "29/02/2023", "=1+1", '"', "a\nb", "1e9", "-0", "NaN"])
BYTES = st.binary(max_size=300)


def read(content: bytes, name: str, **reference: bytes) -> Dataset | str:
    """What is read of a folder with that file: a dataset, or the sentence why not."""
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "in").mkdir()
        (Path(folder) / "in" / name).write_bytes(content)
        given: dict[str, Any] = {}
        for word, listed in reference.items():
            given[word] = Path(folder) / f"{word}.csv"
            given[word].write_bytes(listed)
        try:
            return read_folder(Path(folder) / "in", year=2025, **given)
        except SourceError as error:
            return str(error)


def sound(dataset: Dataset | str) -> None:
    """Every row of every table has its place, its line and what was written in it."""
    if isinstance(dataset, str):
        assert dataset.strip()
        return
    for name, written in dataset.written.items():
        rows = dataset.tables[name].num_rows
        assert dataset.tables[name].column("row_id").to_pylist() == list(range(rows))
        assert len(written.line_numbers) == rows
        assert all(len(column) == rows for column in written.columns.values())


@QUICK
@given(BYTES)
@example(b"\xff\xfe")
@example(b"\xff\xfeC")
@example(b"\xef\xbb\xbf")
def test_any_bytes_named_as_csv(content):
    sound(read(content, "header.csv"))


@QUICK
@given(BYTES, st.sampled_from([HEADER, EPISODES]))
@example(b'"', HEADER)
@example(b"1\x00\n", HEADER)
def test_any_bytes_below_the_names_of_columns(content, header):
    sound(read(header.encode() + content, "table.csv"))


@QUICK
@given(BYTES)
def test_any_bytes_named_as_xml(content):
    sound(read(content, "return.xml"))


@QUICK
@given(st.integers(0, len(XML)), st.integers(0, 40), BYTES)
def test_a_return_in_xml_of_which_a_part_is_overwritten(start, length, content):
    whole = XML.encode()
    sound(read(whole[:start] + content + whole[start + length :], "return.xml"))


@SOME
@given(BYTES, st.sampled_from(["providers", "postcodes"]))
@example(b"\x80\n1\n", "postcodes")
@example(b"postcode,postcode,eastings,northings,authority\n", "postcodes")
@example(b"\xff\xfe\x80", "providers")
def test_any_bytes_as_reference_data(content, word):
    heads = {
        "providers": b"URN,LA_CODE,PLACE_CODES,PROVIDER_CODES,REG_END,POSTCODE\n",
        "postcodes": b"postcode,eastings,northings,authority\n",
    }
    own = HEADER.encode() + b"1,F,01/05/2012,WBRI,UN1,,\n"
    sound(read(own, "header.csv", **{word: content}))
    sound(read(own, "header.csv", **{word: heads[word] + content}))


@SOME
@given(st.sampled_from(sorted(TABLES)), st.data())
def test_any_table_keeps_its_cells_and_its_row_numbers(label, data):
    names = [c.name for c in TABLES[label].columns if not c.derived]
    rows = data.draw(
        st.lists(st.lists(CELLS, min_size=len(names), max_size=len(names)), max_size=6)
    )
    file = io.StringIO()
    csv.writer(file, lineterminator="\n").writerows([names, *rows])
    dataset = read(file.getvalue().encode(), "table.csv")
    sound(dataset)
    if isinstance(dataset, str) or TABLES[label].name not in dataset.written:
        return
    written = dataset.written[TABLES[label].name]
    held = [(n, row) for n, row in enumerate(rows, start=2) if "".join(row).strip()]
    assert list(written.line_numbers) == [number for number, _ in held]
    for name, column in written.columns.items():
        place = names.index(name)
        assert list(column) == [row[place].strip() or None for _, row in held]


@SOME
@given(
    st.dictionaries(
        st.sampled_from(sorted(TABLES)),
        st.lists(
            st.dictionaries(
                st.sampled_from(["CHILD", "DOB", "DECOM", "SEX", "child", "other", ""]),
                st.none() | st.integers() | st.floats() | st.booleans() | st.dates() | CELLS,
            ),
            max_size=4,
        ),
        max_size=3,
    )
)
def test_any_records(tables):
    sound(read_records(tables, returns="ssda903", year=2025))


DATES = (
    *("", "", "01/04/2024", "31/03/2025", "01/06/2024", "02/06/2024", "29/02/2024", "30/09/2010"),
    *("01/01/0001", "31/12/9999", "29/02/2008", "zz/05/2010", "31/02/2024", "soon", "1/4/24"),
)
TEXTS = ("", "0", "1", "-1", "999999999", "A", "é", "'", '"; --', "\U0001f600", "=1+1", "ZZ1 1AA")


def any_values(random: Random) -> dict[str, list[dict[str, str]]]:
    """Every table of this year and last with values that it may have, and any others."""
    return {
        label + last: [
            {column.name: any_value(random, column) for column in table.columns}
            for _ in range(random.choice((0, 1, 12, 30)))
        ]
        for label, table in TABLES.items()
        for last in ("", "_last")
    }


def any_value(random: Random, column: Any) -> str:
    if random.random() < 0.1:
        return random.choice(TEXTS)
    if column.name == "CHILD":
        return random.choice(("1", "2", "3", "4", "5", ""))
    if column.kind in ("date", "partial_date"):
        return random.choice(DATES)
    if column.code_list:
        return random.choice(SSDA903.code_lists[column.code_list].codes).code
    return random.choice(("", "1", "40", "SC1", "ZZ1 1AA", "ZZ2 2BB", "UN1", "H801200001001"))


REFERENCE = {
    "providers": [
        {"URN": "SC1", "PLACE_CODES": "K2,U4", "PROVIDER_CODES": "PR1", "REG_END": "01/05/2024"},
        {"URN": "SC1", "LA_CODE": "X06000001", "POSTCODE": "ZZ1 1AA"},
        {"URN": "", "REG_END": "never"},
    ],
    "postcodes": [
        {"postcode": "ZZ1 1AA", "eastings": "1", "northings": "2", "authority": "X06000001"},
        {"postcode": "ZZ2 2BB", "eastings": "", "northings": "", "authority": ""},
    ],
}


@FEW
@given(st.randoms(use_true_random=True), st.sampled_from([2023, 2024, 2025, 2026, 2027]))
def test_any_values_of_the_right_columns_leave_every_rule_able_to_run(random, year):
    dataset = read_records(
        any_values(random),
        returns="ssda903",
        year=year,
        authority="X06000001",
        reference=REFERENCE,
    )
    found = check_dataset(dataset)
    assert found.not_run == ()
    assert found.findings, "nothing was found, so nothing was tried"
    for finding in found.findings:
        label = finding.table.removesuffix("_last")
        name = TABLES[label].name + finding.table.removeprefix(label)
        assert 0 <= finding.row < dataset.tables[name].num_rows
        assert finding.fields
        assert all(TABLES[label].column(field) for field in finding.fields)
