"""``rooftree statistics fetch``: bring published data sets from the department's API."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from rooftree.cli.speaking import fail, progress, say, table

if TYPE_CHECKING:
    from rooftree.statistics.ees_api import DataSet, Publication, Service, Version

Progress = Callable[[str, int, int], None]


def fetch(
    *,
    publication: Annotated[
        str | None, typer.Option(help="A publication: words of its title, or its id.")
    ] = None,
    data_set: Annotated[
        list[str] | None, typer.Option(help="The id of a data set; may be said again.")
    ] = None,
    to: Annotated[Path, typer.Option(help="The folder to bring them to.")] = Path("published"),
    list_: Annotated[
        bool, typer.Option("--list", help="Only list what is there; bring nothing.")
    ] = False,
    base_url: Annotated[
        str | None, typer.Option(help="Where the API is, if not at the department.")
    ] = None,
) -> None:
    """Bring whole data sets of Explore Education Statistics, each with its source beside it.

    What is already held is not brought again. Import the folder afterwards.
    """
    from rooftree.statistics.ees_api import BASE_URL, Service

    try:
        service = Service(base_url or BASE_URL)
        if list_:
            _list(service, publication, data_set or [])
        elif publication or data_set:
            _bring(service, publication, data_set or [], to)
        else:
            fail("Say what to bring with --publication or --data-set; --list lists what is there.")
    except ValueError as error:
        fail(str(error))


def _list(service: Service, publication: str | None, ids: Sequence[str]) -> None:
    """The versions of named data sets, the data sets of a named publication, or publications."""
    from rooftree.statistics import ees_api

    if not publication and not ids:
        with progress() as move:
            publications = ees_api.list_publications(service, progress=move)
        rows = [(p.id, p.title, p.last_published[:10]) for p in publications]
        table(("Publication", "Title", "Published"), rows)
        return
    with progress() as move:
        found = _found(service, publication, move) if publication else ()
        sets = [(p, ees_api.list_data_sets(service, p.id, progress=move)) for p in found]
        versions = [(id, ees_api.list_versions(service, id, progress=move)) for id in ids]
    for one, data_sets in sets:
        say(f"{one.title} ({one.id})")
        _print_data_sets(data_sets)
    for id, known in versions:
        say(f"Versions of the data set {id}")
        _print_versions(known)


def _print_data_sets(data_sets: Sequence[DataSet]) -> None:
    rows = [
        (d.id, d.title, d.version or "-", d.published[:10], d.periods, f"{d.rows:,}")
        for d in data_sets
    ]
    table(("Data set", "Title", "Version", "Published", "Periods", "Rows"), rows, numbers=1)


def _print_versions(versions: Sequence[Version]) -> None:
    rows = [
        (v.number, v.type, v.status, v.published[:10], v.release, v.notes, f"{v.rows:,}")
        for v in versions
    ]
    columns = ("Version", "Type", "Status", "Published", "Release", "Notes", "Rows")
    table(columns, rows, numbers=1)


def _bring(service: Service, publication: str | None, ids: Sequence[str], folder: Path) -> None:
    """Bring each data set, and say what was done, also when one of them cannot be brought."""
    from rooftree.statistics.fetch import fetch_data_set

    done: list[str] = []
    today = date.today()
    try:
        with progress() as move:
            for wanted in _wanted(service, publication, ids, move):
                fetched = fetch_data_set(service, wanted, folder, fetched_on=today, progress=move)
                done += [str(fetched), *_cautions(wanted)]
    finally:
        for sentence in done:
            say(sentence)
    if not done:
        fail(f"Nothing was brought: '{publication}' has no data set with a published version.")


def _wanted(
    service: Service, publication: str | None, ids: Sequence[str], move: Progress
) -> tuple[DataSet, ...]:
    """The data sets that were named, each once; those of a publication only if they are there."""
    from rooftree.statistics import ees_api
    from rooftree.statistics.https import FetchError

    wanted = [ees_api.describe_data_set(service, id, progress=move) for id in ids]
    if publication:
        found = _found(service, publication, move)
        if len(found) > 1:
            raise FetchError(
                f"{len(found)} publications match '{publication}': give the title or the id of "
                f"one. They are: {'; '.join(f'{p.title} ({p.id})' for p in found)}."
            )
        held = ees_api.list_data_sets(service, found[0].id, progress=move)
        wanted += [one for one in held if one.is_there]
    return tuple({one.id: one for one in wanted}.values())


def _found(service: Service, publication: str, move: Progress) -> tuple[Publication, ...]:
    """The publication with this id or this very title, or every one that matches the words."""
    from rooftree.statistics import ees_api
    from rooftree.statistics.https import FetchError

    if ees_api.as_id(publication):
        return (ees_api.describe_publication(service, publication, progress=move),)
    found = ees_api.list_publications(service, publication, progress=move)
    if not found:
        raise FetchError(
            f"No publication with data sets matches '{publication}': --list lists them all."
        )
    title = publication.strip().casefold()
    return tuple(p for p in found if p.title.casefold() == title) or found


def _cautions(data_set: DataSet) -> list[str]:
    if data_set.status != "Deprecated":
        return []
    instead = f": {data_set.superseded_by} takes its place" if data_set.superseded_by else ""
    return [f"'{data_set.title}' is deprecated and gets no more updates{instead}."]
