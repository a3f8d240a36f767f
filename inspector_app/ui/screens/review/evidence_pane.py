"""The right pane: where in the file the answer to the active question stands, and a note."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from inspector_app.domain.attachment import place_in
from inspector_app.domain.review import Absence, Evidence
from inspector_app.ui import look
from inspector_app.ui.quick_date import read_date
from inspector_app.ui.widgets.button import Button, IconButton
from inspector_app.ui.widgets.card import Card
from inspector_app.ui.widgets.form import Choice, Field, TextBox, TextLine
from inspector_app.ui.widgets.label import Label, Picture
from inspector_app.ui.widgets.privacy_watch import PrivacyWatch
from inspector_app.ui.widgets.scroll_pane import ScrollPane

SAVED_AFTER_MS = 1000


class EvidencePane(QFrame):
    """316 px. ``added`` carries document type, day or ``None``, page."""

    added = Signal(str, object, str)
    removed = Signal(str)  # evidence id
    note_written = Signal(str)
    place_wanted = Signal(object)  # Evidence: show the page it names

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__()
        self._today = today
        self.setProperty("role", "right-pane")
        self.setFixedWidth(look.px(316))
        self.setAccessibleName(self.tr("Evidence"))
        self.title = Label(role="card-title")
        self.hint = Label(role="hint", wrap=True)
        self.cards: list[EvidenceCard] = []
        self.kind = Field(self.tr("Document"), Choice(()))
        self.dated = Field(self.tr("Date"), TextLine(placeholder=self.tr("12/3")))
        self.page = Field(self.tr("Page or entry"), TextLine())
        self.add = Button(self.tr("Add evidence"), "", "plus")
        self.note_title = Label(self.tr("Note about the file"), "card-title")
        self.note = TextBox(self.tr("Note about the file"), self.tr("Write a note"), 5)
        self._note_saved = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SAVED_AFTER_MS)
        self._lay_out()
        self._connect()

    def offer(self, document_types: Sequence[str]) -> None:
        """Offer the template's document types."""
        choice = self.kind.choice
        choice.clear()
        for word in document_types:
            choice.addItem(word, word)
        choice.insertSeparator(choice.count())
        for absence in Absence:
            choice.addItem(absence.value, absence.value)

    def _fit_kind(self) -> None:
        """An absence has neither day nor page."""
        absent = self.kind.choice.key in set(Absence)
        for field in (self.dated, self.page):
            field.editor.setEnabled(not absent)
            if absent:
                field.line.clear()

    def show_question(
        self, question_id: str, hint: str, evidence: Sequence[Evidence], locked: str
    ) -> None:
        """Show the evidence of one question."""
        self.title.setText(self.tr("Evidence for %1").replace("%1", question_id))
        look_for = self.tr("Look in: %1").replace("%1", hint)
        self.hint.setText(look_for)
        self.hint.setVisible(bool(hint))
        for old in self.cards:
            self._list.removeWidget(old)
            old.deleteLater()
        self.cards = [EvidenceCard(one) for one in evidence]
        for card in self.cards:
            self._list.addWidget(card)
            card.removed.connect(self.removed)
            card.place_wanted.connect(self.place_wanted)
            card.remove.say_why_not(locked)
        self.add.say_why_not(locked)

    def show_note(self, note: str) -> None:
        """Show the saved note; what is being typed is left alone."""
        self._note_saved = note
        if not self.note.hasFocus() and self.note.toPlainText() != note:
            self.note.blockSignals(True)
            self.note.setPlainText(note)
            self.note.blockSignals(False)

    def focus_form(self) -> None:
        """Put the keyboard where evidence is written."""
        self.kind.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def flush(self) -> None:
        """Save the note now."""
        self._timer.stop()
        if self.note.toPlainText().strip() != self._note_saved:
            self.note_written.emit(self.note.toPlainText())

    def clear_form(self) -> None:
        """The evidence is saved: ready for the next."""
        for field in (self.dated, self.page):
            field.line.clear()
            field.say("")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.note and event.type() == QEvent.Type.FocusOut:
            self.flush()
        return super().eventFilter(watched, event)

    def _submit(self) -> None:
        text = self.dated.line.text().strip()
        day = read_date(text, self._today()) if text else None
        faulty = bool(text) and day is None
        self.dated.say(self.tr("Write a date, for example 2026-03-12.") if faulty else "")
        if not faulty:
            self.added.emit(self.kind.choice.key, day, self.page.line.text().strip())

    def _connect(self) -> None:
        self.add.clicked.connect(self._submit)
        self.kind.choice.currentIndexChanged.connect(lambda _row: self._fit_kind())
        for field in (self.dated, self.page):
            field.line.returnPressed.connect(self._submit)
        self.note.textChanged.connect(self._timer.start)
        self._timer.timeout.connect(self.flush)
        self.note.installEventFilter(self)

    def _lay_out(self) -> None:
        inner = QWidget()
        inner.setProperty("role", "surface")
        column = QVBoxLayout(inner)
        column.setContentsMargins(look.px(16), look.px(16), look.px(16), look.px(16))
        column.setSpacing(look.px(8))
        column.addWidget(self.title)
        column.addWidget(self.hint)
        self._list = QVBoxLayout()
        self._list.setSpacing(look.px(8))
        column.addLayout(self._list)
        column.addWidget(self.kind)
        pair = QHBoxLayout()
        pair.setSpacing(look.px(8))
        pair.addWidget(self.dated, 1)
        pair.addWidget(self.page, 1)
        column.addLayout(pair)
        column.addWidget(self.add)
        column.addSpacing(look.px(16))
        column.addWidget(self.note_title)
        column.addWidget(self.note)
        column.addWidget(PrivacyWatch(self.note))
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(ScrollPane(self.tr("Evidence"), inner))


class EvidenceCard(Card):
    """One reference: document type, date and page, and a way to take it away."""

    removed = Signal(str)
    place_wanted = Signal(object)  # Evidence

    def __init__(self, evidence: Evidence) -> None:
        super().__init__(role="inner-card")
        self.kind = Label(evidence.document_type, "label", wrap=True)
        day = evidence.dated_on.isoformat() if evidence.dated_on else ""
        page = self.tr("page %1").replace("%1", evidence.page) if evidence.page else ""
        self.place = Label(" · ".join(part for part in (day, page) if part), "secondary")
        self.place.setVisible(bool(self.place.text()))
        name = f"{evidence.document_type} {self.place.text()}".strip()
        self.remove = IconButton("x", self.tr("Remove %1").replace("%1", name))
        self.remove.clicked.connect(lambda: self.removed.emit(evidence.evidence_id))
        self.setAccessibleName(name)
        row = QHBoxLayout()
        row.setSpacing(look.px(8))
        row.addWidget(Picture("file-text", 16), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(look.px(2))
        words.addWidget(self.kind)
        words.addWidget(self.place)
        self.show_page = Button(self.tr("Show the page"), "link")
        self.show_page.setAccessibleName(self.tr("Show %1").replace("%1", name))
        self.show_page.setVisible(place_in(evidence.page) is not None)
        self.show_page.clicked.connect(lambda: self.place_wanted.emit(evidence))
        words.addWidget(self.show_page)
        row.addLayout(words, 1)
        row.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(row)
