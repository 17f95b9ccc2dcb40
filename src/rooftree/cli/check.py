"""``rooftree check``: check a return and write what was found."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from rooftree.cli.speaking import fail, say, table

if TYPE_CHECKING:
    from rooftree.findings.report import Report

FOUND, COULD_NOT = 1, 2


def check(
    folder: Annotated[Path, typer.Argument(help="The folder that holds the return.")],
    year: Annotated[
        int, typer.Option(help="The year in which the collection ends: 2025 is 2024/25.")
    ] = 2025,
    last_year: Annotated[
        Path | None, typer.Option(help="Last year's return (or a folder last_year within).")
    ] = None,
    authority: Annotated[
        str | None, typer.Option(help="The submitting authority's code, such as E10000014.")
    ] = None,
    providers: Annotated[Path | None, typer.Option(help="The list of providers (CSV).")] = None,
    postcodes: Annotated[
        Path | None, typer.Option(help="The postcode directory (CSV or Parquet).")
    ] = None,
    out: Annotated[
        Path | None, typer.Option(help="Where to write (a folder findings within the return's).")
    ] = None,
    formats: Annotated[str, typer.Option(help="Which files to write.")] = "csv,json,xlsx,html",
    rules: Annotated[str | None, typer.Option(help="Only these rules, such as 101,142.")] = None,
    quiet: Annotated[bool, typer.Option(help="Print nothing but where the files are.")] = False,
) -> None:
    """Check a return. The exit status is 0 when nothing failed, 1 when something did, 2 when
    the return could not be checked.
    """
    from rooftree import __version__
    from rooftree.findings.report import make_report
    from rooftree.findings.writing import WritingError, write
    from rooftree.rules import rules_for
    from rooftree.rules.check import check_dataset
    from rooftree.sources import read_folder

    try:
        chosen = rules.split(",") if rules else None
        dataset = read_folder(
            folder,
            year=year,
            authority=authority,
            last_year=last_year,
            providers=providers,
            postcodes=postcodes,
        )
        found = check_dataset(dataset, rules=chosen)
        in_force = rules_for(dataset.returns, year, chosen)
        report = make_report(dataset, found, rules=in_force, version=__version__)
        target = out or (folder if folder.is_dir() else folder.parent) / "findings"
        written = write(report, target, [name.strip() for name in formats.split(",")])
    except (ValueError, WritingError) as error:
        fail(str(error), COULD_NOT)
    if not quiet:
        _print(report)
    say(f"{report.marking}: {', '.join(path.name for path in written)} are in {target}")
    raise typer.Exit(FOUND if report.summary else 0)


def _print(report: Report) -> None:
    for problem in report.problems[:20]:
        say(f"Reading: {problem}")
    if len(report.problems) > 20:
        say(f"Reading: {len(report.problems) - 20} more; the files list them all.")
    if report.summary:
        rows = [(s.rule, s.title, str(s.rows), str(s.children)) for s in report.summary]
        table(("Rule", "Title", "Rows", "Children"), rows, numbers=2)
    else:
        say("Nothing was found.")
    reasons: dict[str, list[str]] = {}
    for entry in report.not_run:
        reasons.setdefault(entry.reason, []).append(entry.rule)
    for reason, codes in reasons.items():
        say(f"{', '.join(codes)}: {reason}")
    say(f"{len(report.ran)} rules ran, {len(report.summary)} found something.")
