"""Who has a key, and what becomes of the files of whoever is shut out, in plain words."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from inspector_app.domain.inspection import Actor, Role
from inspector_app.ports.keys import KeyKind
from inspector_app.wording.hand_over import akts_word
from inspector_app.wording.language import Language, current

_SV, _EN = Language.SWEDISH, Language.ENGLISH
_ROLES: Mapping[Language, Mapping[Role, str]] = {
    _SV: {
        Role.INSPECTOR: "inspektör",
        Role.LEAD_INSPECTOR: "ansvarig inspektör",
        Role.QUALITY: "kvalitetsgranskare",
        Role.AUDITOR: "revisor",
    },
    _EN: {
        Role.INSPECTOR: "inspector",
        Role.LEAD_INSPECTOR: "lead inspector",
        Role.QUALITY: "quality reviewer",
        Role.AUDITOR: "auditor",
    },
}
_KINDS: Mapping[Language, Mapping[KeyKind, str]] = {
    _SV: {KeyKind.PASSPHRASE: "lösenfras", KeyKind.RECOVERY: "återställningskod"},
    _EN: {KeyKind.PASSPHRASE: "passphrase", KeyKind.RECOVERY: "recovery code"},
}
_AND = {_SV: " och ", _EN: " and "}
_LEFT: Mapping[Language, Mapping[str, str]] = {
    _SV: {
        "files": "{name} har {files} kvar att läsa.",
        "both": "{name} har {files} kvar att läsa, och {reserves} i reserv.",
        "reserves": "{name} har {reserves} i reserv.",
        "stays": "De står kvar på {name}, med de svar som finns. Ingen annan kan skriva i dem "
        "förrän du flyttar dem till någon annan under Läsare.",
        "away": "{away} är ute i ett paket. Det kan fortfarande läsas klart och tas emot.",
        "agree": "{name} har läst {agree} som två läser och där det gemensamma svaret inte står "
        "än. Den andra läsaren kan lämna det till en tredje person.",
    },
    _EN: {
        "files": "{name} has {files} left to read.",
        "both": "{name} has {files} left to read, and {reserves} in reserve.",
        "reserves": "{name} has {reserves} in reserve.",
        "stays": "They stay with {name}, with the answers there are. Nobody else can write in them "
        "until you move them to somebody else under Readers.",
        "away": "{away} are out in a package. It can still be read to its end and received.",
        "agree": "{name} has read {agree} that two read and whose joint answer does not stand yet. "
        "The other reader can leave it to a third person.",
    },
}


def role_word(role: Role) -> str:
    """Return what a role is called, within a sentence."""
    return _ROLES[current()][role]


def role_choices() -> tuple[tuple[str, str], ...]:
    """Return every role as a list of choices has it: its key and its word."""
    return tuple((role.value, role_word(role).capitalize()) for role in Role)


def person_word(person: Actor) -> str:
    """Return "Bo Exempel, inspektör"."""
    return f"{person.name}, {role_word(person.role)}"


def kinds_word(kinds: Collection[KeyKind]) -> str:
    """Return "lösenfras och återställningskod"."""
    words = _KINDS[current()]
    return _AND[current()].join(words[kind] for kind in KeyKind if kind in kinds)


def left_words(name: str, files: int, reserves: int, away: int) -> str:
    """Return what becomes of what a person has left to read, "" when nothing is left.

    ``away`` counts those of both that are in a package on another laptop.
    """
    words = _LEFT[current()]
    if not files and not reserves:
        return ""
    first = words["both" if files and reserves else "files" if files else "reserves"]
    told = [first, words["stays"], *([words["away"]] if away else [])]
    counts = {"files": files, "reserves": reserves, "away": away}
    facts = {key: akts_word(count) for key, count in counts.items()}
    return " ".join(told).format(name=name, **facts)


def agree_words(name: str, files: int) -> str:
    """Return what becomes of the files in which a person has yet to agree with another."""
    told = _LEFT[current()]["agree"]
    return told.format(name=name, agree=akts_word(files)) if files else ""
