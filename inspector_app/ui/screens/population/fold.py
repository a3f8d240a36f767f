"""What most people never need: a heading that opens and closes what stands below it.

A fold with ``advanced`` is open in Avancerat and closed in Enkelt läge, where it can still be
opened on its own.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton, QVBoxLayout, QWidget

from inspector_app.ui import look, mode


class Fold(QWidget):
    """Closed at first; add to ``body``. Space or Enter on the heading opens and closes it."""

    def __init__(self, title: str, advanced: bool = False) -> None:
        super().__init__()
        self.toggle = QToolButton()
        self.toggle.setText(title)
        self.toggle.setCheckable(True)
        self.toggle.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.toggle.setAccessibleName(title)
        self.room = QWidget()
        self.body = QVBoxLayout(self.room)
        self.body.setContentsMargins(look.px(6), look.px(4), 0, look.px(4))
        self.body.setSpacing(look.px(10))
        self.toggle.toggled.connect(self.show_open)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(4))
        column.addWidget(self.toggle)
        column.addWidget(self.room)
        self.show_open(False)
        if advanced:
            mode.follow(self.show_open)

    def show_open(self, is_open: bool) -> None:
        """Open or close."""
        if self.toggle.isChecked() != is_open:
            self.toggle.setChecked(is_open)
        self.room.setVisible(is_open)
        arrow = Qt.ArrowType.DownArrow if is_open else Qt.ArrowType.RightArrow
        self.toggle.setArrowType(arrow)
        self.toggle.setAccessibleDescription(self.tr("open") if is_open else self.tr("closed"))
