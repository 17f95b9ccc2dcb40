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
    """A table by its class; the first column heads each row."""

    name: str
    columns: tuple[Column, ...]

    @property
    def style(self) -> str:
        """On a narrow screen a row is a list, each cell after the name of its column."""
        return "\n".join(
            f'.{self.name} td:nth-of-type({place})::before{{content:"{column.title}: "}}'
            for place, column in enumerate(self.columns[1:], start=1)
        )


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
        PageTable("t-rows", (Column("Child"), *team, *place, Column("What is written"), *change)),
    )
    return {table.name.removeprefix("t-"): table for table in every}


def _number(title: str) -> Column:
    return Column(title, is_number=True)


_COUNTS = (_number("Rows"), _number("Children"))
_SINCE = ("Then", "Now", "New", "Still there", "Fixed")


def _last_year(report: Report) -> tuple[Column, ...]:
    return (_number("Last year's"), _number("Change")) if report.glance.has_last else ()


def _published(report: Report) -> tuple[Column, ...]:
    if not report.glance.has_published:
        return ()
    return (_number("Last published"), _number("Change since"))
