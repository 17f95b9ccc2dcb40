"""SSDA903 at a glance: children looked after, started, ceased; care leavers.

A child is counted once; periods of care are in ``care.py``. Source:
Children looked after in England, methodology, DfE.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date

import pyarrow as pa
from pyarrow import compute as pc

from rooftree.findings.glance import Asked, Counted
from rooftree.findings.glances.care import InCare, ages, counted, facts, in_care
from rooftree.returns import find
from rooftree.sources.dataset import Dataset

AFTER = "Children looked after"
PLACEMENT = "Looked after at the year's end, by placement"
STATUS = "Looked after at the year's end, by legal status"
AGE = "Looked after at the year's end, by age"
LEAVERS = "Care leavers"
NOT_KNOWN = "Not known"

_AT_END, _STARTED, _CEASED = "At the year's end", "Started in the year", "Ceased in the year"
_ALONE = "Unaccompanied asylum-seeking, at the year's end"
_WHO = "cla_31march_characteristics_pct"
_PLACEMENTS = (
    "Foster placements",
    "Secure homes and children's homes",
    "Independent living and supported accommodation",
    "With parents",
    "Placed for adoption",
    "Residential schools",
    "Other residential settings",
    "Other placements",
)
_STATUSES = (
    "Full care order",
    "Interim care order",
    "Placement order",
    "Voluntary agreement (section 20)",
    "Detained for child protection",
    "Youth justice",
)
# The first age that is no longer of the group.
_AGES = (
    (1, "Under 1 year"),
    (5, "1 to 4 years"),
    (10, "5 to 9 years"),
    (16, "10 to 15 years"),
    (10_000, "16 years and over"),
)
_LEAVING = {"17 to 18 years": (17, 18), "19 to 21 years": (19, 20, 21)}
_SUITABLE, _ACTIVE, _TOUCH = (
    "in suitable accommodation",
    "in education, employment or training",
    "in touch with the authority",
)


def _of(title: str, indicator: str, breakdown: str, groups: Iterable[str]) -> Iterator[Asked]:
    for group in groups:
        yield Asked(title, group, (indicator, ((breakdown, group),)))


def _leavers() -> Iterator[Asked]:
    for group in _LEAVING:
        by = (("age", group),)
        yield Asked(LEAVERS, group)
        yield Asked(LEAVERS, f"{group}, {_TOUCH}")
        published = ("care_leavers_suitable_accommodation_pct", by)
        yield Asked(LEAVERS, f"{group}, {_SUITABLE}", published)
        yield Asked(LEAVERS, f"{group}, {_ACTIVE}", ("care_leavers_eet_pct", by))
    yield Asked(LEAVERS, "Of another age, or age not known", rare=True)


LINES: tuple[Asked, ...] = (
    Asked(AFTER, _AT_END, ("cla_31march_rate_per_10000", ())),
    Asked(AFTER, _STARTED, ("cla_starting_rate_per_10000", ())),
    Asked(AFTER, _CEASED, ("cla_ceasing_rate_per_10000", ())),
    Asked(AFTER, _ALONE, (_WHO, (("uasc_status", "UASC"),))),
    *_of(PLACEMENT, "cla_placement_type_pct", "placement", _PLACEMENTS),
    Asked(PLACEMENT, "Temporary placements", rare=True),
    Asked(PLACEMENT, NOT_KNOWN, rare=True),
    *_of(STATUS, _WHO, "legal_status", _STATUSES),
    Asked(STATUS, "Freeing order", rare=True),
    Asked(STATUS, NOT_KNOWN, rare=True),
    *_of(AGE, _WHO, "age", (name for _, name in _AGES)),
    Asked(AGE, NOT_KNOWN, rare=True),
    *_leavers(),
)
NOTES = (
    "Each child is counted once. Children looked after only in a series of short breaks (V3, V4) "
    "are left out, as the statistics do. A child who started or ceased more than once in the "
    "year is counted once. Placement, legal status and age are those of the last day.",
    "Care leavers are the young people in OC3, by their age at the year's end, without those who "
    "died or returned home. Published figures are of the department's file of the year named.",
)


def count(dataset: Dataset, suffix: str, start: date, end: date) -> Counted:
    """Every line of ``LINES`` for this return, or for last year's (``suffix`` "_last").

    A line is None where the table that it is counted from was not given.
    """
    found: dict[tuple[str, str], int | None] = {(one.title, one.name): None for one in LINES}
    children = _children(dataset, suffix)
    if f"episodes{suffix}" in dataset.written:
        zero = {PLACEMENT, STATUS, AFTER} | (set() if children is None else {AGE})
        found |= {key: 0 for key in found if key[0] in zero}
        counts = _of_care(in_care(dataset.tables[f"episodes{suffix}"], start, end), children, end)
        found |= {key: n for key, n in counts.items() if key[0] in zero}
        if children is None:
            found[AFTER, _ALONE] = None
    if f"oc3{suffix}" in dataset.written:
        found |= {key: 0 for key in found if key[0] == LEAVERS} | _of_leavers(dataset, suffix, end)
    return found


def _children(dataset: Dataset, suffix: str) -> pa.Table | None:
    """CHILD, DOB and UASC of each row of the Header, where one was given and has rows."""
    if f"header{suffix}" not in dataset.written:
        return None
    header = dataset.tables[f"header{suffix}"]
    return header.select(["CHILD", "DOB", "UASC"]) if len(header) else None


def _of_care(held: InCare, children: pa.Table | None, end: date) -> Counter[tuple[str, str]]:
    found = Counter({(AFTER, _STARTED): held.started, (AFTER, _CEASED): held.ceased})
    found[AFTER, _AT_END] = len(held.at_end)
    for title, column, code_list in (
        (PLACEMENT, "PLACE", "placement_type"),
        (STATUS, "LS", "legal_status"),
    ):
        groups = facts(code_list, "published_group")
        for code, number in counted(held.at_end.column(column)).items():
            found[title, groups.get(code) or NOT_KNOWN] += number
    if children is not None:
        known = _last_of(children, held.at_end.column("CHILD"))
        found[AFTER, _ALONE] = counted(known.column("UASC")).get("1", 0)
        for age, number in counted(ages(known.column("DOB"), end)).items():
            found[AGE, _age_group(age)] += number
    return found


def _last_of(rows: pa.Table, children: pa.ChunkedArray) -> pa.Table:
    """For each child its last row in a table, blank where it has none."""
    backwards = rows.take(pa.array(range(len(rows) - 1, -1, -1), pa.int64()))
    return backwards.take(pc.index_in(children, backwards.column("CHILD").combine_chunks()))


def _of_leavers(dataset: Dataset, suffix: str, end: date) -> Counter[tuple[str, str]]:
    touch = find(dataset.returns).code_lists["in_touch"].codes
    gone = {code.code for code in touch if code.facts["died"] or code.facts["returned_home"]}
    known = {
        _TOUCH: facts("in_touch", "is_in_touch"),
        _SUITABLE: facts("accommodation", "is_suitable"),
        _ACTIVE: facts("activity", "is_education_employment_or_training"),
    }
    found: Counter[tuple[str, str]] = Counter()
    table = dataset.tables[f"oc3{suffix}"]
    columns = [table.column(name) for name in ("CHILD", "IN_TOUCH", "ACCOM", "ACTIV")]
    columns.append(ages(table.column("DOB"), end))
    rows = {row[0]: row for row in zip(*(c.to_pylist() for c in columns), strict=True)}
    for child, in_touch, home, activity, age in rows.values():
        if child is None or in_touch in gone:
            continue
        group = next((name for name, some in _LEAVING.items() if age in some), None)
        found[LEAVERS, group or "Of another age, or age not known"] += 1
        for name, code in ((_TOUCH, in_touch), (_SUITABLE, home), (_ACTIVE, activity)):
            if group and known[name].get(code):
                found[LEAVERS, f"{group}, {name}"] += 1
    return found


def _age_group(age: int | None) -> str:
    return NOT_KNOWN if age is None else next(name for below, name in _AGES if age < below)
