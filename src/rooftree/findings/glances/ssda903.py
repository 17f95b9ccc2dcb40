"""SSDA903 at a glance: children looked after, started, ceased; care leavers.

Periods of care are as in the record (``rooftree/record/from_ssda903.py``): episodes in a series
of short breaks are left out, a period begins where an episode does not adjoin the one before it
or that one ended care, and of two episodes that begin on one day the later row counts. A child is
counted once. Source: Children looked after in England, methodology, DfE.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any, NamedTuple

import pyarrow as pa

from rooftree.findings.glance import Asked, Counted
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


class _Episode(NamedTuple):
    began: date
    ended: date | None
    status: str | None
    placement: str | None
    ends_care: bool


def count(dataset: Dataset, suffix: str, start: date, end: date) -> Counted:
    """Every line of ``LINES`` for this return, or for last year's (``suffix`` "_last").

    A line is None where the table that it is counted from was not given.
    """
    found: dict[tuple[str, str], int | None] = {(one.title, one.name): None for one in LINES}
    children = _children(dataset, suffix)
    if f"episodes{suffix}" in dataset.written:
        zero = {PLACEMENT, STATUS, AFTER} | ({AGE} if children else set())
        found |= {key: 0 for key in found if key[0] in zero}
        counts = _of_care(_episodes(dataset, suffix), children, start, end)
        found |= {key: n for key, n in counts.items() if key[0] in zero}
        if not children:
            found[AFTER, _ALONE] = None
    if f"oc3{suffix}" in dataset.written:
        found |= {key: 0 for key in found if key[0] == LEAVERS} | _of_leavers(dataset, suffix, end)
    return found


def _of_care(
    episodes: Mapping[str, list[_Episode]],
    children: Mapping[str, tuple[date | None, bool]],
    start: date,
    end: date,
) -> Counter[tuple[str, str]]:
    groups = {name: _facts(name, "published_group") for name in ("placement_type", "legal_status")}
    found: Counter[tuple[str, str]] = Counter()
    for child, held in episodes.items():
        started = ceased = there = False
        for began, ended in _periods(held):
            started = started or start <= began <= end
            ceased = ceased or (ended is not None and start <= ended <= end)
            there = there or (began <= end and (ended is None or ended > end))
        found[AFTER, _STARTED] += started
        found[AFTER, _CEASED] += ceased
        if there:
            last = [e for e in held if e.began <= end and (e.ended is None or e.ended > end)][-1:]
            placement = groups["placement_type"].get(last[0].placement) if last else None
            status = groups["legal_status"].get(last[0].status) if last else None
            born, alone = children.get(child, (None, False))
            found[AFTER, _AT_END] += 1
            found[AFTER, _ALONE] += alone
            found[PLACEMENT, placement or NOT_KNOWN] += 1
            found[STATUS, status or NOT_KNOWN] += 1
            found[AGE, _age_group(born, end)] += 1
    return found


def _episodes(dataset: Dataset, suffix: str) -> dict[str, list[_Episode]]:
    """Each child's episodes in order, without short breaks and without those that have no start."""
    breaks = {code for code, is_one in _facts("legal_status", "is_short_break").items() if is_one}
    ends = {code for code, is_one in _facts("reason_ceased", "ends_care").items() if is_one}
    table = dataset.tables[f"episodes{suffix}"]
    names = ("CHILD", "DECOM", "DEC", "LS", "PLACE", "REC")
    columns = (_values(table, name) for name in names)
    latest: dict[str, dict[date, _Episode | None]] = {}
    for child, began, ended, status, placement, reason in zip(*columns, strict=True):
        if child is not None and began is not None:
            held = None
            if status not in breaks:
                held = _Episode(began, ended, status, placement, reason in ends)
            latest.setdefault(child, {})[began] = held
    found = {}
    for child, by_start in latest.items():
        kept = [episode for episode in by_start.values() if episode is not None]
        if kept:
            # No two begin on one day, so nothing else is compared.
            kept.sort()
            found[child] = kept
    return found


def _periods(episodes: Iterable[_Episode]) -> Iterator[tuple[date, date | None]]:
    """First and last day of each period of care; no last day where one of it has no end."""
    run: list[_Episode] = []
    for episode in episodes:
        if run and (run[-1].ended != episode.began or run[-1].ends_care):
            yield _period(run)
            run = []
        run.append(episode)
    if run:
        yield _period(run)


def _period(run: list[_Episode]) -> tuple[date, date | None]:
    ends = [episode.ended for episode in run if episode.ended is not None]
    return run[0].began, max(ends) if len(ends) == len(run) else None


def _children(dataset: Dataset, suffix: str) -> dict[str, tuple[date | None, bool]]:
    """When each child was born and whether it came alone; nothing where no Header was given."""
    if f"header{suffix}" not in dataset.written:
        return {}
    table = dataset.tables[f"header{suffix}"]
    columns = (_values(table, name) for name in ("CHILD", "DOB", "UASC"))
    return {child: (born, alone == "1") for child, born, alone in zip(*columns, strict=True)}


def _of_leavers(dataset: Dataset, suffix: str, end: date) -> Counter[tuple[str, str]]:
    touch = find(dataset.returns).code_lists["in_touch"].codes
    gone = {code.code for code in touch if code.facts["died"] or code.facts["returned_home"]}
    facts = {
        _TOUCH: _facts("in_touch", "is_in_touch"),
        _SUITABLE: _facts("accommodation", "is_suitable"),
        _ACTIVE: _facts("activity", "is_education_employment_or_training"),
    }
    found: Counter[tuple[str, str]] = Counter()
    table = dataset.tables[f"oc3{suffix}"]
    columns = ("CHILD", "DOB", "IN_TOUCH", "ACCOM", "ACTIV")
    rows = {row[0]: row for row in zip(*(_values(table, c) for c in columns), strict=True)}
    for child, born, in_touch, home, activity in rows.values():
        if child is None or in_touch in gone:
            continue
        group = _leaving_group(born, end)
        found[LEAVERS, group or "Of another age, or age not known"] += 1
        for name, code in ((_TOUCH, in_touch), (_SUITABLE, home), (_ACTIVE, activity)):
            if group and facts[name].get(code):
                found[LEAVERS, f"{group}, {name}"] += 1
    return found


def _values(table: pa.Table, column: str) -> list[Any]:
    """A column as Python's own values, each different one made once: most stand in many rows."""
    held = table.column(column).combine_chunks().dictionary_encode()
    values = [*held.dictionary.to_pylist(), None]
    return [values[-1 if place is None else place] for place in held.indices.to_pylist()]


def _facts(code_list: str, fact: str) -> dict[str | None, Any]:
    """A fact of each code, of every year: a code's group does not change with the year."""
    return {code.code: code.facts[fact] for code in find("ssda903").code_lists[code_list].codes}


def _age(born: date | None, end: date) -> int | None:
    if born is None or born > end:
        return None
    return end.year - born.year - ((end.month, end.day) < (born.month, born.day))


def _age_group(born: date | None, end: date) -> str:
    age = _age(born, end)
    return NOT_KNOWN if age is None else next(name for below, name in _AGES if age < below)


def _leaving_group(born: date | None, end: date) -> str | None:
    age = _age(born, end)
    return next((name for name, ages in _LEAVING.items() if age in ages), None)
