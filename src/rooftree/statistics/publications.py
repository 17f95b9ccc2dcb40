"""The publications that measures are read from: once each, with page, publisher and dates.

Dates of the department's publications: the page of sources of its dashboard (DfE,
CSC_outcomes_and_enablers, R/data_sources.R, as it stood in November 2025 and in April 2026).
"""

from __future__ import annotations

from dataclasses import dataclass

OGL = "Open Government Licence v3.0"
_EES = "https://explore-education-statistics.service.gov.uk/find-statistics/"


@dataclass(frozen=True)
class Publication:
    """A statistical publication, that goes on from year to year or is of one year.

    ``editions`` give for the last period of an edition (by label) the ISO date on which it was
    published or last corrected. ``published_on`` is that of a publication of one year. A date that
    is not known is empty: the page says it.
    """

    title: str
    url: str
    publisher: str = "Department for Education"
    licence: str = OGL
    published_on: str = ""
    next_expected: str = ""
    editions: tuple[tuple[str, str], ...] = ()

    def on(self, last_period: str) -> str:
        """When the edition that ends with a period was published."""
        return dict(self.editions).get(last_period, self.published_on)


CHILDREN_IN_NEED = Publication(
    "Children in need",
    _EES + "children-in-need",
    editions=(("2023/24", "2024-11-01"), ("2024/25", "2025-10-30")),
)
LOOKED_AFTER = Publication(
    "Children looked after in England, including adoptions",
    _EES + "children-looked-after-in-england-including-adoptions",
    editions=(("2023/24", "2024-11-14"), ("2024/25", "2025-11-26")),
)
STABILITY = Publication(
    "Stability measures for children looked after in England",
    _EES + "stability-measures-for-children-looked-after-in-england",
    editions=(("2023/24", "2026-01-21"),),
)
OUTCOMES = Publication(
    "Outcomes for children in need, including children looked after by local authorities in "
    "England",
    _EES + "outcomes-for-children-in-need-including-children-looked-after-by-local-authorities-"
    "in-england",
    editions=(("2022/23", "2024-04-18"), ("2024/25", "2026-04-02")),
)
WORKFORCE = Publication(
    "Children's social work workforce",
    _EES + "children-s-social-work-workforce",
    editions=(("2023", "2024-02-29"), ("2024", "2025-02-27"), ("2025", "2026-03-19")),
)
