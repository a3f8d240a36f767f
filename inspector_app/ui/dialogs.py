"""The only door to modal dialogs and file choosers.

Decision: dialogs are opened without a nested event loop and answer through a callback. A test
drives the real dialog with keys, and hands in ``Dialogs`` with answers where the desktop's own file
chooser would stand.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt

if TYPE_CHECKING:
    from PySide6.QtGui import QTextDocument
    from PySide6.QtWidgets import QDialog, QWidget

from inspector_app.ui.growing import Growing
from inspector_app.ui.question import Question


class FileWish(NamedTuple):
    """What file is wanted: ``kinds`` as Qt writes them, e.g. "PDF (*.pdf)"."""

    title: str
    kinds: str = ""
    suggestion: str = ""


class Dialogs:
    """Opens dialogs. Everything that waits for a person goes through here."""

    def open(self, dialog: QDialog, accepted: Callable[[], object] | None = None) -> None:
        """Show ``dialog`` over its window; ``accepted`` follows when it is accepted."""
        from PySide6.QtWidgets import QDialog

        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if accepted is not None:
            dialog.accepted.connect(accepted)
        Growing(dialog)
        QDialog.open(dialog)  # a print dialog hides it behind an ``open`` of its own

    def ask(self, parent: QWidget, question: Question, then: Callable[[], object]) -> None:
        """Ask; ``then`` follows on yes only."""
        from inspector_app.ui.question_dialog import QuestionDialog

        self.open(QuestionDialog(question, parent), then)

    def choose_file(self, parent: QWidget, wish: FileWish, then: Callable[[Path], object]) -> None:
        """Let the user choose an existing file; nothing follows when they do not."""
        from PySide6.QtWidgets import QFileDialog

        name, _kind = QFileDialog.getOpenFileName(parent, wish.title, wish.suggestion, wish.kinds)
        if name:
            then(Path(name))

    def choose_folder(
        self, parent: QWidget, wish: FileWish, then: Callable[[Path], object]
    ) -> None:
        """Let the user choose an existing folder."""
        from PySide6.QtWidgets import QFileDialog

        name = QFileDialog.getExistingDirectory(parent, wish.title, wish.suggestion)
        if name:
            then(Path(name))

    def choose_place(self, parent: QWidget, wish: FileWish, then: Callable[[Path], object]) -> None:
        """Let the user say where something new is to be saved."""
        from PySide6.QtWidgets import QFileDialog

        name, _kind = QFileDialog.getSaveFileName(parent, wish.title, wish.suggestion, wish.kinds)
        if name:
            then(Path(name))

    def print_text(self, parent: QWidget, text: str) -> None:
        """Let the user choose a printer and print plain ``text``."""
        from PySide6.QtGui import QTextDocument

        document = QTextDocument()
        document.setPlainText(text)
        self.print_document(parent, lambda: document)

    def print_document(self, parent: QWidget, made: Callable[[], QTextDocument]) -> None:
        """Let the user choose a printer and print the document, made when that is done."""
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        from inspector_app.ui.paper import sized_for_paper

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        self.open(QPrintDialog(printer, parent), lambda: sized_for_paper(made()).print_(printer))
