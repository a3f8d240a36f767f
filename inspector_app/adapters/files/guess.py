"""Judging delimiter, date order and decimal sign from the values themselves.

Decision: a date order is judged only when the values allow one answer; 03/04/2025 alone is a
question to the user.
"""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterable, Sequence

from inspector_app.domain.population.cells import date_parts
from inspector_app.domain.population.table import (
    DELIMITERS,
    DateOrder,
    DecimalSign,
    Setting,
)

SAMPLE_LETTERS = 12


def guess_delimiter(text: str) -> str:
    """Return the delimiter that gives most rows the same number of columns, ";" when none does."""
    lines = text.splitlines()
    if lines and lines[0].lower().startswith("sep=") and len(lines[0]) == 5:
        return lines[0][4]
    return max(DELIMITERS, key=lambda sign: (*_fit(lines, sign), -DELIMITERS.index(sign)))


def _fit(lines: Sequence[str], sign: str) -> tuple[float, int]:
    try:
        rows = [row for row in csv.reader(lines[:200], delimiter=sign) if row]
    except csv.Error:
        return 0.0, 0
    widths = Counter(len(row) for row in rows)
    if not widths:
        return 0.0, 0
    width, count = max(widths.items(), key=lambda item: (item[1] * (item[0] > 1), item[0]))
    return (count / len(rows) * min(width, 4), width) if width > 1 else (0.0, 1)


def guess_date_order(cells: Iterable[str]) -> tuple[DateOrder, bool]:
    """Return the order of dates that end with their year, and whether the user must decide."""
    firsts, seconds = 0, 0
    for cell in cells:
        parts = date_parts(cell)
        if parts:
            firsts, seconds = max(firsts, parts[0]), max(seconds, parts[1])
    if not firsts:
        return DateOrder.ISO, False
    if firsts > 12 >= seconds:
        return DateOrder.DMY, False
    if seconds > 12 >= firsts:
        return DateOrder.MDY, False
    return DateOrder.ISO, True


def guess_decimal_sign(cells: Iterable[str]) -> tuple[DecimalSign, bool]:
    """Return the decimal sign of the numbers, and whether the user must decide."""
    signs = Counter(
        "," if "," in cell else "."
        for cell in cells
        if ("," in cell) != ("." in cell)
        and cell.strip().replace(",", "", 1).replace(".", "", 1).isdigit()
    )
    if len(signs) == 2:
        return DecimalSign.COMMA, True
    return (DecimalSign.POINT if "." in signs else DecimalSign.COMMA), False


def undecided(dates: bool, decimals: bool) -> tuple[Setting, ...]:
    """Return the settings that the values could not judge."""
    return tuple(
        setting
        for setting, open_question in (
            (Setting.DATE_ORDER, dates),
            (Setting.DECIMAL_SIGN, decimals),
        )
        if open_question
    )


def sample_letters(cells: Iterable[str]) -> tuple[str, ...]:
    """Return words with letters outside ASCII, each once, so that a wrong encoding is seen."""
    found: dict[str, None] = {}
    for cell in cells:
        if not cell.isascii():
            found.update(dict.fromkeys(word for word in cell.split() if not word.isascii()))
        if len(found) >= SAMPLE_LETTERS:
            break
    return tuple(found)[:SAMPLE_LETTERS]
