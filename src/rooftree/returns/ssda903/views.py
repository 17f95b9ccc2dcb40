"""Named queries over the return, one row a thing, for what one condition cannot say."""

from __future__ import annotations

from rooftree.returns.description import Column, Table, View

LEGAL_STATUS_RUNS = View(
    Table(
        "legal_status_runs",
        "Runs of legal status",
        (
            Column("CHILD", "child"),
            Column("episode", "integer"),
            Column("start", "date"),
            Column("end", "date"),
        ),
        rows="many",
        row_name="legal_status_run",
        order=("start",),
    ),
    # A run goes on while the status is the same and each episode adjoins the one before.
    """
    SELECT CHILD, episode, first_value(DECOM) OVER run AS "start",
      last_value(DEC) OVER run AS "end"
    FROM (
      SELECT *, sum(CASE WHEN goes_on THEN 0 ELSE 1 END)
        OVER (PARTITION BY CHILD ORDER BY n) AS run_number
      FROM (
        SELECT CHILD, row_id AS episode, DECOM, DEC, n,
          coalesce(LS = lag(LS) OVER (PARTITION BY CHILD ORDER BY n)
            AND DECOM = lag(DEC) OVER (PARTITION BY CHILD ORDER BY n), FALSE) AS goes_on
        FROM episodes WHERE n IS NOT NULL
      ) AS compared
    ) AS numbered
    WINDOW run AS (PARTITION BY CHILD, run_number ORDER BY n
      ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING)
    """,
    reads=("episodes",),
)

PERIODS_OF_CARE = View(
    Table(
        "periods_of_care",
        "Periods of care",
        (Column("CHILD", "child"), Column("start", "date"), Column("end", "date")),
        rows="many",
        row_name="period_of_care",
        order=("start",),
    ),
    # A period begins where an episode does not adjoin the one before it.
    """
    SELECT CHILD, min(DECOM) AS "start",
      CASE WHEN count(DEC) = count(*) THEN max(DEC) END AS "end"
    FROM (
      SELECT *, sum(CASE WHEN goes_on THEN 0 ELSE 1 END)
        OVER (PARTITION BY CHILD ORDER BY n) AS period_number
      FROM (
        SELECT CHILD, DECOM, DEC, n,
          coalesce(DECOM = lag(DEC) OVER (PARTITION BY CHILD ORDER BY n), FALSE) AS goes_on
        FROM episodes WHERE n IS NOT NULL
      ) AS compared
    ) AS numbered
    GROUP BY CHILD, period_number
    """,
    reads=("episodes",),
)

CONTINUOUS_CARE = View(
    Table(
        "continuous_care",
        "Continuous care",
        (Column("CHILD", "child"), Column("all_year", "flag")),
        rows="one",
        row_name="continuous_care",
    ),
    # Whether a child with an episode has been looked after for twelve months at the year's end.
    # As the department has it (validation rules 2021 to 2022, commonly used expressions; the
    # guide, OC2): in care on the first day, and since then no episode in a series of short
    # breaks, none that ended but to go on in another, none that began care. The reasons decide:
    # that an episode which ended with X1 adjoins no other is for the checks on sequence to say.
    # An end after the year is still to come. Blank where a missing start or reason decides it.
    # A return holds every episode of its year from the day it began, so this year's is enough;
    # no longer time can be told by it, and last year's return goes back one year more, no further.
    """
    SELECT CHILD,
      CASE
        WHEN bool_or(breaks) OR (count(DECOM) = count(*) AND NOT bool_or(on_first_day)) THEN FALSE
        WHEN count(breaks) = count(*) AND bool_or(on_first_day) THEN TRUE
      END AS all_year
    FROM (
      SELECT CHILD, DECOM,
        coalesce(DECOM <= "start" AND coalesce(DEC > "start", TRUE), FALSE) AS on_first_day,
        CASE
          WHEN DEC <= "start" OR DECOM > "end" THEN FALSE
          ELSE coalesce(is_short_break, FALSE)
            OR coalesce(DECOM > "start" AND starts_care, FALSE)
            OR (coalesce(DEC <= "end", FALSE)
              AND CASE WHEN REC IS NOT NULL THEN coalesce(ends_care, TRUE) END)
        END AS breaks
      FROM episodes CROSS JOIN collection
      LEFT JOIN codes_legal_status AS ls ON ls.code = episodes.LS
      LEFT JOIN codes_reason_new_episode AS rne ON rne.code = episodes.RNE
      LEFT JOIN codes_reason_ceased AS rec ON rec.code = episodes.REC
      WHERE CHILD IS NOT NULL
    ) AS judged
    GROUP BY CHILD
    """,
    reads=(
        "episodes",
        "codes_legal_status",
        "codes_reason_new_episode",
        "codes_reason_ceased",
    ),
)

PUPIL_NUMBERS = View(
    Table(
        "pupil_numbers",
        "Pupil numbers",
        (Column("UPN", "code"), Column("times", "integer")),
        rows="one",
        row_name="pupil_number",
        key="UPN",
    ),
    # How often a number stands in the Header; the codes for a number that is not known are none.
    """
    SELECT UPN, count(*) AS times
    FROM header
    WHERE UPN IS NOT NULL AND UPN NOT IN (SELECT code FROM codes_upn_unknown)
    GROUP BY UPN
    """,
    reads=("header", "codes_upn_unknown"),
)

LISTED_PROVIDERS = View(
    Table(
        "listed_providers",
        "Providers in the list",
        (
            Column("URN", "code"),
            Column("list_has_places", "flag"),
            Column("list_has_kinds", "flag"),
            Column("list_has_authorities", "flag"),
            Column("list_has_postcodes", "flag"),
        ),
        rows="one",
        row_name="listed_provider",
        key="URN",
    ),
    # What the list gives at all: where it gives codes to none, the published one for example, a
    # provider without them says nothing; where it does, such a provider has none. It may withhold
    # the postcodes of children's homes alone (K1, K2).
    """
    SELECT URN, list_has_places, list_has_kinds, list_has_authorities, list_has_postcodes
    FROM (SELECT DISTINCT URN FROM providers WHERE URN IS NOT NULL) AS numbers
    CROSS JOIN (
      SELECT count(PLACE_CODES) > 0 AS list_has_places,
        count(PROVIDER_CODES) > 0 AS list_has_kinds,
        count(coalesce(LA_CODE, LA_CODE_INFERRED)) > 0 AS list_has_authorities,
        count(POSTCODE) > 0 AND (count(home) = 0
          OR count(CASE WHEN home = 1 THEN POSTCODE END) > 0) AS list_has_postcodes
      FROM (
        SELECT *, CASE WHEN PLACE_CODES LIKE '%K1%' OR PLACE_CODES LIKE '%K2%' THEN 1 END AS home
        FROM providers
      ) AS marked
    ) AS whole
    """,
    reads=("providers",),
)

CARE_AFTER_14 = View(
    Table(
        "care_after_14",
        "Care after the fourteenth birthday",
        (Column("CHILD", "child"), Column("long_enough", "flag")),
        rows="one",
        row_name="care_after_14",
    ),
    # Whether a child was in care long enough to be a care leaver for the return: for thirteen
    # weeks after the 14th birthday, some of it after the 16th. So the law has it (Children Act
    # 1989, section 23A; Care Leavers (England) Regulations 2010, regulation 3) and the checks
    # 1001 and 1002. The time need not be in one piece; a series of short breaks does not count.
    # Who leaves on the 16th birthday has reached 16. Some are care leavers by another way, such
    # as being in custody on the 16th birthday: no episode shows it.
    # This year's return and last year's hold every episode from the day on which last year
    # began, and no other: before it a child may have been in care on any day after 14. So it is
    # blank where that time could decide, as it can for most who are 18 or older; TRUE where
    # what is shown is enough; and FALSE only where no care before the two years could make it
    # enough. An episode without a start, and one that last year's return leaves open and this
    # year's does not go on with, may have lasted as long as its dates allow, but are not shown.
    """
    SELECT CHILD,
      CASE
        WHEN sum(shown_days) >= 91 AND bool_or(shown AND after_16) THEN TRUE
        WHEN sum(days) < 91 OR NOT bool_or(after_16) THEN FALSE
      END AS long_enough
    FROM (
      SELECT CHILD, shown, finish >= begin AND finish >= sixteen AS after_16,
        greatest(0, days_between(greatest(begin, coalesce(reached, begin)), finish)) AS days,
        CASE WHEN shown THEN greatest(0,
          days_between(greatest(begin, coalesce(reached_shown, begin)), finish))
          ELSE 0 END AS shown_days
      FROM (
        SELECT *, max(finish) OVER earlier AS reached,
          max(CASE WHEN shown THEN finish END) OVER earlier AS reached_shown
        FROM (
          SELECT child.CHILD, years_after(child.DOB, 16) AS sixteen, care.shown,
            greatest(coalesce(care.DECOM, years_after(child.DOB, 14)),
              years_after(child.DOB, 14)) AS begin,
            coalesce(care.DEC, "end") AS finish
          FROM header AS child
          CROSS JOIN collection
          JOIN (
            SELECT CHILD, DECOM, DEC, LS, DECOM IS NOT NULL AS shown FROM episodes
            UNION ALL
            SELECT e.CHILD, e.DECOM, e.DEC, e.LS, e.DECOM IS NOT NULL AND e.DEC IS NOT NULL
            FROM episodes_last AS e
            LEFT JOIN episodes AS now ON now.CHILD = e.CHILD AND now.DECOM = e.DECOM
            WHERE e.DEC IS NOT NULL OR now.CHILD IS NULL
            UNION ALL
            SELECT CHILD, NULL, years_after("start", -1), NULL, FALSE
            FROM header CROSS JOIN collection
          ) AS care ON care.CHILD = child.CHILD
          LEFT JOIN codes_legal_status AS ls ON ls.code = care.LS
          WHERE child.n = 1 AND child.DOB IS NOT NULL AND NOT coalesce(ls.is_short_break, FALSE)
        ) AS dated
        WINDOW earlier AS (PARTITION BY CHILD ORDER BY begin, finish
          ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)
      ) AS in_order
    ) AS measured
    GROUP BY CHILD
    """,
    reads=("header", "episodes", "episodes_last", "codes_legal_status"),
)

VIEWS: tuple[View, ...] = (
    LEGAL_STATUS_RUNS,
    PERIODS_OF_CARE,
    CONTINUOUS_CARE,
    CARE_AFTER_14,
    PUPIL_NUMBERS,
    LISTED_PROVIDERS,
)
