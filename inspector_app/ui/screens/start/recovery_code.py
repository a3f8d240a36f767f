"""The recovery code of a new inspection: shown once, printed or saved, then gone."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QWidget

from inspector_app.ui import look
from inspector_app.ui.dialogs import Dialogs, FileWish
from inspector_app.ui.widgets.banner import Banner, Tone
from inspector_app.ui.widgets.button import Button
from inspector_app.ui.widgets.card import Card
from inspector_app.ui.widgets.dialog_layout import dialog_column, row_of
from inspector_app.ui.widgets.form import CheckBox
from inspector_app.ui.widgets.label import Label


def _in_two_lines(code: str) -> str:
    """The groups of a code in two lines of as many groups, as they are written on paper."""
    groups = code.split("-")
    half = (len(groups) + 1) // 2
    return "-\n".join("-".join(part) for part in (groups[:half], groups[half:]) if part)


class RecoveryCodeDialog(QDialog):
    """Cannot be left until the user says that the code is kept; Esc does nothing."""

    def __init__(
        self, title: str, code: str, dialogs: Dialogs, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._title, self._code, self._dialogs = title, code, dialogs
        self._warned = False
        self.setWindowTitle(self.tr("Recovery code"))
        self.setMinimumWidth(look.px(560))
        self.code = Label(_in_two_lines(code), "code")
        self.code.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.code.setAccessibleName(self.tr("Recovery code"))
        self.code.setAccessibleDescription(code)
        self.banner = Banner()
        self.print = Button(self.tr("Print"), "", "printer")
        self.save = Button(self.tr("Save"), "", "save")
        self.copy = Button(self.tr("Copy"), "", "copy")
        self.kept = CheckBox(self.tr("I have printed or saved the code"))
        self.go_on = Button(self.tr("Continue"), "primary")
        self.go_on.setEnabled(False)
        self._connect()
        self._lay_out()

    @property
    def text(self) -> str:
        """What is printed and saved."""
        head = self.tr("Recovery code")
        return f"{self._title}\n\n{head}\n{self._code}\n\n{self._advice()}\n"

    def _advice(self) -> str:
        return self.tr(
            "This code opens the inspection if every passphrase is lost. Keep it locked in, "
            "apart from the computer. Whoever has the code can read everything."
        )

    def reject(self) -> None:
        """Stay the first time: without the code, a lost passphrase is a lost inspection."""
        if self._warned:
            super().reject()
            return
        self._warned = True
        self.banner.say(
            self.tr("The code is shown only now."),
            self.tr("Print or save it. Close once more to leave without it."),
            Tone.WARNING,
        )

    def _connect(self) -> None:
        self.kept.toggled.connect(self.go_on.setEnabled)
        self.go_on.clicked.connect(self.accept)
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self._code))
        self.save.clicked.connect(self._choose_place)
        self.print.clicked.connect(lambda: self._dialogs.print_text(self, self.text))

    def _choose_place(self) -> None:
        wish = FileWish(
            self.tr("Save the recovery code"), self.tr("Text (*.txt)"), "aterstallningskod.txt"
        )
        self._dialogs.choose_place(self, wish, self._save)

    def _save(self, path: Path) -> None:
        try:
            path.write_text(self.text, encoding="utf-8")
        except OSError:
            self.banner.say(
                self.tr("The code could not be saved there."),
                self.tr("Choose another folder, or print the code."),
            )
            return
        self.banner.say(self.tr("The code is saved."), "", Tone.GOOD)

    def _lay_out(self) -> None:
        card = Card(role="inner-card")
        card.body.addWidget(self.code)
        column = dialog_column(self)
        column.addWidget(Label(self.tr("Recovery code"), "page-title"))
        column.addWidget(
            Label(
                self._advice(),
                "body-2",
                wrap=True,
            )
        )
        column.addWidget(card)
        column.addWidget(self.banner)
        column.addLayout(row_of(self.print, self.save, self.copy, None))
        column.addWidget(self.kept)
        column.addWidget(self.go_on, 0, Qt.AlignmentFlag.AlignRight)
