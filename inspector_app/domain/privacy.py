"""Looking for personal data in free text: loose patterns, because recall goes before precision.

A hit is a question to the writer, not a verdict. What may never stand in a report: names of
persons, personnummer, case numbers, addresses, telephone numbers, e-mail addresses, dates of one
child's visits. Names have no pattern; they are found by their marks (``name_marks``).

Decision: a pattern errs on the side of a hit. A number of a paragraph ("22 kap. 11 § SoL") or a law
("2025:400") is no hit; ten or twelve digits in a row are one, whether or not a check digit fits.
Source: OSL 26:1; the rule "never in a report" of the review method.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum


class PersonalData(StrEnum):
    """What a text may hold that points to a person."""

    PERSONNUMMER = "personnummer"
    PHONE = "telefonnummer"
    E_MAIL = "e-postadress"
    ADDRESS = "adress"
    CASE_NUMBER = "ärendenummer"
    DAY = "datum"
    NAME = "namn"


@dataclass(frozen=True, slots=True)
class Hit:
    """Something found: what it looks like, and where; ``end`` is the index after the last sign.

    ``instead`` is what may stand in its place, empty where the kind alone says it.
    """

    kind: PersonalData
    start: int
    end: int
    text: str
    instead: str = ""


_GAP = r"[ \t\u00a0\u202f\-–—+.]?"
_MONTH = (
    r"(?:jan(?:uari)?|feb(?:ruari)?|mars?|apr(?:il)?|maj|juni?|juli?|aug(?:usti)?|"
    r"sep(?:t(?:ember)?)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_STREET = (
    r"(?:vägen|gatan|gränd|gränden|stigen|torget|allén|allé|backen|platsen|plan|plats|liden|"
    r"väg|gata|stig|torg|slingan|ringen|kroken|backe|kajen|stranden)"
)
_PATTERNS: tuple[tuple[PersonalData, re.Pattern[str]], ...] = (
    (
        PersonalData.E_MAIL,
        re.compile(r"(?<![\w.+\-])[\w.+\-]+\s?(?:@|\(at\)|\[at\])\s?[\w\-]+(?:\.[\w\-]+)+", re.I),
    ),
    (
        PersonalData.PERSONNUMMER,
        re.compile(
            rf"(?<!\d)(?:(?:18|19|20)\d{{2}}|\d{{2}}){_GAP}(?:0[1-9]|1[0-2]){_GAP}"
            rf"(?:[0-2]\d|3[01]|[6-8]\d|9[01]){_GAP}[\dTRSUWXJKLMN][\dTRSUWXJKLMN]\d{{2}}(?!\d)"
        ),
    ),
    (PersonalData.PERSONNUMMER, re.compile(rf"(?<!\d)(?:\d{{6}}|\d{{8}}){_GAP}\d{{4}}(?!\d)")),
    (
        PersonalData.PHONE,
        re.compile(
            r"(?<![\d:.])(?:(?:\+|00)\s?\d{2}|0)[\s\-–/()]*\d(?:[\s\-–/()]*\d){5,10}(?![\d:])"
        ),
    ),
    (
        PersonalData.CASE_NUMBER,
        re.compile(
            r"(?:\b(?:ärende|akt|dnr|diarienummer|ärendenr|aktnr|mål)(?:nummer|nr)?\b[.:]?\s*"
            r"(?:nr\.?\s*)?[A-ZÅÄÖ]{0,4}[\s\-]?\d[\d\-/:.]{2,}\d|(?<!\d)(?:19|20)\d{2}[\-/]\d{3,6}(?!\d)"
            r"|(?-i:\b[A-ZÅÄÖ]{2,5})[\s\-](?:19|20)?\d{2}[/\-]\d{2,6}\b(?![/\-]\d)"
            r"|\b[A-Z2-7]{4}-[A-Z2-7]{4}\b"
            r"|(?<!\d)\d{8,}(?!\d))",
            re.I,
        ),
    ),
    (
        PersonalData.ADDRESS,
        re.compile(rf"\b[A-ZÅÄÖ]\w*(?:\s\w+){{0,2}}?\s?{_STREET}\s+\d{{1,4}}\s?[A-Za-z]?\b"),
    ),
    (PersonalData.ADDRESS, re.compile(rf"\b\w+{_STREET}\s+\d{{1,4}}\s?[A-Za-z]?\b", re.I)),
    (PersonalData.ADDRESS, re.compile(r"(?<![\d.,:])\d{3}\s\d{2}\s+[A-ZÅÄÖ][\wåäö]+")),
    (PersonalData.ADDRESS, re.compile(r"\b(?:box|lgh|c/o)\s*\.?\s*\d+\b|\bc/o\s+\w+", re.I)),
    (
        PersonalData.DAY,
        re.compile(
            r"(?<!\d)(?:19|20)\d{2}[\-/.](?:0?[1-9]|1[0-2])[\-/.](?:0?[1-9]|[12]\d|3[01])(?!\d)"
        ),
    ),
    (
        PersonalData.DAY,
        re.compile(
            rf"(?<!\d)(?:[12]\d|3[01]|0?[1-9])\s*(?:[:/]\s*\d{{1,2}}|\.?\s*{_MONTH})\b", re.I
        ),
    ),
)


def find_personal_data(text: str) -> tuple[Hit, ...]:
    """Return what looks like personal data, by place; each stretch of text once, widest first."""
    found = [
        Hit(kind, match.start(), match.end(), match.group())
        for kind, pattern in _PATTERNS
        for match in pattern.finditer(text)
    ]
    taken = bytearray(len(text))
    kept: list[Hit] = []
    for hit in sorted(found, key=lambda h: (h.start - h.end, _ORDER[h.kind], h.start)):
        if not any(taken[hit.start : hit.end]):
            taken[hit.start : hit.end] = b"\1" * (hit.end - hit.start)
            kept.append(hit)
    return tuple(sorted(kept, key=lambda h: h.start))


_ORDER = {kind: number for number, kind in enumerate(PersonalData)}
