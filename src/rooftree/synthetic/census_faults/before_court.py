"""Faults in what comes before court, first collected in 2026/27."""

from __future__ import annotations

from rooftree.synthetic.census_faults.fault import Faulty, Written, fault, shifted


@fault("pre_proceedings", "9005", since=2027)
def begun_in_another_year(faulty: Faulty) -> Written:
    """An earlier census was to say so."""
    for _, row in faulty.within("PreProceedingsandFGDM"):
        row["PPStartDate"] = faulty.before
        return ["PPStartDate"]
    return None


@fault("pre_proceedings", "9006", since=2027)
def letter_before_the_start(faulty: Faulty) -> Written:
    """The decision comes first."""
    for _, row in faulty.within("PreProceedingsandFGDM"):
        if "LBPSentDate" not in row:
            continue
        row["LBPSentDate"] = shifted(str(row["PPStartDate"]), -2)
        return ["LBPSentDate"]
    return None


@fault("pre_proceedings", "9007", since=2027)
def offer_is_not_said(faulty: Faulty) -> Written:
    """A letter was sent."""
    for _, row in faulty.within("PreProceedingsandFGDM"):
        if "FGDMMeetingOffer" not in row:
            continue
        del row["FGDMMeetingOffer"]
        return ["FGDMMeetingOffer"]
    return None


@fault("pre_proceedings", "9011", since=2027)
def outcome_is_no_code(faulty: Faulty) -> Written:
    """A letter that is no code."""
    for _, row in faulty.within("PreProceedingsandFGDM"):
        if "PPOutcome" not in row:
            continue
        row["PPOutcome"] = "Q"
        return ["PPOutcome"]
    return None


@fault("pre_proceedings", "9008", since=2027)
def first_meeting_in_another_year(faulty: Faulty) -> Written:
    """The next census is to say so."""
    for _, row in faulty.within("PreProceedingsandFGDM"):
        if "InitialPPMeetingDate" not in row:
            continue
        row["InitialPPMeetingDate"] = faulty.after
        return ["InitialPPMeetingDate"]
    return None


@fault("pre_proceedings", "9009", since=2027)
def decision_before_the_start(faulty: Faulty) -> Written:
    """There was nothing to step up or down."""
    for _, row in faulty.within("PreProceedingsandFGDM"):
        if "StepDecisionDate" not in row:
            continue
        row["StepDecisionDate"] = shifted(str(row["PPStartDate"]), -2)
        return ["StepDecisionDate"]
    return None


@fault("pre_proceedings", "9010Q", since=2027)
def family_meeting_is_not_said(faulty: Faulty) -> Written:
    """It was offered."""
    for _, row in faulty.within("PreProceedingsandFGDM"):
        if row.get("FGDMMeetingOffer") != "1" or "FGDMMeetingFac" not in row:
            continue
        del row["FGDMMeetingFac"]
        return ["FGDMMeetingFac"]
    return None


@fault("pre_proceedings", "9012", since=2027)
def application_in_another_year(faulty: Faulty) -> Written:
    """The next census is to say so."""
    for _, row in faulty.within("PreProceedingsandFGDM"):
        if "CourtAppDate" not in row:
            continue
        row["CourtAppDate"] = faulty.after
        return ["CourtAppDate"]
    return None


@fault("pre_proceedings", "9013", since=2027)
def told_before_the_application(faulty: Faulty) -> Written:
    """The court comes first."""
    for _, row in faulty.within("PreProceedingsandFGDM"):
        if "CourtAppDate" not in row or "LetterInitCPDate" not in row:
            continue
        row["LetterInitCPDate"] = shifted(str(row["CourtAppDate"]), -2)
        return ["LetterInitCPDate"]
    return None


@fault("pre_proceedings", "9015Q", since=2027)
def review_meetings_are_not_counted(faulty: Faulty) -> Written:
    """None is said with 0."""
    for _, row in faulty.within("PreProceedingsandFGDM"):
        if "ReviewMeetingsCount" not in row:
            continue
        del row["ReviewMeetingsCount"]
        return ["ReviewMeetingsCount"]
    return None
