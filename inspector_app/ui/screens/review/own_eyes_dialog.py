"""Mina egna ögon: how the person at the keyboard judges beside the others. Only she sees it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QDialog, QWidget

from inspector_app.domain.errors import InspectionError
from inspector_app.domain.second_reading.own_eyes import OwnEyes
from inspector_app.ui import look
from inspector_app.ui.widgets.banner import Banner, Tone
from inspector_app.ui.widgets.button import Button
from inspector_app.ui.widgets.dialog_layout import dialog_column, row_of
from inspector_app.ui.widgets.label import Label
from inspector_app.wording.faults import describe_error
from inspector_app.wording.own_eyes import own_eyes_sentences

ON_HEIGHT, OFF_HEIGHT = 420, 210


@dataclass(frozen=True, slots=True)
class OwnEyesDoors:
    """What the dialog calls; each may raise ``InspectionError``."""

    is_on: Callable[[], bool]
    turn: Callable[[bool], None]
    see: Callable[[], OwnEyes]


class OwnEyesDialog(QDialog):
    """Off until she turns it on here."""

    def __init__(self, doors: OwnEyesDoors, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._doors = doors
        self.setWindowTitle(self.tr("My own eyes"))
        self.banner = Banner()
        told = self.tr(
            "How severely you judge beside those who have read the same files as you. Only you "
            "see it. It is never part of a report, and nobody else can ask for it."
        )
        self.what = Label(told, "body-2", wrap=True)
        self.figures = Label(role="body", wrap=True)
        self.switch = Button(self.tr("Turn on"), "", "user-round")
        self.close_button = Button(self.tr("Close"), "primary")
        self._lay_out()
        self.switch.clicked.connect(self._switch)
        self.close_button.clicked.connect(self.accept)
        self._show()
        self.switch.setFocus()

    def _show(self) -> None:
        self.banner.clear()
        on = self._doors.is_on()
        self.switch.setText(self.tr("Turn off") if on else self.tr("Turn on"))
        self.resize(look.px(640), look.px(ON_HEIGHT if on else OFF_HEIGHT))
        self.figures.setVisible(on)
        self.figures.setText("")
        if on:
            self._show_figures()

    def _show_figures(self) -> None:
        try:
            self.figures.setText("\n\n".join(own_eyes_sentences(self._doors.see())))
        except InspectionError as error:
            self.figures.hide()
            self.banner.say(*describe_error(error), tone=Tone.FACT)

    def _switch(self) -> None:
        try:
            self._doors.turn(not self._doors.is_on())
        except InspectionError as error:
            self.banner.say(*describe_error(error))
            return
        self._show()

    def _lay_out(self) -> None:
        column = dialog_column(self)
        column.addWidget(Label(self.tr("My own eyes"), "page-title"))
        column.addWidget(self.what)
        column.addWidget(self.banner)
        column.addWidget(self.figures)
        column.addStretch(1)
        column.addLayout(row_of(self.switch, None, self.close_button))
