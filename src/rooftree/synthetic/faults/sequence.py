"""Faults in how episodes follow one another, within the year and from last year's return."""

from __future__ import annotations

from datetime import date, timedelta

from rooftree.synthetic.calendar_days import written
from rooftree.synthetic.faults.fault import Case, Changes, fault

_ORDERS = ("C1", "C2")


def _days(case: Case) -> int:
    """How long the episode lasted in the year or has lasted so far."""
    start, end = case.day("DECOM"), case.day("DEC") or date(case.year, 3, 31)
    return (end - start).days if start else 0


def _moved(case: Case) -> bool:
    return case.row["RNE"] == "P" and case.previous is not None


@fault("Episodes", "142")
def earlier_episode_left_open(case: Case) -> Changes | None:
    """The next has begun."""
    return {"DEC": "", "REC": "", "REASON_PLACE_CHANGE": ""} if case.row["REC"] == "X1" else None


@fault("Episodes", "388", "432")
def care_goes_on_after_its_end(case: Case) -> Changes | None:
    """An end of care on the day on which the next episode begins."""
    fits = case.row["REC"] == "X1" and not case.row["PLACE"].startswith("T")
    return {"REC": "E4A", "REASON_PLACE_CHANGE": ""} if fits else None


@fault("Episodes", "388")
def no_episode_follows(case: Case) -> Changes | None:
    """Said to go on, and does not."""
    fits = case.row["REC"] in ("E4A", "E5", "E17", "E13") and case.row["LS"] != "V3"
    return {"REC": "X1"} if fits and case.next is None else None


@fault("Episodes", "431")
def move_is_called_a_start(case: Case) -> Changes | None:
    """The child was in care until that day."""
    return {"RNE": "S"} if _moved(case) else None


@fault("Episodes", "433")
def gap_in_care(case: Case) -> Changes | None:
    """The episode before ended some days earlier."""
    before, start = case.previous, case.day("DECOM")
    if not _moved(case) or before is None or start is None or _days(case) < 10:
        return None
    return {"DECOM": written(start + timedelta(days=5))}


@fault("Episodes", "501")
def starts_before_the_last_one_ends(case: Case) -> Changes | None:
    """Two episodes at once."""
    before, start = case.previous, case.day("DECOM")
    if not _moved(case) or before is None or start is None:
        return None
    earlier = written(start - timedelta(days=2))
    return {"DECOM": earlier} if earlier != before["DECOM"] else None


@fault("Episodes", "434")
def move_is_called_legal(case: Case) -> Changes | None:
    """The placement changed, the status did not."""
    return {"RNE": "L"} if _moved(case) else None


@fault("Episodes", "435")
def legal_change_is_called_a_move(case: Case) -> Changes | None:
    """The status changed, the placement did not."""
    return {"RNE": "P"} if case.row["RNE"] == "L" and case.previous else None


@fault("Episodes", "436")
def move_is_called_both(case: Case) -> Changes | None:
    """The status did not change."""
    return {"RNE": "B"} if _moved(case) else None


@fault("Episodes", "437")
def died_yet_goes_on(case: Case) -> Changes | None:
    """There are later episodes."""
    return {"REC": "E2", "REASON_PLACE_CHANGE": ""} if case.row["REC"] == "X1" else None


@fault("Episodes", "504")
def need_changes_in_care(case: Case) -> Changes | None:
    """It should stay what it was at the start."""
    return {"CIN": "N7" if case.row["CIN"] != "N7" else "N6"} if _moved(case) else None


@fault("Episodes", "361")
def police_protection_for_long(case: Case) -> Changes | None:
    """Longer than 72 hours."""
    return {"LS": "L1"} if case.row["LS"] in _ORDERS and _days(case) > 5 else None


@fault("Episodes", "362")
def emergency_order_for_long(case: Case) -> Changes | None:
    """Longer than 21 days."""
    return {"LS": "L2"} if case.row["LS"] in _ORDERS and _days(case) > 30 else None


@fault("Episodes", "363")
def assessment_order_for_long(case: Case) -> Changes | None:
    """Longer than 7 days."""
    return {"LS": "L3"} if case.row["LS"] in _ORDERS and _days(case) > 10 else None


@fault("Episodes", "364")
def arrest_for_long(case: Case) -> Changes | None:
    """Longer than 21 days."""
    old = case.age("DECOM") > 10
    return {"LS": "J2"} if case.row["LS"] in _ORDERS and old and _days(case) > 30 else None


@fault("Episodes", "365")
def break_for_long(case: Case) -> Changes | None:
    """Longer than 17 days."""
    end = case.day("DECOM")
    fits = case.row["LS"] == "V3" and case.row["DEC"] and case.next is None
    if not fits or end is None or (date(case.year, 3, 31) - end).days < 30:
        return None
    return {"DEC": written(end + timedelta(days=25))}


@fault("Episodes", "502")
def start_changed_since_last_year(case: Case) -> Changes | None:
    """The episode open at the end of last year began on another day."""
    start = case.day("DECOM")
    return {"DECOM": written(start - timedelta(days=9))} if case.continues and start else None


@fault("Episodes", "503A")
def reason_changed_since_last_year(case: Case) -> Changes | None:
    """Another reason for the new episode than last year's return told."""
    fits = case.continues and case.row["RNE"] == "P"
    return {"RNE": "B"} if fits else None


@fault("Episodes", "503B")
def status_changed_since_last_year(case: Case) -> Changes | None:
    """Another legal status than last year's return told."""
    fits = case.continues and case.row["LS"] == "C1" and case.next is None
    return {"LS": "C2"} if fits else None


@fault("Episodes", "503C")
def need_changed_since_last_year(case: Case) -> Changes | None:
    """Another need than last year's return told."""
    fits = case.continues and case.next is None
    return {"CIN": "N3" if case.row["CIN"] != "N3" else "N4"} if fits else None


@fault("Episodes", "503D")
def placement_changed_since_last_year(case: Case) -> Changes | None:
    """Another type of placement than last year's return told."""
    fits = case.continues and case.row["PLACE"] == "U6" and case.next is None
    return {"PLACE": "U4"} if fits else None
