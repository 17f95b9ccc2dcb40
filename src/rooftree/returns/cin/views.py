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

VIEWS = (PUPIL_NUMBERS, DISABILITIES_USED, DISABLED_CHILDREN)
VIEW_LINKS = (
    Link(
        "pupil_number",
        table="identifiers",
        to="pupil_numbers",
        on="pupil_number.UPN = identifiers.UPN",
    ),
)
