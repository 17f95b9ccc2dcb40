"""Faults in where and how a child is cared for: placements, ages, short breaks, the first day."""

from __future__ import annotations

from datetime import date, timedelta

from rooftree.synthetic.calendar_days import written
from rooftree.synthetic.faults.fault import Case, Changes, fault, read

_FOSTER = ("U1", "U3", "U4", "U6")
_TEMPORARY = ("T0", "T1", "T2", "T3", "T4")


@fault("Episodes", "OURS-DECOM")
def episode_has_no_start(case: Case) -> Changes | None:
    """Nothing is written, of one episode of several."""
    return {"DECOM": ""} if case.previous else None


@fault("Episodes", "529")
def public_body_provides_foster_care(case: Case) -> Changes | None:
    """A kind of provider that has no foster carers."""
    return {"PLACE_PROVIDER": "PR3"} if case.row["PLACE"] in _FOSTER else None


@fault("Episodes", "530")
def private_provider_for_parents(case: Case) -> Changes | None:
    """A company for a child who is with parents."""
    return {"PLACE_PROVIDER": "PR4"} if case.row["PLACE"] == "P1" else None


@fault("Episodes", "531")
def voluntary_provider_for_parents(case: Case) -> Changes | None:
    """A charity for a child who is with parents."""
    return {"PLACE_PROVIDER": "PR5"} if case.row["PLACE"] == "P1" else None


@fault("Episodes", "213")
def temporary_placement_has_a_provider(case: Case) -> Changes | None:
    """Nobody provides it."""
    return {"PLACE_PROVIDER": "PR1"} if case.row["PLACE"] in _TEMPORARY else None


@fault("Episodes", "380")
def temporary_placement_is_a_legal_change(case: Case) -> Changes | None:
    """Such a placement begins with a move."""
    return {"RNE": "L"} if case.row["PLACE"] in _TEMPORARY else None


def _a_child_in_a_home(case: Case) -> bool:
    """Sixteen is still to come, and it is the latest episode."""
    return case.row["PLACE"] == "K2" and 0 <= case.age("DECOM") < 15 and case.next is None


@fault("Episodes", "371", since=2025)
def supported_as_a_child(case: Case) -> Changes | None:
    """Supported accommodation is for those of sixteen and over."""
    return {"PLACE": "K3"} if _a_child_in_a_home(case) else None


@fault("Episodes", "371", until=2024)
def semi_independent_as_a_child(case: Case) -> Changes | None:
    """The code that supported accommodation had before; up to 2022/23 it was for 14 and over."""
    fits = _a_child_in_a_home(case) and case.age("DECOM") < 13
    return {"PLACE": "H5"} if fits else None


@fault("Episodes", "372")
def young_offender_too_young(case: Case) -> Changes | None:
    """Ten is still to come."""
    fits = case.row["PLACE"] in _FOSTER and 0 <= case.age("DECOM") < 9
    return {"PLACE": "R5"} if fits and case.next is None else None


@fault("Episodes", "373")
def at_boarding_school_as_a_baby(case: Case) -> Changes | None:
    """Four is still to come."""
    fits = case.row["PLACE"] in _FOSTER and 0 <= case.age("DECOM") < 3
    return {"PLACE": "S1"} if fits and case.next is None else None


@fault("Episodes", "390")
def adopted_from_a_home(case: Case) -> Changes | None:
    """The placement was none for adoption."""
    fits = case.row["PLACE"] == "K2" and case.row["REC"] in ("E4A", "E4B")
    return {"REC": "E11"} if fits else None


@fault("Episodes", "357")
def care_begins_with_a_move(case: Case) -> Changes | None:
    """There is nothing to move from."""
    start = case.day("DECOM")
    fits = case.row["RNE"] == "S" and start and start >= date(case.year - 1, 4, 1)
    known = case.rows_last_year("Episodes")
    return {"RNE": "P"} if fits and not known and case.previous is None else None


@fault("Episodes", "366")
def break_within_a_break(case: Case) -> Changes | None:
    """Each short break begins anew."""
    return {"RNE": "P"} if case.row["LS"] == "V3" and case.previous is None else None


@fault("Episodes", "353")
def starts_before_the_act(case: Case) -> Changes | None:
    """Long ago."""
    return {"DECOM": "01/06/1990"} if case.continues else None


@fault("Episodes", "354")
def starts_after_the_year(case: Case) -> Changes | None:
    """Not yet known."""
    fits = case.next is None and not case.row["DEC"] and not case.continues
    return {"DECOM": f"20/05/{case.year}"} if fits else None


@fault("Header", "301")
def born_after_the_year(case: Case) -> Changes | None:
    """Not yet."""
    return {"DOB": f"01/06/{case.year}"}


@fault("Header", "302")
def in_care_before_birth(case: Case) -> Changes | None:
    """A day in the first month of care."""
    first = next(iter(case.rows("Episodes")), None)
    day = read(first["DECOM"]) if first else None
    return {"DOB": written(day + timedelta(days=9))} if day and day.year < case.year else None


@fault("Header", "351")
def too_old_for_the_return(case: Case) -> Changes | None:
    """A birth of long ago."""
    return {"DOB": f"01/02/{case.year - 30}"}


@fault("Header", "232", since=2025)
def sex_is_unknown(case: Case) -> Changes | None:
    """A code that is taken, and asked about."""
    return {"SEX": "U", "MOTHER": "", "MC_DOB": ""}


@fault("Header", "171")
def first_childs_birth_is_no_date(case: Case) -> Changes | None:
    """A word in place of a date."""
    return {"MC_DOB": "spring"} if case.row.get("MOTHER") == "1" else None


@fault("Header", "612")
def child_of_one_who_is_no_mother(case: Case) -> Changes | None:
    """A date that belongs to mothers."""
    return {"MC_DOB": f"05/05/{case.year - 1}"} if case.row.get("MOTHER") == "0" else None


@fault("Header", "621")
def first_child_is_as_old_as_the_mother(case: Case) -> Changes | None:
    """Born on one day."""
    return {"MC_DOB": case.row["DOB"]} if case.row.get("MOTHER") == "1" else None
