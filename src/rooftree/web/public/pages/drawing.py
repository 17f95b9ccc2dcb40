"""Charts of the pages that compare."""

from __future__ import annotations

from collections.abc import Sequence

from rooftree.areas import Area
from rooftree.releases import Release
from rooftree.web.design.charts import Chart, Line, over_time_multiples
from rooftree.web.public.outline import Definition, Group
from rooftree.web.public.pictures.picture import breaks, point
from rooftree.web.public.subject import Subject


def line(subject: Subject) -> Line:
    """The area of a subject over time."""
    points = (
        point(subject.figure(subject.area.code, period), period.label) for period in subject.periods
    )
    return Line(subject.area.name, tuple(points), subject.area.code)


def multiples(
    release: Release, about: Definition, group: Group, areas: Sequence[Area]
) -> Chart | None:
    """A small chart for each area, all on one scale; None where none has a number."""
    subjects = [Subject(release, about, group, area, chosen=True) for area in areas]
    panels = [(one.area.name, [line(one)]) for one in subjects]
    if subjects[0].is_word or not any(
        point.value is not None for _, lines in panels for point in lines[0].points
    ):
        return None
    return over_time_multiples(
        panels,
        periods=[period.label for period in subjects[0].periods],
        unit=about["unit"],
        decimals=about["decimals"],
        breaks=tuple(dict.fromkeys(one for subject in subjects for one in breaks(subject))),
    )
