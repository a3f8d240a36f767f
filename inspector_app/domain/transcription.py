"""How a public event becomes a startvärde: one written rule for each kind, fixed beforehand.

The rules, as they stand in a frozen protocol:

* two parties ``271828-######``: the inspector's six digits, a hyphen, the other party's six.
* lottery ``7/35``, ``5#`` or both joined by ``+``: so many different numbers of 1–35, in rising
  order, two digits each with hyphens; or so many digits in the order drawn. ``7/35+6#`` reads
  ``3 11 17 22 28 31 35 + 123456`` as ``03-11-17-22-28-31-35+123456``.
* dice ``25d6``: so many rolls in order, faces 1–6; ``20d10`` has the faces 0–9.
* beacon ``hex128``: so many hexadecimal digits, in lower case.

Decision: the rule is a short formula and not free text, so that a machine can hold a startvärde
against it and two readers cannot read it in two ways.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from inspector_app.domain.errors import InspectionError
from inspector_app.domain.identifiers import canon, canon_or_empty

TWO_PARTY_RULE = re.compile(r"([0-9]{6})-######")
LOTTERY_RULE = re.compile(r"([1-9][0-9]?)(?:/([1-9][0-9]?)|#)")
DICE_RULE = re.compile(r"([1-9][0-9]{0,2})d(6|10)")
BEACON_RULE = re.compile(r"hex([1-9][0-9]{1,2})")


class SeedKind(StrEnum):
    """Where the chance comes from."""

    TWO_PARTY = "two-party"
    LOTTERY = "lottery"
    DICE = "dice"
    BEACON = "beacon"


LEAST_BITS = {
    SeedKind.TWO_PARTY: 39,
    SeedKind.LOTTERY: 20,
    SeedKind.DICE: 64,
    SeedKind.BEACON: 64,
}
"""The least ``min_bits`` that may be declared for each kind."""


@dataclass(frozen=True, slots=True)
class SeedEvent:
    """The event named before it happens. ``planned_at`` is UTC, ``number`` its own number."""

    kind: SeedKind
    name: str
    number: str
    planned_at: datetime
    min_bits: int
    transcription: str
    fallback: str = ""

    @property
    def opening(self) -> str:
        """What was fixed beforehand and is part of the startvärde: the inspector's digits."""
        found = TWO_PARTY_RULE.fullmatch(self.transcription)
        return found[1] if found and self.kind is SeedKind.TWO_PARTY else ""


def check_event(event: SeedEvent) -> SeedEvent:
    """Return ``event`` as it can be frozen, its texts in canonical form.

    Codes: ``event_empty`` without a name, ``event_character``, ``transcription_invalid``,
    ``min_bits_low`` (declared below ``LEAST_BITS``; facts ``asked``, ``least``),
    ``event_too_few_bits`` (the rule holds fewer than declared; facts ``asked``, ``held``).
    """
    if event.min_bits < LEAST_BITS[event.kind]:
        raise InspectionError("min_bits_low", asked=event.min_bits, least=LEAST_BITS[event.kind])
    held = whole_bits(possibilities(event.kind, event.transcription))
    if held < event.min_bits:
        raise InspectionError("event_too_few_bits", asked=event.min_bits, held=held)
    return replace(
        event,
        name=canon(event.name, "event"),
        number=canon_or_empty(event.number, "event"),
        fallback=canon_or_empty(event.fallback, "event"),
    )


def two_party_rule(inspector_digits: str) -> str:
    """Return the transcription with the inspector's six digits (``digits_not_six``)."""
    return f"{six_digits(inspector_digits)}-######"


def six_digits(text: str) -> str:
    """Return six decimal digits 0–9, trimmed, or raise ``digits_not_six`` (fact ``given``)."""
    digits = text.strip()
    if not re.fullmatch(r"[0-9]{6}", digits):
        raise InspectionError("digits_not_six", given=digits)
    return digits


def whole_bits(count: int) -> int:
    """Return the whole bits in ``count`` equally likely outcomes, rounded down."""
    return count.bit_length() - 1


def possibilities(kind: SeedKind, rule: str) -> int:
    """Return how many equally likely values an event under ``rule`` can take.

    Two parties count both halves. Raises ``transcription_invalid`` (fact ``rule``).
    """
    if kind is SeedKind.TWO_PARTY:
        _parsed(TWO_PARTY_RULE, rule)
        return 10**12
    if kind is SeedKind.LOTTERY:
        return math.prod(_part_possibilities(part) for part in _lottery_parts(rule))
    if kind is SeedKind.DICE:
        rolls, faces = _parsed(DICE_RULE, rule).groups()
        return int(int(faces) ** int(rolls))
    return int(16 ** int(_parsed(BEACON_RULE, rule)[1]))


def transcribe(kind: SeedKind, rule: str, raw_value: str) -> str:
    """Return the startvärde that ``rule`` makes of a raw value.

    Codes: ``digits_not_six``, ``lottery_unreadable``, ``dice_unreadable``, ``beacon_unreadable``
    (facts ``rule``, ``given``), ``transcription_invalid``.
    """
    if kind is SeedKind.TWO_PARTY:
        return f"{_parsed(TWO_PARTY_RULE, rule)[1]}-{six_digits(raw_value)}"
    if kind is SeedKind.LOTTERY:
        return _lottery(rule, raw_value)
    if kind is SeedKind.DICE:
        return _dice(rule, raw_value)
    return _beacon(rule, raw_value)


def _parsed(pattern: re.Pattern[str], rule: str) -> re.Match[str]:
    found = pattern.fullmatch(rule)
    if found is None:
        raise InspectionError("transcription_invalid", rule=rule)
    return found


def _lottery_parts(rule: str) -> list[tuple[int, int | None]]:
    parts = []
    for part in rule.split("+"):
        taken, largest = _parsed(LOTTERY_RULE, part).groups()
        if largest is not None and int(taken) > int(largest):
            raise InspectionError("transcription_invalid", rule=rule)
        parts.append((int(taken), None if largest is None else int(largest)))
    return parts


def _part_possibilities(part: tuple[int, int | None]) -> int:
    taken, largest = part
    return int(10**taken) if largest is None else math.comb(largest, taken)


def _lottery(rule: str, raw_value: str) -> str:
    parts, given = _lottery_parts(rule), raw_value.split("+")
    read = [_lottery_part(p, g) for p, g in zip(parts, given, strict=False)]
    if len(parts) != len(given) or None in read:
        raise InspectionError("lottery_unreadable", rule=rule, given=raw_value)
    return "+".join(text for text in read if text is not None)


def _lottery_part(part: tuple[int, int | None], given: str) -> str | None:
    taken, largest = part
    if largest is None:
        digits = re.sub(r"[ ,-]", "", given)
        return digits if re.fullmatch(rf"[0-9]{{{taken}}}", digits) else None
    words = re.split(r"[ ,-]+", given.strip())
    if not all(re.fullmatch(r"[0-9]{1,2}", word) for word in words):
        return None
    numbers = sorted({int(word) for word in words})
    if (
        len(words) != taken
        or len(numbers) != taken
        or not 1 <= numbers[0] <= numbers[-1] <= largest
    ):
        return None
    return "-".join(f"{number:02d}" for number in numbers)


def _dice(rule: str, raw_value: str) -> str:
    rolls, faces = _parsed(DICE_RULE, rule).groups()
    allowed = "1-6" if faces == "6" else "0-9"
    digits = re.sub(r"[ ,-]", "", raw_value.strip())
    if not re.fullmatch(rf"[{allowed}]{{{rolls}}}", digits):
        raise InspectionError("dice_unreadable", rule=rule, given=raw_value)
    return digits


def _beacon(rule: str, raw_value: str) -> str:
    length = _parsed(BEACON_RULE, rule)[1]
    digits = raw_value.strip().lower()
    if not re.fullmatch(rf"[0-9a-f]{{{length}}}", digits):
        raise InspectionError("beacon_unreadable", rule=rule, given=raw_value)
    return digits
