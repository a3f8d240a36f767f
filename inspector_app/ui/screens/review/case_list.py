"""The left pane: search, filters and the files, one file one spoken row."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
)

from inspector_app.domain.identifiers import AktNumber
from inspector_app.ui import look
from inspector_app.ui.screens.review.lines import CaseLine
from inspector_app.ui.screens.review.queue import Filter
from inspector_app.ui.widgets.chip import Chip
from inspector_app.ui.widgets.form import TextLine
from inspector_app.ui.widgets.label import Label
from inspector_app.ui.widgets.status_ring import paint_ring

_Index = QModelIndex | QPersistentModelIndex
_LINE = Qt.ItemDataRole.UserRole + 1


class CaseListModel(QAbstractListModel):
    """The files as the view model gives them."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: tuple[CaseLine, ...] = ()

    def show_lines(self, lines: tuple[CaseLine, ...]) -> None:
        """Show these files; rows that only changed are repainted in place."""
        if [line.akt for line in lines] == [line.akt for line in self.lines]:
            before, self.lines = self.lines, lines
            for row, line in enumerate(lines):
                if line != before[row]:
                    self.dataChanged.emit(self.index(row), self.index(row))
            return
        self.beginResetModel()
        self.lines = lines
        self.endResetModel()

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.lines)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self.lines):
            return None
        line = self.lines[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return line.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return line.spoken
        return line if role == _LINE else None

    def row_of(self, akt: AktNumber) -> int:
        """The row of a file, -1 when it is not shown."""
        return next((n for n, line in enumerate(self.lines) if line.akt == akt), -1)


class CasePane(QFrame):
    """288 px: everything about which file is read."""

    chosen = Signal(str)  # aktnummer
    wanted = Signal(object, str)  # Filter, search text

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "left-pane")
        self.setFixedWidth(look.px(288))
        self.setAccessibleName(self.tr("Files"))
        self.title = Label(self.tr("Files"), "card-title")
        self.count = Label(role="secondary")
        self.search = TextLine(placeholder=self.tr("Search file number"))
        self.search.setProperty("role", "search")
        self.search.setAccessibleName(self.tr("Search file number"))
        self.search.setClearButtonEnabled(True)
        self.chips = {which: Chip() for which in Filter}
        self.model = CaseListModel()
        self.list = QListView()
        self.list.setAccessibleName(self.tr("Files"))
        self.list.setModel(self.model)
        self.list.setItemDelegate(_CaseDelegate(self.list))
        self.list.setUniformItemSizes(True)
        self.list.setMouseTracking(True)
        self._lay_out()
        self._connect()

    def show_lines(
        self, lines: tuple[CaseLine, ...], counts: Mapping[Filter, int], current: AktNumber | None
    ) -> None:
        """Show the files and where one stands."""
        self.model.show_lines(lines)
        words = {
            Filter.ALL: self.tr("All"),
            Filter.LEFT: self.tr("Left %1"),
            Filter.DONE: self.tr("Done %1"),
            Filter.LATER: self.tr("Later %1"),
        }
        for which, chip in self.chips.items():
            chip.setText(words[which].replace("%1", str(counts[which])))
        done = self.tr("%1 of %2 done").replace("%1", str(counts[Filter.DONE]))
        self.count.setText(done.replace("%2", str(counts[Filter.ALL])))
        row = self.model.row_of(current) if current else -1
        if row >= 0 and row != self.list.currentIndex().row():
            self.list.setCurrentIndex(self.model.index(row))

    def _connect(self) -> None:
        self.search.textChanged.connect(self._tell)
        self.search.returnPressed.connect(self._take_first)
        self.list.clicked.connect(self._choose)
        self.list.activated.connect(self._choose)
        self._group.buttonClicked.connect(self._tell)

    def _tell(self) -> None:
        which = next(key for key, chip in self.chips.items() if chip.isChecked())
        self.wanted.emit(which, self.search.text())

    def _take_first(self) -> None:
        if self.model.lines:
            self.chosen.emit(self.model.lines[0].akt)

    def _choose(self, index: _Index) -> None:
        line: CaseLine = index.data(_LINE)
        self.chosen.emit(line.akt)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.count)
        chips = QHBoxLayout()
        chips.setSpacing(look.px(4))
        self._group = QButtonGroup(self)
        for chip in self.chips.values():
            self._group.addButton(chip)
            chips.addWidget(chip)
        chips.addStretch(1)
        self.chips[Filter.ALL].setChecked(True)
        top = QVBoxLayout()
        top.setContentsMargins(look.px(16), look.px(14), look.px(12), look.px(10))
        top.setSpacing(look.px(10))
        top.addLayout(head)
        top.addWidget(self.search)
        top.addLayout(chips)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self.list, 1)


class _CaseDelegate(QStyledItemDelegate):
    """58 px: ring, aktnummer, stadsdel, how far."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(100, look.px(58))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        painter.save()
        look.crisp(painter)
        tokens, rect = look.tokens(), QRectF(option.rect)
        line: CaseLine = index.data(_LINE)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if selected:
            painter.fillRect(rect, QColor(tokens.accent_tint))
            painter.fillRect(
                QRectF(rect.left(), rect.top(), 3, rect.height()), QColor(tokens.accent)
            )
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, QColor(tokens.sunken))
        if option.state & QStyle.StateFlag.State_HasFocus:
            look.focus_ring(painter, rect.adjusted(2, 2, -2, -2), 6)
        self._paint_line(painter, rect, line, selected)
        painter.restore()

    def _paint_line(self, painter: QPainter, rect: QRectF, line: CaseLine, bold: bool) -> None:
        tokens, side = look.tokens(), look.px(18)
        ring = QRectF(rect.left() + look.px(20), rect.center().y() - side / 2, side, side)
        paint_ring(painter, ring, line.answered, line.total, line.sealed)
        left = ring.right() + look.px(14)
        words = QRectF(
            left, rect.top() + look.px(10), rect.right() - left - look.px(14), look.px(20)
        )
        name = look.font(13, 600 if bold else 500, tabular=True)
        look.write(painter, words, line.name, font=name)
        if line.answered and not line.sealed:
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            look.write(
                painter,
                words,
                f"{line.answered}/{line.total}",
                align=right,
                font=look.font(12, tabular=True),
                colour=tokens.text_2,
            )
        words.translate(0, look.px(19))
        if line.flagged:
            box = QRectF(
                words.right() - look.px(14),
                words.center().y() - look.px(7),
                look.px(14),
                look.px(14),
            )
            look.icons().paint(painter, "bookmark", tokens.text_2, box)
            words.setRight(box.left() - 4)
        look.write(painter, words, line.detail, font=look.font(12), colour=tokens.text_2)
