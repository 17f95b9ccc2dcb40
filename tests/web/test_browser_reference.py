"""Workbooks of providers and the postcode directory are read in the page as Python reads them."""

from __future__ import annotations

import random
import zipfile
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter
from openpyxl import Workbook
from tests.sources.test_providers import CARE, HOME, HOMES, LAYOUTS, workbook
from tests.web import checking

from rooftree.reference.problems import ReferenceFileError
from rooftree.reference.providers import read_workbook

pytestmark = pytest.mark.browser
READ_WORKBOOK = """
async ([name, bytes]) => {
  const { authorityReader } = await import("./authorities.js");
  const { providersOf } = await import("./providers.js");
  const { sheetsOf } = await import("./workbook.js");
  const described = await (await fetch("definitions.json")).json();
  const file = new File([Uint8Array.from(atob(bytes), (sign) => sign.charCodeAt(0))], name);
  try {
    return providersOf(name, await sheetsOf(file), described, authorityReader(described.authorities));
  } catch (error) { return `${error.constructor.name}: ${error.message}`; }
}"""  # noqa: E501


@pytest.fixture(scope="module")
def page(browser, tmp_path_factory) -> Iterator[Any]:
    with checking.opened(browser, tmp_path_factory.mktemp("checker") / "page") as found:
        yield found


def in_python(path: Path) -> Any:
    try:
        return read_workbook(path)
    except ReferenceFileError as error:
        return f"SourceError: {error}"


@pytest.mark.parametrize("layout", LAYOUTS)
def test_every_layout_of_ofsteds_list_is_read_as_python_reads_it(page, tmp_path, layout):
    path = workbook(tmp_path / "list.xlsx", **LAYOUTS[layout])
    assert checking.in_page(page, READ_WORKBOOK, path) == in_python(path)


def odd(path: Path, **options: Any) -> Path:
    """A workbook with one cell of every sort, some of them where no list has one."""
    book = xlsxwriter.Workbook(path, options)
    book.add_chartsheet("Chart")
    book.add_worksheet("Nothing")
    sheet = book.add_worksheet("Supported accommodation")
    sheet.hide()
    day = book.add_format({"num_format": '[$-809]dd "d" mmm\\-yy;@'})
    clock = book.add_format({"num_format": "hh:mm"})
    money = book.add_format({"num_format": '"days" #,##0.00 [Red]'})
    bold = book.add_format({"bold": True})
    header = ("URN", "Local  authority", "Placement code", "Deregistration date", "Postcode")
    for place, name in enumerate(header):
        sheet.write(3, place + 2, name)
    sheet.write_row(4, 2, (2611190.0, "Leeds", True, 45444, "ls1 1aa"))
    sheet.write_row(5, 2, ("SC 1", "Sheffield & <b>", 1.5, "1 June 2024", "REDACTED"))
    sheet.write_datetime(6, 5, datetime(2024, 6, 1, 13, 30), day)
    sheet.write_number(6, 2, 12345, money)
    sheet.write_formula(7, 2, "=1+1", None, 2)
    sheet.write_formula(7, 3, '="Le"&"eds"', None, "Leeds")
    sheet.write_formula(7, 5, "=NA()", None, "#N/A")
    sheet.write_rich_string(8, 2, "SC", bold, "77 ", " A")
    sheet.write_number(8, 5, 0.5, clock)
    sheet.write_datetime(9, 5, datetime(2024, 2, 29), day)
    sheet.write_boolean(9, 2, True)
    sheet.write_string(10, 2, "  é\u2009£\tx ")
    sheet.write_number(10, 4, 45444.25)
    sheet.write_number(10, 5, 45444.25)
    book.close()
    return path


@pytest.mark.parametrize(
    "options", [{}, {"date_1904": True}, {"constant_memory": True}, {"strings_to_numbers": True}]
)
def test_cells_of_every_sort_are_read_as_python_reads_them(page, tmp_path, options):
    path = odd(tmp_path / "list.xlsx", **options)
    read = checking.in_page(page, READ_WORKBOOK, path)
    assert read == in_python(path)
    assert len(read) == 6


def test_a_workbook_that_another_program_wrote_is_read_as_python_reads_it(page, tmp_path):
    book = Workbook()
    book.active.append(list(CARE))
    book.active.append(["SC1", "Leeds", "U1/U4", "PR1", "ZZ1 2HH"])
    closed = book.create_sheet("Closed")
    closed.append([*HOMES])
    closed.append([*HOME])
    path = tmp_path / "list.xlsm"
    book.save(path)
    assert checking.in_page(page, READ_WORKBOOK, path) == in_python(path)


@pytest.mark.parametrize("seed", range(12))
def test_any_cells_are_read_as_python_reads_them(page, tmp_path, seed):
    choice = random.Random(seed)
    cells: list[Any] = [None, "SC1", "Leeds", 12, 12.5, 0, True, datetime(2024, 6, 1), "a, b/c"]
    cells += [
        "E10000016",
        "209",
        "2611190.0",
        45444,
        "ZZ1 2HH",
        "\n",
        "x" * 40,
        datetime(1999, 1, 1),
    ]
    sheets = {
        f"Sheet_{number}": [
            *([],) * choice.randint(0, 3),
            [choice.choice(("URN", "urn ")), *choice.sample([*HOMES[1:], "Other"], 4)],
            *(choice.choices(cells, k=choice.randint(0, 6)) for _ in range(8)),
        ]
        for number in range(choice.randint(1, 3))
    }
    path = workbook(tmp_path / "list.xlsx", **sheets)
    assert checking.in_page(page, READ_WORKBOOK, path) == in_python(path)


def changed(path: Path, name: str, text: bytes, better: bytes) -> Path:
    """The workbook with something else in one part of it."""
    with zipfile.ZipFile(path) as old:
        parts = {info.filename: old.read(info) for info in old.infolist()}
    assert text in parts[name]
    parts[name] = parts[name].replace(text, better)
    with zipfile.ZipFile(path, "w") as new:
        for part, body in parts.items():
            new.writestr(part, body)
    return path


@pytest.mark.parametrize("kind", ["start", "text", "cut", "flipped", "part", "xml", "type"])
def test_a_workbook_that_is_damaged_is_refused_in_a_sentence(page, tmp_path, kind):
    path = workbook(tmp_path / "list.xlsx", **LAYOUTS["homes"])
    whole = path.read_bytes()
    if kind in {"start", "text", "cut", "flipped"}:
        place = whole.index(b"xl/worksheets/sheet2.xml") + 200
        broken = {
            "start": b"PK\x03\x04",
            "text": b"hello",
            "cut": whole[: len(whole) // 2],
            "flipped": whole[:place] + bytes([whole[place] ^ 255]) + whole[place + 1 :],
        }
        path.write_bytes(broken[kind])
    else:
        sheet = "xl/worksheets/sheet2.xml"
        change = {
            "part": ("xl/_rels/workbook.xml.rels", b"sheet2.xml", b"sheet9.xml"),
            "xml": (sheet, b"</sheetData>", b"</sheetDate>"),
            "type": (sheet, b"<worksheet", b'<!DOCTYPE a [<!ENTITY b "c">]><worksheet'),
        }
        changed(path, *change[kind])
    told = checking.in_page(page, READ_WORKBOOK, path)
    assert told == (
        "SourceError: list.xlsx cannot be read as a workbook: it is damaged, of another kind than "
        "its name says, or locked with a password."
    )


def test_a_workbook_without_a_list_is_refused_as_python_refuses_it(page, tmp_path):
    path = workbook(tmp_path / "list.xlsx", Notes=[("Name", "Town"), ("A", "B")])
    assert checking.in_page(page, READ_WORKBOOK, path) == in_python(path)


@pytest.mark.parametrize("name", ["list.xls", "list.xlsb", "list.ods"])
def test_a_workbook_of_another_kind_is_refused_with_what_would_be_right(page, name):
    page.locator("#now").set_input_files(
        {"name": "header.csv", "mimeType": "text/csv", "buffer": b"CHILD,SEX,DOB\nA,F,1/1/2010\n"}
    )
    book = {"name": name, "mimeType": "application/octet-stream", "buffer": b"\xd0\xcf\x11\xe0"}
    page.locator("#providers").set_input_files(book)
    checking.check(page)
    assert f"{name} is a workbook of a kind" in page.locator("#errors").inner_text()
    assert "save it as .xlsx or as CSV" in page.locator("#errors").inner_text()
    page.get_by_role("button", name=f"Take out {name}").click()
