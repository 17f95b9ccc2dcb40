"""An indicator as plain data, as a release carries it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from inspect import cleandoc
from typing import Any

from rooftree.indicators import what_counts
from rooftree.indicators.definition import Indicator
from rooftree.indicators.queries import count_query, splits
from rooftree.language.plan import Plan


def describe(name: str, indicator: Indicator, plans: Mapping[str, Plan]) -> dict[str, Any]:
    """An indicator as plain data, as a release carries it, with the SQL as run and a hash."""
    data = {
        "id": name,
        "title": indicator.title,
        "unit": indicator.unit,
        "per": indicator.per,
        "decimals": indicator.decimals,
        "outcome": indicator.outcome,
        "counts": what_counts(name),
        "why": indicator.why,
        "caution": indicator.caution,
        "source": indicator.source,
        "by": list(indicator.breakdowns),
        "breakdowns": {b: one.title for b, one in indicator.breakdowns.items()},
        "table": indicator.table,
        "numerator": cleandoc(indicator.numerator),
        "denominator": cleandoc(indicator.denominator),
        "polarity": indicator.polarity,
        "sql": count_query(indicator, plans, splits(indicator)[0]),
    }
    data |= {key: value for key, value in _further(indicator).items() if value}
    text = json.dumps(data, sort_keys=True)
    return {**data, "hash": hashlib.sha256(text.encode()).hexdigest()}


def _further(indicator: Indicator) -> dict[str, Any]:
    """What most indicators have not."""
    return {
        "domain": indicator.domain,
        "apart": indicator.apart,
        "spread": indicator.spread.name if indicator.spread else "",
        "once_for": list(indicator.once_for),
        "group_titles": {
            group: title
            for one in indicator.breakdowns.values()
            for group, title in one.titles.items()
        },
        "overlapping": [b for b, one in indicator.breakdowns.items() if one.overlap],
        "looks_back": indicator.looks_back,
    }
