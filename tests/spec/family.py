"""A drawn family on which the words of the language show what they mean.

Rows of episodes are named by child and place: A1 is child A's first.
"""

from __future__ import annotations

from datetime import date
from typing import Any

import pyarrow as pa

from rooftree.engines.engine import Engine
from rooftree.engines.loading import empty_table
from rooftree.language.links import CALENDAR, COLLECTION, Schema, schema_of
from rooftree.language.tables import drawn_tables
from rooftree.reference.calendar import working_day_table
from rooftree.returns.description import PARSED_KINDS, Code, CodeList, Column, Return, Table

_REC = CodeList(
    "reason_ceased",
    "Reason episode ceased",
    (
        Code("X1", "Episode ceases", facts={"ends_care": False}),
        Code("E5", "Independent living", facts={"ends_care": True}),
    ),
    {"ends_care": "boolean"},
)

FAMILY = Return(
    name="family",
    label="A drawn family",
    child_key="CHILD",
    tables=(
        Table(
            "header", "Header", (Column("CHILD", "child"), Column("DOB", "date")), "one", "child"
        ),
        Table(
            "episodes",
            "Episodes",
            (
                Column("CHILD", "child"),
                Column("DECOM", "date"),
                Column("DEC", "date"),
                Column("REC", "code", "reason_ceased"),
                Column("LS", "code"),
                Column("HOME_POST", "postcode"),
                Column("PL_POST", "postcode"),
                Column("ABOUT", "partial_date"),
            ),
            "many",
            "episode",
            order=("DECOM",),
        ),
        Table(
            "reviews",
            "Reviews",
            (Column("CHILD", "child"), Column("REVIEW", "date"), Column("REVIEW_CODE", "code")),
            "many",
            "review",
            order=("REVIEW",),
        ),
    ),
    code_lists={"reason_ceased": _REC},
    reference=(
        Table(
            "postcodes",
            "Postcodes",
            (
                Column("postcode", "postcode"),
                Column("eastings", "integer"),
                Column("northings", "integer"),
            ),
            "one",
            "postcode",
            key="postcode",
        ),
    ),
)

# B2's end is something that was written and is no date; D1 has no start, so no place. ABOUT is
# a date of which parts may be unknown; B2's has no such month.
NAMES = ("A1", "A2", "B1", "B2", "C1", "D1")
DRAWN = """
header: CHILD | DOB
    A | 2006-05-01
    B | 2008-02-29
episodes: CHILD | DECOM | DEC | REC | LS | HOME_POST | PL_POST | ABOUT
    A | 2024-01-02 | 2024-06-01 | X1  | C2 | ZZ1 1AA | ZZ1 1AB | zz/05/2010
    A | 2024-06-01 |            |     | V2 |         | ZZ1 1AB | 2010-05-02
    B | 2024-02-01 | 2024-03-01 | E99 | C2 |         |         | zz/zz/zzzz
    B | 2024-03-02 | soon       |     | V2 |         |         | zz/13/2010
    C | 2024-04-01 |            |     | C2 |         |
    D |            |            |     |    |         |
reviews: CHILD | REVIEW | REVIEW_CODE
    A | 2024-05-01 | PN1
    B | 2024-03-01 | PN1
    B | 2024-07-01 | PN2
postcodes: postcode | eastings | northings
    ZZ1 1AA | 400000 | 300000
    ZZ1 1AB | 410000 | 300000
"""
# Each word's example is evaluated on episodes; B1 and B2 are told apart by their order.


def schema() -> Schema:
    """The family's schema."""
    return schema_of(FAMILY, last_year=False)


def load_family(engine: Engine) -> None:
    """Load the drawn rows, the codes, the calendar and the collection."""
    described = schema()
    drawn = drawn_tables(DRAWN)
    for name, rows in drawn.items():
        table = described.table(name)
        engine.load(table, typed(table, rows), key=described.key(table))
    codes = {"row_id": [0, 1], "code": ["X1", "E5"], "label": ["", ""], "ends_care": [False, True]}
    table = described.table("codes_reason_ceased")
    engine.load(table, pa.table(codes), key="code")
    engine.load(described.table(CALENDAR), working_day_table(), key="day")
    collection = empty_table(described.table(COLLECTION)).to_pylist() or [
        {"row_id": 0, "start": date(2023, 4, 1), "end": date(2024, 3, 31), "year": 2024}
    ]
    fields = empty_table(described.table(COLLECTION)).schema
    engine.load(
        described.table(COLLECTION), pa.Table.from_pylist(collection, schema=fields), key="year"
    )


def typed(table: Table, rows: list[dict[str, str | None]]) -> pa.Table:
    """Drawn cells as a typed table; dates are ISO, anything else in a date is unreadable."""
    done: list[dict[str, Any]] = []
    for place, row in enumerate(rows):
        new: dict[str, Any] = {"row_id": place}
        for column in table.columns:
            text = row.get(column.name)
            new[column.name] = _typed(column, text)
            if column.kind in PARSED_KINDS:
                new[f"{column.name}__text"] = text
        done.append(new)
    return pa.Table.from_pylist(done, schema=empty_table(table).schema)


def _typed(column: Column, text: str | None) -> Any:
    if text is not None and column.kind == "flag":
        return text == "yes"
    if text is None or column.kind not in PARSED_KINDS:
        return text
    try:
        if column.kind in ("date", "partial_date"):
            return date.fromisoformat(text)
        return float(text) if column.kind == "number" else int(text)
    except ValueError:
        return None
