"""More faults beside care: health, after care, being missing, social workers, orders."""

from __future__ import annotations

from datetime import timedelta

from rooftree.synthetic.calendar_days import written
from rooftree.synthetic.faults.fault import Case, Changes, fault, read

_NO_DAY = "31/02/2024"


def _in_care(case: Case) -> bool:
    episodes = case.rows("Episodes")
    return bool(episodes) and not episodes[-1]["DEC"] and episodes[-1]["LS"] != "V3"


@fault("OC2", "196")
def reason_for_no_score_is_no_code(case: Case) -> Changes | None:
    """A code that never was."""
    return {"SDQ_SCORE": "", "SDQ_REASON": "SDQ9"} if case.row.get("SDQ_SCORE") else None


@fault("OC2", "188")
def small_child_has_a_score(case: Case) -> Changes | None:
    """Asked from four."""
    born = read(case.row["DOB"])
    return {"SDQ_SCORE": "12"} if born and case.year - born.year < 3 else None


@fault("OC2", "543")
def conviction_is_blank(case: Case) -> Changes | None:
    """Asked from ten."""
    born = read(case.row["DOB"])
    return {"CONVICTED": ""} if born and case.year - born.year > 11 else None


@fault("OC2", "545")
def small_childs_check_is_blank(case: Case) -> Changes | None:
    """Asked below five."""
    born = read(case.row["DOB"])
    return {"HEALTH_CHECK": ""} if born and case.year - born.year < 4 else None


@fault("OC2", "193")
def help_with_no_misuse(case: Case) -> Changes | None:
    """Help without a problem."""
    return {"INTERVENTION_RECEIVED": "1"} if case.row.get("SUBSTANCE_MISUSE") == "0" else None


@fault("OC2", "159")
def offer_of_help_is_blank(case: Case) -> Changes | None:
    """No help, and nothing of an offer."""
    fits = case.row.get("SUBSTANCE_MISUSE") == "0"
    cells = {"SUBSTANCE_MISUSE": "1", "INTERVENTION_RECEIVED": "0", "INTERVENTION_OFFERED": ""}
    return cells if fits else None


@fault("OC2", "158")
def help_was_offered_and_received(case: Case) -> Changes | None:
    """Who was helped is not asked for an offer."""
    fits = case.row.get("SUBSTANCE_MISUSE") == "0"
    cells = {"SUBSTANCE_MISUSE": "1", "INTERVENTION_RECEIVED": "1", "INTERVENTION_OFFERED": "1"}
    return cells if fits else None


@fault("OC3", "133")
def home_after_care_is_no_code(case: Case) -> Changes | None:
    """A code that never was."""
    return {"ACCOM": "Q9"} if case.row.get("ACCOM") != "0" else None


@fault("OC3", "344")
def died_yet_is_active(case: Case) -> Changes | None:
    """Where the young person lives is not asked then."""
    return {"IN_TOUCH": "DIED"} if case.row.get("IN_TOUCH") == "YES" else None


@fault("Missing", "564")
def missing_has_no_start(case: Case) -> Changes | None:
    """Nothing is written."""
    return {"MIS_START": "", "MIS_END": ""}


@fault("Missing", "565")
def absence_is_of_no_kind(case: Case) -> Changes | None:
    """Neither missing nor away."""
    return {"MISSING": ""}


@fault("Missing", "570")
def missing_after_the_year(case: Case) -> Changes | None:
    """Not yet known."""
    fits = case.next is None
    return {"MIS_START": f"05/05/{case.year}", "MIS_END": ""} if fits else None


@fault("Missing", "571")
def back_after_the_year(case: Case) -> Changes | None:
    """Not yet known."""
    return {"MIS_END": f"20/05/{case.year}"} if case.next is None else None


@fault("Missing", "1005")
def back_on_no_date(case: Case) -> Changes | None:
    """A day that no calendar has."""
    return {"MIS_END": _NO_DAY}


@fault("Missing", "574")
def missing_while_missing(case: Case) -> Changes | None:
    """The next absence has begun."""
    day = read(case.next["MIS_START"]) if case.next else None
    return {"MIS_END": written(day + timedelta(days=1))} if day else None


@fault("SWEpisodes", "SW02STG1")
def social_workers_number_is_blank(case: Case) -> Changes | None:
    """Nothing is written."""
    return {"SW_ID": ""}


@fault("SWEpisodes", "SW05STG1")
def social_worker_until_no_day(case: Case) -> Changes | None:
    """A day that no calendar has."""
    return {"SW_DEC": _NO_DAY} if case.row.get("SW_DEC") else None


@fault("SWEpisodes", "SW06STG2")
def social_worker_after_the_year(case: Case) -> Changes | None:
    """Not yet known."""
    fits = case.next is None and not case.row.get("SW_DEC")
    return {"SW_DECOM": f"15/05/{case.year}"} if fits else None


@fault("SWEpisodes", "SW10STG2")
def weeks_without_a_social_worker(case: Case) -> Changes | None:
    """The next began three weeks after the one before had ended."""
    day = read(case.row["SW_DECOM"])
    before = case.previous
    fits = before and before["SW_DEC"] and case.row["SW_REASON"] != "FCONTA"
    open_ = not case.row.get("SW_DEC") and day and day.month in (6, 7, 8, 9, 10, 11)
    return {"SW_DECOM": written(day + timedelta(days=21))} if fits and open_ and day else None


@fault("SWEpisodes", "SW11aSTG2", until=2024)
def no_social_worker_at_the_end(case: Case) -> Changes | None:
    """The last one left weeks before the year's end."""
    day = read(case.row["SW_DECOM"])
    fits = _in_care(case) and case.next is None and not case.row.get("SW_DEC")
    early = day and day.year < case.year
    return {"SW_DEC": f"20/02/{case.year}"} if fits and early else None


@fault("SWEpisodes", "SW11bSTG2")
def social_worker_ends_in_the_last_days(case: Case) -> Changes | None:
    """The last one left, and nobody follows."""
    day = read(case.row["SW_DECOM"])
    fits = _in_care(case) and case.next is None and not case.row.get("SW_DEC")
    early = day and day.year < case.year
    return {"SW_DEC": f"29/03/{case.year}"} if fits and early else None


@fault("DoLo", "701")
def order_until_no_day(case: Case) -> Changes | None:
    """A day that no calendar has."""
    return {"DOLO_END": _NO_DAY}


@fault("DoLo", "703")
def order_after_the_year(case: Case) -> Changes | None:
    """Not yet known."""
    return {"DOLO_START": f"05/05/{case.year}", "DOLO_END": ""}


@fault("DoLo", "708")
def order_before_birth(case: Case) -> Changes | None:
    """The child was not yet born."""
    born = read(case.row["DOB"])
    return {"DOLO_START": written(born - timedelta(days=5))} if born else None
