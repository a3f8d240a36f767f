"""Above the questions: which file, what the list says of it, and what can be done with it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from inspector_app.ui import look
from inspector_app.ui.widgets.banner import Banner, Tone
from inspector_app.ui.widgets.button import Button, IconButton
from inspector_app.ui.widgets.label import Fact, Label
from inspector_app.ui.widgets.pill import Pill

MOST_MISSING = 6


class CaseHeader(QWidget):
    """The title row, the facts row, the sentence about the file and the list of what is missing."""

    missing_chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.name = Label(role="page-title")
        self.name.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.state = Pill("")
        self.undo = IconButton("undo-2", self.tr("Undo"))
        self.redo = IconButton("redo-2", self.tr("Redo"))
        self.previous = Button(self.tr("Previous"), "quiet", "chevron-left")
        self.unreadable = Button(self.tr("Cannot be read"), "quiet", "eye-off")
        self.reopen = Button(self.tr("Reopen"), "quiet", "lock")
        self.compare_word = self.tr("Compare the readings")
        self.compare = Button(self.compare_word, "quiet", "users")
        self.concern = Button(self.tr("Acute concern"), "quiet", "triangle-alert")
        self.done = Button(self.tr("Mark as done"), "primary", "check")
        self.register = Button(self.tr("Check against the file"), "link")
        self.banner = Banner()
        self.missing = MissingPanel()
        self.missing.chosen.connect(self.missing_chosen)
        self.facts: list[Fact] = []
        self._known: tuple[tuple[str, str], ...] = ()
        self._concern_word = self.concern.text()
        self._lay_out()

    def show_case(self, name: str, facts: Sequence[tuple[str, str]]) -> None:
        """Show the aktnummer and the facts, (icon, text) each."""
        self.name.setText(name)
        self.name.setMinimumWidth(self.name.sizeHint().width())
        if self._known == tuple(facts):
            return
        self._known = tuple(facts)
        for old in self.facts:
            self._facts_row.removeWidget(old)
            old.deleteLater()
        self.facts = [Fact(icon, text) for icon, text in facts]
        for number, fact in enumerate(self.facts):
            self._facts_row.insertWidget(number, fact)

    def fit(self) -> None:
        """Where room is short, buttons show their picture alone, one by one; they keep names."""
        words = {
            self.previous: self.tr("Previous"),
            self.reopen: self.tr("Reopen"),
            self.unreadable: self.tr("Cannot be read"),
            self.compare: self.compare_word,
        }
        self._concern_word = self.concern.text() or self._concern_word
        words[self.concern] = self._concern_word
        for button, word in words.items():
            button.setText(word)
            button.setAccessibleName(word)
            if button.isEnabled():  # else it says why not
                button.setToolTip(word)
        for button in words:
            if self._wanted() <= self.width():
                return
            button.setText("")

    def _wanted(self) -> int:
        """How wide the title row would be."""
        shown = [w for w in self._head if not w.isHidden()]
        return sum(w.sizeHint().width() + look.px(6) for w in shown) + look.px(2 * 32 + 24)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def show_steps(self, undo: str, redo: str) -> None:
        """Say what undo and redo would do; empty = nothing to do."""
        for button, word, what in (
            (self.undo, self.tr("Undo"), undo),
            (self.redo, self.tr("Redo"), redo),
        ):
            text = f"{word}: {what}" if what else word
            button.setToolTip(text)
            button.setAccessibleName(text)
            button.setEnabled(bool(what))

    def _lay_out(self) -> None:
        title = QHBoxLayout()
        title.setSpacing(look.px(6))
        title.addWidget(self.name)
        title.addSpacing(look.px(6))
        title.addWidget(self.state)
        title.addStretch(1)
        acts = (
            self.undo,
            self.redo,
            self.previous,
            self.compare,
            self.concern,
            self.unreadable,
            self.reopen,
            self.done,
        )
        for button in acts:
            title.addWidget(button)
        self._head = (self.name, self.state, *acts)
        self._facts_row = QHBoxLayout()
        self._facts_row.setSpacing(look.px(18))
        self._facts_row.addWidget(self.register)
        self._facts_row.addStretch(1)
        column = QVBoxLayout(self)
        margin = look.px(32)
        column.setContentsMargins(margin, look.px(16), margin, look.px(8))
        column.setSpacing(look.px(6))
        column.addLayout(title)
        column.addLayout(self._facts_row)
        column.addWidget(self.banner)
        column.addWidget(self.missing)


class MissingPanel(QWidget):
    """What klarmarkering lacks; each line leads to its place."""

    chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.banner = Banner()
        self.links: list[Button] = []
        self._rows = QGridLayout()
        self._rows.setContentsMargins(look.px(30), 0, 0, 0)
        self._rows.setSpacing(0)
        self._rows.setColumnStretch(2, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.banner)
        column.addLayout(self._rows)
        self.hide()

    def show_missing(self, sentences: Sequence[str]) -> None:
        """Show these sentences; an empty list hides the panel."""
        for old in self.links:
            self._rows.removeWidget(old)
            old.deleteLater()
        self.links = []
        self.setVisible(bool(sentences))
        if not sentences:
            self.banner.clear()
            return
        head = self.tr(
            "%n thing(s) left before the file can be marked as done.", "", len(sentences)
        )
        more = len(sentences) - MOST_MISSING
        rest = self.tr("And %n more.", "", more) if more > 0 else ""
        self.banner.say(head, rest, Tone.WARNING)
        for number, sentence in enumerate(sentences[:MOST_MISSING]):
            link = Button(sentence, "link")
            link.clicked.connect(lambda _on, n=number: self.chosen.emit(n))
            self._rows.addWidget(link, number // 2, number % 2, Qt.AlignmentFlag.AlignLeft)
            self.links.append(link)
