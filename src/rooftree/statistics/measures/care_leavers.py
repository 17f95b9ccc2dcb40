"""What care leavers do and where they live, from DfE's looked-after statistics."""

from __future__ import annotations

from collections.abc import Mapping

from rooftree.statistics.formulas import Names, Printed, Whole
from rooftree.statistics.measure import Footnote, Measure, Reading, Split, headline
from rooftree.statistics.measures.looked_after import YEAR
from rooftree.statistics.publications import LOOKED_AFTER

LIFE = "Quality of life for care experienced people"
BARNSLEY = "E08000038"
_AGES = {
    "17 to 18 years": ("17 to 18 years", "Aged 17 to 18"),
    "19 to 21 years": ("19 to 21 years", "Aged 19 to 21"),
}
AGE = Split("age", ("care_leaver_age", "age"), _AGES)
COUNT: Names = ("care_leaver_count", "number")
PERCENT: Names = ("care_leaver_percent", "percentage")
_BY_AGE = {"age": "Age"}
WHO = (
    "Care leavers here are young people aged 17 to 21 who were looked after for at least 13 weeks "
    "after their 14th birthday, some of it after their 16th. Young people whose circumstances are "
    "not known are among those divided by. In a small authority a few can change the figure a lot."
)
_NOTES = (
    Footnote(
        "2022/23",
        "2022/23",
        "Barnsley gave no figures on care leavers; England and Yorkshire and The Humber are "
        "without it.",
        areas=(BARNSLEY, "E12000003", "E92000001"),
    ),
)
_ACTIVITY = "Total in education, employment or training"
_ACTIVITIES = {
    "In education, employment or training": (_ACTIVITY,),
    "Higher education": ("Higher education i.e. studies beyond A level",),
    "Other education": ("Education other than higher education",),
    "Apprenticeship": ("In an apprenticeship",),
    "Training or employment other than an apprenticeship": (
        "In training or employment (excl. apprenticeship)",
    ),
    "Training or employment, apprenticeships included (2020/21 only)": (
        "In training or employment",
    ),
    "Not in education, employment or training": ("Total not in education, employment or training",),
    "Not in it because of illness or disability": (
        "Not in education, training or employment, owing to illness or disability",
    ),
    "Not in it because of pregnancy or parenting": (
        "Not in education, training or employment, owing to pregnancy or parenting",
    ),
    "Not in it for other reasons": (
        "Not in education, training or employment, owing to other reasons",
    ),
    "Not known": ("Total information not known",),
}
_SUITABLE = "Accommodation considered suitable"
_ACCOMMODATION = {
    "Suitable": (_SUITABLE,),
    "Unsuitable": ("Accommodation considered unsuitable",),
    "No information": ("No information",),
}
_FORMULA = Printed(PERCENT, COUNT, Whole(COUNT))


def _one(label: str, total: str) -> tuple[Reading, ...]:
    chosen = (("breakdown", (label,)),)
    return (Reading(_FORMULA, chosen, (AGE,), whole=("breakdown", (total,))),)


def _each(
    name: str, groups: Mapping[str, tuple[str, ...]], total: str, *, marked_by: str
) -> tuple[Reading, ...]:
    split = Split(name, "breakdown", groups, ignored=(total,))
    beside = (("breakdown", (marked_by,)),)
    whole = ("breakdown", (total,))
    return (Reading(_FORMULA, (), (AGE, split), beside=beside, whole=whole),)


MEASURES = [
    Measure(
        "care_leavers_eet_pct",
        "Care leavers in education, employment or training",
        order=52,
        publication=LOOKED_AFTER,
        readings=_one(_ACTIVITY, "Total"),
        unit="%",
        decimals=0,
        outcome="stable_homes",
        domain=LIFE,
        period_kind=YEAR,
        polarity="high",
        polarity_basis="The department's interactive tool (LAIT) ranks high first.",
        counts="Of care leavers in an age group, the percentage who were in education, employment "
        "or training around their birthday.",
        formula="As published: care_leaver_percent of 'Total in education, employment or "
        "training'. The denominator is the row 'Total' of the same age.",
        why="Work, training or study give an income, friends and a way on.",
        caution=f"{WHO} Some cannot, because they are ill, disabled or bringing up a child.",
        breakdowns=_BY_AGE,
        headlines=(
            headline(
                "Care leavers aged 17 to 18 in education, employment or training",
                ("age", "17 to 18 years"),
            ),
            headline(
                "Care leavers aged 19 to 21 in education, employment or training",
                ("age", "19 to 21 years"),
            ),
        ),
        footnotes=_NOTES,
    ),
    Measure(
        "care_leavers_activity_pct",
        "What care leavers are doing",
        order=53.1,
        status="not live",
        publication=LOOKED_AFTER,
        readings=_each("activity", _ACTIVITIES, "Total", marked_by=_ACTIVITY),
        unit="%",
        decimals=0,
        outcome="stable_homes",
        domain=LIFE,
        period_kind=YEAR,
        counts="Of care leavers in an age group, the percentage in each kind of study, work or "
        "training, and out of it for each reason.",
        formula="As published: care_leaver_percent of each label.",
        why="It separates study from work, and shows why some young people are in neither.",
        caution=f"{WHO} 'In education, employment or training' and 'Not in education, employment "
        "or training' are totals of other groups.",
        breakdowns={"age": "Age", "activity": "Activity"},
        footnotes=_NOTES,
    ),
    Measure(
        "care_leavers_suitable_accommodation_pct",
        "Care leavers in suitable accommodation",
        order=54,
        publication=LOOKED_AFTER,
        readings=_one(_SUITABLE, "Suitability total"),
        unit="%",
        decimals=0,
        outcome="stable_homes",
        domain=LIFE,
        period_kind=YEAR,
        polarity="high",
        polarity_basis="The department's interactive tool (LAIT) ranks high first.",
        counts="Of care leavers in an age group, the percentage whose accommodation the authority "
        "considers suitable.",
        formula="As published: care_leaver_percent of 'Accommodation considered suitable'. The "
        "denominator is the row 'Suitability total' of the same age.",
        why="Without a safe home little else goes well.",
        caution=f"{WHO} The authority judges what is suitable. Young people abroad, deported or "
        "whose home is not known are left out.",
        breakdowns=_BY_AGE,
        headlines=(
            headline(
                "Care leavers aged 17 to 18 in suitable accommodation", ("age", "17 to 18 years")
            ),
            headline(
                "Care leavers aged 19 to 21 in suitable accommodation", ("age", "19 to 21 years")
            ),
        ),
        footnotes=_NOTES,
    ),
    Measure(
        "care_leavers_accommodation_pct",
        "Suitability of care leavers' accommodation",
        order=55.1,
        status="not live",
        publication=LOOKED_AFTER,
        readings=_each(
            "accommodation", _ACCOMMODATION, "Suitability total", marked_by="Suitability total"
        ),
        unit="%",
        decimals=0,
        outcome="stable_homes",
        domain=LIFE,
        period_kind=YEAR,
        counts="Of care leavers in an age group, the percentage in suitable and in unsuitable "
        "accommodation, and of whom nothing is known.",
        formula="As published: care_leaver_percent of each label.",
        why="Those of whom nothing is known may be those who need help most.",
        caution=WHO,
        breakdowns={"age": "Age", "accommodation": "Accommodation"},
        footnotes=_NOTES,
    ),
]
