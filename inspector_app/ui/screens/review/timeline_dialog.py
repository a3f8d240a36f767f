"""The whole placement on one axis: what happened, and which deadlines were met or missed.

Decision: the drawing is never alone. Every mark is a row of the list below it, in the order of
time, so that a reader who cannot see the drawing has the same timeline.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QListWidget, QWidget

from inspector_app.domain.review.timeline import Lane, LaneMark, Standing
from inspector_app.ui import look
from inspector_app.ui.widgets.button import Button
from inspector_app.ui.widgets.dialog_layout import dialog_column, row_of
from inspector_app.ui.widgets.label import Label
from inspector_app.ui.widgets.lanes import DrawnLane, DrawnMark, Lanes, Sign
from inspector_app.wording import numbers

SIGNS = {
    Standing.EVENT: Sign.DOT,
    Standing.NOT_COUNTED: Sign.RING,
    Standing.IN_TIME: Sign.TICK,
    Standing.LATE: Sign.LATE,
    Standing.MISSED: Sign.CROSS,
    Standing.WAITING: Sign.DASHED,
    Standing.BY_HAND: Sign.ASK,
}


class TimelineDialog(QDialog):
    """Drawing above, the same in words below."""

    def __init__(
        self,
        name: str,
        lanes: Sequence[Lane],
        period: tuple[date, date],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Timeline"))
        self.resize(look.px(960), look.px(560))
        self._places = _places(lanes)
        self.drawing = Lanes()
        self.list = QListWidget()
        self.list.setProperty("role", "lines")
        self.list.setSpacing(look.px(3))
        self.list.setAccessibleName(self.tr("The timeline in words"))
        self.list.addItems(sentences(lanes))
        drawn = [_drawn(lane) for lane in lanes]
        self.drawing.show_lanes(drawn, period, _months(), " ".join(sentences(lanes)))
        self.copy = Button(self.tr("Copy"), "", "copy")
        self.close_button = Button(self.tr("Close"), "primary")
        self.copy.clicked.connect(self._copy)
        self.close_button.clicked.connect(self.accept)
        self.list.currentRowChanged.connect(self._point)
        self._lay_out(name)
        self.list.setFocus()

    def _point(self, row: int) -> None:
        if 0 <= row < len(self._places):
            self.drawing.choose(*self._places[row])

    def _copy(self) -> None:
        rows = [self.list.item(row).text() for row in range(self.list.count())]
        QGuiApplication.clipboard().setText("\n".join(rows))

    def _lay_out(self, name: str) -> None:
        column = dialog_column(self)
        title = self.tr("The placement over time, file %1").replace("%1", name)
        column.addWidget(Label(title, "page-title"))
        told = self.tr("The tinted part is the reviewed period.")
        column.addWidget(Label(told, "body-2"))
        column.addWidget(self.drawing)
        column.addWidget(self.list, 1)
        column.addLayout(row_of(None, self.copy, self.close_button))


def sentences(lanes: Sequence[Lane]) -> list[str]:
    """Every mark as a sentence, in the order of time."""
    words = _words()
    return [_sentence(lanes[lane], mark, words) for lane, mark in _in_time(lanes)]


def _sentence(lane: Lane, mark: LaneMark, words: dict[Standing, str]) -> str:
    what = f"{lane.title}: {mark.what}" if mark.what else lane.title
    said = words[mark.standing]
    if mark.done_on is not None:
        told = QCoreApplication.translate("Review", "done on %1")
        said = f"{said}, {told.replace('%1', numbers.iso_day(mark.done_on))}"
    return f"{numbers.iso_day(mark.on)}. {what}" + (f", {said}." if said else ".")


def _words() -> dict[Standing, str]:
    return {
        Standing.EVENT: "",
        Standing.NOT_COUNTED: QCoreApplication.translate("Review", "does not count"),
        Standing.IN_TIME: QCoreApplication.translate("Review", "due, met"),
        Standing.LATE: QCoreApplication.translate("Review", "due, too late"),
        Standing.MISSED: QCoreApplication.translate("Review", "due, missed"),
        Standing.WAITING: QCoreApplication.translate("Review", "due later"),
        Standing.BY_HAND: QCoreApplication.translate("Review", "due, check by hand"),
    }


def _in_time(lanes: Sequence[Lane]) -> list[tuple[int, LaneMark]]:
    found = [(number, mark) for number, lane in enumerate(lanes) for mark in lane.marks]
    return sorted(found, key=lambda one: (one[1].on, one[0]))


def _places(lanes: Sequence[Lane]) -> list[tuple[int, date]]:
    return [(number, mark.on) for number, mark in _in_time(lanes)]


def _drawn(lane: Lane) -> DrawnLane:
    marks = tuple(DrawnMark(mark.on, SIGNS[mark.standing]) for mark in lane.marks)
    return DrawnLane(lane.title, marks)


def _months() -> tuple[str, ...]:
    short = QLocale.FormatType.ShortFormat
    return tuple(QLocale().monthName(number, short).rstrip(".") for number in range(1, 13))
