"""The groups by which an indicator can be broken down, as expressions over the record.

Age bands and ethnic groups are those of the department's looked-after statistics.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Breakdown:
    """``expression`` gives the group of a row; ``groups`` is their order on a page.

    Groups ``overlap`` where one thing can be in several, so that they add up to more than all.
    The children of the population are not known by groups ``of_people``; a rate in a group of
    anything else is of all of them. A group of ``since`` began in the collection year that
    ends in that year; it has no figure before. ``titles`` are what people read for a group
    whose name is that of published data.
    """

    name: str
    title: str
    expression: str
    groups: tuple[str, ...]
    overlap: bool = False
    of_people: bool = True
    since: Mapping[str, int] = field(default_factory=dict, hash=False)
    titles: Mapping[str, str] = field(default_factory=dict, hash=False)

    def groups_in(self, year: int) -> tuple[str, ...]:
        """The groups of a collection year."""
        return tuple(group for group in self.groups if self.since.get(group, year) <= year)


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

# Those of the department's statistics of children in need, who may be not yet born.
AGE_OF_NEED = Breakdown(
    "age_band",
    "Age at the end of the period",
    "CASE WHEN child.born_on > period_end THEN 'Unborn' "
    "WHEN child.born_on IS NULL AND child.expected_on IS NOT NULL THEN 'Unborn' "
    + BREAKDOWNS["age_band"].expression.removeprefix("CASE "),
    ("Unborn", *BREAKDOWNS["age_band"].groups),
)
