"""Write a return as XML, element by element in the order of the department's schema.

Elements, their order and occurrence: DfE's SSDA903 XML schema, version 3.3 (Open Government
Licence v3.0). Social worker episodes and deprivation of liberty orders have no XML.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from xml.sax.saxutils import escape

from rooftree.synthetic.views import Row, Tables

_IDENTITY = ("UPN", "SEX", "DOB", "ETHNIC")
_ADOPTED = ("DATE_INT", "DATE_MATCH", "FOSTER_CARE", "NB_ADOPTR", "SEX_ADOPTR", "LS_ADOPTR")
_AFTER_CARE = ("IN_TOUCH", "ACTIV", "ACCOM")
_OC2 = (
    "SDQ_SCORE", "SDQ_REASON", "CONVICTED", "HEALTH_CHECK", "IMMUNISATIONS", "TEETH_CHECK",
    "HEALTH_ASSESSMENT", "SUBSTANCE_MISUSE", "INTERVENTION_RECEIVED", "INTERVENTION_OFFERED",
)  # fmt: skip
_EPISODE = (
    "DECOM", "RNE", "LS", "CIN", "PLACE", "PL_POST", "HOME_POST", "URN", "PLACE_PROVIDER", "DEC",
    "REC", "REASON_PLACE_CHANGE",
)  # fmt: skip
_NAMES = {"PLACE": "PL"}
IN_XML = (
    "Header", "Episodes", "Reviews", "UASC", "OC2", "OC3", "AD1", "PlacedAdoption", "PrevPerm",
    "Missing",
)  # fmt: skip


def write_xml(tables: Tables, path: Path) -> None:
    """Write the tables that XML holds, child by child."""
    held: dict[str, dict[str, list[Row]]] = {name: defaultdict(list) for name in IN_XML}
    for name in IN_XML:
        for row in tables[name]:
            held[name][row["CHILD"]].append(row)
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.write('<?xml version="1.0" encoding="utf-8"?>\n<EXPSSDA903>\n')
        for header in tables["Header"]:
            rows = {name: held[name].get(header["CHILD"], []) for name in IN_XML}
            file.writelines(f"{line}\n" for line in _child(header, rows))
        file.write("</EXPSSDA903>\n")


def _child(header: Row, rows: Mapping[str, list[Row]]) -> Iterator[str]:
    yield "<CHILD><HEADER>"
    yield _element("CHILDID", header["CHILD"]) + _elements(header, _IDENTITY, blank=True)
    yield _element("UASC", "1" if rows["UASC"] else "0")
    for name, items in (("UASC", ("DUC",)), ("AD1", _ADOPTED), ("OC3", _AFTER_CARE)):
        yield from (_elements(row, items) for row in rows[name][:1])
    yield from _groups("AMISSING", rows["Missing"], ("MISSING", "MIS_START", "MIS_END"))
    yield from _groups("AREVIEW", rows["Reviews"], ("REVIEW", "REVIEW_CODE"))
    yield _elements(header, ("MOTHER", "MC_DOB"))
    yield from _groups("PERMANENCE", rows["PrevPerm"], ("PREV_PERM", "LA_PERM", "DATE_PERM"))
    yield from _groups("OC2", rows["OC2"], _OC2)
    decision = ("DATE_PLACED", "DATE_PLACED_CEASED", "REASON_PLACED_CEASED")
    yield from _groups("AD_PLACED", rows["PlacedAdoption"], decision)
    yield "</HEADER>"
    yield from _groups("EPISODE", rows["Episodes"], _EPISODE)
    yield "</CHILD>"


def _groups(tag: str, rows: Iterable[Row], names: Iterable[str]) -> Iterator[str]:
    names = tuple(names)
    for row in rows:
        yield f"<{tag}>{_elements(row, names)}</{tag}>"


def _elements(row: Row, names: Iterable[str], *, blank: bool = False) -> str:
    return "".join(
        _element(_NAMES.get(name, name), row.get(name, ""))
        for name in names
        if blank or row.get(name)
    )


def _element(tag: str, text: str) -> str:
    return f"<{tag}>{escape(text)}</{tag}>"
