"""The slip (följesedel) of a package: shown as it is printed or saved."""

from __future__ import annotations

from html import escape
from pathlib import Path

from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QDialog, QTextBrowser, QWidget

from inspector_app.domain.hand_over import HandOver
from inspector_app.ui import look
from inspector_app.ui.dialogs import Dialogs, FileWish
from inspector_app.ui.paper import pdf_of
from inspector_app.ui.widgets.banner import Banner, Tone
from inspector_app.ui.widgets.button import Button
from inspector_app.ui.widgets.dialog_layout import dialog_column, row_of
from inspector_app.ui.widgets.label import Label
from inspector_app.wording import hand_over as words

MARGIN = 20  # mm
POINTS = 11


class SlipDialog(QDialog):
    """Goes with the stick; the program keeps what stands on it."""

    def __init__(
        self, package: HandOver, inspection: str, dialogs: Dialogs, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._package, self._inspection, self._dialogs = package, inspection, dialogs
        self.setWindowTitle(self.tr("Slip"))
        self.resize(look.px(640), look.px(560))
        self.banner = Banner()
        self.page = QTextBrowser()
        self.page.setAccessibleName(self.tr("Slip"))
        self.page.setHtml(self._html())
        self.print = Button(self.tr("Print"), "primary", "printer")
        self.save = Button(self.tr("Save as PDF"), "", "save")
        self.close_button = Button(self.tr("Close"))
        self.print.clicked.connect(self._print)
        self.save.clicked.connect(self._choose_place)
        self.close_button.clicked.connect(self.accept)
        self._lay_out()
        self.print.setFocus()

    def document(self) -> QTextDocument:
        """The slip as it is printed."""
        document = QTextDocument()
        font = look.font(13)
        font.setPointSize(POINTS)
        document.setDefaultFont(font)
        document.setHtml(self._html())
        return document

    def pdf(self) -> bytes:
        """The slip as the bytes of a PDF file."""
        return pdf_of(self.document(), words.slip_title(), MARGIN)

    def _html(self) -> str:
        rows = "".join(
            f"<tr><td>{escape(label)}&nbsp;&nbsp;</td><td><b>{escape(value)}</b></td></tr>"
            for label, value in words.slip_rows(self._package, self._inspection)
        )
        advice = "".join(f"<p>{escape(one)}</p>" for one in words.slip_advice())
        signed = "".join(
            f"<p><br>{'_' * 44}<br>{escape(one)}</p>" for one in words.slip_signatures()
        )
        title = escape(words.slip_title())
        return f"<h2>{title}</h2><table cellpadding='3'>{rows}</table>{advice}{signed}"

    def _print(self) -> None:
        self._dialogs.print_document(self, self.document)

    def _choose_place(self) -> None:
        name = f"foljesedel-{self._package.number}.pdf"
        wish = FileWish(self.tr("Save the slip"), self.tr("PDF (*.pdf)"), name)
        self._dialogs.choose_place(self, wish, self._save)

    def _save(self, path: Path) -> None:
        try:
            path.write_bytes(self.pdf())
        except OSError:
            self.banner.say(
                self.tr("The slip could not be saved there."),
                self.tr("Choose another folder, or print the slip."),
            )
            return
        self.banner.say(self.tr("Saved as %1.").replace("%1", path.name), tone=Tone.GOOD)

    def _lay_out(self) -> None:
        column = dialog_column(self)
        column.addWidget(Label(self.tr("Slip"), "page-title"))
        column.addWidget(self.banner)
        column.addWidget(self.page, 1)
        column.addLayout(row_of(self.print, self.save, None, self.close_button))
