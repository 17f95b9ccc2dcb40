"""Named queries over the census, one row a thing, for what one condition cannot say."""

from __future__ import annotations

from rooftree.returns.description import Column, Link, Table, View

PUPIL_NUMBERS = View(
    Table(
        "pupil_numbers",
        "Pupil numbers",
        (Column("UPN", "code"), Column("times", "integer"), Column("authority", "text")),
        rows="one",
        row_name="pupil_number",
        key="UPN",
    ),
    # How often a number is given, and the authority in it where that is in the list of the year.
    """
    SELECT identifiers.UPN, count(*) AS times, max(known.code) AS authority
    FROM identifiers
    LEFT JOIN codes_upn_authority AS known ON known.code = substr(identifiers.UPN, 2, 3)
    WHERE identifiers.UPN IS NOT NULL
    GROUP BY identifiers.UPN
    """,
    reads=("identifiers", "codes_upn_authority"),
)

DISABILITIES_USED = View(
    Table(
        "disabilities_used",
        "Codes of disability in use",
        (Column("Disability", "code"),),
        rows="one",
        row_name="disability_used",
        key="Disability",
    ),
    """
    SELECT DISTINCT disabilities.Disability
    FROM disabilities
    JOIN codes_disability AS known ON known.code = disabilities.Disability
    WHERE NOT known.is_none
    """,
    reads=("disabilities", "codes_disability"),
)

DISABLED_CHILDREN = View(
    Table(
        "disabled_children",
        "Children with a disability",
        (Column("LAchildID", "child"), Column("codes", "integer")),
        rows="one",
        row_name="disabled_child",
    ),
    # A code that is not in the list stands for a disability all the same: another rule names it.
    """
    SELECT disabilities.LAchildID, count(DISTINCT disabilities.Disability) AS codes
    FROM disabilities
    LEFT JOIN codes_disability AS known ON known.code = disabilities.Disability
    WHERE disabilities.Disability IS NOT NULL AND known.is_none IS NOT TRUE
    GROUP BY disabilities.LAchildID
    """,
    reads=("disabilities", "codes_disability"),
)

PLANS_AND_CONFERENCES = View(
    Table(
        "plans_and_conferences",
        "Plans that start and initial conferences in the year",
        (Column("plans", "integer"), Column("conferences", "integer")),
        rows="one",
        row_name="plans_and_conferences_of_year",
        key="plans",
    ),
    # A conference is recorded with the enquiry that led to it, or else with the episode.
    """
    SELECT sum(plan) AS plans, sum(conference) AS conferences
    FROM (
      SELECT CPPstartDate AS day, 1 AS plan, 0 AS conference FROM plans
      UNION ALL SELECT DateOfInitialCPC, 0, 1 FROM episodes
      UNION ALL SELECT DateOfInitialCPC, 0, 1 FROM section47
    ) AS events
    JOIN collection ON events.day BETWEEN collection."start" AND collection."end"
    """,
    reads=("plans", "episodes", "section47", "collection"),
)

PLANS_WITHOUT_CONFERENCE = View(
    Table(
        "plans_without_conference",
        "Plans that start in the year without a conference on that day",
        (Column("episode_key", "text"), Column("plan", "integer")),
        rows="many",
        row_name="plan_without_conference",
        key="episode_key",
    ),
    # The conference is that of an enquiry of the episode that needed one; only where the episode
    # has no such enquiry, the conference that is recorded with the episode.
    """
    SELECT plans.episode_key, plans.row_id AS plan
    FROM plans
    JOIN collection ON plans.CPPstartDate BETWEEN collection."start" AND collection."end"
    LEFT JOIN (
      SELECT episode_key, DateOfInitialCPC FROM section47
      WHERE ICPCnotRequired IS DISTINCT FROM '1'
      UNION
      SELECT episode_key, DateOfInitialCPC FROM episodes
      WHERE episode_key NOT IN (
        SELECT episode_key FROM section47
        WHERE ICPCnotRequired IS DISTINCT FROM '1' AND episode_key IS NOT NULL)
    ) AS held ON held.episode_key = plans.episode_key
      AND held.DateOfInitialCPC = plans.CPPstartDate
    WHERE held.episode_key IS NULL
    """,
    reads=("plans", "section47", "episodes", "collection"),
)

VIEWS = (
    PLANS_WITHOUT_CONFERENCE,
    PUPIL_NUMBERS,
    DISABILITIES_USED,
    DISABLED_CHILDREN,
    PLANS_AND_CONFERENCES,
)
VIEW_LINKS = (
    *(
        Link(
            "unmatched",
            table=table,
            to="plans_without_conference",
            on=f"unmatched.episode_key = {table}.episode_key",
            many=True,
        )
        for table in ("plans", "section47", "episodes")
    ),
    Link(
        "pupil_number",
        table="identifiers",
        to="pupil_numbers",
        on="pupil_number.UPN = identifiers.UPN",
    ),
)
