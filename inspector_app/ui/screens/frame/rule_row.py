"""One rule of exclusion: a tick, its sentence, and how many children it leaves out."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QTextOption
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from inspector_app.ui import look
from inspector_app.ui.widgets.form import CheckBox
from inspector_app.ui.widgets.label import Label


class WrappedCheckBox(CheckBox):
    """A tick whose sentence may take several lines."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def say(self, text: str) -> None:
        """Show another sentence."""
        self.setText(text)
        self.setMinimumHeight(self.heightForWidth(self.width()))
        self.updateGeometry()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setMinimumHeight(self.heightForWidth(event.size().width()))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        room = max(40, width - look.px(34))
        flag = int(Qt.TextFlag.TextWordWrap)
        words = self.fontMetrics().boundingRect(0, 0, room, 10_000, flag, self.text())
        return max(look.px(28), words.height() + look.px(10))

    def sizeHint(self) -> QSize:
        return QSize(look.px(240), self.heightForWidth(look.px(240)))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look.crisp(painter)
        tokens, side = look.tokens(), look.px(18)
        box = QRectF(4, look.px(5), side, side)
        on = self.isEnabled()
        if self.isChecked():
            ground = tokens.accent if on else tokens.text_3
            look.rounded(painter, box, 4, fill=ground, line=ground)
            look.icons().paint(painter, "check", tokens.on_accent, box.adjusted(2, 2, -2, -2))
        else:
            line = tokens.border_strong if on else tokens.border
            look.rounded(painter, box, 4, fill=tokens.surface, line=line)
        painter.setFont(self.font())
        painter.setPen(tokens.text if on else tokens.text_2)
        words = QRectF(look.px(30), look.px(5), self.width() - look.px(34), self.height())
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WordWrap)
        painter.drawText(words, self.text(), option)
        if self.hasFocus():
            look.focus_ring(painter, box.adjusted(-4, -4, 4, 4), 7)


class RuleRow(QWidget):
    """``extra`` is where a rule that has parameters asks for them."""

    def __init__(self, text: str, extra: QWidget | None = None) -> None:
        super().__init__()
        self.tick = WrappedCheckBox(text)
        self.count = Label(role="secondary")
        self.count.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        self.count.setContentsMargins(0, look.px(6), 0, 0)
        self.extra = extra
        row = QHBoxLayout()
        row.setSpacing(look.px(12))
        row.addWidget(self.tick, 1)
        row.addWidget(self.count, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(2))
        column.addLayout(row)
        if extra is not None:
            inset = QHBoxLayout()
            inset.setContentsMargins(look.px(30), 0, 0, 0)
            inset.addWidget(extra)
            column.addLayout(inset)

    def show_rule(self, text: str, is_used: bool, locked: bool, count: str) -> None:
        """Show the rule as it stands."""
        self.tick.blockSignals(True)
        self.tick.setChecked(is_used)
        self.tick.blockSignals(False)
        self.tick.say(text)
        self.tick.setEnabled(not locked)
        self.tick.setAccessibleDescription(count)
        self.count.setText(count)
        if self.extra is not None:
            self.extra.setEnabled(not locked)
