"""Faults in who the child is: Header, UASC, PrevPerm and what has changed since last year."""

from __future__ import annotations

from rooftree.synthetic.faults.fault import Case, Changes, fault, read


@fault("Header", "101")
def sex_is_blank(case: Case) -> Changes | None:
    """Nothing is written."""
    return {"SEX": ""}


@fault("Header", "101")
def sex_is_no_code(case: Case) -> Changes | None:
    """A code of no year."""
    return {"SEX": "9"}


@fault("Header", "102")
def birth_is_no_date(case: Case) -> Changes | None:
    """A day that no calendar has."""
    return {"DOB": "31/02/2012"}


@fault("Header", "103")
def ethnicity_is_blank(case: Case) -> Changes | None:
    """Nothing is written."""
    return {"ETHNIC": ""}


@fault("Header", "103")
def ethnicity_is_no_code(case: Case) -> Changes | None:
    """A word in place of a code."""
    return {"ETHNIC": "WHIT"}


@fault("Header", "168")
def pupil_number_has_a_wrong_form(case: Case) -> Changes | None:
    """Too few digits."""
    return {"UPN": "123"}


@fault("Header", "442")
def pupil_number_is_blank(case: Case) -> Changes | None:
    """Nothing is written for a child in care."""
    asked = any(row["LS"] != "V3" for row in case.rows("Episodes"))
    return {"UPN": ""} if asked else None


@fault("Header", "444", since=2026)
def pupil_number_is_anothers(case: Case) -> Changes | None:
    """The number of another child."""
    other = next((r for r in case.tables["Header"] if len(r["UPN"]) == 13), None)
    asked = other is not None and other is not case.row and len(case.row["UPN"]) == 13
    return {"UPN": other["UPN"]} if other and asked else None


@fault("Header", "393", "165")
def motherhood_of_a_girl_is_blank(case: Case) -> Changes | None:
    """Asked of every girl in care."""
    return {"MOTHER": ""} if case.row["MOTHER"] == "0" else None


@fault("Header", "174")
def boy_has_a_child_of_his_own(case: Case) -> Changes | None:
    """A date that belongs to mothers."""
    return {"MC_DOB": "05/05/2023"} if case.row["SEX"] in ("1", "M") else None


@fault("Header", "611")
def first_childs_birth_is_blank(case: Case) -> Changes | None:
    """A mother without the date."""
    return {"MOTHER": "1"} if case.row["MOTHER"] == "0" else None


@fault("Header", "203")
def birth_changed_since_last_year(case: Case) -> Changes | None:
    """Another day of birth, possible in itself; the year stays as it was."""
    born = read(case.row["DOB"])
    known = case.rows_last_year("Header") and len(case.rows("Header")) == 1
    if born is None or not known:
        return None
    return {"DOB": f"{born.day % 27 + 1:02d}/{born.month:02d}/{born.year}"}


@fault("Header", "204")
def ethnicity_changed_since_last_year(case: Case) -> Changes | None:
    """Another code than last year's."""
    known = case.rows_last_year("Header")
    return {"ETHNIC": "WIRT" if case.row["ETHNIC"] != "WIRT" else "WROM"} if known else None


@fault("Header", "202", since=2026)
def sex_changed_since_last_year(case: Case) -> Changes | None:
    """The other code; a boy's, who has no more to answer."""
    known = case.rows_last_year("Header") and case.row["SEX"] == "F"
    return {"SEX": "M", "MOTHER": "", "MC_DOB": ""} if known else None


@fault("Header", "208")
def pupil_number_changed_since_last_year(case: Case) -> Changes | None:
    """A known number that is now unknown."""
    known = [row for row in case.rows_last_year("Header") if len(row["UPN"]) == 13]
    return {"UPN": "UN5"} if known else None


@fault("UASC", "304")
def unaccompanied_after_adulthood(case: Case) -> Changes | None:
    """The status ends after the eighteenth birthday."""
    day = case.day("DUC")
    return {"DUC": f"{day.day:02d}/{day.month:02d}/{day.year + 1}"} if day else None


@fault("UASC", "104")
def end_of_unaccompanied_is_no_date(case: Case) -> Changes | None:
    """A word in place of a date."""
    return {"DUC": "unknown"}


@fault("UASC", "INT21")
def sex_of_unaccompanied_differs(case: Case) -> Changes | None:
    """Another code than in Header."""
    return {"SEX": "F" if case.row["SEX"] == "M" else "M"}


@fault("PrevPerm", "631")
def previous_permanence_is_no_code(case: Case) -> Changes | None:
    """A code of another list."""
    return {"PREV_PERM": "P9"}


@fault("PrevPerm", "630")
def authority_of_previous_permanence_is_blank(case: Case) -> Changes | None:
    """An order whose authority and date are not told."""
    cells = {"PREV_PERM": "P2", "LA_PERM": "", "DATE_PERM": ""}
    return cells if case.row["PREV_PERM"] == "Z1" else None


@fault("PrevPerm", "632")
def date_of_previous_permanence_is_none(case: Case) -> Changes | None:
    """A word in place of a date."""
    return {"PREV_PERM": "P2", "LA_PERM": "999", "DATE_PERM": "long ago"}
