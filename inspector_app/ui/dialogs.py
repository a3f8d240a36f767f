"""The only door to modal dialogs and file choosers.

Decision: dialogs are opened without a nested event loop and answer through a callback. A test
drives the real dialog with keys, and hands in ``Dialogs`` with answers where the desktop's own file
chooser would stand.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFileDialog, QVBoxLayout, QWidget

from inspector_app.ui import look
from inspector_app.ui.widgets.button import Button
from inspector_app.ui.widgets.label import Label


@dataclass(frozen=True, slots=True)
class Question:
    """Something to decide before going on. ``yes`` is the verb of the button, not "OK"."""

    title: str
    text: str
    yes: str
    no: str


@dataclass(frozen=True, slots=True)
class FileWish:
    """What file is wanted: ``kinds`` as Qt writes them, e.g. "PDF (*.pdf)"."""

    title: str
    kinds: str = ""
    suggestion: str = ""


class QuestionDialog(QDialog):
    """A title, a sentence and two buttons; Esc is the careful answer."""

    def __init__(self, question: Question, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(question.title)
        self.title = Label(question.title, "card-title", wrap=True)
        self.text = Label(question.text, "body-2", wrap=True)
        self.yes = Button(question.yes, "primary")
        self.no = Button(question.no)
        buttons = QDialogButtonBox()
        buttons.addButton(self.yes, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(self.no, QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self.yes.setDefault(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(look.px(24), look.px(20), look.px(24), look.px(20))
        column.setSpacing(look.px(12))
        column.addWidget(self.title)
        column.addWidget(self.text)
        column.addWidget(buttons)
        self.setMinimumWidth(look.px(420))


class Dialogs:
    """Opens dialogs. Everything that waits for a person goes through here."""

    def open(self, dialog: QDialog, accepted: Callable[[], object] | None = None) -> None:
        """Show ``dialog`` over its window; ``accepted`` follows when it is accepted."""
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if accepted is not None:
            dialog.accepted.connect(accepted)
        dialog.open()

    def ask(self, parent: QWidget, question: Question, then: Callable[[], object]) -> None:
        """Ask; ``then`` follows on yes only."""
        self.open(QuestionDialog(question, parent), then)

    def choose_file(self, parent: QWidget, wish: FileWish, then: Callable[[Path], object]) -> None:
        """Let the user choose an existing file; nothing follows when they do not."""
        name, _kind = QFileDialog.getOpenFileName(parent, wish.title, wish.suggestion, wish.kinds)
        if name:
            then(Path(name))

    def choose_folder(
        self, parent: QWidget, wish: FileWish, then: Callable[[Path], object]
    ) -> None:
        """Let the user choose an existing folder."""
        name = QFileDialog.getExistingDirectory(parent, wish.title, wish.suggestion)
        if name:
            then(Path(name))

    def choose_place(self, parent: QWidget, wish: FileWish, then: Callable[[Path], object]) -> None:
        """Let the user say where something new is to be saved."""
        name, _kind = QFileDialog.getSaveFileName(parent, wish.title, wish.suggestion, wish.kinds)
        if name:
            then(Path(name))

    def print_text(self, parent: QWidget, text: str) -> None:
        """Let the user choose a printer and print plain ``text``."""
        from PySide6.QtGui import QTextDocument
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        dialog = QPrintDialog(printer, parent)

        def print_it() -> None:
            document = QTextDocument()
            document.setPlainText(text)
            document.print_(printer)

        self.open(dialog, print_it)
