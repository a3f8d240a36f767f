"""Parts of the editor: rows that can be taken away, a bedömning, one rekommendation."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from inspector_app.domain.findings import RECIPIENT_ROLES, Assessment, Recommendation
from inspector_app.ui import look
from inspector_app.ui.quick_date import read_date
from inspector_app.ui.screens.findings.content import ASSESSMENT_MARKS, assessment_word
from inspector_app.ui.widgets.button import IconButton
from inspector_app.ui.widgets.card import Card
from inspector_app.ui.widgets.form import Choice, Field, TextBox, TextLine
from inspector_app.ui.widgets.label import Label
from inspector_app.ui.widgets.painted_radio import PaintedRadio

SAVED_AFTER_MS = 800


def read_deadline(text: str, today: date) -> date | None:
    """The day that is meant as the last; one without a year is the next such day."""
    if not re.search(r"\d", text):
        return None
    return read_date(text, today + timedelta(days=364))


class Pause(QTimer):
    """Fires when nobody has typed for a while, so that text is saved without a button."""

    def __init__(self, parent: QObject, work: Callable[[], object]) -> None:
        super().__init__(parent)
        self.setSingleShot(True)
        self.setInterval(SAVED_AFTER_MS)
        self.timeout.connect(work)

    def flush(self) -> None:
        """Do at once what was waiting; nothing when nothing waits."""
        if self.isActive():
            self.stop()
            self.timeout.emit()


class Removable(QWidget):
    """A line of text that can be taken away with its button."""

    removed = Signal()

    def __init__(self, text: str, remove: str) -> None:
        super().__init__()
        self.label = Label(text, wrap=True)
        self.remove = IconButton("x", f"{remove}: {text}")
        self.remove.clicked.connect(self.removed)
        row = QHBoxLayout(self)
        row.setContentsMargins(look.px(10), 0, 0, 0)
        row.setSpacing(look.px(8))
        row.addWidget(self.label, 1)
        row.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignTop)


class AssessmentButton(PaintedRadio):
    """One way to judge, with its sign; chosen, it is filled."""

    def __init__(self, assessment: Assessment) -> None:
        super().__init__(assessment_word(assessment))
        self._mark = ASSESSMENT_MARKS[assessment]

    def sizeHint(self) -> QSize:
        words = QFontMetricsF(look.font(13, 600)).horizontalAdvance(self.text())
        return QSize(round(words) + look.px(52), look.px(42))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look.crisp(painter)
        tokens = look.tokens()
        colours, on = tokens.mark(self._mark), self.isChecked()
        body = QRectF(self.rect()).adjusted(3, 3, -3, -3)
        fill = colours.fill if on else colours.tint if self.underMouse() else tokens.surface
        look.rounded(
            painter, body, 7, fill=fill, line=colours.outline if on else tokens.border_strong
        )
        if self.hasFocus():
            look.focus_ring(painter, QRectF(self.rect()), 9)
        side = look.px(16)
        box = QRectF(body.left() + look.px(12), body.center().y() - side / 2, side, side)
        ink = colours.on_fill if on else colours.text
        look.icons().paint(painter, colours.glyph, ink, box)
        words = body.adjusted(look.px(35), 0, -look.px(6), 0)
        face = look.font(13, 600 if on else 400)
        look.write(painter, words, self.text(), font=face, colour=ink if on else tokens.text)


class AssessmentChoice(QWidget):
    """The three ways to judge; arrows move between them."""

    chosen = Signal(object)  # Assessment

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Assessment"))
        self.buttons: dict[Assessment, AssessmentButton] = {}
        group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.px(8))
        for assessment in Assessment:
            button = AssessmentButton(assessment)
            button.clicked.connect(lambda _on, one=assessment: self.chosen.emit(one))
            group.addButton(button)
            row.addWidget(button)
            self.buttons[assessment] = button
        row.addStretch(1)

    def choose(self, assessment: Assessment) -> None:
        """Tick one without telling."""
        self.buttons[assessment].setChecked(True)


class StillChoice(Choice):
    """A choice on a page that scrolls: the wheel moves the page and never changes the answer."""

    def __init__(self, items: tuple[tuple[str, str], ...]) -> None:
        super().__init__(items)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class RoleChoice(StillChoice):
    """A role among those offered, or another that is written in."""

    def __init__(self) -> None:
        super().__init__(tuple((role, role) for role in RECIPIENT_ROLES))
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setCurrentIndex(-1)


class RecommendationCard(Card):
    """What should be done, by whom as a role, and by when."""

    changed = Signal(object)  # Recommendation
    removed = Signal()

    def __init__(self, number: int, given: Recommendation, today: Callable[[], date]) -> None:
        super().__init__(role="inner-card")
        self._given, self._today = given, today
        title = self.tr("Recommendation %1").replace("%1", str(number))
        self.setAccessibleName(title)
        self.text = TextBox(self.tr("What should be done"), lines=2)
        self.text.setPlainText(given.text)
        self.text_field = Field(self.tr("What should be done"), self.text)
        self.role = RoleChoice()
        self.role.setEditText(given.recipient_role)
        self.role_field = Field(self.tr("To (a role, never a name)"), self.role)
        self.by = TextLine(given.by.isoformat() if given.by else "", "2027-03-31")
        self.by_field = Field(self.tr("Done by"), self.by)
        self.fault = Label(role="error", wrap=True)
        self.remove = IconButton("trash-2", f"{self.tr('Remove')}: {title}")
        self._pause = Pause(self, self._tell)
        self._lay_out(title)
        self._connect()

    def say(self, faults: str) -> None:
        """Show what is wrong with this rekommendation."""
        self.fault.setText(faults)
        self.fault.setVisible(bool(faults))
        self.setAccessibleDescription(faults)

    def flush(self) -> None:
        """Save what is being typed."""
        self._pause.flush()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            self._pause.flush()
        return super().eventFilter(watched, event)

    def _connect(self) -> None:
        self.text.textChanged.connect(self._pause.start)
        self.role.editTextChanged.connect(lambda _text: self._pause.start())
        self.by.textEdited.connect(lambda _text: self._pause.start())
        self.by.editingFinished.connect(self._settle_day)
        self.remove.clicked.connect(self.removed)
        for editor in (self.text, self.role, self.by):
            editor.installEventFilter(self)

    def _settle_day(self) -> None:
        """Write out in full the day that was understood, or say that none was."""
        day = self._day()
        if day is not None:
            self.by.setText(day.isoformat())
        unread = bool(self.by.text().strip()) and day is None
        self.by_field.say(self.tr("Write the day as 2027-03-31.") if unread else "")
        self._pause.flush()

    def _day(self) -> date | None:
        return read_deadline(self.by.text(), self._today())

    def _tell(self) -> None:
        now = replace(
            self._given,
            text=self.text.toPlainText(),
            recipient_role=self.role.currentText(),
            by=self._day(),
        )
        if now != self._given:
            self._given = now
            self.changed.emit(now)

    def _lay_out(self, title: str) -> None:
        head = QHBoxLayout()
        head.addWidget(Label(title, "label"), 1)
        head.addWidget(self.remove)
        line = QHBoxLayout()
        line.setSpacing(look.px(12))
        line.addWidget(self.role_field, 3)
        line.addWidget(self.by_field, 1)
        self.body.addLayout(head)
        self.body.addWidget(self.text_field)
        self.body.addLayout(line)
        self.body.addWidget(self.fault)
        self.fault.hide()


class Rows(QWidget):
    """A column of widgets that is filled anew each time."""

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(look.px(4))
        self.widgets: list[QWidget] = []

    def fill(self, widgets: list[QWidget]) -> None:
        """Show these instead of the earlier ones."""
        for old in self.widgets:
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.widgets = widgets
        for widget in widgets:
            self._column.addWidget(widget)
        self.setVisible(bool(widgets))
