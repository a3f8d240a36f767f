"""The verdict on the screen: one sentence, the checksum, and every check."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from inspector_app.domain.verification.checks import Outcome
from inspector_app.ui import look
from inspector_app.ui.screens.report.parts import Checksum
from inspector_app.ui.screens.verification.parts import CheckRow
from inspector_app.ui.screens.verification.verdict_text import (
    CheckLine,
    check_lines,
    verdict_text,
)
from inspector_app.ui.screens.verification.view_model import Checked
from inspector_app.ui.widgets.banner import Banner, Tone
from inspector_app.ui.widgets.button import Button
from inspector_app.ui.widgets.card import Card
from inspector_app.ui.widgets.label import Label, Rule
from inspector_app.ui.widgets.scroll_pane import ScrollPane
from inspector_app.wording.checks import describe_verdict

TONES = {
    Outcome.HOLDS: Tone.GOOD,
    Outcome.FAILS: Tone.FAULT,
    Outcome.UNDECIDED: Tone.WARNING,
}
WIDEST = 900


class ResultPage(ScrollPane):
    """Shows a ``Checked``; empty before there is one."""

    copied = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._checked: Checked | None = None
        self.setAccessibleName(self.tr("The verdict"))
        self.title = Label(role="page-title", wrap=True)
        self.verdict = Banner()
        self.copy = Button(self.tr("Copy as text"), "", "copy")
        self.save = Button(self.tr("Save as text"), "", "save")
        self.checksum = Checksum()
        self.checksum.title.setText(self.tr("Checksum of the locked report (SHA-256)"))
        self.list = Card()
        self.rows: list[CheckRow] = []
        self._lines: list[QWidget] = []
        self.copy.clicked.connect(self._copy)
        self.checksum.copied.connect(lambda: self.copied.emit(self.tr("The checksum is copied.")))
        self._lay_out()

    @property
    def text(self) -> str:
        """What is copied and saved."""
        return verdict_text(self._checked) if self._checked else ""

    def show_checked(self, checked: Checked) -> None:
        """Show a verdict."""
        self._checked = checked
        verification = checked.verification
        self.title.setText(checked.name)
        self.verdict.say(describe_verdict(verification), "", TONES[verification.verdict])
        self.checksum.setVisible(bool(checked.fixed_sha256))
        self.checksum.show_checksum(checked.fixed_sha256)
        self._show_lines(check_lines(verification))
        self.verticalScrollBar().setValue(0)

    def focus_rows(self) -> None:
        """Put the keyboard on the first check, which is the gravest."""
        if self.rows:
            self.rows[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_lines(self, lines: tuple[CheckLine, ...]) -> None:
        for old in self._lines:
            self.list.body.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.rows, self._lines = [], []
        for place, line in enumerate(lines):
            row = CheckRow(line)
            row.be_tab_stop(place == 0)
            row.step_wanted.connect(lambda step, at=place: self._step(at + step))
            self.rows.append(row)
            if place:
                self._add(Rule())
            self._add(row)

    def _add(self, widget: QWidget) -> None:
        self._lines.append(widget)
        self.list.body.addWidget(widget)

    def _step(self, place: int) -> None:
        if 0 <= place < len(self.rows):
            for at, row in enumerate(self.rows):
                row.be_tab_stop(at == place)
            self.rows[place].setFocus(Qt.FocusReason.OtherFocusReason)
            self.ensureWidgetVisible(self.rows[place], 0, look.px(20))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text)
        self.copied.emit(self.tr("The verdict is copied."))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(look.px(8))
        head.addWidget(self.title, 1)
        for button in (self.copy, self.save):
            head.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        self.list.body.setContentsMargins(look.px(6), look.px(6), look.px(6), look.px(6))
        self.list.body.setSpacing(look.px(2))
        room = QWidget()
        room.setMaximumWidth(look.px(WIDEST))
        column = QVBoxLayout(room)
        column.setContentsMargins(look.px(32), look.px(20), look.px(32), look.px(24))
        column.setSpacing(look.px(10))
        column.addLayout(head)
        column.addWidget(self.verdict)
        column.addWidget(self.checksum)
        column.addWidget(self.list)
        column.addStretch(1)
        self.setWidget(room)
