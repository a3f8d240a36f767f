"""Rows of text as a table: read by eye, by screen reader row by row, and copied whole."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractTableModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QSize,
    Qt,
)
from PySide6.QtGui import QAction, QColor, QGuiApplication, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from inspector_app.ui import look

_Index = QModelIndex | QPersistentModelIndex
_ROLE = Qt.ItemDataRole
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
LEAST_ROWS = 4
WIDEST_COLUMN = 260


@dataclass(frozen=True, slots=True)
class TextColumn:
    """A heading. ``number`` is set to the right, ``muted`` is greyed, ``wide`` takes the rest."""

    title: str
    number: bool = False
    muted: bool = False
    wide: bool = False


class TextTableModel(QAbstractTableModel):
    """Read-only rows; the rows in ``strong`` are sums."""

    def __init__(self) -> None:
        super().__init__()
        self._columns: tuple[TextColumn, ...] = ()
        self._rows: tuple[tuple[str, ...], ...] = ()
        self._strong: frozenset[int] = frozenset()

    def show_rows(
        self,
        columns: Sequence[TextColumn],
        rows: Sequence[Sequence[str]],
        strong: Sequence[int] = (),
    ) -> None:
        """Replace everything."""
        self.beginResetModel()
        self._columns = tuple(columns)
        self._rows = tuple(tuple(row) for row in rows)
        self._strong = frozenset(strong)
        self.endResetModel()

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _ROLE.DisplayRole
    ) -> object:
        if orientation != Qt.Orientation.Horizontal or section >= len(self._columns):
            return None
        if role == _ROLE.DisplayRole:
            return self._columns[section].title
        if role == _ROLE.TextAlignmentRole:
            return _RIGHT if self._columns[section].number else _LEFT
        return None

    def data(self, index: _Index, role: int = _ROLE.DisplayRole) -> object:
        if not index.isValid():
            return None
        cell = self._rows[index.row()][index.column()]
        if role == _ROLE.DisplayRole:
            return cell
        if role == _ROLE.ToolTipRole:
            return cell or None
        if role == _ROLE.AccessibleTextRole:
            return cell if index.column() else self.sentence(index.row())
        return self._dress(self._columns[index.column()], index.row() in self._strong, role)

    def _dress(self, column: TextColumn, strong: bool, role: int) -> object:
        """How a cell looks."""
        if role == _ROLE.TextAlignmentRole:
            return _RIGHT if column.number else _LEFT
        if role == _ROLE.ForegroundRole and column.muted:
            return QColor(look.tokens().text_3)
        if role == _ROLE.FontRole:
            return look.font(13, 600 if strong else 400, tabular=column.number)
        return None

    def sentence(self, row: int) -> str:
        """A row as one spoken sentence."""
        told = zip(self._columns, self._rows[row], strict=True)
        return ", ".join(f"{column.title} {cell}".strip() for column, cell in told if cell)

    def as_text(self) -> str:
        """Heading and rows, tab separated, for the clipboard."""
        lines = [tuple(column.title for column in self._columns), *self._rows]
        return "\n".join("\t".join(line) for line in lines)

    @property
    def wide(self) -> tuple[int, ...]:
        """The columns that share what is left of the width."""
        return tuple(i for i, column in enumerate(self._columns) if column.wide)


class TextTable(QTableView):
    """As high as its rows, at most ``most_rows``; Ctrl+C copies the whole table.

    With ``wrap`` long sentences take several lines; for short tables only.
    """

    def __init__(self, name: str, most_rows: int = 12, wrap: bool = False) -> None:
        super().__init__()
        self._most_rows, self._wrap = most_rows, wrap
        self._may_shrink = False
        self._whole = 0
        self.rows = TextTableModel()
        self.setModel(self.rows)
        self.setAccessibleName(name)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(wrap)
        self.verticalHeader().hide()
        self.copy_action = QAction(self.tr("Copy the table"), self)
        self.copy_action.setShortcut(QKeySequence.StandardKey.Copy)
        self.copy_action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self.copy_action.triggered.connect(self.copy)
        self.addAction(self.copy_action)

    def show_rows(
        self,
        columns: Sequence[TextColumn],
        rows: Sequence[Sequence[str]],
        strong: Sequence[int] = (),
    ) -> None:
        """Show these rows instead of the earlier ones."""
        self.rows.show_rows(columns, rows, strong)
        self._fit()

    def copy(self) -> None:
        """Put the whole table on the clipboard."""
        QGuiApplication.clipboard().setText(self.rows.as_text())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fit()

    def _fit(self) -> None:
        height = look.px(34)
        self.verticalHeader().setMinimumSectionSize(height)
        self.verticalHeader().setDefaultSectionSize(height)
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setFixedHeight(look.px(34))
        self.resizeColumnsToContents()
        for place in range(self.rows.columnCount()):
            width = min(self.columnWidth(place) + look.px(12), look.px(WIDEST_COLUMN))
            self.setColumnWidth(place, width)
        for place in self.rows.wide:
            head.setSectionResizeMode(place, QHeaderView.ResizeMode.Stretch)
        self._fit_height()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._wrap:
            self._fit_height()

    def _fit_height(self) -> None:
        if self._wrap:
            self.resizeRowsToContents()
        shown = min(self.rows.rowCount(), self._most_rows)
        rows = sum(self.rowHeight(row) for row in range(shown))
        bar = 0 if self.rows.wide else look.px(14)
        self._whole = rows + look.px(34) + bar + 4
        self.setMaximumHeight(self._whole)
        self.setMinimumHeight(min(self._whole, self._least()))

    def _least(self) -> int:
        return look.px(34) * LEAST_ROWS if self._may_shrink else self._whole

    def let_shrink(self) -> None:
        """Let the table be lower than its rows and scroll, where the window is low."""
        self._may_shrink = True
        self._fit_height()

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._whole)
