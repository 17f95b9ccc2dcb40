"""Episodes of need in which an assessment found any other factor, per 10,000 children."""

from __future__ import annotations

from rooftree.indicators.of_need import found_at_assessment
from rooftree.reference.assessment_factors import OTHERS

indicator = found_at_assessment(
    "Other factors found at assessment, per 10,000 children",
    OTHERS,
    domain="Child abuse / neglect",
    why="Mental health, disability, alcohol and drugs of children and parents are what families "
    "most need help with.",
    unlike="Neglect",
)
