"""Social workers in post, leaving, agency and vacancies, and the cases that they hold.

Read from DfE's "Children's social work workforce" and, for who changes, the stability measures of
looked-after children.
"""

from __future__ import annotations

from typing import Any

from rooftree.statistics.formulas import Names, Printed, Whole
from rooftree.statistics.measure import Footnote, Measure, Reading, headline
from rooftree.statistics.measures.looked_after import SMALL, YEAR
from rooftree.statistics.publications import STABILITY, WORKFORCE

STABLE = "Workforce stability"
QUALITY = "Quality of support for children and families"
SEPTEMBER = "As at 30 September"
RETURNS = (
    "Kingston upon Thames and Richmond upon Thames, and in some years North and West "
    "Northamptonshire, return figures together: neither has one of its own."
)
FEW = "In a small authority a few people can change the figure a lot."
_AS_KIN = "Our judgement, as for its kin."
_NO_DIRECTION = "No agreed direction: neither high nor low is better in itself."
_NO_LIMITS = (
    "It counts full-time equivalents, not people: limits of chance are for whole, separate people "
    "or events."
)
_RANKED = "The department's interactive tool (LAIT) ranks low first."
_NOTES = (
    Footnote(
        "2025",
        "2025",
        "Kensington and Chelsea and Westminster could give no return after an attack on their "
        "systems. The totals of London and England hold their figures of the year before instead.",
        areas=("E09000020", "E09000033", "E13000001", "E12000007", "E92000001"),
    ),
)


def _in_post(
    id: str, title: str, printed: Printed, *, row: str = "", caution: str = "", **said: Any
) -> Measure:
    """A measure of the workforce, one column of the file; ``row`` names it in the summary."""
    usual = {"unit": "%", "domain": STABLE, "period_kind": SEPTEMBER, "polarity": "low"}
    usual["no_funnel"] = _NO_LIMITS
    directed = said.get("polarity") != "neither"
    return Measure(
        id,
        title,
        status="live" if row else "not live",
        publication=WORKFORCE,
        readings=(Reading(printed),),
        decimals=1,
        outcome="workforce",
        polarity_basis=_RANKED if row else _AS_KIN if directed else _NO_DIRECTION,
        caution=" ".join(filter(None, (caution, RETURNS, FEW))),
        headlines=(headline(row),) if row else (),
        footnotes=_NOTES,
        **(usual | said),
    )


_SOCIAL_WORKERS: Names = ("number", "children_count")

MEASURES = [
    _in_post(
        "sw_turnover_rate_fte_pct",
        "Social worker turnover",
        Printed(
            ("turnover_rate_fte", "turnover_rate_fte_%"),
            ("leavers_fte", "leaver_fte"),
            ("inpost_fte", "social_worker_fte"),
        ),
        order=63,
        row="Social worker turnover",
        period_kind="Year ending 30 September",
        counts="Children's social workers who left the authority in the year, as a percentage of "
        "those in post at its end, both as full-time equivalents.",
        formula="As published: turnover_rate_fte, which is leavers_fte over inpost_fte times 100.",
        why="Children and families have to tell their story again to each new social worker.",
        caution="Someone who moves from one authority to another has left the first.",
    ),
    _in_post(
        "sw_turnover_rate_headcount_pct",
        "Social worker turnover, by headcount",
        Printed(
            ("turnover_rate_headcount", "turnover_rate_headcount_%"),
            ("leavers_headcount", "leaver_headcount"),
            ("inpost_headcount", "social_worker_headcount"),
        ),
        order=63.1,
        no_funnel="",
        period_kind="Year ending 30 September",
        counts="Children's social workers who left the authority in the year, as a percentage of "
        "those in post at its end, each person counted as one.",
        formula="As published: turnover_rate_headcount.",
        why="It counts people where the other measure counts posts' worth of hours.",
    ),
    _in_post(
        "sw_agency_rate_fte_pct",
        "Agency social workers",
        Printed(("agency_rate_fte", "agency_worker_rate_fte_%"), "agency_fte"),
        order=64,
        row="Agency social workers",
        counts="Agency workers in children's social work as a percentage of all who work there, "
        "as full-time equivalents.",
        formula="As published: agency_rate_fte, which is agency_fte over agency_fte and inpost_fte "
        "together, times 100.",
        why="Agency workers stay a shorter time and cost more.",
        caution="An agency worker can be what keeps a team going.",
    ),
    _in_post(
        "sw_agency_cover_rate_fte_pct",
        "Agency social workers covering vacancies",
        Printed(
            ("agency_cover_rate_fte", "agency_cover_rate_fte_%"), "agency_cover_fte", "agency_fte"
        ),
        order=64.1,
        polarity="neither",
        counts="Of agency workers, the percentage who cover a vacancy, as full-time equivalents.",
        formula="As published: agency_cover_rate_fte.",
        why="The others do work for which there is no post, or cover absence.",
    ),
    _in_post(
        "sw_vacancy_rate_fte_pct",
        "Social worker vacancies",
        Printed(("vacancy_rate_fte", "vacancy_rate_fte_%"), "vacancy_fte"),
        order=65,
        row="Social worker vacancies",
        counts="Posts in children's social work without a permanent holder as a percentage of all "
        "posts, as full-time equivalents.",
        formula="As published: vacancy_rate_fte, which is vacancy_fte over vacancy_fte and "
        "inpost_fte together, times 100.",
        why="The work of an empty post falls to others, or waits.",
        caution="A vacancy that an agency worker covers is counted. New posts raise the rate until "
        "they are filled.",
    ),
    _in_post(
        "sw_sickness_absence_rate_fte_pct",
        "Social worker sickness absence",
        Printed(("absence_rate_fte", "absence_rate_fte_%"), "working_days_lost_fte"),
        order=65.1,
        period_kind="Year ending 30 September",
        counts="Working days lost to sickness in the year as a percentage of all working days, as "
        "full-time equivalents.",
        formula="As published: absence_rate_fte.",
        why="Strain shows in sickness, and sickness adds to the strain of others.",
    ),
    _in_post(
        "sw_average_caseload_fte",
        "Average cases per social worker",
        Printed("caseload_fte", "cases", "case_holders_fte"),
        order=66,
        row="Average cases per social worker",
        unit="cases per social worker",
        domain=QUALITY,
        counts="Cases that are held on 30 September for each full-time equivalent social worker "
        "who holds any, agency workers among them.",
        formula="As published: caseload_fte, which is cases over case_holders_fte.",
        why="With fewer cases there is more time for each child.",
        caution="Cases differ in work, and authorities in what they call one.",
    ),
    Measure(
        "cla_3plus_social_workers_pct",
        "Looked-after children with three or more social workers in the year",
        order=67,
        publication=STABILITY,
        readings=(
            Reading(
                Printed(
                    ("percentage", "children_percent"), _SOCIAL_WORKERS, Whole(_SOCIAL_WORKERS)
                ),
                (
                    ("cla_group", ("CLA on 31 March",)),
                    ("sw_stability", ("3 or more social workers during the year",)),
                ),
                whole=("sw_stability", ("Total children",)),
            ),
        ),
        unit="%",
        decimals=0,
        outcome="workforce",
        domain=QUALITY,
        period_kind=YEAR,
        polarity="low",
        polarity_basis=_RANKED,
        counts="Of children in care on 31 March, the percentage who had three or more social "
        "workers in the year that ended then.",
        formula="As published: percentage of '3 or more social workers during the year'. The "
        "denominator is the row 'Total children'.",
        why="Children say that being known by someone who stays matters to them most.",
        caution="First collected for 2023/24, so there is no trend yet. A social worker who comes "
        f"back counts once. {SMALL}",
        headlines=(headline("Three or more social workers in the year"),),
    ),
]
