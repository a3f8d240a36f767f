"""One of a few exclusive choices in a row, as a filter. A radio button to screen readers."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from inspector_app.ui import look
from inspector_app.ui.widgets.painted_radio import PaintedRadio


class Chip(PaintedRadio):
    """Rounded, 26 px high. Put the chips of one row in one parent or one QButtonGroup."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)

    def sizeHint(self) -> QSize:
        width = QFontMetricsF(look.font(12, 600)).horizontalAdvance(self.text())
        return QSize(round(width) + look.px(20), look.px(28))

    def minimumSizeHint(self) -> QSize:
        """Where room is short the air beside the words goes first."""
        whole = self.sizeHint()
        return QSize(whole.width() - look.px(10), whole.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look.crisp(painter)
        tokens, rect = look.tokens(), QRectF(self.rect()).adjusted(1, 1, -1, -1)
        on = self.isChecked()
        hover = self.underMouse() and self.isEnabled()
        fill = tokens.accent_tint if on or hover else tokens.surface
        line = tokens.accent if on or self.hasFocus() else tokens.border_strong
        width = 2.0 if self.hasFocus() else 1.0
        look.rounded(painter, rect, rect.height() / 2, fill=fill, line=line, width=width)
        ink = tokens.accent if on else tokens.text
        if not self.isEnabled():
            ink = tokens.text_3
        centre = Qt.AlignmentFlag.AlignCenter
        look.write(
            painter,
            rect,
            self.text(),
            font=look.font(12, 600 if on else 400),
            colour=ink,
            align=centre,
        )
