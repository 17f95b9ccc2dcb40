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

VIEWS: tuple[View, ...] = (LEGAL_STATUS_RUNS, PERIODS_OF_CARE)
