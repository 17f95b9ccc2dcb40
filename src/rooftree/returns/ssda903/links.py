"""The links of SSDA903 that cannot be derived."""

from __future__ import annotations

from rooftree.returns.description import Link

LINKS = (
    Link(
        "provider",
        table="episodes",
        to="providers",
        on="provider.URN = episodes.URN AND provider.n = 1",
    ),
    Link(
        "run",
        table="episodes",
        to="legal_status_runs",
        on="run.episode = episodes.row_id",
    ),
)
