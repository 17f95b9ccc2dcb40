"""The list of providers registered with Ofsted, in the layouts in which authorities get it.

A table is known by the headers of its columns, wherever it stands in a workbook: children's homes
(one sheet, or addresses on another), social care providers (those that closed on a second sheet),
the combined list, and supported accommodation beside it. A CSV may have the same headers or ours.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

from rooftree.reference.authorities import authority_of
from rooftree.reference.problems import ReferenceFileError

WORKBOOKS = (".xlsx", ".xlsm", ".xls", ".xlsb", ".ods")
Sheet = tuple[str, Sequence[Sequence[Any]]]
Row = dict[str, str]

# Our columns by the headers that lists have had, in small letters.
_HEADERS: Mapping[str, tuple[str, ...]] = {
    "URN": ("urn", "ofsted urn", "unique reference number"),
    "LA_CODE": ("la_code", "local authority", "provider local authority"),
    "PLACE_CODES": (
        "place_codes", "placement code", "placement codes", "provider placement code",
    ),
    "PROVIDER_CODES": (
        "provider_codes", "provider code", "provider codes", "placement provider code",
    ),
    "REG_END": ("reg_end", "closed date", "date closed", "deregistration date"),
    "POSTCODE": ("postcode", "setting postcode", "setting address postcode", "provider postcode"),
    "LA_CODE_INFERRED": ("la_code_inferred",),
}  # fmt: skip
_OURS = {header: ours for ours, headers in _HEADERS.items() for header in headers}
# How far down a sheet its header may stand: titles and notes come before it.
_TITLES = 20
_SUPPORTED = re.compile(r"\bsa\b|supported accommodation", re.IGNORECASE)
_POSTCODE = re.compile(r"[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}", re.IGNORECASE)
_FIRST_DAY_OF_SHEETS = date(1899, 12, 30)
_DAYS = re.compile(r"\d{5}(\.0+)?")


def read_workbook(path: Path) -> list[Row]:
    """The providers of a workbook as rows of text under our names.

    Raises ``ReferenceFileError``.
    """
    from python_calamine import CalamineError, CalamineWorkbook

    try:
        with CalamineWorkbook.from_path(str(path)) as book:
            sheets = [(name, book.get_sheet_by_name(name).to_python()) for name in book.sheet_names]
    except (CalamineError, OSError):
        raise ReferenceFileError(
            f"{path.name} cannot be read as a workbook: it is damaged, of another kind than its "
            "name says, or locked with a password."
        ) from None
    return providers_of(path.name, sheets)


def providers_of(name: str, sheets: Iterable[Sheet]) -> list[Row]:
    """The providers on the sheets of a file, each with what every sheet says of it.

    Raises ``ReferenceFileError`` when no sheet is a list of providers.
    """
    found = [row for title, rows in sheets for row in _table(title, rows)]
    listed = [row for row in found if _says_more(row)] or found
    if not listed:
        raise ReferenceFileError(
            f"{name} is not a list of providers: it has no column URN with numbers below it. "
            "Others are Local authority, Placement code, Placement provider code, Deregistration "
            "date and Setting postcode."
        )
    addresses = {
        row["URN"]: row["POSTCODE"] for row in found if row.get("POSTCODE") and not _says_more(row)
    }
    for row in listed:
        if not row.get("POSTCODE") and row["URN"] in addresses:
            row["POSTCODE"] = addresses[row["URN"]]
    return listed


def _says_more(row: Row) -> bool:
    """Whether a row says more of a provider than its address."""
    return bool(row.keys() - {"URN", "POSTCODE"})


def _table(title: str, rows: Sequence[Sequence[Any]]) -> list[Row]:
    for place, cells in enumerate(rows[:_TITLES]):
        columns = _columns(cells)
        if "URN" in columns:
            return list(_rows(title, columns, rows, place))
    return []


def _columns(cells: Sequence[Any]) -> dict[str, int]:
    """Where each of our columns stands; of two for one, that which is named first here."""
    texts = [" ".join(str(cell).split()).lower() for cell in cells]
    found: dict[str, int] = {}
    for header, ours in _OURS.items():
        if header in texts:
            found.setdefault(ours, texts.index(header))
    return found


def _rows(
    title: str, columns: Mapping[str, int], rows: Sequence[Sequence[Any]], header: int
) -> Iterator[Row]:
    texts = {" ".join(str(cell).split()).lower() for cell in rows[header]}
    supported = bool(_SUPPORTED.search(title)) or "provider local authority" in texts
    for cells in rows[header + 1 :]:
        row = {
            ours: _READERS.get(ours, _text)(cells[place])
            for ours, place in columns.items()
            if place < len(cells)
        }
        if not row.get("URN"):
            continue
        if supported:
            row["PLACE_CODES"] = row.get("PLACE_CODES") or "K3"
            row["PROVIDER_CODES"] = row.get("PROVIDER_CODES") or "PR4"
        yield row


def _text(cell: Any) -> str:
    if isinstance(cell, bool):
        return ""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return " ".join(str(cell).split()) if cell is not None else ""


def _urn(cell: Any) -> str:
    """The number, which sheets hold as a text, a number or a text of a number with a point."""
    return re.sub(r"\.0+$", "", _text(cell)).upper()


def _codes(cell: Any) -> str:
    """Codes separated by commas, however they were."""
    return ",".join(code for code in re.split(r"[\s,;/]+", _text(cell).upper()) if code)


def _authority(cell: Any) -> str:
    written = _text(cell)
    return authority_of(written) if written else ""


def _postcode(cell: Any) -> str:
    """A postcode, or nothing where the list withholds it in words."""
    written = _text(cell)
    return written if _POSTCODE.fullmatch(written) else ""


def _day(cell: Any) -> str:
    """A date as ISO; any other text, which is for the reader of dates to judge, as it is."""
    if isinstance(cell, datetime):
        return cell.date().isoformat()
    if isinstance(cell, date):
        return cell.isoformat()
    written = _text(cell)
    if _DAYS.fullmatch(written):
        return (_FIRST_DAY_OF_SHEETS + timedelta(days=int(float(written)))).isoformat()
    return written


_READERS = {
    "URN": _urn,
    "LA_CODE": _authority,
    "LA_CODE_INFERRED": _authority,
    "PLACE_CODES": _codes,
    "PROVIDER_CODES": _codes,
    "REG_END": _day,
    "POSTCODE": _postcode,
}
