"""How authorities are spread: deciles over time, and a funnel by size."""

from __future__ import annotations

from collections.abc import Sequence

from rooftree.comparisons import Deciles, Funnel, FunnelPoint, NoFunnel
from rooftree.comparisons import deciles as deciles_of
from rooftree.comparisons import funnel as funnel_of
from rooftree.web.design import charts
from rooftree.web.design.charts import Line
from rooftree.web.public.pictures.axes import domain_of
from rooftree.web.public.pictures.over_time import WHOLE
from rooftree.web.public.pictures.picture import Picture, marked, point
from rooftree.web.public.subject import Subject
from rooftree.web.public.tables import Cell, Column, Row, Table, cell, of_value

# Chance alone would put 1 in 20 outside the inner limits; from twice as many on, more than chance
# is at work.
_MANY_OUTSIDE = 0.1
_MANY = (
    "Chance alone would put about 1 in 20 outside the inner limits. Here many more are, so need "
    "and recording differ between authorities by more than chance: being outside is no finding "
    "about any one of them."
)
_FEW = (
    "Chance alone would put about 1 in 20 outside the inner limits. Outside is a reason to look, "
    "and no proof: need and recording differ between authorities too."
)


def deciles(subject: Subject) -> Picture | None:
    """The nine values that part the authorities into ten equal groups, in each period."""
    found = deciles_of(subject.release, subject.id, subject.by)
    if not found or not subject.drawable:
        return None
    chart = charts.fan(
        [(one.period.label, one.cuts) for one in found],
        _line(subject, found),
        periods=[one.period.label for one in found],
        unit=subject.unit,
        decimals=subject.about["decimals"],
        zero=subject.zero,
        domain=domain_of(subject),
    )
    title = "The spread of authorities over time"
    return Picture("deciles", title, chart, _deciles_table(subject, found))


def _line(subject: Subject, found: Sequence[Deciles]) -> tuple[Line, ...]:
    """The area among the authorities; a region and the country are none of them."""
    if subject.area.kind != "authority":
        return ()
    code = subject.area.code
    points = tuple(point(subject.figure(code, one.period), one.period.label) for one in found)
    return (Line(subject.area.name, points, code),)


def _deciles_table(subject: Subject, found: Sequence[Deciles]) -> Table:
    about, is_one = subject.about, subject.area.kind == "authority"
    rows = []
    for one in reversed(found):
        own = [cell(subject.figure(subject.area.code, one.period), about)] if is_one else []
        cuts = [of_value(cut, about) for cut in one.cuts]
        rows.append(Row(one.period.label, (*own, *cuts, Cell(str(one.n)))))
    columns = (
        *((Column(subject.area.name),) if is_one else ()),
        *(Column(f"{n}0% below") for n in range(1, 10)),
        Column("Authorities with a number"),
    )
    caption = f"{subject.measure}: deciles of authorities"
    return Table(caption, about.get("period_kind") or "Period", columns, tuple(rows))


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
    names = {f.figure.area: _name(subject, f.figure.area) for f in found.points}
    chart = charts.funnel(
        [(f.figure.area, names[f.figure.area], f.size, f.value, f.beyond) for f in found.points],
        [(one.size, one.low_95, one.high_95, one.low_998, one.high_998) for one in found.limits],
        found.average,
        unit=subject.unit,
        decimals=subject.about["decimals"],
        zero=subject.zero,
    )
    return Picture(
        "funnel",
        "Beyond chance? A funnel plot",
        marked(chart, subject.area.code),
        _funnel_table(subject, sorted(found.points, key=lambda f: names[f.figure.area])),
        _funnel_words(found, subject.latest.label),
    )


def _funnel_table(subject: Subject, points: Sequence[FunnelPoint]) -> Table:
    rows = tuple(
        Row(
            _name(subject, f.figure.area),
            (
                cell(f.figure, subject.about),
                of_value(f.figure.numerator, WHOLE),
                of_value(f.figure.denominator, WHOLE),
                Cell(_beyond(f), numeric=False),
            ),
            href=subject.address("distribution/", area=f.figure.area),
            here=f.figure.area == subject.area.code,
            code=f.figure.area,
        )
        for f in points
    )
    counts = (Column("Value"), Column("Counted"), Column("Out of"))
    columns = (*counts, Column("Against the limits", numeric=False))
    period = subject.latest.label if subject.latest else ""
    return Table(f"{subject.measure}: by size, {period}", "Authority", columns, rows, coded=True)


def _funnel_words(found: Funnel, period: str) -> str:
    outside, n = found.outside("95%"), len(found.points)
    meaning = _MANY if outside > n * _MANY_OUTSIDE else _FEW
    return (
        f"Each dot is an authority in {period}: how many children or events it counts from, and "
        f"its value. Within the inner limits lie 95% and within the outer 99.8% of what chance "
        f"alone would make of the average of {found.average_of} ({found.method} limits). "
        f"{outside} of {n} authorities lie outside the inner and "
        f"{found.outside('99.8%')} outside the outer limits. {meaning}"
    )


def _beyond(found: FunnelPoint) -> str:
    if not found.beyond:
        return "within both"
    side = "above" if found.side == "high" else "below"
    return f"{side} the {found.beyond} limit"


def _name(subject: Subject, code: str) -> str:
    place = subject.release.areas.get(code)
    return place.name if place else code
