"""Health, wellbeing and convictions of children in care for a year.

Read from DfE's "Children looked after in England, including adoptions".
"""

from __future__ import annotations

from typing import Any

from rooftree.statistics.formulas import Filters, Printed
from rooftree.statistics.measure import Measure, Reading, Split, headline
from rooftree.statistics.measures.looked_after import SMALL, YEAR, shares
from rooftree.statistics.publications import LOOKED_AFTER

WELLBEING = "Child wellbeing"
_SDQ = "Ages 5 to 16 years with SDQ score"
_HEALTH = "Health assessments: Children looked after all ages"
_MISUSE = "Substance misuse: Children looked after all ages"
_AGE_0_TO_4 = "Development assessments: Children looked after ages 0 to 4 years"
_AGE_10_TO_17 = "Convictions: Children looked after Ages 10 to 17 years"
_IN_OUTCOMES: Filters = (("characteristic", (_SDQ, _HEALTH)),)
_ALL = ("Total all ages",)
_YEAR_OR_MORE = "Only children in care for 12 months or more on 31 March are counted."
_NO_DIRECTION = "No agreed direction: neither high nor low is better in itself."
_BANDS = {
    "Normal (0 to 13)": ("SDQ score is normal",),
    "Borderline (14 to 16)": ("SDQ score is borderline",),
    "Cause for concern (17 to 40)": ("SDQ score is a cause for concern",),
}


def _share(
    id: str, title: str, readings: tuple[Reading, ...], *, caution: str = "", **said: Any
) -> Measure:
    """A percentage that the department's dashboard does not show."""
    directed = said.get("polarity", "neither") != "neither"
    return Measure(
        id,
        title,
        status="not live",
        publication=LOOKED_AFTER,
        readings=readings,
        unit="%",
        decimals=0,
        outcome="stable_homes",
        domain=WELLBEING,
        period_kind=YEAR,
        polarity_basis="Our judgement." if directed else _NO_DIRECTION,
        formula="As published: children_percent.",
        caution=" ".join(filter(None, (_YEAR_OR_MORE, caution, SMALL))),
        **said,
    )


def _of_all(characteristic: str, label: str, total: str) -> tuple[Reading, ...]:
    return shares(characteristic, only=(label,), beside=_IN_OUTCOMES, total=(total,))


MEASURES = [
    Measure(
        "cla_sdq_average_score",
        "Strengths and difficulties (SDQ) score of looked-after children",
        order=51,
        publication=LOOKED_AFTER,
        # The average stands in the column of counts: that is how the file is published.
        readings=(
            Reading(
                Printed("children_count"),
                (("characteristic", (_SDQ,)), ("breakdown", ("SDQ average score",))),
            ),
            Reading(
                Printed("number"),
                (("cla_group", (_SDQ,)), ("characteristic", ("SDQ average score",))),
            ),
        ),
        unit="score",
        decimals=1,
        outcome="stable_homes",
        domain=WELLBEING,
        period_kind=YEAR,
        polarity="low",
        polarity_basis="The department's interactive tool (LAIT) ranks low first.",
        counts="The average score of looked-after children aged 5 to 16 in a questionnaire that "
        "their carer fills in, from 0 to 40. Up to 13 is called normal, 14 to 16 borderline, 17 "
        "and more a cause for concern.",
        formula="As published: the average, which the file holds in children_count where "
        "breakdown is 'SDQ average score'.",
        why="It is the one measure of how looked-after children feel that every authority "
        "collects.",
        caution=f"{_YEAR_OR_MORE} Carers answer, not children, and not for every child. Higher "
        f"means more difficulties. {SMALL}",
        headlines=(headline("Strengths and difficulties (SDQ) score"),),
    ),
    _share(
        "cla_sdq_band_pct",
        "Strengths and difficulties (SDQ) scores by band",
        shares(
            _SDQ,
            Split(
                "score_band",
                "",
                _BANDS,
                ignored=("SDQ average score", "SDQ score was received", "Total ages 5 to 16 years"),
            ),
            beside=_IN_OUTCOMES,
            total=("SDQ score was received",),
        ),
        order=51.1,
        counts="Of looked-after children aged 5 to 16 with a score, the percentage in each band.",
        why="An average hides children with great difficulties behind those with none.",
        breakdowns={"score_band": "Band of score"},
    ),
    _share(
        "cla_sdq_received_pct",
        "Looked-after children with a strengths and difficulties (SDQ) score",
        _of_all(_SDQ, "SDQ score was received", "Total ages 5 to 16 years"),
        order=51.2,
        polarity="high",
        counts="Of looked-after children aged 5 to 16, the percentage with a score.",
        why="Where few have a score, the average may not be that of all.",
    ),
    _share(
        "cla_health_assessment_pct",
        "Looked-after children who had their annual health assessment",
        _of_all(_HEALTH, "Had their annual health assessment", "Total all ages"),
        order=51.3,
        polarity="high",
        counts="Of looked-after children, the percentage who had a health assessment in the year.",
        why="It is a duty, and for many children the way to treatment.",
    ),
    _share(
        "cla_immunisations_pct",
        "Looked-after children with up-to-date immunisations",
        _of_all(_HEALTH, "Had their immunisations up to date", "Total all ages"),
        order=51.4,
        polarity="high",
        counts="Of looked-after children, the percentage with all immunisations for their age.",
        why="Children who have moved often may have missed some.",
    ),
    _share(
        "cla_dental_check_pct",
        "Looked-after children who had a dental check",
        _of_all(_HEALTH, "Had their teeth checked by a dentist", "Total all ages"),
        order=51.5,
        polarity="high",
        counts="Of looked-after children, the percentage whose teeth a dentist checked in the "
        "year.",
        why="Poor dental health is common among children who come into care.",
        caution="Dentists saw few patients in 2020/21.",
    ),
    _share(
        "cla_development_assessment_pct",
        "Looked-after children under 5 with up-to-date development assessments",
        _of_all(_AGE_0_TO_4, "Development assessments up to date", "Total ages 0 to 4 years"),
        order=51.6,
        polarity="high",
        counts="Of looked-after children aged 0 to 4, the percentage with all assessments of "
        "their development for their age.",
        why="Help with speech or movement works best early.",
    ),
    _share(
        "cla_convicted_pct",
        "Looked-after children convicted or cautioned",
        _of_all(
            _AGE_10_TO_17,
            "Convicted or subject to youth cautions, or youth conditional cautions during the year",
            "Total ages 10 to 17 years",
        ),
        order=51.7,
        polarity="low",
        counts="Of looked-after children aged 10 to 17, the percentage convicted, or given a "
        "youth caution or youth conditional caution, in the year.",
        why="Children in care should not be charged for what at home would be no matter for "
        "the police.",
    ),
    _share(
        "cla_substance_misuse_pct",
        "Looked-after children with a substance misuse problem",
        _of_all(_MISUSE, "Identified as having a substance misuse problem", "Total all ages"),
        order=51.8,
        counts="Of looked-after children, the percentage found to have a problem with drugs, "
        "alcohol or solvents in the year.",
        why="It shows how many need help with it.",
        caution="Where nobody asks, none is found.",
    ),
    _share(
        "cla_substance_misuse_help_pct",
        "Looked-after children offered help with substance misuse",
        shares(
            _MISUSE,
            Split(
                "help",
                "",
                {
                    "Received": ("Received an intervention for their substance misuse problem",),
                    "Offered and refused": ("Offered intervention but refused it",),
                },
                ignored=_ALL,
            ),
            beside=_IN_OUTCOMES,
            total=("Identified as having a substance misuse problem",),
        ),
        order=51.9,
        counts="Of looked-after children with a substance misuse problem, the percentage who "
        "received help with it, and who were offered help and refused it.",
        why="Those found to need help should be offered it.",
        breakdowns={"help": "Help"},
    ),
]
