"""Read a sample of the example register as an inspector would, from the known truth.

Decision: the simulated reader knows no question by name. Log rows are matched to the template's
columns by their labels; what the facts suggest is left to the facts; questions of judgement are
answered by the child's quality and a number drawn from the names of akt and question. So another
template is read by the same reader.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from inspector_app.domain.checklist import Answer, Column, Question, QuestionKind, Table
from inspector_app.domain.identifiers import AktNumber
from inspector_app.domain.review import (
    CaseReview,
    EventKind,
    Evidence,
    LogRow,
    Outcome,
    ReviewEvent,
    apply,
)
from inspector_app.domain.review_applicability import is_asked, suggested_answer
from inspector_app.domain.review_commands import (
    Events,
    Stamp,
    complete,
    confirm_empty_log,
    set_answer,
    set_evidence,
    set_outcome,
    set_row,
)
from inspector_app.domain.review_facts import CaseFacts
from inspector_app.domain.values import Value, ValueType
from inspector_app.ports.example import TrueChild
from inspector_app.workflow.review_case import Command, Desk, QueueItem, ReviewCase

REASON = "Påhittat skäl i exemplet."
OUTCOMES = {
    (2, 5): Outcome.WRONG_DISTRICT,
    (5, 9): Outcome.OUTSIDE_PERIOD,
    (7, 3): Outcome.NOT_FOUND,
    (9, 11): Outcome.INCOMPLETE,
}
"""What becomes of some files in the example."""


@dataclass(frozen=True, slots=True)
class SimulateReading:
    """Read every file of the desk, reserves that come in too.

    ``outcomes`` says what becomes of some files, by (place of the stadsdel, position in the draw);
    the others are read. ``mine`` tells which files the reader has.
    """

    review: ReviewCase
    facts_of: Callable[[Desk, AktNumber, CaseReview], CaseFacts]
    outcomes: Mapping[tuple[int, int], Outcome] = field(default_factory=OUTCOMES.copy)
    mine: Callable[[AktNumber], bool] = field(default=lambda _akt: True)

    def __call__(
        self,
        truth: Mapping[AktNumber, TrueChild],
        progress: Callable[[int, int], object],
        stop_after: int | None = None,
    ) -> int:
        """Klarmarkera the files in order, at most ``stop_after``; return how many were read."""
        desk = self.review.desk()
        read = 0
        while waiting := self._waiting(desk):
            for item in waiting:
                if stop_after is not None and read >= stop_after:
                    return read
                self.review.change(desk, item.akt, self._reading(desk, item, truth[item.akt]))
                read += 1
                progress(read, len(desk.sample.main))
        return read

    def _waiting(self, desk: Desk) -> list[QueueItem]:
        waiting = (item for item in self.review.queue(desk) if not item.review.is_completed)
        return [item for item in waiting if self.mine(item.akt)]

    def _reading(self, desk: Desk, item: QueueItem, child: TrueChild) -> Command:
        outcome = self._outcome(desk, item)

        def command(review: CaseReview, _facts: CaseFacts, stamp: Stamp) -> Events:
            reader = _Reader(self, desk, item.akt, review, stamp)
            reader.read(child, outcome)
            return tuple(reader.events)

        return command

    def _outcome(self, desk: Desk, item: QueueItem) -> Outcome:
        strata = [stratum.stratum for stratum in desk.sample.strata]
        place = strata.index(item.drawn.stratum) if item.drawn.stratum in strata else 0
        return self.outcomes.get((place, item.drawn.position), Outcome.READ)


_MOVES_FACTS = frozenset((EventKind.ROW, EventKind.EMPTY_LOG, EventKind.REGISTER_VALUE))


class _Reader:
    """One file being read: applies each command to the review it has so far."""

    def __init__(
        self, step: SimulateReading, desk: Desk, akt: AktNumber, review: CaseReview, stamp: Stamp
    ) -> None:
        self._step, self._desk, self._akt, self._stamp = step, desk, akt, stamp
        self.review = review
        self.events: list[ReviewEvent] = []
        self._known: CaseFacts | None = None

    def read(self, child: TrueChild, outcome: Outcome) -> None:
        """Do what an inspector does with a file, and klarmarkera it."""
        checklist = self._desk.checklist
        self._do(set_outcome(self.review, outcome, self._stamp))
        if outcome.is_scored:
            for table in checklist.tables:
                self._write_log(table, child)
            for question in checklist.questions:
                self._answer(question, child)
        self._do(complete(self.review, checklist, self._facts(), self._stamp))

    def _facts(self) -> CaseFacts:
        if self._known is None:
            self._known = self._step.facts_of(self._desk, self._akt, self.review)
        return self._known

    def _do(self, events: Events) -> None:
        for event in events:
            self.review = apply(self.review, event)
            self.events.append(event)
            if event.kind in _MOVES_FACTS:
                self._known = None

    def _write_log(self, table: Table, child: TrueChild) -> None:
        rows = [values for contact in child.contacts if (values := _row_values(table, contact))]
        for values in rows:
            row = LogRow(str(self._stamp.new_id()), table.table_id, values)
            self._do(set_row(self.review, self._desk.checklist, row, self._stamp))
        if not rows:
            empty = confirm_empty_log(
                self.review, self._desk.checklist, table.table_id, True, self._stamp
            )
            self._do(empty)

    def _answer(self, question: Question, child: TrueChild) -> None:
        facts = self._facts()
        if not question.is_scored or not is_asked(question, facts):
            return
        suggested = suggested_answer(question, facts)
        if suggested is not None and question.kind is QuestionKind.COMPUTED:
            return
        answer = _judged(question, self._akt, child.quality)
        self._do(
            set_answer(
                self.review,
                self._desk.checklist,
                question.question_id,
                answer,
                self._stamp,
                REASON if answer is not Answer.YES or suggested not in (None, answer) else None,
            )
        )
        if answer is Answer.YES:
            self._do(self._evidence(question))

    def _evidence(self, question: Question) -> Events:
        checklist = self._desk.checklist
        drawn = _chance(self._akt, question.question_id, "sida")
        kinds = checklist.document_types or ("Journalanteckning",)
        evidence = Evidence(
            str(self._stamp.new_id()),
            kinds[int(drawn * len(kinds))],
            self._desk.period[0] + timedelta(days=int(drawn * 300)),
            str(1 + int(drawn * 80)),
        )
        return set_evidence(self.review, checklist, question.question_id, evidence, self._stamp)


def _chance(*names: str) -> float:
    """Return a number 0–1 that depends on the names alone."""
    digest = hashlib.sha256("\n".join(names).encode()).digest()
    return int.from_bytes(digest[:7], "big") / 2**56


def _judged(question: Question, akt: AktNumber, quality: int) -> Answer:
    """Return an answer to a question of judgement: the better the file, the likelier a Ja."""
    if not question.universal and _chance(akt, question.question_id, "aktuell") < 0.05:
        return Answer.NOT_APPLICABLE
    met = quality / 100
    drawn, rest = _chance(akt, question.question_id), 1 - met
    for answer, limit in (
        (Answer.YES, met),
        (Answer.PARTLY, met + 0.45 * rest),
        (Answer.NO, met + 0.8 * rest),
    ):
        if drawn < limit:
            return answer
    return Answer.NOT_DOCUMENTED


def _row_values(table: Table, contact: Mapping[str, str]) -> dict[str, Value]:
    """Return a row of the log in the template's columns, matched by label."""
    values: dict[str, Value] = {}
    for column in table.entered_columns:
        stated = contact.get(column.label, "")
        value = _cell(column, stated) if stated else None
        if value is not None:
            values[column.column_id] = value
    return values


def _cell(column: Column, stated: str) -> Value | None:
    if column.type is ValueType.DATE:
        return date.fromisoformat(stated)
    if column.type is ValueType.CHOICE:
        return next((o.option_id for o in column.options if o.label == stated), None)
    return stated
