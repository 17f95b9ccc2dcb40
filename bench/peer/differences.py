"""Where the peer finds other rows than Rooftree, each rule on a copy of its own, and why.

By code. Where a rule of the peer is wrong, the department's text that it quotes is followed.
"""

from __future__ import annotations

_UNKNOWN = "a provider that is in no list has no placement codes to contradict: check 1008 finds it"
_OPEN = "the peer passes over episodes that are still open"
_SEX = "the peer asks for the codes of sex of years before 2023/24"
_UNREADABLE = (
    "a date that cannot be read is neither a day nor blank, and its own check finds it; the peer "
    "takes it for one of them"
)
_DISTANCE = "a distance that only one of the years lacks is found: the peer tests one side twice"
_NEVER = "the peer holds the rule and takes it away again before it runs"
_RAISES = "the peer asks for a column that no file has, and raises"

DIFFERENCES: dict[str, str] = {
    "1001": "care before the two years that are there may decide: Rooftree says nothing then",
    "1002": "care before the two years that are there may decide: Rooftree says nothing then",
    "1007": "the peer passes over episodes that are still open, which the guidance names",
    "146": "the peer takes K3 for no code, though it is one from 2024/25",
    "165": _SEX,
    "191": "who came into care within the year was not in it for twelve months, whatever reason is "
    "written; the peer goes by the reason alone",
    "202": "in 2024/25 the codes of sex changed: the peer takes that for a change of sex, and is "
    "silent where the other code stands",
    "205B": "a date that cannot be read contradicts nothing: check 104 finds it",
    "218": "a short break has no postcode, so that it is not known to be in England, and check 214 "
    "forbids a number; the peer asks for one",
    "219": _UNKNOWN,
    "221": _UNKNOWN,
    "224": _UNKNOWN,
    "229": _UNKNOWN,
    "231": _RAISES,
    "233": _RAISES,
    "241": "the text compares with the authorities of the provider; the peer with the one that "
    "submits the return",
    "333": _UNREADABLE,
    "355": _UNREADABLE,
    "433": _UNREADABLE,
    "560": _UNREADABLE,
    "574": _UNREADABLE,
    "624": _UNREADABLE,
    "SW08STG2": _UNREADABLE,
    "OURS-DECOM": "a check of our own: the peer has none",
    "336": "the text asks it of placements with the child's foster carers alone, and a placement "
    "before that is no code was not with them",
    "370": _OPEN,
    "371": _OPEN,
    "372": _OPEN,
    "373": _OPEN,
    "374": _OPEN,
    "375": _OPEN,
    "376": _OPEN,
    "377": _OPEN,
    "379": _OPEN,
    "387": "an age that cannot be known contradicts nothing: check 102 finds the date of birth",
    "453": _DISTANCE,
    "503G": _DISTANCE,
    "558": "one decision that was ended is enough; the peer wants two",
    "581": "a start that cannot be read is in no episode or another: check 1004 finds it",
    "601": "an adopted child without a row of adoption lacks every item; the peer passes it over",
    "625": "the latest episode counts, which is open; the peer takes the latest that has ended",
    "635": "the code for no earlier permanence is tested, as the check is said to be; the peer "
    "tests the others",
    "709": _RAISES,
    "710": _RAISES,
    "SW10STG2": "the text compares with the end of the one before if there is one; the peer takes "
    "an end that is blank for one at another time (check SW08STG2 finds it)",
    "SW10aSTG2": "as SW10STG2: an end that is blank is no other time",
    "SW11bSTG2": "the next row begins on that very day; the peer does not see it",
    "SW12STG2": "a social worker who was there before the episode, or is still there, counts, as "
    "the text asks for the whole year; the peer wants one who starts within care",
    "SW15STG2": _NEVER,
    "SW16aSTG2": _NEVER,
    "SW16bSTG2": _NEVER,
    "SW16cSTG2": _NEVER,
}
