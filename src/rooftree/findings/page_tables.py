"""The tables of the page: their columns, and how a row reads where the screen is narrow."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from rooftree.findings.report import Report


class Column(NamedTuple):
    """What stands above a column."""

    title: str
    is_number: bool = False


@dataclass(frozen=True)
class PageTable:
    """A table by its class; the first column heads each row. ``below`` (rem) it does not fit."""

    name: str
    columns: tuple[Column, ...]
    below: int = 45

    @property
    def style(self) -> str:
        """On a narrow screen a row is a list, each cell after the name of its column."""
        named = "\n".join(
            f'.{self.name} td:nth-of-type({place})::before {{ content: "{column.title}: "; }}'
            for place, column in enumerate(self.columns[1:], start=1)
        )
        lists = _LISTS.replace("TABLE", f".{self.name}")
        return f"@media screen and (max-width: {self.below}rem) {{\n{lists}{named}\n}}"


def page_tables(report: Report) -> Mapping[str, PageTable]:
    """The tables that the page of a report may have, by name."""
    team = (Column("Team"), Column("Worker")) if report.teams else ()
    change = (Column("Change"),) if report.since else ()
    place = (Column("Table"), Column("File"), _number("Row"))
    kinds = (_number("Errors"), _number("Queries"))
    now = (_number("This return"), *_last_year(report))
    every = (
        PageTable("t-size", (Column("Of what"), *now)),
        PageTable("t-glance", (Column("Of what"), *now, *_published(report))),
        PageTable("t-since", (Column("Rule"), *map(_number, _SINCE))),
        PageTable("t-found", (Column("Rule"), Column("Title"), Column("Kind"), *_COUNTS)),
        PageTable("t-teams", (Column("Team"), *_COUNTS)),
        PageTable("t-children", (Column("Child"), *team, *kinds, Column("Rules"))),
        PageTable("t-rows", (Column("Child"), *team, *place, _WRITTEN, *change), below=68),
    )
    return {table.name.removeprefix("t-"): table for table in every}


# The names of the columns stay for those who hear the page.
_LISTS = """\
TABLE, TABLE tbody, TABLE tr, TABLE th, TABLE td, TABLE caption { display: block; }
TABLE thead { clip-path: inset(50%); height: 1px; overflow: hidden; position: absolute; }
TABLE tr { border-bottom: 1px solid var(--line); padding: .5rem 0; }
TABLE th, TABLE td, TABLE td.number { border: 0; padding: .1rem 0; text-align: left; }
TABLE td.number { display: inline-block; margin-right: 1.2rem; }
TABLE td:empty { display: none; }
TABLE a { display: inline-block; min-width: 1.5rem; }
"""


def _number(title: str) -> Column:
    return Column(title, is_number=True)


_WRITTEN = Column("What is written")
_COUNTS = (_number("Rows"), _number("Children"))
_SINCE = ("Then", "Now", "New", "Still there", "Fixed")


def _last_year(report: Report) -> tuple[Column, ...]:
    return (_number("Last year's"), _number("Change")) if report.glance.has_last else ()


def _published(report: Report) -> tuple[Column, ...]:
    if not report.glance.has_published:
        return ()
    return (_number("Last published"), _number("Change since"))
