"""A lånad granskning: where it comes from, and the way home."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QWidget

from inspector_app.domain.errors import InspectionError
from inspector_app.domain.hand_over.content import Loan
from inspector_app.ui import look
from inspector_app.ui.dialogs import Dialogs, FileWish
from inspector_app.ui.widgets.banner import Banner, Tone
from inspector_app.ui.widgets.button import Button
from inspector_app.ui.widgets.card import Card
from inspector_app.ui.widgets.dialog_layout import dialog_column, row_of
from inspector_app.ui.widgets.label import Label
from inspector_app.wording.faults import describe_error
from inspector_app.wording.hand_over import akts_word
from inspector_app.wording.numbers import iso_moment
from inspector_app.workflow.hand_over import HandOverFiles


class LoanDialog(QDialog):
    """Says what is lent and writes the return, once or again."""

    changed = Signal()

    def __init__(
        self, steps: HandOverFiles, loan: Loan, dialogs: Dialogs, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._steps, self._loan, self._dialogs = steps, loan, dialogs
        self.setWindowTitle(self.tr("Lent inspection"))
        self.setMinimumWidth(look.px(560))
        self.banner = Banner()
        self.facts = Label(role="body", wrap=True)
        self.told = Label(role="body-2", wrap=True)
        self.give_back = Button(self.tr("Give the files back"), "primary", "send")
        self.close_button = Button(self.tr("Close"))
        self.give_back.clicked.connect(self._choose_place)
        self.close_button.clicked.connect(self.accept)
        self._lay_out()
        self._show()
        self.give_back.setFocus()

    def _show(self) -> None:
        package, loan = self._loan.hand_over, self._loan
        lines = (
            self.tr("Package %1 from %2, %3.")
            .replace("%1", str(package.number))
            .replace("%2", package.handed_by)
            .replace("%3", akts_word(package.akts)),
            self.tr("Code %1. It must be the one on the slip.").replace("%1", package.code),
        )
        self.facts.setText("\n".join(lines))
        if loan.returned_at is None:
            told = self.tr(
                "Read and score as usual. When you give the files back, a file is written that is "
                "received at home, and nothing more can be changed here."
            )
        else:
            told = self.tr("Given back %1. The same file can be written again if it was lost.")
            told = told.replace("%1", iso_moment(loan.returned_at))
            self.give_back.setText(self.tr("Write the file again"))
        self.told.setText(told)

    def _choose_place(self) -> None:
        name = f"paket-{self._loan.hand_over.number}-hem.overlamning"
        kinds = self.tr("Package (*.overlamning)")
        wish = FileWish(self.tr("Give the files back"), kinds, name)
        self._dialogs.choose_place(self, wish, self._give_back)

    def _give_back(self, path: Path) -> None:
        try:
            self._loan = self._steps.give_back(path)
        except InspectionError as error:
            self.banner.say(*describe_error(error))
            return
        self._show()
        self.banner.say(
            self.tr("Saved as %1.").replace("%1", path.name),
            self.tr("Take the file home and choose Receive there."),
            Tone.GOOD,
        )
        self.changed.emit()

    def _lay_out(self) -> None:
        column = dialog_column(self)
        column.addWidget(Label(self.tr("Lent inspection"), "page-title"))
        column.addWidget(self.banner)
        card = Card()
        card.body.addWidget(self.facts)
        card.body.addWidget(self.told)
        column.addWidget(card)
        column.addLayout(row_of(self.give_back, None, self.close_button))
