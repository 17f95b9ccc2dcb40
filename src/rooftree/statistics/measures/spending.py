"""What authorities spend on children's social care, from their revenue outturn returns."""

from __future__ import annotations

from rooftree.statistics.adding_up import COVERAGE, RETURNED, SpendShare
from rooftree.statistics.formulas import POPULATION
from rooftree.statistics.measure import Footnote, Measure, Reading, headline
from rooftree.statistics.publications import Publication

OUTTURN = Publication(
    "Local authority revenue expenditure and financing: outturn of each authority",
    "https://www.gov.uk/government/collections/local-authority-revenue-expenditure-and-financing",
    publisher="Ministry of Housing, Communities and Local Government",
    # The second release: its front page says so.
    editions=(("2024/25", "2025-12-04"),),
)
_SERVICES = "Children Social Care - Total Expenditure (C3 = C1 + C2)"
_EVERYTHING = "Total Service Expenditure - Total Expenditure (C3 = C1 + C2)"
_SOCIAL_CARE = "TOTAL CHILDREN SOCIAL CARE - Total Expenditure (C3 = C1 + C2)"
_LOOKED_AFTER = (
    "Children's social care - Children Looked After - Total Expenditure (C3 = C1 + C2)",
)
_TOTAL = " - Total Expenditure (C3 = C1 + C2)"
# Lines of the return RO3, which add up to the total but for those that are "of which".
_LINES = {
    "Early years": "Children's social care: Sure start children's centres and early years",
    "Children looked after": "Children's social care - Children Looked After",
    "Children looked after: residential care": "Children's social care - Children Looked After "
    "of which residential care",
    "Children looked after: fostering": "Children's social care - Children Looked After of which "
    "fostering services",
    "Children looked after: seeking asylum": "Children's social care - Children Looked After of "
    "which asylum seeking children who are looked after",
    "Children looked after: other": "Children's social care - Children Looked After of which other",
    "Family support": "Children's social care - Family Support Services",
    "Safeguarding": "Children's social care: Safeguarding children and young people’s services",
    "Services for young people": "Children's social care: Services for young people",
    "Youth justice": "Children's social care - Youth Justice",
    "Asylum seekers": "Children's social care - Asylum Seekers",
    "Other services for children and families": "Children's social care - Other children's and "
    "families services",
}
_ENGLAND = ("E92000001",)
_BREAKDOWNS = {COVERAGE: "Which authorities are added up"}
_DOMAIN = "Spending"
_CAUTION = (
    "Spending before income is taken off. Authorities record shared services, early help and "
    "staff costs in different lines, and prices differ across the country. High spending is not "
    "good or bad in itself: it follows need as well as choice. An authority that made no return "
    "in time is not available, and is left out of its region on both sides of the sum."
)
_NO_LIMITS = (
    "It is about money. Limits of chance are for counts of children or events; pounds do not come "
    "and go one by one."
)
_ESTIMATED = "As published: with the ministry's estimates for authorities that made no return."


def _of(since: str, note: str) -> Footnote:
    return Footnote(since, "", note, areas=_ENGLAND)


MEASURES = [
    Measure(
        "csc_share_of_la_spend_pct",
        "Share of council spending that goes on children's services",
        publication=OUTTURN,
        readings=(Reading(SpendShare(_SERVICES, _EVERYTHING)),),
        unit="%",
        like_for_like=f"{COVERAGE}={RETURNED}",
        no_funnel=_NO_LIMITS,
        decimals=1,
        outcome="leadership",
        domain=_DOMAIN,
        period_kind="Financial year ending 31 March",
        counts="Spending on children's social care, out of all that an authority spends on "
        "services.",
        formula=f"{_SERVICES} ÷ {_EVERYTHING} × 100. A region adds up its children's services "
        "authorities that made a return; England is the published total.",
        why="It shows how much of what an authority spends goes to children's social care, and "
        "so how much room is left for everything else.",
        caution=f"{_CAUTION} England as published also holds districts, police, fire and other "
        "bodies, which have no children's social care: it is lower than every region. Compare "
        "an authority or a region with England like for like instead.",
        breakdowns=_BREAKDOWNS,
        footnotes=(
            _of(
                "2024/25",
                "England's published total has districts, police and fire in it, which have no "
                "children's social care. Beside an area England is therefore like for like.",
            ),
        ),
        headlines=(headline("Share of council spending that goes on children's services"),),
        order=56,
    ),
    Measure(
        "csc_spend_per_child_gbp",
        "Spending on children's services per child",
        publication=OUTTURN,
        readings=(
            Reading(SpendShare(_SERVICES, POPULATION, per=1), part="all"),
            *(
                Reading(
                    SpendShare(line + _TOTAL, POPULATION, per=1),
                    by=(("service", service),),
                    part="services",
                )
                for service, line in _LINES.items()
            ),
        ),
        unit="GBP per child",
        no_funnel=_NO_LIMITS,
        decimals=0,
        outcome="leadership",
        domain=_DOMAIN,
        period_kind="Financial year ending 31 March",
        counts="Spending on children's social care for each child aged 0 to 17 who lives in the "
        "area, whether they use it or not.",
        formula=f"{_SERVICES} ÷ children aged 0 to 17 in the middle of the year in which the "
        "financial year begins. A region adds up spending and children of the same authorities: "
        "those that made a return.",
        why="It sets spending beside the number of children, so that areas of different size can "
        "be seen together.",
        caution=f"{_CAUTION} Where few children live (City of London, Isles of Scilly) the figure "
        "can change a lot.",
        breakdowns={
            **_BREAKDOWNS,
            "service": "Service (the parts of children looked after are in it)",
        },
        footnotes=(_of("2024/25", _ESTIMATED),),
        headlines=(headline("Spending on children's services per child"),),
        order=57,
    ),
    Measure(
        "csc_share_not_cla_pct",
        "Share of children's services spending not on looked-after children",
        publication=OUTTURN,
        readings=(Reading(SpendShare(_SOCIAL_CARE, _SOCIAL_CARE, less=_LOOKED_AFTER)),),
        unit="%",
        no_funnel=_NO_LIMITS,
        decimals=1,
        outcome="leadership",
        domain=_DOMAIN,
        period_kind="Financial year ending 31 March",
        counts="The part of spending on children's social care that is not on children looked "
        "after: family support, safeguarding, early years, youth justice and the like.",
        formula=f"({_SOCIAL_CARE} - {_LOOKED_AFTER[0]}) ÷ {_SOCIAL_CARE} × 100. A region adds up "
        "its authorities that made a return; England is the published total.",
        why="It shows the balance between help for families and care away from home.",
        caution=f"{_CAUTION} A rise can mean more help for families, or fewer children in care, "
        "or dearer services beside care.",
        breakdowns=_BREAKDOWNS,
        footnotes=(_of("2024/25", _ESTIMATED),),
        headlines=(headline("Share of children's services spending not on looked-after children"),),
        order=58,
    ),
]
