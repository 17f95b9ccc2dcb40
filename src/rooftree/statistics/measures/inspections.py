"""Ofsted's judgement of leaders, and its other judgements of children's services."""

from __future__ import annotations

from rooftree.statistics.judging import COUNTED, Judgement
from rooftree.statistics.layouts.ofsted import INSPECTED, PUBLISHED
from rooftree.statistics.measure import Headline, Measure, Reading, headline
from rooftree.statistics.publications import Publication

INSPECTIONS = Publication(
    "Local authority inspection outcomes",
    "https://www.gov.uk/government/collections/childrens-social-care-statistics",
    publisher="Ofsted",
    editions=(("2024/25", "2025-09-25"),),
)
SCALE = ("Outstanding", "Good", "Requires improvement to be good", "Inadequate")
GROUPS = ("outstanding_count", "good_count", "requires_improvement_count", "inadequate_count")
_LEADERS = "The impact of leaders on social work practice with children and families"
_OTHERS = (
    "Overall effectiveness",
    "The experiences and progress of children who need help and protection",
    "The experiences and progress of children in care",
    "The experiences and progress of care leavers",
)


def _reading(judgement: str, by: str = "") -> Reading:
    formula = Judgement(judgement, INSPECTED, PUBLISHED, SCALE, GROUPS)
    return Reading(formula, by=(("judgement", by),) if by else ())


MEASURES = [
    Measure(
        "ofsted_leadership_rating",
        "Ofsted: impact of leaders on social work practice",
        publication=INSPECTIONS,
        readings=(_reading(_LEADERS), *(_reading(one, one) for one in _OTHERS)),
        unit="rating",
        decimals=0,
        scale=SCALE,
        outcome="leadership",
        domain="Culture focused on outcomes from children and families and continually improving "
        "services",
        period_kind="As at 31 March",
        counts="The judgement of an authority's leaders that stood on the day, from its last "
        "inspection of local authority children's services; for a region and England, the number "
        "of authorities with each judgement.",
        formula="An authority's value is the place of the judgement on the scale: 1 Outstanding, "
        "2 Good, 3 Requires improvement to be good, 4 Inadequate. The note on it has the days of "
        "the inspection and of the report. The breakdown rating_count counts authorities.",
        why="Inspectors judge whether leaders make good social work possible. It is one view, of "
        "one time, from outside.",
        caution="A judgement is as old as its inspection: on 31 March 2025 some were from 2021. "
        "It is a word, not a number, so no average is given. Years before the last are worked out "
        "from Ofsted's list of inspections since "
        "2018; in the first of them many authorities had not yet been inspected in this way.",
        polarity="low",
        polarity_basis="1 is the best word of Ofsted's scale and 4 the worst.",
        breakdowns={
            COUNTED: "Number of authorities with each judgement",
            "judgement": "Other judgements of the same inspection",
        },
        group_titles=dict(zip(GROUPS, SCALE, strict=True)),
        headlines=(
            Headline("", "Ofsted: impact of leaders on social work practice"),
            *(
                headline(
                    f"Number of local authorities with an Ofsted Leadership Rating of {word}",
                    (COUNTED, group),
                )
                for word, group in zip(
                    ("Outstanding", "Good", "Requires Improvement", "Inadequate"),
                    GROUPS,
                    strict=True,
                )
            ),
        ),
        order=59,
    )
]
