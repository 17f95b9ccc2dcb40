"""Faults beside care: reviews, health, adoption, after care, missing, social workers, orders."""

from __future__ import annotations

from datetime import timedelta

from rooftree.synthetic.calendar_days import written
from rooftree.synthetic.faults.fault import Case, Changes, fault, read


@fault("Reviews", "166")
def review_without_a_date(case: Case) -> Changes | None:
    """Nothing is written."""
    return {"REVIEW": ""}


@fault("Reviews", "166")
def review_on_no_date(case: Case) -> Changes | None:
    """A word in place of a date."""
    return {"REVIEW": "soon"}


@fault("Reviews", "167")
def participation_is_no_code(case: Case) -> Changes | None:
    """A code that never was."""
    return {"REVIEW_CODE": "PN9"}


@fault("Reviews", "440")
def big_child_is_called_small(case: Case) -> Changes | None:
    """Too old not to have been asked."""
    return {"REVIEW_CODE": "PN0"} if case.age("REVIEW") > 5 else None


@fault("Reviews", "441")
def small_child_speaks_for_itself(case: Case) -> Changes | None:
    """Too young to have been asked."""
    return {"REVIEW_CODE": "PN1"} if 0 <= case.age("REVIEW") < 3 else None


@fault("Reviews", "1012")
def reviewed_without_an_episode(case: Case) -> Changes | None:
    """A child of whom nothing else is told."""
    return {"CHILD": f"{case.row['CHILD'][:2]}999999"} if case.previous else None


@fault("OC2", "180")
def score_is_too_high(case: Case) -> Changes | None:
    """Scores end at 40."""
    return {"SDQ_SCORE": "41"} if case.row.get("SDQ_SCORE") else None


@fault("OC2", "181")
def flag_is_neither_yes_nor_no(case: Case) -> Changes | None:
    """A third answer."""
    return {"TEETH_CHECK": "2"}


@fault("OC2", "191", "182")
def health_item_is_blank(case: Case) -> Changes | None:
    """One of those that all must answer."""
    return {"IMMUNISATIONS": ""}


@fault("OC2", "197a")
def score_and_reason_for_none(case: Case) -> Changes | None:
    """One rules out the other."""
    return {"SDQ_REASON": "SDQ2"} if case.row.get("SDQ_SCORE") else None


@fault("OC2", "542")
def small_child_is_convicted(case: Case) -> Changes | None:
    """Asked from ten."""
    born = read(case.row["DOB"])
    return {"CONVICTED": "0"} if born and case.year - born.year < 9 else None


@fault("OC2", "546")
def big_child_has_a_small_childs_check(case: Case) -> Changes | None:
    """Asked below five."""
    born = read(case.row["DOB"])
    return {"HEALTH_CHECK": "1"} if born and case.year - born.year > 6 else None


@fault("OC2", "192")
def help_with_misuse_is_blank(case: Case) -> Changes | None:
    """A problem without what was done."""
    return {"SUBSTANCE_MISUSE": "1"} if case.row["SUBSTANCE_MISUSE"] == "0" else None


@fault("OC3", "153")
def item_after_care_is_blank(case: Case) -> Changes | None:
    """Two of three."""
    return {"ACCOM": ""}


@fault("OC3", "132")
def activity_is_no_code(case: Case) -> Changes | None:
    """A code that never was."""
    return {"ACTIV": "F9"} if case.row["ACTIV"] != "0" else None


@fault("OC3", "131")
def touch_is_no_code(case: Case) -> Changes | None:
    """A word of no list."""
    return {"IN_TOUCH": "MAYBE"}


@fault("OC3", "345")
def in_touch_yet_nothing_is_known(case: Case) -> Changes | None:
    """Where the young person lives must then be known."""
    return {"ACCOM": "0"} if case.row["IN_TOUCH"] == "YES" else None


@fault("AD1", "151")
def adoption_item_is_blank(case: Case) -> Changes | None:
    """Five of six."""
    return {"FOSTER_CARE": ""}


@fault("AD1", "511")
def couple_is_one_person(case: Case) -> Changes | None:
    """Two adopters of whom there is one."""
    return {"SEX_ADOPTR": "F1"} if case.row["NB_ADOPTR"] == "2" else None


@fault("AD1", "333")
def matched_before_the_decision(case: Case) -> Changes | None:
    """In the wrong order."""
    day = read(case.row["DATE_INT"])
    return {"DATE_MATCH": written(day - timedelta(days=20))} if day else None


@fault("PlacedAdoption", "119")
def decision_ended_without_a_reason(case: Case) -> Changes | None:
    """A date without its reason."""
    day = read(case.row["DATE_PLACED"])
    open_ = not case.row["DATE_PLACED_CEASED"]
    return {"DATE_PLACED_CEASED": f"30/03/{case.year}"} if open_ and day else None


@fault("PlacedAdoption", "1003")
def decided_before_care(case: Case) -> Changes | None:
    """The child was not yet in care."""
    first = case.rows("Episodes")[0]
    day = read(first["DECOM"])
    fits = first["RNE"] == "S" and day
    return {"DATE_PLACED": written(day - timedelta(days=3))} if fits and day else None


@fault("Missing", "1004")
def missing_from_no_day(case: Case) -> Changes | None:
    """A word in place of a date."""
    return {"MIS_START": "night"}


@fault("Missing", "1006")
def missing_is_no_code(case: Case) -> Changes | None:
    """A letter of no list."""
    return {"MISSING": "X"}


@fault("Missing", "567")
def back_before_gone(case: Case) -> Changes | None:
    """In the wrong order."""
    day = case.day("MIS_START")
    fits = day and case.row["MIS_END"] and day.month not in (4, 5)
    return {"MIS_END": written(day - timedelta(days=2))} if fits and day else None


@fault("Missing", "577")
def missing_when_care_is_over(case: Case) -> Changes | None:
    """Care ended and nobody says that the child came back."""
    over = bool(case.rows("Episodes")[-1]["DEC"]) and case.next is None
    return {"MIS_END": ""} if over else None


@fault("SWEpisodes", "SW02STG1")
def social_worker_has_no_number(case: Case) -> Changes | None:
    """A name in place of a number."""
    return {"SW_ID": "JSMITH"}


@fault("SWEpisodes", "SW04STG1")
def social_worker_from_no_day(case: Case) -> Changes | None:
    """A day that no calendar has."""
    return {"SW_DECOM": "00/01/2024"}


@fault("SWEpisodes", "SW08STG2")
def two_social_workers_at_once(case: Case) -> Changes | None:
    """The next has begun."""
    return {"SW_DEC": ""} if case.row["SW_DEC"] and case.next else None


@fault("SWEpisodes", "SW09STG2")
def social_worker_for_no_day(case: Case) -> Changes | None:
    """Ends on the day of the start."""
    return {"SW_DEC": case.row["SW_DECOM"]} if case.row["SW_DEC"] else None


@fault("SWEpisodes", "SW13STG1")
def reason_for_social_worker_is_no_code(case: Case) -> Changes | None:
    """A word in place of a code."""
    return {"SW_REASON": "LEFT"}


@fault("DoLo", "700")
def order_from_no_day(case: Case) -> Changes | None:
    """Nothing is written."""
    return {"DOLO_START": ""}


@fault("DoLo", "702")
def order_ends_before_it_starts(case: Case) -> Changes | None:
    """In the wrong order."""
    day = case.day("DOLO_START")
    return {"DOLO_END": written(day - timedelta(days=1))} if day else None
