"""``rooftree check``: check a return and write what was found."""

from __future__ import annotations

import gc
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from rooftree.cli.check_beside import read_beside
from rooftree.cli.check_corrected import refuse_form, refuse_place, write_corrected
from rooftree.cli.speaking import fail, say, step, table

if TYPE_CHECKING:
    from rooftree.findings.report import Beside, Report
    from rooftree.sources.dataset import Dataset

FOUND, COULD_NOT, RULE_COULD_NOT, FILE_COULD_NOT = 1, 2, 3, 4
# Rows of alike problems that are named on the terminal; the files name them all.
MOST_ROWS = 5


def check(
    folder: Annotated[Path, typer.Argument(help="The folder that holds the return.")],
    *,
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
        Path | None, typer.Option(help="Who has which child: a CSV of CHILD, team, worker.")
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
    quiet: Annotated[
        bool, typer.Option("--quiet", help="Print nothing but where the files are.")
    ] = False,
) -> None:
    """Check a return and write what was found, for people and for programs.

    Exit status: 0 nothing failed, 1 something did, 2 the return could not be checked, 3 a rule
    could not run although all that it needs was there, 4 a file could not be read and the rest
    was checked. With 3 and 4 something may have failed as well.
    """
    # The process ends in a second or two, and what it makes has no cycles to be looked for.
    gc.disable()
    if corrected:
        refuse_place(corrected, folder)
    with step(quiet=quiet) as move:
        wanted = _formats(formats)
        move("Reading the return", 0, 1)
        dataset = _read(
            folder,
            year=year,
            authority=authority,
            last_year=last_year,
            providers=providers,
            postcodes=postcodes or _brought_in(),
        )
        if corrected:
            refuse_form(dataset)
        beside = read_beside(dataset, teams=teams, previous=previous, releases=releases, by=by)
        report = _checked(dataset, rules, beside, move)
        target = out or (folder if folder.is_dir() else folder.parent) / "findings"
        move("Writing the findings", 0, 1)
        written = _written(report, target, wanted)
    if not quiet:
        _print(report)
    say(f"{report.marking}: {', '.join(path.name for path in written)} are in {target}")
    if corrected:
        write_corrected(dataset, folder, corrected, report)
    raise typer.Exit(_status(report))


def _status(report: Report) -> int:
    """What a script is told: a check that was not whole comes before what it found."""
    if report.failed:
        return RULE_COULD_NOT
    if report.unread:
        return FILE_COULD_NOT
    return FOUND if report.summary else 0


def _formats(asked: str) -> tuple[str, ...]:
    from rooftree.findings.writing import FormatError, known_formats

    try:
        return known_formats(asked.split(","))
    except FormatError as error:
        fail(str(error), COULD_NOT)


def _brought_in() -> Path | None:
    """The postcode directory in the user's data folder, if one was brought in."""
    from rooftree.reference.folder import kept_postcodes

    path = kept_postcodes()
    return path if path.is_file() else None


def _read(folder: Path, **given: Any) -> Dataset:
    from rooftree.sources import SourceError, read_folder

    # Only what the reader itself says is shown: the text of any other error may hold a value.
    try:
        return read_folder(folder, **given)
    except SourceError as error:
        fail(str(error), COULD_NOT)


def _checked(
    dataset: Dataset, asked: str | None, beside: Beside, move: Callable[[str, int, int], None]
) -> Report:
    from rooftree import __version__
    from rooftree.findings.report import make_report
    from rooftree.rules import rules_for
    from rooftree.rules.check import check_dataset

    codes = [code.strip() for code in asked.split(",") if code.strip()] if asked else None
    try:
        in_force = rules_for(dataset.returns, dataset.year, codes)
    except ValueError as error:
        fail(str(error), COULD_NOT)
    found = check_dataset(dataset, rules=codes, progress=move)
    return make_report(dataset, found, rules=in_force, version=__version__, beside=beside)


def _written(report: Report, folder: Path, formats: Sequence[str]) -> list[Path]:
    from rooftree.findings.writing import WritingError, write

    try:
        return write(report, folder, formats)
    except WritingError as error:
        fail(str(error), COULD_NOT)


def _print(report: Report) -> None:
    from rooftree.findings.reading import problems_told
    from rooftree.findings.unread import unread_sentence
    from rooftree.findings.wording import time_said

    say(f"{report.title}, {report.period}{f', {report.authority}' if report.authority else ''}")
    for sentence in problems_told(report.problems, most_rows=MOST_ROWS):
        say(f"Reading: {sentence}")
    if report.summary:
        rows = [(s.rule, s.title, str(s.rows), str(s.children)) for s in report.summary]
        table(("Rule", "Title", "Rows", "Children"), rows, numbers=2)
    else:
        say("Nothing was found in what was read." if report.unread else "Nothing was found.")
    reasons: dict[str, list[str]] = {}
    for entry in report.not_run:
        reasons.setdefault(entry.reason, []).append(entry.rule)
    for reason, codes in reasons.items():
        say(f"{', '.join(codes)}: {reason}")
    say(report.counts)
    if report.unread:
        say(unread_sentence(report.unread))
    if report.since:
        since = report.since
        fixed = f"{since.new} new, {len(since.fixed)} fixed, {since.still} still there"
        say(f"Since the last run ({time_said(since.made) or 'not dated'}): {fixed}.")
