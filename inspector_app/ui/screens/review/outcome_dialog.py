"""What became of a file that cannot be read as usual, and what follows from it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QDialog, QWidget

from inspector_app.domain.review import Outcome
from inspector_app.ui import look
from inspector_app.ui.screens.review.words import outcome_consequence, outcome_word
from inspector_app.ui.widgets.button import Button
from inspector_app.ui.widgets.dialog_layout import dialog_column, row_of
from inspector_app.ui.widgets.label import Label
from inspector_app.ui.widgets.painted_radio import PaintedRadio

OFFERED = (
    Outcome.OPEN,
    Outcome.INCOMPLETE,
    Outcome.NOT_FOUND,
    Outcome.NOT_RELEASED,
    Outcome.TRANSFERRED,
    Outcome.WRONG_DISTRICT,
    Outcome.OUTSIDE_PERIOD,
    Outcome.NOT_PLACED,
    Outcome.CONFLICT_OF_INTEREST,
)


class OutcomeDialog(QDialog):
    """One choice; ``outcome`` is what is chosen when the dialog is accepted."""

    def __init__(self, name: str, now: Outcome, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("What became of the file"))
        self.choices: dict[Outcome, OutcomeChoice] = {}
        group = QButtonGroup(self)
        column = dialog_column(self, 3)
        title = self.tr("What became of %1?").replace("%1", name)
        column.addWidget(Label(title, "card-title"))
        column.addSpacing(look.px(6))
        for outcome in OFFERED:
            choice = OutcomeChoice(outcome_word(outcome), outcome_consequence(outcome))
            choice.setChecked(outcome is (Outcome.OPEN if now is Outcome.READ else now))
            group.addButton(choice)
            column.addWidget(choice)
            self.choices[outcome] = choice
        self.save = Button(self.tr("Save"), "primary")
        self.save.setDefault(True)
        self.cancel = Button(self.tr("Cancel"))
        self.save.clicked.connect(self.accept)
        self.cancel.clicked.connect(self.reject)
        column.addSpacing(look.px(8))
        column.addLayout(row_of(None, self.cancel, self.save))
        self.choices[self.outcome].setFocus()

    @property
    def outcome(self) -> Outcome:
        """What is chosen."""
        return next(o for o, choice in self.choices.items() if choice.isChecked())


class OutcomeChoice(PaintedRadio):
    """A choice of two lines: the word, and what follows from it."""

    def __init__(self, word: str, consequence: str) -> None:
        super().__init__(word)
        self._consequence = consequence
        self.setAccessibleName(word)
        self.setAccessibleDescription(consequence)

    def sizeHint(self) -> QSize:
        return QSize(look.px(520), look.px(44))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look.crisp(painter)
        tokens, rect = look.tokens(), QRectF(self.rect())
        if self.isChecked() or self.underMouse():
            ground = tokens.accent_tint if self.isChecked() else tokens.sunken
            look.rounded(painter, rect, 7, fill=ground)
        side = look.px(16)
        ring = QRectF(look.px(10), rect.center().y() - side / 2, side, side)
        line = tokens.accent if self.isChecked() else tokens.border_strong
        look.rounded(painter, ring, side / 2, fill=tokens.surface, line=line, width=1.6)
        if self.isChecked():
            dot = ring.adjusted(4, 4, -4, -4)
            look.rounded(painter, dot, dot.height() / 2, fill=tokens.accent)
        words = QRectF(
            ring.right() + look.px(12), look.px(4), rect.width() - look.px(48), look.px(20)
        )
        look.write(painter, words, self.text(), font=look.font(13, 600))
        words.translate(0, look.px(18))
        look.write(painter, words, self._consequence, font=look.font(12), colour=tokens.text_2)
        if self.hasFocus():
            look.focus_ring(painter, rect, 7)
