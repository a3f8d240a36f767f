"""The log as a table that is filled in from the keyboard: one press per choice, no mode to leave.

In a choice cell a letter (or a digit) chooses and goes on. In other cells typing opens the cell;
Enter and Tab save it and go on. Tab outside a cell leaves the table: it is never a trap.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import (
    QAbstractItemModel,
    QCoreApplication,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QFontMetrics,
    QGuiApplication,
    QKeyEvent,
    QPainter,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QCompleter,
    QHeaderView,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from inspector_app.domain.checklist import Column, Option
from inspector_app.domain.values import ValueType
from inspector_app.ui import look
from inspector_app.ui.screens.review.log_model import COUNTS, FAULT, LATE, LogModel
from inspector_app.ui.widgets.status_ring import paint_count_dot

_Index = QModelIndex | QPersistentModelIndex
ROW_HEIGHT = 34
MOST_ROWS = 9
SHORTEST_CHOICE = 0.75  # of what the longest choice needs, where room is short
MOST_WIDTH = 190  # px of a choice; what is longer is cut and told in the tooltip
_WIDTHS = {ValueType.DATE: 98, ValueType.CHOICE: 84, ValueType.TEXT: 150}


def _width(column: Column) -> int:
    """Room for the heading, the choices, and what is usually written in the column."""
    written = QFontMetrics(look.font(13, tabular=True))
    choices = [written.horizontalAdvance(option.label) for option in column.options]
    least = look.px(_WIDTHS.get(column.type, 70))
    widest = min(max(choices, default=0), look.px(MOST_WIDTH))
    return max(least, _heading(column), widest + look.px(22))


def _heading(column: Column) -> int:
    """Room for the heading of a column."""
    return QFontMetrics(look.font(12, 600)).horizontalAdvance(column.label) + look.px(22)


def option_keys(options: tuple[Option, ...]) -> dict[str, Option]:
    """The letter of each option: its first letter that no earlier option has; else its number."""
    keys: dict[str, Option] = {}
    for number, option in enumerate(options, 1):
        letters = [c for c in option.label.upper() if c.isalpha()]
        free = next((c for c in letters[:1] if c not in keys), str(number))
        keys[free] = option
    return keys


class LogTable(QTableView):
    """``copied`` and ``removed`` name the current row; the screen does the rest."""

    current_changed = Signal(object)  # Column or None
    copy_wanted = Signal(str)
    remove_wanted = Signal(str)
    paste_wanted = Signal(str, int)  # the text, the shown column it begins in

    def __init__(self, model: LogModel, suggestions: Callable[[Column], tuple[str, ...]]) -> None:
        super().__init__()
        self.log = model
        self._columns_width = self._rows_height = 0
        self.locked = ""  # why nothing can be written; rows can still be read
        self.setModel(model)
        self._cells = _CellDelegate(self, suggestions)
        self.setItemDelegate(self._cells)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(look.px(ROW_HEIGHT))
        head = self.horizontalHeader()
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setHighlightSections(False)
        head.setSectionsClickable(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        model.modelReset.connect(self.fit)
        model.rowsInserted.connect(self.fit)
        self.clicked.connect(self._click)

    def fit(self) -> None:
        """As high as its rows, up to a limit; columns as wide as what they hold."""
        rows = min(MOST_ROWS, self.log.rowCount())
        head = look.px(32)
        self.horizontalHeader().setFixedHeight(head)
        self._rows_height = head + rows * look.px(ROW_HEIGHT) + 4
        self._fit_width()

    def _fit_width(self) -> None:
        """Let the last column fill the table. Where room is short texts give way first, down to
        their heading; when that is not enough there is room for a scroll bar."""
        self.setColumnWidth(0, look.px(34))
        for number, column in enumerate(self.log.columns, 1):
            self.setColumnWidth(number, _width(column))
        self._columns_width = sum(self.columnWidth(n) for n in range(self.log.columnCount()))
        for kind in (ValueType.TEXT, ValueType.CHOICE):
            for number, column in enumerate(self.log.columns, 1):
                if column.type is kind:
                    self._give_way(number, column)
        overflows = self._columns_width > self.viewport().width()
        self.horizontalHeader().setStretchLastSection(not overflows)
        self.setFixedHeight(self._rows_height + (look.px(14) if overflows else 0))

    def _give_way(self, number: int, column: Column) -> None:
        over = self._columns_width - self.viewport().width()
        if over <= 0:
            return
        wide = self.columnWidth(number)
        least = _heading(column)
        if column.type is ValueType.CHOICE:
            least = max(least, round(wide * SHORTEST_CHOICE))
        taken = min(over, wide - min(wide, least))
        self.setColumnWidth(number, wide - taken)
        self._columns_width -= taken

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_width()

    def stand_on_new(self) -> None:
        """Go to the first cell of the empty row."""
        self.setCurrentIndex(self.log.index(self.log.rowCount() - 1, 1))

    def stand_on_last(self) -> None:
        """Go to the first cell of the last written row."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.setCurrentIndex(self.log.index(max(0, self.log.rowCount() - 2), 1))

    def go_on(self) -> None:
        """Go to the next cell; after the last one, to the first cell of the next row."""
        index = self.currentIndex()
        row, column = index.row(), index.column() + 1
        if column >= self.log.columnCount():
            row, column = min(row + 1, self.log.rowCount() - 1), 1
        self.setCurrentIndex(self.log.index(row, column))

    def choose(self, option: Option) -> None:
        """Write a choice in the current cell and go on."""
        index = QPersistentModelIndex(self.currentIndex())
        row = index.row()
        self.log.choose(index, option.option_id)
        self.setCurrentIndex(self.log.index(row, self.currentIndex().column()))
        self.go_on()

    @property
    def current_row_id(self) -> str:
        """The id of the current row; "" for the empty one."""
        return self.log.row_id(self.currentIndex().row())

    def currentChanged(self, current: _Index, previous: _Index) -> None:
        super().currentChanged(current, previous)
        self.current_changed.emit(self.log.column_at(current) if current.isValid() else None)

    def focusInEvent(self, event: QEvent) -> None:
        super().focusInEvent(event)  # type: ignore[arg-type]
        if not self.currentIndex().isValid() or not self.currentIndex().column():
            self.stand_on_new()
        self.current_changed.emit(self.log.column_at(self.currentIndex()))

    def event(self, event: QEvent) -> bool:
        """Letters belong to the cell, not to the answers, while the keyboard is in the table."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            plain = event.modifiers() in (
                Qt.KeyboardModifier.NoModifier,
                Qt.KeyboardModifier.ShiftModifier,
            )
            steers = event.key() in (
                Qt.Key.Key_Up,
                Qt.Key.Key_Down,
                Qt.Key.Key_Delete,
                Qt.Key.Key_Backspace,
            )
            if plain and ((event.text() and event.text().isprintable()) or steers):
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        key = event.key()
        if self.locked and not control and (event.text() or key == Qt.Key.Key_F2):
            event.ignore()
        elif control and key == Qt.Key.Key_D:
            self.copy_wanted.emit(self.current_row_id)
        elif control and key == Qt.Key.Key_V:
            self._paste()
        elif control and key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.remove_wanted.emit(self.current_row_id)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not control:
            self.go_on()
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.log.setData(self.currentIndex(), "")
        elif not self._write(event):
            super().keyPressEvent(event)

    def _paste(self) -> None:
        """Rows from a spreadsheet are taken in as rows; a single word is written in the cell."""
        text = QGuiApplication.clipboard().text()
        column = max(0, self.currentIndex().column() - 1)
        if self.locked or not text.strip():
            return
        if "\t" in text or "\n" in text.strip():
            self.paste_wanted.emit(text, column)
        else:
            self.log.setData(self.currentIndex(), text)

    def _write(self, event: QKeyEvent) -> bool:
        """Take a printable key: choose with it, or open the cell for it."""
        text, column = event.text(), self.log.column_at(self.currentIndex())
        if (
            column is None
            or not text
            or not text.isprintable()
            or event.modifiers()
            not in (
                Qt.KeyboardModifier.NoModifier,
                Qt.KeyboardModifier.ShiftModifier,
            )
        ):
            return event.key() == Qt.Key.Key_F2 and self._open_cell("")
        if column.type is ValueType.CHOICE:
            if not event.isAutoRepeat():
                self._choose_by_key(column, text)
            return True
        return self._open_cell(text)

    def _choose_by_key(self, column: Column, text: str) -> None:
        keys = option_keys(column.options)
        option = keys.get(text.upper())
        if option is None and text.isdecimal() and 0 < int(text) <= len(column.options):
            option = column.options[int(text) - 1]
        if option is not None:
            self.choose(option)

    def _open_cell(self, text: str) -> bool:
        self.edit(self.currentIndex())
        if text and self._cells.editor is not None:
            self._cells.editor.clear()
            self._cells.editor.insert(text)
        return True

    def _click(self, index: _Index) -> None:
        column = self.log.column_at(index)
        writable = column is not None and column.type is not ValueType.CHOICE
        if writable and not self.locked:
            self.edit(QModelIndex(index))  # type: ignore[arg-type]


class _CellDelegate(QStyledItemDelegate):
    def __init__(self, table: LogTable, suggestions: Callable[[Column], tuple[str, ...]]) -> None:
        super().__init__(table)
        self._table, self._suggestions = table, suggestions
        self.editor: QLineEdit | None = None

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: _Index) -> QWidget:
        editor = QLineEdit(parent)
        column = self._table.log.column_at(index)
        editor.setAccessibleName(column.label if column else "")
        if column is not None and column.type is ValueType.TEXT:
            words = self._suggestions(column)
            completer = QCompleter(list(words), editor)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            completer.setCompletionMode(QCompleter.CompletionMode.InlineCompletion)
            editor.setCompleter(completer)
        self.editor = editor
        return editor

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: _Index) -> None:
        """A suggestion is written as it is spelt, however it was typed."""
        assert isinstance(editor, QLineEdit)
        text, column = editor.text().strip(), self._table.log.column_at(index)
        words = self._suggestions(column) if column else ()
        spelt = next((w for w in words if w.casefold() == text.casefold()), text)
        self._table.log.setData(index, spelt)

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: _Index
    ) -> None:
        editor.setGeometry(option.rect)

    def eventFilter(self, editor: QWidget, event: QEvent) -> bool:  # type: ignore[override]
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            keys = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab)
            if event.key() in keys and event.modifiers() == Qt.KeyboardModifier.NoModifier:
                self.commitData.emit(editor)
                self.closeEditor.emit(editor, QAbstractItemDelegate.EndEditHint.NoHint)
                QTimer.singleShot(0, self._table, self._go_on)
                return True
        return super().eventFilter(editor, event)

    def _go_on(self) -> None:
        if not self._table.currentIndex().data(FAULT):
            self._table.go_on()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        painter.save()
        look.crisp(painter)
        tokens, rect = look.tokens(), QRectF(option.rect)
        painter.setPen(QPen(QColor(tokens.border), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if index.column() == 0:
            paint_count_dot(painter, rect, index.data(COUNTS))
        else:
            self._paint_cell(painter, rect, index)
        here = option.state & QStyle.StateFlag.State_HasFocus
        if here:
            look.focus_ring(painter, rect.adjusted(1, 1, -1, -1), 4)
        painter.restore()

    def _paint_cell(self, painter: QPainter, rect: QRectF, index: _Index) -> None:
        tokens = look.tokens()
        text, faulty = str(index.data() or ""), bool(index.data(FAULT))
        words = rect.adjusted(look.px(8), 0, -4, 0)
        is_new = index.row() == self._table.log.rowCount() - 1
        if not text and is_new and index.column() == 1:
            look.write(
                painter,
                words,
                QCoreApplication.translate("Review", "New row"),
                colour=tokens.text_3,
            )
            return
        late = bool(index.data(LATE))
        ink = tokens.no.text if faulty else tokens.text_2 if late else tokens.text
        font = look.font(13, tabular=True)
        font.setStrikeOut(late)
        look.write(painter, words, text, colour=ink, font=font)
        if faulty:
            painter.setPen(QPen(QColor(tokens.no.text), 2))
            painter.drawLine(rect.bottomLeft(), rect.bottomRight())
