"""The scoring screen: files to the left, questions in the middle, evidence to the right.

Builds widgets and connects them; what happens is decided by the view model and the domain.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from inspector_app.domain.checklist import Answer, Column, QuestionKind
from inspector_app.domain.identifiers import AktNumber
from inspector_app.domain.review import Evidence, Stated
from inspector_app.domain.review.progress import Missing
from inspector_app.domain.values import Value
from inspector_app.ui import look
from inspector_app.ui.dialogs import Dialogs
from inspector_app.ui.keys import ScreenKeys, why_not
from inspector_app.ui.mode import only_in_advanced
from inspector_app.ui.screen import Hint, Notice, Screen, ScreenProgress
from inspector_app.ui.screens.review import content
from inspector_app.ui.screens.review.beside import Beside, Desks
from inspector_app.ui.screens.review.case_header import CaseHeader
from inspector_app.ui.screens.review.case_list import CasePane
from inspector_app.ui.screens.review.document_side import DocumentSide, bind_document_keys
from inspector_app.ui.screens.review.evidence_pane import EvidencePane
from inspector_app.ui.screens.review.log_card import LogCard
from inspector_app.ui.screens.review.question_card import QuestionCard
from inspector_app.ui.screens.review.question_list import HostedCard, QuestionList
from inspector_app.ui.screens.review.queue import Filter
from inspector_app.ui.screens.review.rating_card import RatingCard
from inspector_app.ui.screens.review.view_model import FilePlace, ReviewViewModel
from inspector_app.ui.screens.review.words import ANSWER_COMMANDS, change_word, missing_sentence
from inspector_app.ui.widgets.banner import Tone
from inspector_app.ui.widgets.button import Button
from inspector_app.ui.widgets.empty_state import EmptyState

WIDE = 1360  # px: from here the evidence pane is always shown
MOST_FAULTS = 12
LEAST_MIDDLE = 640  # px: below this the list of files gives way to the evidence


class ReviewScreen(Screen):
    """Aktläsning."""

    def __init__(
        self,
        model: ReviewViewModel,
        dialogs: Dialogs,
        desks: Desks | None = None,
    ) -> None:
        super().__init__()
        desks = desks or Desks()
        self._desks, self._model, self._dialogs = desks, model, dialogs
        self._beside = Beside(model, dialogs, desks, self, self._flush)
        self._documents = desks.documents
        self._evidence_wanted = False
        self._has_files = False
        self._missing: tuple[Missing, ...] = ()
        self.cases = CasePane()
        self.packages = Button("", "link", "send")
        self.header = CaseHeader()
        self.questions = QuestionList()
        self.card = QuestionCard(lambda: model.today)
        self.rating = RatingCard()
        self.log = LogCard(lambda: content.log_dates(model), self._suggestions)
        self.log.offers_siblings = desks.files is not None
        self.evidence = EvidencePane(lambda: model.today)
        self.middle = QWidget()
        self.side = DocumentSide(self.middle, desks.documents)
        self.empty = EmptyState(
            "list-checks",
            self.tr("There are no files to read"),
            self.tr("Draw a sample first. The drawn files are shown here."),
            self.tr("Go to the sample"),
        )
        self.none_mine = EmptyState(
            "users",
            self.tr("No file is yours to read"),
            self.tr(
                "All files are dealt out to other readers. The lead inspector can move one to you."
            ),
            self.tr("Show who reads what"),
        )
        self._lay_out()
        self._keys = ScreenKeys(self, "review")
        self._make_commands()
        self._connect()

    # ---- the screen's place in the window

    def enter(self) -> None:
        """Read the files; the focus goes to the first question that is left."""
        self._model.load()
        self._show_packages()

    def leave(self) -> None:
        """Save what is being typed; let go of the document that is read."""
        self._flush()
        if self._documents is not None:
            self._documents.leave()

    def place(self) -> object:
        return self._model.place

    def return_to(self, place: object) -> None:
        if isinstance(place, FilePlace):
            self._model.place = place

    def panes(self) -> tuple[QWidget, ...]:
        documents = (self._documents.pane,) if self._documents is not None else ()
        return (self.cases, self.middle, *documents, self.evidence)

    def hints(self) -> tuple[Hint, ...]:
        own = self._keys.hints(
            ("evidence", self.tr("evidence")),
            ("done", self.tr("done, next file")),
            ("undo", self.tr("undo")),
        )
        return (Hint(("↑", "↓"), self.tr("question")), *own)

    def guide(self) -> tuple[tuple[str, str], ...]:
        table = [
            (self.tr("Letter"), self.tr("In the log: choose and go to the next cell")),
            ("Enter", self.tr("In the reason: done. Shift+Enter makes a new line")),
        ]
        return (*self._keys.guide(), *table)

    def wear_keys(self) -> None:
        super().wear_keys()
        self._show_card()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_evidence()

    # ---- shown

    def _show_queue(self) -> None:
        akt = self._model.opened.akt if self._model.opened else None
        counts, is_drawn = self._model.counts(), self._model.desk is not None
        self.cases.show_lines(self._model.case_lines(), counts, akt)
        self._has_files = is_drawn and counts[Filter.ALL] > 0
        self.empty.setVisible(not is_drawn)
        self.none_mine.setVisible(is_drawn and not self._has_files)
        self.middle.setVisible(self._has_files)
        self._fit_evidence()

    def _show_case(self, moved: bool = False) -> None:
        """Show the open file as it stands; ``moved`` when the keyboard goes to another question."""
        model = self._model
        review = model.case.review
        self.header.show_case(model.case.name, content.header_facts(model))
        self.header.register.setVisible(bool(content.checked_values(model)))
        self.header.state.setVisible(review.is_completed)
        self.header.state.say(self.tr("Done"))
        self.header.reopen.setVisible(review.is_completed)
        self.header.unreadable.setVisible(not review.is_completed)
        next_file, done = self.tr("Next file"), self.tr("Mark as done")
        self.header.done.setText(next_file if review.is_completed else done)
        self.header.banner.say(*content.state_text(model), tone=Tone.FACT)
        status = model.status
        both = status is not None and status.awaits_agreement
        self.header.compare.setVisible(bool(status and (both or status.is_agreed)))
        self.header.show_steps(self._undo_word(), self._redo_word())
        self.header.fit()
        self.evidence.show_note(review.note)
        if self._missing:
            self._show_missing(model.missing())
        if moved:
            self._show_active(True)
        else:
            self._show_card()
        self._show_progress()
        if review.is_completed and not self._holds_keyboard():
            self.header.done.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_concern(self) -> None:
        """Say on the button when a concern about this child is not handled."""
        concerns = self._desks.concerns
        self.header.concern.setVisible(concerns is not None)
        if concerns is not None:
            is_open = concerns.open_of(self._model.case.akt) is not None
            words = self.tr("Acute concern: not handled") if is_open else self.tr("Acute concern")
            self.header.concern.setText(words)

    def _tell_gate(self) -> None:
        """Say so when the person begins no more files."""
        colleagues = self._desks.colleagues
        message, remedy = colleagues.stopped_words() if colleagues else ("", "")
        if message and self._model.case.saved_at is None:
            self.header.banner.say(message, remedy, tone=Tone.WARNING)

    def _show_packages(self) -> None:
        hand_over = self._desks.hand_over
        met, is_loan = hand_over.offer() if hand_over is not None else (False, False)
        self.packages.setVisible(met)
        self.packages.setText(self.tr("Give the files back") if is_loan else self.tr("Hand over"))

    def _holds_keyboard(self) -> bool:
        """Whether the keyboard is on something here; what was pressed may have been locked."""
        here = self.window().focusWidget()
        return here is not None and here.isEnabled() and self.isAncestorOf(here)

    def _undo_word(self) -> str:
        event = self._model.case.undoable
        return change_word(event, self._model.checklist) if event else ""

    def _redo_word(self) -> str:
        event = self._model.case.redoable
        return change_word(event, self._model.checklist) if event else ""

    def _show_card(self) -> None:
        if self._model.opened is None:
            return
        question, rating = self._model.question, self._model.rating
        if rating is not None:
            self.rating.show_content(content.rating_content(self._model, rating))
            lines = self._model.question_lines()
            self.questions.show_lines(lines, self._model.active, self.rating)
            why = self.tr("A rating rests on the answers; evidence belongs to them.")
            self.evidence.show_question(rating.title, "", (), why)
        if question is None:
            return
        if question.kind is QuestionKind.LOG:
            self.log.show_content(content.log_content(self._model, question))
            card: HostedCard = self.log
        else:
            self.card.show_content(content.card_content(self._model, question))
            card = self.card
        self.questions.show_lines(self._model.question_lines(), self._model.active, card)
        evidence = self._model.case.review.question_evidence(question.question_id)
        self.evidence.show_question(
            str(question.question_id),
            question.evidence_hint,
            evidence,
            content.locked(self._model),
        )

    def _show_active(self, focus: bool) -> None:
        self.questions.anchor_card()
        self._show_card()
        card = self._active_card()
        if focus:
            self._stand_on(card)

    def _show_opened(self) -> None:
        self._missing = ()
        self._evidence_wanted = False
        self.header.missing.show_missing(())
        self.evidence.offer(self._model.checklist.document_types)
        if self._documents is not None:
            self._documents.show_case(self._model.case, self._model.checklist.document_types)
        self._show_concern()
        self._show_case()
        self._show_queue()
        self._tell_gate()

    def _show_progress(self) -> None:
        done = self._model.case.progress
        lines = self._model.case_lines()
        akts = [line.akt for line in lines]
        here = akts.index(self._model.case.akt) + 1 if self._model.case.akt in akts else 0
        title = self.tr("File %1 of %2").replace("%1", str(here)).replace("%2", str(len(akts)))
        text = self.tr("%1 of %2 questions answered")
        text = text.replace("%1", str(done.answered)).replace("%2", str(done.total))
        progress = ScreenProgress(title if here else "", done.answered, done.total, text)
        self.progress_changed.emit(progress)

    def _show_missing(self, lacking: tuple[Missing, ...]) -> None:
        self._missing = lacking
        sentences = [missing_sentence(one, self._model.checklist) for one in lacking]
        self.header.missing.show_missing(sentences)

    def _fail(self, message: str, remedy: str) -> None:
        self.header.banner.say(message, remedy)
        self.card.show_saved_answer()
        if self._model.desk is None:
            self._show_queue()
            self.empty.sentence.setText(f"{message} {remedy}")

    def _notice(self, text: str, can_undo: bool) -> None:
        self.noticed.emit(Notice(text, self._model.undo if can_undo else None))

    # ---- done

    def _stand_on(self, card: QuestionCard | LogCard | RatingCard) -> None:
        match card:
            case LogCard():
                card.focus_log()
            case RatingCard():
                card.focus_card()
            case _:
                card.focus_answers()

    def _active_card(self) -> QuestionCard | LogCard | RatingCard:
        question = self._model.question
        if self._model.rating is not None:
            return self.rating
        is_log = question is not None and question.kind is QuestionKind.LOG
        return self.log if is_log else self.card

    def _flush(self) -> None:
        self.card.flush()
        self.evidence.flush()

    def _with_flush(self, work: Callable[[], object]) -> Callable[[], None]:
        def run() -> None:
            self._flush()
            work()

        return run

    def _suggestions(self, column: Column) -> tuple[str, ...]:
        parameters = {p.parameter_id: p.value for p in self._model.checklist.parameters}
        words: list[str] = []
        for one in column.suggestions:
            value = parameters.get(one, one)
            words += value if isinstance(value, tuple) else [str(value)]
        return tuple(dict.fromkeys(words))

    def _state(self, value: Value | None) -> None:
        self._model.state_entry(None if value is None else Stated(value))

    def _open_case(self, akt: str) -> None:
        self._flush()
        self._model.open(AktNumber(akt))

    def _choose_question(self, question_id: str) -> None:
        self._flush()
        self._model.activate(question_id)

    def _choose_missing(self, number: int) -> None:
        if number < len(self._missing):
            lacking = self._missing[number]
            self._model.activate(self._model.question_showing(lacking.target))
            if lacking.code.endswith("reason_missing"):
                self.card.focus_reason()

    def _toggle_evidence(self) -> None:
        narrow = self.width() < look.px(WIDE) or self.side.is_split
        if narrow and self.evidence.isVisible() and self._evidence_wanted:
            self._evidence_wanted = False
            self._fit_evidence()
            self._back_to_card()
            return
        self._evidence_wanted = True
        self._fit_evidence()
        self.evidence.focus_form()

    def _fit_evidence(self) -> None:
        wide = self.width() >= look.px(WIDE) and not self.side.is_split
        shown = (wide or self._evidence_wanted) and self._has_files
        self.evidence.setVisible(shown)
        left = self.width() - self.cases.width() - self.evidence.width()
        squeezed = shown and left < look.px(LEAST_MIDDLE)
        has_room = self.side.leaves_room_for_list(self.width()) and not squeezed
        self.cases.setVisible(self._has_files and has_room)
        self.side.fit(self.width(), self._has_files)

    def _add_evidence(self, kind: str, day: object, page: str) -> None:
        """Save where the answer stands; the keyboard goes back to the answer."""
        if self._model.add_evidence(kind, day, page):  # type: ignore[arg-type]
            self.evidence.clear_form()
            self._back_to_card()

    def _use_page(self, kind: str, day: object, page: str) -> None:
        """Save the page that is read as evidence; the keyboard stays where it is."""
        question = self._model.question
        if question is None:
            told = self.tr("Go to a question first. A rating has no evidence of its own.")
            self.header.banner.say(told, tone=Tone.FACT)
        elif self._model.add_evidence(kind, day, page):  # type: ignore[arg-type]
            told = self.tr("Page %1 is evidence for %2.").replace("%1", page)
            self._notice(told.replace("%2", str(question.question_id)), True)

    def _show_place(self, evidence: Evidence) -> None:
        if self._documents is not None:
            self._documents.open_evidence(evidence)

    def _fit_documents(self) -> None:
        """The documents were opened or closed: the keyboard goes back to the form."""
        self._fit_evidence()
        if not self.side.is_split and self._model.opened is not None:
            self._back_to_card()

    def _back_to_card(self) -> None:
        self._flush()
        self._stand_on(self._active_card())

    def _set_cell(self, row_id: str, column: str, value: object) -> None:
        self._model.set_cell(self._table_id(), row_id, column, value)  # type: ignore[arg-type]

    def _table_id(self) -> str:
        question = self._model.question
        return question.table_id if question else ""

    def _copy_row(self, row_id: str) -> None:
        if self._model.copy_row(self._table_id(), row_id):
            self.log.table.stand_on_last()

    def _paste_rows(self, text: str, first: int) -> None:
        """Take in rows from a spreadsheet, or say everything that is wrong in them."""
        pasted = self.log.model.read_pasted(text, first)
        if pasted.faults:
            told = self.tr("Nothing was pasted. Mend this in the spreadsheet and paste again:")
            self.header.banner.say(told, "\n".join(pasted.faults[:MOST_FAULTS]))
        elif pasted.rows and self._model.add_rows(self._table_id(), pasted.rows):
            count = self.tr("%n row(s) pasted.", "", len(pasted.rows))
            self._notice(count, True)

    def _remove_row(self, row_id: str) -> None:
        if row_id:
            self._model.remove_row(self._table_id(), row_id)

    def _compare(self) -> None:
        self._beside.compare()

    def _copy_to_sibling(self) -> None:
        self._beside.copy_to_sibling(self.log.table.current_row_id)

    # ---- built

    def _connect(self) -> None:
        model = self._model
        model.queue_changed.connect(self._show_queue)
        model.case_opened.connect(self._show_opened)
        model.case_changed.connect(self._show_case)
        model.active_changed.connect(self._show_active)
        model.reason_wanted.connect(self.card.focus_reason)
        model.missing_found.connect(self._show_missing)
        model.saved.connect(self.saved)
        model.failed.connect(self._fail)
        model.noticed.connect(self._notice)
        self.empty.action.clicked.connect(lambda: self.step_wanted.emit("sample"))
        self.none_mine.action.clicked.connect(self._beside.show_readers)
        self.cases.chosen.connect(self._open_case)
        self.cases.wanted.connect(model.show)
        self.questions.chosen.connect(self._choose_question)
        self._connect_cards()
        self._connect_header()

    def _connect_cards(self) -> None:
        model = self._model
        self.card.answered.connect(model.answer)
        self.rating.overridden.connect(model.override)
        self.rating.taken_back.connect(model.drop_override)
        self.card.stated.connect(self._state)
        self.card.not_found.connect(lambda on: model.state_entry(Stated(None) if on else None))
        self.card.reason_written.connect(model.write_reason)
        self.card.reason_done.connect(model.go_on)
        self.card.flag_wanted.connect(model.toggle_flag)
        self.card.evidence_wanted.connect(self._toggle_evidence)
        self.log.empty_confirmed.connect(lambda on: model.confirm_empty(self._table_id(), on))
        self.log.model.cell_wanted.connect(self._set_cell)
        self.log.row_copied.connect(self._copy_row)
        self.log.row_removed.connect(self._remove_row)
        self.log.sibling.clicked.connect(self._copy_to_sibling)
        self.log.table.paste_wanted.connect(self._paste_rows)
        for card in (self.card, self.log):
            card.resized.connect(self.questions.refit)
        self.evidence.added.connect(self._add_evidence)
        self.evidence.removed.connect(lambda one: model.remove_evidence(model.active, one))
        self.evidence.note_written.connect(model.write_note)
        self.evidence.place_wanted.connect(self._show_place)
        if self._documents is not None:
            self._documents.evidence_chosen.connect(self._use_page)
            self._documents.shown.connect(lambda _open: self._fit_documents())
            self._documents.noticed.connect(lambda text: self._notice(text, False))

    def _connect_header(self) -> None:
        head = self.header
        head.undo.clicked.connect(self._undo)
        head.redo.clicked.connect(self._redo)
        head.previous.clicked.connect(self._with_flush(lambda: self._model.step_case(-1)))
        head.done.clicked.connect(self._with_flush(self._model.complete_and_go_on))
        head.reopen.clicked.connect(self._model.reopen)
        head.unreadable.clicked.connect(self._beside.ask_outcome)
        head.register.clicked.connect(self._beside.check_register)
        head.concern.clicked.connect(self._beside.raise_concern)
        head.compare.clicked.connect(self._compare)
        self.packages.clicked.connect(self._beside.show_hand_over)
        head.missing_chosen.connect(self._choose_missing)
        self._connect_desks()

    def _connect_desks(self) -> None:
        desks = self._desks
        if desks.files is not None:
            desks.files.noticed.connect(self._notice)
        if desks.concerns is not None:
            desks.concerns.changed.connect(self._show_concern)
        for desk in (desks.colleagues, desks.hand_over):
            if desk is not None:
                desk.changed.connect(self._model.load)
                desk.changed.connect(self._show_packages)

    def _undo(self) -> None:
        self._flush()
        self._model.undo()

    def _redo(self) -> None:
        self._flush()
        self._model.redo()

    def _make_commands(self) -> None:
        model, keys, flush = self._model, self._keys, self._with_flush
        head, beside = self.header, self._beside
        for answer in Answer:
            keys.bind(ANSWER_COMMANDS[answer], partial(model.answer, answer, True), self._why_lock)
        keys.bind("reason", self._want_reason, self._why_lock)
        keys.bind("flag", model.toggle_flag)
        keys.bind("evidence", self._toggle_evidence)
        keys.bind("clear", model.clear_answer, self._why_lock)
        keys.bind("back", self._back_to_card)
        keys.bind("unanswered", flush(model.next_unanswered))
        keys.bind("next_file", flush(partial(model.step_case, 1)))
        keys.bind("previous_file", flush(partial(model.step_case, -1)))
        keys.bind("done", flush(model.complete_and_go_on))
        keys.bind("undo", self._undo, partial(why_not, head.undo))
        keys.bind("redo", self._redo, partial(why_not, head.redo))
        keys.bind("search", self.cases.search.setFocus)
        keys.bind("unreadable", beside.ask_outcome, partial(why_not, head.unreadable))
        keys.bind("register", beside.check_register, partial(why_not, head.register))
        keys.bind("concern", beside.raise_concern, partial(why_not, head.concern))
        keys.bind("timeline", beside.show_timeline)
        keys.bind("times", beside.show_times)
        keys.bind("conflict", beside.declare_conflict)
        keys.bind("sibling", self._copy_to_sibling, self._why_lock)
        keys.bind("compare", self._compare, partial(why_not, head.compare))
        keys.bind("readers", beside.show_readers)
        keys.bind("own_eyes", beside.show_own_eyes, only_in_advanced)
        keys.bind("anchors", beside.show_anchors, only_in_advanced)
        keys.bind("control", beside.control)
        keys.bind("hand_over", beside.show_hand_over)
        keys.bind("paper", beside.show_paper)
        bind_document_keys(keys, self, self._documents)
        for name, step in (("up", -1), ("down", 1)):
            keys.bind_within(self.middle, name, flush(partial(self._step, step)))

    def _why_lock(self) -> str:
        """Why no answer can be given now."""
        return content.locked(self._model) if self._model.opened is not None else ""

    def _step(self, step: int) -> None:
        self._model.step_question(step, not self.questions.hasFocus())

    def _want_reason(self) -> None:
        question = self._model.question
        if question is not None and question.is_scored and not content.locked(self._model):
            self.card.focus_reason()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self.middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.questions, 1)
        self.questions.host(self.card, self.rating, self.log)
        self.middle.setAccessibleName(self.tr("Questions"))
        foot = QHBoxLayout()
        foot.setContentsMargins(look.px(12), look.px(6), look.px(12), look.px(8))
        foot.addWidget(self.packages)
        foot.addStretch(1)
        self.cases.column.addLayout(foot)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.cases)
        row.addWidget(self.side, 1)
        row.addWidget(self.empty, 1)
        row.addWidget(self.none_mine, 1)
        row.addWidget(self.evidence)
        for pane in (self.cases, self.side, self.none_mine, self.evidence):
            pane.hide()
