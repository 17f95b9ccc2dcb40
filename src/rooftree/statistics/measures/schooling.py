"""School moves, absence and attainment of children whom social care knows.

Read from DfE's statistics of outcomes for children in need and of stability of looked-after
children.
"""

from __future__ import annotations

from typing import Any

from rooftree.reference.symbols import Symbol
from rooftree.statistics.formulas import Names, Printed, Whole
from rooftree.statistics.measure import (
    Break,
    Footnote,
    Headline,
    Measure,
    Reading,
    Split,
    Withheld,
    headline,
)
from rooftree.statistics.measures.looked_after import SMALL, YEAR, alike
from rooftree.statistics.publications import OUTCOMES, STABILITY

ACADEMIC = "Academic year"
_RANKED_LOW = "The department's interactive tool (LAIT) ranks low first."
WELLBEING = "Child wellbeing and development"
ATTAINMENT = "Educational attainment"
_CINO, _CPPO, _CLA = "CINO at 31 March", "CPPO at 31 March", "CLA 12 months at 31 March"
_WHO = {
    _CINO: "children in need only",
    _CPPO: "children on a protection plan",
    _CLA: "children looked after",
}
GROUP = Split("social_care_group", "social_care_group", alike(_CINO, _CPPO, _CLA))
SCHOOL = Split(
    "school_type",
    ("phase_type_grouping", "school_type"),
    alike(
        *("State-funded primary", "State-funded secondary", "Special"),
        "State-funded alternative provision school",
    ),
    total=("Total",),
)
_GROUPS = {"social_care_group": "Social care group"}
_GROUPS_AND_SCHOOLS = {**_GROUPS, "school_type": "Kind of school"}
_KNOWN = (
    "'Children in need only' are in need on 31 March, have no protection plan and are not looked "
    "after. Children on a plan are not looked after. Children looked after have been so for 12 "
    "months or more. A child's group on 31 March is not that of the whole school year. "
    f"Many authorities' figures are suppressed. {SMALL}"
)
_AFTER_COVID = Footnote(
    "2020/21",
    "2021/22",
    "Schools were closed to most pupils for part of 2020/21, and illness kept many at home in both "
    "years: take care in comparing them with others.",
)
_ABSENCE = Withheld(
    ("2019/20",),
    Symbol.X,
    "Schools closed in March 2020: absence of 2019/20 is not shown for any area.",
)
_TESTS = Withheld(
    ("2019/20", "2020/21"),
    Symbol.X,
    "There were no tests at the end of primary school in 2020 and 2021.",
)
_GRADES = (
    Footnote(
        "2019/20",
        "2020/21",
        "Grades were given by schools and teachers because examinations were cancelled: not to be "
        "compared with other years.",
    ),
    Footnote(
        "2021/22",
        "2021/22",
        "Grade boundaries were set between those of 2019 and 2021: take care in comparing.",
    ),
)
_GRADE_BREAKS = (
    Break("2019/20", "Grades were given by schools and teachers, not in examinations."),
    Break("2021/22", "Examinations came back."),
)

_HALF_DAYS = (
    " Beside it stands the number of pupils, not of half-days: those of one pupil hang together, "
    "so that no limits of chance can be worked out from them."
)
_NO_LIMITS = (
    "It counts half-days at school. Those that one child misses follow on each other, so chance "
    "moves this figure further than limits for separate events would say."
)


def _rows(title: str) -> tuple[Headline, ...]:
    """A row of the summary for each social care group."""
    return tuple(
        headline(f"{title}: {who}", ("social_care_group", group)) for group, who in _WHO.items()
    )


def _absence(id: str, title: str, formula: Printed, *, said: str, **words: Any) -> Measure:
    """One of the measures of absence, alike but for what is counted."""
    terms = (("absence_terms", ("six half terms", "Six half terms")),)
    live = id in ("absence_overall_pct", "absence_persistent_pct", "absence_severe_pct")
    return Measure(
        id,
        title,
        status="live" if live else "not live",
        publication=OUTCOMES,
        readings=(Reading(formula, terms, (GROUP, SCHOOL)),),
        unit="%",
        decimals=1,
        outcome="stay_together",
        domain=WELLBEING,
        period_kind=ACADEMIC,
        polarity="low",
        polarity_basis=_RANKED_LOW,
        formula=f"As published: {said}",
        caution=_KNOWN,
        breakdowns=_GROUPS_AND_SCHOOLS,
        short_title=title.partition(" of ")[0],
        headlines=_rows(title.partition(" of ")[0]) if live else (),
        footnotes=(_AFTER_COVID,),
        withheld=_ABSENCE,
        **words,
    )


def _attainment(id: str, title: str, printed: Printed, *, row: str = "", **words: Any) -> Measure:
    """A measure of attainment by social care group; ``row`` names it in the summary."""
    primary = id.startswith("ks2")
    return Measure(
        id,
        title,
        status="live" if row else "not live",
        publication=OUTCOMES,
        readings=(Reading(printed, (), (GROUP,)),),
        unit="%" if id.endswith("_pct") else "score",
        decimals=0 if primary else 1,
        outcome="stay_together",
        domain=ATTAINMENT,
        period_kind=ACADEMIC,
        polarity="high",
        polarity_basis="The department's interactive tool (LAIT) ranks high first.",
        why="What children have learned by then shapes what they can go on to.",
        caution=f"{_KNOWN} Many of these children have special educational needs.",
        breakdowns=_GROUPS,
        short_title=row or _short(title),
        headlines=_rows(row) if row else (),
        footnotes=() if primary else _GRADES,
        breaks=() if primary else _GRADE_BREAKS,
        withheld=_TESTS if primary else None,
        **words,
    )


def _short(title: str) -> str:
    said = title.removeprefix("Pupils at the ").removeprefix("Pupils with ")
    return said[:1].upper() + said[1:].replace(" at age ", " at ")


def _moves(group: str, moves: str, label: str) -> tuple[Reading, ...]:
    count: Names = ("number", "children_count")
    return (
        Reading(
            Printed(("percentage", "children_percent"), count, Whole(count)),
            (
                ("cla_group", (group,)),
                ("move_measure", (moves,)),
                ("school_stability", (label,)),
            ),
            whole=("school_stability", ("Total children",)),
        ),
    )


_MOVES_NOTES = (
    Footnote(
        "2019/20",
        "2019/20",
        "There was no school census in summer 2020: no figures.",
    ),
    Footnote(
        "2020/21",
        "2020/21",
        "Children who were 15 at the start of 2019/20 are left out.",
    ),
)


def _stability(
    id: str, title: str, readings: tuple[Reading, ...], *, order: float, counts: str
) -> Measure:
    live = order == 7
    return Measure(
        id,
        title,
        order=order,
        status="live" if live else "not live",
        publication=STABILITY,
        readings=readings,
        unit="%",
        decimals=0,
        outcome="stay_together",
        domain="School stability",
        period_kind=YEAR,
        polarity="low",
        polarity_basis=_RANKED_LOW,
        counts=counts,
        formula="As published: percentage. The denominator is the row 'Total children'.",
        why="A new school in the middle of a year costs a child friends and learning.",
        caution="Only children found in the school census are counted. The year is one behind "
        f"other figures on looked-after children. Some moves are for the better. {SMALL}",
        headlines=(headline("Moved school mid-year"),) if live else (),
        footnotes=_MOVES_NOTES,
    )


_TWO_YEARS = "CLA 2 years on 31 March"
_DURING_TWO = "during the previous 2 years"

MEASURES = [
    _stability(
        "cla_mid_year_school_moves_pct",
        "Looked-after children who moved school mid-year",
        _moves(
            "CLA on 31 March", "Mid-year moves", "With one or more mid-year moves during the year"
        ),
        order=7,
        counts="Of looked-after children found in the school census, the percentage who moved "
        "school at least once other than between 1 August and 30 September.",
    ),
    _stability(
        "cla_school_moves_pct",
        "Looked-after children who moved school",
        _moves("CLA on 31 March", "Any moves", "With one or more moves during the year"),
        order=7.1,
        counts="Of looked-after children found in the school census, the percentage who moved "
        "school at least once in the year, at whatever time.",
    ),
    _stability(
        "cla_mid_year_school_moves_2_years_pct",
        "Children in care for two years who moved school mid-year",
        _moves(_TWO_YEARS, "Mid-year moves", f"With one or more mid-year moves {_DURING_TWO}"),
        order=7.2,
        counts="Of children in care for two years and found in the school census, the percentage "
        "who moved school in mid-year at least once in the two years.",
    ),
    _stability(
        "cla_school_moves_2_years_pct",
        "Children in care for two years who moved school",
        _moves(_TWO_YEARS, "Any moves", f"With one or more moves {_DURING_TWO}"),
        order=7.3,
        counts="Of children in care for two years and found in the school census, the percentage "
        "who moved school at least once in the two years.",
    ),
    _absence(
        "absence_overall_pct",
        "School absence of children with a social worker",
        Printed("pt_overall", denominator="t_pupils"),
        said=f"pt_overall, which is t_sess_overall over t_sess_possible times 100.{_HALF_DAYS}",
        no_funnel=_NO_LIMITS,
        order=8,
        counts="Of the half-days that pupils with a social worker could have been at school, "
        "the percentage that they missed, for whatever reason.",
        why="Children who are not at school learn less and are seen by fewer who could help.",
    ),
    _absence(
        "absence_persistent_pct",
        "Persistent absence of children with a social worker",
        Printed("pt_pupils_pa_10_exact", "t_pupils_pa_10_exact", "t_pupils"),
        said="pt_pupils_pa_10_exact, which is t_pupils_pa_10_exact over t_pupils times 100.",
        order=11,
        counts="Of pupils with a social worker, the percentage who missed a tenth or more of "
        "the half-days that they could have been at school.",
        why="It counts the pupils behind the half-days: those for whom absence has become a habit.",
    ),
    _absence(
        "absence_severe_pct",
        "Severe absence of children with a social worker",
        Printed("pt_pupils_pa_50_exact", "t_pupils_pa_50_exact", "t_pupils"),
        said="pt_pupils_pa_50_exact, which is t_pupils_pa_50_exact over t_pupils times 100.",
        order=14,
        counts="Of pupils with a social worker, the percentage who missed half or more of the "
        "half-days that they could have been at school.",
        why="A child who misses more than half of school is hardly at school at all.",
    ),
    _absence(
        "absence_authorised_pct",
        "Authorised absence of children with a social worker",
        Printed("pt_sess_authorised", denominator="t_pupils"),
        said=f"pt_sess_authorised, which is t_sess_authorised over t_sess_possible times "
        f"100.{_HALF_DAYS}",
        no_funnel=_NO_LIMITS,
        order=16.1,
        counts="Of the half-days that pupils with a social worker could have been at school, "
        "the percentage missed with the school's leave, mostly through illness.",
        why="Set apart from unauthorised absence, it shows how much is due to illness.",
    ),
    _absence(
        "absence_unauthorised_pct",
        "Unauthorised absence of children with a social worker",
        Printed("pt_sess_unauthorised", denominator="t_pupils"),
        said=f"pt_sess_unauthorised, which is t_sess_unauthorised over t_sess_possible times "
        f"100.{_HALF_DAYS}",
        no_funnel=_NO_LIMITS,
        order=16.2,
        counts="Of the half-days that pupils with a social worker could have been at school, "
        "the percentage missed without the school's leave.",
        why="It may be the first that anyone sees of a child in trouble.",
    ),
    _attainment(
        "ks2_rwm_expected_pct",
        "Pupils at the expected standard in reading, writing and maths at age 11",
        Printed(
            "pt_rwm_met_expected_standard",
            "t_rwm_met_expected_standard",
            "t_rwm_eligible_pupils",
        ),
        order=17,
        row="Expected standard in reading, writing and maths at 11",
        counts="Of pupils with a social worker at the end of key stage 2, the percentage who "
        "reached the expected standard in reading, writing and mathematics, all three.",
        formula="As published: pt_rwm_met_expected_standard.",
    ),
    *(
        _attainment(
            f"ks2_{subject}_expected_pct",
            f"Pupils at the expected standard in {name} at age 11",
            Printed(
                f"pt_{column}_met_expected_standard",
                f"t_{column}_met_expected_standard",
                f"t_{column}_eligible_pupils",
            ),
            order=19 + place / 10,
            counts="Of pupils with a social worker at the end of key stage 2, the percentage "
            f"who reached the expected standard in {name}.",
            formula=f"As published: pt_{column}_met_expected_standard.",
        )
        for place, (subject, column, name) in enumerate(
            (
                ("reading", "read", "reading"),
                ("writing", "writta", "writing"),
                ("maths", "mat", "maths"),
            ),
            start=1,
        )
    ),
    _attainment(
        "ks4_attainment8_avg",
        "Attainment 8 score at age 16",
        Printed("avg_att8", "t_att8", "t_pupils"),
        order=20,
        row="Attainment 8 score at 16",
        counts="The average of the points that pupils of a social care group at the end of key "
        "stage 4 have in eight subjects, English and mathematics twice.",
        formula="As published: avg_att8, which is t_att8 over t_pupils.",
    ),
    _attainment(
        "ks4_english_maths_grade_4_pct",
        "Pupils with grade 4 or above in English and maths at age 16",
        Printed("pt_l2basics_94", "t_l2basics_94", "t_pupils"),
        order=22.1,
        counts="Of pupils with a social worker at the end of key stage 4, the percentage with "
        "grade 4 or more in both English and mathematics GCSEs.",
        formula="As published: pt_l2basics_94, which is t_l2basics_94 over t_pupils times 100.",
    ),
    _attainment(
        "ks4_english_maths_grade_5_pct",
        "Pupils with grade 5 or above in English and maths at age 16",
        Printed("pt_l2basics_95", "t_l2basics_95", "t_pupils"),
        order=22.2,
        counts="Of pupils with a social worker at the end of key stage 4, the percentage with "
        "grade 5 or more in both English and mathematics GCSEs.",
        formula="As published: pt_l2basics_95, which is t_l2basics_95 over t_pupils times 100.",
    ),
]
