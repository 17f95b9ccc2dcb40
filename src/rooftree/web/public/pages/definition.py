"""The definition of an indicator as a page shows it: every key that says something."""

from __future__ import annotations

from datetime import date
from typing import Any

from rooftree.releases.framework import ENABLERS, OUTCOMES
from rooftree.web.public.subject import Subject

_POLARITY = {
    "low": "A lower figure is usually taken as the better one.",
    "high": "A higher figure is usually taken as the better one.",
    "neither": "Neither a high nor a low figure is better in itself.",
}


def definition_of(held: Subject) -> dict[str, Any]:
    """Rows of (name, text, link) by heading, and the parts that stand apart."""
    about = held.about
    return {
        "meaning": _meaning(held),
        "origin": _origin(held),
        "breakdown_rows": _breakdowns(held),
        "breaks": about.get("breaks", ()),
        "footnotes": about.get("footnotes", ()),
        "polarity": _POLARITY.get(about.get("polarity", ""), ""),
        "polarity_basis": about.get("polarity_basis", ""),
        "filters": [(name, _listed(value)) for name, value in (about.get("filters") or {}).items()],
        "measured": about if about.get("sql") else None,
    }


def _meaning(held: Subject) -> list[tuple[str, str]]:
    about = held.about
    part = {**OUTCOMES, **ENABLERS}[about["outcome"]]
    rows = [
        ("What it counts", about.get("counts") or about.get("why", "")),
        ("Why it matters", about.get("why", "") if about.get("counts") else ""),
        ("How it is worked out", about.get("formula", "")),
        ("Unit", about["unit"].replace("GBP", "£").replace("%", "Per cent")),
        ("Precision", _precision(about)),
        ("Period", about.get("period_kind", "")),
        ("Periods held", _periods(held)),
        ("Take care", about.get("caution", "")),
        (part.kind.capitalize(), part.title),
        ("Domain", about.get("domain", "")),
    ]
    return [(name, text) for name, text in rows if text]


def _precision(about: Any) -> str:
    places = about["decimals"]
    if places == 0:
        return "Whole numbers, halves rounded up"
    return f"{places} decimal place{'s' if places > 1 else ''}, halves rounded up"


def _periods(held: Subject) -> str:
    periods = held.release.periods(held.id)
    if not periods:
        return ""
    first, last = periods[0].label, periods[-1].label
    return first if first == last else f"{len(periods)}, from {first} to {last}"


def _origin(held: Subject) -> list[tuple[str, str, str]]:
    about = held.about
    status = about.get("status", "")
    rows = [
        ("Source", about.get("source", ""), about.get("publication", "")),
        ("Publisher", about.get("publisher", ""), ""),
        ("Published on", day(about.get("published_on", "")), ""),
        ("Next expected", day(about.get("next_expected", "")), ""),
        ("Licence", about.get("licence") or held.release.licence, ""),
        ("File", about.get("file", ""), ""),
        ("Column", about.get("column", ""), ""),
        ("On the department’s dashboard", status[:1].upper() + status[1:], ""),
        ("Id", held.id, ""),
    ]
    return [row for row in rows if row[1]]


def day(text: str) -> str:
    """An ISO date as people write it; what is no date stays as it is."""
    try:
        found = date.fromisoformat(text)
    except ValueError:
        return text
    return f"{found.day} {found:%B %Y}"


def _breakdowns(held: Subject) -> list[tuple[str, str]]:
    series = held.release.of(held.id)
    names = dict.fromkeys(name for by in series.breakdowns for name in by)
    return [
        (
            held.outline.breakdown_title(held.id, name),
            _listed(_named(held, group) for group in series.groups(name)),
        )
        for name in names
    ]


def _named(held: Subject, group: str) -> str:
    """A group by its plain name, with its label in the data behind it where that is another."""
    called = str((held.about.get("group_titles") or {}).get(group, group))
    return group if called.lower() == group.lower() else f"{called} (in the data: {group})"


def _listed(values: Any) -> str:
    return values if isinstance(values, str) else "; ".join(str(value) for value in values)
