"""Nothing that points to a child or an adult, anywhere in the file (C22, C23).

Decision: only patterns that cannot be mistaken count here: a personnummer or samordningsnummer with
a right check digit, and an e-mail address. Dates, case numbers and addresses stand in a report by
right (its period, its diarienummer, the organisation), so the loose search belongs to whoever
writes the text, not to this verdict.
Source: OSL 26:1; the rule "never in a report" of the review method.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from inspector_app.domain.capsule import Capsule, decode
from inspector_app.domain.privacy import PersonalData
from inspector_app.domain.verification.checks import Reason, fails, undecided
from inspector_app.domain.verification.facts import ObservedPdf

_MACHINE = re.compile(r"[0-9a-f]{64}|0\.\d{30,}|[A-Za-z0-9+/]{60,}={0,2}|-?\d+\.\d+")
_NUMBER = re.compile(r"(?<!\d)(?:19|20)?(\d{2})(\d{2})(\d{2})[-+– \u00a0]?(\d{3})(\d)(?!\d)")
_E_MAIL = re.compile(r"[\w.+\-]+@[\w\-]+(?:\.[\w\-]+)+")


def disclosure_reasons(seen: ObservedPdf, capsule: Capsule) -> Iterator[Reason]:
    """Yield where personal data stands, never the data itself."""
    if capsule.edition in ("public", "district") and capsule.value["disclosure"] is None:
        yield undecided("disclosure_not_tested")
    for where, text in _texts(seen):
        for kind in _found(text):
            yield fails("personal_data", where=where, kind=kind)
    for where, kind in _found_in_capsule(capsule.data):
        yield fails("personal_data", where=where, kind=kind)


def _texts(seen: ObservedPdf) -> Iterator[tuple[str, str]]:
    for page in seen.pages:
        yield f"sida {page.number}", "\n".join(run.text for run in page.runs)
    for text in seen.texts:
        yield text.where, text.text


@lru_cache(maxsize=8)
def _found_in_capsule(data: bytes) -> tuple[tuple[str, str], ...]:
    capsule = decode(data)
    if not isinstance(capsule, Capsule):
        return ()
    found = (
        (where, kind)
        for where, text in _values(capsule.value, "capsule.json")
        for kind in _found(text)
    )
    return tuple(dict.fromkeys(found))


def _values(value: object, where: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, str):
        if _MACHINE.fullmatch(value) is None:
            yield where, value
    elif isinstance(value, list):
        for item in value:
            yield from _values(item, where)
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from _values(item, f"{where}/{key}" if where == "capsule.json" else where)


def _found(text: str) -> Iterator[str]:
    if _E_MAIL.search(text):
        yield PersonalData.E_MAIL.value
    if any(_is_personal_number(match) for match in _NUMBER.finditer(text)):
        yield PersonalData.PERSONNUMMER.value


def _is_personal_number(match: re.Match[str]) -> bool:
    """Say whether ten digits are a personnummer or samordningsnummer with a right check digit.

    Source: Folkbokföringslag (1991:481) 18 §; the check digit is Luhn's over the nine digits
    before it; a samordningsnummer has 60 added to the day.
    """
    year, month, day = (int(match.group(part)) for part in (1, 2, 3))
    try:
        date(2000 + year, month, day - 60 if day > 60 else day)
    except ValueError:
        return False
    digits = [int(sign) for sign in "".join(match.groups())]
    doubled = [digit * (2 - place % 2) for place, digit in enumerate(digits)]
    return sum(number // 10 + number % 10 for number in doubled) % 10 == 0
