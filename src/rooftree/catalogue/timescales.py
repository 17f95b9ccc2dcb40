"""The page of timescales: what starts and stops each clock, and what is left open."""

from __future__ import annotations

from collections.abc import Iterator

from rooftree.catalogue import markdown as md
from rooftree.indicators.timescales import TIMESCALES, Timescale

_LEAD = (
    "How long things took against the limits of statutory guidance, each with when its clock "
    "starts and stops, the calendar it goes by and where that is from. Working days are Monday to "
    "Friday without England's bank holidays, from the day after the start to the day of the stop. "
    "A clock that has not stopped is read on the last day that was returned. `rooftree timescales` "
    "judges every row; what the sources leave open is chosen with `--reading`."
)


def timescales_page() -> str:
    """Every timescale, with its SQL and its example."""
    head = ("id", "title", "limit")
    rows = [(f"`{one.name}`", one.title, _limit(one)) for one in TIMESCALES]
    parts = (part for one in TIMESCALES for part in _timescale(one))
    return md.page("Timescales", _LEAD, [md.table(head, rows), *parts])


def _limit(one: Timescale) -> str:
    return f"{one.limit} {one.calendar}"


def _timescale(one: Timescale) -> Iterator[str]:
    yield f"## {one.name}"
    yield f"**{one.title}** ({_limit(one)}), a row of `{one.table}`"
    yield f"The clock starts:\n\n{md.sql(one.clock_start)}"
    yield f"It stops:\n\n{md.sql(one.clock_stop)}"
    if one.among != "TRUE":
        yield f"Rows that count:\n\n{md.sql(one.among)}"
    for open_reading in one.parameters:
        others = " or ".join(open_reading.others)
        yield (
            f'Left open: `{open_reading.name}` is "{open_reading.default}" unless chosen '
            f"otherwise ({others}). {open_reading.reason}"
        )
    yield f"Source: {one.source}{_in_force(one)}"
    yield f"Take care: {one.caution}"
    yield "Example:"
    yield from md.example(one.example)


def _in_force(one: Timescale) -> str:
    since = f", for collections that end in {one.since} or later" if one.since else ""
    return f"{since}, up to {one.until}" if one.until else since
