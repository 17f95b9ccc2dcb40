"""How commands speak: plain lines, tables, progress, and one sentence when they cannot go on."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import NoReturn

import typer

# Narrower than any terminal, so that a line can be written over.
_WIDTH = 70


def say(line: str) -> None:
    """A line on the terminal."""
    typer.echo(line)


def fail(sentence: str, status: int = 2) -> NoReturn:
    """One sentence on the error stream, and the end."""
    _clear_line()
    typer.echo(sentence, err=True)
    raise typer.Exit(status)


def table(columns: Sequence[str], rows: Sequence[Sequence[str]], *, numbers: int = 0) -> None:
    """A table whose last ``numbers`` columns are numbers."""
    from rich.console import Console
    from rich.table import Table

    drawn = Table(box=None, header_style="bold", pad_edge=False)
    for place, column in enumerate(columns):
        right = place >= len(columns) - numbers
        drawn.add_column(column, justify="right" if right else "left", overflow="fold")
    for row in rows:
        drawn.add_row(*row)
    Console(highlight=False, markup=False).print(drawn)


@contextmanager
def progress() -> Iterator[Callable[[str, int, int], None]]:
    """Progress of long steps: a bar on a terminal, a line a step elsewhere."""
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

    console = Console()
    if not console.is_terminal:
        seen: set[str] = set()

        def line(step: str, done: int, total: int) -> None:
            if step not in seen:
                seen.add(step)
                say(f"{step} ...")

        yield line
        return
    columns = (TextColumn("{task.description:<44}"), BarColumn(), TimeElapsedColumn())
    with Progress(*columns, console=console) as bar:
        tasks: dict[str, object] = {}

        def move(step: str, done: int, total: int) -> None:
            if step not in tasks:
                tasks[step] = bar.add_task(step, total=total)
            bar.update(tasks[step], completed=done, total=total)  # type: ignore[arg-type]

        yield move


@contextmanager
def step(*, quiet: bool = False) -> Iterator[Callable[[str, int, int], None]]:
    """The step that is under way, on one line that is gone in the end; on a terminal only.

    For commands that mostly take a second or two: it costs no import, and what a script reads
    from the error stream stays one sentence.
    """
    shown = sys.stderr.isatty() and not quiet

    def move(name: str, done: int, total: int) -> None:
        if shown:
            part = f" ({done} of {total})" if total > 1 else ""
            sys.stderr.write(f"\r{f'{name}{part} ...':<{_WIDTH}}")
            sys.stderr.flush()

    try:
        yield move
    finally:
        if shown:
            _clear_line()


def _clear_line() -> None:
    if sys.stderr.isatty():
        sys.stderr.write(f"\r{'':<{_WIDTH}}\r")
        sys.stderr.flush()
