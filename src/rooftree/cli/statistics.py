"""``rooftree statistics``: bring published statistics in as a release."""

from __future__ import annotations

import getpass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from rooftree.cli.speaking import fail, progress, say
from rooftree.cli.statistics_fetch import fetch

if TYPE_CHECKING:
    from rooftree.releases import Accepted, Update

app = typer.Typer(help="Published statistics.", no_args_is_help=True)
app.command("fetch")(fetch)


@app.callback()
def _statistics() -> None:
    """Published statistics of others, symbols kept."""


@app.command("import")
def import_(
    folder: Annotated[Path, typer.Argument(help="A folder of published files, of any layout.")],
    *,
    releases: Annotated[Path, typer.Option(help="The folder of releases.")] = Path("releases"),
    name: Annotated[str, typer.Option(help="The release's id.")] = "england-published",
    only: Annotated[
        bool, typer.Option("--only", help="Take nothing over from the version before.")
    ] = False,
    accept: Annotated[
        str | None,
        typer.Option(help="Why a changed meaning is right; kept in the release with who and when."),
    ] = None,
) -> None:
    """Read the measures that are known and make the next version of the release.

    Says what differs from the version before. Measures that no file holds are taken over from
    it. What changes in meaning is refused unless --accept says why it is right.
    """
    try:
        accepted = _accepted(accept)
        made = _import(folder, releases, name, only=only, accepted=accepted)
    except (ValueError, OSError) as error:
        fail(str(error))
    for sentence in made.sentences:
        say(sentence)
    release = made.release
    say(f"{len(release):,} figures of {len(release.definitions)} measures: {release.folder}")


def _import(
    folder: Path, releases: Path, name: str, *, only: bool, accepted: Accepted | None
) -> Update:
    from rooftree.areas import england
    from rooftree.releases import update
    from rooftree.statistics import import_folder

    areas = england()
    with progress() as move:
        published, notes = import_folder(folder, areas, progress=move)
    for note in notes:
        say(note)
    publishers = dict.fromkeys(one.publisher for one in published.sources)
    licences = dict.fromkeys(one.licence for one in published.sources)
    return update(
        published,
        folder=releases,
        id=name,
        title="England, published statistics",
        areas=areas,
        made_on=date.today().isoformat(),
        source="; ".join(publishers),
        licence="; ".join(licences),
        only=only,
        accepted=accepted,
    )


def _accepted(reason: str | None) -> Accepted | None:
    from rooftree.releases import Accepted

    if reason is None:
        return None
    return Accepted(
        reason, by=getpass.getuser(), on=datetime.now(UTC).isoformat(timespec="seconds")
    )
