"""How many children are looked after, who they are and why they leave.

Read from DfE's "Children looked after in England, including adoptions".
"""

from __future__ import annotations

from rooftree.statistics.formulas import Filters, LookUp, Printed, Rate, Whole
from rooftree.statistics.measure import Measure, Reading, Split, headline
from rooftree.statistics.publications import LOOKED_AFTER

COUNTED = (
    "Children looked after only for a planned series of short breaks are left out. Counts of "
    "England and the regions are rounded to the nearest 10; those of authorities are not. "
    "Authorities correct earlier years with each return."
)
SMALL = "In a small authority a few children can change the figure a lot."
YEAR, MARCH = "Year ending 31 March", "As at 31 March"
STARTING = "Children starting to be looked after each year"
ON_31_MARCH = "Children looked after on 31 March each year"
CEASING = "Children ceasing to be looked after each year"
STABILITY = "Family stability"

# Files of the same columns are told apart by a characteristic that only one of them has.
IN_STARTED: Filters = (("characteristic", ("Age on starting", "Taken into care")),)
IN_MARCH: Filters = (("characteristic", ("Placement", "Age group")),)
IN_CEASED: Filters = (("characteristic", ("Reason episode ceased",)),)
ALL = ("Total",)
UASC = ("Unaccompanied asylum-seeking children", "UASC")
NOT_UASC = ("Children excluding unaccompanied asylum-seeking children", "Non-UASC")


def alike(*labels: str) -> dict[str, tuple[str, ...]]:
    """Groups that are called as they are labelled."""
    return {label: (label,) for label in labels}


def shares(
    characteristic: str,
    split: Split | None = None,
    *,
    only: tuple[str, ...] = (),
    beside: Filters,
    total: tuple[str, ...] = ALL,
) -> tuple[Reading, ...]:
    """Published percentages of a characteristic: of one label, or of each group of a split.

    The release of 2024 called the columns ``cla_group, characteristic, number, percentage``.
    """
    now = ("characteristic", "breakdown", "children_count", "children_percent")
    then = ("cla_group", "characteristic", "number", "percentage")
    found = []
    for kind, group, count, percent in (now, then):
        chosen: Filters = ((kind, (characteristic,)), *(((group, only),) if only else ()))
        told = tuple((kind, labels) for _, labels in beside)
        parts = (
            (Split(split.name, group, split.groups, split.total, (*split.ignored, *total)),)
            if split
            else ()
        )
        formula = Printed(percent, count, Whole(count))
        found.append(Reading(formula, chosen, parts, beside=told, whole=(group, total)))
    return tuple(found)


def _rate(population_type: str) -> tuple[Reading, ...]:
    formula = Printed("rate_per_10000", "children_count", "population_estimate")
    return (Reading(formula, (("population_type", (population_type,)),)),)


def _uasc(population_type: str, beside: Filters) -> tuple[Reading, ...]:
    population = LookUp("population_estimate", (("population_type", (population_type,)),))
    split = Split("uasc_status", "breakdown", {"UASC": UASC, "Non-UASC": NOT_UASC}, ignored=ALL)
    formula = Rate("children_count", population, unless=("children_percent",))
    chosen: Filters = (("characteristic", ("Unaccompanied asylum-seeking children",)),)
    return (Reading(formula, chosen, (split,), beside=beside),)


_AGE = ("Under 1 year", "1 to 4 years", "5 to 9 years", "10 to 15 years", "16 years and over")
_NEED = {
    "Abuse or neglect": ("N1. Abuse or neglect",),
    "Child's disability": ("N2. Child's disability",),
    "Parental illness or disability": ("N3. Parental illness or disability",),
    "Family in acute stress": ("N4. Family in acute stress", "N4. Family acute stress"),
    "Family dysfunction": ("N5. Family dysfunction",),
    "Socially unacceptable behaviour": ("N6. Socially unacceptable behaviour",),
    "Low income": ("N7. Low income",),
    "Absent parenting": ("N8. Absent parenting",),
}
_STATUS = {"UASC": UASC, "Non-UASC": NOT_UASC}
_SEX = alike("Female", "Male")
_ETHNIC = alike(
    "White",
    "Mixed or Multiple ethnic groups",
    "Asian or Asian British",
    "Black, African, Caribbean or Black British",
    "Other ethnic group",
    "Refused or information not yet available",
)
_STATUS_MARCH = {
    "Full care order": ("Full care order",),
    "Interim care order": ("Interim care order",),
    "Placement order": ("Placement order granted",),
    "Voluntary agreement (section 20)": ("Voluntary agreements under S20 CA 1989",),
    "Detained for child protection": ("Detained for child protection",),
    "Youth justice": ("Youth justice legal statuses",),
}
_STATUS_STARTED = {
    "Full care order": ("Full care order",),
    "Interim care order": ("Interim care order",),
    "Placement order": ("Placement order granted",),
    "Voluntary agreement (section 20)": ("Voluntary agreement under S20",),
    "Emergency protection order": ("Emergency protection order",),
    "Police protection": ("Police protection in LA accommodation",),
    "Child assessment order": ("Child assessment order and in LA accommodation",),
    "Remand": ("Remand",),
    "Police and Criminal Evidence Act": ("LA accommodation under PACE 1989",),
    "Youth rehabilitation order": ("Sentenced to youth rehabilitation order",),
}
_TAKEN = {
    "Taken into care": ("All children taken into care",),
    "Not taken into care": ("Not taken into care",),
}
_LEFT = {
    "Adopted": ("Adopted",),
    "Special guardianship order": ("Special guardianship order", "Special guardianship orders"),
    "Child arrangements order": (
        "Residence order or child arrangement order granted",
        "Residence order or child arrangements order granted",
    ),
    "Home to parents, planned": (
        "Returned home to live with parents or other person with parental responsibility which "
        "was part of the care planning process",
    ),
    "Home to parents, not planned": (
        "Returned home to live with parents or other person with parental responsibility which "
        "was not part of the care planning process",
    ),
    "To relatives or others without parental responsibility": (
        "Left care to live with parents, relatives or other person with no parental responsibility",
    ),
    "Independent living with support": (
        "Moved into independent living (with supportive accommodation)",
    ),
    "Independent living without support": (
        "Moved into independent living (with no formalised support)",
    ),
    "Turned 18 and stayed with carers": ("Aged 18 (or over) and remained with current carers",),
    "To residential care for adults": (
        "Transferred to residential care funded by adult social services",
    ),
    "Age found to be 18 or over": ("Age assessment determined child aged 18 or over",),
    "Care taken over by another authority": ("Care taken by another local authority",),
    "Moved abroad": ("Child moved abroad",),
    "Sentenced to custody": ("Sentenced to custody",),
    "Remand ended": ("Accommodation on remand ended",),
    "Died": ("Died",),
    "Any other reason": ("Care ceased for any other reason",),
}

MEASURES = [
    Measure(
        "cla_starting_rate_per_10000",
        "Children starting to be looked after, per 10,000 children",
        order=3,
        publication=LOOKED_AFTER,
        readings=_rate(STARTING),
        unit="per 10,000 children",
        decimals=0,
        outcome="stay_together",
        domain=STABILITY,
        period_kind=YEAR,
        counts="Children who came into care in the year, each once, for every 10,000 children "
        "aged 0 to 17 who live in the area.",
        formula="As published: rate_per_10000, which is children_count over population_estimate "
        "times 10,000.",
        why="It shows how often care begins, which early help may prevent and need may require.",
        caution=f"{COUNTED} A child who moves between authorities starts in each of them, so "
        "England counts some twice. Unaccompanied asylum-seeking children are counted. The City "
        "of London has few children and a very high rate.",
        headlines=(headline("Children starting to be looked after, per 10,000"),),
    ),
    Measure(
        "cla_31march_rate_per_10000",
        "Children looked after on 31 March, per 10,000 children",
        order=4,
        publication=LOOKED_AFTER,
        readings=_rate(ON_31_MARCH),
        unit="per 10,000 children",
        decimals=0,
        outcome="stay_together",
        domain=STABILITY,
        period_kind=MARCH,
        counts="Children in care on one day for every 10,000 children aged 0 to 17 who live in "
        "the area.",
        formula="As published: rate_per_10000, which is children_count over population_estimate "
        "times 10,000.",
        why="It shows how many children the authority is a parent to, and so how much care is "
        "needed at once.",
        caution=f"{COUNTED} A rate on one day rises when children stay longer as well as when "
        "more come in. Neither a high nor a low rate is good in itself.",
        headlines=(headline("Children looked after on 31 March, per 10,000"),),
    ),
    Measure(
        "cla_starting_uasc_rate_per_10000",
        "Unaccompanied asylum-seeking children starting to be looked after, per 10,000 children",
        order=5,
        publication=LOOKED_AFTER,
        readings=_uasc(STARTING, IN_STARTED),
        unit="per 10,000 children",
        decimals=0,
        outcome="stay_together",
        domain=STABILITY,
        period_kind=YEAR,
        counts="Children who came into care in the year, unaccompanied asylum-seeking children "
        "separately from all others, for every 10,000 children aged 0 to 17 who live in the area.",
        formula="children_count of the group over population_estimate times 10,000, rounded half "
        "up. A symbol of the count or of its percentage is the answer.",
        why="Arrivals of children alone follow ports and the National Transfer Scheme, not what "
        "the authority does for families: apart, both can be seen.",
        caution=f"{COUNTED} Under the National Transfer Scheme a child can start in two "
        "authorities. Both groups are divided by all children of the area.",
        breakdowns={"uasc_status": "Unaccompanied asylum-seeking children"},
        headlines=(
            headline(
                "Unaccompanied asylum-seeking children starting to be looked after, per 10,000",
                ("uasc_status", "UASC"),
            ),
        ),
    ),
    Measure(
        "cla_31march_uasc_rate_per_10000",
        "Unaccompanied asylum-seeking children looked after on 31 March, per 10,000 children",
        order=6,
        publication=LOOKED_AFTER,
        readings=_uasc(ON_31_MARCH, IN_MARCH),
        unit="per 10,000 children",
        decimals=0,
        outcome="stay_together",
        domain=STABILITY,
        period_kind=MARCH,
        counts="Children in care on 31 March, unaccompanied asylum-seeking children separately "
        "from all others, for every 10,000 children aged 0 to 17 who live in the area.",
        formula="children_count of the group over population_estimate times 10,000, rounded half "
        "up. A symbol of the count or of its percentage is the answer.",
        why="It tells the part of care that follows arrivals from the part that follows what "
        "happens to families of the area.",
        caution=f"{COUNTED} Both groups are divided by all children of the area.",
        breakdowns={"uasc_status": "Unaccompanied asylum-seeking children"},
        headlines=(
            headline(
                "Unaccompanied asylum-seeking children looked after on 31 March, per 10,000",
                ("uasc_status", "UASC"),
            ),
        ),
    ),
    Measure(
        "cla_ceasing_rate_per_10000",
        "Children ceasing to be looked after, per 10,000 children",
        order=6.1,
        status="not live",
        publication=LOOKED_AFTER,
        readings=_rate(CEASING),
        unit="per 10,000 children",
        decimals=0,
        outcome="stay_together",
        domain=STABILITY,
        period_kind=YEAR,
        counts="Children who left care in the year, each once, for every 10,000 children aged 0 "
        "to 17 who live in the area.",
        formula="As published: rate_per_10000.",
        why="Beside the rate of starting it shows whether care grows because more come in or "
        "because fewer leave.",
        caution=f"{COUNTED} Only the last time that a child left in the year is counted.",
    ),
    Measure(
        "cla_started_characteristics_pct",
        "Who started to be looked after",
        order=6.2,
        status="not live",
        publication=LOOKED_AFTER,
        readings=(
            *shares("Age on starting", Split("age", "", alike(*_AGE)), beside=IN_STARTED),
            *shares("Sex", Split("sex", "", _SEX), beside=IN_STARTED),
            *shares("Category of need", Split("category_of_need", "", _NEED), beside=IN_STARTED),
            *shares("Legal status", Split("legal_status", "", _STATUS_STARTED), beside=IN_STARTED),
            *shares("Taken into care", Split("taken_into_care", "", _TAKEN), beside=IN_STARTED),
            *shares(UASC[0], Split("uasc_status", "", _STATUS), beside=IN_STARTED),
        ),
        unit="%",
        decimals=0,
        outcome="stay_together",
        domain=STABILITY,
        period_kind=YEAR,
        counts="Of children who came into care in the year, the percentage in each age group, of "
        "each sex, with each main need, under each legal status, taken into care or not, and "
        "who sought asylum alone.",
        formula="As published: children_percent of each label of a characteristic.",
        why="Age, need and legal status at the start say what help might have come before.",
        caution=f"{COUNTED} A group's share does not show how likely it is to come into care: "
        f"that would need the number of its children in the population. {SMALL}",
        breakdowns={
            "age": "Age on starting",
            "sex": "Sex",
            "category_of_need": "Main need",
            "legal_status": "Legal status",
            "taken_into_care": "Taken into care",
            "uasc_status": "Unaccompanied asylum-seeking children",
        },
    ),
    Measure(
        "cla_31march_characteristics_pct",
        "Who is looked after on 31 March",
        order=6.3,
        status="not live",
        publication=LOOKED_AFTER,
        readings=(
            *shares("Age group", Split("age", "", alike(*_AGE)), beside=IN_MARCH),
            *shares("Sex", Split("sex", "", _SEX), beside=IN_MARCH),
            *shares("Ethnicity", Split("ethnic_group", "", _ETHNIC), beside=IN_MARCH),
            *shares("Category of need", Split("category_of_need", "", _NEED), beside=IN_MARCH),
            *shares("Legal status", Split("legal_status", "", _STATUS_MARCH), beside=IN_MARCH),
            *shares(UASC[0], Split("uasc_status", "", _STATUS), beside=IN_MARCH),
        ),
        unit="%",
        decimals=0,
        outcome="stay_together",
        domain=STABILITY,
        period_kind=MARCH,
        counts="Of children in care on 31 March, the percentage in each age group, of each sex "
        "and ethnic group, with each main need, under each legal status, and who sought asylum "
        "alone.",
        formula="As published: children_percent of each label of a characteristic.",
        why="It shows who needs homes, schools and health care.",
        caution=f"{COUNTED} A group's share does not show how likely it is to be in care: that "
        f"would need the number of its children in the population. {SMALL}",
        breakdowns={
            "age": "Age",
            "sex": "Sex",
            "ethnic_group": "Ethnic group",
            "category_of_need": "Main need",
            "legal_status": "Legal status",
            "uasc_status": "Unaccompanied asylum-seeking children",
        },
    ),
    Measure(
        "cla_ceased_sgo_pct",
        "Children who left care through a special guardianship order",
        order=43,
        publication=LOOKED_AFTER,
        readings=shares(
            "Reason episode ceased",
            only=_LEFT["Special guardianship order"],
            beside=IN_CEASED,
        ),
        unit="%",
        decimals=0,
        outcome="family_network",
        domain="Families engaging and receiving support from their family network",
        period_kind=YEAR,
        counts="Of children who left care in the year, the percentage who left because a court "
        "made a special guardianship order.",
        formula="As published: children_percent where the reason is special guardianship.",
        why="A special guardian, often a grandparent, aunt or uncle, brings the child up until "
        "adulthood without the authority as a parent.",
        caution=f"{COUNTED} Guardianship that was arranged without care before it is not seen "
        f"here. Only the last time that a child left in the year is counted. {SMALL}",
        headlines=(headline("Left care through a special guardianship order"),),
    ),
    Measure(
        "cla_ceased_cao_pct",
        "Children who left care through a child arrangements order",
        order=44,
        publication=LOOKED_AFTER,
        readings=shares(
            "Reason episode ceased", only=_LEFT["Child arrangements order"], beside=IN_CEASED
        ),
        unit="%",
        decimals=0,
        outcome="family_network",
        domain="Families engaging and receiving support from their family network",
        period_kind=YEAR,
        counts="Of children who left care in the year, the percentage who left because a court "
        "made a residence or child arrangements order.",
        formula="As published: children_percent where the reason is such an order.",
        why="The order says with whom a child lives; it is often a relative or a family friend.",
        caution=f"{COUNTED} Few children leave this way, so many authorities' figures are "
        f"suppressed. {SMALL}",
        headlines=(headline("Left care through a child arrangements order"),),
    ),
    Measure(
        "cla_ceased_reason_pct",
        "Why children left care",
        order=44.1,
        status="not live",
        publication=LOOKED_AFTER,
        readings=shares("Reason episode ceased", Split("reason", "", _LEFT), beside=IN_CEASED),
        unit="%",
        decimals=0,
        outcome="family_network",
        domain="Families engaging and receiving support from their family network",
        period_kind=YEAR,
        counts="Of children who left care in the year, the percentage who left for each reason.",
        formula="As published: children_percent of each reason.",
        why="Home, adoption, guardianship or adulthood: where care leads is the aim of the plan.",
        caution=f"{COUNTED} Only the last time that a child left in the year is counted. {SMALL}",
        breakdowns={"reason": "Reason"},
    ),
    Measure(
        "cla_ceased_characteristics_pct",
        "Who left care",
        order=44.2,
        status="not live",
        publication=LOOKED_AFTER,
        readings=(
            *shares(
                "Age on ceasing",
                Split("age", "", alike(*_AGE[:4], "16 years", "17 years", "18 years and over")),
                beside=IN_CEASED,
            ),
            *shares("Sex", Split("sex", "", _SEX), beside=IN_CEASED),
            *shares(UASC[0], Split("uasc_status", "", _STATUS), beside=IN_CEASED),
        ),
        unit="%",
        decimals=0,
        outcome="family_network",
        domain="Families engaging and receiving support from their family network",
        period_kind=YEAR,
        counts="Of children who left care in the year, the percentage in each age group, of each "
        "sex, and who sought asylum alone.",
        formula="As published: children_percent of each label of a characteristic.",
        why="Young children leave to families; at 18 care ends by law.",
        caution=f"{COUNTED} Only the last time that a child left in the year is counted. {SMALL}",
        breakdowns={
            "age": "Age on leaving",
            "sex": "Sex",
            "uasc_status": "Unaccompanied asylum-seeking children",
        },
    ),
]
