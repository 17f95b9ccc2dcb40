"""The country's figure that an area may be set beside."""

from __future__ import annotations

from rooftree.reference.figures import By, Figure, read_by
from rooftree.releases import Release


def country_figure(release: Release, indicator: str, period: str, by: By = ()) -> Figure | None:
    """The country's figure in a period (by its label) that is like for like with an area's.

    Nearly always the one as published. Where that is of other bodies too (all spending of a
    country is also that of its police), the definition names under ``like_for_like`` the split
    that holds the figure of authorities like those that it is compared with.
    """
    code = release.areas.country().code
    like = str(release.definitions[indicator].get("like_for_like") or "")
    if like and not by:
        found = release.figure(indicator, code, period, read_by(like))
        if found is not None:
            return found
    return release.figure(indicator, code, period, by)
