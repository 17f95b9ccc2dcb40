"""Faults of things that overlap, or of which there is one too many."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from rooftree.synthetic.census_faults.fault import (
    Details,
    Faulty,
    Written,
    blocks,
    fault,
    shifted,
    texts,
)
from rooftree.synthetic.need.working import working
from rooftree.synthetic.views.census import Block

_PLAN = ("CINPlanDates", "CINPlanStartDate", "CINPlanEndDate")
_PROTECTION = ("ChildProtectionPlans", "CPPstartDate", "CPPendDate")
_ASSESSMENT = ("Assessments", "AssessmentActualStartDate", "AssessmentAuthorisationDate")
# A block's name, and the names of the days on which it starts and ends.
_Kind = tuple[str, str, str]


@fault("cin_plans", "4000", since=2022)
def planned_without_further_action(faulty: Faulty) -> Written:
    """There was nothing to plan for."""
    for one in faulty.details:
        if one["ReferralNFA"] != "1":
            continue
        _add(one, "CINPlanDates", {"CINPlanStartDate": str(one["CINreferralDate"])})
        return ["CINPlanStartDate"]
    return None


@fault("cin_plans", "4001", "4016", since=2022)
def plan_and_protection_are_open(faulty: Faulty) -> Written:
    """One takes the place of the other."""
    for one, row in _going_on(faulty, _PROTECTION):
        _add(one, "CINPlanDates", {"CINPlanStartDate": _a_week_on(faulty, row, "CPPstartDate")})
        return ["CINPlanStartDate"]
    return None


@fault("reviews", "4003", since=2022)
def protection_is_reviewed_in_another_plan(faulty: Faulty) -> Written:
    """It was over."""
    for one, row, _ in _long(faulty, _PLAN):
        for protection in blocks(one, "ChildProtectionPlans"):
            held = [*texts(protection, "Reviews"), shifted(str(row["CINPlanStartDate"]), 5)]
            protection["Reviews"] = held
            return ["CPPreviewDate"]
    return None


@fault("cin_plans", "4004", "4014", since=2022)
def two_plans_are_open(faulty: Faulty) -> Written:
    """The first has no end."""
    for one, row in _going_on(faulty, _PLAN):
        start = _a_week_on(faulty, row, "CINPlanStartDate")
        _add(one, "CINPlanDates", row, CINPlanStartDate=start)
        return ["CINPlanStartDate"]
    return None


@fault("identifiers", "4008", since=2022)
def died_before_the_plan(faulty: Faulty) -> Written:
    """It started later in the week."""
    return _died_before(faulty, "CINPlanStartDate")


@fault("identifiers", "4009Q", since=2022)
def died_while_the_plan_ran(faulty: Faulty) -> Written:
    """It ended later in the week."""
    return _died_before(faulty, "CINPlanEndDate")


@fault("cin_plans", "4014", since=2022)
def plan_starts_as_another_ends(faulty: Faulty) -> Written:
    """On the same day."""
    return _as_another_ends(faulty, _PLAN)


@fault("cin_plans", "4016", since=2022)
def plan_starts_before_protection_ends(faulty: Faulty) -> Written:
    """A day too early."""
    for one, row, _ in _long(faulty, _PROTECTION):
        for plan in blocks(one, "CINPlanDates"):
            plan["CINPlanStartDate"] = shifted(str(row["CPPendDate"]), -1)
            return ["CINPlanStartDate"]
    return None


@fault("plans", "4017", since=2022)
def protection_starts_before_a_plan_ends(faulty: Faulty) -> Written:
    """A day too early."""
    for one, row in faulty.within("ChildProtectionPlans"):
        referred, end = str(one["CINreferralDate"]), shifted(str(row["CPPstartDate"]), 1)
        if not _in_year(faulty, end):
            continue
        _add(one, "CINPlanDates", {"CINPlanStartDate": referred, "CINPlanEndDate": end})
        return ["CPPstartDate"]
    return None


@fault("identifiers", "8750", until=2024)
def gender_of_the_unborn_is_known(faulty: Faulty) -> Written:
    """Nobody can tell."""
    return ["GenderCurrent"] if _unborn(faulty, "GenderCurrent", "2") else None


@fault("identifiers", "8750", since=2025)
def sex_of_the_unborn_is_known(faulty: Faulty) -> Written:
    """A scan does not count."""
    return ["Sex"] if _unborn(faulty, "Sex", "F") else None


@fault("episodes", "8815", "8816", "8820")
def two_episodes_are_open(faulty: Faulty) -> Written:
    """The first has no end."""
    return _referred_again(faulty, no_further_action=False)


@fault("episodes", "8816", "8820")
def referred_again_though_open(faulty: Faulty) -> Written:
    """It came to nothing."""
    return _referred_again(faulty, no_further_action=True)


@fault("episodes", "8820")
def referred_before_closure(faulty: Faulty) -> Written:
    """A day too early."""
    for one, after in zip(faulty.details, faulty.details[1:], strict=False):
        closed = str(one.get("CINclosureDate", ""))
        if after["ReferralNFA"] != "0" or closed <= str(one["CINreferralDate"]):
            continue
        after["CINreferralDate"] = shifted(closed, -1)
        return ["CINreferralDate"]
    return None


@fault("section47", "8839", "8890")
def two_enquiries_are_open(faulty: Faulty) -> Written:
    """Both began in the last days."""
    for one in faulty.open:
        first, second = (shifted(faulty.year.end.isoformat(), -days) for days in (9, 3))
        if str(one["CINreferralDate"]) > first:
            continue
        _add(one, "Section47", _enquiry(first))
        _add(one, "Section47", _enquiry(second))
        return ["S47ActualStartDate", "ICPCnotRequired"]
    return None


@fault("reviews", "8842Q")
def review_without_a_date(faulty: Faulty) -> Written:
    """It is not said when."""
    for _, row in faulty.within("ChildProtectionPlans"):
        row["Reviews"] = [*texts(row, "Reviews"), ""]
        return ["CPPreviewDate"]
    return None


@fault("reviews", "8842Q")
def reviews_without_any_date(faulty: Faulty) -> Written:
    """There is nothing in them."""
    for _, row in faulty.within("ChildProtectionPlans"):
        row["Reviews"] = []
        return ["CPPreviewDate"]
    return None


@fault("assessments", "8863Q")
def assessment_starts_as_another_ends(faulty: Faulty) -> Written:
    """On the same day."""
    return _as_another_ends(faulty, _ASSESSMENT)


@fault("section47", "8890")
def enquiry_starts_on_the_day_of_a_conference(faulty: Faulty) -> Written:
    """One and the same conference."""
    for one, row in faulty.within("Section47"):
        if "DateOfInitialCPC" not in row:
            continue
        _add(one, "Section47", row, S47ActualStartDate=str(row["DateOfInitialCPC"]))
        return ["S47ActualStartDate"]
    return None


@fault("assessments", "8896", "8863Q")
def two_assessments_are_open(faulty: Faulty) -> Written:
    """The first has no end."""
    for one, row in _going_on(faulty, _ASSESSMENT):
        start = _a_week_on(faulty, row, "AssessmentActualStartDate")
        _add(one, "Assessments", row, AssessmentActualStartDate=start)
        return ["AssessmentActualStartDate"]
    return None


@fault("plans", "8935", "8940")
def two_protection_plans_are_open(faulty: Faulty) -> Written:
    """The first has no end."""
    for one, row in _going_on(faulty, _PROTECTION):
        start = _a_week_on(faulty, row, "CPPstartDate")
        _add(one, "ChildProtectionPlans", row, CPPstartDate=start)
        return ["CPPstartDate"]
    return None


@fault("plans", "8940")
def protection_starts_as_another_ends(faulty: Faulty) -> Written:
    """On the same day."""
    return _as_another_ends(faulty, _PROTECTION)


def _add(one: Details, name: str, row: Block, **changed: str) -> None:
    """Put a block like the row after those of its name; reviews are not of both plans."""
    added: Block = {**row, **changed}
    added.pop("Reviews", None)
    one[name] = [*blocks(one, name), added]


def _in_year(faulty: Faulty, text: str) -> bool:
    return faulty.year.start.isoformat() <= text <= faulty.year.end.isoformat()


def _a_week_on(faulty: Faulty, row: Block, start: str) -> str:
    return min(shifted(str(row[start]), 7), faulty.year.end.isoformat())


def _going_on(faulty: Faulty, kind: _Kind) -> Iterator[tuple[Details, Block]]:
    return ((one, row) for one, row in faulty.within(kind[0]) if kind[2] not in row)


def _long(faulty: Faulty, kind: _Kind) -> Iterator[tuple[Details, Block, str]]:
    """What began and was in the year more than a week before its end; gives that day too."""
    name, start, end = kind
    for one, row in faulty.within(name):
        week = shifted(str(row[end]), -7) if end in row else ""
        if week > max(str(row[start]), faulty.year.start.isoformat()):
            yield one, row, week


def _as_another_ends(faulty: Faulty, kind: _Kind) -> Written:
    name, start, end = kind
    for one, row, week in _long(faulty, kind):
        _add(one, name, row, **{start: week})
        row[end] = week
        if "Reviews" in row:
            row["Reviews"] = [held for held in texts(row, "Reviews") if held <= week]
        return [start, end]
    return None


def _died_before(faulty: Faulty, column: str) -> Written:
    for _, row in faulty.within("CINPlanDates"):
        died = shifted(str(row[column]), -3) if column in row else ""
        born = str(faulty.identifiers.get("PersonBirthDate", "9"))
        if not _in_year(faulty, died) or died < born or "PersonDeathDate" in faulty.identifiers:
            continue
        faulty.identifiers["PersonDeathDate"] = died
        return ["PersonDeathDate"]
    return None


def _unborn(faulty: Faulty, column: str, code: str) -> bool:
    """Make a child born in the year one who is yet to be born, all but the code."""
    who, days = faulty.identifiers, faulty.year.end.isoformat()
    late = all(str(one["CINreferralDate"]) > shifted(days, -200) for one in faulty.details)
    if not late or not _in_year(faulty, str(who.get("PersonBirthDate", days))):
        return False
    if "PersonBirthDate" in who:
        del who["PersonBirthDate"]
        who["ExpectedPersonBirthDate"] = shifted(days, 30)
        faulty.about.pop("Disabilities", None)
    who[column] = code
    return True


def _referred_again(faulty: Faulty, *, no_further_action: bool) -> Written:
    """A referral after one that is still open."""
    for one in faulty.open:
        day = _a_week_on(faulty, one, "CINreferralDate")
        if day == one["CINreferralDate"]:
            continue
        again: Block = {"CINreferralDate": day, "ReferralSource": str(one["ReferralSource"])}
        again["ReferralNFA"] = "1" if no_further_action else "0"
        if not no_further_action:
            again["PrimaryNeedCode"] = str(one["PrimaryNeedCode"])
        blocks(faulty.child, "CINdetails").append(again)
        return ["CINreferralDate"]
    return None


def _enquiry(start: str) -> Block:
    target = working(date.fromisoformat(start), 15).isoformat()
    return {"S47ActualStartDate": start, "InitialCPCtarget": target, "ICPCnotRequired": "0"}
