"""The rows of a log as a table: typed cells in, spoken cells out, one empty row to write in."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from inspector_app.domain.checklist import Column, Table
from inspector_app.domain.review import ENTERED_ON
from inspector_app.domain.values import MaybeValue, Unknown, Value, ValueType
from inspector_app.ui.quick_date import read_date
from inspector_app.ui.screens.review.words import value_text

_Index = QModelIndex | QPersistentModelIndex
_ROLE = Qt.ItemDataRole
FAULT = _ROLE.UserRole + 1
COUNTS = _ROLE.UserRole + 2
LATE = _ROLE.UserRole + 3
LONGEST_TEXT = 2000


@dataclass(frozen=True, slots=True)
class LogDates:
    """What a date without a year may mean: not after ``latest``."""

    today: date
    latest: date


@dataclass(frozen=True, slots=True)
class ShownRow:
    """One row as it is shown: its cells, which of them somebody wrote, whether it counts at all.

    ``mark`` tells what is special about the row; empty when nothing is.
    """

    row_id: str
    cells: Mapping[str, MaybeValue]
    stated: frozenset[str]
    late: bool = False
    mark: str = ""


@dataclass(frozen=True, slots=True)
class Pasted:
    """Rows that were pasted, by column id; with a fault nothing is to be taken in."""

    rows: tuple[dict[str, Value], ...]
    faults: tuple[str, ...]


class LogModel(QAbstractTableModel):
    """First column: whether the row counts (drawn). Then the columns that are shown."""

    cell_wanted = Signal(str, str, object)  # row id ("" = new), column id, Value or None
    fault_found = Signal(str)  # a sentence; "" takes it away

    def __init__(self, dates: Callable[[], LogDates]) -> None:
        super().__init__()
        self._dates = dates
        self.table: Table | None = None
        self.columns: tuple[Column, ...] = ()
        self.row_ids: tuple[str, ...] = ()
        self._rows: dict[str, ShownRow] = {}
        self._drafts: dict[tuple[str, str], str] = {}

    def show_table(self, table: Table, whole: bool, entered: bool = False) -> None:
        """Show another table, or other columns of it.

        ``entered`` shows on which day each note was written in the akt, ``whole`` all columns.
        """
        self.beginResetModel()
        self.table = table
        own = tuple(c for c in table.entered_columns if c.core or whole)
        beside = Column(ENTERED_ON, self.tr("Written on"), ValueType.DATE, core=False)
        self.columns = (*own, beside) if entered or whole else own
        self._drafts = {}
        self.endResetModel()

    def show_rows(self, rows: tuple[ShownRow, ...]) -> None:
        """Show the rows as they are saved."""
        assert self.table is not None
        found = {row.row_id: row for row in rows}
        ids = tuple(found)
        if ids == self.row_ids:
            self._rows = found
            self._repaint()
        elif ids[:-1] == self.row_ids:
            # the row that was written in becomes a saved one; a new empty row comes after it
            self.beginInsertRows(QModelIndex(), len(ids), len(ids))
            self.row_ids, self._rows = ids, found
            self._drafts = {(row or ids[-1], c): text for (row, c), text in self._drafts.items()}
            self.endInsertRows()
            self._repaint()
        else:
            self.beginResetModel()
            self.row_ids, self._rows = ids, found
            self._drafts = {k: text for k, text in self._drafts.items() if k[0] in ids}
            self.endResetModel()

    def column_at(self, index: _Index) -> Column | None:
        """The template's column under an index; ``None`` for the sign in front."""
        number = index.column() - 1
        return self.columns[number] if 0 <= number < len(self.columns) else None

    def row_id(self, row: int) -> str:
        """The id of a row; "" for the empty one below."""
        return self.row_ids[row] if 0 <= row < len(self.row_ids) else ""

    def read_pasted(self, text: str, first: int) -> Pasted:
        """Read rows copied from a spreadsheet, from the shown column ``first`` and to the right.

        A first line with the columns' own names is passed over. Nothing is left out in silence: a
        cell too many or one that cannot be read is a fault, and all faults are told.
        """
        lines = [line.split("\t") for line in text.replace("\r", "").split("\n") if line.strip()]
        columns = self.columns[first:]
        names = [column.label.casefold() for column in columns]
        if lines and [cell.strip().casefold() for cell in lines[0]] == names[: len(lines[0])]:
            lines = lines[1:]
        faults: list[str] = []
        rows = [self._pasted_row(n, cells, columns, faults) for n, cells in enumerate(lines, 1)]
        return Pasted(tuple(row for row in rows if row), tuple(faults))

    def _pasted_row(
        self, number: int, cells: list[str], columns: tuple[Column, ...], faults: list[str]
    ) -> dict[str, Value]:
        told = self.tr("Row %1, %2").replace("%1", str(number))
        if len(cells) > len(columns):
            extra = self.tr("Row %1 has more cells than the log has columns.")
            faults.append(extra.replace("%1", str(number)))
        row: dict[str, Value] = {}
        for cell, column in zip(cells, columns, strict=False):
            found = _read(cell.strip(), column, self._dates()) if cell.strip() else None
            if found is not None:
                row[column.column_id] = found
            elif cell.strip():
                faults.append(told.replace("%2", self._fault(column, cell.strip())))
        return row

    # ---- Qt's questions

    def rowCount(self, parent: _Index | None = None) -> int:
        inner = parent is not None and parent.isValid()
        return 0 if inner or self.table is None else len(self.row_ids) + 1

    def columnCount(self, parent: _Index | None = None) -> int:
        inner = parent is not None and parent.isValid()
        return 0 if inner or self.table is None else len(self.columns) + 1

    def flags(self, index: _Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags | Qt.ItemFlag.ItemIsEditable if index.column() else flags

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _ROLE.DisplayRole
    ) -> str | None:
        if role not in (_ROLE.DisplayRole, _ROLE.ToolTipRole):
            return None
        if orientation == Qt.Orientation.Vertical:
            return str(section + 1) if section < len(self.row_ids) else self.tr("New")
        return self.columns[section - 1].label if section else ""

    def data(self, index: _Index, role: int = _ROLE.DisplayRole) -> object:
        if not index.isValid() or index.row() > len(self.row_ids):
            return None
        row_id, column = self.row_id(index.row()), self.column_at(index)
        if column is None:
            return self._sign(row_id, role)
        draft = self._drafts.get((row_id, column.column_id))
        if role in (_ROLE.DisplayRole, _ROLE.EditRole):
            return draft if draft is not None else self._text(row_id, column)
        if role == _ROLE.AccessibleTextRole:
            return f"{column.label}: {self._text(row_id, column) or self._empty()}"
        if role == _ROLE.ToolTipRole:
            return self._text(row_id, column) or None
        return {FAULT: draft is not None, LATE: self._is_late(row_id)}.get(role)

    def setData(self, index: _Index, value: object, role: int = _ROLE.EditRole) -> bool:
        column = self.column_at(index)
        if column is None or role != _ROLE.EditRole:
            return False
        row_id, text = self.row_id(index.row()), str(value).strip()
        key = (row_id, column.column_id)
        found = None if not text else _read(text, column, self._dates())
        if text and found is None:
            self._drafts[key] = text
            self.fault_found.emit(self._fault(column, text))
            self.dataChanged.emit(index, index)
            return True
        self._drafts.pop(key, None)
        self.fault_found.emit("")
        if row_id or found is not None:
            self.cell_wanted.emit(row_id, column.column_id, found)
        return True

    def choose(self, index: _Index, value: Value) -> None:
        """Write a value that was chosen rather than typed."""
        column = self.column_at(index)
        if column is not None:
            self._drafts.pop((self.row_id(index.row()), column.column_id), None)
            self.cell_wanted.emit(self.row_id(index.row()), column.column_id, value)

    # ---- within

    def _empty(self) -> str:
        return self.tr("empty")

    def _repaint(self) -> None:
        last = self.index(self.rowCount() - 1, self.columnCount() - 1)
        self.dataChanged.emit(self.index(0, 0), last)

    def _sign(self, row_id: str, role: int) -> object:
        assert self.table is not None
        row = self._rows.get(row_id)
        spoken = role in (_ROLE.ToolTipRole, _ROLE.AccessibleTextRole)
        if row is not None and row.mark and spoken:
            return row.mark
        counts = row.cells.get(self.table.picture_column) if row is not None else None
        if role == COUNTS:
            return counts if isinstance(counts, bool) else None
        if spoken and isinstance(counts, bool):
            label = self.table.column(self.table.picture_column).label
            return f"{label}: {value_text(counts)}"
        if role == _ROLE.AccessibleTextRole:
            return self.tr("Row") if row_id else self.tr("New row")
        return None

    def _text(self, row_id: str, column: Column) -> str:
        row = self._rows.get(row_id)
        if row is None or (column.column_id not in row.stated and not column.default):
            return ""
        value = row.cells.get(column.column_id, Unknown("not_stated"))
        return value_text(value, column.options)

    def _is_late(self, row_id: str) -> bool:
        row = self._rows.get(row_id)
        return row is not None and row.late

    def _fault(self, column: Column, text: str) -> str:
        said = {
            ValueType.DATE: self.tr("%1 is no date. Write 2026-03-12, 12/3 or igår."),
            ValueType.COUNT: self.tr("%1 is no whole number."),
            ValueType.NUMBER: self.tr("%1 is no number."),
            ValueType.CHOICE: self.tr("%1 is none of the choices."),
            ValueType.YES_NO: self.tr("%1 is neither yes nor no."),
        }.get(column.type, self.tr("%1 is too long."))
        return f"{column.label}: {said.replace('%1', text[:40])}"


def _read(text: str, column: Column, dates: LogDates) -> Value | None:
    """The value that ``text`` means in ``column``, or ``None``."""
    match column.type:
        case ValueType.DATE:
            beside = column.column_id == ENTERED_ON  # a note may be younger than the period
            return read_date(text, dates.today, dates.today if beside else dates.latest)
        case ValueType.COUNT:
            return int(text) if text.isdecimal() and len(text) <= 9 else None
        case ValueType.NUMBER:
            plain = text.replace(",", ".")
            ok = plain.replace(".", "", 1).isdecimal() and len(plain) <= 12
            return Fraction(plain) if ok else None
        case ValueType.YES_NO:
            return {"ja": True, "yes": True, "nej": False, "no": False}.get(text.casefold())
        case ValueType.CHOICE:
            wanted = text.casefold()
            return next(
                (
                    o.option_id
                    for o in column.options
                    if wanted in {w.casefold() for w in (o.label, *o.words)}
                ),
                None,
            )
        case _:
            return text if len(text) <= LONGEST_TEXT else None
