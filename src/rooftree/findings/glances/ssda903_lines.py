"""The lines of an SSDA903 return at a glance: children looked after, started, ceased; care leavers.

Source: Children looked after in England, methodology, DfE.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rooftree.findings.glance import Asked

AFTER = "Children looked after"
PLACEMENT = "Looked after at the year's end, by placement"
STATUS = "Looked after at the year's end, by legal status"
AGE = "Looked after at the year's end, by age"
LEAVERS = "Care leavers"
NOT_KNOWN = "Not known"
ANOTHER_AGE = "Of another age, or age not known"

AT_END, STARTED, CEASED = "At the year's end", "Started in the year", "Ceased in the year"
ALONE = "Unaccompanied asylum-seeking, at the year's end"
_WHO = "cla_31march_characteristics_pct"
_PLACEMENTS = (
    "Foster placements",
    "Secure homes and children's homes",
    "Independent living and supported accommodation",
    "With parents",
    "Placed for adoption",
    "Residential schools",
    "Other residential settings",
    "Other placements",
)
_STATUSES = (
    "Full care order",
    "Interim care order",
    "Placement order",
    "Voluntary agreement (section 20)",
    "Detained for child protection",
    "Youth justice",
)
# The first age that is no longer of the group.
AGES = (
    (1, "Under 1 year"),
    (5, "1 to 4 years"),
    (10, "5 to 9 years"),
    (16, "10 to 15 years"),
    (10_000, "16 years and over"),
)
LEAVING = {"17 to 18 years": (17, 18), "19 to 21 years": (19, 20, 21)}
SUITABLE, ACTIVE, TOUCH = (
    "in suitable accommodation",
    "in education, employment or training",
    "in touch with the authority",
)


def _of(title: str, indicator: str, breakdown: str, groups: Iterable[str]) -> Iterator[Asked]:
    for group in groups:
        yield Asked(title, group, "episodes", (indicator, ((breakdown, group),)))


def _leavers() -> Iterator[Asked]:
    for group in LEAVING:
        by = (("age", group),)
        yield Asked(LEAVERS, group, "oc3")
        yield Asked(LEAVERS, f"{group}, {TOUCH}", "oc3")
        published = ("care_leavers_suitable_accommodation_pct", by)
        yield Asked(LEAVERS, f"{group}, {SUITABLE}", "oc3", published)
        yield Asked(LEAVERS, f"{group}, {ACTIVE}", "oc3", ("care_leavers_eet_pct", by))
    yield Asked(LEAVERS, ANOTHER_AGE, "oc3", rare=True)


LINES: tuple[Asked, ...] = (
    Asked(AFTER, AT_END, "episodes", ("cla_31march_rate_per_10000", ())),
    Asked(AFTER, STARTED, "episodes", ("cla_starting_rate_per_10000", ())),
    Asked(AFTER, CEASED, "episodes", ("cla_ceasing_rate_per_10000", ())),
    Asked(AFTER, ALONE, "episodes", (_WHO, (("uasc_status", "UASC"),))),
    *_of(PLACEMENT, "cla_placement_type_pct", "placement", _PLACEMENTS),
    Asked(PLACEMENT, "Temporary placements", "episodes", rare=True),
    Asked(PLACEMENT, NOT_KNOWN, "episodes", rare=True),
    *_of(STATUS, _WHO, "legal_status", _STATUSES),
    Asked(STATUS, "Freeing order", "episodes", rare=True),
    Asked(STATUS, NOT_KNOWN, "episodes", rare=True),
    *_of(AGE, _WHO, "age", (name for _, name in AGES)),
    Asked(AGE, NOT_KNOWN, "episodes", rare=True),
    *_leavers(),
)
NOTES = (
    "Each child is counted once. Children looked after only in a series of short breaks (V3, V4) "
    "are left out, as the statistics do. A child who started or ceased more than once in the "
    "year is counted once. Placement, legal status and age are those of the last day.",
    "Care leavers are the young people in OC3, by their age at the year's end, without those who "
    "died or returned home. Published figures are of the department's file of the year named.",
)
