"""Children in need census: where enquiries and plans differ on purpose from the other checker."""

from __future__ import annotations

from rooftree.rules.differences.difference import Difference

_DRAFTS = (
    "8995Q", "9000Q", "9005", "9006", "9007", "9008", "9009", "9010Q", "9011", "9012", "9013",
    "9015Q",
)  # fmt: skip

PLANS = [
    # Section 47 enquiries
    Difference(
        ("8740", "2885"),
        theirs="Whether a conference was needed is understood as 1 and 0 only.",
        ours="True and false are understood too.",
        why="The schema takes both.",
    ),
    Difference(
        ("8675Q",),
        theirs="The last day counts too, so that an enquiry 15 working days before the end fails.",
        ours="It fails from 16 working days on.",
        why="The text says more than 15.",
    ),
    Difference(
        ("8870Q",),
        theirs="Dates are looked for as 31-12-2024, which no return has, so that none ever fails.",
        ours="The dates of the return are read.",
        why="The schema writes them 2024-12-31.",
    ),
    Difference(
        ("8890",),
        theirs="Two enquiries with the same dates do not overlap.",
        ours="They do.",
        why="One enquiry recorded twice is counted twice.",
    ),
    # Child protection plans and their reviews
    Difference(
        ("8730",),
        theirs="A number of plans that is not a number stops the rule.",
        ours="It fails.",
        why="How many plans came before is not given.",
    ),
    Difference(
        ("8935",),
        theirs="Open plans are compared only where their numbers, which begin anew in each "
        "episode, are the same.",
        ours="All open plans of a child are compared.",
        why="The check is of one child, and two plans of an episode never have one number.",
        answers=("8935",),
    ),
    Difference(
        ("8940",),
        theirs="Plans of two episodes that have the same number are never compared.",
        ours="All plans of a child are compared.",
        why="The check is of one child.",
    ),
    Difference(
        ("4003", "8841"),
        theirs="Only the first date of a group of reviews is read.",
        ours="Each is.",
        why="The schema takes several.",
    ),
    Difference(
        ("8842Q",),
        theirs="Reviews without a date are left out before the rule sees them.",
        ours="A review whose date is empty is a row without one.",
        why="It is what the rule asks for.",
    ),
    # CIN plans
    Difference(
        ("4003",),
        theirs="A CIN plan without an end is passed over, and a review is held against every plan "
        "of the child that has the number of its own.",
        ours="A CIN plan without an end runs to the reference date, and a review is held against "
        "the plan of its own episode.",
        why="A plan that is open now is the one a review is likeliest to fall in, and the numbers "
        "of plans begin anew in each episode.",
    ),
    Difference(
        ("4004",),
        theirs="Plans of the episode that have ended fail too.",
        ours="Only those without an end do.",
        why="An end that is there is not what has to be put right.",
    ),
    Difference(
        ("4001", "4003", "4004", "4010", "4016", "4017"),
        theirs="A date that cannot be read is none: the plan has no start, or is open.",
        ours="It was given: it is neither missing nor does it leave a plan open.",
        why="What was written is wrong, and not missing; the reading of the file names it.",
    ),
    # Pre-proceedings, as drafted for 2026/27
    Difference(
        _DRAFTS,
        theirs="The drafts are in no edition, and nothing of pre-proceedings reaches a rule.",
        ours="They run from 2026/27.",
        why="Authorities collect the year that is reported before the rules are final.",
    ),
    Difference(
        ("9000Q",),
        theirs="The draft counts rows, with or without a start.",
        ours="Only starts count.",
        why="It is the date that the query asks for.",
    ),
    Difference(
        ("9006",),
        theirs="Without a start the draft does not look at the date of the letter.",
        ours="The letter is held against the year whether or not there is a start.",
        why="The year does not hang on the start.",
    ),
    Difference(
        ("9007",),
        theirs="The draft is the wrong way round: it fails an offer where no letter was sent.",
        ours="A letter fails of which it is not said whether it offered a meeting.",
        why="That is what its message says.",
    ),
    Difference(
        ("9010Q",),
        theirs="In the draft only 1 is an offer.",
        ours="True is one too.",
        why="The schema takes both.",
    ),
    Difference(
        ("9011",),
        theirs="The draft fails a blank outcome.",
        ours="A blank outcome passes.",
        why="Pre-proceedings that still run have none.",
    ),
]
