"""``rooftree rules``: which rules a return has in a year, and what changed between two."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from rooftree.cli.speaking import fail, say, table

if TYPE_CHECKING:
    from rooftree.rules.changes import Change
    from rooftree.rules.definition import Rule

_CSV = "Write it as CSV, with more columns than a terminal has room for."


def rules(
    returns: Annotated[str, typer.Argument(help="The return.")] = "ssda903",
    *,
    year: Annotated[
        int | None,
        typer.Option(help="Only those of the collection that ends in this year (2025: 2024/25)."),
    ] = None,
    changes: Annotated[
        tuple[int, int] | None, typer.Option(help="What changed from one such year to another.")
    ] = None,
    as_csv: Annotated[bool, typer.Option("--csv", help=_CSV)] = False,
) -> None:
    """List the rules of a return, of every year or of one, or what changed between two years."""
    _refuse(returns, [*([year] if year is not None else []), *(changes or ())])
    if changes:
        _say_changes(returns, changes, as_csv=as_csv)
    else:
        _say_rules(returns, year, as_csv=as_csv)


def _refuse(returns: str, years: Iterable[int]) -> None:
    from rooftree.returns import find
    from rooftree.rules import all_rules

    try:
        described = find(returns)
        all_rules(returns)
    except ValueError as error:
        fail(str(error))
    held = [known.year for known in described.years]
    if any(year not in held for year in years):
        fail(f"{described.label} is held for the collections that end in {held[0]} to {held[-1]}.")


def _say_rules(returns: str, year: int | None, *, as_csv: bool) -> None:
    from rooftree.returns.description import years_in_words
    from rooftree.rules import all_rules, rules_for

    found = all_rules(returns) if year is None else rules_for(returns, year)
    if as_csv:
        what = ("rule", "title", "severity", "stage", "since", "until")
        _csv(
            (*what, "table", "fails_when", "source"),
            (line for rule in found for line in _lines(rule)),
        )
        return
    rows = [
        (r.code, r.title, r.severity, str(r.stage), years_in_words(r.since, r.until)) for r in found
    ]
    table(("Rule", "What must not be", "Severity", "Stage", "Years"), rows)
    say(f"{len(found)} rules.")


def _lines(rule: Rule) -> Iterable[Sequence[object]]:
    """A line for each table that a rule blames."""
    for blamed, condition in rule.conditions.items():
        yield (
            *(rule.code, rule.title, rule.severity, rule.stage, rule.since, rule.until),
            *(blamed, " ".join(condition.split()), rule.source),
        )


def _say_changes(returns: str, years: tuple[int, int], *, as_csv: bool) -> None:
    from rooftree.rules.changes import changes

    found = changes(returns, *years)
    if as_csv:
        head = ("kind", "how", "name", "title", "within", "rules_that_read_it")
        _csv(head, ((c.kind, c.how, c.name, c.title, c.within, " ".join(c.rules)) for c in found))
        return
    if not found:
        say("Nothing changed.")
        return
    table(("What", "How", "Name", "Title"), [_row(change) for change in found])


def _row(change: Change) -> tuple[str, str, str, str]:
    within = f" ({change.within})" if change.within else ""
    return change.kind, change.how, change.name, f"{change.title}{within}".strip()


def _csv(head: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows([head, *rows])
    typer.echo(text.getvalue(), nl=False)
