"""The reader's answers beside the key of a practice file."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QTextBrowser, QWidget

from inspector_app.domain.checklist import Checklist
from inspector_app.domain.practice import Comparison, PracticeCase
from inspector_app.ui import look
from inspector_app.ui.screens.practice.key_text import KeyPage
from inspector_app.ui.widgets.button import Button
from inspector_app.ui.widgets.dialog_layout import dialog_column, row_of
from inspector_app.ui.widgets.label import Label


class KeyDialog(QDialog):
    """One page to read; nothing in it is kept anywhere."""

    def __init__(
        self, checklist: Checklist, case: PracticeCase, found: Comparison, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Your answers and the key"))
        self.resize(look.px(760), look.px(600))
        self.title = Label(case.title, "card-title", wrap=True)
        words = KeyPage(checklist, case, found)
        self.count = Label(words.count(), "label")
        self.page = QTextBrowser()
        self.page.setAccessibleName(self.windowTitle())
        self.page.document().setDefaultFont(look.font())
        self.page.setHtml(words.html())
        self.close_button = Button(self.tr("Close"), "primary")
        self.close_button.clicked.connect(self.accept)
        column = dialog_column(self)
        for widget in (Label(self.windowTitle(), "page-title"), self.title, self.count):
            column.addWidget(widget)
        column.addWidget(self.page, 1)
        told = self.tr("Practice is made up. Nothing of it goes into any inspection.")
        column.addWidget(Label(told, "body-2", wrap=True))
        column.addLayout(row_of(None, self.close_button))
        self.page.setFocus(Qt.FocusReason.OtherFocusReason)
