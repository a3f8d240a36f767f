"""What is printed for the desk can be read on paper, and the desktop is asked for a printer."""

from __future__ import annotations

import pypdfium2
import pytest
from PySide6.QtGui import QTextDocument
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from inspector_app.adapters.files.checklist_library import FolderChecklistLibrary
from inspector_app.adapters.system.resources import checklists
from inspector_app.ui import look
from inspector_app.ui.dialogs import Dialogs
from inspector_app.ui.paper import POINTS, pdf_of
from inspector_app.ui.screens.review import paper_text

pytestmark = pytest.mark.window


def document_in_pixels(html: str) -> QTextDocument:
    """A document in the font of the window, as one gets without saying anything."""
    document = QTextDocument()
    document.setDefaultFont(look.font(13))
    document.setHtml(html)
    return document


def test_letters_are_as_high_on_paper_whatever_they_are_on_the_screen(qtbot: QtBot) -> None:
    pdf = pdf_of(document_in_pixels("<p>HHHH</p>"), "Prov", 15.0)
    with pypdfium2.PdfDocument(pdf) as document:
        text = document[0].get_textpage()
        left, bottom, _right, top = text.get_charbox(0)
        across = text.get_charbox(1)[0] - left
    assert 0.6 * POINTS < top - bottom < 0.9 * POINTS, "a capital, in points"
    assert 0.5 * POINTS < across < POINTS


def test_the_printer_is_asked_for(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.show()
    Dialogs().print_text(parent, "Koden")
    dialog = parent.findChild(QPrintDialog)
    assert dialog is not None
    assert dialog.isVisible()
    dialog.reject()


def test_a_blank_form_of_the_core_is_two_pages(qtbot: QtBot) -> None:
    entries = FolderChecklistLibrary(checklists()).entries()
    found = next(e.reading.checklist for e in entries if e.file_name == "besok-2.toml")
    assert found is not None
    pdf = pdf_of(document_in_pixels(paper_text.html(found.core(), "Besök")), "Blankett", 14.0)
    with pypdfium2.PdfDocument(pdf) as document:
        assert len(document) == 2
