"""An area over time, beside its region, the country and the middle of its neighbours."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from rooftree.areas import Area
from rooftree.comparisons import NeighbourSummary, Stretch, history, neighbour_summary
from rooftree.releases.shown import Figure, Value, is_symbol, shown
from rooftree.web.design import charts
from rooftree.web.design.charts import Line, Point
from rooftree.web.public.beside import middle
from rooftree.web.public.pictures.axes import domain_of
from rooftree.web.public.pictures.multiples import multiples
from rooftree.web.public.pictures.picture import Marks, Picture, breaks, notes_at, nothing, point
from rooftree.web.public.subject import Subject
from rooftree.web.public.tables import Cell, Column, Row, Table, cell, of_value

WHOLE = {"decimals": 0, "unit": ""}
MEDIAN = "Neighbours’ median"


def over_time(subject: Subject) -> Picture:
    """One group over time; every headline, each in a panel, where the page names no group."""
    if not subject.chosen and len(subject.headlines) > 1:
        return multiples(subject)
    labels = [period.label for period in subject.periods]
    beside = [] if subject.is_word else _neighbours(subject)
    table = _table(subject, beside)
    if len(labels) == 1:
        return _at_once(subject, beside, table)
    chart = charts.over_time(
        _lines(subject, beside),
        periods=labels,
        unit=subject.unit,
        decimals=subject.about["decimals"],
        breaks=breaks(subject),
        zero=subject.zero,
        domain=domain_of(subject),
    ) if subject.drawable else None  # fmt: skip
    said = " ".join(stretch.note for stretch in _past(subject) if stretch.note)
    said = " ".join(filter(None, (said, _whose_neighbours(subject) if beside else "")))
    return Picture("over-time", "Over time", chart, table, said, none=nothing(subject))


def _at_once(subject: Subject, beside: Sequence[NeighbourSummary], table: Table) -> Picture:
    """The only period that there is: nothing over time, so what stands beside the area."""
    label = subject.periods[0].label
    points = [
        replace(line.points[0], label=line.name, code=line.code)
        for line in _lines(subject, beside)
        if line.points[0].value is not None or line.points[0].symbol
    ]
    chart = charts.bars(
        points,
        unit=subject.unit,
        decimals=subject.about["decimals"],
        zero=subject.zero,
        chosen=subject.area.name,
        domain=domain_of(subject),
    ) if subject.drawable and points else None  # fmt: skip
    said = f"There are figures of {label} alone, so there is nothing yet to see over time."
    return Picture("over-time", label, chart, table, said, none=nothing(subject))


def _whose_neighbours(subject: Subject) -> str:
    """That the neighbours of one model stand beside every period, from the area's own first on."""
    model, since = subject.release.areas.models[0], subject.area.since
    said = f"The neighbours are those of the {model} model in every period"
    if since and subject.periods and subject.periods[0].end < since:
        return f"{said} since {subject.area.name} has existed."
    return f"{said}."


def _past(subject: Subject) -> tuple[Stretch, ...]:
    """The area with those that it was made from or became; nothing where it was always one."""
    if subject.area.kind != "authority":
        return ()
    found = history(subject.release, subject.id, subject.area.code, subject.by)
    return found if len(found) > 1 or any(stretch.note for stretch in found) else ()


def _kin(subject: Subject) -> list[Area]:
    """The areas before and after this one, where they have figures."""
    return [one.area for one in _past(subject) if one.area.code != subject.area.code]


def _neighbours(subject: Subject) -> list[NeighbourSummary]:
    """The middle of the neighbours in each period; nothing where the area has no neighbours."""
    if not subject.release.areas.neighbours(subject.area.code):
        return []
    return [
        neighbour_summary(subject.release, subject.id, subject.area.code, period.label, subject.by)
        for period in subject.periods
    ]


def _around(subject: Subject) -> list[Area]:
    """The region of the area, where it has one, and the country."""
    if subject.is_country:
        return []
    return [*([subject.region] if subject.region else []), subject.country]


def _lines(subject: Subject, beside: Sequence[NeighbourSummary]) -> tuple[Line, ...]:
    """The area first, then what stands beside it."""
    places = [subject.area, *_kin(subject), *_around(subject)]
    lines = [
        Line(
            place.name,
            tuple(
                point(
                    figure,
                    period.label,
                    note=_note(subject, period.label, first=n == 0),
                    about=subject.about,
                )
                for figure, period in zip(subject.figures(place.code), subject.periods, strict=True)
            ),
            place.code,
        )
        for n, place in enumerate(places)
    ]
    if beside:
        points = (
            _middle_point(subject, period.label, one)
            for period, one in zip(subject.periods, beside, strict=True)
        )
        lines.insert(1, Line(MEDIAN, tuple(points)))
    return tuple(lines)


def _middle_point(subject: Subject, label: str, one: NeighbourSummary) -> Point:
    value = _median(subject, label, one)
    if is_symbol(value):
        return Point(label, None, shown(value))
    return Point(label, one.median)


def _median(subject: Subject, label: str, one: NeighbourSummary) -> Value | None:
    code = subject.area.code
    return middle(subject.release, subject.id, code, label, by=subject.by, beside=one)


def _note(subject: Subject, label: str, *, first: bool) -> str:
    return " ".join(notes_at(subject, label)) if first else ""


def _table(subject: Subject, beside: Sequence[NeighbourSummary]) -> Table:
    """A row a period, the latest first."""
    about, marks = subject.about, Marks()
    others = [] if subject.is_word else _around(subject)
    here = subject.figures(subject.area.code)
    counts = counted(here, about)
    kin = _kin(subject)
    columns = [Column(subject.area.name), *(Column(title) for title in counts)]
    columns += [Column(area.name) for area in kin]
    if beside:
        columns += [Column(MEDIAN), Column("Neighbours’ mean"), Column("Neighbours with a figure")]
    columns += [Column(place.name) for place in others]
    rows = []
    for n, period in reversed(list(enumerate(subject.periods))):
        figure, at = here[n], period.label
        own = marks.of((*notes_at(subject, at), figure.note if figure else ""))
        cells = [cell(figure, about, mark=own), *count_cells(figure, counts)]
        cells += [cell(subject.figure(area.code, period), about) for area in kin]
        cells += middle_cells(subject, at, beside[n]) if beside else []
        for place in others:
            mark = marks.of(notes_at(subject, at, place.code))
            cells.append(cell(subject.figure(place.code, period), about, mark=mark))
        rows.append(Row(at, tuple(cells)))
    caption = f"{subject.measure}: {subject.area.name}"
    return Table(
        caption, about.get("period_kind") or "Period", tuple(columns), tuple(rows), marks.all
    )


def counted(figures: Iterable[Figure | None], about: Mapping[str, Any]) -> dict[str, str]:
    """The counts that figures are made of, where any has them: a column's title and its field."""
    held = [figure for figure in figures if figure is not None]
    titles = dict(zip(count_heads(about), ("numerator", "denominator"), strict=True))
    return {
        title: name
        for title, name in titles.items()
        if any(not is_symbol(getattr(figure, name)) for figure in held)
    }


def count_heads(about: Mapping[str, Any]) -> tuple[str, str]:
    """What the counts are of, such as "Re-referrals" and "Referrals", where a definition says."""
    return (about.get("counted") or "Counted", about.get("out_of") or "Out of")


def count_cells(figure: Figure | None, counts: Mapping[str, str]) -> list[Cell]:
    """The cells of the counts that a figure is made of."""
    if figure is None:
        return [Cell("–") for _ in counts]
    return [of_value(getattr(figure, name), WHOLE) for name in counts.values()]


def middle_cells(subject: Subject, label: str, beside: NeighbourSummary) -> list[Cell]:
    """The neighbours' median and mean in a period, with how many of them have a number."""
    median = _median(subject, label, beside)
    mean = median if is_symbol(median) else beside.mean
    return [
        of_value(median, subject.about, by=subject.by),
        of_value(mean, subject.about, by=subject.by),
        Cell(f"{beside.n} of {beside.of}"),
    ]
