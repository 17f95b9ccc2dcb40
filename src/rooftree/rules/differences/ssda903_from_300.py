"""SSDA903: further differences from the checker that authorities use now, of checks from 300 on.

They were found on drawn returns, with dates at every boundary, blanks, and rows that contradict
each other. None is in an expected answer.
"""

from __future__ import annotations

from rooftree.rules.differences.difference import Difference

_IN_ORDER = (
    "383", "388", "432", "433", "434", "435", "436", "437", "504", "574", "579", "583",
    "SW08STG2", "SW10STG2", "SW10aSTG2", "SW14STG2",
)  # fmt: skip
_LATEST = (
    "334", "502", "503A", "503B", "503C", "503D", "503E", "503F", "503G", "503H", "503J", "552",
    "562", "583", "SW08STG2",
)  # fmt: skip
_BLANK = (
    "355", "433", "574", "577", "581",
    "SW01aSTG1", "SW01bSTG1", "SW08STG2", "SW14STG2", "SW19STG2",
)  # fmt: skip
_ONE_ROW = (
    "358", "371", "372", "374", "521", "525", "601", "1014",
    "INT11", "INT12", "INT13", "INT14", "INT15", "INT16", "INT17", "INT18", "INT21",
)  # fmt: skip

FROM_300 = [
    # Rows that have no place, or share one
    Difference(
        _IN_ORDER,
        theirs="A row without its start, or with one that cannot be read, is the child's last.",
        ours="It has no place in the order.",
        why="Nobody can say what it came after. A check of its own names a start that is blank or "
        "cannot be read.",
    ),
    Difference(
        _LATEST,
        theirs="Of two rows that start on one day the first in the file may count as the later.",
        ours="The order of the file decides, and of two social workers the one who ended is first.",
        why="An episode that ended on the day it began stands before the one that goes on.",
    ),
    Difference(
        _ONE_ROW,
        theirs="Where a table of one row a child has two, each is compared.",
        ours="The first is.",
        why="Checks INT31 to INT36 name the child; more findings would say nothing new.",
    ),
    # What cannot be read, and what is blank
    Difference(
        ("333", "560", "561", "584", "624"),
        theirs="A date that cannot be read is blank, or another day; where texts are compared, "
        "1/5/2024 is not 01/05/2024.",
        ours="It is neither blank nor a day, and a day is the same however it is written.",
        why="A check of the date itself names one that cannot be read.",
    ),
    Difference(
        _BLANK,
        theirs="A date that cannot be read is blank, and two blanks are the same day.",
        ours="It is not blank, and a blank is no day.",
        why="A check of the date itself names one that cannot be read.",
    ),
    Difference(
        ("387", "389", "621"),
        theirs="Fails where the child's date of birth or the end of the episode is not known.",
        ours="Decides nothing then.",
        why="An age that is not known contradicts nothing; check 102 asks for the date of birth.",
    ),
    Difference(
        ("434", "435", "504"),
        theirs="Two blanks count as a change, of a placement's postcode, provider and number too.",
        ours="Nothing has changed where both are blank, as in check 436.",
        why="A placement that never has a number has not changed for want of one.",
    ),
    Difference(
        ("526",),
        theirs="A blank type of placement needs a provider.",
        ours="It decides nothing.",
        why="Only the type says whether there is one; our own check names a type that is blank.",
    ),
    Difference(
        ("1015",),
        theirs="A placement of which the authority is not known is in another.",
        ours="It decides nothing.",
        why="What is not known contradicts nothing; check 392b asks for the postcode.",
    ),
    # Birthdays, and the last day of the year
    Difference(
        ("407",),
        theirs="A child is under 18 on the eighteenth birthday.",
        ours="The child is 18, as in check 386.",
        why="The text is of a child who has reached that age.",
    ),
    Difference(
        ("440",),
        theirs="A child is under 4 on the fourth birthday.",
        ours="The child is 4.",
        why="So it is in check 441, which passes a child who says something on that day.",
    ),
    Difference(
        ("543",),
        theirs="A child who is 10 on 31 March is not asked about.",
        ours="The child is.",
        why="The text is of a child aged 10 or over at 31 March.",
    ),
    Difference(
        ("1016",),
        theirs="A birthday on 31 March is of the next year.",
        ours="It is of the year that ends that day.",
        why="The text counts age at the end of the year.",
    ),
    Difference(
        ("SW07STG2",),
        theirs="The year before is 365 days, so that its first day is left out of a leap year.",
        ours="It begins on 1 April.",
        why="The return asks for two whole years.",
    ),
    # Episodes
    Difference(
        ("361", "362"),
        theirs="Two spells with another legal status between them are one, however far apart.",
        ours="Each is measured for itself.",
        why="The time that the law allows is that of one order.",
    ),
    Difference(
        ("363", "364"),
        theirs="An episode that stands elsewhere in the file than in time may be left out of its "
        "spell.",
        ours="Episodes are taken by their start.",
        why="The order of a file says nothing about time.",
    ),
    Difference(
        ("388",),
        theirs="Only the next episode can be the one that goes on.",
        ours="Any can that starts that day.",
        why="An episode that overlaps hides no continuation; check 501 names it.",
    ),
    Difference(
        ("399",),
        theirs="The row in the Header is blamed for a review, though it says nothing of a mother, "
        "and an empty review for what the Header says.",
        ours="Each is blamed only for what it says.",
        why="There is nothing in the other row to put right.",
    ),
    Difference(
        ("502",),
        theirs="Any of last year's episodes that is open is compared, also one before the last.",
        ours="The last is, if it is open.",
        why="The text is of a record that ended with an open episode.",
    ),
    Difference(
        ("504",),
        theirs="Only an episode that ended with X1 goes on in the next.",
        ours="Every one does that ends as the next begins, unless care ended.",
        why="A reason that is blank or no code ends no period of care.",
    ),
    # Adoption and earlier permanence
    Difference(
        ("551", "559"),
        theirs="A child fails who has a row without a date of the decision beside one with a date.",
        ours="One date is enough.",
        why="The text is of a date that is not there.",
    ),
    Difference(
        ("557",),
        theirs="A decision fails that was made after the child had left care and still stands.",
        ours="Only the episode fails, and only where no decision was made before.",
        why="A later decision was not undone by leaving.",
    ),
    Difference(
        ("558",),
        theirs="A decision counts once for each episode that ended with an adoption.",
        ours="It counts once.",
        why="The text counts dates.",
    ),
    Difference(
        ("560",),
        theirs="A new decision fails beside the one of last year that is returned again.",
        ours="It passes.",
        why="Last year's decision is there, with its date.",
    ),
    Difference(
        ("632",),
        theirs="A date of which the day or the month is not known fails if it may be too late, "
        "and one that cannot be read passes if there is no episode.",
        ours="The first passes if it may be early enough, and the second fails.",
        why="What is not known contradicts nothing; what cannot be read is no date in any case.",
    ),
    Difference(
        ("634",),
        theirs="Care must have begun since the collection year did.",
        ours="Since 1 April 2016.",
        why="That day is in the text; its own answers put it in the place of the year's first day.",
    ),
    # Mothers, being missing, care leavers
    Difference(
        ("625",),
        theirs="The latest episode that ended counts, though a later one is open; a birth after "
        "the year passes for a child of whom no episode ended.",
        ours="The latest episode counts, and a birth after the year fails for every child.",
        why="The text takes the end of the latest episode, or of the year.",
    ),
    Difference(
        ("575",),
        theirs="Who goes missing as a placement changes is missing from the one that ended.",
        ours="The child is missing from the one that begins.",
        why="That is where the child lives from that day.",
    ),
    Difference(
        ("577", "707"),
        theirs="Where episodes overlap, care ends with the one that starts last.",
        ours="An episode that is open keeps care open.",
        why="Check 501 names the overlap, which ends nothing.",
    ),
    Difference(
        ("578",),
        theirs="Going missing on the day that care ended passes.",
        ours="It fails, unless care begins again that day.",
        why="The text counts that day as after the end.",
    ),
    Difference(
        ("581",),
        theirs="Fails where the start of the absence, or of an episode, is not known.",
        ours="Decides nothing then.",
        why="What is not known contradicts nothing. Checks 564 and 1004 name the start.",
    ),
    Difference(
        ("1014",),
        theirs="A care leaver of whom the return has no episode passes.",
        ours="Such a care leaver fails.",
        why="Most care leavers have none, and the text is of them.",
    ),
    Difference(
        ("392a", "392b", "406"),
        theirs="A child who was in last year's UASC table and is in no Header was no UASC.",
        ours="Being in the table is the status.",
        why="INT checks name a child who is in no Header.",
    ),
    # Social workers
    Difference(
        ("SW09STG2", "SW18STG2"),
        theirs="2024-13-01 is 13 January 2024.",
        ours="It is no date.",
        why="Years are written last, or first with the month next; check SW05STG1 names it.",
    ),
    Difference(
        ("SW10STG2", "SW10aSTG2"),
        theirs="A social worker before this one whose end is blank or cannot be read ended at "
        "another time.",
        ours="What is not known is no other time.",
        why="The text compares with the end if there is one; check SW08STG2 asks for it.",
    ),
    Difference(
        ("SW11bSTG2",),
        theirs="A social worker who ended in the last days of the year fails, also where the next "
        "one started that day, and also on the last day itself.",
        ours="Only the child's last social worker fails, and only before the last day.",
        why="The text is of one who ended before 31 March and whom nobody followed.",
    ),
]
