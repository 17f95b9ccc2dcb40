"""Ethnic groups of children's social workers: all, by grade, and beside the population."""

from __future__ import annotations

from rooftree.statistics.ethnic_shares import (
    GROUP,
    KNOWN,
    NOT_KNOWN,
    NOT_WHITE,
    TOTAL,
    WHITE,
    CensusShare,
    GradeShare,
    HeadcountShare,
)
from rooftree.statistics.measure import SEPTEMBER, Measure, Reading, Split, headline
from rooftree.statistics.publications import WORKFORCE

_COUNT, _PERCENT = "inpost_headcount", "inpost_headcount_percentage"
_MAJOR = ("breakdown_topic", ("Ethnicity major",))
_ALL_ROLES = ("role", ("Total",))
_GROUPS = (
    WHITE,
    "Mixed / Multiple ethnic groups",
    "Asian / Asian British",
    "Black / African / Caribbean / Black British",
    "Other ethnic group",
)
_SHORT = ("White", "Mixed", "Asian", "Black", "Other")
_CENSUS = (
    ("White", "White"),
    ("Mixed", "Mixed or Multiple ethnic groups"),
    ("Asian", "Asian, Asian British or Asian Welsh"),
    ("Black", "Black, Black British, Black Welsh, Caribbean or African"),
    ("Other", "Other ethnic group"),
)
_NOT_GROUPS = (TOTAL, KNOWN, NOT_KNOWN)
_MANAGERS = ("First line manager", "Middle manager", "Senior manager")
_GRADES = ("Senior practitioner", "Case holder", "Qualified without cases")
_CAUTION = (
    "Percentages are of social workers whose ethnic group is known, 82% of them in 2025; in some "
    "authorities of few or none. In a small authority one person can change a figure a lot. "
    "Kingston "
    "upon Thames and Richmond upon Thames return together, as do North and West Northamptonshire."
)


def _same(labels: tuple[str, ...], ignored: tuple[str, ...] = ()) -> Split:
    return Split(GROUP, "breakdown", {one: (one,) for one in labels}, ignored=ignored)


def _grades(groups: dict[str, tuple[str, ...]]) -> Reading:
    known = {label for few in groups.values() for label in few}
    rest = tuple(one for one in ("Total", *_MANAGERS, *_GRADES) if one not in known)
    split = Split("seniority", "role", groups, ignored=rest)
    return Reading(
        GradeShare(_COUNT), filters=(_MAJOR,), splits=(split, _same(_GROUPS, _NOT_GROUPS))
    )


# The two comparisons are no rows of the department's summary: each is of groups only.
MEASURES = [
    Measure(
        "sw_ethnicity_headcount_pct",
        "Ethnicity of social workers",
        publication=WORKFORCE,
        readings=(
            Reading(
                HeadcountShare(_PERCENT, _COUNT),
                filters=(_MAJOR, _ALL_ROLES),
                splits=(_same((*_NOT_GROUPS, *_GROUPS)),),
            ),
        ),
        unit="%",
        decimals=1,
        outcome="workforce",
        domain="Social worker ethnicity",
        period_kind=SEPTEMBER[0],
        counts="Children and family social workers in post, by ethnic group, out of those whose "
        "group is known.",
        formula=f"{_PERCENT}, as printed. Ethnic minority backgrounds (named Non-white in the "
        "breakdown): 100 - the percentage of White; not given where that is hidden.",
        why="It shows who does the work, and which experience families may find among those who "
        "come to them.",
        caution=_CAUTION,
        breakdowns={GROUP: "Ethnic group"},
        group_titles={NOT_WHITE: "Ethnic minority backgrounds together"},
        headlines=(
            headline("Social workers from ethnic minority backgrounds", (GROUP, NOT_WHITE)),
        ),
        order=68,
    ),
    Measure(
        "sw_ethnicity_vs_population_pct",
        "Ethnicity of social workers and of the population",
        publication=WORKFORCE,
        readings=(
            Reading(
                HeadcountShare(_PERCENT, _COUNT, groups=True),
                filters=(_MAJOR, _ALL_ROLES),
                splits=(
                    Split(
                        GROUP,
                        "breakdown",
                        {
                            KNOWN: (KNOWN,),
                            **{short: (one,) for short, one in zip(_SHORT, _GROUPS, strict=True)},
                        },
                        ignored=(NOT_KNOWN, TOTAL),
                    ),
                ),
                by=(("series", "workforce"),),
                part="workforce",
            ),
            Reading(
                CensusShare(
                    _CENSUS, "Census of 21 March 2021 (Office for National Statistics), every age."
                ),
                filters=(_MAJOR, _ALL_ROLES, ("breakdown", (TOTAL,))),
                by=(("series", "population_census_2021"),),
                part="population",
            ),
        ),
        unit="%",
        decimals=1,
        outcome="workforce",
        domain="Social worker ethnicity",
        dated={"series=population_census_2021": "Census 2021"},
        period_kind=SEPTEMBER[0],
        counts="The ethnic groups of social workers whose group is known, beside those of all "
        "people who live in the area.",
        formula=f"Workforce: {_PERCENT}, as printed. Population: people of the group ÷ people of "
        "all groups × 100, on Census day 2021; it stands beside the latest year of the workforce.",
        why="It shows whether the people who do social work are like the people they work among.",
        caution=f"{_CAUTION} The census counts residents of every age in 2021, not the children "
        "and families whom social workers meet. Its small counts are altered slightly to protect "
        "people, so parts do not always add up.",
        no_funnel="It sets who works beside who lives in the area: neither is a number of events "
        "that chance moves.",
        breakdowns={"series": "Whose ethnic groups", GROUP: "Ethnic group"},
        group_titles={
            "workforce": "Social workers",
            "population_census_2021": "Population (Census 2021)",
        },
        order=68.1,
    ),
    Measure(
        "sw_ethnicity_by_seniority_pct",
        "Ethnicity of social workers by seniority",
        publication=WORKFORCE,
        readings=(
            _grades({"Manager": _MANAGERS, **{one: (one,) for one in _GRADES}}),
            _grades({one: (one,) for one in _MANAGERS}),
        ),
        unit="%",
        decimals=1,
        outcome="workforce",
        domain="Social worker ethnicity",
        period_kind=SEPTEMBER[0],
        counts="The ethnic groups of social workers of each grade, out of those of the grade "
        "whose group is known.",
        formula=f"sum of {_COUNT} of the group ÷ sum of {_COUNT} of the five groups × 100. "
        "Managers are first line, middle and senior managers together.",
        why="It shows whether people of every background reach each grade.",
        caution=f"{_CAUTION} Where one of the grades that make up managers is not available, "
        "managers are not either.",
        breakdowns={"seniority": "Grade", GROUP: "Ethnic group"},
        order=68.2,
    ),
]
