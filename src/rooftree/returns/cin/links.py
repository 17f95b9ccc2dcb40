"""The links of the census that are not of the child: what is of one episode, assessment or plan.

To one: ``episode``, ``assessment``, ``plan``. To many: ``episode_`` and the name of a table for
what is of the same episode (``episode_plans``), ``others_in_episode`` for the other rows of the
same table, ``assessment_factors`` and ``plan_reviews``.
"""

from __future__ import annotations

from collections.abc import Iterator

from rooftree.returns.cin.tables import TABLES
from rooftree.returns.description import COPY, Link, Table

_OF_EPISODE = tuple(table for table in TABLES if table.column("episode_key"))


def _of(table: Table) -> Iterator[Link]:
    here = table.name
    if here != "episodes":
        on = f"episode.episode_key = {here}.episode_key AND episode.{COPY} = 1"
        yield Link("episode", here, "episodes", on)
    for other in _OF_EPISODE:
        if other.name not in {here, "episodes"}:
            name = f"episode_{other.name}"
            yield Link(name, here, other.name, _same(name, "episode_key", here), many=True)
    others = f"others_in_episode.row_id <> {here}.row_id"
    same = _same("others_in_episode", "episode_key", here)
    yield Link("others_in_episode", here, here, f"{same} AND {others}", many=True)


def _same(there: str, key: str, here: str) -> str:
    return f"{there}.{key} = {here}.{key}"


LINKS = (
    *(link for table in _OF_EPISODE for link in _of(table)),
    Link(
        "assessment",
        table="factors",
        to="assessments",
        on=f"{_same('assessment', 'assessment_key', 'factors')} AND assessment.{COPY} = 1",
    ),
    Link(
        "assessment_factors",
        table="assessments",
        to="factors",
        on=_same("assessment_factors", "assessment_key", "assessments"),
        many=True,
    ),
    Link(
        "plan",
        table="reviews",
        to="plans",
        on=f"{_same('plan', 'plan_key', 'reviews')} AND plan.{COPY} = 1",
    ),
    Link(
        "plan_reviews",
        table="plans",
        to="reviews",
        on=_same("plan_reviews", "plan_key", "plans"),
        many=True,
    ),
)
