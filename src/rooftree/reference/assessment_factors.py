"""Factors found at the end of assessments, as the department publishes and groups them.

Source: Children in need, DfE, "Factors identified at the end of assessment" (Open Government
Licence v3.0, 2025): twelve of abuse and neglect and five of harms outside the home are shown on
the department's dashboard; all others are together here.
"""

from __future__ import annotations

from collections.abc import Mapping

# Abuse began to be recorded by who did it in the collection year 2020/21.
_BY_WHOM_SINCE = 2021
ABUSE = (
    *("Domestic Abuse child", "Domestic Abuse parent", "Domestic Abuse person"),
    *("Emotional Abuse", "Faith linked abuse", "Neglect"),
    *("Physical Abuse adult on child", "Physical Abuse child on child", "Physical Abuse unknown"),
    *("Sexual Abuse adult on child", "Sexual Abuse child on child", "Sexual Abuse unknown"),
)
OUTSIDE_HOME = (
    *("Child criminal exploitation", "Child sexual exploitation", "Gangs", "Going missing"),
    "Trafficking",
)
OTHERS = (
    *("Alcohol Misuse child", "Alcohol Misuse parent", "Alcohol Misuse person"),
    *("Drug Misuse child", "Drug Misuse parent", "Drug Misuse person"),
    *("Mental Health child", "Mental Health parent", "Mental Health person"),
    *("Learning Disability child", "Learning Disability parent", "Learning Disability person"),
    *("Physical Disability child", "Physical Disability parent", "Physical Disability person"),
    *("Young Carer", "Privately fostered", "Unaccompanied asylum seeker"),
    *("Socially unacceptable behaviour", "Self harm", "Female Genital Mutilation", "Other"),
)
# The year in which the collection ends that first had a factor.
SINCE: Mapping[str, int] = {
    **{factor: _BY_WHOM_SINCE for factor in ABUSE if factor.endswith("on child")},
    "Child criminal exploitation": 2022,
}

_BY_WHOM = {"child": "by the child", "parent": "by a parent", "person": "by another person at home"}
_OF_WHOM = {"child": "of the child", "parent": "of a parent", "person": "of another person at home"}

# What people read for the label in the data, where that is another.
NAMES: Mapping[str, str] = {
    **{
        f"{kind} Misuse {who}": f"{kind} misuse {said}"
        for kind in ("Alcohol", "Drug")
        for who, said in _BY_WHOM.items()
    },
    **{
        f"{kind} {noun} {who}": f"{kind} {noun.lower()} {said}"
        for kind, noun in (
            ("Domestic", "Abuse"),
            ("Mental", "Health"),
            ("Learning", "Disability"),
            ("Physical", "Disability"),
        )
        for who, said in _OF_WHOM.items()
    },
    "Emotional Abuse": "Emotional abuse",
    "Faith linked abuse": "Abuse linked to faith or belief",
    **{
        f"{kind} Abuse {by}": f"{kind} abuse {said}"
        for kind in ("Physical", "Sexual")
        for by, said in (
            ("adult on child", "by an adult"),
            ("child on child", "by another child"),
            ("unknown", "by whom not recorded"),
        )
    },
    "Young Carer": "Young carer",
    "Unaccompanied asylum seeker": "Unaccompanied asylum-seeking child",
    "Self harm": "Self-harm",
    "Female Genital Mutilation": "Female genital mutilation",
    "Other": "Another factor",
}
