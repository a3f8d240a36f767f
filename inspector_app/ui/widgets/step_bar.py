"""The way through an inspection, shown all the time: where one is, what is done, what waits.

Decision: a row of real tool buttons and no wizard. People go back and forth for weeks; each step
says in its tooltip and to a screen reader why it cannot be opened yet.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from inspector_app.ui import look
from inspector_app.ui.step import Step, StepStanding


class StepButton(QToolButton):
    """One step: a numbered or ticked ring, its word, and a bar below when it is the current one."""

    def __init__(self, step: Step, number: int, last: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.step, self._number, self._last = step, number, last
        self.compact = False
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setText(step.word)

    def tell(self, step: Step) -> None:
        """Show the standing of ``step``."""
        self.step = step
        self.setEnabled(step.standing is not StepStanding.WAITING)
        self.setToolTip(step.reason or step.word)
        self.setAccessibleName(self._spoken())
        self.setAccessibleDescription(step.reason)
        self.update()

    def _spoken(self) -> str:
        state = {
            StepStanding.DONE: self.tr("done"),
            StepStanding.OPEN: self.tr("open"),
            StepStanding.WAITING: self.tr("not yet possible"),
        }[self.step.standing]
        text = self.tr("Step %1: %2, %3")
        return (
            text.replace("%1", str(self._number)).replace("%2", self.step.word).replace("%3", state)
        )

    def sizeHint(self) -> QSize:
        word = 0.0 if self._word_hidden() else self._word_width() + look.px(8)
        tail = 0 if self._last else look.px(22)
        return QSize(round(look.px(20) + word + tail) + 8, look.px(56))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _word_width(self) -> float:
        return QFontMetricsF(look.font(13, 600)).horizontalAdvance(self.step.word)

    def _word_hidden(self) -> bool:
        return self.compact and not self.isChecked()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look.crisp(painter)
        tokens = look.tokens()
        ring, middle = look.px(20), self.height() / 2
        circle = QRectF(4, middle - ring / 2, ring, ring)
        self._paint_ring(painter, circle)
        end = circle.right()
        if not self._word_hidden():
            words = QRectF(end + look.px(8), 0, self._word_width() + 2, self.height())
            ink = tokens.text if self.isChecked() else tokens.text_2
            if not self.isEnabled():
                ink = tokens.text_3
            face = look.font(13, 600 if self.isChecked() else 400)
            look.write(painter, words, self.step.word, font=face, colour=ink)
            end = words.right()
        if self.isChecked():
            bar = QRectF(4, self.height() - 3, end - 4, 3)
            look.rounded(painter, bar, 1.5, fill=tokens.accent)
        if not self._last:
            box = QRectF(self.width() - look.px(18), middle - look.px(7), look.px(14), look.px(14))
            look.icons().paint(painter, "chevron-right", tokens.text_3, box)
        if self.hasFocus():
            look.focus_ring(
                painter, QRectF(0, look.px(12), end + 4, self.height() - look.px(24)), 7
            )

    def _paint_ring(self, painter: QPainter, circle: QRectF) -> None:
        tokens = look.tokens()
        half = circle.height() / 2
        if self.step.standing is StepStanding.DONE and not self.isChecked():
            line = tokens.accent if tokens.name.endswith("contrast") else tokens.accent_tint
            look.rounded(painter, circle, half, fill=tokens.accent_tint, line=line)
            box = circle.adjusted(half * 0.4, half * 0.4, -half * 0.4, -half * 0.4)
            look.icons().paint(painter, "check", tokens.accent, box)
            return
        here = self.isChecked()
        fill, line = (tokens.accent, tokens.accent) if here else ("", tokens.border_strong)
        look.rounded(painter, circle, half, fill=fill, line=line, width=1.2)
        ink = tokens.on_accent if here else tokens.text_3
        if self.isEnabled() and not here:
            ink = tokens.text_2
        centre = Qt.AlignmentFlag.AlignCenter
        look.write(
            painter, circle, str(self._number), font=look.font(11, 600), colour=ink, align=centre
        )


class StepBar(QWidget):
    """All steps in order. Left and right move between them; space or Enter opens."""

    chosen = Signal(str)

    def __init__(self, steps: Sequence[Step], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Steps of the inspection"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.px(2))
        self.buttons: dict[str, StepButton] = {}
        for number, step in enumerate(steps, 1):
            button = StepButton(step, number, number == len(steps))
            button.tell(step)
            button.clicked.connect(lambda _on, key=step.key: self.chosen.emit(key))
            row.addWidget(button)
            self.buttons[step.key] = button

    def tell(self, steps: Sequence[Step]) -> None:
        """Show how far each step has come."""
        for step in steps:
            self.buttons[step.key].tell(step)

    def stand_on(self, key: str) -> None:
        """Mark ``key`` as the current step."""
        self.buttons[key].setChecked(True)
        self._refit()

    def wanted_width(self) -> int:
        """The width that all words need."""
        for button in self.buttons.values():
            button.compact = False
        wanted = sum(b.sizeHint().width() for b in self.buttons.values())
        return wanted + look.px(2) * len(self.buttons)

    def fit(self, width: int) -> None:
        """Hide the words of the other steps when they do not fit in ``width``."""
        too_wide = self.wanted_width() > width
        for button in self.buttons.values():
            button.compact = too_wide
        self._refit()

    def _refit(self) -> None:
        for button in self.buttons.values():
            button.updateGeometry()
            button.update()


__all__ = ["Step", "StepBar", "StepButton", "StepStanding"]
