"""How authorities are spread: deciles over time, and a funnel by size."""

from __future__ import annotations

from rooftree.comparisons import FunnelPoint, NoFunnel
from rooftree.comparisons import deciles as deciles_of
from rooftree.comparisons import funnel as funnel_of
from rooftree.web.design import charts
from rooftree.web.design.charts import Line
from rooftree.web.public.pictures.over_time import WHOLE
from rooftree.web.public.pictures.picture import Picture, point
from rooftree.web.public.subject import Subject
from rooftree.web.public.tables import Cell, Column, Row, Table, cell, of_value


def deciles(subject: Subject) -> Picture | None:
    """The nine values that part the authorities into ten equal groups, in each period."""
    found = deciles_of(subject.release, subject.id, subject.by)
    if not found or not subject.drawable:
        return None
    about = subject.about
    labels = [one.period.label for one in found]
    lines = []
    for place in (subject.area,) if subject.area.kind == "authority" else ():
        points = tuple(
            point(subject.figure(place.code, one.period), one.period.label) for one in found
        )
        lines.append(Line(place.name, points, place.code))
    chart = charts.fan(
        [(one.period.label, one.cuts) for one in found],
        tuple(lines),
        periods=labels,
        unit=subject.unit,
        decimals=about["decimals"],
        zero=subject.zero,
    )
    rows = tuple(
        Row(
            one.period.label,
            (
                *((cell(subject.figure(subject.area.code, one.period), about),) if lines else ()),
                *(of_value(cut, about) for cut in one.cuts),
                Cell(str(one.n)),
            ),
        )
        for one in reversed(found)
    )
    columns = (
        *((Column(subject.area.name),) if lines else ()),
        *(Column(f"{n}0% below") for n in range(1, 10)),
        Column("Authorities with a number"),
    )
    caption = f"{subject.measure}: deciles of authorities"
    table = Table(caption, about.get("period_kind") or "Period", columns, rows)
    return Picture("deciles", "The spread of authorities over time", chart, table)


def no_funnel(subject: Subject) -> str:
    """Why there is no funnel, or nothing where there is one."""
    if subject.latest is None:
        return "No authority has a figure."
    found = funnel_of(subject.release, subject.id, subject.latest.label, subject.by)
    return found.reason if isinstance(found, NoFunnel) else ""


def funnel(subject: Subject) -> Picture | None:
    """Each authority's value by its size, with the limits that chance alone would set."""
    if subject.latest is None:
        return None
    found = funnel_of(subject.release, subject.id, subject.latest.label, subject.by)
    if isinstance(found, NoFunnel):
        return None
    about = subject.about
    names = {f.figure.area: _name(subject, f.figure.area) for f in found.points}
    chart = charts.funnel(
        [(f.figure.area, names[f.figure.area], f.size, f.value) for f in found.points],
        [(one.size, one.low_95, one.high_95, one.low_998, one.high_998) for one in found.limits],
        found.average,
        unit=subject.unit,
        decimals=about["decimals"],
        zero=subject.zero,
    )
    ordered = sorted(found.points, key=lambda f: names[f.figure.area])
    rows = tuple(
        Row(
            names[f.figure.area],
            (
                cell(f.figure, about),
                of_value(f.figure.numerator, WHOLE),
                of_value(f.figure.denominator, WHOLE),
                Cell(_beyond(f), numeric=False),
            ),
            href=subject.address("distribution/", area=f.figure.area),
            here=f.figure.area == subject.area.code,
            code=f.figure.area,
        )
        for f in ordered
    )
    columns = (
        Column("Value"),
        Column("Counted"),
        Column("Out of"),
        Column("Against the limits", numeric=False),
    )
    caption = f"{subject.measure}: by size, {subject.latest.label}"
    table = Table(caption, "Authority", columns, rows, coded=True)
    said = (
        f"Each dot is an authority in {subject.latest.label}: how many children or events it "
        f"counts from, and its value. Within the inner limits lie 95% and within the outer 99.8% "
        f"of what chance alone would make of the average of {found.average_of} "
        f"({found.method} limits). {found.outside('95%')} of {len(found.points)} authorities lie "
        f"outside the inner and {found.outside('99.8%')} outside the outer limits. Outside is a "
        "reason to look, and no proof: need and recording differ between authorities too."
    )
    drawn = charts.mark_area(chart.svg, subject.area.code)
    return Picture("funnel", "Beyond chance? A funnel plot", chart, table, said, drawn)


def _beyond(found: FunnelPoint) -> str:
    if not found.beyond:
        return "within both"
    side = "above" if found.side == "high" else "below"
    return f"{side} the {found.beyond} limit"


def _name(subject: Subject, code: str) -> str:
    place = subject.release.areas.get(code)
    return place.name if place else code
