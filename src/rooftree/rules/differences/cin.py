"""Children in need census: where Rooftree differs on purpose from the checker in use now."""

from __future__ import annotations

from rooftree.rules.differences.cin_need import NEED
from rooftree.rules.differences.cin_plans import PLANS
from rooftree.rules.differences.difference import Checker, Difference

CHECKER = Checker(
    "csc-validator-be-cin (cin_validator)",
    "0.1.13",
    "MIT, Social Finance Digital Labs and contributors",
)

_TWO_DATES = (
    "1103", "1104", "1105", "2889", "4008", "4009Q", "4011", "4015", "8565", "8841", "8920",
)  # fmt: skip

DIFFERENCES: list[Difference] = [
    Difference(
        _TWO_DATES,
        theirs="A date written 03/06/2024 is taken for 6 March.",
        ours="It is 3 June.",
        why="Who writes a date so in England puts the day first.",
    ),
    # The child
    Difference(
        ("1510",),
        theirs="The check letter is worked out only for numbers that end in a figure.",
        ours="It is worked out for temporary numbers too.",
        why="A temporary number has a check letter like any other; its last letter counts by its "
        "place.",
    ),
    Difference(
        ("1530",),
        theirs="Only numbers of 13 characters are looked at.",
        ours="All of four characters or more are.",
        why="The authority stands in the second to the fourth.",
    ),
    Difference(
        ("1560Q",),
        theirs="A former number must be a letter and twelve digits.",
        ours="A temporary number, which ends with a letter, is a number too.",
        why="A child may have had a temporary number before this one, and the schema takes it.",
    ),
    Difference(
        ("1580",),
        theirs="Letters with accents and of other alphabets pass.",
        ours="Letters are A to Z.",
        why="An accent is easily lost between two systems, and the child with it.",
    ),
    Difference(
        ("8530Q",),
        theirs="A birth expected exactly 30 days before or nine months after the reference date "
        "fails.",
        ours="Both days pass.",
        why="They are the ends of what is allowed.",
    ),
    Difference(
        ("8540",),
        theirs="What the rule finds is lost before it reaches the report.",
        ours="It is reported.",
        why="A rule that lost its findings must not look like one that found nothing.",
    ),
    # The whole return
    Difference(
        ("2886Q",),
        theirs="Up to 2023/24 a child whose gender is blank counts also with an expected date of "
        "birth, and a return without children stops the rule.",
        ours="A child with an expected date of birth never counts, and a return without children "
        "passes.",
        why="The sex of a child who is not born is not known.",
    ),
    Difference(
        ("2887Q",),
        theirs="It counts the rows that say that there is no disability.",
        ours="It counts the different codes of disabilities.",
        why="A large return always has many such rows, so that only small ones failed.",
    ),
    *NEED,
    *PLANS,
]
