"""How authorities are spread: deciles over time, and a funnel by size."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from rooftree.comparisons import Deciles, Funnel, FunnelPoint, Limits, NoFunnel
from rooftree.comparisons import deciles as deciles_of
from rooftree.comparisons import funnel as funnel_of
from rooftree.releases.shown import half_up
from rooftree.web.design import charts
from rooftree.web.design.charts import Line
from rooftree.web.public.pictures.axes import domain_of
from rooftree.web.public.pictures.over_time import WHOLE
from rooftree.web.public.pictures.picture import Picture, marked, point
from rooftree.web.public.subject import Subject
from rooftree.web.public.tables import Cell, Column, Row, Table, cell, of_value

_OVER = (
    "Authorities differ by much more than chance everywhere: the variance of their figures is "
    "{phi} times that of chance alone, because need, practice and recording differ. Being "
    "outside the limits of chance is therefore no finding about any one authority. The limits are "
    "widened for this over-dispersion (Spiegelhalter’s multiplicative method, scores winsorised "
    "by a tenth at each end); those of chance stay as thin grey lines. "
)
_WIDENED = (
    "{outer} of {n} authorities lie outside the widened 99.8% limits and {inner} outside the "
    "widened 95% limits. Those stand out among authorities that differ anyway: a reason to look, "
    "and no proof."
)
_CHANCE = (
    "Authorities differ by no more than chance would have it. {outer} of {n} lie outside the 99.8% "
    "limits of chance and {inner} outside the 95% limits, where chance alone would put about 1 in "
    "20: a reason to look, and no proof."
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
    """Each authority's value by its size, with the limits of chance, or wider ones."""
    if subject.latest is None:
        return None
    found = funnel_of(subject.release, subject.id, subject.latest.label, subject.by)
    if isinstance(found, NoFunnel):
        return None
    names = {f.figure.area: _name(subject, f.figure.area) for f in found.points}
    chart = charts.funnel(
        [
            (f.figure.area, names[f.figure.area], f.size, f.value, f.beyond_widened)
            for f in found.points
        ],
        _limits(found.limits),
        found.average,
        unit=subject.unit,
        decimals=subject.about["decimals"],
        zero=subject.zero,
        widened=_limits(found.widened),
    )
    return Picture(
        "funnel",
        "Authorities by size: a funnel plot",
        marked(chart, subject.area.code),
        _funnel_table(subject, found, names),
        _funnel_words(found, subject.latest.label),
    )


def _limits(held: Sequence[Limits]) -> list[tuple[Decimal, ...]]:
    return [(one.size, one.low_95, one.high_95, one.low_998, one.high_998) for one in held]


def _funnel_table(subject: Subject, found: Funnel, names: Mapping[str, str]) -> Table:
    rows = tuple(
        Row(
            names[f.figure.area],
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
        for f in sorted(found.points, key=lambda f: names[f.figure.area])
    )
    counts = (Column("Value"), Column("Counted"), Column("Out of"))
    which = "limits widened for over-dispersion" if found.widened else "limits of chance"
    columns = (*counts, Column(f"Against the {which}", numeric=False))
    period = subject.latest.label if subject.latest else ""
    return Table(f"{subject.measure}: by size, {period}", "Authority", columns, rows, coded=True)


def _funnel_words(found: Funnel, period: str) -> str:
    """What the plot shows; first, where it is so, that all differ by more than chance."""
    held = {
        "n": len(found.points),
        "inner": found.outside_widened("95%"),
        "outer": found.outside_widened("99.8%"),
    }
    phi = half_up(Decimal(found.dispersion), 1)
    first, last = (_OVER.format(phi=phi), _WIDENED) if found.widened else ("", _CHANCE)
    return (
        f"{first}Each dot is an authority in {period}: how many children or events it counts from, "
        f"and its value. The limits of chance hold 95% and 99.8% of what chance alone would make "
        f"of the average of {found.average_of} ({found.method}). {last.format(**held)}"
    )


def _beyond(found: FunnelPoint) -> str:
    if not found.beyond_widened:
        return "within both"
    side = "above" if found.side == "high" else "below"
    return f"{side} the {found.beyond_widened} limit"


def _name(subject: Subject, code: str) -> str:
    place = subject.release.areas.get(code)
    return place.name if place else code
