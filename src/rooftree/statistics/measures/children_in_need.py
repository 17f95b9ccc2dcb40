"""Referrals, assessments and children in need, from DfE's "Children in need" statistics."""

from __future__ import annotations

from rooftree.statistics.formulas import Formula, Names, Printed, Rate, Share
from rooftree.statistics.measure import Footnote, Measure, Reading, Split, headline
from rooftree.statistics.publications import CHILDREN_IN_NEED

ENGLAND, LONDON, INNER_LONDON, SOUTH_EAST = "E92000001", "E12000007", "E13000001", "E12000008"
HACKNEY, HAMPSHIRE = "E09000012", "E10000014"
YEAR, MARCH = "Year ending 31 March", "As at 31 March"
ACCESS = "Access to support and getting help"
ROUNDED = "Counts of England and the regions are rounded to the nearest 10."
PRACTICE = "Authorities differ in what they record as a referral and when they open a case."
PER_CHILD = (
    "The count over children aged 0 to 17 in the middle of the year before (ONS estimate), times "
    "10,000, rounded half up. A symbol of the count is the answer; where there is no estimate it "
    "is z."
)
MISSING = (
    Footnote(
        "2020/21",
        "2021/22",
        "Hackney could give no return after an attack on its systems. The totals of London and "
        "England hold its figures of an earlier year instead.",
        areas=(HACKNEY, INNER_LONDON, LONDON, ENGLAND),
    ),
    Footnote(
        "2023/24",
        "2023/24",
        "Hampshire's return was of low reliability. The totals of the South East and England hold "
        "its figures of the year before instead.",
        areas=(HAMPSHIRE, SOUTH_EAST, ENGLAND),
    ),
)


def of(category: str, formula: Formula) -> tuple[Reading, ...]:
    """Every row of the file of one table of the publication."""
    return (Reading(formula, (("category", (category,)),)),)


def groups(name: str, category: str, columns: dict[str, Formula]) -> tuple[Reading, ...]:
    """A breakdown whose groups stand in columns of their own."""
    chosen = (("category", (category,)),)
    return tuple(Reading(one, chosen, by=((name, group),)) for group, one in columns.items())


def _who(labels: tuple[str, ...], split: Split) -> Reading:
    """The percentage of children in need in each group of a characteristic."""
    chosen = (("category", ("Children in Need at 31 March",)), ("characteristic", labels))
    return Reading(Printed("percent", "number"), chosen, (split,))


def parts(whole: Names, columns: dict[str, Names]) -> dict[str, Formula]:
    """Groups as shares of the count of all, from counts."""
    return {group: Share(column, whole) for group, column in columns.items()}


DURATIONS = {
    "3 months or less": "3_months_or_less",
    "More than 3 to 6 months": "more_than_3_months_6_months",
    "More than 6 months to 1 year": "more_than_6_months_less_than_1_year",
    "1 to 2 years": "1_year_less_than_2_years",
}
_NEEDS = {
    "Abuse or neglect": "N1_Abuse_or_neglect",
    "Child's disability or illness": "N2_Childs_disability_or_illness",
    "Parental disability or illness": "N3_Parents_disability_or_illness",
    "Family in acute stress": "N4_Family_in_acute_stress",
    "Family dysfunction": "N5_Family_dysfunction",
    "Socially unacceptable behaviour": "N6_Socially_unacceptable_behaviour",
    "Low income": "N7_Low_income",
    "Absent parenting": "N8_Absent_parenting",
    "Cases other than children in need": "N9_Cases_other_than_CIN",
    "Not stated": "N0_Not_stated",
}
_SOURCES = {
    "Individual": "Individual",
    "School": "Schools",
    "Education service": "Education_Services",
    "Health service": "Health_Services",
    "Housing": "Housing",
    "Local authority service": "LA_Services",
    "Police": "Police",
    "Other legal agency": "Other_legal_agency",
    "Other": "Other",
    "Anonymous": "Anonymous",
    "Unknown": "Unknown",
}
_DAYS = {
    "Same day": "Same_day",
    "1 to 10 days": "1-10_days",
    "11 to 20 days": "11-20_days",
    "21 to 30 days": "21-30_days",
    "31 to 40 days": "31-40_days",
    "41 to 45 days": "41-45_days",
    "46 to 50 days": "46-50_days",
    "51 to 60 days": "51-60_days",
    "61 days or more": "61+_days",
}
_DISABILITIES = (
    *("Autism", "Behaviour", "Communication", "Consciousness", "Hand_Function", "Hearing"),
    *("Incontinence", "Learning_Difficulties", "Mobility", "Personal_care", "Vision", "Other"),
)
_CLOSED = {
    "Adopted": "RC1_Adopted",
    "Died": "RC2_Died",
    "Residence or child arrangements order": "RC3_Residence_Order",
    "Special guardianship order": "RC4_Special_Guardianship_Order",
    "Transferred to another authority": "RC5_Transfer_to_another_LA",
    "Transferred to adult social care": "RC6_Transfer_to_Adult_Social_Service",
    "Other": "RC7_Other",
    "Not known": "unknown",
}
_AGES = {
    "Unborn": ("Unborn",),
    "Under 1 year": ("Under 1 year",),
    "1 to 4 years": ("1 to 4 years",),
    "5 to 9 years": ("5 to 9 years",),
    "10 to 15 years": ("10 to 15 years",),
    "16 years and over": ("16 years and over",),
}
_SEXES = {
    "Female": ("Female",),
    "Male": ("Male",),
    "Not known or indeterminate": ("Unknown or Indeterminate gender",),
}
_ETHNIC_GROUPS = {
    "White": ("Total White",),
    "Mixed or Multiple ethnic groups": ("Total mixed",),
    "Asian or Asian British": ("Total Asian or Asian British",),
    "Black, African, Caribbean or Black British": ("Total Black or Black British",),
    "Other ethnic group": ("Any other ethnic group",),
}
# Groups within those, and all whose group is known: they stand in the same rows.
_WITHIN_ETHNIC_GROUPS = (
    *("Known ethnicity", "White British", "White Irish", "Gypsy or Irish Traveller"),
    *("Any other White background", "White and Black Caribbean", "White and Black African"),
    *("White and Asian", "Any other mixed background", "Indian", "Pakistani", "Bangladeshi"),
    *("Chinese", "Any other Asian background", "Black African", "Black Caribbean"),
    "Any other Black background",
)
_DISABILITY_RECORDED = "At31_episodes_disability_recorded"
_REFERRALS: Names = ("referral_count", "Referrals")

MEASURES = [
    Measure(
        "cin_rate_per_10000",
        "Children in need, per 10,000 children",
        order=1,
        publication=CHILDREN_IN_NEED,
        readings=of("Children in Need", Rate("At31_episodes")),
        unit="per 10,000 children",
        decimals=0,
        outcome="stay_together",
        domain=ACCESS,
        period_kind=MARCH,
        counts="Episodes of need open on 31 March for every 10,000 children aged 0 to 17 who "
        "live in the area. Children on child protection plans and looked-after children are "
        "among them.",
        formula=f"At31_episodes. {PER_CHILD}",
        why="It shows how many children the authority is working with at once.",
        caution=f"{PRACTICE} A low rate can mean little need, help given earlier by others, or "
        f"help that is hard to get. {ROUNDED}",
        headlines=(headline("Children in need, per 10,000"),),
        footnotes=MISSING,
    ),
    Measure(
        "cin_starting_rate_per_10000",
        "New episodes of need, per 10,000 children",
        order=1.1,
        status="not live",
        publication=CHILDREN_IN_NEED,
        readings=of("Children in Need", Rate("Started_episodes")),
        unit="per 10,000 children",
        decimals=0,
        outcome="stay_together",
        domain=ACCESS,
        period_kind=YEAR,
        counts="Episodes of need that began in the year for every 10,000 children aged 0 to 17.",
        formula=f"Started_episodes. {PER_CHILD}",
        why="Beside the count on one day it shows how much work arrives in a year.",
        caution=f"{PRACTICE} A child with two episodes counts twice. {ROUNDED}",
        footnotes=MISSING,
    ),
    Measure(
        "cin_ending_rate_per_10000",
        "Episodes of need that ended, per 10,000 children",
        order=1.2,
        status="not live",
        publication=CHILDREN_IN_NEED,
        readings=of("Children in Need", Rate("Ended_episodes")),
        unit="per 10,000 children",
        decimals=0,
        outcome="stay_together",
        domain=ACCESS,
        period_kind=YEAR,
        counts="Episodes of need that ended in the year for every 10,000 children aged 0 to 17.",
        formula=f"Ended_episodes. {PER_CHILD}",
        why="More endings than starts mean that fewer children are in need at the end of a year.",
        caution=f"{PRACTICE} Many cases can be closed at once when records are tidied. {ROUNDED}",
        footnotes=MISSING,
    ),
    Measure(
        "cin_characteristics_pct",
        "Who is in need",
        order=1.25,
        status="not live",
        publication=CHILDREN_IN_NEED,
        readings=(
            _who(("Age", "Unborn"), Split("age", "characteristic_type", _AGES)),
            # The row of all is 100 per cent: known, and not read.
            _who(("Total",), Split("age", "characteristic_type", {}, ignored=("Total",))),
            _who(("Gender",), Split("sex", "characteristic_type", _SEXES)),
            _who(
                ("Ethnicity",),
                Split(
                    "ethnic_group",
                    "characteristic_type",
                    _ETHNIC_GROUPS,
                    ignored=_WITHIN_ETHNIC_GROUPS,
                ),
            ),
        ),
        unit="%",
        decimals=1,
        outcome="stay_together",
        domain=ACCESS,
        period_kind=MARCH,
        counts="Of children in need on 31 March in England, the percentage in each age group, of "
        "each sex and of each ethnic group.",
        formula="As published: percent. Shares of ethnic groups are of children whose group is "
        "known.",
        why="It says who is helped, and asks who is not.",
        caution="England alone. A group's share does not show how likely it is to be in need: "
        f"that would need the number of its children in the population. {ROUNDED}",
        breakdowns={"age": "Age", "sex": "Sex", "ethnic_group": "Ethnic group"},
        footnotes=MISSING,
    ),
    Measure(
        "cin_primary_need_pct",
        "Main need of children in need",
        order=1.3,
        status="not live",
        publication=CHILDREN_IN_NEED,
        readings=groups(
            "primary_need", "Primary need at assessment", parts("At31_episodes", {**_NEEDS})
        ),
        unit="%",
        decimals=1,
        outcome="stay_together",
        domain=ACCESS,
        period_kind=MARCH,
        counts="Of episodes of need open on 31 March, the percentage with each main need.",
        formula="The count of each need over At31_episodes, times 100, rounded half up.",
        why="It says what brings children to the authority's notice.",
        caution=f"One need is recorded where there are several. {ROUNDED}",
        breakdowns={"primary_need": "Main need"},
        footnotes=MISSING,
    ),
    Measure(
        "cin_disability_pct",
        "Children in need with a disability",
        order=1.4,
        status="not live",
        publication=CHILDREN_IN_NEED,
        readings=(
            *of(
                "Recorded disability",
                Printed(f"{_DISABILITY_RECORDED}_percent", _DISABILITY_RECORDED, "At31_episodes"),
            ),
            *groups(
                "disability",
                "Recorded disability",
                {one.replace("_", " "): Printed(f"{one}_percent") for one in _DISABILITIES},
            ),
        ),
        unit="%",
        decimals=1,
        outcome="stay_together",
        domain=ACCESS,
        period_kind=MARCH,
        counts="Of episodes of need open on 31 March, the percentage of children with a "
        "disability recorded; and of those, the percentage with each kind of disability.",
        formula="As published: At31_episodes_disability_recorded_percent, and the percentage of "
        "each kind.",
        why="Disabled children and their families may need different help, and for longer.",
        caution="A child can have several disabilities, so the kinds add up to more than 100. "
        f"Recording differs widely. {ROUNDED}",
        breakdowns={"disability": "Kind of disability, of children with one"},
        footnotes=MISSING,
    ),
    Measure(
        "cin_open_duration_pct",
        "How long episodes of need have been open",
        order=1.5,
        status="not live",
        publication=CHILDREN_IN_NEED,
        readings=groups(
            "duration",
            "Duration of open episode",
            {
                group: Printed(f"{column}_percent", column, "At31_episodes")
                for group, column in {**DURATIONS, "2 years or more": "2years+"}.items()
            },
        ),
        unit="%",
        decimals=1,
        outcome="stay_together",
        domain=ACCESS,
        period_kind=MARCH,
        counts="Of episodes of need open on 31 March, the percentage open for each length of time.",
        formula="As published: the percentage of each length of time.",
        why="Help that goes on for years can be right, as for disabled children, or can drift.",
        caution=f"Care counts as an open episode. {ROUNDED}",
        breakdowns={"duration": "Length of time"},
        footnotes=MISSING,
    ),
    Measure(
        "cin_closure_reason_pct",
        "Why episodes of need ended",
        order=1.6,
        status="not live",
        publication=CHILDREN_IN_NEED,
        readings=groups(
            "reason",
            "Reason for episode closure",
            {
                group: Printed(f"{column}_percent", column, "Ended_episodes")
                for group, column in _CLOSED.items()
            },
        ),
        unit="%",
        decimals=1,
        outcome="stay_together",
        domain=ACCESS,
        period_kind=YEAR,
        counts="Of episodes of need that ended in the year, the percentage closed for each reason.",
        formula="As published: the percentage of each reason.",
        why="It shows how many families leave help for another authority, adult care or an order.",
        caution=f"Most are closed for 'other' reasons, which say little. {ROUNDED}",
        breakdowns={"reason": "Reason"},
        footnotes=MISSING,
    ),
    Measure(
        "cin_rereferrals_12m_pct",
        "Re-referrals within 12 months",
        order=2,
        publication=CHILDREN_IN_NEED,
        readings=of(
            "Referrals and Re-referrals",
            Printed(
                ("rereferral_percent", "Re_referrals_percent"),
                ("rereferral_count", "Re_referrals"),
                _REFERRALS,
            ),
        ),
        look_back=1,
        unit="%",
        decimals=1,
        outcome="stay_together",
        domain=ACCESS,
        period_kind=YEAR,
        polarity="low",
        polarity_basis="The department's interactive tool (LAIT) ranks low first.",
        counts="Of referrals in the year, the percentage that came within 12 months of an earlier "
        "referral of the same child.",
        formula="As published: rereferral_percent, which is rereferral_count over referral_count "
        "times 100.",
        why="A family that comes back soon may have lost its help before it was ready.",
        caution=f"{PRACTICE} Where much is recorded as a referral, more come back. A new concern "
        f"does not mean that earlier help failed. {ROUNDED}",
        headlines=(headline("Re-referrals within 12 months"),),
        footnotes=MISSING,
    ),
    Measure(
        "referrals_rate_per_10000",
        "Referrals, per 10,000 children",
        order=2.1,
        status="not live",
        publication=CHILDREN_IN_NEED,
        readings=of("Referrals and Re-referrals", Rate(_REFERRALS)),
        unit="per 10,000 children",
        decimals=0,
        outcome="stay_together",
        domain=ACCESS,
        period_kind=YEAR,
        counts="Referrals to children's social care in the year for every 10,000 children aged 0 "
        "to 17.",
        formula=f"referral_count. {PER_CHILD}",
        why="It shows how often someone was worried enough to ask.",
        caution=f"{PRACTICE} {ROUNDED}",
        footnotes=MISSING,
    ),
    Measure(
        "referrals_result_pct",
        "Referrals that led to no help",
        order=2.2,
        status="not live",
        publication=CHILDREN_IN_NEED,
        readings=groups(
            "result",
            "Referrals and Re-referrals",
            {
                "No further action": Printed(
                    ("no_further_action_percent", "No_Further_Action_percent"),
                    ("no_further_action_count", "No_Further_Action"),
                    _REFERRALS,
                ),
                "Assessed as not in need": Printed(
                    ("not_in_need_percent", "Not_in_Need_percent"),
                    ("not_in_need_count", "Not_in_Need"),
                    _REFERRALS,
                ),
            },
        ),
        unit="%",
        decimals=1,
        outcome="stay_together",
        domain=ACCESS,
        period_kind=YEAR,
        counts="Of referrals in the year, the percentage on which nothing further was done, and "
        "the percentage where an assessment found the child not in need.",
        formula="As published: no_further_action_percent and not_in_need_percent.",
        why="If much of the work leads nowhere, people may be asking for help in the wrong place.",
        caution=f"{PRACTICE} {ROUNDED}",
        breakdowns={"result": "Result"},
        footnotes=MISSING,
    ),
    Measure(
        "referrals_source_pct",
        "Who made referrals",
        order=2.3,
        status="not live",
        publication=CHILDREN_IN_NEED,
        readings=groups("source", "Source of referral", parts("Referrals", {**_SOURCES})),
        unit="%",
        decimals=1,
        outcome="stay_together",
        domain=ACCESS,
        period_kind=YEAR,
        counts="Of referrals in the year, the percentage made by each source.",
        formula="The count of each source over Referrals, times 100, rounded half up.",
        why="It shows which partners see children at risk and turn to the authority.",
        caution=f"{PRACTICE} {ROUNDED}",
        breakdowns={"source": "Source"},
        footnotes=MISSING,
    ),
    Measure(
        "assessments_duration_pct",
        "How long assessments took",
        order=2.4,
        status="not live",
        publication=CHILDREN_IN_NEED,
        readings=groups(
            "duration", "Duration of assessment", parts("Assessments_completed", {**_DAYS})
        ),
        unit="%",
        decimals=1,
        outcome="stay_together",
        domain=ACCESS,
        period_kind=YEAR,
        counts="Of assessments completed in the year, the percentage that took each number of "
        "working days.",
        formula="The count of each length over Assessments_completed, times 100, rounded half up.",
        why="Statutory guidance allows 45 working days; a family waits meanwhile.",
        caution=f"A fast assessment is not always a good one. {ROUNDED}",
        breakdowns={"duration": "Working days"},
        footnotes=MISSING,
    ),
]
