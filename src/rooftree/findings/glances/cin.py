"""The children in need census at a glance, as one query: referrals, episodes, enquiries, plans.

A child in need on a day has an episode open on it (referred by then, not closed or closed after)
that is not a referral with no further action.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from rooftree.findings.glance_sql import age, banded, day, published_group, text
from rooftree.findings.glances import cin_lines as lines
from rooftree.findings.glances.cin_lines import LINES, NOTES
from rooftree.rules.findings import Question

__all__ = ["LINES", "NOTES", "READS", "question"]
READS = ("identifiers", "episodes", "assessments", "section47", "plans", "cin_plans")


def question(suffix: str, start: date, end: date) -> Question:
    """Each line's title, name and number for this return, or for last year's ("_last").

    A line that is not in the answer is nought.
    """
    sql = _children(suffix, end) + "\n" + " UNION ALL ".join(_counts(suffix, start, end))
    return Question(sql, tuple(name + suffix for name in READS))


def _open(begun: str, ended: str, end: date) -> str:
    """Open on the last day: what ends on that day is no longer open."""
    last = day(end)
    return f"{begun} <= {last} AND coalesce({ended} > {last}, true)"


def _age_group(end: date) -> str:
    bands = banded(age("PersonBirthDate", end), lines.AGES, lines.NOT_KNOWN)
    unborn = (
        f"PersonBirthDate > {day(end)} "
        "OR (PersonBirthDate IS NULL AND ExpectedPersonBirthDate IS NOT NULL)"
    )
    return f"CASE WHEN {unborn} THEN {text(lines.UNBORN)} ELSE {bands} END"


def _children(suffix: str, end: date) -> str:
    """Children in need on the last day, each once with the latest episode, and all episodes."""
    need = published_group("cin", "primary_need", "PrimaryNeedCode", lines.NOT_KNOWN)
    return f"""WITH referred AS (
  SELECT *, coalesce(ReferralNFA = '1', false) AS no_action FROM episodes{suffix}
),
born AS (
  SELECT LAchildID, PersonBirthDate, ExpectedPersonBirthDate FROM identifiers{suffix}
  WHERE LAchildID IS NOT NULL
  QUALIFY row_number() OVER (PARTITION BY LAchildID ORDER BY row_id DESC) = 1
),
in_need AS (
  SELECT LAchildID, PrimaryNeedCode FROM referred
  WHERE LAchildID IS NOT NULL AND NOT no_action
    AND {_open("CINreferralDate", "CINclosureDate", end)}
  QUALIFY row_number() OVER (
    PARTITION BY LAchildID ORDER BY CINreferralDate DESC, row_id DESC) = 1
),
at_end AS (
  SELECT {need} AS need, {_age_group(end)} AS age FROM in_need LEFT JOIN born USING (LAchildID)
),
conferences AS (
  SELECT episode_key, DateOfInitialCPC FROM section47{suffix}
  UNION SELECT episode_key, DateOfInitialCPC FROM episodes{suffix}
)"""


def _counts(suffix: str, start: date, end: date) -> Iterator[str]:
    """A question for each line or group of lines: title, name, number."""
    span = f"BETWEEN {day(start)} AND {day(end)}"
    yield _count(lines.WORK, lines.AT_END, "in_need", "true")
    for name, condition in (
        (lines.REFERRED, f"CINreferralDate {span}"),
        (lines.NO_ACTION, f"CINreferralDate {span} AND no_action"),
        (lines.STARTED, f"CINreferralDate {span} AND NOT no_action"),
        (lines.ENDED, f"CINclosureDate {span} AND NOT no_action"),
    ):
        yield _count(lines.WORK, name, "referred", condition)
    for title, group in ((lines.NEED, "need"), (lines.AGE, "age")):
        yield f"SELECT {text(title)}, {group}, count(*) FROM at_end GROUP BY ALL"
    cin_plan_open = _open("CINPlanStartDate", "CINPlanEndDate", end)
    for name, table, condition in (
        (lines.ASSESSED, f"assessments{suffix}", f"AssessmentAuthorisationDate {span}"),
        (lines.ENQUIRED, f"section47{suffix}", f"S47ActualStartDate {span}"),
        (lines.CONFERENCES, "conferences", f"DateOfInitialCPC {span}"),
        (lines.PLANS_STARTED, f"plans{suffix}", f"CPPstartDate {span}"),
        (lines.PLANS_ENDED, f"plans{suffix}", f"CPPendDate {span}"),
        (lines.PLANS_OPEN, f"plans{suffix}", _open("CPPstartDate", "CPPendDate", end)),
        (lines.CIN_PLANS_OPEN, f"cin_plans{suffix}", cin_plan_open),
    ):
        yield _count(lines.PROTECTION, name, table, condition)


def _count(title: str, name: str, table: str, condition: str) -> str:
    return f"SELECT {text(title)}, {text(name)}, count(*) FROM {table} WHERE {condition}"
