"""The picture of a key, shown on and beside what the key does."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from inspector_app.ui import look
from inspector_app.ui.widgets.label import Label


def cap_width(text: str) -> float:
    """How wide a cap with ``text`` is; never narrower than it is high."""
    return max(look.px(21), QFontMetricsF(look.font(11, 600)).horizontalAdvance(text) + look.px(11))


def paint_cap(painter: QPainter, rect: QRectF, text: str, line: str, ink: str) -> None:
    """Draw a key cap that fills ``rect``."""
    look.rounded(painter, rect, 4, line=line)
    centre = Qt.AlignmentFlag.AlignCenter
    look.write(painter, rect, text, font=look.font(11, 600), colour=ink, align=centre)


class KeyCap(QWidget):
    """A key cap standing alone, for example in the bottom bar."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = text

    def sizeHint(self) -> QSize:
        return QSize(round(cap_width(self.text)), look.px(20))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look.crisp(painter)
        tokens = look.tokens()
        height = look.px(20)
        rect = QRectF(0, (self.height() - height) / 2, self.width(), height)
        paint_cap(painter, rect, self.text, tokens.border_strong, tokens.text_2)


class KeyHint(QWidget):
    """One or more key caps and what they do: [Ctrl] [Enter] nästa akt."""

    def __init__(self, keys: tuple[str, ...], text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.px(4))
        self._caps: list[KeyCap] = []
        row.addSpacing(look.px(3))
        self.label = Label(text, "secondary")
        row.addWidget(self.label)
        self.show_keys(keys)

    def show_keys(self, keys: tuple[str, ...]) -> None:
        """Show other keys; without any, the words are not shown either."""
        if keys and [cap.text for cap in self._caps] == list(keys):
            return
        for old in self._caps:
            self._row.removeWidget(old)
            old.deleteLater()
        self._caps = [KeyCap(key) for key in keys]
        for number, cap in enumerate(self._caps):
            self._row.insertWidget(number, cap)
        if not keys:
            self.hide()
        elif self.parentWidget() is not None:
            self.show()
