"""F1: the keys that work on this screen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QDialog, QTableView, QVBoxLayout, QWidget

from inspector_app.ui import look
from inspector_app.ui.widgets.button import Button
from inspector_app.ui.widgets.label import Label


class KeysDialog(QDialog):
    """A table of keys and what they do; one row is one spoken sentence."""

    def __init__(self, rows: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keys and help"))
        self.table = QTableView()
        self.table.setAccessibleName(self.tr("Keys on this screen"))
        model = QStandardItemModel(len(rows), 2, self)
        model.setHorizontalHeaderLabels([self.tr("Key"), self.tr("What it does")])
        for number, (keys, text) in enumerate(rows):
            for column, cell in enumerate((keys, text)):
                item = QStandardItem(cell)
                item.setEditable(False)
                item.setData(f"{keys}: {text}", Qt.ItemDataRole.AccessibleTextRole)
                model.setItem(number, column, item)
        self.table.setModel(model)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setShowGrid(False)
        self.table.setTabKeyNavigation(False)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(look.px(30))
        self.table.setColumnWidth(0, look.px(170))
        self.table.horizontalHeader().setStretchLastSection(True)
        self.table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        close = Button(self.tr("Close"), "primary")
        close.clicked.connect(self.accept)
        column_box = QVBoxLayout(self)
        column_box.setContentsMargins(look.px(20), look.px(20), look.px(20), look.px(16))
        column_box.setSpacing(look.px(12))
        column_box.addWidget(Label(self.windowTitle(), "card-title"))
        column_box.addWidget(self.table)
        column_box.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        self.resize(look.px(560), look.px(480))
