"""The form on paper: blank to read with, or as the open file is filled in."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QDialog, QTextBrowser, QWidget

from inspector_app.domain.checklist import Checklist
from inspector_app.ui import look
from inspector_app.ui.dialogs import Dialogs, FileWish
from inspector_app.ui.paper import pdf_of
from inspector_app.ui.screens.review import paper_text
from inspector_app.ui.screens.review.paper_text import FilledForm
from inspector_app.ui.widgets.banner import Banner, Tone
from inspector_app.ui.widgets.button import Button
from inspector_app.ui.widgets.chip import Chip
from inspector_app.ui.widgets.dialog_layout import dialog_column, row_of
from inspector_app.ui.widgets.label import Label

POINTS = 8
MARGIN = 14  # mm


class PaperDialog(QDialog):
    """Shown as it will be printed; nothing is kept by the program."""

    def __init__(
        self,
        checklist: Checklist,
        inspection: str,
        filled: FilledForm,
        dialogs: Dialogs,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._checklist, self._inspection, self._filled = checklist, inspection, filled
        self._dialogs = dialogs
        self.setWindowTitle(self.tr("The form on paper"))
        self.resize(look.px(820), look.px(640))
        self.banner = Banner()
        self.blank = Chip(self.tr("Blank form"))
        self.own = Chip(self.tr("This file, filled in"))
        self.page = QTextBrowser()
        self.page.setAccessibleName(self.tr("The form"))
        self.print = Button(self.tr("Print"), "primary", "printer")
        self.save = Button(self.tr("Save as PDF"), "", "save")
        self.close_button = Button(self.tr("Close"))
        self.blank.setChecked(True)
        self._connect()
        self._lay_out()
        self._show()
        self.print.setFocus()

    def document(self) -> QTextDocument:
        """The form as it is printed."""
        document = QTextDocument()
        document.setDefaultFont(look.font(13))
        font = document.defaultFont()
        font.setPointSize(POINTS)
        document.setDefaultFont(font)
        filled = self._filled if self.own.isChecked() else None
        document.setHtml(paper_text.html(self._checklist, self._inspection, filled))
        return document

    def pdf(self) -> bytes:
        """The form as the bytes of a PDF file."""
        return pdf_of(self.document(), self._checklist.title, MARGIN)

    def _show(self) -> None:
        filled = self._filled if self.own.isChecked() else None
        self.page.setHtml(paper_text.html(self._checklist, self._inspection, filled))

    def _print(self) -> None:
        self._dialogs.print_document(self, self.document)

    def _save(self) -> None:
        name = f"akt-{self._filled.akt}.pdf" if self.own.isChecked() else "blankett.pdf"
        wish = FileWish(self.tr("Save the form"), self.tr("PDF (*.pdf)"), name)
        self._dialogs.choose_place(self, wish, self._write)

    def _write(self, path: Path) -> None:
        try:
            path.write_bytes(self.pdf())
        except OSError:
            self.banner.say(
                self.tr("The form could not be saved there."),
                self.tr("Choose another folder, or print the form."),
            )
            return
        secret = self.tr("A filled-in form is secret and not encrypted. Remove it after use.")
        remedy = secret if self.own.isChecked() else ""
        self.banner.say(self.tr("Saved as %1.").replace("%1", path.name), remedy, Tone.WARNING)

    def _connect(self) -> None:
        for chip in (self.blank, self.own):
            chip.clicked.connect(self._show)
        self.print.clicked.connect(self._print)
        self.save.clicked.connect(self._save)
        self.close_button.clicked.connect(self.accept)

    def _lay_out(self) -> None:
        column = dialog_column(self, 10)
        column.addWidget(Label(self.tr("The form on paper"), "page-title"))
        column.addWidget(self.banner)
        column.addLayout(row_of(self.blank, self.own, None))
        column.addWidget(self.page, 1)
        column.addLayout(row_of(self.print, self.save, None, self.close_button))
