"""The command ``rooftree``; each command is a module and is imported when it is called."""

from __future__ import annotations

import sys

import typer

from rooftree.cli.check import check

app = typer.Typer(
    name="rooftree",
    help="Children's social care data: checked, measured, protected, published and compared.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
app.command()(check)


@app.callback()
def _rooftree() -> None:
    """Keep the commands as commands, also when only one is there."""


def _add_others() -> None:
    """The commands that a check need not import."""
    from rooftree.cli import catalogue, demo, measure, release, serve, statistics, synth

    for module in (demo, measure, release, serve, synth):
        name = module.__name__.rpartition(".")[2]
        app.command(name)(getattr(module, name))
    app.add_typer(statistics.app, name="statistics")
    app.add_typer(catalogue.app, name="catalogue")


def main() -> None:
    """Run a command. What was not foreseen is told in one sentence, without any value."""
    if sys.argv[1:2] != ["check"]:
        _add_others()
    try:
        app()
    except Exception as error:
        if "--debug" in sys.argv:
            raise
        # The text of an unforeseen error may hold a value from a record: only its kind is told.
        typer.echo(
            f"Rooftree stopped: {type(error).__name__} was not foreseen. Nothing half-done was "
            "kept. Please report it with the command that was run and no data.",
            err=True,
        )
        raise SystemExit(2) from None


if __name__ == "__main__":
    main()
