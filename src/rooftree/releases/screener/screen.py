"""Make every check on a data file and its meta file."""

from __future__ import annotations

from pathlib import Path

import polars as pl

from rooftree.areas import Areas
from rooftree.releases.release import ReleaseError
from rooftree.releases.screener import columns, geography, meta, rows
from rooftree.releases.screener.check import Check, Files, Finding

CHECKS: tuple[Check, ...] = (
    *columns.CHECKS,
    *meta.CHECKS,
    *rows.CHECKS,
    *geography.CHECKS,
)


def screen(files: Files) -> tuple[Finding, ...]:
    """What the checks find, in their order; they stop at the first stage that fails.

    Later checks take for granted what earlier ones have shown, so columns that must be there
    come first.
    """
    found: list[Finding] = []
    for stage in (columns.CHECKS, meta.CHECKS, rows.CHECKS + geography.CHECKS):
        for check in stage:
            if check.looks and (sentence := check.looks(files)):
                found.append(Finding(check.name, check.severity, sentence))
            if check.name == _FIRST and any(one.severity == "fails" for one in found):
                return tuple(found)
        if any(one.severity == "fails" for one in found):
            break
    return tuple(found)


# Up to this one the checks need no column.
_FIRST = "precheck_col_req_data"


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
