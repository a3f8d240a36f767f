"""A table of figures: text and charts in the same row, sorted in place, copied as text.

Decision: the row of the whole stands last whatever the order, and what has no value stands after
what has one, so that sorting never hides where something is missing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCollator,
    QLocale,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QAction,
    QColor,
    QFont,
    QFontMetricsF,
    QGuiApplication,
    QKeySequence,
    QPainter,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from inspector_app.ui import look, mode
from inspector_app.ui.widgets.chart_cells import CELL

_Index = QModelIndex | QPersistentModelIndex
_ROLE = Qt.ItemDataRole
ROW = 38  # px
_NUMBER = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_WORDS = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class Head:
    """A column: its title, px at 100 % text (a flexible one shares what is left), its kind.

    A ``detail`` is shown in Avancerat only; it is copied and spoken always.
    """

    title: str
    width: int
    number: bool = True
    flexible: bool = False
    hint: str = ""
    detail: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """``text`` is read, copied and spoken; ``order`` sorts; ``chart`` is drawn instead of text."""

    text: str
    order: Fraction | int | str | None = None
    chart: object = None


@dataclass(frozen=True, slots=True)
class Line:
    """One row. ``key`` names it, ``spoken`` is the whole row as a sentence."""

    key: str
    cells: tuple[Cell, ...]
    spoken: str
    is_total: bool = False


class FigureModel(QAbstractTableModel):
    """Read-only; sorts itself."""

    def __init__(self, heads: Sequence[Head]) -> None:
        super().__init__()
        self.heads = tuple(heads)
        self.lines: tuple[Line, ...] = ()
        self._collator = QCollator(QLocale("sv_SE"))

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Replace the rows."""
        self.beginResetModel()
        self.lines = tuple(lines)
        self.endResetModel()

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.lines)

    def columnCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.heads)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _ROLE.DisplayRole
    ) -> object:
        if orientation != Qt.Orientation.Horizontal:
            return None
        head = self.heads[section]
        if role == _ROLE.DisplayRole:
            return head.title
        if role == _ROLE.ToolTipRole:
            return head.hint or None
        if role == _ROLE.TextAlignmentRole:
            return int(_NUMBER if head.number else _WORDS)
        return None

    def data(self, index: _Index, role: int = _ROLE.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self.lines):
            return None
        line = self.lines[index.row()]
        cell = line.cells[index.column()]
        if role == _ROLE.DisplayRole:
            return cell.text
        if role == _ROLE.AccessibleTextRole:
            return line.spoken if index.column() == 0 else cell.text
        return cell.chart if role == CELL else self._dress(line, index.column(), role)

    def _dress(self, line: Line, column: int, role: int) -> object:
        is_number = self.heads[column].number
        if role == _ROLE.TextAlignmentRole:
            return int(_NUMBER if is_number else _WORDS)
        if role == _ROLE.FontRole:
            return look.font(13, 600 if line.is_total else 400, is_number)
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Order the rows by a column; the row of the whole stays last."""
        if column < 0:
            return
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        keys = [(self.lines[index.row()].key, index.column()) for index in before]
        self.lines = self._sorted(column, order == Qt.SortOrder.DescendingOrder)
        rows = {line.key: row for row, line in enumerate(self.lines)}
        self.changePersistentIndexList(
            before, [self.index(rows[key], where) for key, where in keys]
        )
        self.layoutChanged.emit()

    def _sorted(self, column: int, descending: bool) -> tuple[Line, ...]:
        body = [line for line in self.lines if not line.is_total]
        known = [line for line in body if line.cells[column].order is not None]
        known.sort(key=lambda line: self._key(line.cells[column].order), reverse=descending)
        unknown = [line for line in body if line.cells[column].order is None]
        return (*known, *unknown, *(line for line in self.lines if line.is_total))

    def _key(self, order: object) -> Any:
        return self._collator.sortKey(order) if isinstance(order, str) else order

    def as_text(self) -> str:
        """The table with its titles, tab separated, in the order shown."""
        head = [head.title for head in self.heads]
        rows = [[cell.text for cell in line.cells] for line in self.lines]
        return "\n".join("\t".join(row) for row in [head, *rows])


class FigureTable(QTableView):
    """As high as its rows, so that the page scrolls and not the table."""

    row_entered = Signal(str)  # key of the row that Enter was pressed on
    copied = Signal()

    def __init__(self, name: str, heads: Sequence[Head]) -> None:
        super().__init__()
        self.figures = FigureModel(heads)
        self.setModel(self.figures)
        self.setAccessibleName(name)
        self.setItemDelegate(_TextDelegate(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.setHorizontalHeader(SortHeader())
        self._fit_columns()
        self.setSortingEnabled(True)
        self.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.horizontalHeader().setSortIndicatorClearable(True)
        mode.follow(self._show_depth)
        self.activated.connect(lambda index: self.row_entered.emit(self.key_at(index)))
        self.copy_action = QAction(self.tr("Copy the table as text"), self)
        self.copy_action.setShortcut(QKeySequence.StandardKey.Copy)
        self.copy_action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self.copy_action.triggered.connect(self.copy)
        self.addAction(self.copy_action)
        for number in range(min(len(self.figures.heads), 9)):
            self._add_sort_key(number)

    def _add_sort_key(self, column: int) -> None:
        """Ctrl and the column's number sort by it, and again the other way."""
        action = QAction(self)
        action.setShortcut(QKeySequence(f"Ctrl+{column + 1}"))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(lambda: self.sort_by(column))
        self.addAction(action)

    def sort_by(self, column: int) -> None:
        """Sort by a column: words from A, numbers from the largest, and then the other way."""
        header = self.horizontalHeader()
        first = Qt.SortOrder.DescendingOrder
        if not self.figures.heads[column].number:
            first = Qt.SortOrder.AscendingOrder
        order = first
        if header.sortIndicatorSection() == column and header.sortIndicatorOrder() == first:
            order = Qt.SortOrder(1 - first.value)
        header.setSortIndicator(column, order)

    def draw(self, column: int, delegate: QAbstractItemDelegate) -> None:
        """Draw a column with ``delegate`` (which the table keeps)."""
        delegate.setParent(self)
        self.setItemDelegateForColumn(column, delegate)

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show these rows in the order that the user chose."""
        chosen = self.current_key()
        self.figures.show_lines(lines)
        header = self.horizontalHeader()
        self.figures.sort(header.sortIndicatorSection(), header.sortIndicatorOrder())
        keys = [line.key for line in self.figures.lines]
        if chosen in keys:
            self.selectRow(keys.index(chosen))
        self._fit_height()

    def current_key(self) -> str | None:
        """The key of the row one stands on."""
        index = self.currentIndex()
        return self.key_at(index) if index.isValid() else None

    def key_at(self, index: _Index) -> str:
        """The key of a row."""
        return self.figures.lines[index.row()].key

    def copy(self) -> None:
        """Put the table on the clipboard as text."""
        QGuiApplication.clipboard().setText(self.figures.as_text())
        self.copied.emit()

    def sizeHint(self) -> QSize:
        return QSize(look.px(600), self._height())

    def minimumSizeHint(self) -> QSize:
        return QSize(look.px(300), self._height())

    def _height(self) -> int:
        wide = sum(self.columnWidth(n) for n in range(len(self.figures.heads)))
        bar = look.px(12) if wide > self.viewport().width() + 2 else 0
        rows = look.px(ROW) * len(self.figures.lines)
        return self.horizontalHeader().sizeHint().height() + rows + 2 * self.frameWidth() + 4 + bar

    def _fit_height(self) -> None:
        self.verticalHeader().setDefaultSectionSize(look.px(ROW))
        self.setFixedHeight(self._height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_columns()
        self._fit_height()

    def _show_depth(self, advanced: bool) -> None:
        for number, head in enumerate(self.figures.heads):
            self.setColumnHidden(number, head.detail and not advanced)
        self._fit_columns()
        self._fit_height()

    def _fit_columns(self) -> None:
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        heads = {n: h for n, h in enumerate(self.figures.heads) if not self.isColumnHidden(n)}
        fixed = sum(look.px(head.width) for head in heads.values() if not head.flexible)
        flexible = [n for n, head in heads.items() if head.flexible]
        room = self.viewport().width() - fixed
        for number, head in heads.items():
            width = look.px(head.width)
            if head.flexible:
                width = max(width, room // len(flexible))
            self.setColumnWidth(number, width)


class SortHeader(QHeaderView):
    """Titles that keep clear of the arrow that shows by which column the rows stand."""

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.setHighlightSections(False)
        self.setSectionsClickable(True)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803
        painter.save()
        look.crisp(painter)
        tokens, model = look.tokens(), self.model()
        assert isinstance(model, FigureModel)
        head = model.heads[logicalIndex]
        box = QRectF(rect).adjusted(look.px(10), 0, -look.px(10), 0)
        sorted_here = logicalIndex == self.sortIndicatorSection()
        ink = tokens.text if sorted_here else tokens.text_2
        align = _NUMBER if head.number else _WORDS
        face = look.font(12, 600)
        room = look.px(4) if sorted_here and head.number else 0  # the arrow stands to the right
        words = box.adjusted(0, 0, -room, 0)
        look.write(painter, words, head.title, font=face, align=align, colour=ink)
        if sorted_here:
            self._paint_arrow(painter, box, head, ink)
        painter.setPen(QPen(QColor(tokens.border), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.restore()

    def _paint_arrow(self, painter: QPainter, box: QRectF, head: Head, ink: str) -> None:
        side, words = look.px(12), QFontMetricsF(look.font(12, 600)).horizontalAdvance(head.title)
        left = box.right() + 1 if head.number else box.left() + words + look.px(3)
        left = min(left, box.right() + look.px(10) - side)
        descending = self.sortIndicatorOrder() == Qt.SortOrder.DescendingOrder
        icon = "arrow-down" if descending else "arrow-up"
        top = box.center().y() - side / 2
        look.icons().paint(painter, icon, ink, QRectF(left, top, side, side))


class _TextDelegate(QStyledItemDelegate):
    """Text with a thin rule above the row; the row of the whole has a stronger one."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        painter.save()
        rule_and_ground(painter, option, index)
        rect = QRectF(option.rect).adjusted(look.px(10), 0, -look.px(10), 0)
        face: QFont = index.data(_ROLE.FontRole)
        align = Qt.AlignmentFlag(index.data(_ROLE.TextAlignmentRole))
        look.write(painter, rect, index.data(_ROLE.DisplayRole), font=face, align=align)
        painter.restore()


def rule_and_ground(painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
    """The ground of a chosen row and the rule above every row but the first."""
    tokens, rect = look.tokens(), QRectF(option.rect)
    if option.state & QStyle.StateFlag.State_Selected:
        painter.fillRect(rect, QColor(tokens.accent_tint))
    if index.row():
        model = index.model()
        assert isinstance(model, FigureModel)
        strong = model.lines[index.row()].is_total
        painter.setPen(QPen(QColor(tokens.border_strong if strong else tokens.border), 1))
        painter.drawLine(rect.topLeft() + QPointF(0, 0.5), rect.topRight() + QPointF(0, 0.5))
