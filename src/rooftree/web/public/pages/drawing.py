"""Charts of the pages that compare: released figures turned into the points of a chart."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from rooftree.areas import Area
from rooftree.releases import Release
from rooftree.releases.shown import By, Figure, is_symbol, shown, write_by
from rooftree.web.design.charts import Break, Chart, Line, Point, over_time_multiples
from rooftree.web.public.outline import Definition


def point(label: str, figure: Figure | None, about: Definition, *, code: str = "") -> Point:
    """A figure as a point: a symbol has no value, and neither has a figure that is not there."""
    if figure is None:
        return Point(label, None, code=code)
    if is_symbol(figure.value):
        return Point(label, None, shown(figure.value), figure.note, code)
    return Point(label, figure.value, "", figure.note, code)  # type: ignore[arg-type]


def line(release: Release, about: Definition, by: By, area: Area, labels: Sequence[str]) -> Line:
    """An area over time, a point for each label."""
    series = release.of(about["id"])
    points = (point(label, series.figure(area.code, label, by), about) for label in labels)
    return Line(area.name, tuple(points), area.code)


def labels_of(release: Release, about: Definition, by: By) -> tuple[str, ...]:
    """The labels of periods up to the last in which any area has a figure of a split."""
    series = release.of(about["id"])
    latest = series.latest_period(by)
    return tuple(p.label for p in series.periods if latest is not None and p <= latest)


def breaks(about: Definition, by: By, codes: Sequence[str]) -> tuple[Break, ...]:
    """The breaks in the series of a split that concern any of the areas."""
    return tuple(
        Break(one["from"], one["note"])
        for one in about.get("breaks", [])
        if _concerns(one, by) and (not one.get("areas") or set(one["areas"]) & set(codes))
    )


def _concerns(said: Any, by: By) -> bool:
    return not said.get("by") or said["by"] == write_by(by)


def multiples(release: Release, about: Definition, by: By, areas: Sequence[Area]) -> Chart | None:
    """A small chart for each area, all on one scale; None where no period is held."""
    labels = labels_of(release, about, by)
    if not labels:
        return None
    panels = [(area.name, [line(release, about, by, area, labels)]) for area in areas]
    return over_time_multiples(
        panels,
        periods=labels,
        unit=about["unit"],
        decimals=about["decimals"],
        breaks=breaks(about, by, [area.code for area in areas]),
    )
