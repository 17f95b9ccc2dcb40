"""Faults in who the child is: numbers, dates of birth and death, sex, disability."""

from __future__ import annotations

from rooftree.synthetic.calendar_days import age_on
from rooftree.synthetic.census_faults.fault import Faulty, Written, day, fault, texts

_SCHOOL_AGE = 6
_LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ"


@fault("identifiers", "1510")
def pupil_number_has_another_letter(faulty: Faulty) -> Written:
    """The check letter is the next one."""
    if "UPN" not in faulty.identifiers:
        return None
    faulty.identifiers["UPN"] = _other_letter(str(faulty.identifiers["UPN"]))
    return ["UPN"]


@fault("identifiers", "1530")
def pupil_number_of_no_authority(faulty: Faulty) -> Written:
    """No authority has that number."""
    if "UPN" not in faulty.identifiers:
        return None
    faulty.identifiers["UPN"] = (
        str(faulty.identifiers["UPN"])[0] + "421" + str(faulty.identifiers["UPN"])[4:]
    )
    return ["UPN"]


@fault("identifiers", "1540")
def pupil_number_with_letters(faulty: Faulty) -> Written:
    """There are figures in the middle."""
    if "UPN" not in faulty.identifiers:
        return None
    faulty.identifiers["UPN"] = (
        str(faulty.identifiers["UPN"])[:6] + "X" + str(faulty.identifiers["UPN"])[7:]
    )
    return ["UPN"]


@fault("identifiers", "1550")
def pupil_number_ends_in_a_wrong_letter(faulty: Faulty) -> Written:
    """The letter O is not used."""
    if "UPN" not in faulty.identifiers:
        return None
    faulty.identifiers["UPN"] = str(faulty.identifiers["UPN"])[:12] + "O"
    return ["UPN"]


@fault("identifiers", "1560Q")
def former_pupil_number_is_short(faulty: Faulty) -> Written:
    """A number has thirteen characters."""
    faulty.identifiers["FormerUPN"] = "A12345"
    return ["FormerUPN"]


@fault("identifiers", "1570", since=2025)
def identifier_is_long(faulty: Faulty) -> Written:
    """More than twenty characters."""
    faulty.identifiers["LAchildID"] = str(faulty.identifiers["LAchildID"]) + "0" * 20
    return ["LAchildID"]


@fault("identifiers", "1580", since=2025)
def identifier_with_a_stroke(faulty: Faulty) -> Written:
    """Letters and figures alone are allowed."""
    faulty.identifiers["LAchildID"] = str(faulty.identifiers["LAchildID"]) + "/1"
    return ["LAchildID"]


@fault("identifiers", "4180", since=2025)
def sex_is_no_code(faulty: Faulty) -> Written:
    """A letter that is no code."""
    faulty.identifiers["Sex"] = "X"
    return ["Sex"]


@fault("identifiers", "4180", until=2024)
def gender_is_no_code(faulty: Faulty) -> Written:
    """A figure that is no code."""
    faulty.identifiers["GenderCurrent"] = "5"
    return ["GenderCurrent"]


@fault("identifiers", "8520")
def born_after_the_year(faulty: Faulty) -> Written:
    """The year had ended."""
    if "PersonBirthDate" not in faulty.identifiers:
        return None
    faulty.identifiers["PersonBirthDate"] = faulty.after
    return ["PersonBirthDate"]


@fault("identifiers", "8525Q")
def born_and_yet_to_be_born(faulty: Faulty) -> Written:
    """Both dates."""
    if "PersonBirthDate" not in faulty.identifiers:
        return None
    faulty.identifiers["ExpectedPersonBirthDate"] = faulty.year.end.isoformat()
    return ["ExpectedPersonBirthDate"]


@fault("identifiers", "8545Q")
def death_in_another_year(faulty: Faulty) -> Written:
    """An earlier census was to say so."""
    if "PersonBirthDate" not in faulty.identifiers:
        return None
    faulty.identifiers["PersonDeathDate"] = faulty.before
    return ["PersonDeathDate"]


@fault("identifiers", "8772")
def no_further_action_but_helped(faulty: Faulty) -> Written:
    """The reason is for those with nothing else."""
    if not any(faulty.helped):
        return None
    faulty.identifiers["UPNunknown"] = "UN7"
    return ["UPNunknown"]


@fault("characteristics", "4220")
def ethnicity_is_no_code(faulty: Faulty) -> Written:
    """A code that is in no list."""
    faulty.about["Ethnicity"] = "ZZZZ"
    return ["Ethnicity"]


@fault("disabilities", "8540")
def disability_is_missing(faulty: Faulty) -> Written:
    """Not even that there is none."""
    if "PersonBirthDate" not in faulty.identifiers or not texts(faulty.about, "Disabilities"):
        return None
    del faulty.about["Disabilities"]
    return ["Disability"]


@fault("disabilities", "8790")
def no_disability_and_one(faulty: Faulty) -> Written:
    """None beside another."""
    if texts(faulty.about, "Disabilities") != ["NONE"]:
        return None
    texts(faulty.about, "Disabilities").append("LD")
    return ["Disability"]


@fault("disabilities", "8794")
def disability_twice(faulty: Faulty) -> Written:
    """The same code again."""
    held = texts(faulty.about, "Disabilities")
    if not held or held == ["NONE"]:
        return None
    held.append(held[0])
    return ["Disability"]


@fault("identifiers", "8770Q")
def pupil_number_is_missing(faulty: Faulty) -> Written:
    """Neither a number nor why there is none, though old enough in the reading of every year."""
    if "UPN" not in faulty.identifiers or not any(faulty.helped):
        return None
    if age_on(day(faulty.identifiers, "PersonBirthDate"), faulty.year.end) < _SCHOOL_AGE:
        return None
    del faulty.identifiers["UPN"]
    return ["UPN"]


def _other_letter(upn: str) -> str:
    return _LETTERS[(_LETTERS.index(upn[0]) + 1) % len(_LETTERS)] + upn[1:]
