"""A number with the unit that a template names for it: 3 kontakter, 1 kontakt.

A template names its units in the plural. A unit that is not known here keeps its plural, which a
reader can still understand.
"""

from __future__ import annotations

from types import MappingProxyType

ONE_OF = MappingProxyType(
    {
        "anmälningar": "anmälan",
        "ansökningar": "ansökan",
        "dagar": "dag",
        "delar": "del",
        "gånger": "gång",
        "kontakter": "kontakt",
        "månader": "månad",
        "omplaceringar": "omplacering",
        "omprövningar": "omprövning",
        "placeringar": "placering",
        "prövningar": "prövning",
        "skyddsbedömningar": "skyddsbedömning",
        "uppföljningar": "uppföljning",
        "uppgifter": "uppgift",
        "utredningar": "utredning",
        "överväganden": "övervägande",
    }
)
SAME = frozenset({"anmälare", "beslut", "besök", "förbud", "år"})
"""Units whose singular is their plural."""


def with_unit(number: str, unit: str) -> str:
    """Return a written number with its unit, which is singular after 1 and −1."""
    word = ONE_OF.get(unit, unit) if number in ("1", "\u22121") else unit
    return f"{number} {word}" if word else number
