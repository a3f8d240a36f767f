"""A small table to type children into, row by row, or to paste rows into."""

from __future__ import annotations

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from inspector_app.ui import look
from inspector_app.ui.screens.population.draft import TYPED_HEADER

_Index = QModelIndex | QPersistentModelIndex
_ROLE = Qt.ItemDataRole
LEAST_ROWS = 8


class TypedModel(QAbstractTableModel):
    """Rows of text; there is always an empty row at the end."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[list[str]] = []
        self.clear()

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(TYPED_HEADER)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _ROLE.DisplayRole
    ) -> object:
        if role == _ROLE.TextAlignmentRole and orientation == Qt.Orientation.Horizontal:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        if role != _ROLE.DisplayRole:
            return None
        return TYPED_HEADER[section] if orientation == Qt.Orientation.Horizontal else section + 1

    def data(self, index: _Index, role: int = _ROLE.DisplayRole) -> object:
        if not index.isValid():
            return None
        cell = self._rows[index.row()][index.column()]
        if role in (_ROLE.DisplayRole, _ROLE.EditRole):
            return cell
        if role == _ROLE.AccessibleTextRole:
            where = self.tr("Row %1, %2: %3").replace("%1", str(index.row() + 1))
            where = where.replace("%2", TYPED_HEADER[index.column()])
            return where.replace("%3", cell or self.tr("empty"))
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsEditable

    def setData(self, index: _Index, value: object, role: int = _ROLE.EditRole) -> bool:
        if not index.isValid() or role != _ROLE.EditRole:
            return False
        self._rows[index.row()][index.column()] = " ".join(str(value).split())
        self.dataChanged.emit(index, index)
        self._grow()
        return True

    def put(self, row: int, column: int, lines: list[list[str]]) -> None:
        """Write pasted cells from a place on; what does not fit to the right is left out."""
        self.beginResetModel()
        while len(self._rows) < row + len(lines):
            self._rows.append(_blank())
        for down, cells in enumerate(lines):
            for across, cell in enumerate(cells[: len(TYPED_HEADER) - column]):
                self._rows[row + down][column + across] = " ".join(cell.split())
        self.endResetModel()
        self._grow()

    def clear(self) -> None:
        """Begin with empty rows."""
        self.beginResetModel()
        self._rows = [_blank() for _ in range(LEAST_ROWS)]
        self.endResetModel()

    def filled(self) -> list[tuple[str, ...]]:
        """Every row, empty ones too: row numbers are those that the user sees."""
        return [tuple(row) for row in self._rows]

    @property
    def filled_count(self) -> int:
        """How many rows hold anything."""
        return sum(1 for row in self._rows if any(row))

    def _grow(self) -> None:
        if any(self._rows[-1]):
            at = len(self._rows)
            self.beginInsertRows(QModelIndex(), at, at)
            self._rows.append(_blank())
            self.endInsertRows()


def _blank() -> list[str]:
    return [""] * len(TYPED_HEADER)


class TypedTable(QTableView):
    """Typing begins to edit; Ctrl+V pastes from the current cell on; Tab leaves the table."""

    def __init__(self) -> None:
        super().__init__()
        self.cells = TypedModel()
        self.setModel(self.cells)
        self.setAccessibleName(self.tr("Children typed in"))
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
        )
        self.setTabKeyNavigation(False)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().setDefaultSectionSize(look.px(34))
        self.setMinimumHeight(look.px(34) * (LEAST_ROWS + 1) + 6)
        self._command(self.tr("Paste"), QKeySequence.StandardKey.Paste, self.paste)
        self._command(self.tr("Empty the cell"), QKeySequence.StandardKey.Delete, self.empty)
        self.setCurrentIndex(self.cells.index(0, 0))

    def paste(self) -> None:
        """Write the clipboard's rows from the current cell on."""
        text = QGuiApplication.clipboard().text().replace("\r\n", "\n").rstrip("\n")
        here = self.currentIndex()
        if text:
            lines = [line.split("\t") for line in text.split("\n")]
            row, column = max(0, here.row()), max(0, here.column())
            self.cells.put(row, column, lines)
            self.setCurrentIndex(self.cells.index(row, column))

    def empty(self) -> None:
        """Empty the current cell."""
        self.cells.setData(self.currentIndex(), "")

    def _command(self, text: str, keys: QKeySequence.StandardKey, work: object) -> None:
        action = QAction(text, self)
        action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(work)
        self.addAction(action)
