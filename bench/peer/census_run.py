"""Runs in the environment of csc-validator-be-cin, and only calls its public functions.

``census_run.py versions``; ``census_run.py check FILE OUT``: a whole validation with its report.
"""

from __future__ import annotations

import contextlib
import importlib
import io
import json
import sys
from importlib import metadata
from pathlib import Path
from xml.etree import ElementTree


def versions() -> None:
    """Print what is installed."""
    names = ("csc-validator-be-cin", "pandas", "numpy")
    print(json.dumps({"Python": sys.version.split()[0], **{n: metadata.version(n) for n in names}}))


def check(file: Path, out: Path) -> None:
    """Validate by the rules of 2024-25, and write its report as CSV and how much it found."""
    from cin_validator import cin_validator

    rules = importlib.import_module("cin_validator.rules.cin2024_25").registry
    # It prints a line for each rule that raises.
    with contextlib.redirect_stdout(io.StringIO()) as said:
        # The same file as the check of ours reads, which this benchmark wrote itself.
        tables = cin_validator.convert_data(ElementTree.parse(file).getroot())
        done = cin_validator.CinValidator(cin_validator.process_data(tables), rules)
    out.mkdir(parents=True, exist_ok=True)
    done.user_report.to_csv(out / "user_report.csv", index=False)
    counts = {
        "rules": len(rules),
        "found": len(done.full_issue_df),
        "said": len(said.getvalue().splitlines()),
    }
    (out / "counts.json").write_text(json.dumps(counts))


if __name__ == "__main__":
    if sys.argv[1] == "versions":
        versions()
    else:
        check(Path(sys.argv[2]), Path(sys.argv[3]))
