"""Sentences that the printed report and its page share."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from django.utils.dateformat import format as date_format

from rooftree.web.public.report import Drawn, Report, Source


def lead(report: Report) -> str:
    """What the sheet holds."""
    area, areas = report.area, report.release.areas
    beside = [] if area.kind == "country" else [areas.country().name]
    n = len(areas.neighbours(area.code))
    beside += [f"the median of {n} statistical neighbours"] if n else []
    said = f", beside {' and '.join(beside)}" if beside else ""
    ended = ""
    if area.until:
        day = date_format(area.until, "j F Y")
        ended = f" {area.name} ended on {day}: each figure is its last."
    return (
        f"The latest figure for each indicator{said}. This is the start of a conversation, not a "
        f"verdict: for most indicators, neither high nor low is better in itself.{ended}"
    )


def reading(report: Report) -> str:
    """How to read the columns."""
    neighbours = (
        " Neighbours: the median of the published figures of the authorities most like this one, "
        "of all of them unless “9 of 10” says that nine of ten had a number."
        if report.release.areas.neighbours(report.area.code)
        else ""
    )
    return (
        "Change is from the period before, in the unit of the indicator (percentage points for a "
        "percentage); a dash: the period before has no number, does not adjoin or was counted "
        "otherwise. “Too few” (to say) and “similar”: no more than chance alone would give. "
        f"Where a figure is of few, small type says of how many.{neighbours} Indicators not "
        "published for such an area are left out."
    )


def source_lines(sources: Sequence[Source]) -> list[str]:
    """Each source with its date, in the words of a reader; the licence once where all share it."""
    licences = list(dict.fromkeys(one.licence.rstrip(".") for one in sources))
    alone = len(licences) == 1
    lines = [_source(one, with_licence=not alone) for one in sources]
    return [*lines, f"Licence: {licences[0]}."] if alone else lines


def _source(source: Source, *, with_licence: bool) -> str:
    when = ""
    if source.published_on:
        day = date.fromisoformat(source.published_on)
        when = f", published on {date_format(day, 'j F Y')}"
    licence = f" {source.licence.rstrip('.')}." if with_licence else ""
    return f"{source.title.rstrip('.')}{when}.{licence}"


def chart_notes(drawn: Drawn) -> str:
    """The marks on a chart with their meanings, in one line."""
    return "; ".join(f"{mark} {meaning}" for mark, meaning in drawn.chart.notes)
