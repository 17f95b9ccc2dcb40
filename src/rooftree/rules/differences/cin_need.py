"""Children in need census: where episodes and assessments differ on purpose."""

from __future__ import annotations

from rooftree.rules.differences.difference import Difference

NEED = [
    # Episodes
    Difference(
        ("8565",),
        theirs="Plans of child protection are those of a test that was left in, and the rule stops "
        "unless an episode has as many CIN plans as enquiries, so that it finds nothing.",
        ours="The plans are those of the return, and each date after the closure is named.",
        why="The check is of everything that happened in the episode.",
    ),
    Difference(
        ("8569Q",),
        theirs="A referral of the last working day before the year fails, and one of the first "
        "days of a year that begins on a day off.",
        ours="Only one from before that working day does.",
        why="The check allows one working day, and a referral of the year belongs in its census.",
    ),
    Difference(
        ("8815",),
        theirs="Open referrals without further action fail beside an open one that needed some.",
        ours="Only those that needed some do.",
        why="The check is of the episodes in which something is still to be done.",
    ),
    Difference(
        ("8816", "8500"),
        theirs="A child without an identifier and with an open episode stops the whole check.",
        ours="Rule 8500 names the child, and everything else is checked.",
        why="It is the very fault that rule 8500 is there for.",
    ),
    Difference(
        ("8832",),
        theirs="The rows of episodes and plans are exchanged, so that other children are named.",
        ours="The rows named are the episode and its plan.",
        why="A finding names what has to be put right.",
    ),
    Difference(
        ("2884",),
        theirs="Of two rows that stand at one place in their tables the report leaves out one.",
        ours="Both are named.",
        why="Places are counted anew in each table and say nothing across them.",
    ),
    # Assessments and their factors
    Difference(
        ("8614", "8898"),
        theirs="The rule stops at the list of factors as soon as it finds something.",
        ours="It runs.",
        why="A rule that stopped must not look like one that found nothing.",
    ),
    Difference(
        ("8897Q",),
        theirs="The rule stops as soon as an assessment that fails has factors, and assessments "
        "of two episodes that have one number are mixed.",
        ours="It runs, and assessments are told apart by episode and number.",
        why="The numbers of assessments begin anew in each episode.",
    ),
    Difference(
        ("8869", "8945Q", "8950Q"),
        theirs="A list of factors is held against one code, so that none ever fails.",
        ours="The code is looked for in the list.",
        why="A return gives the factors of an assessment as a list.",
    ),
    Difference(
        ("8873Q",),
        theirs="The factor 21 is looked for as a piece of text.",
        ours="It is looked for as one of the codes.",
        why="A code that has 21 in it is another code.",
    ),
    Difference(
        ("8670Q",),
        theirs="An assessment that began exactly 45 working days before the reference date fails.",
        ours="One that began earlier than that does.",
        why="The check allows 45 working days, as 8675Q allows 15.",
        answers=("8670Q",),
    ),
    Difference(
        ("8863Q",),
        theirs="Two assessments with the same dates do not overlap.",
        ours="They do.",
        why="One assessment recorded twice is counted twice.",
    ),
    Difference(
        ("8896",),
        theirs="Assessments of the episode that have ended fail too.",
        ours="Only those without an end do.",
        why="An end that is there is not what has to be put right.",
    ),
    Difference(
        ("8569Q", "8670Q", "8675Q"),
        theirs="Bank holidays stand in the program from 2022 to 2027.",
        ours="They are those published for England, from 1990 to 2035.",
        why="A bank holiday that is not known would count as a working day.",
    ),
]
