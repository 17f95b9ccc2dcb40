"""The page of where rules differ on purpose from another checker of the same return."""

from __future__ import annotations

from rooftree.catalogue import markdown as md
from rooftree.returns.description import Return
from rooftree.rules.differences import differences


def differences_page(described: Return) -> str:
    """What the other checker does, what Rooftree does instead, and why."""
    checker, found = differences(described.name)
    answers = {rule for one in found for rule in one.answers}
    lead = (
        f"Where the rules of {described.label} differ on purpose from those of {checker.name}, "
        f"edition {checker.edition} ({checker.licence}). Its authors gave an answer to expect for "
        "most of their rules, and every rule of Rooftree is held against these in the tests. "
        f"For {len(answers)} rules an expected answer differs, as the last column says; the other "
        "differences are in no expected answer. Rooftree follows the guidance of the department "
        f"as far as it is known; the conditions are in [the rules](rules-{described.name}.md)."
    )
    head = ("rules", "what the other checker does", "what Rooftree does", "why", "answers differ")
    rows = [
        (", ".join(one.rules), one.theirs, one.ours, one.why, ", ".join(one.answers))
        for one in found
    ]
    title = f"Where the rules of {described.label} differ from another checker"
    return md.page(title, lead, [md.table(head, rows)])
