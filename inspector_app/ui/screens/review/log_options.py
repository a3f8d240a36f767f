"""The choices of the current cell of a log as buttons for the mouse, with their letters."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from inspector_app.domain.checklist import Column, Option
from inspector_app.domain.values import ValueType
from inspector_app.ui import look
from inspector_app.ui.screens.review.log_table import option_keys
from inspector_app.ui.widgets.button import Button

_LINE, _GAP = 34, 4  # px at 100 % text


class OptionRow(QWidget):
    """Each choice is shown whole; those that have no room left begin a new line."""

    chosen = Signal(object)  # Option

    def __init__(self) -> None:
        super().__init__()
        self.buttons: list[Button] = []
        self._shown: Column | None = None
        self.setFixedHeight(look.px(_LINE))

    @property
    def wanted_width(self) -> int:
        """The width in px that shows all choices on one line."""
        return sum(one.sizeHint().width() + look.px(_GAP) for one in self.buttons)

    def show_column(self, column: Column | None) -> None:
        """Show the choices of ``column``; nothing for other cells."""
        if column is self._shown:
            return
        self._shown = column
        for old in self.buttons:
            old.hide()
            old.deleteLater()
        options = column.options if column and column.type is ValueType.CHOICE else ()
        self.buttons = [self._button(*one) for one in option_keys(options).items()]
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _button(self, key: str, option: Option) -> Button:
        button = Button(f"{option.label}  {key}", "chip", parent=self)
        button.setCheckable(False)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.clicked.connect(lambda _on, one=option: self.chosen.emit(one))
        button.show()
        return button

    def _arrange(self) -> None:
        line, gap = look.px(_LINE), look.px(_GAP)
        left = top = 0
        for button in self.buttons:
            size = button.sizeHint()
            if left and left + size.width() > self.width():
                left, top = 0, top + line
            room = min(size.width(), self.width())
            button.setGeometry(left, top + (line - size.height()) // 2, room, size.height())
            left += size.width() + gap
        self.setFixedHeight(top + line)
