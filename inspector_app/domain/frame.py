"""The urvalsram: every case that can be drawn, in one canonical text with one hash.

A line is ``id TAB stratum TAB size LF``; absent is empty; lines are sorted by their UTF-8 bytes.
Code point order is UTF-8 byte order, so sorting the text sorts the bytes.

Decision: a frame either has a stratum for every row or for none. A blank stratum among filled ones
is a fault and not a stratum without name.

Decision: ``FrameRow`` is a named tuple and not a dataclass; a million are made in a quarter of a
second instead of a whole one.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import NamedTuple

from inspector_app.domain.errors import InspectionError, Issue, Severity
from inspector_app.domain.identifiers import canon, canon_or_empty, has_mixed_scripts

NONCE_BYTES = 32
MAX_SIZE_EXPONENT = 30
_PERSONAL_ID = re.compile(r"(\d{6,8}[-+ ]?)[\dA-Za-z]\d{3}(?!\d)")
_SHOWN_LENGTH = 60


class FrameRow(NamedTuple):
    """One case: its identifier, its stratum (empty for none) and its size (``None`` for none)."""

    id: str
    stratum: str = ""
    size: Decimal | None = None


@dataclass(frozen=True, slots=True)
class FrameHeaders:
    """What the columns are called in the user's file, for the faults."""

    id: str = "id"
    stratum: str = "stratum"
    size: str = "size"


@dataclass(frozen=True, slots=True)
class SamplingFrame:
    """Canonical rows with distinct ids, sorted as their lines; ``sha256`` is of ``text``."""

    rows: tuple[FrameRow, ...] = field(repr=False)
    strata: tuple[tuple[str, int], ...]
    text: str = field(repr=False)
    sha256: str

    @property
    def count(self) -> int:
        """The number of cases in the frame, at least 1."""
        return len(self.rows)

    @property
    def is_stratified(self) -> bool:
        """Whether the rows carry strata."""
        return self.strata[0][0] != ""

    def ids_by_stratum(self) -> dict[str, list[str]]:
        """Return the ids of each stratum, strata in the order of ``strata``."""
        ids: dict[str, list[str]] = {name: [] for name, _ in self.strata}
        for row in self.rows:
            ids[row.stratum].append(row.id)
        return ids

    @staticmethod
    def build(
        rows: Iterable[FrameRow],
        row_numbers: Iterable[int] | None = None,
        headers: FrameHeaders | None = None,
    ) -> BuiltFrame:
        """Return the frame of ``rows`` and every fault found; with an error there is no frame.

        ``row_numbers`` are the rows of the user's file, 2, 3, … unless given. Codes: ``id_empty``,
        ``id_character``, ``id_duplicate`` (fact ``first_row``), ``stratum_empty``,
        ``stratum_character``, ``size_invalid``, ``frame_empty``; warning ``id_mixed_scripts``.
        """
        given = list(rows)
        numbers = range(2, len(given) + 2) if row_numbers is None else list(row_numbers)
        reader = _Reader(headers or FrameHeaders())
        if _is_canonical(given):
            read = given
        else:
            read = [reader.read(row, n) for row, n in zip(given, numbers, strict=True)]
        places = _Places(given, numbers, reader.headers)
        issues = tuple(reader.issues) + _set_issues(read, places)
        if any(issue.severity is Severity.ERROR for issue in issues):
            return BuiltFrame(None, _sorted(issues))
        return BuiltFrame(_assemble(read), _sorted(issues))


@dataclass(frozen=True, slots=True)
class BuiltFrame:
    """A frame, or ``None`` when an error stands among the issues; issues in row order."""

    frame: SamplingFrame | None
    issues: tuple[Issue, ...]


@dataclass(frozen=True, slots=True)
class _Places:
    """The rows as given, where they stand and what the columns are called."""

    rows: Sequence[FrameRow]
    numbers: Sequence[int]
    headers: FrameHeaders


def _is_canonical(rows: list[FrameRow]) -> bool:
    """Say, a column at a time, that nothing need be read row by row; only for plain ASCII ids."""
    return (
        _all_plain([row.id for row in rows])
        and all(row.size is None for row in rows)
        and all(stratum == "" or _all_plain([stratum]) for stratum in {row.stratum for row in rows})
    )


def _all_plain(texts: list[str]) -> bool:
    joined = "\n".join(texts)
    return (
        joined.isascii()
        and joined.count("\n") == len(texts) - 1
        and joined.replace("\n", "").isprintable()
        and "" not in texts
        and " \n" not in f"{joined}\n"
        and "\n " not in f"\n{joined}"
    )


class _Reader:
    """Canonicalises one row after the other and keeps the faults."""

    def __init__(self, headers: FrameHeaders) -> None:
        self.headers = headers
        self.issues: list[Issue] = []
        self._strata: dict[str, str] = {}

    def read(self, row: FrameRow, number: int) -> FrameRow:
        """Return the canonical row; a refused cell leaves an empty one and an issue."""
        identifier = self._id(row.id, number)
        stratum = self._strata.get(row.stratum)
        if stratum is None:
            stratum = self._stratum(row.stratum, number)
        if row.size is not None and not _is_size(row.size):
            self._refuse("size_invalid", number, self.headers.size, str(row.size))
            return FrameRow(identifier, stratum, None)
        return FrameRow(identifier, stratum, row.size)

    def _id(self, raw: str, number: int) -> str:
        try:
            identifier = canon(raw)
        except InspectionError as fault:
            self._refuse(fault.code, number, self.headers.id, raw, fault.facts)
            return ""
        if has_mixed_scripts(identifier):
            where = (number, self.headers.id, shown(raw))
            self.issues.append(Issue("id_mixed_scripts", Severity.WARNING, *where))
        return identifier

    def _stratum(self, raw: str, number: int) -> str:
        try:
            self._strata[raw] = canon_or_empty(raw, "stratum")
        except InspectionError as fault:
            self._refuse(fault.code, number, self.headers.stratum, raw, fault.facts)
            return ""
        return self._strata[raw]

    def _refuse(
        self, code: str, number: int, column: str, raw: str, facts: dict[str, object] | None = None
    ) -> None:
        self.issues.append(Issue(code, Severity.ERROR, number, column, shown(raw), facts or {}))


def shown(raw: str) -> str:
    """Return a cell as a fault may show it: no personnummer in full, at most 60 characters."""
    return _PERSONAL_ID.sub(r"\1****", raw)[:_SHOWN_LENGTH]


def _sorted(issues: tuple[Issue, ...]) -> tuple[Issue, ...]:
    return tuple(sorted(issues, key=lambda issue: issue.row))


def _is_size(size: Decimal) -> bool:
    return size.is_finite() and size >= 0 and abs(size.adjusted()) <= MAX_SIZE_EXPONENT


def decimal_text(size: Decimal | None) -> str:
    """Return a size without exponent, sign of zero or trailing zeros; empty for ``None``."""
    if size is None:
        return ""
    text = format(size, "f")
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if text in {"-0", ""} else text


def _set_issues(read: Sequence[FrameRow], places: _Places) -> tuple[Issue, ...]:
    if not read:
        return (Issue("frame_empty", Severity.ERROR),)
    filled = [row.id for row in read if row.id]
    repeated = () if len(set(filled)) == len(filled) else _duplicates(read, places)
    return _blank_strata(read, places) + repeated


def _blank_strata(read: Sequence[FrameRow], places: _Places) -> tuple[Issue, ...]:
    if len({bool(row.stratum) for row in read}) == 1:
        return ()
    return tuple(
        Issue("stratum_empty", Severity.ERROR, number, places.headers.stratum, "")
        for row, number in zip(places.rows, places.numbers, strict=True)
        if not row.stratum.strip()
    )


def _duplicates(read: Sequence[FrameRow], places: _Places) -> tuple[Issue, ...]:
    first: dict[str, int] = {}
    issues = []
    for row, raw, number in zip(read, places.rows, places.numbers, strict=True):
        if row.id and first.setdefault(row.id, number) != number:
            facts = {"first_row": first[row.id]}
            where = (number, places.headers.id, shown(raw.id))
            issues.append(Issue("id_duplicate", Severity.ERROR, *where, facts))
    return tuple(issues)


def _assemble(rows: Sequence[FrameRow]) -> SamplingFrame:
    lines = [
        f"{i}\t{stratum}\t{'' if size is None else decimal_text(size)}" for i, stratum, size in rows
    ]
    order = sorted(range(len(lines)), key=lines.__getitem__)
    text = "\n".join([lines[i] for i in order]) + "\n"
    strata = tuple(sorted(Counter(row.stratum for row in rows).items()))
    digest = hashlib.sha256(text.encode()).hexdigest()
    return SamplingFrame(tuple(rows[i] for i in order), strata, text, digest)


def read_frame_text(text: str) -> BuiltFrame:
    """Return the frame of a frame text; ``frame_text_not_canonical`` unless it is that text."""
    rows = [_row_of(line) for line in text.split("\n")[:-1]]
    good = [row for row in rows if row is not None]
    built = SamplingFrame.build(good, range(1, len(good) + 1))
    if built.frame is not None and built.frame.text == text:
        return built
    return BuiltFrame(None, (Issue("frame_text_not_canonical", Severity.ERROR), *built.issues))


def _row_of(line: str) -> FrameRow | None:
    fields = line.split("\t")
    if len(fields) != 3 or not re.fullmatch(r"(\d+(\.\d+)?)?", fields[2], re.ASCII):
        return None
    return FrameRow(fields[0], fields[1], Decimal(fields[2]) if fields[2] else None)


def frame_commit(nonce: bytes, text: str) -> str:
    """Return SHA256(nonce ‖ frame text) in hex, the form a frame is registered in outside.

    ``nonce`` is 32 secret random bytes; any other length is a defect (``ValueError``).
    """
    if len(nonce) != NONCE_BYTES:
        raise ValueError("a frame nonce holds 32 bytes")
    return hashlib.sha256(nonce + text.encode()).hexdigest()
