"""Personnummer and samordningsnummer, judged by the library ``personnummer``.

Decision: the form YYYYMMDD-NNNN, in which nearly every register writes them, is judged here from
remembered dates and a check sum, forty times as fast; a test holds it to the library's verdict. All
other forms go to the library.
"""

from __future__ import annotations

from collections.abc import Sequence
from operator import eq, itemgetter

from personnummer import personnummer

from inspector_app.domain.population.cells import PersonNumber

_DOUBLED = (0, 2, 4, 6, 8, 1, 3, 5, 7, 9)
_PAIRS = [(b"%02d" % pair, _DOUBLED[pair // 10] + pair % 10) for pair in range(100)]
"""Two digits, and what they add to a check sum when the first is doubled."""


def _check_sum(digits: str) -> int:
    """Return the Luhn sum of digits whose first is doubled."""
    return sum(
        _DOUBLED[int(digit)] if place % 2 == 0 else int(digit) for place, digit in enumerate(digits)
    )


_TAILS = {
    pair + last: (part + rest) % 10
    for pair, part in _PAIRS
    for last, rest in _PAIRS
    if pair + last >= b"0010"
}
"""Last digit of the check sums of the last four digits; 000 is no birth number."""
_MOST_DATES = 65_536


class _Dates(dict[bytes, tuple[int, str]]):
    """What each birth date "YYYYMMDD-" asks of the last four digits, and its month.

    The library is asked with a tail that makes the check sum right, so that its own rules of dates
    and samordningsnummer decide. What is no date asks for -1, which no tail gives.
    """

    def __missing__(self, day: bytes) -> tuple[int, str]:
        if len(self) > _MOST_DATES:
            self.clear()
        self[day] = asked = self._ask(day)
        return asked

    def _ask(self, day: bytes) -> tuple[int, str]:
        if not (len(day) == 9 and day.endswith(b"-") and day[:8].isdigit()):
            return -1, ""
        digits = day[:8].decode("ascii")
        wanted = -_check_sum(digits[2:]) % 10
        tail = next(tail for tail, part in _TAILS.items() if part == wanted)
        number = _ask_library(f"{digits}-{tail.decode()}")
        return (wanted, number.birth_month) if number else (-1, "")


_DATES = _Dates()


class PersonNumbers:
    """Reads one number, or a whole column of them, as ``PersonNumberReader`` asks."""

    def __call__(self, text: str) -> PersonNumber | None:
        """Return the number as twelve digits and month of birth, None when it is not valid.

        A number of ten digits gets its century as the Tax Agency's rule has it: the latest that is
        not ahead of today, a hundred years earlier after a plus sign.
        """
        if len(text) == 13 and text.isascii():
            wanted, month = _DATES[text[:9].encode()]
            if _TAILS.get(text[9:].encode()) == wanted:
                return PersonNumber(text[:8] + text[9:], month)
            if wanted >= 0:
                return None
        if not 10 <= len(text) <= 13:
            return None
        return _ask_library(text)

    def column(self, cells: Sequence[bytes]) -> list[str] | None:
        """Return the months of birth, None unless every cell is a valid number YYYYMMDD-NNNN."""
        asked = list(map(_DATES.__getitem__, map(_HEAD, cells)))
        given = map(_TAILS.get, map(_TAIL, cells))
        if not all(map(eq, given, map(_WANTED, asked))):
            return None
        return list(map(_MONTH, asked))


_HEAD, _TAIL = itemgetter(slice(9)), itemgetter(slice(9, None))
_WANTED, _MONTH = itemgetter(0), itemgetter(1)
read_person_number = PersonNumbers()


def _ask_library(text: str) -> PersonNumber | None:
    if not text.isascii():
        return None
    try:
        found = personnummer.parse(text)
    except (personnummer.PersonnummerException, ValueError):
        return None
    born = found.get_date()
    return PersonNumber(found.format(long_format=True), f"{born.year:04d}-{born.month:02d}")
