"""What invented children's lives are drawn from, so that they add up to something like England.

Shares and rates are England's in the year to 31 March 2025, rounded. Source: DfE, Children
looked after in England 2025, national tables (Open Government Licence v3.0), read on 24 November
2026. Lengths and rates of moving are ours, set so that the outcome comes near the published one.
"""

from __future__ import annotations

STARTS_PER_10000 = 26

# (lowest age, age below which, share of starts)
AGES_AT_START = ((0, 1, 16), (1, 5, 14), (5, 10, 15), (10, 16, 27), (16, 18, 28))
MALE_PERCENT = 57
UNACCOMPANIED_PERCENT_OF_16_TO_17 = 70

ETHNICITY = (
    ("WBRI", 64), ("WIRI", 1), ("WOTH", 6), ("MWBC", 5), ("MWBA", 2), ("MWAS", 2), ("MOTH", 3),
    ("AIND", 1), ("APKN", 2), ("ABAN", 1), ("AOTH", 2), ("BCRB", 2), ("BAFR", 5), ("BOTH", 1),
    ("OOTH", 3), ("NOBT", 1),
)  # fmt: skip
CATEGORY_OF_NEED = (("N1", 62), ("N2", 2), ("N3", 2), ("N4", 8), ("N5", 12), ("N6", 2), ("N8", 12))

# Where a placement is found: (kind, share). Foster, home, parents, other residential.
PLACEMENTS = (("foster", 74), ("home", 15), ("parents", 8), ("residential", 3))
PLACEMENTS_FROM_16 = (("foster", 42), ("home", 19), ("parents", 3), ("supported", 36))
FOSTER_TYPES = (("U1", 8), ("U3", 12), ("U4", 34), ("U6", 46))
IN_OTHER_AUTHORITY_PERCENT = 36

# Moves a year for most children and for those whose care is unsettled.
MOVES_A_YEAR = ((0.25, 79), (1.7, 21))
# How care ends before the eighteenth birthday, and at it.
ENDINGS = (
    ("E4A", 32), ("E4B", 6), ("E13", 10), ("E41", 6), ("sgo", 27), ("adoption", 15), ("E8", 4),
)  # fmt: skip
ENDINGS_AT_18 = (("E17", 44), ("E5", 34), ("E6", 9), ("E7", 4), ("E8", 9))
GUARDIANSHIP = (("E45", 55), ("E46", 20), ("E47", 15), ("E48", 10))

# The chance that care is meant to last until adulthood, by age at the start, and else its
# mean length in years.
STAYS_PERCENT = 22
MEAN_YEARS = 1.35
