"""One check of a return, from what was given to the files that are written."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from rooftree.cli.check_beside import read_beside
from rooftree.cli.check_corrected import refuse_form, refuse_place, write_corrected
from rooftree.cli.check_journeys import journeys_part
from rooftree.cli.speaking import fail, say, step, table

if TYPE_CHECKING:
    from rooftree.findings.report import Report
    from rooftree.sources.dataset import Dataset

FOUND, COULD_NOT, RULE_COULD_NOT, FILE_COULD_NOT = 1, 2, 3, 4
# Rows of alike problems that are named on the terminal; the files name them all.
MOST_ROWS = 5


@dataclass(frozen=True, kw_only=True)
class Asked:
    """What a check is asked: the words of the command ``rooftree check``."""

    folder: Path
    returns: str
    year: int
    last_year: Path | None
    authority: str | None
    providers: list[Path] | None
    postcodes: Path | None
    out: Path | None
    formats: str
    rules: str | None
    teams: Path | None
    previous: Path | None
    releases: Path | None
    by: str | None
    corrected: Path | None
    quiet: bool

    @property
    def target(self) -> Path:
        """Where findings are written."""
        beside = self.folder if self.folder.is_dir() else self.folder.parent
        return self.out or beside / "findings"


def run_check(asked: Asked) -> int:
    """Check, write and tell; gives the exit status. What cannot be used ends the command."""
    _refuse_unknown(asked.returns)
    if asked.corrected:
        refuse_place(asked.corrected, asked.folder)
    wanted = _formats(asked.formats)
    with step(quiet=asked.quiet) as move:
        move("Reading the return", 0, 1)
        dataset = _read(asked)
        if asked.corrected:
            refuse_form(dataset)
        report = _checked(dataset, asked, move)
        if "html" in wanted and dataset.returns == "cin":
            report = replace(report, part=journeys_part(dataset, move))
        move("Writing the findings", 0, 1)
        written = _written(report, asked.target, wanted)
    if not asked.quiet:
        _print(report)
    say(f"{report.marking}: {', '.join(path.name for path in written)} are in {asked.target}")
    if asked.corrected:
        write_corrected(dataset, asked.folder, asked.corrected, report)
    return _status(report)


def _refuse_unknown(returns: str) -> None:
    from rooftree.returns import find

    try:
        find(returns)
    except ValueError as error:
        fail(str(error), COULD_NOT)


def _status(report: Report) -> int:
    """What a script is told: a check that was not whole comes before what it found."""
    if report.failed:
        return RULE_COULD_NOT
    if report.unread_told:
        return FILE_COULD_NOT
    return FOUND if report.summary else 0


def _formats(asked: str) -> tuple[str, ...]:
    from rooftree.findings.writing import FormatError, known_formats

    try:
        return known_formats(asked.split(","))
    except FormatError as error:
        fail(str(error), COULD_NOT)


def _brought_in(returns: str) -> Path | None:
    """The postcode directory in the user's data folder, if there is one and the return needs it."""
    from rooftree.reference.folder import kept_postcodes
    from rooftree.returns import find

    path = kept_postcodes()
    return path if path.is_file() and find(returns).reference else None


def _read(asked: Asked) -> Dataset:
    from rooftree.sources import SourceError, read_folder

    # Only what the reader itself says is shown: the text of any other error may hold a value.
    try:
        return read_folder(
            asked.folder,
            returns=asked.returns,
            year=asked.year,
            authority=asked.authority,
            last_year=asked.last_year,
            providers=asked.providers,
            postcodes=asked.postcodes or _brought_in(asked.returns),
            leave_out=(asked.teams, asked.previous),
        )
    except SourceError as error:
        fail(str(error), COULD_NOT)


def _checked(dataset: Dataset, asked: Asked, move: Callable[[str, int, int], None]) -> Report:
    from rooftree import __version__
    from rooftree.findings.glance import questions
    from rooftree.findings.report import make_report
    from rooftree.rules import rules_for
    from rooftree.rules.check import check_dataset

    beside = read_beside(
        dataset,
        teams=asked.teams,
        previous=asked.previous,
        releases=asked.releases,
        by=asked.by,
    )
    named = [code.strip() for code in (asked.rules or "").split(",") if code.strip()]
    codes = named if asked.rules else None
    try:
        in_force = rules_for(dataset.returns, dataset.year, codes)
    except ValueError as error:
        fail(str(error), COULD_NOT)
    found = check_dataset(dataset, rules=codes, progress=move, questions=questions(dataset))
    return make_report(dataset, found, rules=in_force, version=__version__, beside=beside)


def _written(report: Report, folder: Path, formats: Sequence[str]) -> list[Path]:
    from rooftree.findings.writing import WritingError, write

    try:
        return write(report, folder, formats)
    except WritingError as error:
        fail(str(error), COULD_NOT)


def _print(report: Report) -> None:
    from rooftree.findings.reading import problems_told
    from rooftree.findings.wording import time_said

    say(f"{report.title}, {report.period}{f', {report.authority}' if report.authority else ''}")
    for sentence in problems_told(report.problems, most_rows=MOST_ROWS):
        say(f"Reading: {sentence}")
    if report.summary:
        rows = [(s.rule, s.title, str(s.rows), str(s.children)) for s in report.summary]
        table(("Rule", "Title", "Rows", "Children"), rows, numbers=2)
    else:
        say("Nothing was found in what was read." if report.unread_told else "Nothing was found.")
    reasons: dict[str, list[str]] = {}
    for entry in report.not_run:
        reasons.setdefault(entry.reason, []).append(entry.rule)
    for reason, codes in reasons.items():
        say(f"{', '.join(codes)}: {reason}")
    say(report.counts)
    if report.unread_told:
        say(report.unread_told)
    if report.since:
        since = report.since
        fixed = f"{since.new} new, {len(since.fixed)} fixed, {since.still} still there"
        say(f"Since the last run ({time_said(since.made) or 'not dated'}): {fixed}.")
