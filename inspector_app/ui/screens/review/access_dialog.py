"""When the file was drawn, asked for and reached; the reader states the day of access."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QWidget

from inspector_app.domain.review.time import FileTimes, local_day
from inspector_app.ui import look
from inspector_app.ui.quick_date import read_date
from inspector_app.ui.widgets.button import Button
from inspector_app.ui.widgets.dialog_layout import dialog_column, row_of
from inspector_app.ui.widgets.form import Field, TextLine
from inspector_app.ui.widgets.label import Label
from inspector_app.wording import numbers

State = Callable[[date | None], str]
"""Keeps the day of access and returns what was wrong with it, "" when nothing."""


class AccessDialog(QDialog):
    """The times of one file. ``state`` keeps the day that is written."""

    def __init__(
        self, name: str, times: FileTimes, state: tuple[State, date, str], parent: QWidget
    ) -> None:
        """``state`` is how the day is kept, the day of today, and why it cannot be, "" when it
        can."""
        super().__init__(parent)
        self._times = times
        self._state, self._today, locked = state
        self.setWindowTitle(self.tr("Times of the file"))
        self.setMinimumWidth(look.px(520))
        stated = numbers.iso_day(times.accessed_on) if times.stated and times.accessed_on else ""
        self.line = TextLine(stated, self._default())
        self.access = Field(self.tr("Access to the file"), self.line, self._hint())
        self.line.setEnabled(not locked)
        self.save = Button(self.tr("Save"), "primary")
        self.save.setDefault(True)
        self.save.say_why_not(locked)
        self.close_button = Button(self.tr("Close"))
        self.save.clicked.connect(self._save)
        self.close_button.clicked.connect(self.reject)
        self._lay_out(name)
        first = self.close_button if locked else self.line
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _default(self) -> str:
        day = self._times.accessed_on
        return numbers.iso_day(day) if day and not self._times.stated else ""

    def _hint(self) -> str:
        text = self.tr("Write 2026-03-12, 12/3 or igår.")
        if self._default():
            told = self.tr("Nothing stated: the day something was first written holds, %1.")
            return f"{text} {told.replace('%1', self._default())}"
        return text

    def _save(self) -> None:
        text = self.line.text().strip()
        day = read_date(text, self._today) if text else None
        if text and day is None:
            self.access.say(self.tr("That is no date. Write 2026-03-12, 12/3 or igår."))
            self.line.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        fault = self._state(day)
        self.access.say(fault)
        if not fault:
            self.accept()

    def _rows(self) -> tuple[tuple[str, str], ...]:
        times, none = self._times, self.tr("not yet")
        asked = _moment(times.asked_at) if times.asked_at else none
        start = numbers.iso_day(times.asked_from) if times.asked_from else none
        return (
            (self.tr("Frame and plan locked"), _moment(times.frozen_at)),
            (self.tr("Drawn"), _moment(times.drawn_at)),
            (self.tr("In the order list since"), asked),
            (self.tr("Access from, in the order list"), start),
        )

    def _lay_out(self, name: str) -> None:
        column = dialog_column(self)
        title = self.tr("Times of file %1").replace("%1", name)
        column.addWidget(Label(title, "page-title"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(look.px(20))
        for number, (label, text) in enumerate(self._rows()):
            value = Label(text, "label")
            value.setAccessibleName(f"{label}: {text}")
            grid.addWidget(Label(label, "secondary"), number, 0)
            grid.addWidget(value, number, 1)
        grid.setColumnStretch(1, 1)
        column.addLayout(grid)
        column.addWidget(self.access)
        text = self.tr("What was written in the file after %1 is marked and does not count.")
        day = numbers.iso_day(local_day(self._times.frozen_at))
        column.addWidget(Label(text.replace("%1", day), "body-2", wrap=True))
        column.addLayout(row_of(None, self.close_button, self.save))


def _moment(at: datetime) -> str:
    return f"{numbers.iso_day(local_day(at))} {numbers.clock_time(at)}"
