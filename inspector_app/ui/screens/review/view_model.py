"""What the scoring screen knows and does. Holds no widget and no rule.

Each change is one command of the domain, carried out and committed before ``case_changed`` and
``saved`` are emitted: what the screen calls saved is saved.

Decision: changes are made on the main thread. One takes some milliseconds, and an answer that was
pressed first must be the answer that is saved first. Only the whole list is read in a worker.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from PySide6.QtCore import QObject, Signal

from inspector_app.domain.checklist import Answer, Checklist, Question, Rating
from inspector_app.domain.errors import InspectionError
from inspector_app.domain.identifiers import AktNumber
from inspector_app.domain.review import EventKind, Outcome, ReviewEvent, Stated
from inspector_app.domain.review.applicability import (
    is_asked,
    offered_answers,
    suggested_answer,
)
from inspector_app.domain.review.progress import (
    Missing,
    QuestionState,
    missing,
    needs_reason,
    state_of,
)
from inspector_app.domain.values import Value
from inspector_app.ui.screens.review import acts
from inspector_app.ui.screens.review.lines import (
    CaseLine,
    QuestionLine,
    is_rating_line,
    question_lines,
    rating_line,
)
from inspector_app.ui.screens.review.queue import Filter, Queue
from inspector_app.ui.screens.review.words import answer_word, change_word
from inspector_app.ui.tasks import Progress, TaskRunner
from inspector_app.wording.numbers import local_day
from inspector_app.workflow.review_case import Command, Desk, OpenCase, QueueItem, ReviewCase
from inspector_app.workflow.second_reading.status import FileStatus

Sentence = tuple[str, str]
Loaded = tuple[Desk, tuple[QueueItem, ...], Mapping[AktNumber, FileStatus]]


@dataclass(frozen=True, slots=True)
class FilePlace:
    """A file and one of its questions or ratings."""

    akt: AktNumber
    question: str


def _stays() -> bool:
    """The keyboard stays at the question that was changed."""
    return False


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
    role: Callable[[], str]
    override: Callable[[Desk, AktNumber, str, str, str], OpenCase]
    statuses: Callable[[], Mapping[AktNumber, FileStatus]] = dict


def doors_of(
    step: ReviewCase, statuses: Callable[[], Mapping[AktNumber, FileStatus]] = dict
) -> ReviewDoors:
    """The doors of the workflow's step; today is the clock's local day."""
    return ReviewDoors(
        desk=step.desk,
        queue=step.queue,
        open=step.open,
        change=step.change,
        undo=step.undo,
        redo=step.redo,
        today=lambda: local_day(step.clock.now()),
        role=step.role,
        override=step.override,
        statuses=statuses,
    )


class ReviewViewModel(QObject):
    """One open file of one sample."""

    queue_changed = Signal()
    case_changed = Signal(bool)  # the open file has another state; True = and another is active
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
        self.queue = Queue()
        self._returns_to: FilePlace | None = None
        self._lines: tuple[OpenCase, tuple[QuestionLine, ...]] | None = None

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
        """The active question, ``None`` when a rating is active."""
        if not self.active or self.rating is not None:
            return None
        return self.checklist.question(self.active)

    @property
    def rating(self) -> Rating | None:
        """The active rating, ``None`` when a question is active."""
        known = {rating_line(one.rating_id): one for one in self.checklist.ratings}
        return known.get(self.active)

    @property
    def place(self) -> FilePlace | None:
        """The open file and its active question."""
        return FilePlace(self.opened.akt, self.active) if self.opened is not None else None

    @place.setter
    def place(self, wanted: FilePlace) -> None:
        """Stand there when the files have been read."""
        self._returns_to = wanted

    @property
    def status(self) -> FileStatus | None:
        """Whose the open file is, ``None`` when nothing has been dealt out or begun."""
        return self.queue.statuses.get(self.case.akt)

    @property
    def may_override(self) -> bool:
        """Whether the person may set another grade of the active rating."""
        rating = self.rating
        return rating is not None and self._doors.role() in rating.override_by

    @property
    def today(self) -> date:
        """The day of today."""
        return self._doors.today()

    def case_lines(self) -> tuple[CaseLine, ...]:
        """The files that are shown."""
        return self.queue.lines

    def counts(self) -> Mapping[Filter, int]:
        """How many files each filter holds."""
        return self.queue.counts

    def question_lines(self) -> tuple[QuestionLine, ...]:
        """The rows of the middle list, made once for each saved state of the file."""
        made = self._lines
        if made is None or made[0] is not self.opened:
            made = self._lines = (self.case, question_lines(self.checklist, self.case))
        return made[1]

    def answer_of(self, question: Question) -> Answer | None:
        """The answer given by hand, or ``None``."""
        return self.case.review.answers.get(question.question_id)

    def suggestion_of(self, question: Question) -> Answer | None:
        """What the facts point to."""
        return suggested_answer(question, self.case.facts)

    def needs_reason(self, question: Question) -> bool:
        """Whether the answer that stands needs a written reason."""
        return needs_reason(question, self.case.review, self.case.facts)

    def missing(self) -> tuple[Missing, ...]:
        """What klarmarkering lacks now."""
        return missing(self.case.review, self.checklist, self.case.facts)

    # ---- moving about

    def load(self) -> None:
        """Read the desk and the list in a worker; the first file that is left opens."""
        self._runner.run(self.tr("Fetching the files"), self._read, self._loaded, self._fail)

    def _read(self, _progress: Progress) -> Loaded:
        desk = self._doors.desk()
        return desk, self._doors.queue(desk), self._doors.statuses()

    def _loaded(self, found: Loaded) -> None:
        self.desk, items, statuses = found
        self.queue = replace(self.queue, items=items, statuses=statuses)
        self.queue_changed.emit()
        wanted, self._returns_to = self._returns_to, None
        known = wanted.akt if wanted else self.opened.akt if self.opened else None
        first = self.queue.first(known)
        if first is not None:
            self.open(first, wanted.question if wanted and wanted.akt == first else "")

    def show(self, which: Filter, search: str) -> None:
        """Show the files of a filter whose aktnummer holds ``search``."""
        self.queue = replace(self.queue, which=which, search=search)
        self.queue_changed.emit()

    def open(self, akt: AktNumber, question: str = "") -> None:
        """Open a file and stand on a question that is asked, else on the first that is left."""
        opened = self._try(lambda desk: self._doors.open(desk, akt))
        if opened is None:
            return
        self.opened = opened
        self.active = question if question in self._asked() else self._first_left()
        self.case_opened.emit()
        self.active_changed.emit(True)

    def step_case(self, step: int) -> None:
        """Open the file ``step`` rows further down the list."""
        wanted = self.queue.neighbour(self.case.akt, step)
        if wanted is not None:
            self.open(wanted)

    def next_left(self) -> None:
        """Open the next file that is not klarmarkerad."""
        left = self.queue.next_left(self.case.akt)
        if left is None:
            self.noticed.emit(self.tr("All files are done. Go on to the results."), False)
        else:
            self.open(left)

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
        """Go to the next question that lacks something, else one row down."""
        onward = self._onward()
        if onward != self.active:
            self.activate(onward)

    def _onward(self) -> str:
        """The next question that lacks something, else the one below, at the end the active one."""
        ids = self._asked()
        below = ids[ids.index(self.active) + 1 :] if self.active in ids else ids
        return self._next_left_of(below) or next(iter(below), self.active)

    def next_unanswered(self) -> None:
        """Go to the next question that lacks something, from the top when none is left below."""
        ids = self._asked()
        here = ids.index(self.active) + 1 if self.active in ids else 0
        left = self._next_left_of([*ids[here:], *ids[:here]])
        if left is not None:
            self.activate(left)

    def _next_left_of(self, ids: list[str]) -> str | None:
        lacking = set(map(self.question_showing, {one.target for one in self.missing()}))
        return next((q for q in ids if q in lacking or self._is_left(q)), None)

    # ---- changes

    def answer(self, answer: Answer, by_key: bool = False) -> None:
        """Answer the active question. By key one goes on, unless a reason is needed.

        Decision: a click never goes on, since a double click would then answer two questions.
        """
        question = self.question
        if question is None or answer not in offered_answers(question, self.case.facts):
            return
        before, target = self.answer_of(question), question.question_id

        def is_done() -> bool:
            return by_key and not self._lacks_reason(question)

        if not self._change(acts.set_answer(self.checklist, target, answer), is_done):
            return
        if before is not None and before is not answer:
            text = self.tr("Answer to %1 changed to %2.")
            text = text.replace("%1", target).replace("%2", answer_word(answer))
            self.noticed.emit(text, True)
        if self._lacks_reason(question):
            self.reason_wanted.emit()

    def _lacks_reason(self, question: Question) -> bool:
        written = self.case.review.reasons.get(question.question_id)
        return not written and self.needs_reason(question)

    def clear_answer(self) -> None:
        """Take the answer of the active question away."""
        question = self.question
        if question is not None and question.is_scored:
            self._change(acts.set_answer(self.checklist, question.question_id, None))

    def state_entry(self, stated: Stated | None, go_on: bool = False) -> None:
        """State the fact of the active question, "framgår inte" as ``Stated(None)``."""
        question = self.question
        if question is None or question.entry is None:
            return
        self._change(acts.state_entry(self.checklist, question.entry.name, stated), lambda: go_on)

    def override(self, grade: str, reason: str) -> None:
        """Set another grade of the active rating."""
        rating = self.rating
        if rating is None:
            return
        akt, wanted = self.case.akt, rating.rating_id
        self._accept(lambda desk: self._doors.override(desk, akt, wanted, grade, reason))

    def drop_override(self) -> None:
        """Take the active rating back to its computed grade."""
        if self.rating is not None:
            self._change(acts.drop_override(self.checklist, self.rating.rating_id))

    def write_reason(self, question_id: str, reason: str) -> bool:
        """Save the reason of a question; False when it could not be saved."""
        return self._change(acts.set_reason(self.checklist, question_id, reason))

    def toggle_flag(self) -> None:
        """Mark the active question to be read later, or take the mark away."""
        if self.question is not None:
            self._change(acts.toggle_flag(self.checklist, self.active))

    def add_evidence(self, document_type: str, dated_on: date | None, page: str) -> bool:
        """Add an evidence reference to the active question."""
        if self.question is None:
            return False
        act = acts.add_evidence(self.checklist, self.active, document_type, dated_on, page)
        return self._change(act)

    def remove_evidence(self, question_id: str, evidence_id: str) -> None:
        """Take an evidence reference away."""
        if self._change(acts.remove_evidence(question_id, evidence_id)):
            self.noticed.emit(self.tr("The evidence is removed."), True)

    def set_cell(self, table: str, row_id: str, column: str, value: Value | None) -> None:
        """Write one cell of a log; an empty ``row_id`` makes a new row."""
        self._change(acts.set_cell(self.checklist, table, row_id, column, value))

    def copy_row(self, table_id: str, row_id: str) -> bool:
        """Add a row like this one (the last one when it is not there), without its date."""
        table = self.checklist.table(table_id)
        rows = self.case.review.table_rows(table_id)
        source = next((row for row in rows if row.row_id == row_id), rows[-1] if rows else None)
        if source is None:
            return False
        values = {k: v for k, v in source.cells.items() if k != table.date_column}
        return self._change(acts.add_row(self.checklist, table_id, values))

    def add_rows(self, table: str, rows: Sequence[Mapping[str, Value]]) -> bool:
        """Add pasted rows, all or none."""
        return self._change(acts.add_rows(self.checklist, table, rows))

    def remove_row(self, table: str, row_id: str) -> None:
        """Take a row out of a log."""
        if self._change(acts.remove_row(table, row_id)):
            self.noticed.emit(self.tr("The row is removed."), True)

    def confirm_empty(self, table: str, confirmed: bool) -> None:
        """Confirm that the file holds no row for a log, or take that back."""
        self._change(acts.confirm_empty(self.checklist, table, confirmed))

    def write_note(self, note: str) -> bool:
        """Save the note about the file."""
        return self._change(acts.set_note(note))

    def check_register_value(self, value_id: str, found: str | None) -> bool:
        """Write what the file says of a value of the list; ``None`` = as the list says."""
        return self._change(acts.check_register_value(self.checklist, value_id, found))

    def set_outcome(self, outcome: Outcome) -> None:
        """Say what became of the file."""
        self._change(acts.set_outcome(outcome))

    def complete_and_go_on(self) -> None:
        """Klarmarkera and open the next file; tell what is missing instead when something is."""
        if self.case.review.is_completed:
            self.next_left()
            return
        lacking = self.missing()
        self.missing_found.emit(lacking)
        if lacking:
            self.activate(self.question_showing(lacking[0].target))
            return
        name, replaceable = self.case.name, self.case.review.outcome.is_replaceable
        if not self._change(acts.complete(self.checklist)):
            return
        self.noticed.emit(self.tr("%1 is marked as done.").replace("%1", name), False)
        if replaceable:
            self.load()
        self.next_left()

    def reopen(self) -> None:
        """Take the klarmarkering back."""
        self._change(acts.reopen())

    def undo(self) -> None:
        """Take the latest own change of this file back."""
        event = self.case.undoable
        if event is not None and self._accept(lambda desk: self._doors.undo(desk, self.case.akt)):
            self._tell_step(self.tr("Undone: %1."), event)

    def redo(self) -> None:
        """Do again what was undone."""
        event = self.case.redoable
        if event is not None and self._accept(lambda desk: self._doors.redo(desk, self.case.akt)):
            self._tell_step(self.tr("Done again: %1."), event)

    # ---- within

    def _tell_step(self, text: str, event: ReviewEvent) -> None:
        """Say what was taken back or done again, and stand on the question it belongs to."""
        wanted = self._place_of(event)
        elsewhere = wanted != self.active and wanted in self._asked()
        self.activate(wanted if elsewhere else self.active, elsewhere)
        self.noticed.emit(text.replace("%1", change_word(event, self.checklist)), False)

    def _place_of(self, event: ReviewEvent) -> str:
        """The question that shows what an event changed."""
        target = event.target.split("/", 1)[0]
        questions = self.checklist.questions
        if event.kind is EventKind.RATING_OVERRIDE:
            return rating_line(target)
        if event.kind is EventKind.ENTRY:
            named = {q.entry.name: str(q.question_id) for q in questions if q.entry}
            return named.get(target, target)
        return self.question_showing(target)

    def _change(self, command: Command, is_done: Callable[[], bool] = _stays) -> bool:
        """Carry out a command; go on to the next question when the active one is done then."""
        akt = self.case.akt
        return self._accept(lambda desk: self._doors.change(desk, akt, command), is_done)

    def attempt(self, command: Command) -> str:
        """Carry out a command; return what is wrong with it, "" when it is saved."""
        assert self.desk is not None
        try:
            opened = self._doors.change(self.desk, self.case.akt, command)
        except InspectionError as error:
            return " ".join(self._explain(error))
        self._take(opened)
        return ""

    def show_saved(self, opened: OpenCase, also: OpenCase) -> None:
        """Show the open file and another one as they are saved now."""
        self.queue = self.queue.refreshed(also)
        self._take(opened)

    def _accept(
        self, work: Callable[[Desk], OpenCase], is_done: Callable[[], bool] = _stays
    ) -> bool:
        opened = self._try(work)
        if opened is not None:
            self._take(opened, is_done)
        return opened is not None

    def _take(self, opened: OpenCase, is_done: Callable[[], bool] = _stays) -> None:
        """Show the open file as it is saved now, and once: with the question that comes next."""
        self.opened = opened
        self.queue = self.queue.refreshed(opened)
        before = self.active
        if is_done():
            self.active = self._onward()
        self.queue_changed.emit()
        self.case_changed.emit(self.active != before)
        if opened.saved_at is not None:
            self.saved.emit(opened.saved_at)

    def _try(self, work: Callable[[Desk], OpenCase]) -> OpenCase | None:
        assert self.desk is not None
        try:
            return work(self.desk)
        except InspectionError as error:
            self._fail(error)
            return None

    def _fail(self, error: InspectionError) -> None:
        self.failed.emit(*self._explain(error))

    def _asked(self) -> list[str]:
        facts = self.case.facts
        asked = [str(q.question_id) for q in self.checklist.questions if is_asked(q, facts)]
        return [*asked, *(rating_line(one.rating_id) for one in self.checklist.ratings)]

    def _is_left(self, question_id: str) -> bool:
        if is_rating_line(question_id):
            return False
        question = self.checklist.question(question_id)
        case = self.case
        if question.table_id and question.table_id in case.facts.unread_tables:
            return True
        return state_of(question, case.review, case.facts) is QuestionState.UNANSWERED

    def _first_left(self) -> str:
        asked = self._asked()
        lacking = [self.question_showing(m.target) for m in self.missing()]
        return lacking[0] if lacking else (asked[0] if asked else "")

    def question_showing(self, target: str) -> str:
        """The question itself; for a log the first question that shows it and is asked here."""
        showing = [q for q in self.checklist.questions if q.table_id == target]
        asked = [q for q in showing if is_asked(q, self.case.facts)]
        return str((asked or showing)[0].question_id) if showing else target
