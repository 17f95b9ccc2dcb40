"""The children of the record, from both returns: what is known of a child whoever tells it."""

from __future__ import annotations

# The sex codes of the two returns are the same; what is not known in one may be in the other.
_QUERY = """
WITH told AS (
  SELECT child_id, authority, DOB AS born_on, CAST(NULL AS DATE) AS expected_on, SEX AS sex,
    ethnicity."group" AS ethnic_group, coalesce(UASC = '1', FALSE) AS is_unaccompanied,
    returned_on, 1 AS of_equals
  FROM (
    SELECT *, row_number() OVER (PARTITION BY child_id ORDER BY returned_on DESC, row_id DESC)
      AS place
    FROM all_header WHERE child_id IS NOT NULL
  ) AS header
  LEFT JOIN all_ethnicity AS ethnicity ON ethnicity.code = header.ETHNIC
  WHERE place = 1
  UNION ALL
  SELECT child_id, authority, PersonBirthDate, ExpectedPersonBirthDate,
    coalesce(Sex, GenderCurrent), ethnicity."group", FALSE, returned_on, 2
  FROM (
    SELECT who.*, what.Ethnicity AS ethnic_code,
      row_number() OVER (PARTITION BY who.child_id
        ORDER BY who.returned_on DESC, who.row_id DESC, what.row_id DESC) AS place
    FROM cin_identifiers AS who
    LEFT JOIN cin_characteristics AS what
      ON what.child_id = who.child_id AND what.returned_on = who.returned_on
    WHERE who.child_id IS NOT NULL
  ) AS identifiers
  LEFT JOIN cin_ethnicity AS ethnicity ON ethnicity.code = identifiers.ethnic_code
  WHERE place = 1
),
placed AS (
  SELECT told.*, CASE WHEN sex.is_female THEN 'Female' WHEN sex.is_male THEN 'Male' END AS known,
    row_number() OVER (PARTITION BY child_id ORDER BY returned_on DESC, of_equals) AS place
  FROM told LEFT JOIN all_sex AS sex ON sex.code = told.sex
)
SELECT row_number() OVER (ORDER BY one.child_id) - 1 AS row_id, one.child_id, one.authority,
  coalesce(one.born_on, other.born_on) AS born_on,
  coalesce(one.expected_on, other.expected_on) AS expected_on,
  coalesce(one.known, other.known, 'Not known') AS sex,
  coalesce(one.ethnic_group, other.ethnic_group, 'Refused or not known') AS ethnic_group,
  one.is_unaccompanied OR coalesce(other.is_unaccompanied, FALSE) AS is_unaccompanied
FROM (SELECT * FROM placed WHERE place = 1) AS one
LEFT JOIN (SELECT * FROM placed WHERE place = 2) AS other ON other.child_id = one.child_id
"""


def query() -> str:
    """One row a child. The later return is right, the SSDA903 of two of one day.

    What the later does not know is taken from the other return, if it was given. Only the
    SSDA903 tells who came unaccompanied. A child not yet born has no date of birth.
    """
    return _QUERY
