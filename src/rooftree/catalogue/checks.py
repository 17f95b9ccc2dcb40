"""The page of the checks that every data file of a release passes."""

from __future__ import annotations

from rooftree.catalogue import markdown as md
from rooftree.releases.screener import CHECKS, Check


def checks_page() -> str:
    """Each of the department's checks: what it asks, and how it is made here."""
    made = sum(1 for check in CHECKS if not check.applies)
    lead = (
        "Every data file of a release has the layout of Explore Education Statistics, and passes "
        f"the checks of the department's screener (`eesyscreener`): {len(CHECKS)} of them, of "
        f"which {made} are made as they stand. A file that fails one is not released; one that "
        "warns is. Each check is written anew, so it may differ from the department's where the "
        "words below are not precise enough; the names are the department's."
    )
    head = ("check", "what it asks", "if not", "how it is made here")
    rows = [(f"`{one.name}`", one.says, one.severity, _made(one)) for one in CHECKS]
    return md.page("Checks of data files", lead, [md.table(head, rows)])


def _made(check: Check) -> str:
    function = f"`{check.looks.__module__.rpartition('.')[2]}.{check.looks.__name__}`" if check.looks else ""  # fmt: skip  # noqa: E501
    return " ".join(filter(None, (function, check.applies)))
