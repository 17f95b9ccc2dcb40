"""What a check may be given beside the return: teams, an earlier run, releases, who makes it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from rooftree.cli.made_by import made_by
from rooftree.cli.speaking import fail

if TYPE_CHECKING:
    from collections.abc import Mapping

    from rooftree.findings.glance import Key, LastPublished
    from rooftree.findings.previous import Previous
    from rooftree.findings.report import Beside
    from rooftree.findings.teams import Teams
    from rooftree.releases import Release
    from rooftree.sources.dataset import Dataset


def read_beside(
    dataset: Dataset,
    *,
    teams: Path | None,
    previous: Path | None,
    releases: Path | None,
    by: str | None,
) -> Beside:
    """Read what was given; a file that cannot be used ends the command in a sentence."""
    from rooftree.findings.report import Beside

    return Beside(
        made_by=made_by(by),
        teams=_teams(teams, dataset) if teams else None,
        previous=_previous(previous, dataset) if previous else None,
        published=_published(releases, dataset) if releases else {},
    )


def _teams(path: Path, dataset: Dataset) -> Teams:
    from rooftree.findings.teams import TeamsError, read_teams
    from rooftree.returns import find

    key = find(dataset.returns).child_key
    children = {
        child
        for name, written in dataset.written.items()
        if not name.endswith("_last")
        for child in written.columns.get(key, ())
        if child
    }
    try:
        return read_teams(path, children=children, key=key)
    except TeamsError as error:
        fail(str(error))


def _previous(path: Path, dataset: Dataset) -> Previous:
    from rooftree.findings.previous import PreviousError, read_previous, refuse_another_return
    from rooftree.findings.report import period_of

    try:
        held = read_previous(path)
        refuse_another_return(held, period=period_of(dataset), authority=dataset.authority or "")
    except PreviousError as error:
        fail(str(error))
    return held


def _published(folder: Path, dataset: Dataset) -> Mapping[Key, LastPublished]:
    """The last published figure of the authority for each number that a return is set beside."""
    from rooftree.findings.glance import published_keys
    from rooftree.releases import ReleaseError, read_all

    if not dataset.authority:
        fail("To set published figures beside the return, say whose it is with --authority.")
    try:
        held = read_all(folder)
    except ReleaseError as error:
        fail(str(error))
    # What was published comes before what was measured from returns here.
    ordered = sorted(held, key=lambda release: release.kind != "published")
    found = {}
    for key in published_keys(dataset.returns):
        figures = (_last(release, dataset.authority, key) for release in ordered)
        figure = next((figure for figure in figures if figure), None)
        if figure:
            found[key] = figure
    if not found:
        fail(
            f"No release in {folder} holds a figure of {dataset.authority} that a return is set "
            "beside: is its code right, and are the department's files imported?"
        )
    return found


def _last(release: Release, authority: str, key: Key) -> LastPublished | None:
    """The last count that a release has; a symbol stays as it was printed, never a number."""
    from rooftree.findings.glance import LastPublished
    from rooftree.reference.symbols import Symbol

    indicator, by = key
    for figure in reversed(release.series(indicator, authority, by)):
        count = figure.numerator
        if count is not Symbol.Z:
            value = count.text if isinstance(count, Symbol) else int(count)
            return LastPublished(value, figure.period.label, release.title)
    return None
