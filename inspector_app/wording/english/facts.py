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
        "ett heltal, till exempel 12": "a whole number, for example 12",
        "ett tal, till exempel 0.5": "a number, for example 0.5",
        "ett av alternativen inom citattecken": "one of the options within quotation marks",
        'en lista av alternativ, till exempel ["a", "b"]': (
            'a list of options, for example ["a", "b"]'
        ),
        "första och sista dag, till exempel [2025-07-01, 2026-06-30]": (
            "the first and the last day, for example [2025-07-01, 2026-06-30]"
        ),
        "true eller false": "true or false",
        "noll eller mer": "zero or more",
        "ett mindre tal": "a smaller number",
        "en kortare text": "a shorter text",
        "den första dagen före den sista": "the first day before the last",
        "en lista av rader, till exempel [{ kolumn = värde }]": (
            "a list of rows, for example [{ column = value }]"
        ),
        "en lista inom hakparenteser": "a list within square brackets",
        "ett avsnitt inom enkla hakparenteser": "a section within single brackets",
        'en lista av texter, till exempel ["a", "b"]': 'a list of texts, for example ["a", "b"]',
        "ett eller flera avsnitt inom dubbla hakparenteser": (
            "one or more sections within double brackets"
        ),
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
_LEVELS = r"(.+) eller flera, till exempel (\S+)"
_PLACES = (
    ("hint", re.compile(r" Skriv (\w+)\."), r" Write \1."),
    ("hint", re.compile(r" Menade du (\w+)\?"), r" Did you mean \1?"),
    (
        "hint",
        re.compile(r" (\w+) är en kolumn i (\w+) och läses bara inom count, sum och de andra\."),
        r" \1 is a column of \2 and is read only within count, sum and the others.",
    ),
    (
        "wanted",
        re.compile(r"ett av orden (.+) inom citattecken"),
        r"one of the words \1 within quotation marks",
    ),
    ("wanted", re.compile(r"ett avsnitt, (\[.+\])"), r"a section, \1"),
    ("wanted", re.compile(r"en lista av alternativen (.+)"), r"a list of the options \1"),
    ("words", re.compile(_LEVELS), r"\1 or several, for example \2"),
    (
        "wanted",
        re.compile(_LEVELS + ", inom citattecken"),
        r"\1 or several, for example \2, within quotation marks",
    ),
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
