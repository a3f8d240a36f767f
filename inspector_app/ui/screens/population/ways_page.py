"""The empty case list: one next action, and the other ways in below it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from inspector_app.ui import look
from inspector_app.ui.widgets.banner import Banner
from inspector_app.ui.widgets.button import Button
from inspector_app.ui.widgets.card import Card
from inspector_app.ui.widgets.label import Label, Picture
from inspector_app.ui.widgets.middle_column import lay_in_middle


class DropZone(QFrame):
    """A file may be dropped here; the button says the same to the keyboard."""

    dropped = Signal(object)  # Path

    def __init__(self) -> None:
        super().__init__()
        self.setAcceptDrops(True)
        self._over = False
        self.choose = Button(self.tr("Choose file"), "primary", "folder-open")
        column = QVBoxLayout(self)
        column.setContentsMargins(look.px(24), look.px(18), look.px(24), look.px(18))
        column.setSpacing(look.px(10))
        centre = Qt.AlignmentFlag.AlignHCenter
        column.addWidget(Picture("table-2", 28), 0, centre)
        column.addWidget(self.choose, 0, centre)
        column.addWidget(Label(self.tr("or drag the file here"), "hint"), 0, centre)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _file_of(event) is not None:
            event.acceptProposedAction()
            self._light(True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._light(False)

    def dropEvent(self, event: QDropEvent) -> None:
        self._light(False)
        path = _file_of(event)
        if path is not None:
            event.acceptProposedAction()
            self.dropped.emit(path)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, tokens = QPainter(self), look.tokens()
        look.crisp(painter)
        fill = tokens.accent_tint if self._over else tokens.surface
        pen = QPen(QColor(tokens.accent if self._over else tokens.border_strong), 1.5)
        pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(QColor(fill))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 10, 10)

    def _light(self, over: bool) -> None:
        self._over = over
        self.update()


def _file_of(event: QDropEvent) -> Path | None:
    """The one file that is dragged, if it is one."""
    urls = event.mimeData().urls()
    return Path(urls[0].toLocalFile()) if len(urls) == 1 and urls[0].isLocalFile() else None


class WaysPage(QWidget):
    """Choose a file, or paste, type in, or count the rows of a paper list."""

    def __init__(self) -> None:
        super().__init__()
        self.title = Label(self.tr("Choose the file with all cases"), "page-title")
        self.sentence = Label(
            self.tr("One row for each placement. Excel or CSV. The file is not changed."), "body-2"
        )
        self.banner = Banner()
        self.zone = DropZone()
        self.choose = self.zone.choose
        self.paste = Button(self.tr("Paste"), "", "clipboard-paste")
        self.type_in = Button(self.tr("Type in"), "", "keyboard")
        self.paper = Button(self.tr("Paper list"), "", "file-text")
        self.keep = Button(self.tr("Keep the list that is read in"), "link", "undo-2")
        self.keep.hide()
        self._lay_out()

    def fail(self, message: str, remedy: str) -> None:
        """Show what is wrong."""
        self.banner.say(message, remedy)

    def _lay_out(self) -> None:
        centre = Qt.AlignmentFlag.AlignHCenter
        column = QVBoxLayout()
        column.setSpacing(look.px(8))
        column.addStretch(2)
        column.addWidget(self.title, 0, centre)
        column.addWidget(self.sentence, 0, centre)
        column.addSpacing(look.px(8))
        column.addWidget(self.banner)
        column.addWidget(self.zone)
        column.addSpacing(look.px(14))
        column.addWidget(Label(self.tr("No file?"), "card-title"))
        column.addLayout(self._other_ways())
        column.addWidget(self.keep, 0, centre)
        column.addStretch(3)
        lay_in_middle(self, column)

    def _other_ways(self) -> QHBoxLayout:
        ways = QHBoxLayout()
        ways.setSpacing(look.px(12))
        for button, sentence in (
            (self.paste, self.tr("Copy the rows in a mail, in Word or in Excel first.")),
            (self.type_in, self.tr("For a short list: one row for each child.")),
            (self.paper, self.tr("Count the rows on paper. Row numbers are drawn.")),
        ):
            card = Card(role="inner-card")
            card.body.addWidget(Label(sentence, "body-2", wrap=True), 1)
            card.body.addWidget(button)
            ways.addWidget(card, 1)
        return ways
