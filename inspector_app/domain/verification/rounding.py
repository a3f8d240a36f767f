"""What a figure may look like on a page, given the capsule's value and how it was rounded.

Written apart from the code that prints figures, so that a mistake there is found and not repeated.
Blanks, soft hyphens and the shape of the minus sign are set aside before comparing.

Source: Svenska skrivregler (thousands apart by a space, decimal comma); halves away from zero.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import UTC, date, datetime
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from functools import lru_cache
from typing import Any
from zoneinfo import ZoneInfo

_MONTHS = (
    "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september",
    "oktober", "november", "december",
)  # fmt: skip
_STOCKHOLM = ZoneInfo("Europe/Stockholm")
_DECIMALS = {"decimal1": 1, "decimal2": 2, "decimal3": 3}
_DIGITS = {"digits9": 9, "digits18": 18}
LARGEST = 10**15
_LEAST_SID = 8
_LEAST_HASH = 16


@lru_cache(maxsize=50_000)
def plain(text: str) -> str:
    """Return the text without blanks and soft hyphens, in NFC, with one shape of minus."""
    joined = "".join(unicodedata.normalize("NFC", text).split())
    return joined.replace("\u00ad", "").replace("\u2212", "-")


def agrees(printed: str, value: Any, rounding: str, pointer: str) -> bool:
    """Say whether ``printed`` is how ``value`` looks under ``rounding``."""
    shown = plain(printed)
    if rounding == "text":
        return _text(shown, value, pointer)
    if rounding == "sha256":
        return _hash(shown, value)
    if rounding == "day":
        return isinstance(value, str) and shown in _days(value)
    if rounding in _DIGITS:
        return isinstance(value, str) and shown.replace(",", ".") == _cut(value, _DIGITS[rounding])
    return _number(shown, value, rounding)


def _text(shown: str, value: Any, pointer: str) -> bool:
    if isinstance(value, bool) or not isinstance(value, (str, int)):
        return False
    whole = plain(str(value))
    if shown == whole:
        return True
    head = shown.replace("-", "")
    return pointer.endswith("/sid") and len(head) >= _LEAST_SID and whole.startswith(head)


def _hash(shown: str, value: Any) -> bool:
    if not isinstance(value, str):
        return False
    if shown.endswith("…"):
        head = shown[:-1].lower()
        return len(head) >= _LEAST_HASH and value.startswith(head)
    return shown.lower() == value


def _cut(ticket: str, digits: int) -> str:
    """Return a ticket cut to ``digits`` digits after its leading nines, never rounded."""
    nines = len(ticket) - len(ticket[2:].lstrip("9")) if ticket.startswith("0.") else 2
    return ticket[: nines + digits]


def _number(shown: str, value: Any, rounding: str) -> bool:
    number = _decimal(value)
    if number is None or abs(number) > LARGEST:
        return False
    if rounding == "whole":
        return isinstance(value, int) and shown == str(value)
    if rounding in ("percent", "percent1"):
        places = 1 if rounding == "percent1" else 0
        return shown.removesuffix("%") == _rounded(number * 100, places)
    return rounding in _DECIMALS and shown == _rounded(number, _DECIMALS[rounding])


def _decimal(value: Any) -> Decimal | None:
    if isinstance(value, bool) or not isinstance(value, (str, int)):
        return None
    try:
        number = Decimal(value)
    except InvalidOperation:
        return None
    return number if number.is_finite() else None


def _rounded(number: Decimal, places: int) -> str:
    rounded = number.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
    text = f"{rounded:f}".replace(".", ",")
    return text.lstrip("-") if not rounded else text


def _days(value: str) -> set[str]:
    """Return every way to print a day or an instant, without blanks; none for anything else."""
    try:
        if re.fullmatch(r"\d{4}-\d\d-\d\d", value):
            return _day_forms(date.fromisoformat(value))
        moment = datetime.strptime(value, "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC)
        local = moment.astimezone(_STOCKHOLM)
    except (ValueError, OverflowError):
        return set()
    days = _day_forms(local.date())
    return days | {plain(value)} | {f"{day}kl.{local:%H.%M}" for day in days}


def _day_forms(day: date) -> set[str]:
    return {day.isoformat(), f"{day.day}{_MONTHS[day.month - 1]}{day.year}"}
