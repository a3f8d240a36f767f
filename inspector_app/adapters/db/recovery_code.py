"""The printed recovery code: 140 random bits that a person can read aloud and type.

Seven groups of five characters. The fifth character of a group checks the four before it and the
group's own place, over GF(32), so that one wrong character, two neighbours exchanged and two groups
exchanged are noticed and the group is named before any key is tried.

Source: the alphabet is Crockford's base 32 (no I, L, O, U).
"""

from __future__ import annotations

import secrets

from inspector_app.domain.errors import InspectionError

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
GROUPS = 7
DIGITS_PER_GROUP = 4
READ_ALIKE = str.maketrans({"O": "0", "I": "1", "L": "1", "-": "", "–": "", " ": "", "\n": ""})
FIELD_POLYNOMIAL = 0b100101


def new_recovery_code() -> str:
    """Return a fresh code, as printed: ``XXXXX-XXXXX-…``, seven groups."""
    digits = [[secrets.randbelow(32) for _ in range(DIGITS_PER_GROUP)] for _ in range(GROUPS)]
    return "-".join(_group(index, group) for index, group in enumerate(digits))


def looks_like_code(typed: str) -> bool:
    """Tell whether a text has the length and the letters of a code, right or mistyped."""
    text = typed.upper().translate(READ_ALIKE)
    return len(text) == GROUPS * (DIGITS_PER_GROUP + 1) and set(text) <= set(ALPHABET)


def read_recovery_code(typed: str) -> str:
    """Return the 28 data characters of a typed code; blanks, dashes, case and O/I/L do not matter.

    Codes: ``recovery_code_length`` (found, expected), ``recovery_code_mistyped`` (groups).
    """
    text = typed.upper().translate(READ_ALIKE)
    width = DIGITS_PER_GROUP + 1
    if len(text) != GROUPS * width:
        raise InspectionError("recovery_code_length", found=len(text), expected=GROUPS * width)
    groups = [text[start : start + width] for start in range(0, len(text), width)]
    wrong = [str(index + 1) for index, group in enumerate(groups) if not _holds(index, group)]
    if wrong:
        raise InspectionError("recovery_code_mistyped", groups=", ".join(wrong))
    return "".join(group[:-1] for group in groups)


def _group(index: int, digits: list[int]) -> str:
    return "".join(ALPHABET[digit] for digit in (*digits, _check_digit(index, digits)))


def _holds(index: int, group: str) -> bool:
    if any(character not in ALPHABET for character in group):
        return False
    digits = [ALPHABET.index(character) for character in group]
    return _check_digit(index, digits[:-1]) == digits[-1]


def _check_digit(index: int, digits: list[int]) -> int:
    """Horner's rule with the field's generator: every place weighs differently."""
    total = index + 1
    for digit in digits:
        total = _times_generator(total) ^ digit
    return _times_generator(total)


def _times_generator(value: int) -> int:
    doubled = value << 1
    return doubled ^ FIELD_POLYNOMIAL if doubled & 0b100000 else doubled
