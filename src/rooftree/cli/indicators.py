"""``rooftree indicators``: what is counted from the record."""

from __future__ import annotations

from rooftree.cli.speaking import table


def indicators() -> None:
    """List the indicators that are counted from returns."""
    from rooftree.indicators import all_indicators

    rows = [(name, each.title, each.unit) for name, each in all_indicators().items()]
    table(("Indicator", "Title", "Unit"), rows)
