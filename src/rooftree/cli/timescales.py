"""``rooftree timescales``: how long things took against the limits of statutory guidance."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from rooftree.cli.several_years import CENSUSES, Progress, build_record, read_year, tell_unread
from rooftree.cli.speaking import fail, progress, say, table

if TYPE_CHECKING:
    import pyarrow as pa

    from rooftree.record import Record

_OPEN = "A reading that the sources leave open, such as first_day=counted; give it for each."
_FILE = "timescales.csv"


def timescales(
    census: Annotated[list[Path], typer.Argument(help=CENSUSES)],
    *,
    authority: Annotated[str, typer.Option(help="The authority's code, such as E10000014.")],
    reading: Annotated[list[str] | None, typer.Option(help=_OPEN)] = None,
    out: Annotated[Path, typer.Option(help="The folder to write into.")] = Path("timescales"),
) -> None:
    """Judge every assessment, conference and review; count what was within its limit."""
    chosen = _readings(reading or [])
    with progress() as move:
        datasets = [read_year("cin", path, authority, move) for path in census]
        judged = _judged(build_record(datasets, move), chosen, move)
    path = _write(judged, out)
    tell_unread(datasets)
    from rooftree.indicators.timescales import OUTCOMES

    counted = [
        (rows.column("title")[0].as_py(), Counter(rows.column("outcome").to_pylist()))
        for rows in judged
        if rows.num_rows
    ]
    lines = [(title, *(f"{found[one]:,}" for one in OUTCOMES)) for title, found in counted]
    table(("Timescale", *(one.capitalize() for one in OUTCOMES)), lines, numbers=len(OUTCOMES))
    say(f"OFFICIAL-SENSITIVE: {path.name} is in {out}, a row for each")


def _readings(given: list[str]) -> dict[str, str]:
    """The readings that were chosen, as name=words. One that there is not ends the command."""
    from rooftree.indicators.timescales import TIMESCALES

    choices: dict[str, tuple[str, ...]] = {
        p.name: (p.default, *p.others) for one in TIMESCALES for p in one.parameters
    }
    chosen = {}
    for one in given:
        name, _, said = (part.strip() for part in one.partition("="))
        if said not in choices.get(name, ()):
            known = "; ".join(f"{key}={' or '.join(them)}" for key, them in choices.items())
            fail(f"There is no reading '{one}'. There are: {known}.")
        chosen[name] = said
    return chosen


def _judged(record: Record, chosen: dict[str, str], move: Progress) -> list[pa.Table]:
    """Every row of every timescale, with the name and title of the timescale."""
    import pyarrow as pa

    from rooftree.indicators.timescales import TIMESCALES, judge

    found = []
    for done, one in enumerate(TIMESCALES):
        move(one.title, done, len(TIMESCALES))
        names: list[str] = [p.name for p in one.parameters if p.name in chosen]
        mine = {name: chosen[name] for name in names}
        rows = judge(record, one, readings=mine).drop_columns(["row_id"])
        for name, said in (("title", one.title), ("timescale", one.name)):
            rows = rows.add_column(0, name, pa.array([said] * rows.num_rows, pa.string()))
        found.append(rows)
    return found


def _write(judged: list[pa.Table], folder: Path) -> Path:
    """Write the rows, all or none."""
    import pyarrow as pa
    from pyarrow import csv

    path = folder / _FILE
    try:
        folder.mkdir(parents=True, exist_ok=True)
        part = path.with_suffix(".part")
        csv.write_csv(pa.concat_tables(judged), part)
        part.replace(path)
    except OSError as error:
        fail(f"The folder {folder} cannot be written to: {error.strerror}.")
    return path
