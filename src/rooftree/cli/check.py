"""``rooftree check``: check a return and write what was found."""

from __future__ import annotations

import gc
from pathlib import Path
from typing import Annotated

import typer

from rooftree.cli.check_run import Asked, run_check
from rooftree.cli.check_watch import watch_and_check


def check(
    folder: Annotated[Path, typer.Argument(help="The folder that holds the return, or its XML.")],
    *,
    returns: Annotated[str, typer.Option(help="The return: ssda903 or cin.")] = "ssda903",
    year: Annotated[
        int, typer.Option(help="The year in which the collection ends: 2025 is 2024/25.")
    ] = 2025,
    last_year: Annotated[
        Path | None, typer.Option(help="Last year's return (or a folder last_year within).")
    ] = None,
    authority: Annotated[
        str | None, typer.Option(help="The submitting authority's code, such as E10000014.")
    ] = None,
    providers: Annotated[
        list[Path] | None,
        typer.Option(help="The list of providers (Excel or CSV); give it again for a second file."),
    ] = None,
    postcodes: Annotated[
        Path | None,
        typer.Option(help="The postcode directory (the one that was brought in, if there is one)."),
    ] = None,
    out: Annotated[
        Path | None, typer.Option(help="Where to write (a folder findings within the return's).")
    ] = None,
    formats: Annotated[str, typer.Option(help="Which files to write.")] = "csv,json,xlsx,html",
    rules: Annotated[str | None, typer.Option(help="Only these rules, such as 101,142.")] = None,
    teams: Annotated[
        Path | None,
        typer.Option(help="Who has which child: CHILD (LAchildID of a census), team, worker."),
    ] = None,
    previous: Annotated[
        Path | None,
        typer.Option(help="findings.json, .csv or .xlsx of an earlier run; its notes are kept."),
    ] = None,
    releases: Annotated[
        Path | None, typer.Option(help="A folder of releases, for the last published figures.")
    ] = None,
    by: Annotated[
        str | None, typer.Option(help="Who makes the report (unless said: who is signed in).")
    ] = None,
    corrected: Annotated[
        Path | None,
        typer.Option(help="Also write a copy with space, case of codes and dates mended here."),
    ] = None,
    watch: Annotated[
        bool, typer.Option("--watch", help="Check again when a file changes, until Ctrl+C.")
    ] = False,
    quiet: Annotated[
        bool, typer.Option("--quiet", help="Print nothing but where the files are.")
    ] = False,
) -> None:
    """Check a return and write what was found, for people and for programs.

    Exit status: 0 nothing failed, 1 something did, 2 the return could not be checked, 3 a rule
    could not run although all that it needs was there, 4 a file could not be read and the rest
    was checked. With 3 and 4 something may have failed as well.
    """
    asked = Asked(
        folder=folder,
        returns=returns,
        year=year,
        last_year=last_year,
        authority=authority,
        providers=providers,
        postcodes=postcodes,
        out=out,
        formats=formats,
        rules=rules,
        teams=teams,
        previous=previous,
        releases=releases,
        by=by,
        corrected=corrected,
        quiet=quiet,
    )
    if watch:
        raise typer.Exit(watch_and_check(asked))
    # The process ends in a second or two, and what it makes has no cycles to be looked for.
    gc.disable()
    raise typer.Exit(run_check(asked))
