"""The groups by which an indicator can be broken down, as expressions over the record.

Age bands and ethnic groups are those of the department's looked-after statistics.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Breakdown:
    """``expression`` gives the group of a row; ``groups`` is their order on a page."""

    name: str
    title: str
    expression: str
    groups: tuple[str, ...]


_AGES = (
    ("Under 1 year", 1),
    ("1 to 4 years", 5),
    ("5 to 9 years", 10),
    ("10 to 15 years", 16),
    ("16 years and over", 999),
)
_AGE = "age_on(child.born_on, period_end)"

_ALL = (
    Breakdown(
        "age_band",
        "Age at the end of the period",
        "CASE "
        + " ".join(f"WHEN {_AGE} < {below} THEN '{label}'" for label, below in _AGES)
        + " ELSE 'Not known' END",
        (*(label for label, _ in _AGES), "Not known"),
    ),
    Breakdown(
        "sex",
        "Sex",
        "coalesce(child.sex, 'Not known')",
        ("Female", "Male", "Not known"),
    ),
    Breakdown(
        "ethnic_group",
        "Ethnic group",
        "coalesce(child.ethnic_group, 'Refused or not known')",
        (
            "Asian or Asian British",
            "Black, African, Caribbean or Black British",
            "Mixed or Multiple ethnic groups",
            "Other ethnic group",
            "White",
            "Refused or not known",
        ),
    ),
)

BREAKDOWNS: Mapping[str, Breakdown] = {breakdown.name: breakdown for breakdown in _ALL}
