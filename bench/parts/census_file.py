"""Invent the XML of a children in need census: about 1 kB a child, the same for the same seed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path
from random import Random

_HEADER = """<?xml version="1.0" encoding="UTF-8"?>
<Message><Header><CollectionDetails><Collection>CIN</Collection><Year>{year}</Year>
<ReferenceDate>{year}-03-31</ReferenceDate></CollectionDetails><Source><SourceLevel>L</SourceLevel>
<LEA>201</LEA><SoftwareCode>bench</SoftwareCode><Release>1</Release><SerialNo>001</SerialNo>
<DateTime>{year}-05-01T09:00:00</DateTime></Source></Header><Children>
"""
_ETHNICITIES = ("WBRI", "WOTH", "MWBC", "APKN", "BAFR", "CHNE", "OOTH", "NOBT")
_SOURCES = ("1A", "2B", "3A", "3C", "4", "5A", "6", "8")
_FACTORS = ("1A", "2B", "3A", "4B", "5C", "8E", "10A", "12A")
_ABUSE = ("NEG", "PHY", "SAB", "EMO")
# Faults that leave the file well-formed, and that end no program that could be compared.
_FAULTS: tuple[tuple[str, str], ...] = (
    ("<Sex>M", "<Sex>X"),
    ("<Ethnicity>", "<Ethnicity>Q"),
    ("<ReferralSource>", "<ReferralSource>Z"),
    ("<PrimaryNeedCode>N", "<PrimaryNeedCode>M"),
    ("<ReferralNFA>0", "<ReferralNFA>1"),
    ("<PersonBirthDate>20", "<PersonBirthDate>19"),
    ("<CINPlanStartDate>2024", "<CINPlanStartDate>2023"),
    ("<S47ActualStartDate>2024", "<S47ActualStartDate>2022"),
    ("<UPNunknown>UN3", "<UPNunknown>UN8"),
    ("<AssessmentFactors>", "<AssessmentFactors>9"),
    ("<ReasonForClosure>RC3", "<ReasonForClosure>RC0"),
    ("<AssessmentActualStartDate>2024", "<AssessmentActualStartDate>2021"),
)


def write_census(path: Path, *, children: int, year: int = 2025, seed: int = 1) -> Path:
    """A census of so many children, a quarter of them with a fault."""
    random = Random(seed)
    with path.open("w", encoding="utf-8") as file:
        file.write(_HEADER.format(year=year))
        file.writelines(_children(random, children, year))
        file.write("</Children></Message>\n")
    return path


def _children(random: Random, children: int, year: int) -> Iterator[str]:
    for number in range(1, children + 1):
        text = _child(random, number, date(year - 1, 4, 1))
        if random.random() < 0.25:
            possible = [fault for fault in _FAULTS if fault[0] in text]
            text = text.replace(*random.choice(possible), 1)
        yield text


def _child(random: Random, number: int, start: date) -> str:
    born = date(start.year, 1, 1) - timedelta(days=random.randrange(700, 6000))
    one = "M" if random.random() < 0.5 else "F"
    disability = random.choice(("NONE",) * 6 + ("MOB", "AUT", "LD"))
    return (
        f"<Child><ChildIdentifiers><LAchildID>C{number:07}</LAchildID><UPNunknown>UN3</UPNunknown>"
        f"<PersonBirthDate>{born}</PersonBirthDate><Sex>{one}</Sex></ChildIdentifiers>\n"
        f"<ChildCharacteristics><Ethnicity>{random.choice(_ETHNICITIES)}</Ethnicity><Disabilities>"
        f"<Disability>{disability}</Disability></Disabilities></ChildCharacteristics>\n"
        f"{_episode(random, start)}</Child>\n"
    )


def _episode(random: Random, start: date) -> str:
    referred = start + timedelta(days=random.randrange(0, 150))
    later = _later(referred)
    path = random.choices(("nfa", "plan", "protection", "open"), (1, 4, 2, 2))[0]
    parts = [
        f"<CINdetails><CINreferralDate>{referred}</CINreferralDate>"
        f"<ReferralSource>{random.choice(_SOURCES)}</ReferralSource>"
    ]
    nfa = int(path == "nfa")
    if not nfa:
        parts.append(f"<PrimaryNeedCode>N{random.randrange(1, 9)}</PrimaryNeedCode>")
    if path == "plan":
        parts.append(f"<CINclosureDate>{later(150)}</CINclosureDate>")
        parts.append("<ReasonForClosure>RC3</ReasonForClosure>")
    parts.append(f"<ReferralNFA>{nfa}</ReferralNFA>\n")
    if not nfa:
        parts.append(_assessment(random, later))
    if path == "plan":
        parts.append(
            f"<CINPlanDates><CINPlanStartDate>{later(45)}</CINPlanStartDate>"
            f"<CINPlanEndDate>{later(150)}</CINPlanEndDate></CINPlanDates>\n"
        )
    if path == "protection":
        parts.append(_protection(random, later))
    return "".join([*parts, "</CINdetails>"])


def _assessment(random: Random, later: Callable[[int], date]) -> str:
    factors = random.sample(_FACTORS, random.randrange(1, 4))
    listed = "".join(f"<AssessmentFactors>{code}</AssessmentFactors>" for code in factors)
    return (
        f"<Assessments><AssessmentActualStartDate>{later(1)}</AssessmentActualStartDate>"
        f"<AssessmentInternalReviewDate>{later(20)}</AssessmentInternalReviewDate>"
        f"<AssessmentAuthorisationDate>{later(40)}</AssessmentAuthorisationDate>"
        f"<FactorsIdentifiedAtAssessment>{listed}</FactorsIdentifiedAtAssessment></Assessments>\n"
    )


def _protection(random: Random, later: Callable[[int], date]) -> str:
    abuse = random.choice(_ABUSE)
    return (
        f"<Section47><S47ActualStartDate>{later(6)}</S47ActualStartDate>"
        f"<InitialCPCtarget>{later(21)}</InitialCPCtarget>"
        f"<DateOfInitialCPC>{later(20)}</DateOfInitialCPC>"
        "<ICPCnotRequired>0</ICPCnotRequired></Section47>\n"
        f"<ChildProtectionPlans><CPPstartDate>{later(20)}</CPPstartDate>"
        f"<InitialCategoryOfAbuse>{abuse}</InitialCategoryOfAbuse>"
        f"<LatestCategoryOfAbuse>{abuse}</LatestCategoryOfAbuse>"
        "<NumberOfPreviousCPP>0</NumberOfPreviousCPP>"
        f"<Reviews><CPPreviewDate>{later(110)}</CPPreviewDate></Reviews>"
        "</ChildProtectionPlans>\n"
    )


def _later(referred: date) -> Callable[[int], date]:
    """So many days after the referral."""
    return lambda days: referred + timedelta(days=days)
