"""A small rounded sign: an answer in a row, a status, a count."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from inspector_app.ui import look
from inspector_app.ui.tokens import Mark


def paint_answer(painter: QPainter, rect: QRectF, mark: Mark | None, word: str) -> None:
    """Draw an answer chip in ``rect``; ``mark`` None is the dashed ring of "Ej besvarad"."""
    tokens = look.tokens()
    side = look.px(14)
    box = QRectF(rect.left() + look.px(10), rect.center().y() - side / 2, side, side)
    words = rect.adjusted(look.px(31), 0, -look.px(6), 0)
    if mark is None:
        look.icons().paint(painter, "circle-dashed", tokens.text_3, box)
        look.write(painter, words, word, font=look.font(12), colour=tokens.text_3)
        return
    colours = tokens.mark(mark)
    line = colours.outline if tokens.name.endswith("contrast") else ""
    look.rounded(painter, rect, rect.height() / 2, fill=colours.tint, line=line)
    look.icons().paint(painter, colours.glyph, colours.text, box)
    look.write(painter, words, word, font=look.font(12, 600), colour=colours.text)


class Pill(QWidget):
    """A word on a tinted ground; ``tone`` is a Mark or None for the neutral, accent one."""

    def __init__(self, text: str, tone: Mark | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text, self._tone = text, tone
        self.setAccessibleName(text)

    @property
    def text(self) -> str:
        """What the pill says."""
        return self._text

    def say(self, text: str, tone: Mark | None = None) -> None:
        """Show another text and tone."""
        self._text, self._tone = text, tone
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        width = QFontMetricsF(look.font(12, 600)).horizontalAdvance(self._text)
        extra = look.px(40) if self._tone else look.px(20)
        return QSize(round(width) + extra, look.px(24))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look.crisp(painter)
        rect = QRectF(self.rect())
        if self._tone:
            paint_answer(painter, rect, self._tone, self._text)
            return
        tokens = look.tokens()
        look.rounded(painter, rect, rect.height() / 2, fill=tokens.accent_tint)
        words = rect.adjusted(look.px(10), 0, -look.px(8), 0)
        look.write(painter, words, self._text, font=look.font(12, 600), colour=tokens.accent)
