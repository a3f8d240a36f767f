"""The text of a draft, with line numbers and the lines that have faults marked beside them."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCursor,
    QTextFormat,
)
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QWidget

from inspector_app.ui import look

PAUSE_MS = 600
"""How long nobody types before the text is judged."""


class TemplateEditor(QPlainTextEdit):
    """Plain text. Tab leaves the editor: templates are written without tabs."""

    paused = Signal(str)  # the text, when nobody has typed for a while

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Text of the draft"))
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.setTabChangesFocus(True)
        self.setFont(_type_writer())
        self._faulty: frozenset[int] = frozenset()
        self._margin = _Margin(self)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(lambda: self.paused.emit(self.toPlainText()))
        self.textChanged.connect(self._pause.start)
        self.blockCountChanged.connect(lambda _count: self._fit())
        self.updateRequest.connect(self._scroll_margin)
        self._fit()

    def show_text(self, text: str) -> None:
        """Show another draft; the text is judged at once by whoever shows it."""
        if text == self.toPlainText():
            return
        self.blockSignals(True)
        self.setPlainText(text)
        self.blockSignals(False)
        self._fit()

    def flush(self) -> None:
        """Tell the text now when it has been changed since it was told."""
        if self._pause.isActive():
            self._pause.stop()
            self.paused.emit(self.toPlainText())

    def mark(self, lines: Iterable[int]) -> None:
        """Mark the lines that have faults; lines count from 1."""
        self._faulty = frozenset(lines)
        tint = QColor(look.tokens().no.tint)
        marks = []
        for line in sorted(self._faulty):
            block = self.document().findBlockByNumber(line - 1)
            if block.isValid():
                mark = QTextEdit.ExtraSelection()
                mark.cursor = QTextCursor(block)
                mark.format.setBackground(tint)
                mark.format.setProperty(QTextFormat.Property.FullWidthSelection, True)
                marks.append(mark)
        self.setExtraSelections(marks)
        self._margin.update()

    def go_to(self, line: int) -> None:
        """Put the keyboard at the beginning of a line."""
        block = self.document().findBlockByNumber(max(0, line - 1))
        if block.isValid():
            self.setTextCursor(QTextCursor(block))
            self.centerCursor()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        inside = self.contentsRect()
        place = QRect(inside.left(), inside.top(), self.margin_width(), inside.height())
        self._margin.setGeometry(place)

    def margin_width(self) -> int:
        """How wide the line numbers are, in px."""
        digits = len(str(max(100, self.blockCount())))
        return round(QFontMetricsF(self.font()).horizontalAdvance("9") * digits) + look.px(26)

    def paint_margin(self, event: QPaintEvent) -> None:
        """Paint the line numbers; a line with a fault has a sign beside its number too."""
        painter, tokens = QPainter(self._margin), look.tokens()
        painter.fillRect(event.rect(), QColor(tokens.sunken))
        painter.setFont(self.font())
        block, height = self.firstVisibleBlock(), self.fontMetrics().height()
        right = self._margin.width() - look.px(8)
        while block.isValid():
            place = self.blockBoundingGeometry(block).translated(self.contentOffset())
            if place.top() > event.rect().bottom():
                break
            number, top = block.blockNumber() + 1, round(place.top())
            faulty = number in self._faulty
            painter.setPen(QColor(tokens.no.text if faulty else tokens.text_2))
            room = QRect(0, top, right, height)
            painter.drawText(room, int(Qt.AlignmentFlag.AlignRight), str(number))
            if faulty:
                painter.drawText(QRect(look.px(4), top, look.px(14), height), 0, "●")
            block = block.next()

    def _fit(self) -> None:
        self.setViewportMargins(self.margin_width(), 0, 0, 0)

    def _scroll_margin(self, rect: QRect, dy: int) -> None:
        if dy:
            self._margin.scroll(0, dy)
        else:
            self._margin.update(0, rect.y(), self._margin.width(), rect.height())


class _Margin(QWidget):
    """The strip of line numbers; a screen reader hears the faults from their own list."""

    def __init__(self, editor: TemplateEditor) -> None:
        super().__init__(editor)
        self._editor = editor

    def sizeHint(self) -> QSize:
        return QSize(self._editor.margin_width(), 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        self._editor.paint_margin(event)


def _type_writer() -> QFont:
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    font.setPixelSize(look.px(13))
    return font
