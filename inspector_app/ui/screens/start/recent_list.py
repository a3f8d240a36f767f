"""The inspections that were open before: one row is one button and one spoken sentence."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from inspector_app.ui import look
from inspector_app.ui.screens.start.view_model import RecentInspection

MOST = 5


class RecentList(QWidget):
    """At most five rows; Enter or a click goes on with one."""

    chosen = Signal(object)  # RecentInspection

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: list[RecentRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(look.px(6))

    def show_inspections(self, recents: Sequence[RecentInspection]) -> None:
        """Show the latest first."""
        for old in self.rows:
            self._column.removeWidget(old)
            old.deleteLater()
        self.rows = [RecentRow(recent) for recent in recents[:MOST]]
        for row in self.rows:
            row.clicked.connect(partial(self.chosen.emit, row.recent))
            self._column.addWidget(row)


class RecentRow(QPushButton):
    """One inspection: its title, where it stands, and how much has been read."""

    def __init__(self, recent: RecentInspection) -> None:
        super().__init__()
        self.recent = recent
        self.setAutoDefault(False)
        count = recent.concern_count
        self._concern = self.tr("Acute concern not handled: %n", "", count) if count else ""
        self.setAccessibleName(
            ". ".join(filter(None, (recent.title, self._concern, recent.status)))
        )
        self.setToolTip(str(recent.folder))
        self.setFixedHeight(look.px(58))

    def sizeHint(self) -> QSize:
        return QSize(look.px(320), look.px(58))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look.crisp(painter)
        tokens, rect = look.tokens(), QRectF(self.rect())
        lit = (self.underMouse() or self.isDown()) and self.isEnabled()
        line, width = (tokens.accent, 2.0) if self.hasFocus() else (tokens.border, 1.0)
        fill = tokens.accent_tint if lit or self.hasFocus() else tokens.surface
        look.rounded(painter, rect, 10, fill=fill, line=line, width=width)
        self._paint_words(painter, rect)

    def _paint_words(self, painter: QPainter, rect: QRectF) -> None:
        tokens, recent, side = look.tokens(), self.recent, look.px(18)
        middle = rect.center().y()
        icon = QRectF(rect.left() + look.px(18), middle - side / 2, side, side)
        sign = "triangle-alert" if self._concern else "clipboard-check"
        ink = tokens.partly.text if self._concern else tokens.text_2
        look.icons().paint(painter, sign, ink, icon)
        left, air = icon.right() + look.px(12), look.px(190 if recent.total_count else 50)
        words = QRectF(left, look.px(10), rect.right() - air - left, look.px(20))
        look.write(painter, words, recent.title, font=look.font(13, 600))
        words.translate(0, look.px(19))
        said = " · ".join(filter(None, (self._concern, recent.status)))
        look.write(painter, words, said, font=look.font(12), colour=ink)
        arrow = QRectF(rect.right() - look.px(30), middle - look.px(8), look.px(16), look.px(16))
        look.icons().paint(painter, "chevron-right", tokens.text_2, arrow)
        if recent.total_count:
            bar = QRectF(arrow.left() - look.px(136), middle - 3, look.px(120), 6)
            look.rounded(painter, bar, 3, fill=tokens.sunken)
            bar.setWidth(max(6.0, bar.width() * recent.done_count / recent.total_count))
            look.rounded(painter, bar, 3, fill=tokens.accent)
