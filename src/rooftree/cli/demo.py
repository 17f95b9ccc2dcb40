"""``rooftree demo``: invent a region, run the whole pipeline on it, and show it."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Annotated

import typer

from rooftree.cli.speaking import fail, progress, say

YEARS = (2023, 2024, 2025, 2026, 2027)
# A census has many more children: as many years as the indicator that looks back furthest needs.
CENSUS_YEARS = YEARS[-3:]


def demo(
    *,
    out: Annotated[Path, typer.Option(help="Where the demonstration is made.")] = Path("demo"),
    serve: Annotated[bool, typer.Option(help="Show it in a browser when it is made.")] = True,
    seed: Annotated[int, typer.Option(help="Another number, another region.")] = 1,
    port: Annotated[int, typer.Option(help="Where to serve; the next free one if taken.")] = 8000,
) -> None:
    """Invent a region, check, measure, protect and release its data, and show it."""
    from rooftree.cli import pipeline
    from rooftree.synthetic import NOTICE, make_demo

    returns_folder = out / "returns"
    try:
        _clear(out)
        with progress() as move:
            make_demo(
                returns_folder,
                seed=seed,
                years=YEARS,
                returns="both",
                census_years=CENSUS_YEARS,
                progress=move,
            )
            returns = pipeline.read_returns(returns_folder, progress=move)
            findings, failing = pipeline.check_all(returns, progress=move)
            counts = pipeline.count(returns, progress=move)
            made = pipeline.release(
                counts,
                returns.areas,
                folder=out / "releases",
                id="lantern-coast",
                title="Lantern Coast, an invented region",
                source=NOTICE,
            )
    except (ValueError, OSError) as error:
        fail(str(error))
    say(
        f"{len(returns.datasets)} returns of {len(returns.areas.authorities())} authorities "
        f"checked: {findings} findings in {failing} returns."
    )
    say(f"{NOTICE} The release is in {made}")
    if serve:
        from rooftree.cli.serve import serve as show

        show(releases=out / "releases", port=port)


def _clear(out: Path) -> None:
    """Make the demonstration anew, but never in a folder that holds something else."""
    mark = out / "returns" / "invented.json"
    if out.exists() and any(out.iterdir()) and not mark.is_file():
        raise ValueError(
            f"{out} is not empty and holds no demonstration: name another folder with --out."
        )
    if mark.is_file():
        shutil.rmtree(out / "returns")
        shutil.rmtree(out / "releases", ignore_errors=True)
