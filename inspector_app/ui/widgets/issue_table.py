"""Every fault of a handed-over list at once: row, column, value, what is wrong, what to do."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    QTimer,
)
from PySide6.QtGui import QAction, QFontMetrics, QGuiApplication, QKeySequence, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from inspector_app.ui import look

_Index = QModelIndex | QPersistentModelIndex
_ROLE = Qt.ItemDataRole
PADDING = 8  # px beside a text, as the style sheet has it
WIDTHS = (96, 56, 130, 150)  # px of the first columns at most; the others share what is left
MEASURED_ROWS = 300
MOST_HIGH = 4000  # px: no sentence is longer


@dataclass(frozen=True, slots=True)
class IssueRow:
    """One fault in words. ``row`` 0 means the whole file."""

    row: int
    column: str
    value: str
    message: str
    remedy: str
    is_error: bool


class IssueModel(QAbstractTableModel):
    """Read-only; each row also speaks as one sentence."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[IssueRow, ...] = ()

    def show_rows(self, rows: Sequence[IssueRow]) -> None:
        """Replace what is shown."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else 6

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _ROLE.DisplayRole
    ) -> str | None:
        if role != _ROLE.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        return (
            self.tr("Kind"),
            self.tr("Row"),
            self.tr("Column"),
            self.tr("Value"),
            self.tr("What"),
            self.tr("What to do"),
        )[section]

    def data(self, index: _Index, role: int = _ROLE.DisplayRole) -> object:
        if not index.isValid():
            return None
        issue = self._rows[index.row()]
        cell = self._cells(issue)[index.column()]
        if role == _ROLE.DisplayRole:
            return cell
        if role == _ROLE.ToolTipRole:
            return cell or None
        if role == _ROLE.AccessibleTextRole:
            return self.sentence(issue) if index.column() == 0 else cell
        if role == _ROLE.DecorationRole and index.column() == 0:
            return self._picture(issue)
        return None

    def sentence(self, issue: IssueRow) -> str:
        """The fault as one spoken sentence."""
        kind, row, column, value, message, remedy = self._cells(issue)
        where = ", ".join(
            f"{self.headerData(i, Qt.Orientation.Horizontal)} {part}"
            for i, part in ((1, row), (2, column), (3, value))
            if part
        )
        return f"{kind}. {where}. {message} {remedy}" if where else f"{kind}. {message} {remedy}"

    def as_text(self) -> str:
        """The whole table, tab separated, for the clipboard."""
        head = [str(self.headerData(i, Qt.Orientation.Horizontal)) for i in range(6)]
        lines = [head, *(list(self._cells(issue)) for issue in self._rows)]
        return "\n".join("\t".join(line) for line in lines)

    def _cells(self, issue: IssueRow) -> tuple[str, str, str, str, str, str]:
        kind = self.tr("Fault") if issue.is_error else self.tr("Warning")
        row = str(issue.row) if issue.row else ""
        return kind, row, issue.column, issue.value, issue.message, issue.remedy

    def _picture(self, issue: IssueRow) -> object:
        tokens = look.tokens()
        if issue.is_error:
            return look.icons().pixmap("octagon-alert", tokens.no.text, look.px(16), 2.0)
        return look.icons().pixmap("triangle-alert", tokens.partly.text, look.px(16), 2.0)


class _WholeText(QStyledItemDelegate):
    """Gives every row the height that its longest text needs, with air above and below."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        table = self.parent()
        assert isinstance(table, QTableView)
        sides = 2 * look.px(PADDING) + 2 * look.px(4)
        picture = look.px(24) if index.column() == 0 else 0
        width = max(look.px(24), table.columnWidth(index.column()) - sides - picture)
        room = QRect(0, 0, width, MOST_HIGH)
        metrics = QFontMetrics(table.font())
        text = str(index.data(_ROLE.DisplayRole) or "")
        high = metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, text).height()
        return QSize(width, max(high, look.px(16)) + look.px(14))


class IssueTable(QTableView):
    """Ctrl+C copies all faults, so that they can be sent to whoever made the list."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.issues = IssueModel(self)
        self.setModel(self.issues)
        self.setAccessibleName(self.tr("Faults in the list"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setWordWrap(True)
        self.setItemDelegate(_WholeText(self))
        self._fitting = QTimer(self)
        self._fitting.setSingleShot(True)
        self._fitting.timeout.connect(self.resizeRowsToContents)
        self.setShowGrid(False)
        self.verticalHeader().hide()
        head = self.horizontalHeader()
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        for column, width in enumerate(WIDTHS):
            self.setColumnWidth(column, look.px(width))
        head.setSectionResizeMode(4, QHeaderView.ResizeMode.Stretch)
        head.setSectionResizeMode(5, QHeaderView.ResizeMode.Stretch)
        head.sectionResized.connect(lambda *_: self._fitting.start(0))
        self.copy_action = QAction(self.tr("Copy all faults"), self)
        self.copy_action.setShortcut(QKeySequence.StandardKey.Copy)
        self.copy_action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self.copy_action.triggered.connect(self.copy)
        self.addAction(self.copy_action)

    def show_rows(self, rows: Sequence[IssueRow]) -> None:
        """Show these faults instead of the earlier ones; empty columns are left narrow."""
        self.issues.show_rows(rows)
        for column, width in enumerate(WIDTHS[1:], start=1):
            self.setColumnWidth(column, min(look.px(width), self._wanted(column)))
        self._fitting.start(0)

    def _wanted(self, column: int) -> int:
        """How wide a column's heading and its first cells are."""
        rows = range(min(self.issues.rowCount(), MEASURED_ROWS))
        texts = (str(self.issues.index(row, column).data() or "") for row in rows)
        widest = max(map(self.fontMetrics().horizontalAdvance, texts), default=0)
        air = 2 * look.px(PADDING) + 2 * look.px(4)
        return max(widest + air, self.horizontalHeader().sectionSizeHint(column))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fitting.start(0)

    def copy(self) -> None:
        """Put all faults on the clipboard."""
        QGuiApplication.clipboard().setText(self.issues.as_text())
