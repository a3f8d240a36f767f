"""Names known by their marks alone, so that a name can be pointed out where it is being written.

A list may have columns of names. They are never taken in; but when the user says so, each word of
them leaves a mark: a keyed digest under a random key of the encrypted workspace. From a mark nobody
reads the name, and only somebody who has the workspace open can ask whether a word has one.

Decision: the case key is hashed with the word. A word is asked about in one akt alone, so that
another child's name is no hit, and the marks of two akts cannot be compared.

Decision: a mark is 80 bits. A false hit among a million words then comes about once in 10^18.

Decision: a word that is also an ordinary word ("hans", "per", "maj", "liv") is pointed out only
when it is written with a capital. Source: OSL (2009:400) 26 kap. 1 §; names have no pattern.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from inspector_app.domain.population.fields import header_key, suggest_mapping
from inspector_app.domain.privacy import Hit, PersonalData

KEY_BYTES = 32
MARK_BYTES = 10
LEAST_LETTERS = 3


class NameRole(StrEnum):
    """Whose name it is. A word that several bear belongs to the first of them."""

    CHILD = "barnet"
    SIBLING = "syskonet"
    MOTHER = "mamma"
    FATHER = "pappa"
    GUARDIAN = "vårdnadshavaren"
    FOSTER_HOME = "familjehemmet"
    CASEWORKER = "handläggaren"

    @property
    def instead(self) -> str:
        """Return what may be written in the place of the name: "[barnet]"."""
        return f"[{self.value}]"


_HEADERS: tuple[tuple[NameRole, tuple[str, ...]], ...] = (
    (NameRole.CASEWORKER, ("handläggare", "socialsekreterare", "utförare", "kontaktperson")),
    (NameRole.FOSTER_HOME, ("familjehem", "fosterhem", "jourhem", "fosterförälder")),
    (NameRole.SIBLING, ("syskon",)),
    (NameRole.MOTHER, ("mamma", "mor", "mors", "moder", "moderns", "moders")),
    (NameRole.FATHER, ("pappa", "far", "fars", "fader", "faderns", "faders")),
    (NameRole.GUARDIAN, ("vårdnadshavar", "förälder", "föräldrar", "vh", "vh1", "vh2")),
    (NameRole.CHILD, ("namn", "förnamn", "efternamn", "tilltalsnamn", "barn", "barnets")),
)
_OF_NO_PERSON = ("enhet", "skol", "kommun", "gatu", "stadsdel", "fil", "system", "insats")
"""A header that begins so names a thing: "enhetsnamn", "skolans namn"."""
_NUMBERS = ("nummer", "nr", "id", "telefon", "tel", "mobil", "adress", "epost", "mail", "kod")

_EMPTY_WORDS = frozenset(
    ("och", "von", "van", "der", "den", "del", "med", "familj", "familjen", "familjehem",
     "familjehemmet", "fosterhem", "jourhem", "hem", "hemmet", "hvb", "barn", "barnet", "namn",
     "okänd", "okänt", "saknas", "ingen", "inget", "vakant", "skyddad", "skyddade", "uppgift",
     "uppgifter", "sekretess", "sekretessmarkering", "mamma", "pappa", "mor", "far", "avliden",
     "död", "konsulent", "vårdnadshavare", "socialsekreterare", "handläggare")
)  # fmt: skip
"""What stands in columns of names and is no name."""
_ALSO_WORDS = frozenset(
    ("hans", "per", "maj", "juni", "liv", "sten", "stig", "mark", "berg", "ros", "rosa", "sol",
     "dag", "ask", "björk", "hall", "holm", "ström", "lund", "ung", "falk", "gran", "alm", "sjö",
     "frisk", "stark", "svan", "varg", "björn", "kung", "bror", "kind", "krok", "glad", "modig",
     "rask", "rapp", "skog", "äng", "lilja", "viola", "iris", "saga", "vit", "grön", "åker",
     "lind", "gren", "kvist", "blom", "dal", "bäck", "bro", "strand", "land", "lång", "kort")
)  # fmt: skip
_WORD = re.compile(r"(?:[^\W\d_][\u0300-\u036f]*)+")


@dataclass(frozen=True, slots=True)
class NameColumn:
    """A column of names and whose they are."""

    header: str
    role: NameRole


@dataclass(frozen=True, slots=True)
class ChildMarks:
    """The marks of one child's akt, each with whose name it is."""

    case_key: str
    marks: tuple[tuple[str, NameRole], ...]


@dataclass(frozen=True, slots=True)
class NameMarks:
    """The marks of one akt and what is needed to ask about a word."""

    key: bytes
    case_key: str
    roles: Mapping[str, NameRole]

    def role_of(self, word: str) -> NameRole | None:
        """Return whose name a written word is, ``None`` when it is none of this akt.

        Also a genitive is found: "Annas" for "Anna".
        """
        plain = plain_word(word)
        for form in (plain, plain.removesuffix("s")):
            if len(form) < LEAST_LETTERS or (form in _ALSO_WORDS and not word[0].isupper()):
                continue
            role = self.roles.get(mark_of(self.key, self.case_key, form))
            if role is not None:
                return role
        return None


def name_columns(header: Sequence[str], taken: Iterable[str]) -> tuple[NameColumn, ...]:
    """Return the columns that look like names of persons, of those that are not taken in."""
    used = set(taken)
    found = ((text, role_of_header(text)) for text in header if text not in used)
    return tuple(NameColumn(text, role) for text, role in found if role is not None)


def role_of_header(header: str) -> NameRole | None:
    """Return whose names a column holds by its heading, ``None`` when it is not about names."""
    key = header_key(header)
    words = key.split()
    if key.startswith(_OF_NO_PERSON) or suggest_mapping((header,)).columns:
        return None
    if any(word.endswith(_NUMBERS) for word in words):
        return None
    for role, stems in _HEADERS:
        if any(_begins(word, stem) for word in words for stem in stems):
            return role
    return NameRole.CHILD if key.endswith("namn") else None


def _begins(word: str, stem: str) -> bool:
    """A short stem must be the whole word, so that "mor" is not found in "mormor"."""
    return word.startswith(stem) if len(stem) > 4 else word == stem


def plain_word(word: str) -> str:
    """Return a word as it is hashed: composed letters, without regard to case."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", word).casefold())


def words_in(text: str) -> Iterator[re.Match[str]]:
    """Yield the words of a text; "Anna-Karin" is two."""
    return _WORD.finditer(text)


def name_words(cell: str) -> tuple[str, ...]:
    """Return the words of a cell of names that leave marks, as they are hashed, each once."""
    plain = (plain_word(found.group()) for found in words_in(cell))
    kept = (word for word in plain if len(word) >= LEAST_LETTERS and word not in _EMPTY_WORDS)
    return tuple(dict.fromkeys(kept))


def mark_of(key: bytes, case_key: str, word: str) -> str:
    """Return the mark of a plain word in one akt, as 20 hex digits.

    BLAKE2b with the key of the workspace over case key, NUL, word. Source: RFC 7693 (2.9).
    """
    about = f"{case_key}\0{word}".encode()
    return hashlib.blake2b(about, digest_size=MARK_BYTES, key=key).hexdigest()


def marks_of(key: bytes, case_key: str, names: Iterable[tuple[NameRole, str]]) -> ChildMarks:
    """Return the marks of a child's akt, sorted, so that their order tells nothing of the names.

    ``names`` are cells of names and whose they are.
    """
    order = {role: place for place, role in enumerate(NameRole)}
    found: dict[str, NameRole] = {}
    for role, cell in names:
        for word in name_words(cell):
            mark = mark_of(key, case_key, word)
            found[mark] = min(role, found.get(mark, role), key=order.__getitem__)
    return ChildMarks(case_key, tuple(sorted(found.items())))


def find_names(text: str, marks: NameMarks) -> tuple[Hit, ...]:
    """Return the words of a text that are names of this akt, by place. Each word is asked once."""
    found = []
    asked: dict[str, NameRole | None] = {}
    for match in words_in(text):
        word = match.group()
        if word not in asked:
            asked[word] = marks.role_of(word)
        role = asked[word]
        if role is not None:
            start, end = match.span()
            found.append(Hit(PersonalData.NAME, start, end, word, role.instead))
    return tuple(found)
