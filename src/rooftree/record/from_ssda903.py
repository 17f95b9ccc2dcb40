"""The record's tables as queries over SSDA903 returns, all years and authorities together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rooftree.engines.engine import Engine
from rooftree.record.loading import load_facts, load_together
from rooftree.returns import find
from rooftree.sources.dataset import Dataset

_SSDA903 = find("ssda903")

# The later return is right; within a return the later row. One row a child, one an episode.
_LATEST = "row_number() OVER (PARTITION BY {by} ORDER BY returned_on DESC, row_id DESC)"

_EPISODES = """
SELECT row_number() OVER (ORDER BY child_id, DECOM, DEC NULLS LAST) - 1 AS row_id,
  child_id, authority, DECOM AS started_on, DEC AS ended_on, LS AS legal_status,
  PLACE AS placement_type, PLACE_PROVIDER AS provider_type, RNE AS reason_started,
  REC AS reason_ended, CIN AS category_of_need, PL_DISTANCE AS miles_from_home,
  coalesce(ls.is_short_break, FALSE) AS is_short_break,
  coalesce(place_type.is_foster, FALSE) AS is_foster,
  coalesce(place_type.is_temporary, FALSE) AS is_temporary,
  coalesce(rne.starts_care OR rne.changes_placement, FALSE) AS starts_placement,
  coalesce(rec.ends_care, FALSE) AS ends_care,
  coalesce(rec.is_special_guardianship, FALSE) AS ends_in_special_guardianship,
  returned_on AS last_returned_on
FROM (
  SELECT *, {latest} AS place_ FROM all_episodes WHERE CHILD IS NOT NULL AND DECOM IS NOT NULL
) AS latest
LEFT JOIN all_legal_status AS ls ON ls.code = latest.LS
LEFT JOIN all_placement_type AS place_type ON place_type.code = latest.PLACE
LEFT JOIN all_reason_new_episode AS rne ON rne.code = latest.RNE
LEFT JOIN all_reason_ceased AS rec ON rec.code = latest.REC
WHERE place_ = 1
"""

# A run begins where nothing of the same kind adjoins; its number is the running sum.
_RUNS = """
SELECT row_number() OVER (ORDER BY child_id, min(started_on)) - 1 AS row_id, child_id,
  min(authority) AS authority, min(started_on) AS started_on,
  CASE WHEN count(ended_on) = count(*) THEN max(ended_on) END AS ended_on, {columns},
  max(last_returned_on) AS last_returned_on
FROM (
  SELECT *, sum(CASE WHEN begins THEN 1 ELSE 0 END)
    OVER (PARTITION BY child_id ORDER BY started_on, row_id) AS run
  FROM (
    SELECT *, coalesce({begins}, TRUE) AS begins
    FROM (
      SELECT *,
        lag(ended_on) OVER (PARTITION BY child_id ORDER BY started_on, row_id) AS before_ended,
        lag(ends_care) OVER (PARTITION BY child_id ORDER BY started_on, row_id) AS before_ends,
        lag(legal_status) OVER (PARTITION BY child_id ORDER BY started_on, row_id) AS before_status
      FROM episodes WHERE {among}
    ) AS with_before
  ) AS marked
) AS numbered
GROUP BY child_id, run
"""

_APART = "before_ended <> started_on OR before_ends"

_PERIODS = _RUNS.format(
    begins=_APART,
    among="NOT is_short_break",
    columns="arg_max(reason_ended, started_on) AS reason_ended, "
    "coalesce(arg_max(ends_in_special_guardianship, started_on), FALSE) "
    "AS ended_in_special_guardianship",
)
_PLACEMENTS = _RUNS.format(
    begins=f"{_APART} OR starts_placement",
    among="NOT is_short_break AND NOT is_temporary",
    columns="arg_max(placement_type, started_on) AS placement_type, "
    "arg_max(provider_type, started_on) AS provider_type, "
    "arg_max(miles_from_home, started_on) AS miles_from_home, "
    "coalesce(arg_max(is_foster, started_on), FALSE) AS is_foster",
)
_LEGAL_STATUSES = _RUNS.format(
    begins=f"{_APART} OR legal_status <> before_status",
    among="TRUE",
    columns="arg_max(legal_status, started_on) AS legal_status",
)


def load(engine: Engine, datasets: Sequence[Dataset]) -> None:
    """Hold the tables of every return, and the facts of the codes that they are read with."""
    for name in ("header", "episodes"):
        described = _SSDA903.table(name)
        assert described is not None
        load_together(engine, datasets, described, name=f"all_{name}", child="CHILD")
    facts = ("sex", "ethnicity", "legal_status", "placement_type")
    for name in (*facts, "reason_new_episode", "reason_ceased"):
        load_facts(engine, _SSDA903.code_lists[name], name=f"all_{name}")


def steps() -> Iterator[tuple[str, str]]:
    """Each table of the record that these returns give with its query, in order."""
    yield "episodes", _EPISODES.format(latest=_LATEST.format(by="child_id, DECOM"))
    yield "periods_of_care", _PERIODS
    yield "placements", _PLACEMENTS
    yield "legal_statuses", _LEGAL_STATUSES
