"""One period across areas: every authority, an authority's neighbours, the regions."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache

from rooftree.areas import Area
from rooftree.comparisons import neighbour_rows, neighbour_summary, ordered, regions_of
from rooftree.releases.shown import Figure, is_symbol
from rooftree.web.design import charts
from rooftree.web.design.charts import Chart
from rooftree.web.public.pictures.axes import domain_of
from rooftree.web.public.pictures.picture import Marks, Picture, marked, nothing, point
from rooftree.web.public.subject import Subject
from rooftree.web.public.tables import Cell, Column, Row, Table, cell, written


def authorities(subject: Subject) -> Picture | None:
    """Every authority from the highest value to the lowest, then those without a number."""
    latest = subject.latest
    if latest is None:
        return None
    found = ordered(subject.release, subject.id, latest.label, subject.by)
    drawable = found.numbers and subject.drawable
    chart = marked(_all_drawn(subject), subject.area.code) if drawable else None
    marks = Marks()
    shown = [*found.numbers, *found.others]
    if subject.is_word:
        shown.sort(key=lambda figure: _name(subject, figure.area))
    rows = tuple(_row(subject, figure, marks) for figure in shown)
    rows += tuple(_joint_row(subject, figure, marks) for figure in found.joint)
    rows += tuple(_row(subject, figure, marks, _RECAST) for figure in found.recast)
    table = Table(
        f"{subject.measure}: every authority, {latest.label}",
        "Authority",
        (Column("Value"), Column("Region", numeric=False)),
        rows,
        marks.all,
        coded=True,
    )
    said = (
        f"{len(found.numbers)} authorities have a number in {latest.label}"
        f"{f' and {len(found.others)} have none' if found.others else ''}."
    )
    return Picture("authorities", "Every authority", chart, table, said, nothing(subject))


# Of a number that a source gives for an area that was not there in the period.
_RECAST = (
    "Not in the order: the area did not exist in the period, and the source worked its figure out "
    "on later boundaries."
)
_JOINT = "Not in the order: these authorities made one return, so the figure is of both together."


def _joint_row(subject: Subject, figure: Figure, marks: Marks) -> Row:
    """The row of a return that authorities made together."""
    parts = subject.release.areas.resolve(figure.area)
    return Row(
        " and ".join(area.name for area in parts) or figure.area,
        (
            cell(figure, subject.about, mark=marks.of([_JOINT, figure.note])),
            Cell("–", numeric=False),
        ),
        here=subject.area.code in {area.code for area in parts},
        code=figure.area,
    )


def _row(subject: Subject, figure: Figure, marks: Marks, *notes: str) -> Row:
    areas = subject.release.areas
    place = areas.get(figure.area)
    region = areas.region_of(figure.area)
    here = figure.area == subject.area.code
    return Row(
        place.name if place else figure.area,
        (
            cell(figure, subject.about, mark=marks.of([*notes, figure.note])),
            Cell(region.name if region else "–", numeric=False),
        ),
        href=subject.address(area=figure.area),
        here=here,
        code=figure.area,
    )


def _all_drawn(subject: Subject) -> Chart:
    """The chart of all authorities: the same for every area, so drawn once for a release."""
    latest = subject.latest
    label = latest.label if latest else ""
    return _drawn_once(subject.release.hash, _Key(subject, label))


class _Key:
    """A subject without its area, told apart by indicator, group and axis."""

    def __init__(self, subject: Subject, label: str) -> None:
        self.subject, self.label = subject, label
        self._key = (subject.id, subject.by, subject.zero, label)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Key) and self._key == other._key

    def __hash__(self) -> int:
        return hash(self._key)


@lru_cache(maxsize=512)
def _drawn_once(release: str, key: _Key) -> Chart:
    subject = key.subject
    found = ordered(subject.release, subject.id, key.label, subject.by)
    country = subject.country_figure()
    value = country.value if country is not None else None
    lines = [(subject.country.name, value)] if isinstance(value, Decimal) else []
    return charts.ranked(
        tuple(
            point(figure, _name(subject, figure.area), code=figure.area)
            for figure in (*found.numbers, *found.others)
        ),
        unit=subject.unit,
        decimals=subject.about["decimals"],
        zero=subject.zero,
        lines=lines,
    )


def _name(subject: Subject, code: str) -> str:
    place = subject.release.areas.get(code)
    return place.name if place else code


def neighbours(subject: Subject) -> Picture | None:
    """An authority and its ten statistical neighbours, the closest first."""
    latest, area = subject.latest, subject.area
    if latest is None or not subject.release.areas.neighbours(area.code):
        return None
    found = neighbour_rows(subject.release, subject.id, area.code, latest.label, subject.by)
    marks = Marks()
    mine = subject.own if subject.area.until is None else subject.figure(area.code)
    rows = [_near(subject, area, mine, marks, Cell("–", numeric=False))]
    for one in found:
        close = Cell(one.closeness, numeric=False)
        rows.append(_near(subject, one.area, one.figure, marks, close))
    beside = neighbour_summary(subject.release, subject.id, area.code, latest.label, subject.by)
    shown = [(area, mine), *((one.area, one.figure) for one in found)]
    chart = _bars(subject, shown)
    table = Table(
        f"{subject.measure}: {area.name} and its neighbours, {latest.label}",
        "Authority",
        (Column("Value"), Column("How alike", numeric=False)),
        tuple(rows),
        marks.all,
        coded=True,
    )
    said = f"{beside.n} of {beside.of} neighbours have a figure in {latest.label}"
    if beside.median is not None and beside.mean is not None and not subject.is_word:
        median, mean = (written(one, subject.about) for one in (beside.median, beside.mean))
        said += f"; their median is {median}, their mean {mean}"
    return Picture(
        "neighbours", "Statistical neighbours", chart, table, f"{said}.", none=nothing(subject)
    )


def _near(subject: Subject, area: Area, figure: Figure | None, marks: Marks, close: Cell) -> Row:
    return Row(
        area.name,
        (cell(figure, subject.about, mark=marks.of(_notes(subject, area, figure))), close),
        href=subject.address(area=area.code),
        here=area.code == subject.area.code,
        code=area.code,
    )


def _notes(subject: Subject, area: Area, figure: Figure | None) -> tuple[str, ...]:
    """The notes on a figure; on a joint return, whose it is."""
    joined = subject.said_of_own if area.code == subject.area.code else ""
    return (figure.note if figure else "", joined)


def _bars(subject: Subject, shown: list[tuple[Area, Figure | None]]) -> Chart | None:
    if not subject.drawable or all(f is None or is_symbol(f.value) for _, f in shown):
        return None
    return charts.bars(
        tuple(point(figure, area.name, code=area.code) for area, figure in shown),
        unit=subject.unit,
        decimals=subject.about["decimals"],
        zero=subject.zero,
        chosen=subject.area.name,
        domain=domain_of(subject),
    )


def regions(subject: Subject) -> Picture | None:
    """The regions and the country, by name; with the area where it is an authority."""
    latest = subject.latest
    if latest is None:
        return None
    areas = subject.release.areas
    held = {f.area: f for f in regions_of(subject.release, subject.id, latest.label, subject.by)}
    shown: list[tuple[Area, Figure | None]] = [(a, held.get(a.code)) for a in areas.regions()]
    country = (subject.country, subject.country_figure())
    shown = [country, *(pair for pair in shown if pair[1] is not None)]
    if subject.area.kind == "authority":
        mine = subject.own if subject.area.until is None else subject.figure(subject.area.code)
        shown.insert(0, (subject.area, mine))
    marks = Marks()
    rows = tuple(
        Row(
            area.name,
            (cell(figure, subject.about, mark=marks.of(_notes(subject, area, figure))),),
            href=subject.address(area=area.code),
            here=area.code == subject.area.code,
            code=area.code,
        )
        for area, figure in shown
    )
    caption = f"{subject.measure}: regions, {latest.label}"
    table = Table(caption, "Area", (Column("Value"),), rows, marks.all, coded=True)
    return Picture("regions", "Regions", _bars(subject, shown), table, none=nothing(subject))
