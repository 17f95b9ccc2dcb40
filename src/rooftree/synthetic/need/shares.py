"""How often what happens to children in need, roughly as England's figures say.

Source: Characteristics of children in need, DfE (Open Government Licence v3.0), rounded.
"""

from __future__ import annotations

from rooftree.synthetic.chance import Weights

UNACCOMPANIED = "5B"
SOURCES = Weights.of({
    "6": 29, "2A": 19, "2B": 2, "3A": 2, "3B": 2, "3C": 1, "3D": 4, "3E": 4, "3F": 3, "5A": 5,
    "5B": 6, "5C": 4, "5D": 2, "7": 3, "8": 6, "1A": 5, "1B": 1, "1C": 0.5, "1D": 1, "4": 1.5,
    "9": 2, "10": 0.5,
})  # fmt: skip
NEEDS = Weights.of({
    "N1": 57, "N2": 8, "N3": 3, "N4": 9, "N5": 13, "N6": 3, "N7": 0.5, "N8": 1.5, "N9": 2,
})  # fmt: skip
KINDS = Weights.of({
    "nothing": 7, "closed": 29, "help": 29, "enquiry": 24, "protection": 10, "moved here": 1,
})  # fmt: skip
KINDS_BEFORE_CARE = Weights.of({"help": 37, "enquiry": 30, "protection": 33})
REASONS = Weights.of({"RC7": 88, "RC5": 6, "RC3": 2, "RC4": 1, "RC6": 3})
CATEGORIES = Weights.of({"NEG": 49, "EMO": 38, "PHY": 8, "SAB": 4, "MUL": 1})
FACTORS = Weights.of({
    "4B": 16, "3B": 15, "4A": 8, "17A": 9, "16A": 8, "3A": 7, "2B": 6, "1B": 6, "18C": 5,
    "5A": 5, "2A": 3, "20": 5, "6A": 3, "14A": 3, "15A": 3, "11A": 2, "24A": 2, "10A": 2,
    "7A": 2, "3C": 2, "4C": 2, "6B": 3, "1A": 1, "5B": 1, "13A": 1, "12A": 0.5, "18B": 2,
    "19B": 1, "19C": 2, "8E": 0.3, "22A": 0.2, "23A": 0.3,
})  # fmt: skip
DISABILITIES = (
    "LD", "AUT", "BEH", "COMM", "MOB", "PC", "INC", "HAND", "DDA", "HEAR", "VIS", "CON",
)  # fmt: skip
# Why a case is closed when care ended so; anything else is another reason.
AFTER_CARE = {
    "E11": "RC1", "E12": "RC1", "E2": "RC2", "E41": "RC3", "E43": "RC4", "E44": "RC4",
    "E45": "RC4", "E46": "RC4", "E47": "RC4", "E48": "RC4", "E3": "RC5", "E7": "RC6",
}  # fmt: skip
