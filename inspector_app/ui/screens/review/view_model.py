"""What the scoring screen knows and does. Holds no widget and no rule.

Each change is one command of the domain, carried out and committed before ``case_changed`` and
``saved`` are emitted: what the screen calls saved is saved.

Decision: changes are made on the main thread. One takes some milliseconds, and an answer that was
pressed first must be the answer that is saved first. Only the whole list is read in a worker.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from functools import partial

from PySide6.QtCore import QObject, Signal

from inspector_app.domain import review_commands as commands
from inspector_app.domain.checklist import Answer, Checklist, Question
from inspector_app.domain.errors import InspectionError
from inspector_app.domain.identifiers import AktNumber
from inspector_app.domain.review import CaseReview, Evidence, LogRow, Outcome, apply
from inspector_app.domain.review_applicability import is_asked, suggested_answer
from inspector_app.domain.review_commands import Events, Stamp
from inspector_app.domain.review_facts import CaseFacts
from inspector_app.domain.review_progress import (
    Missing,
    QuestionState,
    missing,
    standing_answer,
    state_of,
)
from inspector_app.domain.values import Value
from inspector_app.ui.screens.review.lines import (
    CaseLine,
    QuestionLine,
    case_line,
    question_lines,
)
from inspector_app.ui.screens.review.words import answer_word, change_word
from inspector_app.ui.tasks import Progress, TaskRunner
from inspector_app.workflow.review_case import Command, Desk, OpenCase, QueueItem, ReviewCase

Sentence = tuple[str, str]


@dataclass(frozen=True, slots=True)
class ReviewDoors:
    """What the view model calls. Each may raise ``InspectionError``."""

    desk: Callable[[], Desk]
    queue: Callable[[Desk], tuple[QueueItem, ...]]
    open: Callable[[Desk, AktNumber], OpenCase]
    change: Callable[[Desk, AktNumber, Command], OpenCase]
    undo: Callable[[Desk, AktNumber], OpenCase]
    redo: Callable[[Desk, AktNumber], OpenCase]
    today: Callable[[], date]


def doors_of(step: ReviewCase) -> ReviewDoors:
    """The doors of the workflow's step; today is the clock's local day."""
    return ReviewDoors(
        desk=step.desk,
        queue=step.queue,
        open=step.open,
        change=step.change,
        undo=step.undo,
        redo=step.redo,
        today=lambda: step.clock.now().astimezone().date(),
    )


class Filter(StrEnum):
    """Which files the left list shows."""

    ALL = "all"
    LEFT = "left"
    DONE = "done"
    LATER = "later"


class ReviewViewModel(QObject):
    """One open file of one sample."""

    queue_changed = Signal()
    case_changed = Signal()  # the open file has another state
    case_opened = Signal()  # another file is open
    active_changed = Signal(bool)  # another question is active; True = the keyboard goes there
    reason_wanted = Signal()  # the answer just given needs a reason
    missing_found = Signal(object)  # tuple[Missing, ...]
    saved = Signal(object)  # datetime
    noticed = Signal(str, bool)  # text, whether undo makes sense
    failed = Signal(str, str)  # message, remedy

    def __init__(
        self,
        doors: ReviewDoors,
        runner: TaskRunner,
        explain: Callable[[InspectionError], Sentence],
    ) -> None:
        super().__init__()
        self._doors, self._runner, self._explain = doors, runner, explain
        self.desk: Desk | None = None
        self.opened: OpenCase | None = None
        self.active = ""
        self.filter = Filter.ALL
        self.search = ""
        self._queue: tuple[QueueItem, ...] = ()

    # ---- what is shown

    @property
    def checklist(self) -> Checklist:
        """The template of the sample; only after ``load``."""
        assert self.desk is not None
        return self.desk.checklist

    @property
    def case(self) -> OpenCase:
        """The open file; only after ``load``."""
        assert self.opened is not None
        return self.opened

    @property
    def question(self) -> Question | None:
        """The active question."""
        return self.checklist.question(self.active) if self.active else None

    @property
    def today(self) -> date:
        """The day of today."""
        return self._doors.today()

    def case_lines(self) -> tuple[CaseLine, ...]:
        """The files that the filter and the search let through."""
        wanted = self.search.replace("-", "").replace(" ", "").casefold()
        lines = (case_line(item) for item in self._queue)
        return tuple(
            line
            for line in lines
            if _passes(line, self.filter) and wanted in line.name.replace("-", "").casefold()
        )

    def counts(self) -> dict[Filter, int]:
        """How many files each filter holds."""
        lines = [case_line(item) for item in self._queue]
        return {one: sum(_passes(line, one) for line in lines) for one in Filter}

    def question_lines(self) -> tuple[QuestionLine, ...]:
        """The rows of the middle list."""
        return question_lines(self.checklist, self.case)

    def answer_of(self, question: Question) -> Answer | None:
        """The answer given by hand, or ``None``."""
        return self.case.review.answers.get(question.question_id)

    def suggestion_of(self, question: Question) -> Answer | None:
        """What the facts point to."""
        return suggested_answer(question, self.case.facts)

    def needs_reason(self, question: Question) -> bool:
        """Whether the answer that stands needs a written reason."""
        answer = standing_answer(question, self.case.review, self.case.facts)
        if answer is None:
            return False
        given, suggested = self.answer_of(question), self.suggestion_of(question)
        differs = given is not None and suggested is not None and given is not suggested
        return differs or answer in question.reason_required_for

    def missing(self) -> tuple[Missing, ...]:
        """What klarmarkering lacks now."""
        return missing(self.case.review, self.checklist, self.case.facts)

    # ---- moving about

    def load(self) -> None:
        """Read the desk and the list in a worker; the first file that is left opens."""
        self._runner.run(self.tr("Fetching the files"), self._read, self._loaded, self._fail)

    def _read(self, _progress: Progress) -> tuple[Desk, tuple[QueueItem, ...]]:
        desk = self._doors.desk()
        return desk, self._doors.queue(desk)

    def _loaded(self, found: tuple[Desk, tuple[QueueItem, ...]]) -> None:
        self.desk, self._queue = found
        self.queue_changed.emit()
        known = self.opened.akt if self.opened else None
        akts = [item.akt for item in self._queue]
        if known in akts:
            self.open(known)
        elif akts:
            self.open(next((i.akt for i in self._queue if not i.review.is_completed), akts[0]))

    def show(self, which: Filter, search: str) -> None:
        """Show the files of a filter whose aktnummer holds ``search``."""
        self.filter, self.search = which, search
        self.queue_changed.emit()

    def open(self, akt: AktNumber) -> None:
        """Open a file and stand on its first question that is left."""
        opened = self._try(lambda desk: self._doors.open(desk, akt))
        if opened is None:
            return
        self.opened = opened
        self.active = self._first_left()
        self.case_opened.emit()
        self.active_changed.emit(True)

    def step_case(self, step: int) -> None:
        """Open the file ``step`` rows further down the list."""
        akts = [line.akt for line in self.case_lines()]
        if self.opened is None or not akts:
            return
        here = akts.index(self.opened.akt) if self.opened.akt in akts else -step
        wanted = here + step
        if 0 <= wanted < len(akts):
            self.open(akts[wanted])

    def next_left(self) -> None:
        """Open the next file that is not klarmarkerad, from the top when none is left below."""
        akts = [item.akt for item in self._queue]
        here = akts.index(self.case.akt) if self.case.akt in akts else -1
        later = (*self._queue[here + 1 :], *self._queue[: max(here, 0)])
        left = next((item for item in later if not item.review.is_completed), None)
        if left is None:
            self.noticed.emit(self.tr("All files are done."), False)
            return
        self.open(left.akt)

    def activate(self, question_id: str, focus: bool = True) -> None:
        """Make another question the active one."""
        self.active = question_id
        self.active_changed.emit(focus)

    def step_question(self, step: int, focus: bool = True) -> None:
        """Go one asked question up or down; stay at the ends."""
        ids = self._asked()
        here = ids.index(self.active) if self.active in ids else 0
        wanted = here + step
        if 0 <= wanted < len(ids):
            self.activate(ids[wanted], focus)

    def go_on(self) -> None:
        """Go to the next question that needs an answer by hand, else one row down."""
        ids = self._asked()
        here = ids.index(self.active) if self.active in ids else -1
        left = [q for q in ids[here + 1 :] if self._is_left(q)]
        if left:
            self.activate(left[0])
        else:
            self.step_question(1)

    def next_unanswered(self) -> None:
        """Go to the next question without an answer, from the top when none is left below."""
        ids = self._asked()
        here = ids.index(self.active) if self.active in ids else -1
        left = [q for q in (*ids[here + 1 :], *ids[: here + 1]) if self._is_left(q)]
        if left:
            self.activate(left[0])

    # ---- changes

    def answer(self, answer: Answer, by_key: bool = False) -> None:
        """Answer the active question. By key one goes on, unless a reason is needed.

        Decision: a click never goes on, since a double click would then answer two questions.
        """
        question = self.question
        if question is None or answer not in question.offered_answers:
            return
        before = self.answer_of(question)
        target = question.question_id
        if not self._change(
            lambda review, _facts, stamp: commands.set_answer(
                review, self.checklist, target, answer, stamp
            )
        ):
            return
        if before is not None and before is not answer:
            text = self.tr("Answer to %1 changed to %2.")
            text = text.replace("%1", target).replace("%2", answer_word(answer))
            self.noticed.emit(text, True)
        if self.needs_reason(question) and not self.case.review.reasons.get(target):
            self.reason_wanted.emit()
        elif by_key:
            self.go_on()

    def clear_answer(self) -> None:
        """Take the answer of the active question away."""
        question = self.question
        if question is not None and question.is_scored:
            target = question.question_id
            self._change(
                lambda review, _facts, stamp: commands.set_answer(
                    review, self.checklist, target, None, stamp
                )
            )

    def write_reason(self, question_id: str, reason: str) -> bool:
        """Save the reason of a question; False when it could not be saved."""
        return self._change(
            lambda review, _facts, stamp: commands.set_reason(
                review, self.checklist, question_id, reason, stamp
            )
        )

    def toggle_flag(self) -> None:
        """Mark the active question to be read later, or take the mark away."""
        target = self.active
        flagged = target not in self.case.review.flags
        self._change(
            lambda review, _facts, stamp: commands.set_flag(
                review, self.checklist, target, flagged, stamp
            )
        )

    def add_evidence(self, document_type: str, dated_on: date | None, page: str) -> bool:
        """Add an evidence reference to the active question."""
        target = self.active

        def command(review: CaseReview, _facts: CaseFacts, stamp: Stamp) -> Events:
            evidence = Evidence(str(stamp.new_id()), document_type, dated_on, page)
            return commands.set_evidence(review, self.checklist, target, evidence, stamp)

        return self._change(command)

    def remove_evidence(self, question_id: str, evidence_id: str) -> None:
        """Take an evidence reference away."""
        if self._change(
            lambda review, _facts, stamp: commands.remove_evidence(
                review, question_id, evidence_id, stamp
            )
        ):
            self.noticed.emit(self.tr("The evidence is removed."), True)

    def set_cell(self, table: str, row_id: str, column: str, value: Value | None) -> str:
        """Write one cell of a log; an empty ``row_id`` makes a new row. Returns the row's id."""
        made = row_id

        def command(review: CaseReview, _facts: CaseFacts, stamp: Stamp) -> Events:
            nonlocal made
            made = made or str(stamp.new_id())
            known = review.rows.get(commands.row_target(table, made))
            values = dict(known.values) if known else {}
            if value is None:
                values.pop(column, None)
            else:
                values[column] = value
            row = LogRow(made, table, values)
            events = _not_empty_after_all(review, self.checklist, table, stamp)
            return (*events, *commands.set_row(_after(review, events), self.checklist, row, stamp))

        return made if self._change(command) else row_id

    def add_row(self, table: str, values: dict[str, Value]) -> str:
        """Add a row with these cells; returns its id, "" when it could not be saved."""
        made = ""

        def command(review: CaseReview, _facts: CaseFacts, stamp: Stamp) -> Events:
            nonlocal made
            made = str(stamp.new_id())
            events = _not_empty_after_all(review, self.checklist, table, stamp)
            row = LogRow(made, table, values)
            return (*events, *commands.set_row(_after(review, events), self.checklist, row, stamp))

        return made if self._change(command) else ""

    def remove_row(self, table: str, row_id: str) -> None:
        """Take a row out of a log."""
        if self._change(
            lambda review, _facts, stamp: commands.remove_row(review, table, row_id, stamp)
        ):
            self.noticed.emit(self.tr("The row is removed."), True)

    def confirm_empty(self, table: str, confirmed: bool) -> None:
        """Confirm that the file holds no row for a log, or take that back."""
        self._change(
            lambda review, _facts, stamp: commands.confirm_empty_log(
                review, self.checklist, table, confirmed, stamp
            )
        )

    def write_note(self, note: str) -> bool:
        """Save the note about the file."""
        return self._change(lambda review, _f, stamp: commands.set_note(review, note, stamp))

    def check_register_value(self, value_id: str, found: str | None) -> bool:
        """Write what the file says of a value of the list; ``None`` = as the list says."""
        return self._change(
            lambda review, _facts, stamp: commands.check_register_value(
                review, self.checklist, value_id, found, stamp
            )
        )

    def set_outcome(self, outcome: Outcome) -> None:
        """Say what became of the file."""
        self._change(lambda review, _f, stamp: commands.set_outcome(review, outcome, stamp))

    def complete_and_go_on(self) -> None:
        """Klarmarkera and open the next file; tell what is missing instead when something is."""
        if self.case.review.is_completed:
            self.next_left()
            return
        lacking = self.missing()
        self.missing_found.emit(lacking)
        if lacking:
            self.activate(self._question_of(lacking[0]))
            return
        name, replaceable = self.case.name, self.case.review.outcome.is_replaceable
        if not self._change(
            lambda review, facts, stamp: commands.complete(review, self.checklist, facts, stamp)
        ):
            return
        self.noticed.emit(self.tr("%1 is marked as done.").replace("%1", name), False)
        if replaceable:
            self.load()
        self.next_left()

    def reopen(self) -> None:
        """Take the klarmarkering back."""
        self._change(lambda review, _facts, stamp: commands.reopen(review, stamp))

    def undo(self) -> None:
        """Take the latest own change of this file back."""
        event = self.case.undoable
        if event is not None and self._accept(lambda desk: self._doors.undo(desk, self.case.akt)):
            self._tell_step(self.tr("Undone: %1."), change_word(event, self.checklist))

    def redo(self) -> None:
        """Do again what was undone."""
        event = self.case.redoable
        if event is not None and self._accept(lambda desk: self._doors.redo(desk, self.case.akt)):
            self._tell_step(self.tr("Done again: %1."), change_word(event, self.checklist))

    # ---- within

    def _tell_step(self, text: str, what: str) -> None:
        self.active_changed.emit(False)
        self.noticed.emit(text.replace("%1", what), False)

    def _change(self, command: Command) -> bool:
        akt = self.case.akt
        return self._accept(lambda desk: self._doors.change(desk, akt, command))

    def _accept(self, work: Callable[[Desk], OpenCase]) -> bool:
        opened = self._try(work)
        if opened is None:
            return False
        self.opened = opened
        self._refresh_line(opened)
        self.case_changed.emit()
        if opened.saved_at is not None:
            self.saved.emit(opened.saved_at)
        return True

    def _try(self, work: Callable[[Desk], OpenCase]) -> OpenCase | None:
        assert self.desk is not None
        try:
            return work(self.desk)
        except InspectionError as error:
            self._fail(error)
            return None

    def _fail(self, error: InspectionError) -> None:
        self.failed.emit(*self._explain(error))

    def _refresh_line(self, opened: OpenCase) -> None:
        fresh = partial(replace, review=opened.review, progress=opened.progress)
        self._queue = tuple(fresh(i) if i.akt == opened.akt else i for i in self._queue)
        self.queue_changed.emit()

    def _asked(self) -> list[str]:
        facts = self.case.facts
        return [str(q.question_id) for q in self.checklist.questions if is_asked(q, facts)]

    def _is_left(self, question_id: str) -> bool:
        question = self.checklist.question(question_id)
        case = self.case
        return state_of(question, case.review, case.facts) is QuestionState.UNANSWERED

    def _first_left(self) -> str:
        asked = self._asked()
        lacking = [self._question_of(m) for m in self.missing()]
        return lacking[0] if lacking else (asked[0] if asked else "")

    def _question_of(self, lacking: Missing) -> str:
        tables = {q.table_id: str(q.question_id) for q in self.checklist.questions if q.table_id}
        return tables.get(lacking.target, lacking.target)


def _passes(line: CaseLine, which: Filter) -> bool:
    return {
        Filter.ALL: True,
        Filter.LEFT: not line.sealed,
        Filter.DONE: line.sealed,
        Filter.LATER: line.flagged,
    }[which]


def _not_empty_after_all(
    review: CaseReview, checklist: Checklist, table: str, stamp: Stamp
) -> Events:
    if table not in review.empty_logs:
        return ()
    return commands.confirm_empty_log(review, checklist, table, False, stamp)


def _after(review: CaseReview, events: Events) -> CaseReview:
    for event in events:
        review = apply(review, event)
    return review
