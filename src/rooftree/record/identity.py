"""Who is the same child in an authority's census of children in need and its SSDA903."""

from __future__ import annotations

from rooftree.engines.engine import Engine

# A number tells who a child is only where one child of the return, and no other, has it.
_NUMBERS = """
SELECT authority, UPN, min({child}) AS told FROM (
  SELECT DISTINCT authority, UPN, {child} FROM {table}
  WHERE {child} IS NOT NULL AND is_valid_upn(UPN)
) AS with_number GROUP BY authority, UPN HAVING count(*) = 1
"""

# A child already known by the identifier is not also another; nor is one child two.
_SAME = f"""
WITH looked_after AS (
  SELECT authority, CHILD FROM all_header WHERE CHILD IS NOT NULL
  UNION SELECT authority, CHILD FROM all_episodes WHERE CHILD IS NOT NULL
),
in_need AS (SELECT DISTINCT authority, LAchildID FROM cin_identifiers WHERE LAchildID IS NOT NULL),
paired AS (
  SELECT DISTINCT need.authority, need.told AS LAchildID, care.told AS CHILD
  FROM ({_NUMBERS.format(child="LAchildID", table="cin_identifiers")}) AS need
  JOIN ({_NUMBERS.format(child="CHILD", table="all_header")}) AS care
    ON care.authority = need.authority AND care.UPN = need.UPN
  WHERE NOT EXISTS (SELECT 1 FROM looked_after AS known
      WHERE known.authority = need.authority AND known.CHILD = need.told)
    AND NOT EXISTS (SELECT 1 FROM in_need AS known
      WHERE known.authority = need.authority AND known.LAchildID = care.told)
),
counted AS (
  SELECT *, count(*) OVER (PARTITION BY authority, LAchildID) AS of_one,
    count(*) OVER (PARTITION BY authority, CHILD) AS of_other
  FROM paired
)
SELECT authority, LAchildID, CHILD FROM counted WHERE of_one = 1 AND of_other = 1
ORDER BY authority, LAchildID
"""


def same_children(engine: Engine) -> dict[tuple[str, str], str]:
    """(authority, LAchildID) of a child of the census to its CHILD, where the two differ.

    The identifier comes first: LAchildID = CHILD is one child and is not in the answer. Else
    the unique pupil number, where it is real and exactly one child of each return has it.
    """
    return {(authority, need): care for authority, need, care in engine.rows(_SAME)}
