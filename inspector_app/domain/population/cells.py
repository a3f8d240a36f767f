"""How one cell of a stranger's list becomes a date, a count or a word, or a fault.

A reader takes the trimmed text and returns the value with an empty code, or what stands in its
place with the code of the fault. Nothing is guessed: what cannot be read is unknown, and the
program says so.

Decision: a date that does not exist, or lies outside 1990 to 2100, becomes unknown with a warning
and does not stop the import; people must not have to mend their export by hand.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import NamedTuple, Protocol, TypeVar, runtime_checkable

from inspector_app.domain.population.table import DateOrder, DecimalSign

T = TypeVar("T")
Cell = tuple[T, str]
"""A value and the code of its fault, empty when there is none."""
CellReader = Callable[[str], Cell[T]]

EARLIEST_YEAR = 1990
LATEST_YEAR = 2100
TEXT_LIMIT = 200
MOST_VISITS = 400
_MASKED_DIGITS = re.compile(r"(\d{4})(\d{2,4}[-+ ]?[\dA-Za-z]\d{3})(?!\d)|(\d{4})(\d{4,})")
_TIME = re.compile(r"[ T]\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?$")
_YEAR_FIRST = re.compile(r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})", re.ASCII)
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})", re.ASCII)
_YEAR_LAST = re.compile(r"(\d{1,2})([-/.])(\d{1,2})\2(\d{4})", re.ASCII)
_TWO_DIGIT_YEAR = re.compile(r"\d{1,2}([-/.])\d{1,2}\1\d{2}|\d{6}", re.ASCII)
_SERIAL = re.compile(r"[2-6]\d{4}(?:[.,]\d+)?", re.ASCII)
_YEAR_MONTH = re.compile(r"((?:19|20)\d{2})[-/.]?(0[1-9]|1[0-2])", re.ASCII)
_MEANS_EMPTY = frozenset(
    ("-", "--", "–", "—", "?", ".", "okänt", "okänd", "saknas", "saknar", "null", "none", "nil",
     "n/a", "na", "nan", "#n/a", "#saknas!", "#värde!", "#value!", "#ref!", "pågående", "pågår",
     "tills vidare", "tv", "ej angivet", "uppgift saknas", "(tom)", "(tomt)", "(blank)")
)  # fmt: skip


class PersonNumber(NamedTuple):
    """A valid personnummer or samordningsnummer: twelve digits and the month of birth (YYYY-MM)."""

    digits: str
    birth_month: str


PersonNumberReader = Callable[[str], PersonNumber | None]
"""Returns what a text says when it is a valid number, else None."""


@runtime_checkable
class PersonColumnReader(Protocol):
    """A ``PersonNumberReader`` that also reads whole columns."""

    def column(self, cells: Sequence[bytes]) -> list[str] | None:
        """Return months of birth, None unless every cell is a valid number YYYYMMDD-NNNN."""
        ...


def masked(text: str, limit: int = 60) -> str:
    """Return a cell as a fault may show it: long runs of digits keep their first four."""
    hidden = _MASKED_DIGITS.sub(
        lambda found: (found[1] or found[3]) + "*" * len(found[2] or found[4]), text
    )
    return hidden if len(hidden) <= limit else hidden[: limit - 1] + "…"


def means_empty(text: str) -> bool:
    """Tell whether a cell says that nothing is known ("-", "saknas", "#N/A", "tills vidare")."""
    return text.casefold() in _MEANS_EMPTY


def read_text(text: str) -> Cell[str]:
    """Return text as stored: NFC, single line, at most 200 characters.

    Codes: population_text_control, population_text_long.
    """
    if text.isascii() and text.isprintable() and len(text) <= TEXT_LIMIT:
        return text, ""
    clean = unicodedata.normalize("NFC", text).replace("\xa0", " ")
    if not clean.isprintable():
        kept = "".join(c if c.isprintable() else " " for c in clean)
        return " ".join(kept.split())[:TEXT_LIMIT], "population_text_control"
    if len(clean) > TEXT_LIMIT:
        return clean[:TEXT_LIMIT], "population_text_long"
    return clean, ""


def past_date_reader(order: DateOrder, latest: date | None) -> CellReader[date | None]:
    """Like ``date_reader``, but a day after ``latest`` is unknown: population_date_future."""
    read_any = date_reader(order)

    def read(text: str) -> Cell[date | None]:
        found, fault = read_any(text)
        if found is not None and latest is not None and found > latest:
            return None, "population_date_future"
        return found, fault

    return read


def date_reader(order: DateOrder) -> CellReader[date | None]:
    """Return a reader of dates. ISO dates, 20250131 and 2025/1/31 are read under every order.

    Codes: population_date_impossible, population_date_implausible, population_date_order,
    population_date_two_digit_year, population_date_serial, population_date_unreadable,
    population_cell_means_empty.
    """

    def read(text: str) -> Cell[date | None]:
        if not text:
            return None, ""
        day = _TIME.sub("", text)
        found = _YEAR_FIRST.fullmatch(day)
        if found:
            return _day(found[1], found[3], found[4])
        found = _COMPACT.fullmatch(day)
        if found:
            return _day(found[1], found[2], found[3])
        found = _YEAR_LAST.fullmatch(day)
        if found is None:
            return None, _date_fault(day)
        if order is DateOrder.ISO:
            return None, "population_date_order"
        first, second = (found[3], found[1]) if order is DateOrder.DMY else (found[1], found[3])
        return _day(found[4], first, second)

    return read


def _date_fault(text: str) -> str:
    if means_empty(text):
        return "population_cell_means_empty"
    if _TWO_DIGIT_YEAR.fullmatch(text):
        return "population_date_two_digit_year"
    return "population_date_serial" if _SERIAL.fullmatch(text) else "population_date_unreadable"


def _day(year: str, month: str, day: str) -> Cell[date | None]:
    try:
        found = date(int(year), int(month), int(day))
    except ValueError:
        return None, "population_date_impossible"
    if not EARLIEST_YEAR <= found.year <= LATEST_YEAR:
        return None, "population_date_implausible"
    return found, ""


def date_parts(text: str) -> tuple[int, int] | None:
    """Return first and second part of a date that ends with its year, None for other texts."""
    found = _YEAR_LAST.fullmatch(_TIME.sub("", text.strip()))
    return (int(found[1]), int(found[3])) if found else None


def read_birth_month(text: str) -> Cell[str]:
    """Return "YYYY-MM" from a month or a whole day of birth; the day is not kept.

    Codes: population_birth_unreadable, population_cell_means_empty.
    """
    if not text:
        return "", ""
    found = _YEAR_MONTH.fullmatch(text)
    if found:
        return f"{found[1]}-{found[2]}", ""
    day = _TIME.sub("", text)
    whole = _YEAR_FIRST.fullmatch(day)
    parts = (whole[1], whole[3], whole[4]) if whole else ()
    compact = _COMPACT.fullmatch(day)
    if compact and not parts:
        parts = (compact[1], compact[2], compact[3])
    if parts:
        born, fault = _day(*parts)
        if born is not None and not fault:
            return f"{born.year:04d}-{born.month:02d}", ""
    return "", "population_cell_means_empty" if means_empty(text) else "population_birth_unreadable"


def count_reader(sign: DecimalSign) -> CellReader[int | None]:
    """Return a reader of whole numbers from 0 to 400; "3,0" is 3.

    Codes: population_count_not_whole, population_count_out_of_range,
    population_count_unreadable, population_cell_means_empty.
    """

    def read(text: str) -> Cell[int | None]:
        if not text:
            return None, ""
        number = _decimal(text, sign)
        if number is None:
            empty = means_empty(text)
            return None, "population_cell_means_empty" if empty else "population_count_unreadable"
        if number != number.to_integral_value():
            return None, "population_count_not_whole"
        if not 0 <= number <= MOST_VISITS:
            return None, "population_count_out_of_range"
        return int(number), ""

    return read


def size_reader(sign: DecimalSign) -> CellReader[Decimal | None]:
    """Return a reader of sizes: decimals, not negative.

    Codes: population_size_unreadable, population_cell_means_empty.
    """

    def read(text: str) -> Cell[Decimal | None]:
        if not text:
            return None, ""
        number = _decimal(text, sign)
        if number is None or number < 0:
            empty = means_empty(text)
            return None, "population_cell_means_empty" if empty else "population_size_unreadable"
        return number, ""

    return read


def _decimal(text: str, sign: DecimalSign) -> Decimal | None:
    plain = text.replace("\xa0", "").replace(" ", "").replace("\u2212", "-")
    other = "." if sign is DecimalSign.COMMA else ","
    if other in plain or not re.fullmatch(r"-?\d{1,15}([.,]\d{1,10})?", plain, re.ASCII):
        return None
    try:
        return Decimal(plain.replace(",", "."))
    except InvalidOperation:  # pragma: no cover - the pattern admits only numbers
        return None
