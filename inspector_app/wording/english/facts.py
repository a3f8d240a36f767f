"""Words that the program itself puts into a sentence, in English; what users wrote stays as it is.

A fact is found by its name and its Swedish words; one that is not here is said as it is.
"""

from __future__ import annotations

import re
from typing import Any

_PERSONAL = {
    "personnummer": "a personal identity number",
    "telefonnummer": "a telephone number",
    "e-postadress": "an e-mail address",
    "adress": "an address",
    "ärendenummer": "a case number",
    "datum": "a date",
}
WORDS: dict[str, dict[str, str]] = {
    "wanted": {
        "text inom citattecken": "text within quotation marks",
        "ett datum, till exempel 2025-07-01": "a date, for example 2025-07-01",
        "ett heltal": "a whole number",
        "en lista inom hakparenteser": "a list within square brackets",
        "ett avsnitt": "a section",
        "en lista av texter": "a list of texts",
        "ett eller flera avsnitt": "one or more sections",
    },
    "where": {
        "Rubriken": "The title",
        "Organisationen": "The organisation",
        "Bakgrunden": "The background",
        "Sekretessgrunden": "The ground of secrecy",
        "Diarienumret": "The registration number",
        "Diariet": "The registry",
        "Numret": "The number",
        "Skälet": "The reason",
        "Händelsen": "The event",
        "Reservhändelsen": "The fallback event",
    },
    "kind": _PERSONAL,
    "hit": _PERSONAL,
    "role": {
        "inspektör": "inspector",
        "ansvarig inspektör": "lead inspector",
        "kvalitet": "quality reviewer",
        "revisor": "auditor",
    },
    "missing": {"ärendelistan": "the case list", "nyckeln": "the key"},
    "expected": {
        "and, or eller slut": "and, or or the end",
        "text inom enkla citattecken": "text within single quotation marks",
        "ett värde": "a value",
        "en tabell": "a table",
        "en kolumn": "a column",
    },
}
_PLACES = (
    ("where", re.compile(r"sida (\d+)"), r"page \1"),
    ("where", re.compile(r"Frågeställning (\d+)"), r"Question \1"),
    ("where", re.compile(r"Iakttagelse (\d+)"), r"Finding \1"),
    (
        "where",
        re.compile(r"En rekommendation till iakttagelse (\d+)"),
        r"A recommendation of finding \1",
    ),
    ("column", re.compile(r"Rekommendation (\d+)"), r"Recommendation \1"),
    ("column", re.compile(r"Iakttagelse"), "Finding"),
)
_OF_FINDINGS = ("recommendation_", "text_personal_data")
_JOINED = ("wanted", "expected")  # types of the rule language, with an "or" between


def in_english(facts: dict[str, Any], code: str = "") -> dict[str, Any]:
    """Return the facts of ``code`` with the program's own words in English.

    Columns are the headers of a user's list and stay, but those of findings are the program's.
    """
    stays = set() if code.startswith(_OF_FINDINGS) else {"column"}
    return {
        name: _said(name, value) if isinstance(value, str) and name not in stays else value
        for name, value in facts.items()
    }


def _said(name: str, value: str) -> str:
    known = WORDS.get(name, {})
    if value in known:
        return known[value]
    for fact, pattern, english in _PLACES:
        if fact == name and pattern.fullmatch(value):
            return pattern.sub(english, value)
    return value.replace(" eller ", " or ") if name in _JOINED else value
