"""All authorities of a period in the order of their values, and the regions."""

from __future__ import annotations

from dataclasses import dataclass

from rooftree.comparisons.joint import joint_codes
from rooftree.comparisons.numbers import figures_of, remembered, standing
from rooftree.reference.figures import By, Figure
from rooftree.releases import Release


@dataclass(frozen=True)
class Ordered:
    """Authorities' figures: ``numbers`` from high to low, equal ones by the area's name.

    ``others`` are symbols, by name: not zero, and nowhere in the order. ``recast`` are numbers
    that the source gives for areas that did not exist in the period (hospital admissions are
    published for all years on the boundaries of 2023), by name; they are not in the order, so
    that nobody is set beside a part of what was there. ``joint`` are figures of authorities that
    made one return together, under their joint code ("E09000021 / E09000027"): one figure of two
    authorities is no authority's, so it is not in the order either.
    """

    numbers: tuple[Figure, ...]
    others: tuple[Figure, ...]
    recast: tuple[Figure, ...] = ()
    joint: tuple[Figure, ...] = ()


def ordered(release: Release, indicator: str, period: str, by: By = ()) -> Ordered:
    """The authorities that existed in a period (by its label), in the order of their values.

    High to low whatever the indicator's polarity: it is an order of numbers, not of merit.
    """
    if indicator not in release:
        return Ordered((), ())
    make = lambda: _ordered(release, indicator, period, by)  # noqa: E731
    return remembered(release, indicator, ("ordered", period, by), make)


def _ordered(release: Release, indicator: str, period: str, by: By) -> Ordered:
    held = standing(release, indicator, period, by)
    # The areas stand by name; sorting keeps that order among equals.
    codes = tuple(sorted(held.numbers, key=lambda code: -held.numbers[code]))
    parts = (codes, held.symbols, held.recast, joint_codes(release, indicator))
    return Ordered(*(figures_of(release, indicator, period, by, few) for few in parts))


def regions_of(release: Release, indicator: str, period: str, by: By = ()) -> tuple[Figure, ...]:
    """The regions' figures in a period (by its label), by name; one without a figure is left out.

    London stands beside Inner and Outer London, as the department publishes them.
    """
    codes = tuple(area.code for area in release.areas.regions())
    return figures_of(release, indicator, period, by, codes)
