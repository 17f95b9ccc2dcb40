"""The modules of the children in need census, by the names that the guidance prints.

A child has episodes of need (``CINdetails``), and an episode has what happened in it. Which
episode, assessment or plan a row belongs to is in no element of its own: the reader numbers
episodes within the child (``CINdetailsID``), assessments and plans within the episode
(``AssessmentID``, ``CPPID``).

Source: Children in need census, guide to submitting data and XML schemas of 2017 to 2026, DfE
(Open Government Licence v3.0).
"""

from __future__ import annotations

from rooftree.returns.description import COPY, Column, Table

_CHILD = Column("LAchildID", "child")
_EPISODE = Column("CINdetailsID", "text")
_ASSESSMENT = Column("AssessmentID", "text")
_PLAN = Column("CPPID", "text")
# What a row belongs to: no element of the census says it in one.
_EPISODE_KEY = Column("episode_key", "text", derived=True, made_of=("LAchildID", "CINdetailsID"))
_ASSESSMENT_KEY = Column(
    "assessment_key", "text", derived=True, made_of=("LAchildID", "CINdetailsID", "AssessmentID")
)
_PLAN_KEY = Column("plan_key", "text", derived=True, made_of=("LAchildID", "CINdetailsID", "CPPID"))
_COPY = Column(COPY, "integer", derived=True)
_ASSESSED = (
    Column("AssessmentActualStartDate", "date"),
    Column("AssessmentInternalReviewDate", "date"),
    Column("AssessmentAuthorisationDate", "date"),
)

TABLES = (
    Table(
        "header",
        "Header",
        (
            Column("Collection", "text"),
            Column("Year", "integer"),
            Column("ReferenceDate", "date"),
            Column("SourceLevel", "text"),
            Column("LEA", "code"),
            Column("SoftwareCode", "text"),
            Column("Release", "text"),
            Column("SerialNo", "text"),
            Column("DateTime", "text"),
        ),
        rows="one",
        row_name="header",
        key="Collection",
    ),
    Table(
        "identifiers",
        "ChildIdentifiers",
        (
            _CHILD,
            Column("UPN", "code"),
            Column("FormerUPN", "code"),
            Column("UPNunknown", "code", "upn_unknown"),
            Column("PersonBirthDate", "date"),
            Column("ExpectedPersonBirthDate", "date"),
            Column("GenderCurrent", "code", "gender", until=2024),
            Column("Sex", "code", "sex", since=2025),
            Column("PersonDeathDate", "date"),
        ),
        rows="one",
        row_name="child",
    ),
    Table(
        "characteristics",
        "ChildCharacteristics",
        (_CHILD, Column("Ethnicity", "code", "ethnicity")),
        rows="one",
        row_name="characteristic",
    ),
    Table(
        "disabilities",
        "Disabilities",
        (_CHILD, Column("Disability", "code", "disability")),
        rows="many",
        row_name="disability",
    ),
    Table(
        "episodes",
        "CINdetails",
        (
            _CHILD,
            _EPISODE,
            Column("CINreferralDate", "date"),
            Column("ReferralSource", "code", "referral_source"),
            Column("PrimaryNeedCode", "code", "primary_need"),
            Column("CINclosureDate", "date"),
            Column("ReasonForClosure", "code", "reason_for_closure"),
            Column("DateOfInitialCPC", "date"),
            Column("ReferralNFA", "yes_no", "yes_no"),
            _EPISODE_KEY,
            _COPY,
        ),
        told_by="episode_key",
        rows="many",
        row_name="episode",
        order=("CINreferralDate",),
    ),
    Table(
        "assessments",
        "Assessments",
        (
            _CHILD,
            _EPISODE,
            _ASSESSMENT,
            *_ASSESSED,
            # Every factor of the assessment, in the order given, with commas between.
            Column("AssessmentFactors", "code", derived=True),
            _EPISODE_KEY,
            _ASSESSMENT_KEY,
            _COPY,
        ),
        told_by="assessment_key",
        rows="many",
        row_name="assessment",
        order=("AssessmentActualStartDate",),
    ),
    Table(
        "factors",
        "AssessmentFactorsList",
        (
            _CHILD,
            _EPISODE,
            _ASSESSMENT,
            *_ASSESSED,
            Column("AssessmentFactor", "code", "assessment_factor"),
            _EPISODE_KEY,
            _ASSESSMENT_KEY,
        ),
        rows="many",
        row_name="factor",
    ),
    Table(
        "cin_plans",
        "CINplanDates",
        (
            _CHILD,
            _EPISODE,
            Column("CINPlanStartDate", "date"),
            Column("CINPlanEndDate", "date"),
            _EPISODE_KEY,
        ),
        rows="many",
        row_name="cin_plan",
        order=("CINPlanStartDate",),
        since=2022,
    ),
    Table(
        "section47",
        "Section47",
        (
            _CHILD,
            _EPISODE,
            Column("S47ActualStartDate", "date"),
            Column("InitialCPCtarget", "date"),
            Column("DateOfInitialCPC", "date"),
            Column("ICPCnotRequired", "yes_no", "yes_no"),
            _EPISODE_KEY,
        ),
        rows="many",
        row_name="enquiry",
        order=("S47ActualStartDate",),
    ),
    Table(
        "plans",
        "ChildProtectionPlans",
        (
            _CHILD,
            _EPISODE,
            _PLAN,
            Column("CPPstartDate", "date"),
            Column("CPPendDate", "date"),
            Column("InitialCategoryOfAbuse", "code", "category_of_abuse"),
            Column("LatestCategoryOfAbuse", "code", "category_of_abuse"),
            Column("NumberOfPreviousCPP", "integer"),
            _EPISODE_KEY,
            _PLAN_KEY,
            _COPY,
        ),
        told_by="plan_key",
        rows="many",
        row_name="plan",
        order=("CPPstartDate",),
    ),
    Table(
        "reviews",
        "Reviews",
        (_CHILD, _EPISODE, _PLAN, Column("CPPreviewDate", "date"), _EPISODE_KEY, _PLAN_KEY),
        rows="many",
        row_name="review",
        order=("CPPreviewDate",),
    ),
    Table(
        "pre_proceedings",
        "PreProceedingsandFGDM",
        (
            _CHILD,
            _EPISODE,
            Column("PPStartDate", "date"),
            Column("LBPSentDate", "date"),
            Column("FGDMMeetingOffer", "yes_no", "yes_no"),
            Column("FGDMMeetingFac", "yes_no", "yes_no"),
            Column("InitialPPMeetingDate", "date"),
            Column("ReviewMeetingsCount", "integer"),
            Column("StepDecisionDate", "date"),
            Column("PPOutcome", "code", "pre_proceedings_outcome"),
            Column("CourtAppDate", "date"),
            Column("LetterInitCPDate", "date"),
            _EPISODE_KEY,
        ),
        rows="many",
        row_name="pre_proceeding",
        order=("PPStartDate",),
        since=2027,
    ),
)
