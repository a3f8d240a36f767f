"""One table of a template file, read key by key, with every fault noted instead of the first.

A ``Section`` hands out typed values and remembers which keys were asked for; what is left over when
it is closed is an unknown key. A missing or wrong value is a fault and yields a stand-in, so that
the reading goes on to the next fault.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from enum import StrEnum
from typing import Any, TypeVar

from inspector_app.domain.checklist.document import Path
from inspector_app.domain.checklist.faults import PERSON, Faults
from inspector_app.domain.checklist.material import Member
from inspector_app.domain.checklist.scale import Level
from inspector_app.domain.expression import Expression, ExpressionError, Literal
from inspector_app.domain.expression.parser import parse
from inspector_app.domain.expression.tokens import KEYWORDS
from inspector_app.domain.values import ValueType

_E = TypeVar("_E", bound=StrEnum)
MAX_SECTIONS = 2_000
"""More questions, facts or rows of options than this in one list are refused."""
_CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]")
_PARAGRAPHS = re.compile(r"\n\s*\n")
_NAME = re.compile(r"[a-z][a-z0-9_]{0,39}")
STAND_IN = Expression("no", Literal(value=False, type=ValueType.YES_NO, at=0))


@dataclass(slots=True)
class Section:
    """A table at ``path`` with the faults of its file, read for one person where it is repeated."""

    data: Mapping[str, Any]
    path: Path
    faults: Faults
    asked: set[str] = field(default_factory=set)
    person: Member | None = None

    def of(self, person: Member | None) -> Section:
        """The same table, with ``{person}`` standing for a member of a group."""
        return replace(self, person=person)

    def at(self, key: str) -> Path:
        """The path of a key of this table."""
        return (*self.path, key)

    def raw(self, key: str, *, required: bool = False) -> Any:
        """The value as TOML gives it, ``None`` when it is not there."""
        self.asked.add(key)
        found = self.data.get(key)
        if found is None and required:
            self.faults.note("checklist_missing", self.at(key), key=key)
        return found

    def typed(
        self, key: str, kind: type, stand_in: Any, *, required: bool = False, wanted: str = ""
    ) -> Any:
        """The value if it is of ``kind``, else the stand-in and a fault that says what to write."""
        found = self.raw(key, required=required)
        if found is None:
            return stand_in
        if type(found) is not kind:
            wanted = wanted or _KINDS[kind]
            shown = '""' if found == "" else found
            self.faults.note("checklist_type", self.at(key), shown, key=key, wanted=wanted)
            return stand_in
        return found

    def text(self, key: str, *, required: bool = False, wanted: str = "") -> str:
        """A text; line breaks within a paragraph are spaces, a blank line parts paragraphs."""
        written = str(self.typed(key, str, "", required=required, wanted=wanted))
        odd = _CONTROL.search(written)
        if odd:
            sign = f"U+{ord(odd.group()):04X}"
            self.faults.note("checklist_character", self.at(key), sign, key=key)
        paragraphs = (" ".join(part.split()) for part in _PARAGRAPHS.split(written))
        found = "\n\n".join(part for part in paragraphs if part)
        if required and not found and isinstance(self.data.get(key), str):
            self.faults.note("checklist_missing", self.at(key), key=key)
        return self._with_person(key, found)

    def _with_person(self, key: str, text: str) -> str:
        if self.person is not None:
            return text.replace(PERSON, self.person.label)
        if PERSON in text and self.path[:1] != ("texts",):
            self.faults.note("checklist_person", self.at(key), key=key)
        return text

    def name(self, key: str = "id") -> str:
        """A name that rules may use: small letters a to z, digits, underscore, no word of rules."""
        found = self.text(key, required=True)
        if found and (not _NAME.fullmatch(found) or found in KEYWORDS):
            words = ", ".join(sorted(KEYWORDS))
            self.faults.note("checklist_name", self.at(key), found, key=key, words=words)
        return found

    def yes(self, key: str, *, default: bool = False) -> bool:
        """A truth value."""
        return bool(self.typed(key, bool, default))

    def day(self, key: str, default: date, *, required: bool = False) -> date:
        """A day, never an instant."""
        found: date = self.typed(key, date, default, required=required)
        return default if isinstance(found, datetime) else found

    def choice(self, key: str, options: type[_E], default: _E, *, required: bool = False) -> _E:
        """One of the words of ``options``; a missing one is ``default``."""
        wanted = f"ett av orden {', '.join(options)} inom citattecken"
        found = self.text(key, required=required, wanted=wanted)
        return self.member(key, found, options, default) if found else default

    def member(self, key: str, found: str, options: type[_E], default: _E, words: str = "") -> _E:
        """The member of ``options`` with the value ``found``; ``words`` says what may stand."""
        try:
            return options(found)
        except ValueError:
            words = words or ", ".join(options)
            self.faults.note("checklist_word", self.at(key), found or '""', key=key, words=words)
            return default

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts."""
        found = self.typed(key, list, [])
        if not all(isinstance(item, str) for item in found):
            wanted = TYPES[ValueType.TEXTS]
            self.faults.note("checklist_type", self.at(key), found, key=key, wanted=wanted)
            return ()
        return tuple(found)

    def members(self, key: str, options: type[_E]) -> tuple[_E, ...]:
        """A list of words of ``options``, each once."""
        default = next(iter(options))
        found = [self.member(key, word, options, default) for word in self.texts(key)]
        return tuple(dict.fromkeys(found))

    def rule(
        self, key: str, *, required: bool = False, reader: Callable[[str], Expression] = parse
    ) -> Expression | None:
        """A rule, parsed by ``reader`` but not yet checked against the names of the template."""
        written = self.typed(key, str, "", required=required)
        if not written and not isinstance(self.data.get(key), str):
            return STAND_IN if required else None
        text = written
        if self.person is not None and PERSON in written:
            text = written.replace(PERSON, self.person.member_id)
            self.faults.persons[(self.at(key), text)] = (written, self.person.member_id)
        try:
            return reader(text)
        except ExpressionError as error:
            self.faults.note_rule(error.fault, self.at(key), text)
            return STAND_IN

    def whole(self, key: str) -> int | None:
        """A whole number, not negative; ``None`` when it is not there."""
        found: int | None = self.typed(key, int, None)
        if found is not None and found < 0:
            self.faults.note("checklist_negative", self.at(key), found, key=key)
            return None
        return found

    def required_rule(self, key: str) -> Expression:
        """A rule that must be there."""
        return self.rule(key, required=True) or STAND_IN

    def sections(self, key: str) -> Iterator[Section]:
        """The tables under ``[[key]]``; each is closed after it has been read."""
        found = self.raw(key)
        if found is None:
            return
        if isinstance(found, dict):
            name = ".".join(str(part) for part in self.at(key) if isinstance(part, str))
            self.faults.note_key("checklist_single", self.at(key), key, key=key, name=name)
            found = [found]  # read as it was meant, so that nothing else seems to be missing
        if not isinstance(found, list) or not all(isinstance(item, dict) for item in found):
            wanted = "ett eller flera avsnitt inom dubbla hakparenteser"
            self.faults.note("checklist_type", self.at(key), "", key=key, wanted=wanted)
            return
        if len(found) > MAX_SECTIONS:
            at = (*self.path, key, MAX_SECTIONS)
            self.faults.note("checklist_too_many", at, key, count=len(found), limit=MAX_SECTIONS)
        for number, data in enumerate(found[:MAX_SECTIONS]):
            section = Section(data, (*self.path, key, number), self.faults, person=self.person)
            yield section
            section.close()

    def close(self) -> None:
        """Note every key that nobody asked for."""
        for key in self.data:
            if key not in self.asked:
                self.faults.note_key("checklist_unknown_key", self.at(key), key=key)


_KINDS: dict[type, str] = {
    str: "text inom citattecken",
    bool: "true eller false",
    date: "ett datum, till exempel 2025-07-01",
    int: "ett heltal, till exempel 12",
    list: "en lista inom hakparenteser",
    dict: "ett avsnitt inom enkla hakparenteser",
}
LEVELS = f'{", ".join(Level)} eller flera, till exempel "S/F"'
"""What may stand as the level of a question."""
TYPES: dict[ValueType, str] = {
    ValueType.COUNT: _KINDS[int],
    ValueType.NUMBER: "ett tal, till exempel 0.5",
    ValueType.DATE: _KINDS[date],
    ValueType.PERIOD: "första och sista dag, till exempel [2025-07-01, 2026-06-30]",
    ValueType.YES_NO: _KINDS[bool],
    ValueType.CHOICE: "ett av alternativen inom citattecken",
    ValueType.CHOICES: 'en lista av alternativ, till exempel ["a", "b"]',
    ValueType.TEXT: _KINDS[str],
    ValueType.TEXTS: 'en lista av texter, till exempel ["a", "b"]',
}
"""How a value of each type is written in a file."""
