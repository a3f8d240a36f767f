"""Which sibling's file a visit is copied to, and what of it is copied."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget

from inspector_app.ui import look
from inspector_app.ui.widgets.button import Button
from inspector_app.ui.widgets.dialog_layout import dialog_column, row_of
from inspector_app.ui.widgets.form import Choice, Field
from inspector_app.ui.widgets.label import Label
from inspector_app.workflow.siblings import SiblingFile


@dataclass(frozen=True, slots=True)
class CopyContent:
    """What the dialog shows: the row in words, the files, the columns that are never copied."""

    row: str
    files: tuple[SiblingFile, ...]
    left_out: tuple[str, ...]


class SiblingDialog(QDialog):
    """``copy`` is called with the aktnummer and returns what was wrong, "" when nothing."""

    def __init__(self, content: CopyContent, copy: Callable[[str], str], parent: QWidget) -> None:
        super().__init__(parent)
        self._content, self._copy = content, copy
        self.setWindowTitle(self.tr("Copy the visit to a sibling"))
        self.setMinimumWidth(look.px(560))
        self.files = Choice(tuple((one.akt, self._line(one)) for one in content.files))
        self.field = Field(self.tr("To the file of"), self.files, self._hint())
        self.save = Button(self.tr("Copy the visit"), "primary", "copy")
        self.save.setDefault(True)
        self.cancel = Button(self.tr("Cancel"))
        self.save.clicked.connect(self._save)
        self.cancel.clicked.connect(self.reject)
        self._lay_out()
        self.files.setFocus(Qt.FocusReason.OtherFocusReason)

    def _line(self, one: SiblingFile) -> str:
        parts = [one.name, one.district]
        if one.listed:
            parts.append(self.tr("sibling according to the list"))
        return " · ".join(part for part in parts if part)

    def _hint(self) -> str:
        if any(one.listed for one in self._content.files):
            return self.tr("Files with the same household in the list stand first.")
        return self.tr("The list does not say who are siblings here. Choose the file yourself.")

    def _save(self) -> None:
        fault = self._copy(self.files.key)
        self.field.say(fault)
        if not fault:
            self.accept()

    def _lay_out(self) -> None:
        column = dialog_column(self)
        column.addWidget(Label(self.windowTitle(), "page-title"))
        column.addWidget(Label(self._content.row, "label", wrap=True))
        column.addWidget(self.field)
        told = self.tr("Never copied, because it is about one child: %1. Read it in each file.")
        told = told.replace("%1", ", ".join(self._content.left_out))
        column.addWidget(Label(told, "body-2", wrap=True))
        column.addLayout(row_of(None, self.cancel, self.save))
