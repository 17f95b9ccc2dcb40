"""SSDA903: where Rooftree differs on purpose from the checker that authorities use now."""

from __future__ import annotations

from rooftree.rules.differences.difference import Checker, Difference
from rooftree.rules.differences.ssda903_from_300 import FROM_300
from rooftree.rules.differences.ssda903_reading import READING, STOPPING

CHECKER = Checker(
    "csc-validator-be-903 (lac_validator)",
    "0.1.17",
    "MIT, Social Finance Digital Labs and contributors",
)
_OURS = (
    "OURS-DECOM", "OURS-RNE", "OURS-LS", "OURS-CIN", "OURS-PLACE", "OURS-CHILD",
    "OURS-DATE-PLACED", "OURS-SW-DECOM",
)  # fmt: skip
_ALL_YEAR = ("157", "185", "186", "187", "190", "191", "197B", "198", "543", "545", "546")

DIFFERENCES = [
    *READING,
    # Episodes and placements
    Difference(
        ("370", "371", "372", "373", "374", "375", "376", "379"),
        theirs="An episode that is still open is passed over.",
        ours="It is checked; where a length counts, it is counted to the end of the year.",
        why="An open episode has a start and a placement like any other.",
        answers=("374",),
    ),
    Difference(
        ("142", "199", "225", "226"),
        theirs="An episode without a start is passed over, or is the child's last.",
        ours="It has no place in the order; where its end is enough to decide, that counts.",
        why="Nobody can say what it came after. Our own check of a blank start names it.",
    ),
    Difference(
        ("199",),
        theirs="Of two episodes that began on one day, the one in which the child was adopted may "
        "come first.",
        ours="It comes first only where it had ended.",
        why="An episode is after an adoption, not beside it.",
    ),
    Difference(
        _ALL_YEAR,
        theirs="Reasons alone decide: care that begins within the year counts as care all year "
        "unless it begins with S, who left on the last day stayed, and who left on the first "
        "day, or has only an episode without dates, was not in care all year.",
        ours="A child is in care all year who was in care on the first day and did not leave by "
        "the last; nothing is said where a missing date or reason decides it.",
        why="The return holds every episode of its year, and who left on 31 March is not looked "
        "after at 31 March.",
    ),
    Difference(
        ("234",),
        theirs="The age is that on the day on which the episode that ended had begun.",
        ours="It is that on the day on which the next begins, or else this one ends.",
        why="The text takes the start of the episode after the one with the reason.",
    ),
    Difference(
        ("377",),
        theirs="More than two holidays of the foster carer anywhere in the file fail.",
        ours="More than two that begin within twelve months fail.",
        why="The check is of any twelve months.",
    ),
    Difference(
        ("146",),
        theirs="For 2024/25 the code K3 is held in small letters, so that every such placement "
        "fails, and H5 and P2, which had ended, pass.",
        ours="K3 is valid from 2024/25 and H5 and P2 until 2023/24.",
        why="Supported accommodation got the code K3 with that collection.",
    ),
    Difference(
        ("144",),
        theirs="The legal status D1 passes after 2023/24.",
        ours="It is valid until 2023/24.",
        why="Its checks, 445 and 451, were withdrawn with the code.",
    ),
    Difference(
        ("336",),
        theirs="It asks whether a child in A4 was with foster carers before.",
        ours="It asks it of A3 and A5.",
        why="A3 and A5 are with the child's foster carers; the adopters of A4 are others.",
        answers=("336",),
    ),
    Difference(
        ("607",),
        theirs="A reason that is no code counts as the end of care.",
        ours="A reason that is no code ends nothing: the child's other rows are blamed.",
        why="Check 149 speaks of the code.",
        answers=("607",),
    ),
    Difference(
        _OURS,
        theirs="No rule asks for a blank start, reason, legal status, need or placement, nor of "
        "whom a row is, when a decision was made or since when a social worker is there.",
        ours="Rules of our own do.",
        why="The checks of codes pass what is blank, and nothing else would name it.",
    ),
    # Providers and distances
    Difference(
        ("219", "221", "224", "229"),
        theirs="Where the list gives no provider's codes or authority, or no postcode of a "
        "children's home, every one of them is another.",
        ours="Such a list decides nothing; one that gives them decides for every provider in it.",
        why="The published list has no codes and withholds those postcodes.",
    ),
    Difference(
        ("219", "221", "224", "229"),
        theirs="A provider who is in no list is one of another type, postcode, kind or authority.",
        ours="It decides nothing.",
        why="What is not known contradicts nothing; check 1008 names the number.",
    ),
    Difference(
        ("218",),
        theirs="A place that is not known is outside England up to 2024/25, and in it since, also "
        "for short breaks; an episode that ended before the year passes.",
        ours="It may be in England in every year, but for short breaks; an episode passes that "
        "ended by 31 March 2015.",
        why="The text leaves out only places that are known to be elsewhere, and names that day; a "
        "short break has no postcode, and check 214 forbids it a number.",
    ),
    Difference(
        ("241",),
        theirs="The placement's authority is compared with the one that submits.",
        ours="It is compared with those in which the provider has premises.",
        why="That is what the check asks. Without a list of providers it is not run.",
        answers=("241",),
    ),
    Difference(
        ("392c",),
        theirs="An expected answer counts on the real postcode directory.",
        ours="Without the directory the rule is not run.",
        why="A rule that was not run must not look like one that found nothing.",
        answers=("392c",),
    ),
    Difference(
        ("453", "503G"),
        theirs="A distance that is missing only this year is not seen: half of the test is a copy.",
        ours="A distance in one year alone fails, whichever it is.",
        why="Both halves of the question are meant.",
    ),
    # The child, and last year
    Difference(
        ("202",),
        theirs="Every child fails when last year's file has 1 and 2 and this year's M and F.",
        ours="1 is M and 2 is F.",
        why="The codes changed with 2024/25, the children did not.",
    ),
    Difference(
        ("165",),
        theirs="It asks for the sexes 1 and 2 in every year.",
        ours="It asks for the codes of the year.",
        why="From 2024/25 the codes are M and F, and no row could fail. Check 101 names 1 and 2.",
        answers=("165",),
    ),
    Difference(
        ("165",),
        theirs="It fails a girl of whom it is said whether she is a mother if she has left care, "
        "and passes every child who has no episode.",
        ours="Saying so is right for her; a code that is none, or of a boy, fails in any case.",
        why="The text lets it be left out for who has left care; check 628 is the one that asks.",
    ),
    Difference(
        ("157",),
        theirs="A child is 16 or under at the end of the year up to the 16th birthday.",
        ours="Up to the day before the 17th.",
        why="Until then a child is 16, and check 186 asks for a score until then.",
    ),
    Difference(
        ("205A",),
        theirs="From CSV files no child fails: those who are in no UASC table this year are not "
        "looked at.",
        ours="They are: they are the children whose status is no longer there.",
        why="It is the case that the check names.",
    ),
    Difference(
        ("205D",),
        theirs="From CSV files a child who stood in last year's UASC table without a day on which "
        "the status ceased counts as one without the status.",
        ours="Being in the table is the status.",
        why="A blank day says that the status goes on, if anything.",
    ),
    Difference(
        ("210",),
        theirs="Children who came into care from 24 March fail.",
        ours="Children who came more than a week before the year's end fail.",
        why="The title and the reason of the check are a week's grace; its text turns that round.",
    ),
    Difference(
        ("203", "204", "208"),
        theirs="A child who is in last year's Header twice stops the rule.",
        ours="The first row counts, and the rule runs.",
        why="One repeated row must not leave all other children unchecked.",
    ),
    # Adoption and earlier permanence
    Difference(
        ("117", "118"),
        theirs="A decision about a child who has no episode passes, whatever its date.",
        ours="It is compared with the year.",
        why="The text does so whether or not there is an episode to compare with.",
    ),
    Difference(
        ("184",),
        theirs="A decision about a child whose date of birth is not known fails.",
        ours="It passes.",
        why="What is not known contradicts nothing; check 102 asks for the date of birth.",
    ),
    Difference(
        ("560", "561", "582", "583", "584"),
        theirs="Dates are compared as text, day first; 584 also names rows by their place in "
        "another table.",
        ours="Dates are compared as dates, and the row that fails is named.",
        why="02/01/2025 is later than 03/01/2024.",
    ),
    Difference(
        ("601",),
        theirs="An adopted child who has no row about the adoption passes.",
        ours="The child's episode fails.",
        why="All six items are missing then.",
    ),
    Difference(
        ("635",),
        theirs="An authority or a date passes beside the code for no earlier permanence.",
        ours="It fails.",
        why="The check is of that code too.",
        answers=("635",),
    ),
    # Care leavers
    Difference(
        ("1001", "1002"),
        theirs="A care leaver fails whose care within two years of returns is too short, which is "
        "so of most who are 19 to 21.",
        ours="Only where the two years can tell; otherwise the rule is silent.",
        why="Care before the two years may have been long enough.",
        answers=("1001", "1002"),
    ),
    Difference(
        ("1007",),
        theirs="A care leaver who is in care still passes.",
        ours="Such a care leaver fails.",
        why="It is the case that the check names.",
    ),
    Difference(
        ("347",),
        theirs="It asks for the accommodation T, which is no code, and never fails.",
        ours="It asks for a foyer by the fact of the code, and for T.",
        why="The codes of a foyer are T1 and T2.",
    ),
    # Social workers and deprivation of liberty
    Difference(
        ("SW01STG1",),
        theirs="Numbers of rows of one table are given under another.",
        ours="The rows are those of Episodes.",
        why="A finding names the row that is to be looked at.",
        answers=("SW01STG1",),
    ),
    Difference(
        ("SW11aSTG2", "SW11bSTG2"),
        theirs="A row without dates, or that ends before it starts, is taken in the file's order.",
        ours="Rows are taken by their start; one without dates has no place among them.",
        why="The order of a file says nothing about time.",
        answers=("SW11aSTG2", "SW11bSTG2"),
    ),
    Difference(
        ("SW12STG2",),
        theirs="A social worker must have started within care.",
        ours="One from before care, who is still there, is reported.",
        why="The guidance asks to report who is there.",
        answers=("SW12STG2",),
    ),
    Difference(
        ("SW15STG2", "SW16aSTG2", "SW16bSTG2", "SW16cSTG2"),
        theirs="The rules were written and taken away at once: they never run.",
        ours="They run from 2024/25.",
        why="They are among the checks of that collection.",
    ),
    Difference(
        ("SW17STG2",),
        theirs="Children who left care fail for want of a social worker.",
        ours="Only children who are looked after at the end of the year do.",
        why="Who left care needs none.",
    ),
    Difference(
        ("705",),
        theirs="Orders are taken by their end, those without one first.",
        ours="They are taken by their start.",
        why="An order runs from its start: the one that starts while another runs is named.",
        answers=("705",),
    ),
    Difference(
        ("706",),
        theirs="It stops without last year's table, or names rows of last year's as this year's.",
        ours="The row of this year's first order is named, or that of the Header if there is none.",
        why="A finding names a row of this year that can be put right.",
        answers=("706",),
    ),
    *STOPPING,
    *FROM_300,
]
