"""Read the XML form of SSDA903.

Elements and their order: DfE's SSDA903 XML schema, version 3.3 (Open Government Licence v3.0).
Social worker episodes, deprivation of liberty orders and last year have no XML.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, BinaryIO

from lxml import etree

from rooftree.returns.description import Return
from rooftree.sources.dataset import Problem, WrittenTable
from rooftree.sources.problems import SourceError
from rooftree.sources.safe_xml import broken, line_of, records

# Groups within HEADER that are rows of a table of their own.
_GROUPS = {
    "AMISSING": "missing",
    "AREVIEW": "reviews",
    "PERMANENCE": "prev_perm",
    "OC2": "oc2",
    "AD_PLACED": "placed_adoption",
}
# Items of HEADER itself that make a row of another table when any is filled.
_ITEMS = {
    "ad1": ("DATE_INT", "DATE_MATCH", "FOSTER_CARE", "NB_ADOPTR", "SEX_ADOPTR", "LS_ADOPTR"),
    "oc3": ("IN_TOUCH", "ACTIV", "ACCOM"),
}
_HEADER = ("UPN", "SEX", "DOB", "ETHNIC", "UASC", "MOTHER", "MC_DOB")
# Elements that no other return has.
SIGNS = ("HEADER", "EPISODE")
_NAMES = {"CHILDID": "CHILD", "PL": "PLACE"}
_Row = dict[str, str | None]


def read_xml(path: Path, described: Return) -> tuple[dict[str, WrittenTable], list[Problem]]:
    """Every table of the return that the file holds.

    Raises ``SourceError`` with one sentence when the file is not well formed, is cut short,
    declares entities or a document type, or is not an SSDA903 return.
    """
    rows: dict[str, list[_Row]] = {name: [] for name in _in_xml(described)}
    lines: dict[str, list[int]] = {name: [] for name in rows}
    unknown: dict[str, None] = {}
    try:
        with path.open("rb") as file:
            for child in _children(path, file):
                for table, row, line in _rows_of(child, unknown):
                    rows[table].append(row)
                    lines[table].append(line)
    except etree.XMLSyntaxError as error:
        raise SourceError(broken(path, error)) from None
    except OSError as error:
        raise SourceError(f"{path.name} cannot be opened: {error.strerror}.") from None
    if not rows["header"] and not rows["episodes"]:
        raise SourceError(
            f"{path.name} is XML but no SSDA903 return: it has no CHILD with a HEADER or EPISODE."
        )
    problems = [_unknown(path, unknown)] if unknown else []
    return {n: _written(path, described, n, rows[n], lines[n]) for n in rows}, problems


def _in_xml(described: Return) -> tuple[str, ...]:
    return ("header", "episodes", "uasc", *_GROUPS.values(), *_ITEMS)


def _children(path: Path, file: BinaryIO) -> Iterator[Any]:
    for element in records(path, file, ("CHILD",)):
        # The word is also a reason for placement change, but as text, not as an element.
        if element.find("HEADER") is not None or element.find("EPISODE") is not None:
            yield element


def _rows_of(child: Any, unknown: dict[str, None]) -> Iterator[tuple[str, _Row, int]]:
    header = child.find("HEADER")
    identity: _Row = {}
    if header is not None:
        yield from _of_header(header, identity, unknown)
    for episode in child.iterchildren("EPISODE"):
        row = _items(episode)
        yield "episodes", {"CHILD": identity.get("CHILD"), **row}, line_of(episode)


def _of_header(
    header: Any, identity: _Row, unknown: dict[str, None]
) -> Iterator[tuple[str, _Row, int]]:
    items = _items(header)
    line = line_of(header)
    identity["CHILD"] = items.get("CHILD")
    whose = {"CHILD": items.get("CHILD"), "DOB": items.get("DOB")}
    yield "header", {"CHILD": items.get("CHILD")} | {n: items.get(n) for n in _HEADER}, line
    if items.get("UASC") == "1" or items.get("DUC"):
        yield "uasc", {**whose, "SEX": items.get("SEX"), "DUC": items.get("DUC")}, line
    for table, names in _ITEMS.items():
        if any(items.get(name) for name in names):
            yield table, whose | {name: items.get(name) for name in names}, line
    known = {"CHILD", "DUC", *_HEADER, *(name for names in _ITEMS.values() for name in names)}
    for element in header.iterchildren(tag=etree.Element):
        table_name = _GROUPS.get(element.tag)
        if table_name is not None:
            yield table_name, {**whose, **_items(element)}, line_of(element)
        elif _NAMES.get(element.tag, element.tag) not in known:
            unknown.setdefault(str(element.tag))


def _items(element: Any) -> _Row:
    """The texts of an element's children that hold no others."""
    return {
        _NAMES.get(item.tag, item.tag): (item.text or "").strip() or None
        for item in element.iterchildren(tag=etree.Element)
        if len(item) == 0
    }


def _written(
    path: Path, described: Return, name: str, rows: list[_Row], lines: list[int]
) -> WrittenTable:
    table = described.table(name)
    assert table is not None
    names = [c.name for c in table.columns if not c.derived or c.name == "UASC"]
    columns = {column: [row.get(column) for row in rows] for column in names}
    return WrittenTable(path.name, columns, lines)


def _unknown(path: Path, unknown: dict[str, None]) -> Problem:
    names = ", ".join(sorted(unknown))
    return Problem(path.name, f"elements that are not in the return are ignored: {names}.")
