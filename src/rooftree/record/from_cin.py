"""The record's tables as queries over the census of children in need, all years together.

The same child with the same first day is the same thing, and the later return is right. The
census numbers what belongs together afresh each year, so that nothing is matched by number.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rooftree.engines.engine import Engine
from rooftree.record.loading import Same, load_facts, load_together
from rooftree.returns import find
from rooftree.sources.dataset import Dataset

_CIN = find("cin")
_TABLES = (
    "characteristics",
    "disabilities",
    "episodes",
    "assessments",
    "factors",
    "cin_plans",
    "section47",
    "plans",
    "reviews",
)

# One row a child and first day, as the latest return has it; within a return the later row.
_THINGS = """
SELECT row_number() OVER (ORDER BY child_id, {day}) - 1 AS row_id, child_id, authority, {columns},
  returned_on AS last_returned_on
FROM (
  SELECT *, row_number() OVER (PARTITION BY child_id, {day}
    ORDER BY returned_on DESC, row_id DESC) AS place
  FROM {source} WHERE child_id IS NOT NULL AND {day} IS NOT NULL
) AS things WHERE place = 1
"""

_REFERRAL = """CINreferralDate AS referred_on, ReferralSource AS source,
  PrimaryNeedCode AS primary_need, CINclosureDate AS closed_on,
  ReasonForClosure AS reason_closed, ReferralNFA = '1' AS no_further_action,
  DateOfInitialCPC AS transfer_conference_on"""
_ASSESSMENT = """AssessmentActualStartDate AS started_on,
  AssessmentAuthorisationDate AS authorised_on, referred_on"""
_SECTION_47 = """S47ActualStartDate AS started_on, InitialCPCtarget AS conference_target_on,
  DateOfInitialCPC AS conference_on, ICPCnotRequired = '1' AS conference_not_required"""
_PLAN = """CPPstartDate AS started_on, CPPendDate AS ended_on,
  InitialCategoryOfAbuse AS first_category, LatestCategoryOfAbuse AS latest_category,
  NumberOfPreviousCPP AS previous_plans"""
_REVIEW = """CPPreviewDate AS reviewed_on, plan_started_on,
  CASE WHEN plan_started_on IS NOT NULL THEN lag(CPPreviewDate) OVER (
    PARTITION BY child_id, plan_started_on ORDER BY CPPreviewDate) END AS reviewed_before_on"""
_IN_NEED = "CINPlanStartDate AS started_on, CINPlanEndDate AS ended_on"

# What an assessment or a review belongs to is told by its own return.
_WITH_REFERRAL = """(
  SELECT held.*, episodes.referred_on FROM {table} AS held LEFT JOIN (
    SELECT child_id, returned_on, CINdetailsID, min(CINreferralDate) AS referred_on
    FROM cin_episodes GROUP BY child_id, returned_on, CINdetailsID
  ) AS episodes ON episodes.child_id = held.child_id
    AND episodes.returned_on = held.returned_on AND episodes.CINdetailsID = held.CINdetailsID
) AS with_referral"""

_WITH_PLAN = """(
  SELECT held.*, plans.plan_started_on FROM cin_reviews AS held LEFT JOIN (
    SELECT child_id, returned_on, CINdetailsID, CPPID, min(CPPstartDate) AS plan_started_on
    FROM cin_plans_of_protection GROUP BY child_id, returned_on, CINdetailsID, CPPID
  ) AS plans ON plans.child_id = held.child_id AND plans.returned_on = held.returned_on
    AND plans.CINdetailsID = held.CINdetailsID AND plans.CPPID = held.CPPID
) AS with_plan"""

# The factors of an assessment are those of the return that was right about it.
_FACTORS = """
SELECT row_number() OVER (ORDER BY child_id, assessment_started_on, factor) - 1 AS row_id, *
FROM (
  SELECT DISTINCT held.child_id, held.authority,
    held.AssessmentActualStartDate AS assessment_started_on, assessments.referred_on,
    held.AssessmentFactor AS factor,
    facts.published_factor AS called, held.returned_on AS last_returned_on
  FROM cin_factors AS held JOIN assessments ON assessments.child_id = held.child_id
    AND assessments.started_on = held.AssessmentActualStartDate
    AND assessments.last_returned_on = held.returned_on
  LEFT JOIN cin_assessment_factor AS facts ON facts.code = held.AssessmentFactor
  WHERE held.AssessmentFactor IS NOT NULL
) AS factors
"""

# A conference that followed an enquiry is no transfer, wherever else its day is given.
_CONFERENCES = """
SELECT row_number() OVER (ORDER BY child_id, held_on) - 1 AS row_id, child_id, authority,
  held_on, section47_started_on, is_transfer_in, last_returned_on
FROM (
  SELECT *, row_number() OVER (PARTITION BY child_id, held_on
    ORDER BY is_transfer_in, section47_started_on DESC, last_returned_on DESC) AS place
  FROM (
    SELECT child_id, authority, conference_on AS held_on, started_on AS section47_started_on,
      FALSE AS is_transfer_in, last_returned_on
    FROM section47_enquiries WHERE conference_on IS NOT NULL
    UNION ALL
    SELECT child_id, authority, transfer_conference_on, CAST(NULL AS DATE), TRUE,
      last_returned_on
    FROM referrals WHERE transfer_conference_on IS NOT NULL
  ) AS held
) AS placed WHERE place = 1
"""

# A child's disabilities are those of the last return that had the child.
_DISABILITIES = """
SELECT row_number() OVER (ORDER BY child_id, disability) - 1 AS row_id, *
FROM (
  SELECT DISTINCT held.child_id, held.authority, held.Disability AS disability,
    held.returned_on AS last_returned_on
  FROM cin_disabilities AS held
  JOIN (
    SELECT child_id, max(returned_on) AS returned_on FROM cin_identifiers GROUP BY child_id
  ) AS latest ON latest.child_id = held.child_id AND latest.returned_on = held.returned_on
  LEFT JOIN cin_disability AS facts ON facts.code = held.Disability
  WHERE held.Disability IS NOT NULL AND NOT coalesce(facts.is_none, FALSE)
) AS disabilities
"""


def load_identifiers(engine: Engine, datasets: Sequence[Dataset], *, same: Same) -> None:
    """Hold who the children are; with ``same``, under the identifiers of the SSDA903."""
    described = _CIN.table("identifiers")
    assert described is not None
    load_together(engine, datasets, described, name="cin_identifiers", child="LAchildID", same=same)


def load(engine: Engine, datasets: Sequence[Dataset], *, same: Same) -> None:
    """Hold the tables of every census, and the facts of the codes that they are read with."""
    load_identifiers(engine, datasets, same=same)
    for name in _TABLES:
        described = _CIN.table(name)
        assert described is not None
        held = {"plans": "cin_plans_of_protection", "cin_plans": "cin_plans_in_need"}
        called = held.get(name, f"cin_{name}")
        load_together(engine, datasets, described, name=called, child="LAchildID", same=same)
    for name in ("ethnicity", "disability", "assessment_factor"):
        load_facts(engine, _CIN.code_lists[name], name=f"cin_{name}")


def steps() -> Iterator[tuple[str, str]]:
    """Each table of the record that the census gives with its query, in order."""
    yield "referrals", _things("cin_episodes", "CINreferralDate", _REFERRAL)
    with_referral = _WITH_REFERRAL.format(table="cin_assessments")
    yield "assessments", _things(with_referral, "AssessmentActualStartDate", _ASSESSMENT)
    yield "assessment_factors", _FACTORS
    yield "section47_enquiries", _things("cin_section47", "S47ActualStartDate", _SECTION_47)
    yield "initial_conferences", _CONFERENCES
    yield "protection_plans", _things("cin_plans_of_protection", "CPPstartDate", _PLAN)
    yield "protection_reviews", _things(_WITH_PLAN, "CPPreviewDate", _REVIEW)
    yield "in_need_plans", _things("cin_plans_in_need", "CINPlanStartDate", _IN_NEED)
    yield "disabilities", _DISABILITIES


def _things(source: str, day: str, columns: str) -> str:
    return _THINGS.format(source=source, day=day, columns=columns)
