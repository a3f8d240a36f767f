"""The reading of one case (aktläsning) as the fold of its events.

Every change is one ``ReviewEvent``; a ``CaseReview`` is nothing but the fold of the events of one
case in the order of ``seq``. An event carries what stood before and what stands after, so undoing
is a new event that says the opposite, and the history keeps both.

Decision: what stood before must be what the fold has reached, otherwise the history is damaged and
is refused (``review_history_damaged``); a review is never rebuilt from events in another order.
Decision: what is noted beside a row (the day its note was written in the akt, the akts it was
copied from and to) stands among its values under names that no template can give a column. So it is
undone, compared, agreed on and handed over with the row, and a released template keeps its meaning.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from inspector_app.domain.checklist import Answer
from inspector_app.domain.errors import InspectionError
from inspector_app.domain.identifiers import AktNumber
from inspector_app.domain.values import Value


class Outcome(StrEnum):
    """What became of a drawn akt. Source: the review method's rules for files that cannot be read.

    ``READ`` and ``INCOMPLETE`` are scored. An akt that is incomplete, not found or not released is
    never replaced: it is reported, and counted as bounds. ``TRANSFERRED`` is asked for from the new
    stadsdel first.
    """

    OPEN = "open"
    READ = "read"
    INCOMPLETE = "incomplete"
    NOT_FOUND = "not_found"
    NOT_RELEASED = "not_released"
    TRANSFERRED = "transferred"
    WRONG_DISTRICT = "wrong_district"
    OUTSIDE_PERIOD = "outside_period"
    NOT_PLACED = "not_placed"
    CONFLICT_OF_INTEREST = "conflict_of_interest"

    @property
    def is_replaceable(self) -> bool:
        """Whether the next reserve takes the place of the akt."""
        return self in (
            Outcome.WRONG_DISTRICT,
            Outcome.OUTSIDE_PERIOD,
            Outcome.NOT_PLACED,
            Outcome.CONFLICT_OF_INTEREST,
        )

    @property
    def is_missing(self) -> bool:
        """Whether the akt belongs to the sample but could not be read at all."""
        return self in (Outcome.NOT_FOUND, Outcome.NOT_RELEASED, Outcome.TRANSFERRED)

    @property
    def is_scored(self) -> bool:
        """Whether answers are given."""
        return self in (Outcome.OPEN, Outcome.READ, Outcome.INCOMPLETE)


class Absence(StrEnum):
    """Evidence that there is nothing to point at, and of what kind; the words that are printed."""

    FILE_MISSING = "Akten saknas"
    NO_ENTRY = "Ingen anteckning"
    NO_ACCESS = "Ingen åtkomst"


@dataclass(frozen=True, slots=True)
class Evidence:
    """Where in the akt: document type, its date, the page. Never a name.

    ``document_type`` is a type of the template, or an ``Absence``, which has no day and no page.
    """

    evidence_id: str
    document_type: str
    dated_on: date | None = None
    page: str = ""


ENTERED_ON = "@entered_on"
"""Beside a row: the day on which its note was written in the akt."""
COPIED_FROM = "@copied_from"
"""Beside a row: the aktnummer of the sibling it was copied from."""
COPIED_TO = "@copied_to"
"""Beside a row: the aktnummer of the siblings it was copied to."""


@dataclass(frozen=True, slots=True)
class LogRow:
    """One row of a table; ``values`` by column id, only what was stated, and what stands beside."""

    row_id: str
    table: str
    values: Mapping[str, Value]

    @property
    def cells(self) -> Mapping[str, Value]:
        """The values of the template's columns alone."""
        return {name: value for name, value in self.values.items() if not name.startswith("@")}

    @property
    def entered_on(self) -> date | None:
        """The day on which the note was written in the akt, ``None`` when it is not stated."""
        day = self.values.get(ENTERED_ON)
        return day if isinstance(day, date) else None

    @property
    def copied_from(self) -> str:
        """The aktnummer of the sibling the row was copied from; empty for a row of its own."""
        return str(self.values.get(COPIED_FROM, ""))

    @property
    def copied_to(self) -> tuple[str, ...]:
        """The aktnummer of the siblings the row was copied to."""
        akts = self.values.get(COPIED_TO, ())
        return akts if isinstance(akts, tuple) else ()


@dataclass(frozen=True, slots=True)
class Stated:
    """A stated fact of the akt; ``None`` says that the akt does not tell ("framgår inte")."""

    value: Value | None


@dataclass(frozen=True, slots=True)
class RatingOverride:
    """A grade set by hand in place of the computed one, why, and in which role."""

    grade: str
    reason: str
    role: str


@dataclass(frozen=True, slots=True)
class Completion:
    """The klarmarkering, and what was computed as it stood at that moment.

    ``computed`` and ``forced`` answers by question id (E by the rule for Ej aktuellt is forced),
    ``ratings`` the computed grades, and ``set_aside`` the questions whose answer by hand did not
    count because the question was not put or its answer settled.
    """

    computed: tuple[tuple[str, Answer], ...] = ()
    forced: tuple[tuple[str, Answer], ...] = ()
    ratings: tuple[tuple[str, str], ...] = ()
    set_aside: tuple[str, ...] = ()


class EventKind(StrEnum):
    """What an event changed; ``target`` names which."""

    ANSWER = "answer"  # target question; payload Answer
    REASON = "reason"  # target question; payload str
    EVIDENCE = "evidence"  # target "question/evidence id"; payload Evidence
    ROW = "row"  # target "table/row id"; payload LogRow
    EMPTY_LOG = "empty_log"  # target table; payload True
    FLAG = "flag"  # target question; payload True (läs senare)
    NOTE = "note"  # target ""; payload str
    REGISTER_VALUE = "register_value"  # target value id; payload str as found in the akt
    OUTCOME = "outcome"  # target ""; payload Outcome
    COMPLETED = "completed"  # target ""; payload Completion; after None = reopened
    ENTRY = "entry"  # target the name of a stated fact; payload Stated
    RATING_OVERRIDE = "rating_override"  # target rating; payload RatingOverride
    ACCESSED = "accessed"  # target ""; payload date, the day the akt could be read


Payload = (
    Answer | Outcome | Evidence | LogRow | Completion | Stated | RatingOverride | date | str | bool
)


@dataclass(frozen=True, slots=True)
class ReviewEvent:
    """One change. ``before`` and ``after`` are the state of the target; ``None`` = not there."""

    event_id: UUID
    case: AktNumber
    seq: int
    at: datetime
    actor: str
    kind: EventKind
    target: str
    before: Payload | None
    after: Payload | None
    undoes: UUID | None = None


@dataclass(frozen=True, slots=True)
class CaseReview:
    """The state of one case after ``seq`` events, bound to one template by ``checklist_sha256``.

    ``evidence`` and ``rows`` keep the order in which they were added. ``completion`` is ``None``
    until klarmarkerad and again after a reopening. ``counts_until`` is the day of the protocol:
    what was written in the akt after it does not count (``late_rows``); ``None`` = no such day.
    """

    case: AktNumber
    checklist_sha256: str
    seq: int = 0
    answers: Mapping[str, Answer] = field(default_factory=dict)
    reasons: Mapping[str, str] = field(default_factory=dict)
    evidence: Mapping[str, Evidence] = field(default_factory=dict)
    rows: Mapping[str, LogRow] = field(default_factory=dict)
    empty_logs: frozenset[str] = frozenset()
    flags: frozenset[str] = frozenset()
    note: str = ""
    register_values: Mapping[str, str] = field(default_factory=dict)
    outcome: Outcome = Outcome.OPEN
    completion: Completion | None = None
    entries: Mapping[str, Stated] = field(default_factory=dict)
    overrides: Mapping[str, RatingOverride] = field(default_factory=dict)
    accessed_on: date | None = None
    counts_until: date | None = None

    @property
    def is_completed(self) -> bool:
        """Whether the case is klarmarkerad."""
        return self.completion is not None

    def answer(self, question_id: str) -> Answer | None:
        """The answer given by hand, else the one computed at klarmarkering, else ``None``.

        In a klarmarkerad case a forced answer goes first, and what was set aside does not count.
        """
        given = self.answers.get(question_id)
        if self.completion is None:
            return given
        forced = dict(self.completion.forced).get(question_id)
        if forced is not None:
            return forced
        if given is not None and question_id not in self.completion.set_aside:
            return given
        return dict(self.completion.computed).get(question_id)

    def table_rows(self, table: str) -> tuple[LogRow, ...]:
        """The rows of one table in the order they were added."""
        return tuple(row for row in self.rows.values() if row.table == table)

    def question_evidence(self, question_id: str) -> tuple[Evidence, ...]:
        """The evidence references of one question."""
        return tuple(e for t, e in self.evidence.items() if t.split("/", 1)[0] == question_id)


def current(review: CaseReview, kind: EventKind, target: str) -> Payload | None:
    """Return what stands at a target now; ``None`` = nothing."""
    match kind:
        case EventKind.EMPTY_LOG:
            return True if target in review.empty_logs else None
        case EventKind.FLAG:
            return True if target in review.flags else None
        case EventKind.NOTE:
            return review.note or None
        case EventKind.OUTCOME:
            return None if review.outcome is Outcome.OPEN else review.outcome
        case EventKind.COMPLETED | EventKind.ACCESSED:
            done = kind is EventKind.COMPLETED
            return review.completion if done else review.accessed_on
        case _:
            held: Mapping[str, Payload] = getattr(review, _MAPPINGS[kind])
            return held.get(target)


def apply(review: CaseReview, event: ReviewEvent) -> CaseReview:
    """Return the review after one more event.

    Raises ``review_history_damaged`` when the event is not the next one of this case or does not
    begin where the review stands.
    """
    fits = event.case == review.case and event.seq == review.seq + 1
    if not fits or current(review, event.kind, event.target) != event.before:
        raise InspectionError("review_history_damaged", case=review.case, seq=event.seq)
    return replace(review, seq=event.seq, **_changed(review, event))


def fold(
    case: AktNumber,
    checklist_sha256: str,
    events: Iterable[ReviewEvent],
    counts_until: date | None = None,
) -> CaseReview:
    """Return the review that the events, in order, lead to; raises ``review_history_damaged``."""
    review = CaseReview(case, checklist_sha256, counts_until=counts_until)
    for event in events:
        review = apply(review, event)
    return review


_MAPPINGS = {
    EventKind.ANSWER: "answers",
    EventKind.REASON: "reasons",
    EventKind.EVIDENCE: "evidence",
    EventKind.ROW: "rows",
    EventKind.REGISTER_VALUE: "register_values",
    EventKind.ENTRY: "entries",
    EventKind.RATING_OVERRIDE: "overrides",
}
_SETS = {EventKind.EMPTY_LOG: "empty_logs", EventKind.FLAG: "flags"}


def _changed(review: CaseReview, event: ReviewEvent) -> dict[str, Any]:
    """The fields of the review that the event gives a new value."""
    if event.kind in _SETS:
        name = _SETS[event.kind]
        held: frozenset[str] = getattr(review, name)
        one = frozenset({event.target})
        return {name: held - one if event.after is None else held | one}
    if event.kind in _MAPPINGS:
        name = _MAPPINGS[event.kind]
        return {name: _with(getattr(review, name), event.target, event.after)}
    match event.kind:
        case EventKind.NOTE:
            return {"note": event.after or ""}
        case EventKind.OUTCOME:
            return {"outcome": event.after or Outcome.OPEN}
        case EventKind.ACCESSED:
            return {"accessed_on": event.after}
        case _:
            return {"completion": event.after}


def _with(held: Mapping[str, Payload], target: str, after: Payload | None) -> dict[str, Payload]:
    changed = dict(held)
    if after is None:
        changed.pop(target, None)
    else:
        changed[target] = after
    return changed
