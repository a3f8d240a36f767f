"""The capsule: the results of a report in one exact, machine-readable form.

Exactly one sequence of bytes stands for one capsule: UTF-8 JSON, keys sorted, no blanks, no floats,
no duplicate or unknown keys, every text in NFC, at most 16 MiB and 12 levels deep. ``decode`` takes
nothing else, so what is hashed, embedded and compared is the same thing everywhere.

Decision: the canonical bytes are demanded when reading too. A reader that accepted other spellings
would let two different files count as the same capsule.
"""

from __future__ import annotations

import hashlib
import json
import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, cast

from inspector_app.domain.capsule.form import check, fault
from inspector_app.domain.capsule.sections import (
    EDITION_SECTIONS,
    OPTIONAL_SECTIONS,
    CapsuleSections,
)
from inspector_app.domain.errors import Issue

CAPSULE_NAME = "capsule.json"
SIZE_LIMIT = 16 * 1024 * 1024
DEPTH_LIMIT = 12
INTERNAL_MARKING = "Intern – sekretessprövas före utlämnande"

_STRING_OR_BRACKET = re.compile(r'"(?:[^"\\]|\\.)*"|[\[\]{}]')


@dataclass(frozen=True, slots=True)
class Capsule:
    """A capsule that follows its form, with the bytes it was read from."""

    data: bytes
    value: CapsuleSections

    @property
    def sha256(self) -> str:
        """SHA-256 of the bytes, lower-case hex."""
        return hashlib.sha256(self.data).hexdigest()

    @property
    def edition(self) -> str:
        """``public``, ``district``, ``internal`` or ``underlag``."""
        return self.value["edition"]

    def at(self, pointer: str) -> Any:
        """Return what ``pointer`` (RFC 6901) points at; raise ``LookupError`` when nothing is."""
        return resolve(self.value, pointer)


class CapsuleFaultsError(ValueError):
    """What was to be encoded breaks the form: a defect in whoever composed it."""

    def __init__(self, faults: tuple[Issue, ...]) -> None:
        super().__init__("; ".join(f"{f.code} {f.column} {f.value!r}" for f in faults[:20]))
        self.faults = faults


def resolve(value: Any, pointer: str) -> Any:
    """Return what a JSON pointer points at. Raises ``LookupError``. Source: RFC 6901."""
    for raw in pointer.split("/")[1:]:
        key = raw.replace("~1", "/").replace("~0", "~")
        if isinstance(value, list):
            if re.fullmatch(r"0|[1-9]\d*", key) is None:
                raise LookupError(pointer)
            value = value[int(key)]
        elif isinstance(value, dict):
            value = value[key]
        else:
            raise LookupError(pointer)
    return value


def encode(capsule: Mapping[str, Any]) -> bytes:
    """Return the one byte form of ``capsule``.

    Raises ``CapsuleFaultsError`` with every fault when it breaks the form.
    """
    plain = dict(capsule)
    faults = tuple(_faults_of(plain))
    if faults:
        raise CapsuleFaultsError(faults)
    data = _canonical(plain)
    again = decode(data)
    if isinstance(again, tuple):
        raise CapsuleFaultsError(again)
    return data


@lru_cache(maxsize=8)
def decode(data: bytes) -> Capsule | tuple[Issue, ...]:
    """Return the capsule in ``data``, or all faults: codes ``capsule_*``, pointer in ``column``."""
    if len(data) > SIZE_LIMIT:
        return (fault("capsule_too_large", "", len(data)),)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        return (fault("capsule_not_utf8", "", error.start),)
    if _depth(text) > DEPTH_LIMIT:
        return (fault("capsule_too_deep", "", DEPTH_LIMIT),)
    return _decode_text(data, text)


def _decode_text(data: bytes, text: str) -> Capsule | tuple[Issue, ...]:
    faults: list[Issue] = []
    value = _parse(text, faults)
    if not faults:
        faults.extend(_faults_of(value))
    if not faults and _canonical(value) != data:
        faults.append(fault("capsule_not_canonical", "", ""))
    if faults:
        return tuple(faults)
    return Capsule(data, cast(CapsuleSections, value))


def _parse(text: str, faults: list[Issue]) -> Any:
    def pairs(items: list[tuple[str, Any]]) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for key, value in items:
            if key in found:
                faults.append(fault("capsule_key_twice", "", key))
            found[key] = value
        return found

    def refuse(literal: str) -> None:
        faults.append(fault("capsule_float", "", literal))

    def whole(literal: str) -> int:
        if len(literal) > 16:
            faults.append(fault("capsule_number_range", "", literal))
            return 0
        return int(literal)

    try:
        return json.loads(
            text,
            object_pairs_hook=pairs,
            parse_float=refuse,
            parse_constant=refuse,
            parse_int=whole,
        )
    except json.JSONDecodeError as error:
        faults.append(fault("capsule_not_json", "", error.pos))
        return None


def _faults_of(value: Any) -> Iterator[Issue]:
    yield from check(value, CapsuleSections)
    if isinstance(value, dict):
        yield from _edition_faults(value)
    yield from _text_faults(value, "")


def _edition_faults(value: dict[str, Any]) -> Iterator[Issue]:
    edition = value.get("edition")
    if not isinstance(edition, str) or edition not in EDITION_SECTIONS:
        return
    held = frozenset(value) & EDITION_SECTIONS["underlag"]
    for key in sorted(held - EDITION_SECTIONS[edition]):
        yield fault("capsule_key_not_in_edition", f"/{key}", edition)
    for key, editions in OPTIONAL_SECTIONS.items():
        if key in value and edition not in editions:
            yield fault("capsule_key_not_in_edition", f"/{key}", edition)
    for key in sorted(EDITION_SECTIONS[edition] - held):
        yield fault("capsule_key_missing", f"/{key}", key)


def _text_faults(value: Any, pointer: str) -> Iterator[Issue]:
    if isinstance(value, str):
        if not unicodedata.is_normalized("NFC", value):
            yield fault("capsule_not_nfc", pointer, value)
        if any("\ud800" <= sign <= "\udfff" for sign in value):
            yield fault("capsule_not_utf8", pointer, ascii(value))
    elif isinstance(value, list):
        for position, item in enumerate(value):
            yield from _text_faults(item, f"{pointer}/{position}")
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from _text_faults(key, pointer)
            yield from _text_faults(item, f"{pointer}/{key}")


def _canonical(value: Any) -> bytes:
    text = json.dumps(
        value, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False
    )
    return text.encode("utf-8")


def _depth(text: str) -> int:
    deepest = depth = 0
    for match in _STRING_OR_BRACKET.finditer(text):
        sign = match.group()
        if sign in "[{":
            depth += 1
            deepest = max(deepest, depth)
        elif sign in "]}":
            depth -= 1
    return deepest
