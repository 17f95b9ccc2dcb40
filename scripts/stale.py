"""Compare every generated file with what its source would give now; ``--write`` writes them.

``make check`` calls it to compare, ``make fix`` to write. A generated file is never edited by
hand: change the definition that it comes from.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "src"))


def _built() -> Mapping[Path, str]:
    """The definitions as they are run, so that checking a return parses none of them."""
    from rooftree.indicators import queries
    from rooftree.returns import NAMES
    from rooftree.rules import plans

    rules = {plans.kept_file(name): plans.generated(name) for name in NAMES}
    return {**rules, queries.KEPT: queries.generated()}


def _bank_holidays() -> Mapping[Path, str]:
    """The bank holidays of England in the years of the calendar of working days."""
    import holidays

    from rooftree.reference import calendar

    years = range(calendar.FIRST_DAY.year, calendar.LAST_DAY.year + 1)
    days = holidays.country_holidays("GB", subdiv="ENG", years=years)
    lines = (f"{day},{name}" for day, name in sorted(days.items()))
    return {calendar.BANK_HOLIDAYS: "\n".join(["day,name", *lines, ""])}


def _docs() -> Mapping[Path, str]:
    """The reference pages and the SQL as run."""
    from rooftree import catalogue

    return {ROOT / "docs" / "reference" / name: text for name, text in catalogue.pages().items()}


def _glossary() -> Mapping[Path, str]:
    """The glossary that the pages show, where a reader of the repository looks for it."""
    from rooftree.web.public import glossary

    return {ROOT / "GLOSSARY.md": glossary.FILE.read_text("utf-8")}


GENERATED: dict[str, Callable[[], Mapping[Path, str]]] = {
    "calendar": _bank_holidays,
    "built": _built,
    "docs": _docs,
    "glossary": _glossary,
}


def stale(only: str | None = None) -> dict[Path, str]:
    """The generated files that are not as they should be, with what each should hold."""
    kinds = [only] if only else list(GENERATED)
    wanted = {path: text for kind in kinds for path, text in GENERATED[kind]().items()}
    return {
        path: text
        for path, text in wanted.items()
        if not path.exists() or path.read_text("utf-8") != text
    }


def main() -> int:
    """Compare or write, and say which files were stale."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true", help="write what is stale")
    parser.add_argument("--only", choices=sorted(GENERATED), help="only files of this kind")
    chosen = parser.parse_args()
    found = stale(chosen.only)
    for path, text in sorted(found.items()):
        print(f"{'Wrote' if chosen.write else 'Stale:'} {path.relative_to(ROOT)}")
        if chosen.write:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")
    if found and not chosen.write:
        print("These files are generated, and their sources have changed since: make fix")
        return 1
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
