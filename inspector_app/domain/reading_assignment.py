"""Who reads which file, and which files are read twice: drawn from the startvärde.

Every choice goes by tickets like those of the sample, under a label of its own, so that whoever has
the startvärde, the readers and the jäv gets the same duties. Without a startvärde (a
totalundersökning) the checksum of the frame takes its place.

Decision: files are dealt district by district. Each goes to the reader who has read least in that
district, then least in all, then by ticket. So each stadsdel meets as many readers as it has files
for, and nobody chooses who reads what.
Decision: reserves are dealt and drawn at the same time, before anything is read. A reserve is read
twice when its ticket is not above the highest of those chosen in its stadsdel, and always where all
files of the stadsdel are; so chance decides for reserves too and nobody decides when they come in.
Decision: a child with protected identity is read by one named inspector and never twice.
Decision: where a stadsdel has one reader, or a reader less than half of the stadsdelar, it is said:
a difference between stadsdelar may then be a difference between readers.

Source: domain.md (d) step 8, a shared subset of at least 20 % or three files for each stadsdel.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from inspector_app.domain.errors import InspectionError
from inspector_app.domain.identifiers import AktNumber
from inspector_app.domain.sampling import ticket

MOST_LEAST = 20
"""The largest number of files that may be asked for from each stadsdel at least."""
_FIRST_LABEL = "läsare"
_SECOND_FILES_LABEL = "dubbelläsning"
_SECOND_LABEL = "medgranskare"
_MOVE_LABEL = "omfördelning"


class Part(StrEnum):
    """Which of the two independent readings of a file."""

    FIRST = "first"
    SECOND = "second"

    @property
    def other(self) -> Part:
        """The other one."""
        return Part.SECOND if self is Part.FIRST else Part.FIRST


@dataclass(frozen=True, slots=True)
class SecondReadingTerms:
    """How much is read twice: a share of the files of each stadsdel, and at least so many.

    Codes of ``checked_terms``: ``second_share_out_of_bounds``, ``second_least_out_of_bounds``.
    """

    share: Fraction = Fraction(1, 5)
    least: int = 3

    def files(self, drawn: int) -> int:
        """Return how many of ``drawn`` files of one stadsdel are read twice."""
        if self.share == 0:
            return 0
        return min(drawn, max(self.least, math.ceil(self.share * drawn)))


def checked_terms(terms: SecondReadingTerms) -> SecondReadingTerms:
    """Return the terms when they are within bounds: share 0–1 (0 for none), least 0–20."""
    if not 0 <= terms.share <= 1:
        raise InspectionError("second_share_out_of_bounds")
    if not 0 <= terms.least <= MOST_LEAST:
        raise InspectionError("second_least_out_of_bounds", most=MOST_LEAST)
    return terms


@dataclass(frozen=True, slots=True)
class FileToRead:
    """A drawn file: its stadsdel, whether it is a reserve, and whether it is read once alone."""

    akt: AktNumber
    district: str
    reserve: bool = False
    once: bool = False


@dataclass(frozen=True, slots=True)
class Conflict:
    """Jäv that is known: the reader does not read the stadsdel, or that one file of it.

    ``akt`` is empty when the whole stadsdel is meant, ``district`` when one file is.
    """

    reader: str
    reason: str
    district: str = ""
    akt: str = ""

    def bars(self, reader: str, file: FileToRead) -> bool:
        """Whether the reader may not read the file."""
        return self.reader == reader and (
            self.akt == file.akt if self.akt else self.district == file.district
        )


@dataclass(frozen=True, slots=True)
class Duty:
    """One reading of one file, and whose it is."""

    akt: AktNumber
    part: Part
    reader: str


@dataclass(frozen=True, slots=True)
class Readers:
    """Who may read, who is barred from what, and the text that chance comes from."""

    names: tuple[str, ...]
    conflicts: tuple[Conflict, ...]
    seed: str

    def eligible(self, file: FileToRead, besides: Iterable[str] = ()) -> tuple[str, ...]:
        """Return who may read a file, in the order of names, ``besides`` left out."""
        gone = set(besides)
        return tuple(
            name
            for name in sorted(self.names)
            if name not in gone and not any(c.bars(name, file) for c in self.conflicts)
        )

    def ticket(self, label: str, *parts: str) -> str:
        """Return the ticket of something under a label of its own."""
        return ticket("\n".join(parts), f"{self.seed}\n{label}")


def assign_readers(files: Sequence[FileToRead], readers: Readers) -> tuple[Duty, ...]:
    """Return the first reading of every file, in the order of the files.

    Codes: ``readers_missing``; ``no_reader_left`` (fact ``district``) when jäv leaves nobody for a
    file.
    """
    if not readers.names:
        raise InspectionError("readers_missing")
    dealt: dict[AktNumber, str] = {}
    for reserve in (False, True):
        load: Counter[str] = Counter()
        for district in sorted({file.district for file in files}):
            here: Counter[str] = Counter()
            for file in _shuffled(files, district, readers, reserve=reserve):
                reader = _least_burdened(file, readers, here, load)
                dealt[file.akt] = reader
                here[reader] += 1
                load[reader] += 1
    return tuple(Duty(file.akt, Part.FIRST, dealt[file.akt]) for file in files)


def _shuffled(
    files: Sequence[FileToRead], district: str, readers: Readers, *, reserve: bool
) -> list[FileToRead]:
    own = [file for file in files if file.district == district and file.reserve is reserve]
    return sorted(own, key=lambda file: readers.ticket(_FIRST_LABEL, file.akt))


def _least_burdened(
    file: FileToRead, readers: Readers, here: Counter[str], load: Counter[str]
) -> str:
    eligible = readers.eligible(file)
    if not eligible:
        raise InspectionError("no_reader_left", district=file.district)
    return min(
        eligible,
        key=lambda name: (here[name], load[name], readers.ticket(_FIRST_LABEL, file.akt, name)),
    )


def draw_second_readings(
    files: Sequence[FileToRead],
    first: Sequence[Duty],
    readers: Readers,
    terms: SecondReadingTerms,
) -> tuple[Duty, ...]:
    """Return the second readings, in the order of the files; nobody reads one file twice.

    Codes: those of ``checked_terms``; ``second_reader_missing`` (fact ``district``) when somebody
    else than the first reader is not to be found.
    """
    checked_terms(terms)
    firsts = {duty.akt: duty.reader for duty in first}
    load: Counter[str] = Counter()
    pairs: Counter[tuple[str, str]] = Counter()
    dealt: dict[AktNumber, str] = {}
    for file in _read_twice(files, readers, terms):
        one = firsts[file.akt]
        reader = _second_reader(file, one, readers, (load, pairs))
        dealt[file.akt] = reader
        load[reader] += 1
        pairs[(one, reader)] += 1
    return tuple(
        Duty(file.akt, Part.SECOND, dealt[file.akt]) for file in files if file.akt in dealt
    )


def _read_twice(
    files: Sequence[FileToRead], readers: Readers, terms: SecondReadingTerms
) -> list[FileToRead]:
    chosen: list[FileToRead] = []
    for district in sorted({file.district for file in files}):
        own = [
            (readers.ticket(_SECOND_FILES_LABEL, file.akt), file)
            for file in files
            if file.district == district and not file.once
        ]
        own.sort(key=lambda one: one[0])
        main = [number for number, file in own if not file.reserve]
        count = terms.files(len(main))
        limit = "1" if count == len(main) else main[count - 1] if count else ""
        chosen += [file for number, file in own if number <= limit]
    return chosen


def _second_reader(
    file: FileToRead,
    first: str,
    readers: Readers,
    so_far: tuple[Counter[str], Counter[tuple[str, str]]],
) -> str:
    load, pairs = so_far
    eligible = readers.eligible(file, besides=(first,))
    if not eligible:
        raise InspectionError("second_reader_missing", district=file.district)
    return min(
        eligible,
        key=lambda name: (
            load[name],
            pairs[(first, name)],
            readers.ticket(_SECOND_LABEL, file.akt, name),
        ),
    )


def next_reader(file: FileToRead, part: Part, duties: Sequence[Duty], readers: Readers) -> str:
    """Return who takes over a reading from the one who has it: the least burdened who may.

    Code ``no_reader_left`` (fact ``district``).
    """
    own = [duty.reader for duty in duties if duty.akt == file.akt]
    eligible = readers.eligible(file, besides=own)
    if not eligible:
        raise InspectionError("no_reader_left", district=file.district)
    load = Counter(duty.reader for duty in duties)
    return min(
        eligible,
        key=lambda name: (load[name], readers.ticket(_MOVE_LABEL, file.akt, part.value, name)),
    )


@dataclass(frozen=True, slots=True)
class Separation:
    """Whether stadsdel and reader can be told apart, by the first readings of drawn files.

    ``single`` are the stadsdelar with one reader alone, ``narrow`` how many readers have files in
    less than half of the stadsdelar. Reserves do not count.
    """

    districts: int
    readers: int
    single: tuple[str, ...]
    narrow: int

    @property
    def holds(self) -> bool:
        """Whether each stadsdel has two readers and each reader half of the stadsdelar."""
        return not self.single and not self.narrow


def separation(files: Sequence[FileToRead], duties: Sequence[Duty]) -> Separation:
    """Return whether stadsdel and reader can be told apart."""
    firsts = {duty.akt: duty.reader for duty in duties if duty.part is Part.FIRST}
    met: dict[str, set[str]] = {}
    for file in files:
        if not file.reserve and file.akt in firsts:
            met.setdefault(file.district, set()).add(firsts[file.akt])
    names = {name for found in met.values() for name in found}
    wide = {name for name in names if 2 * sum(name in found for found in met.values()) >= len(met)}
    single = tuple(sorted(district for district, found in met.items() if len(found) < 2))
    return Separation(len(met), len(names), single, len(names) - len(wide))
