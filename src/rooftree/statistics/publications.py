"""The publications that measures are read from: once each, with page, publisher and dates."""

from __future__ import annotations

from dataclasses import dataclass

OGL = "Open Government Licence v3.0"
_EES = "https://explore-education-statistics.service.gov.uk/find-statistics/"


@dataclass(frozen=True)
class Publication:
    """A statistical publication. ``published_on`` and ``next_expected`` are ISO dates or months,
    empty where its page is to be asked."""

    title: str
    url: str
    publisher: str = "Department for Education"
    licence: str = OGL
    published_on: str = ""
    next_expected: str = ""


CHILDREN_IN_NEED = Publication("Children in need", _EES + "children-in-need")
LOOKED_AFTER = Publication(
    "Children looked after in England, including adoptions",
    _EES + "children-looked-after-in-england-including-adoptions",
)
STABILITY = Publication(
    "Stability measures for children looked after in England",
    _EES + "stability-measures-for-children-looked-after-in-england",
)
OUTCOMES = Publication(
    "Outcomes for children in need, including children looked after by local authorities in "
    "England",
    _EES + "outcomes-for-children-in-need-including-children-looked-after-by-local-authorities-"
    "in-england",
)
WORKFORCE = Publication(
    "Children's social work workforce", _EES + "children-s-social-work-workforce"
)
