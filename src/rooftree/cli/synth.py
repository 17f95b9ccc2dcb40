"""``rooftree synth``: write invented returns."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from rooftree.cli.speaking import fail, progress, say


def synth(
    out: Annotated[Path, typer.Argument(help="Where to write; an empty or a new folder.")],
    *,
    children: Annotated[
        int | None, typer.Option(help="One return of so many children; else a whole region.")
    ] = None,
    year: Annotated[int, typer.Option(help="The year in which the collection ends.")] = 2025,
    errors: Annotated[float, typer.Option(help="The share of rows that get a fault.")] = 0.0,
    seed: Annotated[int, typer.Option(help="Another number, other children.")] = 1,
    returns: Annotated[
        str, typer.Option(help="What to write: ssda903, cin (censuses of need) or both.")
    ] = "ssda903",
) -> None:
    """Write an invented region over five years, or one return with last year's beside it.

    Faults that were put in are listed in reference/injected.csv. Censuses of children in need
    are in the folder cin, of the same children and many more, and their faults are in
    reference/injected_cin.csv.
    """
    from rooftree.synthetic import NOTICE, make_demo, make_return

    if out.exists() and (out.is_file() or any(out.iterdir())):
        fail(f"{out} is not an empty folder: name another.")
    if not 0 <= errors <= 1:
        fail("--errors is a share of rows, from 0 to 1.")
    try:
        with progress() as move:
            given: dict[str, object] = {"seed": seed, "errors": errors, "returns": returns}
            given["progress"] = move
            if children is None:
                given["years"] = tuple(range(year - 4, year + 1))
                make_demo(out, **given)  # type: ignore[arg-type]
                whose = "a region of 12 authorities"
            else:
                given |= {"children": children, "year": year}
                whose = make_return(out, **given)  # type: ignore[arg-type]
    except (ValueError, OSError) as error:
        fail(str(error))
    say(f"{NOTICE} {out}: {whose}")
