"""Every headline of an indicator over time, each in a panel of its own on one scale."""

from __future__ import annotations

from collections.abc import Sequence

from rooftree.releases.shown import Figure
from rooftree.web.design import charts
from rooftree.web.design.charts import Chart, Line
from rooftree.web.public.outline import short_titles
from rooftree.web.public.pictures.axes import domain_of
from rooftree.web.public.pictures.picture import Marks, Picture, breaks, notes_at, point
from rooftree.web.public.subject import Subject, measure
from rooftree.web.public.tables import Cell, Column, Row, Table, cell

# How many panels are drawn at once: more take long to draw, and nobody reads them together.
_MOST = 12
_ONE_AXIS = "All small charts are on the same axis, so their levels can be compared."
_OWN_AXES = (
    "Each small chart is on its own axis from zero: read the course of each, and do not compare "
    "heights between them."
)


def multiples(subject: Subject) -> Picture:
    """A panel for each headline: the area, and the country behind it; a table of the area."""
    several = [subject.of(group) for group in subject.headlines]
    periods = {period for one in several for period in one.periods}
    labels = [period.label for period in sorted(periods)]
    drawn = several[:_MOST]
    chart = _drawn(subject, drawn, labels) if any(one.drawable for one in drawn) else None
    said = (
        f"The first {_MOST} of {len(several)} groups are drawn. The table has all of them, and "
        "each leads to a page and a chart of its own."
        if len(several) > _MOST
        else ""
    )
    if chart and len(drawn) > 1:
        said = f"{_OWN_AXES if not subject.zero else _ONE_AXIS} {said}".strip()
    table = _table(subject, several, labels[::-1])
    return Picture("over-time", "Over time", chart, table, said, small=len(drawn) > 1)


def _drawn(subject: Subject, several: Sequence[Subject], labels: Sequence[str]) -> Chart:
    titles = short_titles([one.group for one in several])
    return charts.over_time_multiples(
        [(title, _lines(one, labels)) for title, one in zip(titles, several, strict=True)],
        periods=labels,
        unit=several[0].unit,
        decimals=subject.about["decimals"],
        own=[breaks(one) for one in several],
        domain=domain_of(*several),
        own_axes=not subject.zero,
    )


def _lines(one: Subject, labels: Sequence[str]) -> tuple[Line, ...]:
    places = [one.area] if one.is_country else [one.area, one.country]
    return tuple(
        Line(
            place.name,
            tuple(point(_at(one, place.code, label), label, about=one.about) for label in labels),
            place.code,
        )
        for place in places
    )


def _at(one: Subject, code: str, label: str) -> Figure | None:
    return one.release.figure(one.id, code, label, one.by)


def _table(subject: Subject, several: Sequence[Subject], labels: Sequence[str]) -> Table:
    marks = Marks()
    rows = tuple(
        Row(one.group.title, tuple(_cell(one, label, marks) for label in labels), one.address())
        for one in several
    )
    caption = f"{measure(subject.about['title'], several[0].unit)}: {subject.area.name}"
    columns = tuple(Column(label) for label in labels)
    return Table(caption, "Group", columns, rows, marks.all)


def _cell(one: Subject, label: str, marks: Marks) -> Cell:
    figure = _at(one, one.area.code, label)
    notes = (*notes_at(one, label), figure.note if figure else "")
    return cell(figure, one.about, mark=marks.of(notes))
