"""The beställningslista on the screen: shown, printed or saved, never kept by the program."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QDialog, QWidget

from inspector_app.ui import look
from inspector_app.ui.dialogs import Dialogs, FileWish
from inspector_app.ui.paper import pdf_of
from inspector_app.ui.quick_date import read_date
from inspector_app.ui.screens.population.text_table import TextColumn, TextTable
from inspector_app.ui.screens.sample import order_text
from inspector_app.ui.widgets.banner import Banner, Tone
from inspector_app.ui.widgets.button import Button
from inspector_app.ui.widgets.dialog_layout import dialog_column, row_of
from inspector_app.ui.widgets.form import Field, TextLine
from inspector_app.ui.widgets.label import Label
from inspector_app.wording import numbers
from inspector_app.workflow.order_files import OrderLine

SHOWN_FILES = 12
MARGIN = 18  # mm
AHEAD = timedelta(days=300)  # a day without a year lies at most so far ahead
KeepAccess = Callable[[date | None], str]
"""Keeps the day access starts and returns what was wrong with it, "" when nothing."""


def coming_day(text: str, today: date) -> date | None:
    """The day that ``text`` means when it is about to come, ``None`` when it means none."""
    plain = text.strip().casefold()
    days = {"idag": 0, "i dag": 0, "imorgon": 1, "i morgon": 1, "today": 0, "tomorrow": 1}
    if plain in days:
        return today + timedelta(days=days[plain])
    return read_date(plain, today + AHEAD)


class OrderDialog(QDialog):
    """One row for each file, unit by unit, and the day from which the units give access."""

    def __init__(
        self,
        lines: tuple[OrderLine, ...],
        title: str,
        dialogs: Dialogs,
        keep: tuple[KeepAccess, date],
        parent: QWidget,
    ) -> None:
        """``keep`` is how the day of access is kept, and the day of today."""
        super().__init__(parent)
        self._lines, self._title, self._dialogs = lines, title, dialogs
        self._keep, self._today = keep
        self.setWindowTitle(self.tr("Order list"))
        self.setMinimumWidth(look.px(950))
        self.banner = Banner()
        self.table = TextTable(self.tr("Files to order"), SHOWN_FILES)
        self.table.let_shrink()
        hint = self.tr("Stands on every page. Write 2026-12-03, 3/12 or imorgon.")
        self.access = Field(self.tr("Access from"), TextLine(self._access_text()), hint)
        self.access.editor.setFixedWidth(look.px(180))
        self.print = Button(self.tr("Print, a page for each unit"), "primary", "printer")
        self.save_pdf = Button(self.tr("Save as PDF"), "", "save")
        self.save_text = Button(self.tr("Save as text"), "", "save")
        self.close_button = Button(self.tr("Close"))
        line = self.access.editor
        assert isinstance(line, TextLine)
        self.access_line = line
        line.editingFinished.connect(self.keep_access)
        self.print.clicked.connect(self.print_list)
        self.save_pdf.clicked.connect(lambda: self._choose_place("pdf"))
        self.save_text.clicked.connect(lambda: self._choose_place("txt"))
        self.close_button.clicked.connect(self.accept)
        self._show_lines()
        self._lay_out()
        self.print.setFocus()

    def _access_text(self) -> str:
        day = next((line.access_from for line in self._lines if line.access_from), None)
        return numbers.iso_day(day) if day else ""

    def keep_access(self) -> bool:
        """Keep the day that stands in the field; False when it is none."""
        text = self.access_line.text().strip()
        if text == self._access_text():
            self.access.say("")
            return True
        day = coming_day(text, self._today) if text else None
        if text and day is None:
            self.access.say(self.tr("That is no date. Write 2026-12-03, 3/12 or imorgon."))
            self.access_line.setFocus()
            return False
        fault = self._keep(day)
        self.access.say(fault)
        if not fault:
            self._lines = tuple(replace(line, access_from=day) for line in self._lines)
            self.access_line.setText(self._access_text())
        return not fault

    def print_list(self) -> None:
        """Let the user choose a printer and print."""
        if self.keep_access():
            self._dialogs.print_document(self, self.document)

    def document(self) -> QTextDocument:
        """The list as it is printed."""
        document = QTextDocument()
        document.setHtml(order_text.html(self._title, self._lines))
        return document

    def pdf(self) -> bytes:
        """The list as the bytes of a PDF file."""
        return pdf_of(self.document(), self.tr("Order list"), MARGIN)

    def _choose_place(self, kind: str) -> None:
        if not self.keep_access():
            return
        kinds = {"pdf": self.tr("PDF (*.pdf)"), "txt": self.tr("Text (*.txt)")}[kind]
        wish = FileWish(self.tr("Save the order list"), kinds, f"bestallningslista.{kind}")
        self._dialogs.choose_place(self, wish, lambda path: self._save(path, kind))

    def _save(self, path: Path, kind: str) -> None:
        text = order_text.plain_text(self._title, self._lines)
        try:
            path.write_bytes(self.pdf() if kind == "pdf" else text.encode("utf-8-sig"))
        except OSError:
            self.banner.say(
                self.tr("The list could not be saved there."),
                self.tr("Choose another folder, or print the list."),
            )
            return
        self.banner.say(
            self.tr("Saved as %1.").replace("%1", path.name),
            self.tr("The file holds personal data and is not encrypted. Remove it after use."),
            Tone.WARNING,
        )

    def _show_lines(self) -> None:
        columns = (
            TextColumn(self.tr("District and unit")),
            TextColumn(self.tr("File number")),
            TextColumn(self.tr("Personal identity number")),
            TextColumn(self.tr("Case number")),
            TextColumn(self.tr("Number in the list")),
            TextColumn(self.tr("Remark"), wide=True),
        )
        rows = [
            (name, *order_text.cells(line))
            for name, group in order_text.units(self._lines)
            for line in group
        ]
        self.table.show_rows(columns, rows)

    def _lay_out(self) -> None:
        column = dialog_column(self)
        column.addWidget(Label(self.tr("Order list"), "page-title"))
        told = self.tr("Only for the assigned inspector. That the list was made is logged.")
        column.addWidget(Label(told, "body-2", wrap=True))
        column.addWidget(self.banner)
        column.addWidget(self.access)
        column.addWidget(self.table, 1)
        column.addLayout(row_of(self.print, self.save_pdf, self.save_text, None, self.close_button))
