"""The tables of the record for looked-after children; those in need are in ``need_tables``.

Shapes follow the Standard Safeguarding Dataset (Data to Insight, Open Government Licence
v3.0) in words that a reader need not look up. A date is the first or last day of a thing.
"""

from __future__ import annotations

from rooftree.record.need_tables import LINKS_OF_NEED, OF_NEED
from rooftree.returns.description import Column, Return, Table

_WHOSE = (Column("child_id", "child"), Column("authority", "text"))

CHILDREN = Table(
    "children",
    "Children",
    (
        *_WHOSE,
        Column("born_on", "date"),
        Column("expected_on", "date"),
        Column("sex", "text"),
        Column("ethnic_group", "text"),
        Column("is_unaccompanied", "flag"),
    ),
    rows="one",
    row_name="child",
)

EPISODES = Table(
    "episodes",
    "Episodes",
    (
        *_WHOSE,
        Column("started_on", "date"),
        Column("ended_on", "date"),
        Column("legal_status", "text"),
        Column("placement_type", "text"),
        Column("provider_type", "text"),
        Column("reason_started", "text"),
        Column("reason_ended", "text"),
        Column("category_of_need", "text"),
        Column("miles_from_home", "number"),
        Column("is_short_break", "flag"),
        Column("is_foster", "flag"),
        Column("is_temporary", "flag"),
        Column("starts_placement", "flag"),
        Column("ends_care", "flag"),
        Column("ends_in_special_guardianship", "flag"),
        Column("last_returned_on", "date"),
    ),
    rows="many",
    row_name="episode",
    order=("started_on", "ended_on"),
)

PERIODS_OF_CARE = Table(
    "periods_of_care",
    "Periods of care",
    (
        *_WHOSE,
        Column("started_on", "date"),
        Column("ended_on", "date"),
        Column("reason_ended", "text"),
        Column("ended_in_special_guardianship", "flag"),
        Column("last_returned_on", "date"),
    ),
    rows="many",
    row_name="period_of_care",
    order=("started_on",),
)

PLACEMENTS = Table(
    "placements",
    "Placements",
    (
        *_WHOSE,
        Column("started_on", "date"),
        Column("ended_on", "date"),
        Column("placement_type", "text"),
        Column("provider_type", "text"),
        Column("miles_from_home", "number"),
        Column("is_foster", "flag"),
        Column("last_returned_on", "date"),
    ),
    rows="many",
    row_name="placement",
    order=("started_on",),
)

LEGAL_STATUSES = Table(
    "legal_statuses",
    "Legal statuses",
    (
        *_WHOSE,
        Column("started_on", "date"),
        Column("ended_on", "date"),
        Column("legal_status", "text"),
        Column("last_returned_on", "date"),
    ),
    rows="many",
    row_name="legal_status_held",
    order=("started_on",),
)

_OF_CARE = (EPISODES, PERIODS_OF_CARE, PLACEMENTS, LEGAL_STATUSES)

RECORD = Return(
    name="record",
    label="Common record",
    child_key="child_id",
    tables=(CHILDREN, *_OF_CARE, *OF_NEED),
    links=LINKS_OF_NEED,
)

# Which return tells of a table; of children every one does.
RETURN_OF = {
    **{table.name: "ssda903" for table in _OF_CARE},
    **{table.name: "cin" for table in OF_NEED},
}
