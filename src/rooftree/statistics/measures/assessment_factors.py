"""Factors identified at the end of assessments, from DfE's "Children in need" statistics.

Every factor of the file is read: twelve of abuse and neglect and five of harms outside the home,
as the department's dashboard groups them, and all others together.
"""

from __future__ import annotations

from typing import Any

from rooftree.reference.assessment_factors import ABUSE, OTHERS, OUTSIDE_HOME
from rooftree.statistics.formulas import Formula, Rate
from rooftree.statistics.measure import Break, Headline, Measure, headline
from rooftree.statistics.measures.children_in_need import MISSING, PER_CHILD, ROUNDED, YEAR, groups
from rooftree.statistics.plain_names import GROUPS
from rooftree.statistics.publications import CHILDREN_IN_NEED

_CATEGORY = "Factors identified at the end of assessment"
_COUNTS = (
    "Episodes with an assessment that ended in the year and found the factor, for every 10,000 "
    "children aged 0 to 17 who live in the area."
)
_FORMULA = f"The count of episodes with the factor. {PER_CHILD}"
_CAUTION = (
    "Factors are what social workers recorded, not how common a harm is. An assessment can have "
    "several, a child several assessments, and authorities differ in how many they record. "
    f"{ROUNDED}"
)
_SPLIT_IN_2021 = (
    "Abuse began to be recorded by who did it, an adult or another child, in 2020/21 and in full "
    "from 2021/22. Before, all of it is under 'unknown', which falls since for that reason alone."
)
_BREAKS = tuple(
    Break("2020/21", _SPLIT_IN_2021, f"assessment_factor={factor}")
    for factor in ABUSE
    if factor.startswith(("Physical", "Sexual"))
)


def _rows(factors: tuple[str, ...]) -> tuple[Headline, ...]:
    """A row of the summary for each factor."""
    called = GROUPS["assessment_factor"]
    return tuple(
        headline(f"{called.get(factor, factor)}, per 10,000", ("assessment_factor", factor))
        for factor in factors
    )


def _measure(id: str, title: str, factors: tuple[str, ...], **said: Any) -> Measure:
    """The rates of a group of factors; a factor's column has underscores for its spaces."""
    columns: dict[str, Formula] = {one: Rate(one.replace(" ", "_")) for one in factors}
    return Measure(
        id,
        title,
        publication=CHILDREN_IN_NEED,
        readings=groups("assessment_factor", _CATEGORY, columns),
        unit="per 10,000 children",
        decimals=0,
        outcome="safe",
        period_kind=YEAR,
        counts=_COUNTS,
        formula=_FORMULA,
        caution=_CAUTION,
        breakdowns={"assessment_factor": "Factor"},
        footnotes=MISSING,
        **said,
    )


_EXPLOITATION = (
    Break(
        "2021/22",
        "Child criminal exploitation was first recorded in 2021/22.",
        "assessment_factor=Child criminal exploitation",
    ),
)

MEASURES = [
    _measure(
        "assessment_factor_abuse_neglect_rate_per_10000",
        "Abuse and neglect found at assessment, per 10,000 children",
        ABUSE,
        order=26,
        headlines=_rows(ABUSE),
        breaks=_BREAKS,
        domain="Child abuse / neglect",
        why="It shows which harms at home assessments find, and so what help is needed.",
    ),
    _measure(
        "assessment_factor_harm_outside_home_rate_per_10000",
        "Harms outside the home found at assessment, per 10,000 children",
        OUTSIDE_HOME,
        order=38,
        headlines=_rows(OUTSIDE_HOME),
        breaks=_EXPLOITATION,
        domain="Harms outside the home",
        why="Exploitation, gangs and going missing need help that reaches beyond the family.",
    ),
    _measure(
        "assessment_factor_other_rate_per_10000",
        "Other factors found at assessment, per 10,000 children",
        OTHERS,
        order=42.5,
        status="not live",
        domain="Child abuse / neglect",
        why="Mental health, disability, alcohol and drugs of children and parents are what "
        "families most need help with.",
    ),
]
