"""``rooftree catalogue``: list what is defined."""

from __future__ import annotations

from typing import Annotated

import typer

from rooftree.cli.speaking import table

app = typer.Typer(help="What is defined: rules and indicators.", no_args_is_help=True)


@app.command()
def rules(
    *,
    returns: Annotated[str, typer.Option(help="The return.")] = "ssda903",
    year: Annotated[int, typer.Option(help="The year in which the collection ends.")] = 2025,
) -> None:
    """List the rules in force in a year, each with its condition."""
    from rooftree.rules import rules_for

    rows = [
        (rule.code, rule.title, "; ".join(" ".join(c.split()) for c in rule.conditions.values()))
        for rule in rules_for(returns, year)
    ]
    table(("Rule", "Title", "Fails when"), rows)


@app.command()
def indicators() -> None:
    """List the indicators."""
    from rooftree.indicators import all_indicators

    rows = [(name, each.title, each.unit) for name, each in all_indicators().items()]
    table(("Indicator", "Title", "Unit"), rows)
