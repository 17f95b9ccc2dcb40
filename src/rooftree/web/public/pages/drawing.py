"""Charts of the pages that compare."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from rooftree.areas import Area
from rooftree.releases import Release
from rooftree.web.design.charts import Chart, Line, over_time, over_time_multiples
from rooftree.web.public.outline import Definition, Group
from rooftree.web.public.pictures.picture import breaks, point
from rooftree.web.public.subject import Subject

# Lines that stay apart in one chart; more areas are drawn in a small chart each.
MOST_LINES = 4


def line(subject: Subject, *, alone: bool = True) -> Line:
    """The area of a subject over time; the country among others is like for like with them."""
    like = subject.is_country and not alone
    points = (
        point(
            subject.country_figure(period) if like else subject.figure(subject.area.code, period),
            period.label,
        )
        for period in subject.periods
    )
    return Line(subject.area.name, tuple(points), subject.area.code)


def side_by_side(
    release: Release, about: Definition, group: Group, areas: Sequence[Area]
) -> Chart | None:
    """Areas over time on one scale: a line each, or a small chart each where lines would tangle.

    None where there is no number, or where values are words.
    """
    subjects = [Subject(release, about, group, area, chosen=True) for area in areas]
    lines = [line(one, alone=len(subjects) == 1) for one in subjects]
    known = any(point.value is not None for each in lines for point in each.points)
    if not known or subjects[0].is_word:
        return None
    how: dict[str, Any] = {
        "periods": [period.label for period in subjects[0].periods],
        "unit": subjects[0].unit,
        "decimals": about["decimals"],
        "breaks": tuple(dict.fromkeys(one for subject in subjects for one in breaks(subject))),
    }
    if len(lines) <= MOST_LINES:
        return over_time(lines, **how)
    return over_time_multiples([(each.name, [each]) for each in lines], **how)


def cost(areas: Sequence[Area]) -> int:
    """How many panels a chart of so many areas has."""
    return 1 if len(areas) <= MOST_LINES else len(areas)
