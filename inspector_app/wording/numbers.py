"""Numbers, shares and dates as Swedish text writes them.

Source: Svenska skrivregler (Språkrådet): thousands apart by a space (here no-break), decimal comma,
a space before the per cent sign, dates as ISO 8601 in tables and with the month's name in running
text.
"""

from __future__ import annotations

from datetime import date, datetime
from fractions import Fraction
from zoneinfo import ZoneInfo

NO_BREAK = "\u00a0"
MINUS = "\u2212"
STOCKHOLM = ZoneInfo("Europe/Stockholm")
MONTHS = (
    *("januari", "februari", "mars", "april", "maj", "juni"),
    *("juli", "augusti", "september", "oktober", "november", "december"),
)


def count(number: int) -> str:
    """Return a whole number with no-break spaces between thousands: 1 284."""
    text = f"{abs(number):,}".replace(",", NO_BREAK)
    return f"{MINUS}{text}" if number < 0 else text


def whole_percent(share: Fraction) -> int:
    """Return a share 0–1 as whole per cent, halves away from zero."""
    return int(share * 100 + Fraction(1, 2))


def percent(share: Fraction) -> str:
    """Return a share 0–1 as whole per cent: 65 %."""
    return f"{whole_percent(share)}{NO_BREAK}%"


def decimal(number: Fraction, places: int = 1) -> str:
    """Return a number with a decimal comma, halves away from zero."""
    scaled = int(abs(number) * 10**places + Fraction(1, 2))
    whole, part = divmod(scaled, 10**places)
    text = f"{count(whole)},{part:0{places}d}" if places else count(whole)
    return f"{MINUS}{text}" if number < 0 and scaled else text


def iso_day(day: date) -> str:
    """Return 2026-03-12."""
    return day.isoformat()


def long_day(day: date) -> str:
    """Return 12 mars 2026."""
    return f"{day.day}{NO_BREAK}{MONTHS[day.month - 1]} {day.year}"


def local_day(moment: datetime) -> date:
    """Return the Swedish day of an instant."""
    return moment.astimezone(STOCKHOLM).date()


def iso_moment(moment: datetime) -> str:
    """Return 2026-03-12 14:32 in Swedish local time."""
    return f"{moment.astimezone(STOCKHOLM):%Y-%m-%d %H:%M}"


def clock_time(moment: datetime) -> str:
    """Return Swedish local time, 14:32."""
    return f"{moment.astimezone(STOCKHOLM):%H:%M}"


def long_moment(moment: datetime) -> str:
    """Return 12 mars 2026 kl. 14.32 in Swedish local time."""
    local = moment.astimezone(STOCKHOLM)
    return f"{long_day(local.date())} kl.{NO_BREAK}{local:%H.%M}"


def grouped(hexadecimal: str, size: int = 8) -> str:
    """Return a checksum in groups that can be read aloud."""
    return " ".join(hexadecimal[at : at + size] for at in range(0, len(hexadecimal), size))


def listed(words: tuple[str, ...] | list[str]) -> str:
    """Return words as a Swedish enumeration: a, b och c."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} och {words[-1]}"
