"""Episodes of need in which an assessment found abuse or neglect, per 10,000 children."""

from __future__ import annotations

from rooftree.indicators.of_need import found_at_assessment
from rooftree.reference.assessment_factors import ABUSE

indicator = found_at_assessment(
    "Abuse and neglect found at assessment, per 10,000 children",
    ABUSE,
    domain="Child abuse / neglect",
    why="It shows which harms at home assessments find, and so what help is needed.",
    unlike="Gangs",
)
