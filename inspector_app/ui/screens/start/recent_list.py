"""The inspections that were open before: one row is one spoken sentence."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from inspector_app.ui import look
from inspector_app.ui.screens.start.view_model import RecentInspection

_INSPECTION = Qt.ItemDataRole.UserRole + 1
_MOST = 5
_Index = QModelIndex | QPersistentModelIndex


class RecentList(QListView):
    """At most five rows; Enter or a click goes on with one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "framed")
        self.setAccessibleName(self.tr("Earlier inspections"))
        self.setItemDelegate(_RecentDelegate(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self._model = QStandardItemModel(self)
        self.setModel(self._model)
        self.under_mouse = QPersistentModelIndex()
        self.entered.connect(self._hover)
        self.viewportEntered.connect(self._hover)

    def show_inspections(self, recents: Sequence[RecentInspection]) -> None:
        """Show the latest first."""
        self._model.clear()
        for recent in recents[:_MOST]:
            item = QStandardItem(recent.title)
            item.setEditable(False)
            item.setData(recent, _INSPECTION)
            item.setData(f"{recent.title}. {recent.status}", Qt.ItemDataRole.AccessibleTextRole)
            item.setToolTip(str(recent.folder))
            self._model.appendRow(item)
        self.setCurrentIndex(self._model.index(0, 0))
        self.setFixedHeight(self._model.rowCount() * look.px(58) + 2 * self.frameWidth() + 2)

    def leaveEvent(self, event: QEvent) -> None:
        self._hover(QModelIndex())
        super().leaveEvent(event)

    def _hover(self, index: _Index | None = None) -> None:
        self.under_mouse = (
            QPersistentModelIndex() if index is None else QPersistentModelIndex(index)
        )
        self.viewport().update()

    def inspection(self, index: _Index) -> RecentInspection:
        """The inspection of a row."""
        found: RecentInspection = index.data(_INSPECTION)
        return found


class _RecentDelegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(200, look.px(58))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        painter.save()
        look.crisp(painter)
        tokens, rect = look.tokens(), QRectF(option.rect)
        view = self.parent()
        here = isinstance(view, RecentList) and index == view.currentIndex() and view.hasFocus()
        if here or (isinstance(view, RecentList) and index == view.under_mouse):
            look.rounded(painter, rect.adjusted(3, 3, -3, -3), 6, fill=tokens.accent_tint)
        if index.row():
            painter.setPen(QPen(QColor(tokens.border), 1))
            painter.drawLine(rect.topLeft() + QPointF(2, 0), rect.topRight() - QPointF(2, 0))
        self._paint_content(painter, rect, index.data(_INSPECTION))
        painter.restore()

    def _paint_content(self, painter: QPainter, rect: QRectF, recent: RecentInspection) -> None:
        tokens, side = look.tokens(), look.px(18)
        middle = rect.center().y()
        icon = QRectF(rect.left() + look.px(18), middle - side / 2, side, side)
        look.icons().paint(painter, "clipboard-check", tokens.text_2, icon)
        words = QRectF(
            icon.right() + look.px(12),
            rect.top() + look.px(10),
            rect.width() - look.px(250),
            look.px(20),
        )
        look.write(painter, words, recent.title, font=look.font(13, 600))
        words.translate(0, look.px(19))
        look.write(painter, words, recent.status, font=look.font(12), colour=tokens.text_2)
        arrow = QRectF(rect.right() - look.px(30), middle - look.px(8), look.px(16), look.px(16))
        look.icons().paint(painter, "chevron-right", tokens.text_2, arrow)
        if recent.total_count:
            bar = QRectF(arrow.left() - look.px(136), middle - 3, look.px(120), 6)
            look.rounded(painter, bar, 3, fill=tokens.sunken)
            bar.setWidth(max(6.0, bar.width() * recent.done_count / recent.total_count))
            look.rounded(painter, bar, 3, fill=tokens.accent)
