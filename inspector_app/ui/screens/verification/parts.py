"""Parts of the checking screen: one thing to bring, the drop zone, one check."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QRectF, Qt, QUrl, Signal
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from inspector_app.domain.verification.checks import Outcome
from inspector_app.ui import look
from inspector_app.ui.screens.verification.verdict_text import CheckLine
from inspector_app.ui.widgets.button import Button, IconButton
from inspector_app.ui.widgets.label import ElidedLabel, Label, Picture

SIGNS = {
    Outcome.HOLDS: ("circle-check", "mark:yes"),
    Outcome.FAILS: ("octagon-alert", "mark:no"),
    Outcome.UNDECIDED: ("circle-question-mark", "mark:not_documented"),
    Outcome.NOT_ASKED: ("minus", "mark:not_applicable"),
}


class BroughtFile(QWidget):
    """A file that may be handed to the check: what it is for, its name, choose and take away."""

    wanted = Signal()
    dropped = Signal()

    def __init__(self, title: str, use: str) -> None:
        super().__init__()
        self.title = Label(title, "label")
        self.use = Label(use, "hint", wrap=True)
        self.file = ElidedLabel("", "body-2")
        self.choose = Button(self.tr("Choose"))
        self.choose.setAccessibleName(f"{self.tr('Choose')}: {title}")
        self.choose.setAccessibleDescription(use)
        self.remove = IconButton("x", f"{self.tr('Take away')}: {title}")
        self.choose.clicked.connect(self.wanted)
        self.remove.clicked.connect(self.dropped)
        head = QHBoxLayout()
        head.setSpacing(look.px(6))
        head.addWidget(self.title, 1)
        head.addWidget(self.choose)
        self._chosen = QWidget()
        chosen = QHBoxLayout(self._chosen)
        chosen.setContentsMargins(0, 0, 0, 0)
        chosen.addWidget(Picture("file-text", 15))
        chosen.addWidget(self.file, 1)
        chosen.addWidget(self.remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(2))
        column.addLayout(head)
        column.addWidget(self.use)
        column.addWidget(self._chosen)
        self.show_file(None)

    def show_file(self, path: Path | None) -> None:
        """Name the chosen file, or none."""
        self.file.setText(path.name if path else "")
        self._chosen.setVisible(path is not None)


class ReportZone(QFrame):
    """Where a report is dropped; the button says the same to the keyboard."""

    dropped = Signal(object)  # Path

    def __init__(self) -> None:
        super().__init__()
        self.setAcceptDrops(True)
        self._over = False
        self.title = Label(self.tr("Which report do you want to check?"), "page-title", wrap=True)
        self.sentence = Label(
            self.tr("Drop the PDF here or choose it. Nothing in it is changed."),
            "body-2",
            wrap=True,
        )
        self.choose = Button(self.tr("Choose report"), "primary", "folder-open")
        centre = Qt.AlignmentFlag.AlignHCenter
        column = QVBoxLayout(self)
        column.setSpacing(look.px(10))
        column.addStretch(2)
        column.addWidget(Picture("shield-check", 36, "text_3"), 0, centre)
        for label in (self.title, self.sentence):
            label.setAlignment(centre)
            column.addWidget(label)
        column.addWidget(self.choose, 0, centre)
        column.addStretch(3)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_pdf(event.mimeData().urls()):
            event.acceptProposedAction()
            self._shine(True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._shine(False)

    def dropEvent(self, event: QDropEvent) -> None:
        self._shine(False)
        path = dropped_pdf(event.mimeData().urls())
        if path:
            self.dropped.emit(path)

    def _shine(self, on: bool) -> None:
        self._over = on
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look.crisp(painter)
        tokens = look.tokens()
        room = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        fill = tokens.accent_tint if self._over else tokens.surface
        look.rounded(painter, room, 12, fill=fill)
        pen = QPen(QColor(tokens.accent if self._over else tokens.border_strong), 1.5)
        pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(room, 12, 12)


def dropped_pdf(urls: list[QUrl]) -> Path | None:
    """The one local file that is dropped, or none."""
    paths = [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
    return paths[0] if len(paths) == 1 else None


class CheckRow(QFrame):
    """One check: sign and word of its outcome, its name, what it means and why."""

    step_wanted = Signal(int)  # +1 or -1, by the arrow keys

    def __init__(self, line: CheckLine) -> None:
        super().__init__()
        self.line = line
        self.setAccessibleName(line.spoken)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        icon, colour = SIGNS[line.outcome]
        self.word = Label(line.word, "label", wrap=True)
        self.word.setFixedWidth(look.px(132))
        self.name = Label(line.name, "label", wrap=True)
        self.meaning = Label(line.meaning, "body-2", wrap=True)
        self.reason = Label(line.reason, "secondary", wrap=True)
        self.reason.setVisible(bool(line.reason))
        words = QVBoxLayout()
        words.setSpacing(look.px(2))
        for label in (self.name, self.meaning, self.reason):
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            words.addWidget(label)
        top = Qt.AlignmentFlag.AlignTop
        row = QHBoxLayout(self)
        row.setContentsMargins(look.px(12), look.px(9), look.px(12), look.px(9))
        row.setSpacing(look.px(10))
        row.addWidget(Picture(icon, 18, colour), 0, top)
        row.addWidget(self.word, 0, top)
        row.addLayout(words, 1)

    def be_tab_stop(self, on: bool) -> None:
        """Only one row takes the Tab key; the arrows move among the rest."""
        policy = Qt.FocusPolicy.StrongFocus if on else Qt.FocusPolicy.ClickFocus
        self.setFocusPolicy(policy)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        if event.key() in steps:
            self.step_wanted.emit(steps[Qt.Key(event.key())])
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look.crisp(painter)
        if self.hasFocus():
            look.focus_ring(painter, QRectF(self.rect()).adjusted(1, 1, -1, -1), 7)
