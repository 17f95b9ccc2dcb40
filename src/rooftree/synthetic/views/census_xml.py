"""Write a census of children in need as XML, element by element in the order of the schema.

Elements, their order and occurrence: DfE's XML schemas of the children in need census of 2017 to
2026 (Open Government Licence v3.0). The block on pre-proceedings is of a draft for 2027.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from xml.sax.saxutils import escape

from rooftree.returns.description import Year
from rooftree.synthetic.views.census import Block

# The elements of each block, in order.
ORDER: dict[str, tuple[str, ...]] = {
    "CollectionDetails": ("Collection", "Year", "ReferenceDate"),
    "Source": ("SourceLevel", "LEA", "SoftwareCode", "Release", "SerialNo", "DateTime"),
    "Header": ("CollectionDetails", "Source"),
    "Child": ("ChildIdentifiers", "ChildCharacteristics", "CINdetails"),
    "ChildIdentifiers": (
        "LAchildID", "UPN", "FormerUPN", "UPNunknown", "PersonBirthDate",
        "ExpectedPersonBirthDate", "GenderCurrent", "Sex", "PersonDeathDate",
    ),
    "ChildCharacteristics": ("Ethnicity", "Disabilities"),
    "CINdetails": (
        "CINreferralDate", "ReferralSource", "PrimaryNeedCode", "CINclosureDate",
        "ReasonForClosure", "DateOfInitialCPC", "Assessments", "CINPlanDates", "Section47",
        "ReferralNFA", "ChildProtectionPlans", "PreProceedingsandFGDM",
    ),
    "Assessments": (
        "AssessmentActualStartDate", "AssessmentInternalReviewDate",
        "AssessmentAuthorisationDate", "FactorsIdentifiedAtAssessment",
    ),
    "CINPlanDates": ("CINPlanStartDate", "CINPlanEndDate"),
    "Section47": (
        "S47ActualStartDate", "InitialCPCtarget", "DateOfInitialCPC", "ICPCnotRequired",
    ),
    "ChildProtectionPlans": (
        "CPPstartDate", "CPPendDate", "InitialCategoryOfAbuse", "LatestCategoryOfAbuse",
        "NumberOfPreviousCPP", "Reviews",
    ),
    "PreProceedingsandFGDM": (
        "PPStartDate", "LBPSentDate", "FGDMMeetingOffer", "FGDMMeetingFac",
        "InitialPPMeetingDate", "ReviewMeetingsCount", "StepDecisionDate", "PPOutcome",
        "CourtAppDate", "LetterInitCPDate",
    ),
}  # fmt: skip
# Blocks that hold nothing but elements of one name.
LISTS = {
    "Disabilities": "Disability",
    "FactorsIdentifiedAtAssessment": "AssessmentFactors",
    "Reviews": "CPPreviewDate",
}


def write_census(children: Iterable[Block], path: Path, *, year: int, authority: str) -> None:
    """Write a census; ``authority`` is the three-figure number that the header gives."""
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.write('<?xml version="1.0" encoding="utf-8"?>\n<Message>\n')
        file.write(_element("Header", _header(year, authority)) + "\n<Children>\n")
        file.writelines(_element("Child", child) + "\n" for child in children)
        file.write("</Children>\n</Message>\n")


def _header(year: int, authority: str) -> Block:
    end = Year(year).end.isoformat()
    return {
        "CollectionDetails": {"Collection": "CIN", "Year": str(year), "ReferenceDate": end},
        "Source": {
            "SourceLevel": "L",
            "LEA": authority,
            "SoftwareCode": "rooftree",
            "Release": "invented",
            "SerialNo": "001",
            "DateTime": f"{year}-05-15T09:00:00",
        },
    }


def _element(name: str, block: Block) -> str:
    return f"<{name}>{''.join(_within(name, block))}</{name}>"


def _within(name: str, block: Block) -> Iterator[str]:
    for child in ORDER[name]:
        value = block.get(child)
        if value is None:
            continue
        if isinstance(value, str):
            yield f"<{child}>{escape(value)}</{child}>"
        elif isinstance(value, dict):
            yield _element(child, value)
        elif child in LISTS:
            texts = (f"<{LISTS[child]}>{escape(str(text))}</{LISTS[child]}>" for text in value)
            yield f"<{child}>{''.join(texts)}</{child}>"
        else:
            yield from (_element(child, one) for one in value if isinstance(one, dict))
