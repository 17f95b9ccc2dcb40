"""What the live dashboard adds up or counts wrongly."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from rooftree.comparisons.live.difference import LOCAL, Difference, differing
from rooftree.comparisons.ratings import COUNTED, word
from rooftree.reference.figures import write_by
from rooftree.reference.rounding import half_up
from rooftree.releases import Release

_SPEND = "csc_spend_per_child_gbp"
_RATING = "ofsted_leadership_rating"


def spend_without_return(release: Release) -> Iterator[Difference]:
    """The children of authorities that made no return stay in the denominator of a region."""
    for period in release.periods(_SPEND):
        children = _children(release, period.label)
        for region in release.areas.regions():
            figure = release.figure(_SPEND, region.code, period.label)
            within = [
                n for code, n in children.items() if region.code in release.areas.around(code)
            ]
            if figure is None or not isinstance(figure.numerator, Decimal) or not within:
                continue
            theirs = half_up(
                figure.numerator / sum(within), release.definitions[_SPEND]["decimals"]
            )
            yield from differing(
                release,
                figure,
                str(theirs),
                code="regional-spend",
                why="The dashboard counts the children of authorities that made no return, but "
                "not their spending. Here both are of the authorities that made one.",
            )


def _children(release: Release, period: str) -> dict[str, Decimal]:
    """The children of every authority, whether it made a return or not."""
    return {
        one.area: one.denominator
        for one in release.of(_SPEND).of_period(period)
        if release.areas.kind_of(one.area) == "authority" and isinstance(one.denominator, Decimal)
    }


def ratings_as_counts(release: Release) -> Iterator[Difference]:
    """The summary of an authority counts it, 1 or 0 for each rating, instead of naming one."""
    if _RATING not in release:
        return
    definition = release.definitions[_RATING]
    period = release.periods(_RATING)[-1].label
    groups = [one.by for one in release.headlines(_RATING) if one.by and one.by[-1][0] == COUNTED]
    for area in release.areas.authorities():
        figure = release.figure(_RATING, area.code, period)
        said = word(definition, figure.value) if figure else None
        if figure is None or said is None:
            continue
        for rank, by in enumerate(groups, start=1):
            theirs = "1" if figure.value == rank else "0"
            yield Difference(
                *("rating-as-count", _RATING, area.code, period, write_by(by), LOCAL),
                *(theirs, said),
                "The dashboard's summary counts how many of this one authority have the rating, "
                "and stamps it with the year of the file. Here the rating stands with the day of "
                "its inspection.",
            )
