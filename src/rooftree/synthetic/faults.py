"""Faults put into returns on purpose, each named, with the rule that should find it."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass

from rooftree.synthetic.views import Row

Tables = dict[str, list[Row]]


@dataclass(frozen=True)
class Fault:
    """One way in which a row can be wrong. ``changes`` are the cells it gets."""

    name: str
    rule: str
    table: str
    fits: Callable[[Row], bool]
    changes: dict[str, str]


@dataclass(frozen=True)
class Injected:
    """A fault and where it was put: the table and the row's position."""

    fault: str
    rule: str
    table: str
    row: int
    columns: tuple[str, ...]


def _always(row: Row) -> bool:
    return True


def _has(column: str) -> Callable[[Row], bool]:
    return lambda row: bool(row.get(column))


def _is(column: str, *values: str) -> Callable[[Row], bool]:
    return lambda row: row.get(column) in values


def _open(row: Row) -> bool:
    return not row["DEC"]


FAULTS: tuple[Fault, ...] = (
    Fault("sex is blank", "101", "Header", _always, {"SEX": ""}),
    Fault("sex is no code", "101", "Header", _always, {"SEX": "9"}),
    Fault("birth is blank", "102", "Header", _always, {"DOB": ""}),
    Fault("birth is no date", "102", "Header", _always, {"DOB": "31/02/2012"}),
    Fault("ethnicity is blank", "103", "Header", _always, {"ETHNIC": ""}),
    Fault("ethnicity is no code", "103", "Header", _always, {"ETHNIC": "WHIT"}),
    Fault("pupil number has a wrong form", "168", "Header", _always, {"UPN": "123"}),
    Fault("pupil number is blank", "442", "Header", _always, {"UPN": ""}),
    Fault("birth changed since last year", "203", "Header", _always, {"DOB": "01/01/2009"}),
    Fault("ethnicity changed since last year", "204", "Header", _always, {"ETHNIC": "WROM"}),
    Fault("episode starts on no date", "141", "Episodes", _always, {"DECOM": "31/02/2025"}),
    Fault("placement type is no code", "146", "Episodes", _always, {"PLACE": "Q9"}),
    Fault("end without a reason", "148", "Episodes", _has("DEC"), {"REC": ""}),
    Fault("reason without an end", "148", "Episodes", _open, {"REC": "E8"}),
    Fault("reason is no code", "149", "Episodes", _has("DEC"), {"REC": "E99"}),
    Fault("provider is blank", "526", "Episodes", _is("PLACE", "U4", "K2"), {"PLACE_PROVIDER": ""}),
    Fault("provider's number is unknown", "1008", "Episodes", _has("URN"), {"URN": "SC0000000"}),
    Fault("provider does not offer this", "219", "Episodes", _is("PLACE", "U4"), {"PLACE": "S1"}),
    Fault("earlier episode left open", "142", "Episodes", _is("REC", "X1"), {"DEC": "", "REC": ""}),
    Fault("care goes on after its end", "388", "Episodes", _is("REC", "X1"), {"REC": "E8"}),
    Fault("no episode follows", "388", "Episodes", _is("REC", "E4A", "E5"), {"REC": "X1"}),
    Fault("a move is called a start", "431", "Episodes", _is("RNE", "P", "L"), {"RNE": "S"}),
    Fault("a move is called legal", "434", "Episodes", _is("RNE", "P"), {"RNE": "L"}),
    Fault("a legal change is called a move", "435", "Episodes", _is("RNE", "L"), {"RNE": "P"}),
    Fault("a move is called both", "436", "Episodes", _is("RNE", "P"), {"RNE": "B"}),
    Fault("died, yet goes on", "437", "Episodes", _is("REC", "X1"), {"REC": "E2"}),
    Fault("need changes in care", "504", "Episodes", _is("RNE", "P", "L"), {"CIN": "N7"}),
    Fault("police protection for long", "361", "Episodes", _is("LS", "C2"), {"LS": "L1"}),
    Fault("emergency order for long", "362", "Episodes", _is("LS", "C2"), {"LS": "L2"}),
    Fault("assessment order for long", "363", "Episodes", _is("LS", "C2"), {"LS": "L3"}),
    Fault("arrest for long", "364", "Episodes", _is("LS", "C2"), {"LS": "J2"}),
    Fault("order without a decision", "553", "Episodes", _is("LS", "C2"), {"LS": "E1"}),
    Fault("placed without a decision", "551", "Episodes", _is("PLACE", "U6"), {"PLACE": "A5"}),
    Fault("stays as an adult too early", "460", "Episodes", _is("REC", "E4A"), {"REC": "E17"}),
    Fault("adults' care too early", "389", "Episodes", _is("REC", "E4A"), {"REC": "E7"}),
    Fault("review without a date", "166", "Reviews", _always, {"REVIEW": ""}),
    Fault("review on no date", "166", "Reviews", _always, {"REVIEW": "soon"}),
    Fault("decision ended without reason", "119", "PlacedAdoption", _always,
          {"DATE_PLACED_CEASED": "01/04/2025"}),
    Fault("adoption item blank", "151", "AD1", _always, {"FOSTER_CARE": ""}),
    Fault("care leaver item blank", "153", "OC3", _always, {"ACCOM": ""}),
    Fault("missing after care ended", "577", "Missing", _always, {"MIS_END": "01/01/2049"}),
    Fault("no episode at all", "1012", "Reviews", _always, {"CHILD": "99000001"}),
)  # fmt: skip


def inject(tables: Tables, *, rate: float, seed: int) -> list[Injected]:
    """Alter rows in place so that about ``rate`` of all rows get a fault; says where.

    A child gets at most one fault, so that each can be found for itself.
    """
    rng = random.Random(f"faults {seed}")
    wanted = int(sum(len(rows) for rows in tables.values()) * rate)
    order = [fault for fault in FAULTS if tables.get(fault.table)]
    touched: set[str] = set()
    made: list[Injected] = []
    for turn in range(wanted * 3):
        if len(made) >= wanted or not order:
            break
        fault = order[turn % len(order)]
        rows = tables[fault.table]
        place = rng.randrange(len(rows))
        row = rows[place]
        if row["CHILD"] in touched or not fault.fits(row):
            continue
        touched.add(row["CHILD"])
        row.update(fault.changes)
        made.append(Injected(fault.name, fault.rule, fault.table, place, tuple(fault.changes)))
    return made
