"""Make every check on a data file and its meta file."""

from __future__ import annotations

from pathlib import Path

import polars as pl

from rooftree.areas import Areas
from rooftree.releases.release import ReleaseError
from rooftree.releases.screener import columns, geography, meta, rows
from rooftree.releases.screener.check import Check, Files, Finding

_STAGES = (
    columns.FIRST,
    columns.CHECKS,
    meta.CHECKS,
    geography.FIRST,
    (*rows.CHECKS, *geography.CHECKS),
)
CHECKS: tuple[Check, ...] = tuple(check for stage in _STAGES for check in stage)


def screen(files: Files) -> tuple[Finding, ...]:
    """What the checks find, in their order; no stage is begun after one that fails.

    Later checks take for granted what earlier ones have shown: that a column is there.
    """
    found: list[Finding] = []
    for stage in _STAGES:
        for check in stage:
            if check.looks and (sentence := check.looks(files)):
                found.append(Finding(check.name, check.severity, sentence))
        if any(one.severity == "fails" for one in found):
            break
    return tuple(found)


def screen_file(data: Path, areas: Areas) -> tuple[Finding, ...]:
    """What the checks find in ``x.csv`` and the ``x.meta.csv`` beside it."""
    beside = data.with_suffix(".meta.csv")
    return screen(Files(data.name, _read(data), beside.name, _read(beside), areas))


def _read(path: Path) -> pl.DataFrame:
    return pl.read_csv(path, infer_schema=False).fill_null("")


def refuse_failing(data: Path, areas: Areas) -> None:
    """Raise ``ReleaseError`` with a sentence where a data file fails a check."""
    failed = [one for one in screen_file(data, areas) if one.severity == "fails"]
    if failed:
        more = f" ({len(failed) - 1} more checks fail.)" if len(failed) > 1 else ""
        raise ReleaseError(
            f"Nothing was released: {data.name} fails the check {failed[0].check}. "
            f"{failed[0].sentence}{more}"
        )
