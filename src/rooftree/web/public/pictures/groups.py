"""The groups that an indicator is split into: every breakdown of a release."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rooftree.areas import Area
from rooftree.comparisons import neighbour_summary
from rooftree.releases.shown import By, Figure, Period, is_symbol
from rooftree.web.design import charts
from rooftree.web.public.outline import group_title, period_of, slug
from rooftree.web.public.pictures.over_time import MEDIAN, count_cells, counted, middle_cells
from rooftree.web.public.pictures.picture import Marks, Picture, point
from rooftree.web.public.subject import Subject, measure
from rooftree.web.public.tables import Cell, Column, Row, Table, cell, is_word, unit_of

_AT = "--"
_LONG = 40
_BRACKETS = re.compile(r" \([^)]*\)")


def breakdowns(subject: Subject) -> tuple[tuple[str, ...], ...]:
    """The names of each breakdown of the indicator; the whole is none."""
    return tuple(names for names in subject.release.of(subject.id).breakdowns if names)


def title_of(subject: Subject, names: Sequence[str]) -> str:
    """What a breakdown is called, such as "Age and sex"."""
    titles = [subject.outline.breakdown_title(subject.id, name) for name in names]
    return titles[0] + "".join(f" and {title[:1].lower()}{title[1:]}" for title in titles[1:])


def periods_of(subject: Subject, names: Sequence[str]) -> tuple[Period, ...]:
    """The periods that a breakdown has figures in, the latest first."""
    series = subject.release.of(subject.id)
    latest = [series.latest_period(by) for by in series.splits_of(*names)]
    last = max((period for period in latest if period), default=None)
    held = subject.release.periods(subject.id)
    return tuple(reversed([period for period in held if last and period <= last]))


def by_name(subject: Subject, name: str) -> Picture | None:
    """The picture of an address such as ``by-age--2024-25``."""
    if not name.startswith("by-"):
        return None
    wanted, _, at = name.removeprefix("by-").partition(_AT)
    for names in breakdowns(subject):
        if slug(" ".join(names)) == wanted:
            periods = periods_of(subject, names)
            period = period_of(periods, at) if at else (periods[0] if periods else None)
            return of_group(subject, names, period) if period else None
    return None


def of_group(subject: Subject, names: Sequence[str], period: Period) -> Picture | None:
    """A breakdown of the area in a period; None where no area has a figure of it then."""
    splits = subject.release.of(subject.id).splits_of(*names)
    shown = [(by, _at(subject, period, by)) for by in subject.outline.in_order(subject.id, splits)]
    if all(figure is None for _, figure in shown):
        return None
    title = title_of(subject, names)
    name = f"by-{slug(' '.join(names))}{_AT}{slug(period.label)}"
    whole = measure(str(subject.about["title"]), unit_of(subject.about, shown[0][0]))
    caption = f"{whole}: {title}, {subject.area.name}, {period.label}"
    held = [(by, figure) for by, figure in shown if figure is not None]
    return Picture(
        name, title, _drawn(subject, held), _table(subject, held, caption, title, period)
    )


def _at(subject: Subject, period: Period, by: By) -> Figure | None:
    return subject.release.figure(subject.id, subject.area.code, period.label, by)


def _label(subject: Subject, by: By) -> str:
    words = group_title(subject.about, by)
    return words[:1].upper() + words[1:]


def _short(label: str) -> str:
    """A label that fits beside a bar: a long one without what it says in brackets."""
    return label if len(label) <= _LONG else _BRACKETS.sub("", label)


def _drawn(subject: Subject, held: list[tuple[By, Figure]]) -> charts.Chart | None:
    if all(is_symbol(f.value) or is_word(subject.about, by) for by, f in held):
        return None
    return charts.bars(
        tuple(point(figure, _short(_label(subject, by))) for by, figure in held),
        unit=unit_of(subject.about, held[0][0]),
        decimals=subject.about["decimals"],
        zero=subject.zero,
    )


def _table(
    subject: Subject, held: list[tuple[By, Figure]], caption: str, title: str, period: Period
) -> Table:
    about, marks, beside = subject.about, Marks(), _places(subject)
    counts = counted((figure for _, figure in held), about)
    near = bool(subject.release.areas.neighbours(subject.area.code))
    columns = [Column(subject.area.name), *(Column(title) for title in counts)]
    columns += [Column(MEDIAN)] if near else []
    columns += [Column(place.name) for place in beside]
    rows = []
    for by, figure in held:
        one = subject.of(subject.outline.group_of(subject.id, by))
        own = cell(figure, about, mark=marks.of([figure.note]))
        cells: list[Cell] = [own, *count_cells(figure, counts)]
        cells += [_median(one, period)] if near else []
        cells += [cell(one.figure(place.code, period), about) for place in beside]
        rows.append(Row(_label(subject, by), tuple(cells), href=one.address()))
    return Table(caption, title, tuple(columns), tuple(rows), marks.all)


def _places(subject: Subject) -> list[Area]:
    """What stands beside the area: its region, where it has one, and the country."""
    if subject.is_country:
        return []
    return [*([subject.region] if subject.region else []), subject.country]


def _median(one: Subject, period: Period) -> Cell:
    """The middle of the neighbours' figures of a group; words on a scale have none."""
    if one.is_word:
        return Cell("–")
    at = (one.release, one.id, one.area.code, period.label)
    return middle_cells(one, period.label, neighbour_summary(*at, one.by))[0]
