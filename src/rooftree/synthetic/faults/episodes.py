"""Faults within one episode: codes, dates, placement and provider."""

from __future__ import annotations

from datetime import date, timedelta

from rooftree.synthetic.calendar_days import written
from rooftree.synthetic.faults.fault import Case, Changes, fault

_FOSTER = ("U1", "U3", "U4", "U6")
_SETTINGS = ("K2", "K3")


@fault("Episodes", "141")
def start_is_no_date(case: Case) -> Changes | None:
    """A day that no calendar has."""
    return {"DECOM": "31/02/2025"}


@fault("Episodes", "143")
def reason_for_new_episode_is_no_code(case: Case) -> Changes | None:
    """A letter of no list."""
    return {"RNE": "Q"}


@fault("Episodes", "144")
def legal_status_is_no_code(case: Case) -> Changes | None:
    """A code that is long gone."""
    return {"LS": "X1"}


@fault("Episodes", "145")
def need_is_no_code(case: Case) -> Changes | None:
    """A code that never was."""
    return {"CIN": "N9"}


@fault("Episodes", "146")
def placement_type_is_no_code(case: Case) -> Changes | None:
    """A code that never was."""
    return {"PLACE": "Q9"}


@fault("Episodes", "147")
def end_is_no_date(case: Case) -> Changes | None:
    """A day that no calendar has."""
    return {"DEC": "31/04/2025"} if case.row["DEC"] else None


@fault("Episodes", "148")
def end_without_a_reason(case: Case) -> Changes | None:
    """A date without its reason."""
    return {"REC": ""} if case.row["DEC"] and case.next is None else None


@fault("Episodes", "148")
def reason_without_an_end(case: Case) -> Changes | None:
    """A reason without its date."""
    return {"REC": "E8"} if not case.row["DEC"] else None


@fault("Episodes", "149")
def reason_for_end_is_no_code(case: Case) -> Changes | None:
    """Begins like a code and is none."""
    return {"REC": "E99"} if case.row["DEC"] and case.next is None else None


@fault("Episodes", "526")
def provider_type_is_blank(case: Case) -> Changes | None:
    """A foster placement without the kind of provider."""
    return {"PLACE_PROVIDER": ""} if case.row["PLACE"] in _FOSTER else None


@fault("Episodes", "178")
def provider_type_is_no_code(case: Case) -> Changes | None:
    """A code that never was."""
    return {"PLACE_PROVIDER": "PR9"} if case.row["PLACE"] in _FOSTER else None


@fault("Episodes", "550")
def parents_provide_foster_care(case: Case) -> Changes | None:
    """A kind of provider that is for placements with parents alone."""
    return {"PLACE_PROVIDER": "PR0"} if case.row["PLACE"] in _FOSTER else None


@fault("Episodes", "527")
def authority_provides_the_parents(case: Case) -> Changes | None:
    """Own provision for a child who is with parents."""
    return {"PLACE_PROVIDER": "PR1"} if case.row["PLACE"] == "P1" else None


@fault("Episodes", "1008")
def provider_is_unknown(case: Case) -> Changes | None:
    """A number that no list holds."""
    return {"URN": "SC000000"} if case.row["URN"] else None


@fault("Episodes", "218")
def provider_number_is_blank(case: Case) -> Changes | None:
    """A home that must be registered."""
    return {"URN": ""} if case.row["PLACE"] == "K2" else None


@fault("Episodes", "222")
def parents_have_a_provider_number(case: Case) -> Changes | None:
    """A number where there is no provider."""
    return {"URN": "SC900001"} if case.row["PLACE"] == "P1" else None


@fault("Episodes", "219")
def provider_does_not_offer_this(case: Case) -> Changes | None:
    """A fostering agency with a school."""
    return {"PLACE": "S1"} if case.row["PLACE"] in _FOSTER and case.row["URN"] else None


@fault("Episodes", "224")
def provider_is_of_another_kind(case: Case) -> Changes | None:
    """A private agency said to be a charity."""
    private = case.row["PLACE_PROVIDER"] == "PR4" and case.row["URN"]
    return {"PLACE_PROVIDER": "PR5"} if private else None


@fault("Episodes", "221")
def placement_is_not_where_the_provider_is(case: Case) -> Changes | None:
    """A setting at the child's own home's neighbours."""
    other = next((r["PL_POST"] for r in case.tables["Episodes"] if r["PLACE"] in _FOSTER), "")
    fits = case.row["PLACE"] in _SETTINGS and case.row["URN"] and other != case.row["HOME_POST"]
    return {"PL_POST": other} if fits else None


@fault("Episodes", "392c")
def postcode_is_unknown(case: Case) -> Changes | None:
    """A postcode that is in no directory."""
    return {"PL_POST": "ZZ99 9ZZ"} if case.row["PLACE"] in _FOSTER else None


@fault("Episodes", "392b")
def home_postcode_is_blank(case: Case) -> Changes | None:
    """Home is asked of all but unaccompanied children."""
    return {"HOME_POST": ""} if case.row["HOME_POST"] and case.next is None else None


@fault("Episodes", "392d")
def foster_carers_live_at_home(case: Case) -> Changes | None:
    """Placed where the child came from."""
    fits = case.row["PLACE"] in _FOSTER and case.row["HOME_POST"]
    return {"PL_POST": case.row["HOME_POST"]} if fits else None


@fault("Episodes", "398")
def break_has_a_postcode(case: Case) -> Changes | None:
    """Asked of other care, not of short breaks."""
    return {"HOME_POST": "ZZ1 1AA"} if case.row["LS"] == "V3" else None


@fault("Episodes", "356")
def ends_before_it_starts(case: Case) -> Changes | None:
    """The last episode ends a week before its start."""
    start = case.day("DECOM")
    fits = start and case.row["DEC"] and case.next is None and case.previous is None
    return {"DEC": written(start - timedelta(days=7))} if fits and start else None


@fault("Episodes", "355")
def lasts_no_day(case: Case) -> Changes | None:
    """Ends on the day of its start."""
    fits = case.row["DEC"] and case.next is None
    return {"DEC": case.row["DECOM"]} if fits else None


@fault("Episodes", "385")
def ends_after_the_year(case: Case) -> Changes | None:
    """An end that is not yet known."""
    fits = case.row["DEC"] and case.next is None
    return {"DEC": written(date(case.year, 5, 20))} if fits else None


@fault("Episodes", "378")
def with_parents_by_agreement(case: Case) -> Changes | None:
    """Placed with parents, which needs an order."""
    fits = case.row["PLACE"] == "P1" and case.next is None and case.previous is None
    return {"LS": "V2"} if fits else None


@fault("Episodes", "408")
def placed_for_adoption_without_an_order(case: Case) -> Changes | None:
    """The order is another."""
    fits = case.row["PLACE"] in ("A5", "A6")
    return {"LS": "C2"} if fits else None


@fault("Episodes", "551")
def placed_for_adoption_without_a_decision(case: Case) -> Changes | None:
    """Nobody decided it."""
    decided = case.rows("PlacedAdoption")
    return {"PLACE": "A4"} if case.row["PLACE"] == "U6" and not decided else None


@fault("Episodes", "553")
def placement_order_without_a_decision(case: Case) -> Changes | None:
    """An order of which no decision tells."""
    decided = case.rows("PlacedAdoption")
    return {"LS": "E1"} if case.row["LS"] == "C2" and not decided else None


@fault("Episodes", "460")
def stays_as_an_adult_too_early(case: Case) -> Changes | None:
    """Eighteen is still to come."""
    early = case.row["REC"] in ("E4A", "E4B") and 0 <= case.age("DEC") < 17
    return {"REC": "E17"} if early and case.row["LS"] != "V3" else None


@fault("Episodes", "389")
def adults_care_too_early(case: Case) -> Changes | None:
    """Sixteen is still to come."""
    early = case.row["REC"] in ("E4A", "E4B") and 0 <= case.age("DEC") < 15
    return {"REC": "E7"} if early and case.row["LS"] != "V3" else None


@fault("Episodes", "387")
def independent_too_early(case: Case) -> Changes | None:
    """Fourteen is still to come."""
    early = case.row["REC"] in ("E4A", "E4B") and 0 <= case.age("DEC") < 13
    return {"REC": "E5"} if early and case.row["LS"] != "V3" else None


@fault("Episodes", "386")
def adopted_as_an_adult(case: Case) -> Changes | None:
    """Adulthood has come."""
    return {"REC": "E11"} if case.row["REC"] in ("E5", "E17") else None


@fault("Episodes", "516")
def guardians_never_fostered(case: Case) -> Changes | None:
    """Former foster carers of a child who was not with foster carers."""
    fits = case.row["REC"] == "E4A" and case.row["PLACE"] in ("P1", "K2")
    return {"REC": "E45"} if fits else None


@fault("Episodes", "358")
def remanded_as_a_small_child(case: Case) -> Changes | None:
    """Ten is still to come."""
    return {"LS": "J1"} if 0 <= case.age("DECOM") < 9 and case.row["LS"] == "C1" else None


@fault("Episodes", "1009")
def reason_for_moving_is_no_code(case: Case) -> Changes | None:
    """A word in place of a code."""
    return {"REASON_PLACE_CHANGE": "MOVED"} if case.row["REASON_PLACE_CHANGE"] else None


@fault("Episodes", "225")
def reason_for_moving_is_blank(case: Case) -> Changes | None:
    """A move that nobody explains."""
    return {"REASON_PLACE_CHANGE": ""} if case.row["REASON_PLACE_CHANGE"] else None


@fault("Episodes", "384")
def break_is_long_term_fostering(case: Case) -> Changes | None:
    """A few days cannot be long."""
    return {"PLACE": "U4"} if case.row["LS"] == "V3" else None
