"""Measures of DfE's "Children looked after in England, including adoptions"."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from rooftree.statistics.measure import Measure

_SOURCE = "Children looked after in England, including adoptions, Department for Education"
_PAGE = (
    "https://explore-education-statistics.service.gov.uk/find-statistics/"
    "children-looked-after-in-england-including-adoptions"
)


def _rate(id: str, title: str, *, of: str, why: str, caution: str) -> Measure:
    """A rate per 10,000 children, all in one file."""
    return Measure(
        id,
        title,
        unit="per 10,000 children",
        decimals=0,
        outcome="stay_together",
        filters={"population_type": (of,)},
        value="rate_per_10000",
        numerator="children_count",
        denominator="population_estimate",
        why=why,
        caution=caution,
        source=_SOURCE,
        publication=_PAGE,
    )


def _share(
    id: str,
    title: str,
    *,
    outcome: str,
    filters: Mapping[str, tuple[str, ...]],
    why: str,
    caution: str,
    polarity: Literal["low", "high", "neither"] = "neither",
) -> Measure:
    """A percentage of looked-after children."""
    return Measure(
        id,
        title,
        unit="%",
        decimals=0,
        outcome=outcome,
        filters=filters,
        value="children_percent",
        numerator="children_count",
        denominator=None,
        why=why,
        caution=caution,
        source=_SOURCE,
        publication=_PAGE,
        polarity=polarity,
    )


_CAUTION = "Areas differ in need and in size: in a small area a few children move a figure far."

MEASURES = [
    _rate(
        "cla_starting_rate_per_10000",
        "Children starting to be looked after in the year, per 10,000 children",
        of="Children starting to be looked after each year",
        why="How many children came into care in the year.",
        caution=f"{_CAUTION} Unaccompanied children are counted.",
    ),
    _rate(
        "cla_31march_rate_per_10000",
        "Children looked after on 31 March, per 10,000 children",
        of="Children looked after on 31 March each year",
        why="How many children are in care on one day.",
        caution=f"{_CAUTION} A high or a low rate is neither good nor bad in itself.",
    ),
    _share(
        "cla_ceased_sgo_pct",
        "Children who ceased to be looked after through special guardianship",
        outcome="family_network",
        filters={
            "characteristic": ("Reason episode ceased",),
            "breakdown": (
                "Special guardianship order",
                "Special guardianship orders",
                "Special guardianship order made",
            ),
        },
        why="Special guardianship lets a child grow up for good with someone who is often family.",
        caution=f"{_CAUTION} Guardianship without care before it is not seen here.",
    ),
    _share(
        "cla_ceased_cao_pct",
        "Children who ceased to be looked after through a child arrangements order",
        outcome="family_network",
        filters={
            "characteristic": ("Reason episode ceased",),
            "breakdown": (
                "Residence order or child arrangement order granted",
                "Residence order or child arrangements order granted",
            ),
        },
        why="The order says with whom a child lives; it is often a relative.",
        caution=_CAUTION,
    ),
    _share(
        "cla_3plus_placements_pct",
        "Looked-after children with three or more placements in the year",
        outcome="stable_homes",
        polarity="low",
        filters={
            "cla_group": ("CLA on 31 March",),
            "placement_stability": ("With 3 or more placements during the year",),
        },
        why="Moving often breaks ties with carers, friends and school.",
        caution=f"{_CAUTION} A move can be right for a child.",
    ),
    _share(
        "cla_placed_over_20_miles_pct",
        "Looked-after children placed more than 20 miles from home",
        outcome="stable_homes",
        polarity="low",
        filters={
            "characteristic": ("Distance between home and placement",),
            "breakdown": ("Placed more than 20 miles from home",),
        },
        why="Far from home a child is far from family, friends, school and their social worker.",
        caution=f"{_CAUTION} A distant home can be the right one.",
    ),
    _share(
        "cla_foster_placement_pct",
        "Looked-after children living in foster care",
        outcome="stable_homes",
        polarity="high",
        filters={"characteristic": ("Placement",), "breakdown": ("Foster placements",)},
        why="Most children do best in a family.",
        caution=f"{_CAUTION} For some children another home is right.",
    ),
    _share(
        "cla_secure_or_childrens_home_pct",
        "Looked-after children living in secure homes and children's homes",
        outcome="stable_homes",
        filters={
            "characteristic": ("Placement",),
            "breakdown": ("Secure homes and children's homes", "Secure units and children's homes"),
        },
        why="For some children a home with trained staff is right; for others it is what was free.",
        caution=_CAUTION,
    ),
]
