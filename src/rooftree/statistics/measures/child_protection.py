"""Enquiries, conferences and child protection plans, from DfE's "Children in need" statistics."""

from __future__ import annotations

from rooftree.statistics.formulas import Names, Printed, Rate, Share
from rooftree.statistics.measure import Measure, headline
from rooftree.statistics.measures.children_in_need import (
    DURATIONS,
    MARCH,
    MISSING,
    PER_CHILD,
    ROUNDED,
    YEAR,
    groups,
    of,
    parts,
)
from rooftree.statistics.publications import CHILDREN_IN_NEED

SAFETY = "Child safety - general"
FEW = "Plans are few in many authorities, so figures move far from year to year."
_SECTION_47 = "Section 47s and Initial Child Protection Conferences"
_BY_LENGTH = "Child Protection Plans by length of time"
_SECOND = "Child Protection Plans which are a second or subsequent plan"
_LASTING = {**DURATIONS, "2 years or more": "2_years_or_more"}
_ABUSE: dict[str, Names] = {
    "Neglect": "Neglect_Latest",
    "Physical abuse": "Physical_Latest",
    "Sexual abuse": "Sexual_Latest",
    "Emotional abuse": "Emotional_Latest",
    "More than one": "Multiple_Latest",
}
_TO_CONFERENCE: dict[str, Names] = {
    "0 to 10 days": "Duration_0-10_days",
    "11 to 15 days": "Duration_11-15_days",
    "16 to 20 days": "Duration_16-20_days",
    "21 days or more": "Duration_21+_days",
}

MEASURES = [
    Measure(
        "s47_to_icpc_conversion_pct",
        "Section 47 enquiries that led to a child protection conference",
        order=22.5,
        status="not live",
        publication=CHILDREN_IN_NEED,
        readings=of(_SECTION_47, Share("ICPC", "Section47")),
        over_all="Over 100%: a conference can follow an enquiry of the year before.",
        unit="%",
        decimals=1,
        outcome="safe",
        domain=SAFETY,
        period_kind=YEAR,
        counts="Initial child protection conferences in the year as a percentage of the section "
        "47 enquiries begun in it.",
        formula="ICPC over Section47, times 100, rounded half up. A symbol of either is the "
        "answer.",
        why="An enquiry is hard on a family; few conferences after many enquiries may mean that "
        "another way of asking would do.",
        caution="The two are counts of one year, not the same children followed: a conference can "
        "follow an enquiry of the year before. The department put this indicator into the code of "
        f"its dashboard on 18 March 2026 and took it out on 24 March. {ROUNDED}",
        headlines=(headline("Section 47 enquiries that led to a child protection conference"),),
        footnotes=MISSING,
    ),
    Measure(
        "s47_rate_per_10000",
        "Section 47 enquiries, per 10,000 children",
        order=22.6,
        status="not live",
        publication=CHILDREN_IN_NEED,
        readings=of(_SECTION_47, Rate("Section47")),
        unit="per 10,000 children",
        decimals=0,
        outcome="safe",
        domain=SAFETY,
        period_kind=YEAR,
        counts="Enquiries whether a child suffers or is likely to suffer significant harm, begun "
        "in the year, for every 10,000 children aged 0 to 17.",
        formula=f"Section47. {PER_CHILD}",
        why="It shows how often worry about a child's safety was grave.",
        caution=f"Practice differs in when an enquiry is begun. {ROUNDED}",
        footnotes=MISSING,
    ),
    Measure(
        "icpc_duration_pct",
        "How long from enquiry to child protection conference",
        order=22.7,
        status="not live",
        publication=CHILDREN_IN_NEED,
        readings=groups("duration", _SECTION_47, parts("ICPC", _TO_CONFERENCE)),
        unit="%",
        decimals=1,
        outcome="safe",
        domain=SAFETY,
        period_kind=YEAR,
        counts="Of initial child protection conferences in the year, the percentage held in each "
        "span of working days after the enquiry began.",
        formula="The count of each length over ICPC, times 100, rounded half up.",
        why="Statutory guidance allows 15 working days: until then no plan protects the child.",
        caution=f"A conference can rightly wait for a birth or a medical report. {ROUNDED}",
        breakdowns={"duration": "Working days"},
        footnotes=MISSING,
    ),
    Measure(
        "cpp_second_or_subsequent_pct",
        "Second or later child protection plans",
        order=23,
        publication=CHILDREN_IN_NEED,
        readings=of(_SECOND, Printed("CPP_subsequent_percent", "CPP_subsequent", "CPP_start")),
        look_back=2,
        unit="%",
        decimals=1,
        outcome="safe",
        domain=SAFETY,
        period_kind=YEAR,
        polarity="low",
        polarity_basis="The department's interactive tool (LAIT) ranks low first.",
        counts="Of child protection plans that began in the year, the percentage for a child who "
        "had had a plan before, at any time in life.",
        formula="As published: CPP_subsequent_percent, which is CPP_subsequent over CPP_start "
        "times 100.",
        why="A child who needs protection again may not have been safe when the last plan ended.",
        caution=f"Only plans in the same authority are sure to be known. {FEW} {ROUNDED}",
        headlines=(headline("Second or later child protection plans"),),
        footnotes=MISSING,
    ),
    Measure(
        "cpp_2_years_or_more_pct",
        "Child protection plans open for two years or more",
        order=24,
        publication=CHILDREN_IN_NEED,
        readings=of(_BY_LENGTH, Printed("2_years_or_more_percent", "2_years_or_more", "CPP_At31")),
        look_back=2,
        unit="%",
        decimals=1,
        outcome="safe",
        domain=SAFETY,
        period_kind=MARCH,
        polarity="low",
        polarity_basis="The department's interactive tool (LAIT) ranks low first.",
        counts="Of child protection plans open on 31 March, the percentage open for two years or "
        "more.",
        formula="As published: 2_years_or_more_percent, which is 2_years_or_more over CPP_At31 "
        "times 100.",
        why="A plan is meant to make a child safe; after two years it may not be doing so.",
        caution=f"Many authorities' figures are suppressed. {FEW} {ROUNDED}",
        headlines=(headline("Child protection plans open for two years or more"),),
        footnotes=MISSING,
    ),
    Measure(
        "cpp_31march_rate_per_10000",
        "Child protection plans on 31 March, per 10,000 children",
        order=24.1,
        status="not live",
        publication=CHILDREN_IN_NEED,
        readings=of(_BY_LENGTH, Rate("CPP_At31")),
        unit="per 10,000 children",
        decimals=0,
        outcome="safe",
        domain=SAFETY,
        period_kind=MARCH,
        counts="Children on a child protection plan on 31 March for every 10,000 children aged 0 "
        "to 17.",
        formula=f"CPP_At31. {PER_CHILD}",
        why="It shows for how many children a conference judged the risk of harm grave.",
        caution=f"Neither a high nor a low rate is good in itself. {FEW} {ROUNDED}",
        footnotes=MISSING,
    ),
    Measure(
        "cpp_starting_rate_per_10000",
        "Child protection plans starting, per 10,000 children",
        order=24.2,
        status="not live",
        publication=CHILDREN_IN_NEED,
        readings=of(_SECOND, Rate("CPP_start")),
        unit="per 10,000 children",
        decimals=0,
        outcome="safe",
        domain=SAFETY,
        period_kind=YEAR,
        counts="Child protection plans that began in the year for every 10,000 children aged 0 to "
        "17.",
        formula=f"CPP_start. {PER_CHILD}",
        why="Beside the plans open on one day it shows how many children come to need one.",
        caution=f"Neither a high nor a low rate is good in itself. {FEW} {ROUNDED}",
        footnotes=MISSING,
    ),
    Measure(
        "cpp_duration_pct",
        "How long child protection plans have been open",
        order=24.3,
        status="not live",
        publication=CHILDREN_IN_NEED,
        readings=groups(
            "duration",
            _BY_LENGTH,
            {
                group: Printed(f"{column}_percent", column, "CPP_At31")
                for group, column in _LASTING.items()
            },
        ),
        look_back=2,
        unit="%",
        decimals=1,
        outcome="safe",
        domain=SAFETY,
        period_kind=MARCH,
        counts="Of child protection plans open on 31 March, the percentage open for each length "
        "of time.",
        formula="As published: the percentage of each length of time.",
        why="Very short plans can mean that risk was misjudged, very long ones that it goes on.",
        caution=f"{FEW} {ROUNDED}",
        breakdowns={"duration": "Length of time"},
        footnotes=MISSING,
    ),
    Measure(
        "cpp_category_pct",
        "Why children are on child protection plans",
        order=24.4,
        status="not live",
        publication=CHILDREN_IN_NEED,
        readings=groups(
            "category_of_abuse",
            "Child Protection Plans by Initial and Latest Category of Abuse",
            parts("CPP_At31", _ABUSE),
        ),
        unit="%",
        decimals=1,
        outcome="safe",
        domain=SAFETY,
        period_kind=MARCH,
        counts="Of child protection plans open on 31 March, the percentage whose latest category "
        "is each kind of abuse or neglect.",
        formula="The count of each latest category over CPP_At31, times 100, rounded half up.",
        why="It says what children are to be protected from.",
        caution=f"One category is recorded where there may be several. {FEW} {ROUNDED}",
        breakdowns={"category_of_abuse": "Category of abuse"},
        footnotes=MISSING,
    ),
    Measure(
        "cpp_reviewed_in_time_pct",
        "Child protection plans reviewed in time",
        order=24.5,
        status="not live",
        publication=CHILDREN_IN_NEED,
        readings=of(
            "Child Protection Plans reviewed within timescales",
            Printed(
                "Reviewed_within_timescales_percent",
                "Reviewed_within_timescales",
                "CPP_At31_3Months",
            ),
        ),
        unit="%",
        decimals=1,
        outcome="safe",
        domain=SAFETY,
        period_kind=MARCH,
        polarity="high",
        polarity_basis="A review in time is a duty.",
        counts="Of child protection plans open on 31 March for three months or more, the "
        "percentage whose reviews were all held in time.",
        formula="As published: Reviewed_within_timescales_percent.",
        why="A review asks whether the plan keeps the child safe.",
        caution=f"A review in time can still be a poor one. {FEW} {ROUNDED}",
        footnotes=MISSING,
    ),
]
