"""Write journeys: each table as CSV, and a page that needs nothing else."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pyarrow as pa
from jinja2 import Environment, PackageLoader, StrictUndefined, select_autoescape
from pyarrow import csv

from rooftree.journeys.build import Journeys
from rooftree.journeys.drawing import Event, Timeline, sankeys, timeline

MARKING = "OFFICIAL-SENSITIVE"
# Children whose timelines a page shows: those with the most steps first.
MOST_TIMELINES = 50


def write(
    found: Journeys, folder: Path, *, made: datetime, made_by: str = "", most: int = MOST_TIMELINES
) -> list[Path]:
    """Write every table and the page into a folder; gives their paths. Each is whole or not there.

    The tables have a row a thing with the child's identifier: they are as sensitive as a return.
    """
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for name, table in {**found.tables, "flows": _flows(found)}.items():
        path = folder / f"{name}.csv"
        part = path.with_suffix(".part")
        csv.write_csv(table, part)
        part.replace(path)
        paths.append(path)
    page = folder / "journeys.html"
    part = page.with_suffix(".part")
    part.write_text(_page(found, made, made_by, most), encoding="utf-8")
    part.replace(page)
    return [*paths, page]


def _flows(found: Journeys) -> pa.Table:
    return pa.table(
        {
            "source": [flow.source for flow in found.flows],
            "destination": [flow.destination for flow in found.flows],
            "number": pa.array([flow.number for flow in found.flows], pa.int64()),
        }
    )


def part_of_page(found: Journeys, *, most: int = MOST_TIMELINES) -> str:
    """What each stage led to and timelines, as HTML for another page about the same children."""
    others = "The command rooftree journeys shows more, and writes every child's as tables."
    return _rendered("stages_and_timelines.html", {**_contents(found, most), "others": others})


def _page(found: Journeys, made: datetime, made_by: str, most: int) -> str:
    others = "The file events.csv has every child."
    said = {
        "others": others,
        "marking": MARKING,
        "made": f"{made:%d/%m/%Y %H:%M}",
        "made_by": made_by,
    }
    return _rendered("journeys.html", {**said, **_contents(found, most)})


def _rendered(template: str, contents: Mapping[str, Any]) -> str:
    environment = Environment(
        loader=PackageLoader("rooftree.journeys"),
        autoescape=select_autoescape(default=True, default_for_string=True),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template(template).render(**contents)


def _contents(found: Journeys, most: int) -> dict[str, Any]:
    return {
        "windows": found.windows,
        "sankeys": sankeys(found.flows),
        "referrals": found.tables["referral_outcomes"].num_rows,
        "again": sum(map(bool, _column(found, "referral_outcomes", "is_re_referral"))),
        "steps": _steps(found),
        "timelines": timelines(found, most),
        "children": len(set(_column(found, "events", "child_id"))),
    }


def _steps(found: Journeys) -> list[tuple[tuple[str, str, str], int]]:
    """How many steps there were from one service to another, the most first."""
    names = ("from_service", "to_service", "step")
    counted = Counter(zip(*(_column(found, "steps", name) for name in names), strict=True))
    return sorted(counted.items(), key=lambda one: (-one[1], one[0]))


def _column(found: Journeys, table: str, name: str) -> list[Any]:
    values: list[Any] = found.tables[table].column(name).to_pylist()
    return values


def timelines(found: Journeys, most: int) -> list[Timeline]:
    """The timelines of the children with the most steps, then the most events.

    Children of one authority are called as its returns call them, of several with its code.
    """
    events = defaultdict[str, list[Event]](list)
    for row in found.tables["events"].to_pylist():
        events[row["child_id"]].append(Event(row["what"], row["started_on"], row["ended_on"]))
    if not events:
        return []
    steps = Counter(_column(found, "steps", "child_id"))
    chosen = sorted(events, key=lambda child: (-steps[child], -len(events[child]), child))[:most]
    until = _last_day(events.values())
    authorities = set(_column(found, "events", "authority"))
    prefix = f"{authorities.pop()}/" if len(authorities) == 1 else ""
    return [timeline(child.removeprefix(prefix), events[child], until=until) for child in chosen]


def _last_day(every: Iterable[list[Event]]) -> date:
    return max(one.ended_on or one.started_on for events in every for one in events)
