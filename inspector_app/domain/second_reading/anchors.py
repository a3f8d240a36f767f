"""Blind anchor files: drawn files with a key, and the gate for readers who do not reach it.

The ansvarig inspektör says beforehand what some answers of a file are (her key). The file is read
like any other by whom it was dealt to, and counts like any other, since it was drawn. What the
reader answered when she first klarmarkerade it is held against the key; a reader who is too seldom
like it begins no more files until she is godkänd anew or released.

Decision: a key is set before anybody has begun the file, by somebody who does not read it, so that
neither is made to fit the other.
Decision: only the first klarmarkering of a reading counts, and a reader is told her total and never
which files it comes from; so the next anchor file is as blind as the first.
Decision: the share is over all answers of her anchor files since she was last godkänd or released,
and nobody is stopped below ``least_answers``.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from fractions import Fraction

from inspector_app.domain.checklist import Answer, Checklist
from inspector_app.domain.errors import InspectionError
from inspector_app.domain.identifiers import AktNumber
from inspector_app.domain.reading_assignment import Part
from inspector_app.domain.second_reading import FileRead
from inspector_app.domain.second_reading.reliability import answer_of

FEWEST_ANSWERS, MOST_ANSWERS = 3, 200
"""Bounds of how many answers a verdict rests on."""


@dataclass(frozen=True, slots=True)
class AnchorTerms:
    """When a reader is stopped: below ``share`` (0.5–1), from ``least_answers`` (3–200) on."""

    share: Fraction = Fraction(4, 5)
    least_answers: int = 10


@dataclass(frozen=True, slots=True)
class Anchor:
    """A file with a key: (question, answer) in the order of the template."""

    akt: AktNumber
    key: tuple[tuple[str, Answer], ...]


@dataclass(frozen=True, slots=True)
class AnchorReading:
    """One reading of an anchor file held against its key, once and for all."""

    akt: AktNumber
    part: Part
    reader: str
    at: datetime
    compared: int
    equal: int


class RestoredAs(StrEnum):
    """Why a stopped reader may go on."""

    CERTIFIED = "certified"
    RELEASED = "released"


@dataclass(frozen=True, slots=True)
class Restoration:
    """A reader who may go on, by whose decision and why.

    ``judged`` is how many of her readings were held against keys before it; they count no more. A
    number and not a time, since the clocks of two laptops differ.
    """

    reader: str
    judged: int
    at: datetime
    by: str
    restored_as: RestoredAs
    reason: str


@dataclass(frozen=True, slots=True)
class Gate:
    """How a reader stands: her anchor files since she was last restored, and what they gave.

    ``judged`` is how many of her readings were ever held against keys.
    """

    reader: str
    judged: int
    files: int
    compared: int
    equal: int
    is_stopped: bool


def checked_terms(terms: AnchorTerms) -> AnchorTerms:
    """Return the terms. Codes ``anchor_share_out_of_bounds``, ``anchor_least_out_of_bounds``
    (facts ``fewest``, ``most``)."""
    if not Fraction(1, 2) <= terms.share <= 1:
        raise InspectionError("anchor_share_out_of_bounds")
    if not FEWEST_ANSWERS <= terms.least_answers <= MOST_ANSWERS:
        raise InspectionError(
            "anchor_least_out_of_bounds", fewest=FEWEST_ANSWERS, most=MOST_ANSWERS
        )
    return terms


def anchor_of(checklist: Checklist, akt: AktNumber, key: Mapping[str, Answer]) -> Anchor:
    """Return the anchor file. Codes ``anchor_key_short`` (fact ``fewest``);
    ``anchor_answer_unknown`` (fact ``question``) for what the template does not offer."""
    offered = {str(q.question_id): q.offered_answers for q in checklist.scored_questions}
    for question, answer in key.items():
        if answer not in offered.get(question, ()):
            raise InspectionError("anchor_answer_unknown", question=question)
    if len(key) < FEWEST_ANSWERS:
        raise InspectionError("anchor_key_short", fewest=FEWEST_ANSWERS)
    return Anchor(akt, tuple((name, key[name]) for name in offered if name in key))


def held_against(checklist: Checklist, anchor: Anchor, read: FileRead) -> tuple[int, int]:
    """Return how many answers of the key the reading has an answer to, and how many are equal."""
    questions = {str(q.question_id): q for q in checklist.scored_questions}
    both = [
        (answer, found)
        for name, answer in anchor.key
        if name in questions and (found := answer_of(questions[name], read)) is not None
    ]
    return len(both), sum(answer is found for answer, found in both)


def gate(
    reader: str,
    readings: Iterable[AnchorReading],
    restorations: Iterable[Restoration],
    terms: AnchorTerms,
) -> Gate:
    """Return how a reader stands now; ``readings`` are in the order in which they were judged."""
    every = [one for one in readings if one.reader == reader]
    before = max((one.judged for one in restorations if one.reader == reader), default=0)
    own = every[before:]
    compared, equal = sum(r.compared for r in own), sum(r.equal for r in own)
    stopped = compared >= terms.least_answers and equal < terms.share * compared
    return Gate(reader, len(every), len(own), compared, equal, stopped)


def checked_reason(reason: str) -> str:
    """Return a reason without spaces around it. Code ``restoration_reason_missing``."""
    if not reason.strip():
        raise InspectionError("restoration_reason_missing")
    return reason.strip()
