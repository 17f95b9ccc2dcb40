"""Faults in what is told of adoptions, of decisions to place and of earlier permanence."""

from __future__ import annotations

from datetime import timedelta

from rooftree.synthetic.calendar_days import written
from rooftree.synthetic.faults.fault import Case, Changes, fault, read

_NO_DAY = "31/02/2024"


@fault("AD1", "112")
def adoption_decision_is_no_date(case: Case) -> Changes | None:
    """A day that no calendar has."""
    return {"DATE_INT": _NO_DAY}


@fault("AD1", "113")
def matching_is_no_date(case: Case) -> Changes | None:
    """A day that no calendar has."""
    return {"DATE_MATCH": _NO_DAY}


@fault("AD1", "114")
def adoption_by_foster_carers_is_no_code(case: Case) -> Changes | None:
    """A third answer."""
    return {"FOSTER_CARE": "9"}


@fault("AD1", "175")
def number_of_adopters_is_no_code(case: Case) -> Changes | None:
    """One too many."""
    return {"NB_ADOPTR": "3"}


@fault("AD1", "176")
def sex_of_adopters_is_no_code(case: Case) -> Changes | None:
    """A code that never was."""
    return {"SEX_ADOPTR": "X1"}


@fault("AD1", "177")
def status_of_adopters_is_no_code(case: Case) -> Changes | None:
    """A code that never was."""
    return {"LS_ADOPTR": "L9"}


@fault("AD1", "523")
def decisions_are_of_two_days(case: Case) -> Changes | None:
    """The decision behind the adoption on the day after the decision to place."""
    day = read(case.row["DATE_INT"])
    same = [r for r in case.rows("PlacedAdoption") if r["DATE_PLACED"] == case.row["DATE_INT"]]
    return {"DATE_INT": written(day + timedelta(days=1))} if day and same else None


@fault("PlacedAdoption", "115")
def decision_to_place_is_no_date(case: Case) -> Changes | None:
    """A day that no calendar has."""
    return {"DATE_PLACED": _NO_DAY}


@fault("PlacedAdoption", "116")
def end_of_decision_is_no_date(case: Case) -> Changes | None:
    """A day that no calendar has, and a reason."""
    return {"DATE_PLACED_CEASED": _NO_DAY, "REASON_PLACED_CEASED": "RD1"}


@fault("PlacedAdoption", "120")
def reason_to_end_decision_is_no_code(case: Case) -> Changes | None:
    """A code that never was."""
    return {"REASON_PLACED_CEASED": "RD9"} if case.row.get("DATE_PLACED_CEASED") else None


@fault("PlacedAdoption", "522")
def decision_ends_before_it_is_made(case: Case) -> Changes | None:
    """In the wrong order."""
    day = read(case.row["DATE_PLACED"])
    if day is None:
        return None
    return {
        "DATE_PLACED_CEASED": written(day - timedelta(days=10)),
        "REASON_PLACED_CEASED": "RD1",
    }


@fault("PlacedAdoption", "563")
def decision_ends_that_was_not_made(case: Case) -> Changes | None:
    """An end without a start."""
    ended = {"DATE_PLACED_CEASED": f"30/03/{case.year}", "REASON_PLACED_CEASED": "RD1"}
    return {"DATE_PLACED": "", **ended}


@fault("PlacedAdoption", "184")
def decided_before_birth(case: Case) -> Changes | None:
    """The child was not yet born."""
    born = read(case.row["DOB"])
    return {"DATE_PLACED": written(born - timedelta(days=10))} if born else None


@fault("PrevPerm", "633")
def authority_of_previous_permanence_is_no_code(case: Case) -> Changes | None:
    """A number that no authority has."""
    return {"PREV_PERM": "P2", "LA_PERM": "001", "DATE_PERM": f"xx/xx/{case.year - 2}"}


@fault("PrevPerm", "635")
def no_permanence_has_an_authority(case: Case) -> Changes | None:
    """An authority of what never was."""
    return {"LA_PERM": "301"} if case.row.get("PREV_PERM") == "Z1" else None
