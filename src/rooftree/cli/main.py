"""The command ``rooftree``; each command is a module and is imported when it is called."""

from __future__ import annotations

import gc
import os
import sys
import traceback
from typing import Annotated

import typer

from rooftree.cli.check import check

DEBUG = "--debug"

app = typer.Typer(
    name="rooftree",
    help="Children's social care data: checked, measured, protected, published and compared.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
app.command()(check)


@app.callback()
def _rooftree(
    debug: Annotated[
        bool, typer.Option("--debug", help="Show where an unforeseen error came from.")
    ] = False,
) -> None:
    """Keep the commands as commands, also when only one is there."""


def add_every_command() -> None:
    """The commands that a check need not import."""
    from rooftree.cli import (
        browser_checker,
        demo,
        indicators,
        journeys,
        measure,
        reference,
        release,
        rules,
        serve,
        statistics,
        synth,
        timescales,
    )

    for module in (demo, indicators, journeys, measure, rules, serve, synth, timescales):
        name = module.__name__.rpartition(".")[2]
        app.command(name)(getattr(module, name))
    app.command("browser-checker")(browser_checker.browser_checker)
    app.add_typer(release.app, name="release")
    app.add_typer(statistics.app, name="statistics")
    app.add_typer(reference.app, name="reference")


def main() -> None:
    """Run a command. What was not foreseen is told in one sentence, without any value."""
    # Wherever it stands, so that it can be put after a command that failed.
    debug = DEBUG in sys.argv
    sys.argv = [word for word in sys.argv if word != DEBUG]
    if sys.argv[1:2] == ["check"]:
        # No matrix is multiplied: numpy need not begin a thread for each processor.
        os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    else:
        add_every_command()
    try:
        app()
    except Exception as error:
        if debug:
            typer.echo(_trace(error), err=True)
        typer.echo(_unforeseen(error), err=True)
        raise SystemExit(2) from None
    finally:
        # What is held goes with the process: it is not looked through for cycles first.
        gc.freeze()


def _unforeseen(error: Exception) -> str:
    if isinstance(error, OSError) and error.strerror and error.filename:
        return f"Rooftree stopped at {error.filename}: {error.strerror}."
    if isinstance(error, MemoryError) or type(error).__name__ == "OutOfMemoryException":
        return (
            "Rooftree stopped: there is not enough memory. Close other programs, or use a machine "
            "with more."
        )
    # The text of an unforeseen error may hold a value from a record: only its kind is told.
    return (
        f"Rooftree stopped: {type(error).__name__} was not foreseen. Please report it with the "
        f"command that was run and what {DEBUG} adds, and no data."
    )


def _trace(error: BaseException) -> str:
    """Where an error came from and of what kind: no text of it and no variable."""
    earlier = error.__cause__ or error.__context__
    before = f"{_trace(earlier)}\nwhich led to\n" if earlier else ""
    return before + "".join(traceback.format_tb(error.__traceback__)) + type(error).__name__


if __name__ == "__main__":
    main()
