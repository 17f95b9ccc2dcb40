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
    # A provider may be listed once for each of its premises.
    Link(
        "providers",
        table="episodes",
        to="providers",
        on="providers.URN = episodes.URN",
        many=True,
    ),
    Link(
        "listed",
        table="episodes",
        to="listed_providers",
        on="listed.URN = episodes.URN",
    ),
    Link(
        "home",
        table="episodes",
        to="postcodes",
        on="home.postcode = episodes.HOME_POST AND home.n = 1",
    ),
    Link(
        "placed",
        table="episodes",
        to="postcodes",
        on="placed.postcode = episodes.PL_POST AND placed.n = 1",
    ),
    Link(
        "run",
        table="episodes",
        to="legal_status_runs",
        on="run.episode = episodes.row_id",
    ),
    Link(
        "pupil_number",
        table="header",
        to="pupil_numbers",
        on="pupil_number.UPN = header.UPN",
    ),
)
