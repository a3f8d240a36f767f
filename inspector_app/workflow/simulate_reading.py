"""Read a sample of the example register as an inspector would, from the known truth.

Decision: the simulated reader knows no question by name. Log rows are matched to the template's
columns by their labels; what the facts suggest is left to the facts; questions of judgement are
answered by the child's quality and a number drawn from the names of akt and question. So another
template is read by the same reader; what its rules ask for beyond that (stated facts, reasons,
evidence) is made up afterwards, until nothing is missing.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import timedelta

from inspector_app.domain.checklist import (
    Answer,
    Checklist,
    Question,
    QuestionKind,
    Table,
)
from inspector_app.domain.checklist.order import needs
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
from inspector_app.domain.review.applicability import (
    is_asked,
    offered_answers,
    suggested_answer,
)
from inspector_app.domain.review.commands import (
    Events,
    Stamp,
    complete,
    confirm_empty_log,
    set_answer,
    set_evidence,
    set_outcome,
    set_reason,
    set_row,
    state_entry,
)
from inspector_app.domain.review.facts import CaseFacts
from inspector_app.domain.review.progress import Missing, missing
from inspector_app.ports.example import TrueChild
from inspector_app.workflow.review_case import Command, Desk, FactsNow, QueueItem, ReviewCase
from inspector_app.workflow.simulated_akt import (
    REASON,
    chance,
    is_whole,
    judged,
    row_values,
    stated,
)

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

        def command(review: CaseReview, _facts: FactsNow, stamp: Stamp) -> Events:
            reader = _Reader(self, desk, item.akt, review, stamp)
            reader.read(child, outcome)
            return tuple(reader.events)

        return command

    def _outcome(self, desk: Desk, item: QueueItem) -> Outcome:
        strata = [stratum.stratum for stratum in desk.sample.strata]
        place = strata.index(item.drawn.stratum) if item.drawn.stratum in strata else 0
        return self.outcomes.get((place, item.drawn.position), Outcome.READ)


_MOVES_FACTS = frozenset(
    (EventKind.ROW, EventKind.EMPTY_LOG, EventKind.REGISTER_VALUE, EventKind.ENTRY)
)
_MOST_ROUNDS = 20
"""How often what is still missing is looked for: each round may bring new questions."""


def _moves_facts(checklist: Checklist) -> frozenset[EventKind]:
    read = frozenset[str]().union(*needs(checklist).values())
    answers = any(key.startswith("answer:") for key in read)
    return _MOVES_FACTS | {EventKind.ANSWER} if answers else _MOVES_FACTS


class _Reader:
    """One file being read: applies each command to the review it has so far."""

    def __init__(
        self, step: SimulateReading, desk: Desk, akt: AktNumber, review: CaseReview, stamp: Stamp
    ) -> None:
        self._step, self._desk, self._akt, self._stamp = step, desk, akt, stamp
        self.review = review
        self.events: list[ReviewEvent] = []
        self._known: CaseFacts | None = None
        self._moving = _moves_facts(desk.checklist)

    def read(self, child: TrueChild, outcome: Outcome) -> None:
        """Do what an inspector does with a file, and klarmarkera it."""
        checklist = self._desk.checklist
        self._do(set_outcome(self.review, outcome, self._stamp))
        if outcome.is_scored:
            for table in checklist.tables:
                self._write_log(table, child)
            for question in checklist.questions:
                self._answer(question, child)
            self._mend(child)
        self._do(complete(self.review, checklist, self._facts(), self._stamp))

    def _facts(self) -> CaseFacts:
        if self._known is None:
            self._known = self._step.facts_of(self._desk, self._akt, self.review)
        return self._known

    def _do(self, events: Events) -> None:
        for event in events:
            self.review = apply(self.review, event)
            self.events.append(event)
            if event.kind in self._moving:
                self._known = None

    def _write_log(self, table: Table, child: TrueChild) -> None:
        written = (row_values(table, contact) for contact in child.contacts)
        rows = [values for values in written if is_whole(table, values)]
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
        computed = suggested is not None and question.kind is QuestionKind.COMPUTED
        offered = offered_answers(question, facts)
        if computed or not offered:
            return
        answer = judged(question, self._akt, child.quality)
        if answer not in offered:
            answer = Answer.NOT_DOCUMENTED
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

    def _mend(self, child: TrueChild) -> None:
        """Give what the rules of the template still ask for; a question may bring another."""
        checklist = self._desk.checklist
        for _ in range(_MOST_ROUNDS):
            lacking = missing(self.review, checklist, self._facts())
            if not lacking:
                return
            for lack in lacking:
                self._give(lack, child)

    def _give(self, lack: Missing, child: TrueChild) -> None:
        checklist = self._desk.checklist
        match lack.code:
            case "entry_missing":
                self._state(checklist.question(lack.target))
            case "answer_missing":
                self._answer(checklist.question(lack.target), child)
            case "evidence_missing":
                self._do(self._evidence(checklist.question(lack.target)))
            case "log_missing":
                table = lack.target
                self._do(confirm_empty_log(self.review, checklist, table, True, self._stamp))
            case _:
                target = lack.target
                self._do(set_reason(self.review, checklist, target, REASON, self._stamp))

    def _state(self, question: Question) -> None:
        entry = question.entry
        if entry is not None:
            drawn = chance(self._akt, question.question_id)
            value = stated(entry, drawn, self._desk.period)
            checklist = self._desk.checklist
            self._do(state_entry(self.review, checklist, entry.name, value, self._stamp))

    def _evidence(self, question: Question) -> Events:
        checklist = self._desk.checklist
        drawn = chance(self._akt, question.question_id, "sida")
        kinds = checklist.document_types or ("Journalanteckning",)
        evidence = Evidence(
            str(self._stamp.new_id()),
            kinds[int(drawn * len(kinds))],
            self._desk.period[0] + timedelta(days=int(drawn * 300)),
            str(1 + int(drawn * 80)),
        )
        return set_evidence(self.review, checklist, question.question_id, evidence, self._stamp)
