"""Episodes of need in which an assessment found harm outside the home, per 10,000 children."""

from __future__ import annotations

from rooftree.indicators.of_need import found_at_assessment
from rooftree.reference.assessment_factors import OUTSIDE_HOME

indicator = found_at_assessment(
    "Harms outside the home found at assessment, per 10,000 children",
    OUTSIDE_HOME,
    domain="Harms outside the home",
    why="Exploitation, gangs and going missing need help that reaches beyond the family.",
    unlike="Neglect",
)
