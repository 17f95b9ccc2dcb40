"""SSDA903: where the other checker differs in many rules, by how it reads and when it stops."""

from __future__ import annotations

from rooftree.rules.differences.difference import Difference

_CODES = ("143", "144", "145", "146", "149", "177", "178", "631", "1006")
_NO_DATE = (
    "118", "191", "302", "334", "336", "452", "453", "502", "503A", "503G", "503H", "503J", "1001",
    "1003", "1011",
)  # fmt: skip
_NO_DATE = (
    "118", "191", "302", "334", "336", "452", "453", "502", "503A", "503G", "503H", "503J", "1001",
    "1003", "1011",
)  # fmt: skip
_SAME_CHILD = (
    "INT11", "INT12", "INT13", "INT14", "INT15", "INT16", "INT17", "INT18", "INT21", "303",
)  # fmt: skip

READING = [
    Difference(
        ("103", "131", "132", "133", "SW02STG1"),
        theirs="An expected answer fails a valid code in small letters.",
        ours="Codes are read without regard to case, once, for every rule.",
        why="Its own reader would have put the code in capitals before the rule saw it.",
        answers=("103", "131"),
    ),
    Difference(
        ("114", "175"),
        theirs="An expected answer fails an empty text and passes nothing at all.",
        ours="Both are blank, and a blank code is not an unknown one.",
        why="Nobody sees the difference in a file: both are an empty cell.",
        answers=("114", "175"),
    ),
    Difference(
        (*_CODES, "120", "176", "196", "1009"),
        theirs="An expected answer fails a code in small letters and an empty text, not nothing.",
        ours="Codes are read without regard to case, and both sorts of nothing are blank.",
        why="Its own reader puts codes in capitals, and other checks ask for what is blank.",
        answers=_CODES,
    ),
    Difference(
        ("219", "221", "224", "227", "228", "229", "1008"),
        theirs="Providers' numbers are not read as text, so that a list in which every number is "
        "digits stops these rules, and in a mixed list numbers of digits are not found.",
        ours="A number is text, however the list was saved.",
        why="Whether a spreadsheet took a number for one says nothing about the provider.",
    ),
    Difference(
        ("164", "231", "392a", "392b", "406"),
        theirs="A child who stands in the UASC table twice shifts the status of all below.",
        ours="The status is found by the child's identifier, however often the child is there.",
        why="One repeated row made others' status wrong; check INT36 names the row itself.",
    ),
    Difference(
        ("134", "215", *_SAME_CHILD),
        theirs="A child who stands more than once in a table of one row a child is compared with "
        "each row.",
        ours="The first row counts.",
        why="The table should hold one; checks INT31 to INT36 name the repetition.",
    ),
    Difference(
        ("365",),
        theirs="The rule fills every blank end of an episode with the last day of the year, for "
        "all rules that run later: what they find depends on the order.",
        ours="No rule changes the tables.",
        why="An open episode is open for every rule.",
    ),
    Difference(
        ("169", "229", "411", "633", "1015", "503H"),
        theirs="Authorities are those of 2021: a placement in Cumberland, North Yorkshire, "
        "Somerset or Westmorland and Furness has no authority, and their numbers are not valid.",
        ours="Authorities are known by every code that they have or had.",
        why="Those authorities exist since April 2023.",
    ),
]

# Rules that never ran, and rules that stop.
STOPPING = [
    Difference(
        ("231", "233", "709", "710"),
        theirs="They read columns that no file has and stop in every run.",
        ours="They read UASC, DEC and PLACE.",
        why="Only its tests use the other names, so that they pass.",
    ),
    Difference(
        _NO_DATE,
        theirs="One child whose only start is blank or cannot be read stops the rule for all "
        "children, and nobody is told.",
        ours="A row without its date has no place in the order, and the rule goes on. A rule that "
        "cannot run is named, and the exit status says so.",
        why="No errors and not run must not look the same.",
    ),
    Difference(
        ("347", "1007", "1016", "SW13STG1"),
        theirs="A date that cannot be read, or a birthday on 29 February, stops the rule.",
        ours="The row is undecided, and the rule goes on.",
        why="Other checks name the date; 29 February is decided in one place for every rule.",
    ),
]
